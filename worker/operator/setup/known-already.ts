/**
 * Leaves out of what is to be written what the deployment has already. Its secrets cannot be read, but
 * whoever has the operator key and a value can see whether it is the same. Without that key all is written.
 */
import { fingerprint, type OperatorHealth } from '../../../shared/protocol/operator-health.ts'
import { askHealth } from '../doctor/ask-health.ts'
import { isStopped, type Stopped, stopped } from '../stopped.ts'
import { holds, type Run } from './run.ts'

export async function leaveOutKnown(run: Run): Promise<Stopped | null> {
  if (!run.answers) return null
  const operatorKey = await operatorKeyOf(run)
  if (isStopped(operatorKey)) return operatorKey
  if (operatorKey === '') return null
  run.known.set('OPERATOR_KEY', operatorKey)
  // The one that is set now, not the one that takes its place.
  const asked = await askHealth(run.origin, run.given.get('OPERATOR_KEY') ?? operatorKey)
  if (asked.kind !== 'told') return null
  const misplaced = jurisdictionFault(run, asked.health)
  if (misplaced) return misplaced
  await leaveOut(run, asked.health, run.given.get('OPERATOR_KEY') ?? operatorKey)
  return null
}

/** Asked for where it is set, was not made in this run, and may spare writing what is there. */
async function operatorKeyOf(run: Run): Promise<string | Stopped> {
  const known = run.known.get('OPERATOR_KEY')
  if (known !== undefined) return known
  if (!holds(run, 'OPERATOR_KEY')) return ''
  return run.ask.answer({
    name: 'OPERATOR_KEY',
    asks: 'The operator key, from the recovery kit: with it this looks inside. Enter goes on without',
    hidden: true,
  })
}

function jurisdictionFault(run: Run, { jurisdiction, sites }: OperatorHealth): Stopped | null {
  const wanted = run.write.get('JURISDICTION')
  if (wanted === undefined || sites.length === 0 || wanted === (jurisdiction ?? '')) return null
  return stopped(
    `The ${sites.length} sites of this deployment are kept in ${jurisdiction ?? 'no certain jurisdiction'}, not in ${wanted}.`,
    'Nothing was changed. Leave JURISDICTION as it is, or make another deployment (another `name` in wrangler.toml).',
  )
}

async function leaveOut(
  run: Run,
  { fingerprints }: OperatorHealth,
  operatorKey: string,
): Promise<void> {
  for (const [name, value] of run.write)
    if (value !== null && fingerprints[name] === (await fingerprint(operatorKey, name, value)))
      run.write.delete(name)
}
