/** A part of a screen that is fetched when it is first drawn, with all that it needs. */
import { signal } from '@preact/signals'
import type { ComponentType, VNode } from 'preact'
import type { Part } from '../../i18n/catalogues.ts'
import { haveWords } from '../../i18n/first/speak.ts'
import { fetchPart } from './fetch-part.ts'

type Needs = {
  /** Stands there until then. */
  place?: VNode
  /** The parts of the catalogue that it says. */
  words?: readonly Part[]
  /** What else must have been read. */
  also?: () => Promise<unknown>
}

export type Later = {
  /** Begins to fetch it; whether it is there. Read while drawing, it draws again when it comes. */
  preload(): boolean
}

export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { place, words = [], also }: Needs = {},
): ComponentType<P> & Later {
  const loaded = signal<ComponentType<P> | null>(null)
  let isLoading = false
  const preload = (): boolean => {
    if (!isLoading) {
      isLoading = true
      void fetchPart(() => Promise.all([load(), also?.(), ...words.map(haveWords)])).then(
        ([part]) => {
          loaded.value = part
        },
      )
    }
    return loaded.value !== null
  }
  const Part = (props: P) => {
    preload()
    const Loaded = loaded.value
    return Loaded ? <Loaded {...props} /> : place
  }
  return Object.assign(Part, { preload })
}
