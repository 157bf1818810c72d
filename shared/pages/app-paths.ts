/**
 * The addresses that people open: those of the app's screens, which one document draws, and that of a
 * ticket. Whatever else is asked for is a file, a call, or nothing.
 */

/** Of the app's screens, on any device; `:id` is the id of a request. */
export const APP_PATHS = [
  '/',
  '/new',
  '/new/:id',
  '/import',
  '/device',
  '/help',
  '/enrol',
  '/requests/:id',
  '/requests/:id/change',
  '/requests/:id/update',
  '/back/:id',
  '/devices',
  '/reports',
  '/audit',
  '/stripe',
  '/settings',
] as const

const FORMS = APP_PATHS.map(
  (path) => new RegExp(`^${path.replace(/\/$/, '').replace(':id', '[\\da-f-]{36}')}/?$`),
)

/** With a slash at its end or without: whoever copies a link adds one. */
export const isAppPath = (path: string): boolean => FORMS.some((form) => form.test(path))

/** A code is scanned in capitals. */
export const isTicketPath = (path: string): boolean => /^\/v\/?$/i.test(path)
