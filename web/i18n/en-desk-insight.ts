/** What the desk says in its insight. */
export const enDeskInsight = {} as const
