/** The desk together with its words, its looks and what the site decided. */
import './styles.css'
import { haveWords } from '../../i18n/first/speak.ts'
import { readSite } from '../../state/site.ts'
import { Desk } from './desk.tsx'

export async function loadDesk(): Promise<typeof Desk> {
  await Promise.all([haveWords('desk'), haveWords('later'), haveWords('guidance'), readSite()])
  return Desk
}
