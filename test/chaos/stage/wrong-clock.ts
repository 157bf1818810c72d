/**
 * Runs inside a page or a service worker: from here on its clock is wrong by `offsetMs`. Must stand
 * alone, since only its own text is carried there; a second call replaces the first.
 */
export function setClock(offsetMs: number): void {
  const kept = globalThis as { rightDate?: DateConstructor }
  kept.rightDate ??= Date
  const wrongNow = () => (kept.rightDate ?? Date).now() + offsetMs
  globalThis.Date = new Proxy(kept.rightDate, {
    construct: (right, given) => Reflect.construct(right, given.length > 0 ? given : [wrongNow()]),
    apply: (right) => new right(wrongNow()).toString(),
    get: (right, name) => (name === 'now' ? wrongNow : Reflect.get(right, name)),
  })
}
