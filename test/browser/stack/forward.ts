/** One HTTP call carried on as it came, and its whole answer. */
import { type IncomingMessage, request as send } from 'node:http'

export type Answer = { status: number; headers: string[]; body: Buffer }

export function forward(
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  target: number,
): Promise<Answer> {
  const options = { host: '127.0.0.1', port: target, method, path: url, headers }
  return new Promise((resolve, reject) => {
    const call = send({ ...options, agent: false }, (answer) => {
      readBody(answer).then(
        (body) => resolve({ status: answer.statusCode ?? 502, headers: ownHeaders(answer), body }),
        reject,
      )
    })
    call.once('error', reject)
    call.end(body)
  })
}

export async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Those that speak of the connection to the Worker do not hold for the one to the browser. */
const OF_THE_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding']

/** Name, value, name, value: repeated ones stay repeated. */
const ownHeaders = ({ rawHeaders }: IncomingMessage): string[] =>
  rawHeaders.filter((_, i) => {
    const name = rawHeaders[i - (i % 2)] ?? ''
    return !OF_THE_CONNECTION.includes(name.toLowerCase())
  })
