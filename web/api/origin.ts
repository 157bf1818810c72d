/**
 * Where the Worker is: the page's own origin. The extension has another one in this place
 * (`extension/instead/origin.ts`): it calls the deployment that its device belongs to.
 */
export const apiOrigin = (): string => self.location.origin
