/** Keeps the screen lit for as long as something is drawn. */
import { useEffect } from 'preact/hooks'
import { keepAwake } from '../browser/wake-lock.ts'

export const useAwake = (): void => useEffect(keepAwake, [])
