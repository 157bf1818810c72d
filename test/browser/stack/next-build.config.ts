/** The app as it will be after the next deploy: its kiosk greets differently in Arabic, its form is another. */
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

const changedForm: Plugin = {
  name: 'next-form',
  enforce: 'pre',
  transform: {
    filter: { id: /\/agent\/create\/create\.tsx$/ },
    handler: (code) => `${code}\ndocument.documentElement.dataset.form = 'next'\n`,
  },
}

export default defineConfig((env) => mergeConfig(app(env), { plugins: [reworded, changedForm] }))
