// The pages a person meets: a link opens a visit, a visit walks through its steps.

import { Hono } from 'hono'
import { failureText } from '../identity/failures.ts'
import { takesInput } from '../identity/lifecycle.ts'
import type { Session } from '../identity/session.ts'
import { findSession } from '../identity/session-store.ts'
import type { World } from '../world.ts'
import { chooseOutcome, done, ended, shut } from './endings.ts'
import { modalHeaders, pageHeaders } from './headers.ts'
import { type Html, layout, type Report } from './layout.ts'
import { modalShell, openModal } from './modal.ts'
import { capture, chooseDocument, field, isFieldStep, welcome } from './pages.ts'
import { stepBefore, stepsOf } from './steps.ts'
import { findVisit, openVisit, type Visit } from './visit.ts'
import { walk } from './walk.ts'

export function hosted(world: World) {
  const app = new Hono()
  // the link in `url`
  app.get('/start/:token', async (c) => {
    const visit = openVisit(world, c.req.param('token'), null)
    return 'step' in visit ? c.redirect(`/visit/${visit.id}`, 303) : shutPage(visit.kind, null)
  })
  // where stripe.js points its iframe, and what that page asks first
  app.get('/modal', (c) => c.html(modalShell(), 200, modalHeaders()))
  app.post('/modal', async (c) => c.json(openModal(world, await c.req.json().catch(() => null))))
  // a visit, wherever it came from
  app.get('/visit/:id', (c) => {
    const visit = findVisit(world, c.req.param('id'))
    return visit ? visitPage(world, visit, null) : shutPage('unknown', null)
  })
  app.post('/visit/:id', async (c) => {
    const visit = findVisit(world, c.req.param('id'))
    const session = visit && findSession(world, visit.session)
    if (!visit || !session) return shutPage('unknown', null)
    const fields = await c.req.parseBody().catch(() => ({}))
    const walked = world.atomically(() => walk(world, visit, session, textsOf(fields)))
    switch (walked.kind) {
      case 'shut':
        return shutPage(walked.why, visit.parent_origin)
      case 'wrong':
        return visitPage(world, visit, walked.error)
      case 'submitted':
        return c.redirect(
          visit.parent_origin === null && session.return_url
            ? session.return_url
            : `/visit/${visit.id}`,
          303,
        )
      case 'moved':
        return c.redirect(`/visit/${visit.id}`, 303)
    }
  })
  return app
}

function textsOf(fields: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(fields).filter(([, value]) => typeof value === 'string')
  return Object.fromEntries(texts) as Record<string, string>
}

function visitPage(world: World, visit: Visit, error: string | null): Promise<Response> {
  const session = findSession(world, visit.session)
  if (!session) return shutPage('unknown', visit.parent_origin)
  const over = visit.step === 'done' || visit.step === 'ended'
  if (!over && !takesInput(session.shared)) {
    return shutPage('closed', visit.parent_origin)
  }
  const { title, body } = stepPage(visit, session, error)
  const steps = stepsOf(session)
  const at = steps.indexOf(visit.step)
  return page(
    layout({
      title,
      body,
      parentOrigin: visit.parent_origin,
      ...(over && { report: reportOf(visit, session) }),
      ...(at > 0 && { progress: at / steps.length }),
      ...(stepBefore(session, visit.step) && { backFrom: visit.step }),
    }),
    { status: error ? 400 : 200, parentOrigin: visit.parent_origin, returnUrl: session.return_url },
  )
}

function stepPage({ step, parent_origin }: Visit, session: Session, error: string | null) {
  // Inside the modal the page around it is the way back.
  const returnUrl = parent_origin === null ? session.return_url : null
  if (isFieldStep(step)) return field(step, error)
  switch (step) {
    case 'welcome':
      return welcome(stepsOf(session))
    case 'document':
      return chooseDocument(session)
    case 'front':
    case 'back':
    case 'selfie':
      return capture(step)
    case 'outcome':
      return chooseOutcome()
    case 'done':
      return done(returnUrl)
    case 'ended':
      return ended(session.shared.last_error?.code ?? null, returnUrl)
  }
}

function reportOf({ step }: Visit, { shared }: Session): Report {
  const code = shared.last_error?.code
  if (step === 'done' || !code) return { kind: 'submitted', session: shared.id }
  const { browser, reason } = failureText(code)
  return { kind: 'error', session: shared.id, code: browser ?? code, message: reason }
}

function shutPage(
  kind: Parameters<typeof shut>[0],
  parentOrigin: string | null,
): Promise<Response> {
  const { status, title, body } = shut(kind)
  return page(layout({ title, body, parentOrigin }), { status, parentOrigin, returnUrl: null })
}

interface PageContext {
  status: number
  parentOrigin: string | null
  returnUrl: string | null
}

async function page(content: Html, { status, parentOrigin, returnUrl }: PageContext) {
  const headers = {
    ...pageHeaders({ parentOrigin, returnUrl }),
    'content-type': 'text/html; charset=utf-8',
  }
  return new Response(String(await content), { status, headers })
}
