/** A session of plain WebDriver (W3C): a driver that listens on a port, spoken to by HTTP alone. */

/** How WebDriver writes an element or a frame down in JSON. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
export type ElementRef = { [ELEMENT]: string }

export const isElement = (value: unknown): value is ElementRef =>
  typeof value === 'object' && value !== null && ELEMENT in value

/** A driver that is silent for so long has hung: each call ends, and the test says which one. */
const CALL_LIMIT_MS = 30_000

export class WebDriver {
  readonly session: string

  private constructor(session: string) {
    this.session = session
  }

  /** `driver`: where it listens. `wanted`: the capabilities of the browser that it is to start. */
  static async start(driver: string, wanted: object): Promise<WebDriver> {
    const begun = await send('POST', `${driver}/session`, { capabilities: { alwaysMatch: wanted } })
    const { sessionId } = begun as { sessionId: string }
    const session = new WebDriver(`${driver}/session/${sessionId}`)
    // A script whose page goes away under it is never answered.
    await session.post('/timeouts', { script: 5_000 })
    return session
  }

  get = (path: string): Promise<unknown> => send('GET', this.session + path)
  post = (path: string, body: object = {}): Promise<unknown> =>
    send('POST', this.session + path, body)
  end = (): Promise<unknown> => send('DELETE', this.session)

  /** Runs in the document that is open, at once. */
  ask = (source: string, args: readonly unknown[]): Promise<unknown> =>
    this.post('/execute/sync', { script: `return (${source})(...arguments)`, args })

  /** The same, and waits for the promise that it returns. */
  run(source: string, args: readonly unknown[]): Promise<unknown> {
    const script = `const done = arguments[arguments.length - 1], given = [...arguments].slice(0, -1)
      Promise.resolve((${source})(...given)).then(
        (value) => done({ value: value === undefined ? null : value }),
        (error) => done({ error: String(error) }))`
    return this.post('/execute/async', { script, args }).then((answer) => {
      const { value, error } = answer as { value?: unknown; error?: string }
      if (error) throw new Error(error)
      return value
    })
  }

  click = (element: ElementRef) => this.post(`/element/${element[ELEMENT]}/click`)
  type = (element: ElementRef, text: string) =>
    this.post(`/element/${element[ELEMENT]}/value`, { text })
}

async function send(method: string, url: string, body?: object): Promise<unknown> {
  const answered = await fetch(url, {
    method,
    signal: AbortSignal.timeout(CALL_LIMIT_MS),
    ...(body && { body: JSON.stringify(body) }),
  })
  const { value } = (await answered.json()) as { value: unknown }
  if (answered.ok) return value
  const { error, message } = value as { error: string; message: string }
  throw new Error(`${method} ${new URL(url).pathname}: ${error}, ${message}`)
}
