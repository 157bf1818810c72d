/**
 * `npm run dev`: sandbox and Worker as with `npm start`, and the app built anew at each change. The
 * Worker serves the build, as in production, so that headers and service worker are the real ones.
 * `/gallery.html` shows every component and state.
 */
import { runNode, VITE } from '../../worker/operator/run-node.ts'
import start from './start.ts'

export default async function dev(): Promise<void> {
  await start()
  await runNode([VITE, 'build', 'web', '--watch', '--mode', 'development', '--logLevel', 'error'])
}
