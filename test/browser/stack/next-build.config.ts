/** The app as it will be after the next deploy: its kiosk greets differently in Arabic. */
import { defineConfig, mergeConfig, type Plugin } from 'vite'
import app from '../../../web/vite.config.ts'

export const NEXT_WELCOME = 'أهلاً من الإصدار التالي'

const reworded: Plugin = {
  name: 'next-build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/i18n\/ar\/kiosk\.ts$/ },
    handler: (code) => code.replace(/('kiosk\.welcome': )'[^']*'/, `$1'${NEXT_WELCOME}'`),
  },
}

export default defineConfig((env) => mergeConfig(app(env), { plugins: [reworded] }))
