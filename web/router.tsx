/**
 * Which screen the address asks for: whether it is one that a route answers for, and what differs in
 * it. Links of the app are followed without leaving the page; a screen that is still being fetched lets
 * the one before it stand, so that nothing flashes.
 */
import { signal } from '@preact/signals'
import { type ComponentType, createContext, type VNode } from 'preact'
import { useContext, useRef } from 'preact/hooks'
import { here, hrefOf } from './browser/address.ts'

type Place = { path: string; query: Readonly<Record<string, string>> }

const read = (): Place => {
  const { pathname, search } = here()
  return {
    path: pathname.replace(/\/+$/, '') || '/',
    query: Object.fromEntries(new URLSearchParams(search)),
  }
}

const place = signal<Place>(read())

/** Goes to an address of the app; with `replace`, Back does not lead here again. */
export function route(to: string, replace = false): void {
  if (replace) history.replaceState(null, '', hrefOf(to))
  else history.pushState(null, '', hrefOf(to))
  place.value = read()
  scrollTo(0, 0)
}

/** Call once, when the page starts. */
export function startRouting(): void {
  addEventListener('popstate', () => {
    place.value = read()
  })
  addEventListener('click', follow)
}

/** A plain click on a link of our own; all others are the browser's. */
function follow(event: MouseEvent): void {
  const { altKey, button, ctrlKey, defaultPrevented, metaKey, shiftKey } = event
  if (defaultPrevented || button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement)
  if (!link || link.origin !== location.origin || link.target || link.hasAttribute('download'))
    return
  event.preventDefault()
  route(link.pathname + link.search + link.hash)
}

export const useLocation = () => ({ ...place.value, route })

export type Params = Readonly<Record<string, string>>

const RouteParams = createContext<Params>({})

export const useRoute = () => ({ ...place.value, params: useContext(RouteParams) })

/** `path` with `:names` for what differs; without it, the screen for every other address. */
type RouteProps<P> = { path?: string; component: ComponentType<P> } & P

export function Route<P>({ path: _path, component, ...props }: RouteProps<P>) {
  const Screen = component as ComponentType<object>
  return <Screen {...props} />
}

// What a route hands its screen is checked where it is written.
// biome-ignore lint/suspicious/noExplicitAny: routes of different screens stand in one list.
export type AnyRoute = VNode<any>

export function Router({ children }: { children: readonly AnyRoute[] }) {
  const shown = useRef<VNode | null>(null)
  const { path } = place.value
  for (const child of children) {
    const params = match(child.props.path, path)
    if (!params) continue
    const { preload } = child.props.component as { preload?(): boolean }
    if (!preload || preload())
      shown.current = <RouteParams.Provider value={params}>{child}</RouteParams.Provider>
    break
  }
  return shown.current
}

/** As far as an address goes; `pathOf` is stricter with what leaves for the Worker. */
const REQUEST_ID = /^[\da-f-]{36}$/

/** Null where the path does not fit: what differs is the id of a request, which needs no decoding. */
export function match(pattern: string | undefined, path: string): Params | null {
  if (pattern === undefined) return {}
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [i, part] of wanted.entries()) {
    const value = given[i] ?? ''
    if (part === ':id' && REQUEST_ID.test(value)) params.id = value
    else if (part !== value) return null
  }
  return params
}
