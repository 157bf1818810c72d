/** What only the deployment itself knows: its keys as Stripe sees them, and how its sites are. */
import type {
  KeyState,
  OperatorHealth,
  SiteHealth,
} from '../../../shared/protocol/operator-health.ts'
import { askHealth } from './ask-health.ts'
import { ago, type Finding, fault, ok, warning } from './finding.ts'

const OVERDUE_MS = 10 * 60_000
const WAITS_MS = 60 * 60_000

/** Of sites that seem to be in trouble, so many are woken and asked. */
const ASKED_MAX = 20

/** Null where nobody may look inside; the findings say why. */
export async function lookInside(
  origin: string,
  operatorKey: string,
): Promise<{ health: OperatorHealth | null; findings: Finding[] }> {
  const check = 'operator key'
  if (operatorKey === '')
    return {
      health: null,
      findings: [
        warning(
          check,
          'not given: nobody looked inside.',
          'Set OPERATOR_KEY, from the recovery kit, and run this again.',
        ),
      ],
    }
  const asked = await askHealth(origin, operatorKey)
  if (asked.kind === 'refused')
    return {
      health: null,
      findings: [
        fault(
          check,
          'the server refuses it, or has none.',
          'Take it from the newest recovery kit; if it is lost, `npm run setup -- --roll operator-key`.',
        ),
      ],
    }
  if (asked.kind === 'silent')
    return {
      health: null,
      findings: [
        fault(
          check,
          `the server did not tell how it is: ${asked.why}.`,
          'Look at `npx wrangler tail`, and run this again.',
        ),
      ],
    }
  const { health } = asked
  const sites = await refreshed(origin, operatorKey, health)
  return {
    health: { ...health, sites },
    findings: [
      ok(
        check,
        `right; ${sites.length} ${sites.length === 1 ? 'site' : 'sites'}, kept in ${health.jurisdiction ?? 'no certain jurisdiction'}.`,
      ),
      ...keyFindings(health),
      ...siteFindings(sites, health.now),
    ],
  }
}

/** What the registry was told may be old: those that look bad are asked, which also wakes a lost alarm. */
async function refreshed(
  origin: string,
  operatorKey: string,
  { sites, now }: OperatorHealth,
): Promise<SiteHealth[]> {
  const suspicious = sites.filter((site) =>
    siteFindings([site], now).some(({ state }) => state !== 'ok'),
  )
  const fresh = new Map<string, SiteHealth>()
  for (const { site } of suspicious.slice(0, ASKED_MAX)) {
    const asked = await askHealth(origin, operatorKey, site)
    const [one] = asked.kind === 'told' ? asked.health.sites : []
    if (one) fresh.set(site, one)
  }
  return sites.map((before) => {
    const now = fresh.get(before.site)
    // An alarm that was overdue is a fault to be told, also if asking has just set it again.
    return now ? { ...now, due_at: earlier(before.due_at, now.due_at) } : before
  })
}

const earlier = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b)

const KEY_MENDS: Record<Exclude<KeyState, 'works'>, string> = {
  refused:
    'Run `npm run setup` with the key as Stripe’s Dashboard shows it (rolled, expired or wrong mode?).',
  lacks: 'Edit the key at https://dashboard.stripe.com/apikeys: it needs Identity, write.',
  unreachable: 'Look at https://status.stripe.com, and run this again.',
}

function* keyFindings({ stripe, mode, sandbox }: OperatorHealth): Generator<Finding> {
  const which = sandbox ? 'test, with the sandbox' : mode
  const keys = [
    ['STRIPE_SECRET_KEY', stripe.secret],
    ['STRIPE_RESTRICTED_KEY', stripe.restricted],
  ] as const
  for (const [name, state] of keys)
    if (state === 'works') yield ok('keys', `${name} works (${which}).`)
    else if (state !== null)
      yield fault('keys', `Stripe says to ${name}: ${state}.`, KEY_MENDS[state])
}

function siteFindings(sites: readonly SiteHealth[], now: number): Finding[] {
  const findings = sites.flatMap((site) => [...findingsOf(site, now)])
  return findings.length > 0
    ? findings
    : [
        ok(
          'sites',
          sites.length === 0
            ? 'there is none yet.'
            : 'alarms, inbox and pending actions are in time.',
        ),
      ]
}

function* findingsOf(site: SiteHealth, now: number): Generator<Finding> {
  const { site: name, due_at, inbox_since, pending_since, lost_keys, unsent_devices, unsent } = site
  if (site.refused_since !== null)
    yield fault(
      'keys',
      `Stripe has refused this server’s key since ${new Date(site.refused_since).toISOString()}, site ${name} says.`,
      KEY_MENDS.refused,
    )
  if (lost_keys.length > 0)
    yield fault(
      'sealing',
      `site ${name} needs the sealing keys ${lost_keys.join(', ')}, which are not set.`,
      'Run `npm run setup` and paste the recovery kit that has them: without them those details cannot be opened.',
    )
  if (due_at !== null && now - due_at > OVERDUE_MS)
    yield fault(
      'alarms',
      `site ${name} has had an alarm overdue for ${ago(now - due_at)}.`,
      'This look has set it again: run `doctor` once more in a minute. If it stays, look at `npx wrangler tail`.',
    )
  if (inbox_since !== null && now - inbox_since > WAITS_MS)
    yield fault(
      'inbox',
      `site ${name} has an event of Stripe that waits for ${ago(now - inbox_since)}.`,
      'Stripe cannot be read: see “keys”, and https://status.stripe.com. It goes on by itself.',
    )
  if (pending_since !== null && now - pending_since > WAITS_MS)
    yield fault(
      'pending actions',
      `site ${name} has a decision that waits for ${ago(now - pending_since)}.`,
      'Stripe does not take it: see “keys”, and https://status.stripe.com. It is tried again by itself.',
    )
  if (unsent_devices > 0)
    yield warning(
      'devices',
      `site ${name}: ${unsent_devices} of ${site.devices} devices hold ${unsent} unsent records.`,
      'They go when those devices have signal; which they are is on the desk, under Devices.',
    )
}
