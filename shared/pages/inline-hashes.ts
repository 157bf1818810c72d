/** What the policy has to let pass of a built document: its own scripts and styles, by their hashes. */

import { sha256 } from '../text/bytes.ts'
import type { Inline } from './security-headers.ts'

const SCRIPT = /<script data-[^>]*>([\s\S]*?)<\/script>/g
const STYLE = /<style>([\s\S]*?)<\/style>/g

/** Of several documents together, each hash once, in their order. */
export async function inlineHashes(documents: readonly string[]): Promise<Inline> {
  const hashes = async (form: RegExp): Promise<string[]> => {
    const texts = documents.flatMap((html) => [...html.matchAll(form)].map(([, text = '']) => text))
    return [...new Set(await Promise.all(texts.map(hashSource)))]
  }
  return { scripts: await hashes(SCRIPT), styles: await hashes(STYLE) }
}

/** As a policy names it (CSP Level 3, hash-source): 32 bytes in padded base64, not base64url. */
async function hashSource(text: string): Promise<string> {
  const base64 = (await sha256(text)).replaceAll('-', '+').replaceAll('_', '/')
  return `'sha256-${base64}='`
}
