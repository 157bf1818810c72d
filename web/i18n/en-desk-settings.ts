/** What the desk says in its settings. */
export const enDeskSettings = {} as const
