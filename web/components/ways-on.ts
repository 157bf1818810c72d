/** Which other addresses of the deployment to name, apart from the browser, to be tried. */

/** The other addresses; null where there is none to name. Pure. */
export function waysOn(
  origins: readonly string[],
  at: string,
): { kind: 'app' | 'back'; origins: readonly string[] } | null {
  const [main] = origins
  // What does not run here is opened where links lead.
  if (main !== undefined && !origins.includes(at)) return { kind: 'app', origins: [main] }
  const others = origins.filter((origin) => origin !== at)
  return others.length > 0 ? { kind: 'back', origins: others } : null
}
