/**
 * In the place of `api/origin.ts`: the origin of the deployment, once this page knows it
 * (`deployment.ts`). Whoever calls the Worker before that has not asked.
 */
let known: string | null = null

export function apiOrigin(): string {
  if (known === null) throw new Error('no deployment is known yet')
  return known
}

export const knownOrigin = (): string | null => known

export const setApiOrigin = (origin: string | null): void => {
  known = origin
}
