/**
 * The configuration of a local Worker. Its random values are made once per state folder and kept
 * there: the sealing key must outlive a restart just as the ledger does.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export type LocalSecrets = {
  SETUP_CODE: string
  OPERATOR_KEY: string
  SEALING_KEYS: string
  STRIPE_WEBHOOK_SECRET: string
}

export function localSecrets(state: string): LocalSecrets {
  const file = path.join(state, 'secrets.json')
  const held = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as LocalSecrets) : null
  if (held?.OPERATOR_KEY) return held
  const random = (bytes: number) => randomBytes(bytes).toString('base64url')
  const secrets: LocalSecrets = {
    SETUP_CODE: random(24),
    OPERATOR_KEY: random(32),
    SEALING_KEYS: `local1:${random(32)}`,
    STRIPE_WEBHOOK_SECRET: `whsec_${randomBytes(16).toString('hex')}`,
    // Kept where an earlier clone made them.
    ...held,
  }
  mkdirSync(state, { recursive: true })
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 })
  return secrets
}
