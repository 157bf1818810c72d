/** The manifest of both browsers from one source. */
import { CREATE_COMMAND } from './background/shortcut.ts'

export const BROWSERS = ['chromium', 'firefox'] as const
export type Browser = (typeof BROWSERS)[number]

/** Firefox knows an extension by it; Chromium by the key of whoever signs it. */
const GECKO_ID = 'fieldproof@fieldproof.app'

export const PANEL = 'panel.html'
/** What a company may set for its computers; Firefox wants no description of it. */
export const MANAGED_SCHEMA = 'managed-schema.json'
const BACKGROUND = 'background.js'

const ICON_SIZES = [16, 32, 48, 128] as const
const ICONS = Object.fromEntries(ICON_SIZES.map((size) => [size, `icons/icon-${size}.png`]))

/** Of a deployment; on this machine without TLS, for trying. */
const DEPLOYMENTS = ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*']

/** Each is justified where the extension is handed to a store. */
const PERMISSIONS = [
  'activeTab',
  'alarms',
  'contextMenus',
  'notifications',
  'scripting',
  'storage',
  'unlimitedStorage',
] as const

/** What Firefox tells people is sent: contact details and notes, and of pages what somebody put into them. */
const SENT = ['personallyIdentifyingInfo', 'websiteContent']

/**
 * No script but the extension's own, and the reader of codes, which is WebAssembly from the archive; the
 * deployment is not known when this is written.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' https: wss: http://localhost:* ws://localhost:* http://127.0.0.1:* ws://127.0.0.1:*",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ')

/** `open`: what each browser calls the command that opens its panel. */
const commandsWith = (open: string): object => ({
  [open]: { suggested_key: { default: 'Alt+Shift+F' } },
  [CREATE_COMMAND]: {
    suggested_key: { default: 'Alt+Shift+N' },
    description: '__MSG_command_create__',
  },
})

const OF_BROWSER: Readonly<Record<Browser, object>> = {
  chromium: {
    minimum_chrome_version: '116',
    permissions: [...PERMISSIONS, 'sidePanel'],
    background: { service_worker: BACKGROUND, type: 'module' },
    side_panel: { default_path: PANEL },
    storage: { managed_schema: MANAGED_SCHEMA },
    commands: commandsWith('_execute_action'),
  },
  firefox: {
    browser_specific_settings: {
      gecko: {
        id: GECKO_ID,
        strict_min_version: '142.0',
        data_collection_permissions: { required: SENT },
      },
    },
    permissions: PERMISSIONS,
    background: { scripts: [BACKGROUND], type: 'module' },
    sidebar_action: {
      default_panel: PANEL,
      default_title: '__MSG_name__',
      default_icon: ICONS,
      open_at_install: false,
    },
    commands: commandsWith('_execute_sidebar_action'),
  },
}

/** What stands in `manifest.json`. */
export const manifestOf = (browser: Browser, version: string): object => ({
  manifest_version: 3,
  name: '__MSG_name__',
  description: '__MSG_description__',
  version,
  default_locale: 'en',
  icons: ICONS,
  omnibox: { keyword: 'fp' },
  action: { default_title: '__MSG_name__', default_icon: ICONS },
  optional_host_permissions: DEPLOYMENTS,
  content_security_policy: { extension_pages: POLICY },
  ...OF_BROWSER[browser],
})
