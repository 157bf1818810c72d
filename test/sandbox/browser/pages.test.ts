import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openShop } from './shop.ts'
import { startBrowser, startSandbox } from './start.ts'

const PORT = 12_345
const SANDBOX = `http://127.0.0.1:${PORT}`
const PHONE = { width: 390, height: 844 }
const TABLET = { width: 1024, height: 768 }

let sandbox: Awaited<ReturnType<typeof startSandbox>>
let browser: Browser
let shop: Awaited<ReturnType<typeof openShop>>

beforeAll(async () => {
  sandbox = await startSandbox(PORT)
  shop = await openShop(SANDBOX)
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  shop?.close()
  await sandbox?.stop()
})

interface Session {
  id: string
  url: string
  client_secret: string
}

async function call(
  path: string,
  params?: Record<string, string>,
): Promise<Session & { status: string }> {
  const response = await fetch(`${SANDBOX}/v1/identity/verification_sessions${path}`, {
    headers: { authorization: 'Bearer sk_test_1' },
    ...(params && { method: 'POST', body: new URLSearchParams(params) }),
  })
  return response.json()
}

const create = (params: Record<string, string>): Promise<Session> => call('', params)

const status = async (id: string) => (await call(`/${id}`)).status

async function clean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

/** Tabs until the control of that name has the focus, and presses it. */
async function press(page: Page, name: string, key = 'Enter'): Promise<void> {
  for (let i = 0; i < 40; i += 1) {
    const frame = page.frames().find((one) => one.url().includes('/visit/')) ?? page.mainFrame()
    const focused = await frame.evaluate(() => {
      const element = document.activeElement
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : element
      return label?.textContent?.trim() ?? ''
    })
    if (focused.startsWith(name)) return page.keyboard.press(key)
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${name}`)
}

const EVERYTHING = {
  type: 'document',
  'options[document][require_matching_selfie]': 'true',
  'options[document][require_id_number]': 'true',
}

describe.each([
  ['a phone', PHONE, 'light'],
  ['a tablet', TABLET, 'dark'],
] as const)('on %s', (_, viewport, colorScheme) => {
  const open = async () => (await browser.newContext({ viewport, colorScheme })).newPage()

  test('the hosted page is walked through by keyboard alone, and axe finds nothing', async () => {
    const page = await open()
    const session = await create({ ...EVERYTHING, return_url: `${shop.origin}/back` })
    await page.goto(session.url)
    const step = async (heading: string, act: () => Promise<void>) => {
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      await clean(page)
      await act()
    }
    await step('Let’s verify your identity', () => press(page, 'Accept and continue'))
    await step('Which document will you show?', () => press(page, 'Continue'))
    await step('Photograph the front', () => press(page, 'Take photo'))
    await step('Photograph the back', () => press(page, 'Take photo'))
    await step('Take a selfie', () => press(page, 'Take photo'))
    await step('Enter your ID number', () => press(page, 'Continue'))
    await page.getByText('Enter exactly four digits.').waitFor()
    await step('Enter your ID number', async () => {
      await page.keyboard.type('0000')
      await press(page, 'Continue')
    })
    await step('Choose an outcome', async () => {
      await press(page, 'Verification failure')
      await clean(page)
      await press(page, 'Submit')
    })
    await page.waitForURL(`${shop.origin}/back`)
    expect(await status(session.id)).toBe('verified')
  })

  test('a spent link says so', async () => {
    const page = await open()
    const { url } = await create({ type: 'document' })
    await page.goto(url)
    await page.getByRole('button', { name: 'No, don’t verify' }).click()
    await page.getByRole('heading', { name: 'You chose not to verify' }).waitFor()
    await clean(page)
    await page.goto(url)
    await page.getByRole('heading', { name: 'This link was already used' }).waitFor()
    await clean(page)
  })

  describe('the modal, by the official loader,', () => {
    const verify = async (secret: string) => {
      const page = await open()
      const warnings: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'warning') warnings.push(message.text())
      })
      await page.goto(`${shop.origin}/#secret=${secret}`)
      await page.locator('body[data-ready]').waitFor()
      await page.getByRole('button', { name: 'Verify' }).press('Enter')
      const frame = page.frameLocator('iframe[title="Identity verification"]')
      // The official loader warns of a Stripe.js that is not of its own release train.
      expect(warnings).toEqual([])
      return { page, frame, opened: () => frame.locator('h1:focus').waitFor() }
    }
    const outcome = async (page: Page) => {
      await page.locator('output:not(:empty)').waitFor()
      return JSON.parse(await page.locator('output').innerText())
    }

    test('resolves with the session once submitted, by keyboard alone', async () => {
      const { id, client_secret } = await create({ type: 'id_number' })
      const { page, frame, opened } = await verify(client_secret)
      await opened()
      await clean(page)
      await press(page, 'Accept and continue')
      await frame.locator('h1:focus', { hasText: 'Enter your ID number' }).waitFor()
      await page.keyboard.press('Tab')
      await page.keyboard.type('0000')
      await press(page, 'Continue')
      await frame.getByRole('heading', { name: 'Choose an outcome' }).waitFor()
      await press(page, 'Submit')
      expect(await outcome(page)).toEqual({ verificationSession: { id } })
      expect(await status(id)).toBe('verified')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Verify')
    })

    test.each([
      ['Escape', (page: Page) => page.keyboard.press('Escape')],
      ['Close', (page: Page) => press(page, 'Close')],
    ])('%s resolves with an error and leaves the session open', async (_, leave) => {
      const { id, client_secret } = await create({ type: 'document' })
      const { page, opened } = await verify(client_secret)
      await opened()
      await leave(page)
      expect(await outcome(page)).toMatchObject({ error: { code: 'session_cancelled' } })
      expect(await status(id)).toBe('requires_input')
    })

    test('declining resolves with consent_declined', async () => {
      const { client_secret } = await create({ type: 'document' })
      const { page, frame } = await verify(client_secret)
      await frame.getByRole('button', { name: 'No, don’t verify' }).click()
      expect(await outcome(page)).toMatchObject({ error: { code: 'consent_declined' } })
    })

    test('a malformed secret is the integrator’s error, an unknown one an answer', async () => {
      const malformed = await verify('nonsense')
      expect(await outcome(malformed.page)).toEqual({ thrown: 'IntegrationError' })
      const unknown = await verify('vs_none_secret_test_none')
      expect(await outcome(unknown.page)).toMatchObject({ error: { code: 'resource_missing' } })
    })
  })
})
