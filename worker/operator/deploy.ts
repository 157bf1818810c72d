/** `npm run deploy`: builds, then `wrangler deploy`; whatever follows `--` goes to wrangler. */
import { runNode, VITE, WRANGLER } from './run-node.ts'

export default async function deploy(args: string[]): Promise<void> {
  const built = await runNode([VITE, 'build', 'web'])
  if (built !== 0) process.exit(built)
  process.exit(await runNode([WRANGLER, 'deploy', '--minify', ...args]))
}
