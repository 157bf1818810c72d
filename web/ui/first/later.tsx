/** A part of a screen that is fetched when it is first drawn; until then its `place` stands there. */
import { signal } from '@preact/signals'
import type { ComponentType, VNode } from 'preact'
import { CHUNK_MISSING } from './chunk-missing.ts'

const RETRY_MS = 3000

export type Later = {
  /** Begins to fetch it; whether it is there. Read while drawing, it draws again when it comes. */
  preload(): boolean
}

export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  place: VNode | null = null,
): ComponentType<P> & Later {
  const loaded = signal<ComponentType<P> | null>(null)
  let isLoading = false
  function fetchIt(): void {
    if (isLoading) return
    isLoading = true
    load()
      .then((part) => {
        loaded.value = part
      })
      .catch(() => {
        // No signal, and not kept yet; or this page is of a build that is gone (`replaced.ts`).
        dispatchEvent(new Event(CHUNK_MISSING))
        isLoading = false
        setTimeout(fetchIt, RETRY_MS)
      })
  }
  const preload = (): boolean => {
    if (!loaded.value) fetchIt()
    return loaded.value !== null
  }
  const Part = (props: P) => {
    preload()
    const Loaded = loaded.value
    return Loaded ? <Loaded {...props} /> : place
  }
  return Object.assign(Part, { preload })
}
