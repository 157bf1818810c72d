/** What a report covers: as its address says, and on the bare address as it was picked last. */
import { useEffect } from 'preact/hooks'
import { useLocation } from '../../router.tsx'
import { FIRST, pickedOf, queryOf } from './period-address.ts'
import type { Picked } from './period-picker.tsx'

let last: Picked = FIRST

/** What is picked, and how to pick another. */
export function usePicked(): readonly [Picked, (picked: Picked) => void] {
  const { path, query, route } = useLocation()
  const asked = query.span ?? query.compare
  const picked = asked === undefined ? last : pickedOf(query)
  const pick = (next: Picked) => route(path + queryOf(next), true)
  useEffect(() => {
    last = picked
    // It is drawn until another section has come, whose address this is by then.
    if (path === '/reports' && asked === undefined && picked !== FIRST) pick(picked)
  })
  return [picked, pick]
}
