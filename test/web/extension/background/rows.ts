/** A row of the ledger as a device is told it, with what these tests look at. */
import type { Phase } from '../../../../shared/lifecycle.ts'
import { problem } from '../../../../shared/problem.ts'
import type { RequestRow } from '../../../../shared/protocol/protocol.ts'

type Shown = { id: string; rev?: number; phase?: Phase; at?: number; reference?: string }

export function rowOf({
  id,
  rev = 1,
  phase = 'open',
  at = 1,
  reference = `Order ${id}`,
}: Shown): RequestRow {
  const why = { last_error: { code: null, reason: null }, problem: problem('conflict') }
  const state = { phase, ...(phase === 'unverified' || phase === 'refused' ? why : {}) }
  return {
    id,
    rev,
    edit: 1,
    device: 'gate.0123456789abcdef',
    reference,
    preset: null,
    type: 'document',
    options: null,
    verification_flow: null,
    details: null,
    notes: null,
    refused_details: [],
    state: state as RequestRow['state'],
    attempts: 0,
    attempts_max: 3,
    accepted_at: at,
    created_at: at,
    changed_at: at,
    phase_at: at,
    partial: false,
  } as unknown as RequestRow
}
