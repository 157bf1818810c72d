/** E-mail and phone of a form, together: what of them is recorded, and what is told. */
import { expect, test } from 'vitest'
import { FIELD_MESSAGES } from '../../../shared/record/field-messages.ts'
import { contactOf } from '../../../web/draft/contact.ts'

const inBritain = async () => 'GB'
const nowhere = async () => null

test('both become what is recorded, a number as the site writes it', async () => {
  const typed = { email: ' <info@münchen.de>', phone: '(0)20 7946 0000' }
  expect(await contactOf(typed, inBritain)).toEqual({
    recorded: { email: 'info@xn--mnchen-3ya.de', phone: '+442079460000' },
    errors: [],
  })
})

test('what is wrong is told by its field, and leaves the other alone', async () => {
  expect(await contactOf({ email: 'jenny@', phone: '+44 20 7946 0000' }, nowhere)).toEqual({
    recorded: { email: '', phone: '+442079460000' },
    errors: [{ field: 'email', message: FIELD_MESSAGES.email }],
  })
  expect(await contactOf({ email: 'a@example.com', phone: '020 7946 0000' }, nowhere)).toEqual({
    recorded: { email: 'a@example.com', phone: '' },
    errors: [{ field: 'phone', message: FIELD_MESSAGES.phone_country }],
  })
})

test('nothing typed is nothing wrong', async () => {
  const nothing = { recorded: { email: '', phone: '' }, errors: [] }
  for (const blank of ['', ' ', '\u200e', '\u00a0'])
    expect(await contactOf({ email: blank, phone: blank }, inBritain)).toEqual(nothing)
})
