/** What the desk says in its view of Stripe. */
export const enDeskStripe = {} as const
