/** Builds the app into `dist/`: two documents, the service worker, and the headers they are served with. */
import { readFileSync } from 'node:fs'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { securityHeaders } from '../shared/security-headers.ts'

const root = import.meta.dirname
const { version } = JSON.parse(readFileSync(`${root}/../package.json`, 'utf8')) as {
  version: string
}

/** `_headers` of Workers static assets: the same table that the Worker puts on its own answers. */
const headersFile: Plugin = {
  name: 'fieldproof-headers',
  apply: 'build',
  generateBundle() {
    const table = Object.entries(securityHeaders('app')).map(
      ([name, value]) => `  ${name}: ${value}`,
    )
    const source = [
      '/*',
      ...table,
      // File names carry a hash of their content.
      '/assets/*',
      '  Cache-Control: public, max-age=31536000, immutable',
      '/sw.js',
      '  Cache-Control: no-cache',
      '',
    ].join('\n')
    this.emitFile({ type: 'asset', fileName: '_headers', source })
  },
}

export default defineConfig({
  root,
  define: { __APP_VERSION__: JSON.stringify(version) },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The service worker has every chunk at hand; only the first document names what it will need.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, deps, { hostType }) => (hostType === 'html' ? deps : []),
    },
    rolldownOptions: { input: [`${root}/index.html`, `${root}/handover.html`] },
  },
  plugins: [
    preact(),
    headersFile,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '.',
      filename: 'sw.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,svg,png,webmanifest}'],
        // The handover page must come from the network; screenshots are for the install prompt.
        globIgnores: ['handover.html', 'assets/handover*', 'screenshots/**'],
      },
    }),
  ],
})
