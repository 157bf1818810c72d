/**
 * Takes up what the Worker says of the site on every answer (`queue/learn.ts`): the time for tickets,
 * the newest sealing key, and that there are other settings. In the page and in the service worker.
 */
import type { SiteReport } from '../../shared/protocol/site-header.ts'
import { announceHereToo } from '../store/broadcast.ts'
import { loadEnrolled, loadSetting, saveEnrolled, saveSetting } from '../store/store.ts'
import type { Caller } from './client.ts'
import { fetchSettings } from './endpoints.ts'
import { lessonOf } from './learn.ts'

/** The newest time the Worker signed; on disk there may be one that is some minutes older. */
let newest: string | undefined

export const newestSeen = async (): Promise<string | undefined> =>
  newest ?? (await loadSetting('seen'))

/** Onto the disk at once, however fresh the one there is. */
export async function saveNewestSeen(): Promise<void> {
  if (newest !== undefined) await saveSetting('seen', newest)
}

export async function learn(report: SiteReport, caller: Caller): Promise<void> {
  if (report.seen !== '') newest = report.seen
  const [seen, enrolled, site] = await Promise.all([
    loadSetting('seen'),
    loadEnrolled(),
    loadSetting('site'),
  ])
  const held = {
    seen,
    sealing: enrolled?.sealing_key,
    settings: site?.version,
    role: enrolled?.role,
  }
  const lesson = lessonOf(report, held)
  if (lesson.seen) await saveSetting('seen', lesson.seen)
  const { sealing: sealing_key = enrolled?.sealing_key, role = enrolled?.role } = lesson
  if ((lesson.sealing || lesson.role) && enrolled && sealing_key && role)
    await saveEnrolled({ ...enrolled, sealing_key, role })
  // Nobody waits for them: what was being answered matters more.
  if (lesson.asksSettings && enrolled && mayAsk(report.settings)) void askSettings(report, caller)
}

let isAsking = false
/** The version that the Worker would not tell: asking again would only be refused again. */
let refused: number | undefined

const mayAsk = (version: number): boolean => !isAsking && version !== refused

/** Cut on the way, it is asked for at the next answer. */
async function askSettings({ settings }: SiteReport, caller: Caller): Promise<void> {
  isAsking = true
  try {
    const called = await fetchSettings(caller)
    if (called.kind === 'answered') {
      await saveSetting('site', called.answer)
      // What is on the screen is from before: nothing else would look before the next sync.
      announceHereToo()
    }
    refused = called.kind === 'problem' ? settings : undefined
  } catch (error) {
    console.warn('settings', error)
  } finally {
    isAsking = false
  }
}
