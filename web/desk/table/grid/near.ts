/**
 * Which parts of a long table are near what is seen. One IntersectionObserver for all of them: while
 * somebody scrolls, nothing asks the layout for anything.
 */
import { createContext, type RefObject } from 'preact'
import { useContext, useLayoutEffect, useState } from 'preact/hooks'

/** Far enough that a turn of the wheel finds its rows drawn. */
const MARGIN = '900px 0px'

type Listener = (isNear: boolean) => void

export type Watch = (element: Element, listener: Listener) => () => void

/** `root`: what scrolls. */
export function createWatch(root: Element): { watch: Watch; end(): void } {
  const listeners = new Map<Element, Listener>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting)
    },
    { root, rootMargin: MARGIN },
  )
  return {
    watch(element, listener) {
      listeners.set(element, listener)
      observer.observe(element)
      return () => {
        listeners.delete(element)
        observer.unobserve(element)
      }
    },
    end: () => observer.disconnect(),
  }
}

export const Nearness = createContext<Watch | null>(null)

/** `first`: drawn before anything was watched, so that the first rows wait for nobody. */
export function useNear(element: RefObject<Element | null>, first: boolean): boolean {
  const watch = useContext(Nearness)
  const [isNear, setNear] = useState(first)
  useLayoutEffect(
    () => (watch && element.current ? watch(element.current, setNear) : undefined),
    [watch, element],
  )
  return isNear
}
