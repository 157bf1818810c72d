/**
 * How many steps the databases have taken, for whoever must know it without having them: what a deployment
 * changes that an older one cannot read. `test/shared/versions.test.ts` holds them to the steps themselves.
 */
export const LEDGER_STEPS = 1
export const DEVICE_DATABASE_STEPS = 1
