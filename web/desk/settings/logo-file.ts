/** A picture file as the data address that the settings hold, or why it cannot be one. Pure. */
const TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml']

/** 24 KB of picture; its data address must fit with it. */
export const LOGO_MAX_BYTES = 24_000

export type Logo =
  | { kind: 'logo'; address: string }
  | { kind: 'wrong'; why: 'type' | 'size' | 'empty' }

export function logoOf(type: string, bytes: Uint8Array): Logo {
  if (!TYPES.includes(type)) return { kind: 'wrong', why: 'type' }
  if (bytes.length === 0) return { kind: 'wrong', why: 'empty' }
  if (bytes.length > LOGO_MAX_BYTES) return { kind: 'wrong', why: 'size' }
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return { kind: 'logo', address: `data:${type};base64,${btoa(text)}` }
}
