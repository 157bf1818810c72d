/**
 * Every field of every form says what is wrong with it when it is left: not while somebody types, in its own
 * words, read out, with what was typed kept as it is. A field that is in no row of these tables fails.
 */
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { enDesk } from '../../../web/i18n/en/desk.ts'
import { enDeskDevices } from '../../../web/i18n/en/desk-devices.ts'
import { enDeskSettings } from '../../../web/i18n/en/desk-settings.ts'
import { fill, rulesOf } from '../../../web/i18n/first/fill.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { t } from '../kit/words.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'

let world: World
let chromium: OwnChromium
let desk: Page
let agent: Page
let page: Page
let reference: string

beforeAll(async () => {
  world = await startWorld(WORLDS.leaving)
  chromium = await startChromium(world.profile)
  const open = async () => {
    const viewport = { width: 1440, height: 1000 }
    return (await chromium.browser.newContext({ viewport, locale: 'en' })).newPage()
  }
  ;[desk, agent] = [await open(), await open()]
  await enrolDevice(desk, await world.link('supervisor'), 'Desk 1')
  await enrolDevice(agent, await world.link('agent'), 'Phone 7')
  await agent.goto(`${world.origin}/new`)
  await agent.getByLabel(t('new.reference')).fill('Order 5001')
  await press(agent, t('new.save'))
  await agent.getByText(t('phase.accepted')).first().waitFor()
  reference = new URL(agent.url()).pathname
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

const press = (where: Page, name: string) =>
  where.getByRole('button', { name, exact: true }).first().click()
const words = { ...enDesk, ...enDeskDevices, ...enDeskSettings }
const rules = rulesOf('en', 'en')
const w = (key: keyof typeof words, values: Record<string, number> = {}): string =>
  fill(words[key], values, rules)

/** What is typed, what is said of it, and what is good: nothing, if it is not told. */
type Fields = Record<string, readonly [text: string, said: string, good?: string]>

type Form = { name: string; open(): Promise<void>; fields: Fields }

const LONG = 'x'.repeat(70)
const number = (min: number, max: number) => w('settings.number_wrong', { min, max })
const DAYS = ['0', number(1, 3650)] as const

const CONTACT: Fields = {
  email: ['name@', t('field.email')],
  phone: ['12', t('field.phone_country')],
  note: ['n'.repeat(2001), t('field.note_long')],
}

const METADATA: Fields = {
  'Name 1': ['fieldproof_x', t('field.metadata_reserved'), 'branch'],
  'Value 1': ['v'.repeat(501), t('field.metadata_value_long')],
}

/** By the section of the settings that they are in. */
const SETTINGS: Record<string, Fields> = {
  brand: {
    'brand-name': [LONG, w('settings.name_wrong')],
    'brand-colour': ['#0d2b2', w('settings.colour_wrong')],
  },
  requests: { attempts_max: ['21', number(1, 20)] },
  languages: {
    'welcome-*': ['x'.repeat(4001), w('settings.text_wrong')],
    'privacy_notice-*': ['x'.repeat(4001), w('settings.text_wrong')],
    'alternative-*': ['x'.repeat(4001), w('settings.text_wrong')],
  },
  kiosks: {
    idle_s: ['3', number(15, 900)],
    'pin-first': ['123', w('settings.pin_wrong')],
    'pin-again': ['4321', w('settings.pin_differs')],
  },
  alerts: { waiting_alert_h: ['721', number(1, 720)] },
  retention: {
    'retention.accepted': DAYS,
    'retention.open': DAYS,
    'retention.unverified': DAYS,
    'retention.verified': DAYS,
    'retention.canceled': DAYS,
    'retention.closed': DAYS,
  },
}

async function openSettings(part: string): Promise<void> {
  page = desk
  await page.goto(`${world.origin}/settings?part=${part}`)
}

const FORMS: readonly Form[] = [
  {
    name: 'a request on a phone',
    open: async () => {
      page = agent
      await page.goto(`${world.origin}/new`)
      await page.getByText(t('new.contact'), { exact: true }).click()
    },
    // No flow: a phone asks for what the site offers, the desk for any.
    fields: { reference: [LONG, t('field.reference_long')], ...CONTACT },
  },
  {
    name: 'how a request was resolved, on a phone',
    open: async () => {
      page = agent
      await page.goto(world.origin + reference)
      await press(page, t('close.action'))
    },
    fields: { reason: ['r'.repeat(201), t('close.reason_long')] },
  },
  {
    name: 'the PIN of a phone',
    open: async () => {
      page = agent
      await page.goto(`${world.origin}/device`)
      await press(page, t('lock.set'))
    },
    fields: { [t('lock.choose')]: ['123', t('lock.form')] },
  },
  {
    name: 'an enrolment',
    open: async () => {
      page = await (await chromium.browser.newContext({ locale: 'en' })).newPage()
      await page.goto(`${world.origin}/enrol`)
      await page.waitForLoadState('networkidle')
    },
    fields: {
      code: ['demo-12', t('enrol.scan_other')],
      label: [LONG, t('enrol.label_long')],
    },
  },
  {
    name: 'a request at the desk',
    open: async () => {
      page = desk
      await page.goto(`${world.origin}/new`)
      await page.getByText(t('new.more_options'), { exact: true }).click()
      await page.getByRole('radio', { name: t('new.flow') }).click()
    },
    fields: {
      reference: [LONG, t('field.reference_long')],
      verification_flow: ['flow_1', t('field.flow_id')],
      ...CONTACT,
      ...METADATA,
      customer: ['c'.repeat(5001), t('field.stripe_id_long')],
      customerAccount: ['c'.repeat(5001), t('field.stripe_id_long')],
      personAccount: ['c'.repeat(5001), t('field.stripe_id_long')],
      person: ['person_1'.repeat(700), t('field.stripe_id_long')],
    },
  },
  {
    name: 'the presets among the settings',
    open: async () => {
      await openSettings('presets')
      await press(page, w('settings.preset_add'))
      await page.getByLabel(w('settings.preset_kind')).last().selectOption('flow')
    },
    fields: {
      '*-name': ['', w('settings.preset_wrong_name')],
      '*-explains': ['x'.repeat(201), w('settings.preset_wrong_explains')],
      '*-flow': ['flow_1', w('settings.preset_wrong_flow')],
    },
  },
  ...Object.entries(SETTINGS).map(([part, fields]) => ({
    name: `the settings: ${part}`,
    open: () => openSettings(part),
    fields,
  })),
  {
    name: 'a code for a device',
    open: async () => {
      page = desk
      await page.goto(`${world.origin}/devices`)
      await press(page, w('devices.enrol'))
    },
    fields: { label: [LONG, w('devices.new.label_wrong')] },
  },
  ...(
    [
      ['another name of a device', w('devices.act.rename'), 'label', w('devices.act.name_wrong')],
      ['revoking a device', w('devices.act.revoke'), 'confirm', w('devices.act.type_differs')],
      ['emptying a device', w('devices.act.wipe'), 'confirm', w('devices.act.type_differs')],
    ] as const
  ).map(([name, action, field, said]) => ({
    name,
    open: async () => {
      page = desk
      await page.goto(`${world.origin}/devices`)
      await press(page, 'Phone 7')
      await press(page, action)
    },
    fields: { [field]: [LONG, said] as const },
  })),
  ...(
    [
      ['attempts', 'max', ['21', w('desk.attempts.range')]],
      ['close', 'reason', ['r'.repeat(201), t('close.reason_long')]],
      ['redact', 'confirm', [LONG, w('desk.redact.differs')]],
    ] as const
  ).map(([action, field, row]) => ({
    name: `${action} at the desk`,
    open: async () => {
      page = desk
      await page.goto(world.origin + reference)
      await press(page, w(`desk.action.${action}`))
    },
    fields: { [field]: row },
  })),
]

/** Every line and box that people type into, by its name or else its label; a filter is no form. */
const fieldsInSight = async (): Promise<{ name: string; input: Locator }[]> => {
  const typed = page.locator(
    'form :is(input[type=text], input[type=password], textarea), dialog :is(input[type=text], textarea)',
  )
  await typed.first().waitFor()
  const found = (await typed.all()).map(async (input) => ({
    input,
    isShown: await input.isVisible(),
    name: await input.evaluate(
      (one: HTMLInputElement) =>
        one.name || one.getAttribute('aria-label') || one.labels?.[0]?.textContent || '',
    ),
  }))
  return (await Promise.all(found)).filter(({ isShown }) => isShown)
}

const rowOf = (fields: Fields, name: string) =>
  Object.entries(fields).find(
    ([row]) =>
      row === name || (row.includes('*') && new RegExp(`^${row.replace('*', '.+')}$`).test(name)),
  )?.[1]

const toldOf = (input: Locator) =>
  input.evaluate((one) =>
    (one.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id))
      .map((told) => (told?.matches('.field-error') ? told.textContent : ''))
      .join(''),
  )

describe.each(FORMS)('$name', ({ open, fields }) => {
  beforeEach(open)

  test('each field says what is wrong when it is left, and keeps what was typed', async () => {
    const shown = await fieldsInSight()
    const missing = shown.filter(({ name }) => rowOf(fields, name) === undefined)
    expect(missing.map(({ name }) => name)).toEqual([])
    expect(shown.length).toBeGreaterThanOrEqual(Object.keys(fields).length)
    for (const { name, input } of shown) {
      const [text, said, good = ''] = rowOf(fields, name) ?? ['', '']
      await input.focus()
      await input.fill('')
      await page.keyboard.insertText(text)
      expect(await toldOf(input), `${name}, while it is typed`).not.toContain(said)
      await page.keyboard.press('Tab')
      await expect.poll(() => toldOf(input), { message: name }).toContain(said)
      const announced = () => page.locator('.announcer').textContent()
      await expect.poll(announced, { message: `${name}, read out` }).toContain(said)
      expect(await input.getAttribute('aria-invalid'), name).toBe('true')
      expect(await input.inputValue(), name).toBe(text)
      await input.focus()
      await page.keyboard.insertText('1')
      await expect.poll(() => toldOf(input), { message: `${name}, typed on` }).not.toContain(said)
      await input.fill(good)
    }
  })
})

test('no section of the settings is left out', async () => {
  await openSettings('brand')
  const links = page.getByRole('navigation', { name: w('settings.parts') }).getByRole('link')
  await links.first().waitFor()
  const parts = await links.evaluateAll((found) =>
    found.map((one) => new URL((one as HTMLAnchorElement).href).searchParams.get('part')),
  )
  expect(parts.toSorted()).toEqual(['presets', ...Object.keys(SETTINGS)].toSorted())
})

test('boxes that are one answer are left together', async () => {
  page = desk
  await page.goto(`${world.origin}/new`)
  await page.getByText(t('new.more_options'), { exact: true }).click()
  await page.getByRole('radio', { name: t('new.own') }).click()
  for (const type of ['passport', 'driving_license', 'id_card'] as const)
    await page.getByRole('checkbox', { name: t(`document.${type}`) }).click()
  await page.waitForTimeout(200)
  const told = page.locator('.field-error', { hasText: t('field.no_document') })
  expect(await told.count()).toBe(0)
  await page.getByRole('checkbox', { name: t('new.selfie') }).focus()
  await told.waitFor()
  await page.getByRole('checkbox', { name: t('document.passport') }).click()
  await expect.poll(() => told.count()).toBe(0)
})
