// The pictures behind the files: drawings of a document and a face, with SPECIMEN across.

import type { Kind } from './file-store.ts'

const PICTURES: Record<Kind, string> = {
  front:
    '<rect x="24" y="44" width="88" height="112" rx="8" fill="#cdd3e8"/><circle cx="68" cy="86" r="22" fill="#66709a"/><path d="M32 156c2-28 18-40 36-40s34 12 36 40z" fill="#66709a"/><g font-family="sans-serif" font-size="15" fill="#1a1f36"><text x="130" y="64">ROSEN</text><text x="130" y="90">JENNY</text><text x="130" y="116">1234 MAIN ST.</text><text x="130" y="142">D1234567</text></g>',
  back: '<path d="M4 32h312v34H4z" fill="#66709a"/><path d="M28 164h264" stroke="#3d4568" stroke-width="24" stroke-dasharray="4 3 2 5 7 2"/>',
  selfie:
    '<circle cx="160" cy="80" r="38" fill="#66709a"/><path d="M86 196c4-44 34-66 74-66s70 22 74 66z" fill="#66709a"/>',
}

export const specimen = (kind: Kind): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200" width="960" height="600"><title>Specimen: ${kind}</title><rect x="4" y="4" width="312" height="192" rx="14" fill="#e8ebf5" stroke="#9aa3c2" stroke-width="2"/>${PICTURES[kind]}<text x="160" y="112" transform="rotate(-18 160 100)" text-anchor="middle" font-family="sans-serif" font-size="44" font-weight="700" fill="#b3093c" fill-opacity=".35">SPECIMEN</text></svg>`
