/**
 * What an unsent request is saved on, by who works with it. The extension has another one in this place
 * (`extension/instead/place.ts`).
 */
import type { Role } from '../../../shared/protocol/protocol.ts'

/** For the words `place.…`. */
export const placeOf = (role: Role): Role => role
