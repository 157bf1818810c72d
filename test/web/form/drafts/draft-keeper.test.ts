/** Nothing typed is lost: what is in the store of what was typed, whoever reloads, saves or types elsewhere. */
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MOST_DRAFTS } from '../../../../web/store/stored-draft.ts'
import { idOf, row } from '../../store/example.ts'
import { type Device, type OpenForm, openForm, startDevice, wholeDatabase } from '../draft-forms.ts'

const EMAIL = 'jenny.rosen@example.com'
const [A, B] = [idOf(1), idOf(2)]

let device: Device
beforeEach(async () => {
  device = await startDevice()
})

afterEach(() => {
  vi.useRealTimers()
})

const stored = (id: string) => device.app.loadDraft(id)

test('what is typed is stored within half a second, under the id of the request it becomes', async () => {
  const form = await openForm(device, A)
  form.type({ reference: 'Order 1' })
  await vi.waitFor(async () => expect(await stored(A)).toMatchObject({ rev: 1 }), { timeout: 500 })
  expect((await stored(A))?.open.reference).toBe('Order 1')
  expect(form.state().kind).toBe('stored')
  expect(await form.save()).toEqual({ kind: 'saved', id: A })
  expect(await stored(A)).toBeUndefined()
  expect(await device.app.loadQueue()).toMatchObject([{ id: A, record: { reference: 'Order 1' } }])
})

test('what is personal is only ever stored sealed, and goes with the record after a reload', async () => {
  const note = 'Knocks twice at the green shutter'
  const form = await openForm(device, A)
  form.type({ reference: 'Order 1', email: EMAIL, note })
  await form.keeper.flush()
  const dump = await wholeDatabase()
  expect(dump).toContain('Order 1')
  expect(dump).not.toContain(EMAIL)
  expect(dump).not.toContain(note)

  const again = await openForm(device, A)
  expect(again.typed()).toMatchObject({ reference: 'Order 1', email: '', note: '' })
  expect(again.typed()).toMatchObject({ sealed: ['details', 'notes'], keep: ['details', 'notes'] })
  expect(await again.save()).toEqual({ kind: 'saved', id: A })
  const [queued] = await device.app.loadQueue()
  expect(await device.openSealed(A, 'details', queued?.details ?? '')).toEqual({ email: EMAIL })
  expect(await device.openSealed(A, 'notes', queued?.notes ?? '')).toEqual({ note })
})

test('a contact is sealed as the record will have it, and what cannot be read is named', async () => {
  const form = await openForm(device, A)
  form.type({
    reference: 'Order 1',
    email: ' <Jenny.Rosen@MÜNCHEN.de> ',
    phone: '+44 (0)20 7946 0000',
  })
  await form.keeper.flush()
  const details = (await stored(A))?.parts.details
  expect(details?.missing).toEqual([])
  expect(await device.openSealed(A, 'details', details?.sealed ?? '')).toEqual({
    email: 'Jenny.Rosen@xn--mnchen-3ya.de',
    phone: '+442079460000',
  })
  const again = await openForm(device, A)
  again.type({ keep: [], phone: '+4420794' })
  await again.keeper.flush()
  expect((await stored(A))?.parts.details?.missing).toEqual(['phone'])
})

test('Replace with nothing typed yet can still be kept; half typed it is named', async () => {
  const form = await openForm(device, A)
  form.type({ email: EMAIL })
  await form.keeper.flush()
  const sealed = (await stored(A))?.parts.details?.sealed
  const second = await openForm(device, A)
  second.type({ keep: [], reference: 'Order 1' })
  await second.keeper.flush()
  expect((await stored(A))?.parts.details).toEqual({ sealed, missing: [] })
  second.type({ email: 'otto@' })
  await second.keeper.flush()
  expect((await stored(A))?.parts.details).toEqual({ sealed, missing: ['email'] })
  second.type({ email: 'otto@example.com' })
  await second.keeper.flush()
  const parts = (await stored(A))?.parts
  expect(parts?.details?.missing).toEqual([])
  expect(await device.openSealed(A, 'details', parts?.details?.sealed ?? '')).toEqual({
    email: 'otto@example.com',
  })
})

test('without the site’s key nothing personal is kept, and the draft says so', async () => {
  const { enrolled } = device
  const broken = { ...enrolled, sealing_key: { id: 'k1', public_key: 'BPQ' } }
  device.app.setDevice({ kind: 'enrolled', enrolled: broken })
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const form = await openForm(device, A)
  form.type({ reference: 'Order 1', email: EMAIL })
  await form.keeper.flush()
  expect(warn).toHaveBeenCalled()
  expect(await stored(A)).toMatchObject({
    open: { reference: 'Order 1' },
    parts: { details: { sealed: null, missing: ['email'] } },
  })
  expect(await wholeDatabase()).not.toContain(EMAIL)
})

test('what was taken out again is no draft; a form that is only looked at is none', async () => {
  const form = await openForm(device, A)
  await form.keeper.flush()
  form.type({ reference: 'Order 1' })
  await form.keeper.flush()
  form.type({ reference: '' })
  await form.keeper.flush()
  expect(await stored(A)).toBeUndefined()
  expect(form.state()).toEqual({ kind: 'none' })
  form.type({ reference: 'Order 2' })
  await form.keeper.flush()
  expect((await stored(A))?.open.reference).toBe('Order 2')
})

test('of two tabs neither overwrites the other; a person chooses', async () => {
  const first = await openForm(device, A)
  first.type({ reference: 'Order' })
  await first.keeper.flush()
  const second = await openForm(device, A)
  first.type({ reference: 'Order 1' })
  await first.keeper.flush()
  second.type({ reference: 'Order 2' })
  await second.keeper.flush()
  expect(second.state()).toEqual({ kind: 'elsewhere', what: 'changed' })
  expect((await stored(A))?.open.reference).toBe('Order 1')
  expect(await second.save()).toEqual({ kind: 'elsewhere', what: 'changed' })
  expect(await device.app.loadQueue()).toEqual([])

  await second.keepMine()
  expect((await stored(A))?.open.reference).toBe('Order 2')
  await first.keeper.heard()
  expect(first.state()).toEqual({ kind: 'elsewhere', what: 'changed' })
  expect(await second.save()).toEqual({ kind: 'saved', id: A })
})

test('saved in another tab: it is told, and never a draft or a second request', async () => {
  const first = await openForm(device, A)
  first.type({ reference: 'Order 1' })
  await first.keeper.flush()
  const [second, third] = [await openForm(device, A), await openForm(device, A)]
  expect(await first.save()).toEqual({ kind: 'saved', id: A })
  second.type({ reference: 'Order 2' })
  await second.keeper.flush()
  expect(second.state()).toEqual({ kind: 'elsewhere', what: 'saved' })
  third.type({ reference: 'Order 3' })
  expect(await third.save()).toEqual({ kind: 'elsewhere', what: 'saved' })
  expect(await stored(A)).toBeUndefined()
  expect(await device.app.loadQueue()).toMatchObject([{ record: { reference: 'Order 1' } }])
})

test('saved in another tab and with the office by now: neither a draft nor a second request', async () => {
  const first = await openForm(device, A)
  first.type({ reference: 'Order 1' })
  await first.keeper.flush()
  const [second, third] = [await openForm(device, A), await openForm(device, A)]
  await first.save()
  const [queued] = await device.app.loadQueue()
  if (!queued) throw new Error('nothing was saved')
  await device.app.acknowledge([{ queued, row: row(1) }])
  expect(await second.save()).toEqual({ kind: 'elsewhere', what: 'saved' })
  third.type({ reference: 'Order 3' })
  await third.keeper.flush()
  expect(third.state()).toEqual({ kind: 'elsewhere', what: 'saved' })
  expect([await device.app.loadQueue(), await device.app.loadDrafts()]).toEqual([[], []])
})

test('deleted in another tab and typed on, it is a draft again; a deleted one can be put back', async () => {
  const first = await openForm(device, A)
  first.type({ reference: 'Order 1' })
  await first.keeper.flush()
  const second = await openForm(device, A)
  const taken = await first.keeper.delete()
  await second.keeper.heard()
  expect(second.state()).toEqual({ kind: 'none' })
  if (!taken) throw new Error('nothing was deleted')
  expect(await device.app.putBackDraft(taken)).toBeNull()
  expect(await stored(A)).toEqual(taken)
  await device.app.deleteDraft(A, taken.rev)
  second.type({ reference: 'Order 1 b' })
  await second.keeper.flush()
  expect((await stored(A))?.open.reference).toBe('Order 1 b')
})

test('no draft is dropped for another: one too many says that it is not kept', async () => {
  for (let n = 1; n <= MOST_DRAFTS; n++) {
    const form = await openForm(device, idOf(n))
    form.type({ reference: `Order ${n}` })
    await form.keeper.flush()
  }
  const more = await openForm(device, idOf(99))
  more.type({ reference: 'Order 99' })
  await more.keeper.flush()
  expect(more.state()).toEqual({ kind: 'full' })
  expect((await device.app.loadDrafts()).length).toBe(MOST_DRAFTS)
  const [first] = await device.app.loadDrafts()
  await device.app.deleteDraft(first?.id ?? '', first?.rev ?? 0)
  await more.keeper.flush()
  expect(more.state().kind).toBe('stored')
  expect(await more.save()).toEqual({ kind: 'saved', id: idOf(99) })
})

test('a kiosk, and a device that was put out or erased, keep no draft', async () => {
  const keepsNone = async () => {
    const form = await openForm(device, B)
    form.type({ reference: 'Order 2' })
    await form.keeper.flush()
    expect(form.state()).toMatchObject({ kind: 'not_stored' })
    expect(await device.app.loadDrafts()).toEqual([])
  }
  const form = await openForm(device, A)
  form.type({ reference: 'Order 1' })
  await form.keeper.flush()
  await device.app.forgetSite(device.enrolled.device, 'revoked')
  await keepsNone()
  device = await startDevice()
  await device.app.eraseDevice(device.enrolled.device)
  await keepsNone()
  device = await startDevice('kiosk')
  await keepsNone()
})

test('a write that fails is told and tried again, and a save that fails leaves the draft', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const form = await openForm(device, A)
  form.type({ reference: 'Order 1', email: EMAIL })
  await form.keeper.flush()
  expect(form.state()).toEqual({ kind: 'not_stored', reason: 'storage_full' })
  put.mockRestore()
  await form.keeper.flush()
  expect(form.state().kind).toBe('stored')
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(await form.save()).toEqual({ kind: 'not_saved', reason: 'storage_full' })
  add.mockRestore()
  expect((await stored(A))?.open.reference).toBe('Order 1')
  expect(await form.save()).toEqual({ kind: 'saved', id: A })
  expect(await stored(A)).toBeUndefined()
})

/** Two tabs on one draft, one on another. */
const TABS = [A, A, B] as const
const EMAILS = ['', 'half@', EMAIL, 'otto.test@example.org']

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

const step = fc.record({
  tab: fc.nat({ max: 2 }),
  what: fc.constantFrom(
    'reference',
    'reference',
    'email',
    'email',
    'flush',
    'flush',
    'kill',
    'leave',
    'hear',
    'keepMine',
    'save',
    'delete',
  ),
  text: fc.nat({ max: 3 }),
})

/** One tab deletes the draft whose sealed e-mail the other one keeps, and that one saves. */
const DELETED_ELSEWHERE: Step[] = [
  { tab: 1, what: 'email', text: 2 },
  { tab: 1, what: 'leave', text: 0 },
  { tab: 1, what: 'reference', text: 0 },
  { tab: 0, what: 'hear', text: 0 },
  { tab: 0, what: 'kill', text: 0 },
  { tab: 0, what: 'delete', text: 0 },
  { tab: 1, what: 'save', text: 0 },
]

test('any order of typing, storing, reloading, choosing and saving loses nothing that was stored', async () => {
  const seen = new Set<string>()
  // Nothing is stored but by a step.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      device = await startDevice()
      const forms: OpenForm[] = []
      for (const id of TABS) forms.push(await openForm(device, id))
      const saved = new Set<string>()
      const left = new Set<number>()
      for (const [n, { tab, what, text }] of steps.entries()) {
        const form = forms[tab]
        if (!form) throw new Error('no such tab')
        // What saved it has gone on to the request.
        if (left.has(tab)) continue
        const { id } = form
        const before = await stored(id)
        const wasHeld = form.state().kind === 'elsewhere'
        let mayChange = false
        if (what === 'reference') form.type({ reference: `Order ${n}` })
        if (what === 'email') form.type({ email: EMAILS[text] ?? '', keep: [] })
        if (what === 'flush' || what === 'leave') {
          await form.keeper.flush()
          mayChange = !wasHeld
        }
        if (what === 'kill') await form.keeper.pause()
        if (what === 'kill' || what === 'leave') forms[tab] = await openForm(device, id)
        if (what === 'hear') await form.keeper.heard()
        if (what === 'keepMine' && wasHeld && !saved.has(id)) {
          await form.keepMine()
          mayChange = true
        }
        if (what === 'delete' && !saved.has(id)) {
          const gone = await form.keeper.delete()
          if (gone) expect(gone).toEqual(before)
          forms[tab] = await openForm(device, id)
          mayChange = gone !== null
        }
        if (what === 'save') {
          const outcome = await form.save()
          seen.add(outcome.kind)
          if (outcome.kind === 'saved') {
            // Twice only where both tabs hold the very same: it is one request.
            const ofIt = (await device.app.loadQueue()).filter((record) => record.id === id)
            expect(ofIt).toHaveLength(1)
            saved.add(id)
            left.add(tab)
            // Deleted in the other tab meanwhile, it is saved with what it was opened with.
            await expectRecord(form, (before ?? form.opened)?.parts.details?.sealed ?? null)
          }
          mayChange = outcome.kind === 'saved'
        }
        const after = await stored(id)
        // What another tab stored, and what nobody asked to change, is as it was.
        if (!mayChange && what !== 'save') expect(after).toEqual(before)
        if (after && after.rev !== before?.rev)
          expect(after.open.reference).toBe(form.typed().reference)
        if (form.state().kind === 'elsewhere') seen.add('told')
        expect(await wholeDatabase()).not.toMatch(/jenny|otto\.test|half@/)
      }
      const queue = await device.app.loadQueue()
      expect(new Set(queue.map(({ id }) => id))).toEqual(saved)
      expect(queue.length).toBe(saved.size)
      // No draft of what was saved.
      for (const { id } of await device.app.loadDrafts()) expect(saved.has(id)).toBe(false)
    }),
    { numRuns: 100, examples: [[DELETED_ELSEWHERE]] },
  )
  // The stories reached what they are about.
  for (const one of ['invalid', 'saved', 'told']) expect(seen).toContain(one)
}, 120_000)

/** The record says what its form showed; a part that was kept is the very one that the draft held. */
async function expectRecord(form: OpenForm, held: string | null): Promise<void> {
  const queued = (await device.app.loadOfRequest(form.id))[0]
  const { reference, email, keep } = form.typed()
  expect(queued?.record).toMatchObject({ reference })
  if (keep.includes('details')) return expect(queued?.details).toBe(held)
  if (email === '') return expect(queued?.details).toBeUndefined()
  expect(await device.openSealed(form.id, 'details', queued?.details ?? '')).toEqual({ email })
}
