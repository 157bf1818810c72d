/** How high WebKit draws the dialogs of every face, with the style sheets as they were built. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../../../worker/operator/run-node.ts'
import type { Tab } from './engine.ts'

/** As the sources name them, but those that are meant to fill the screen. */
const DIALOGS = ['desk-dialog', 'desk-palette', 'kiosk-idle']

const sheets = (): string[] =>
  readdirSync(path.join(ROOT, 'web/dist/assets')).filter((file) => {
    if (!file.endsWith('.css')) return false
    const css = readFileSync(path.join(ROOT, 'web/dist/assets', file), 'utf8')
    return DIALOGS.some((name) => css.includes(`.${name}`))
  })

/** Those that are higher than a heading, a line and a button need, with their heights. */
export const tallDialogs = (tab: Tab): Promise<string[]> =>
  tab.run(
    async (files, names) => {
      const links = files.map((file) =>
        Object.assign(document.createElement('link'), {
          rel: 'stylesheet',
          href: `/assets/${file}`,
        }),
      )
      const loaded = links.map((link) => new Promise((done) => link.addEventListener('load', done)))
      document.head.append(...links)
      await Promise.all(loaded)
      const heights = names.map((name) => {
        const dialog = Object.assign(document.createElement('dialog'), { className: name })
        for (const [tag, text] of [
          ['h2', 'A heading'],
          ['p', 'A line of text.'],
          ['button', 'OK'],
        ] as const)
          dialog.append(Object.assign(document.createElement(tag), { textContent: text }))
        document.body.append(dialog)
        dialog.showModal()
        const { offsetHeight } = dialog
        dialog.close()
        dialog.remove()
        return [name, offsetHeight] as const
      })
      for (const link of links) link.remove()
      const tall = heights.filter(([, height]) => height === 0 || height > innerHeight / 2)
      return tall.map(([name, height]) => `${name}: ${height} of ${innerHeight} pixels`)
    },
    sheets(),
    DIALOGS,
  )
