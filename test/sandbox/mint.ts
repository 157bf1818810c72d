// Makes ids and secrets that look like Stripe's: a prefix, then characters nobody can guess.

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

type Prefix = 'vs' | 'vr' | 'evt' | 'we' | 'req' | 'file' | 'link' | 'visit'

export const mintId = (prefix: Prefix): string => `${prefix}_1${random(23)}`

export const mintClientSecret = (session: string): string => `${session}_secret_test_${random(40)}`

export const mintLinkToken = (): string => `test_${random(60)}`

export const mintSigningSecret = (): string => `whsec_${random(32)}`

function random(length: number): string {
  let text = ''
  while (text.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      // Bytes past the last whole alphabet would make some characters likelier than others.
      if (byte < 248 && text.length < length) text += ALPHABET.charAt(byte % 62)
    }
  }
  return text
}
