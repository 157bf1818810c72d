// Drawings that stand in for what a camera would see.

import { html } from 'hono/html'
import type { Html } from './layout.ts'

const FRONT = html`<svg viewBox="0 0 320 200" role="img" aria-label="Drawing of the front of an identity document">
  <rect x="4" y="4" width="312" height="192" rx="14" class="card" />
  <rect x="24" y="44" width="88" height="112" rx="8" class="photo" />
  <circle cx="68" cy="86" r="22" class="ink" />
  <path d="M32 156c2-28 18-40 36-40s34 12 36 40z" class="ink" />
  <g class="line"><path d="M134 56h156M134 84h110M134 112h134M134 140h84" /></g>
</svg>`

const BACK = html`<svg viewBox="0 0 320 200" role="img" aria-label="Drawing of the back of an identity document">
  <rect x="4" y="4" width="312" height="192" rx="14" class="card" />
  <rect x="4" y="32" width="312" height="34" class="ink" />
  <g class="line"><path d="M28 96h180M28 120h140" /></g>
  <g class="code"><path d="M28 164h264" /></g>
</svg>`

const SELFIE = html`<svg viewBox="0 0 320 240" role="img" aria-label="Drawing of a face in a round frame">
  <circle cx="160" cy="120" r="108" class="card" />
  <circle cx="160" cy="100" r="42" class="ink" />
  <path d="M86 198c8-38 38-52 74-52s66 14 74 52a108 108 0 0 1-148 0z" class="ink" />
</svg>`

export function drawing(of: 'front' | 'back' | 'selfie'): Html {
  switch (of) {
    case 'front':
      return FRONT
    case 'back':
      return BACK
    case 'selfie':
      return SELFIE
  }
}
