/** What wakes the background. Browsers drop alarms with an update, and some with a restart: it is looked for. */
const NAME = 'sync'

/** The shortest that browsers allow. */
const PERIOD_MIN = 1

type AlarmApi = { alarms: Pick<typeof chrome.alarms, 'get' | 'create'> }

/** One that is there keeps its time: the background starts more often than it rings. */
export async function keepAlarm({ alarms }: AlarmApi): Promise<void> {
  const kept = await alarms.get(NAME)
  if (kept?.periodInMinutes !== PERIOD_MIN)
    await alarms.create(NAME, { periodInMinutes: PERIOD_MIN })
}

export const isOurAlarm = ({ name }: { name: string }): boolean => name === NAME

/** Browsers stop a background that nobody has called, and that has called nobody, for half a minute. */
const SIGN_OF_LIFE_MS = 20_000

/** For as long as the work takes: on a slow line one call does. Each of its calls is bounded, so it ends. */
export async function awake(
  { runtime }: { runtime: Pick<typeof chrome.runtime, 'getPlatformInfo'> },
  work: () => Promise<void>,
): Promise<void> {
  const signs = setInterval(() => void runtime.getPlatformInfo(), SIGN_OF_LIFE_MS)
  try {
    await work()
  } finally {
    clearInterval(signs)
  }
}
