/**
 * The proof that each device call carries: DPoP (RFC 9449) with one claim more. It is signed at send
 * time by the device's key; it names method, URL, the Worker's nonce, a fresh `jti`, and the hash
 * of the exact body, which RFC 9449 alone leaves open.
 */

export const PROOF_HEADER = 'DPoP'
export const NONCE_HEADER = 'DPoP-Nonce'

/** Claim: SHA-256 of the body's bytes as base64url; of no bytes where there is no body. */
export const BODY_HASH_CLAIM = 'fp_body'

/** RFC 9449 §4.2: the URL without query and fragment. */
export const proofUrl = (url: string): string => url.replace(/[?#].*$/, '')
