// The one person everybody verifies as: Stripe's own test persona.

import type { DateParts } from './session.ts'

const date = (day: number, month: number, year: number): DateParts => ({ day, month, year })

export const JENNY = {
  first_name: 'Jenny',
  last_name: 'Rosen',
  address: {
    city: 'San Francisco',
    country: 'US',
    line1: '1234 Main St.',
    line2: null,
    postal_code: '94111',
    state: 'CA',
  },
  dob: date(1, 1, 1901),
  email: 'jenny.rosen@example.com',
  phone: '+15555550100',
  sex: 'female',
  unparsed_sex: 'F',
  unparsed_place_of_birth: 'San Francisco',
  document_number: 'D1234567',
  issued_date: date(1, 5, 2020),
  expiration_date: date(1, 5, 2030),
  // Only the last four digits of a US number are ever asked for.
  id_number: '0000',
} as const
