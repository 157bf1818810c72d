/**
 * Where answers come from: flags, environment and standard input first, and only then a person at a
 * terminal. What was given is never asked for again; without a terminal nothing is asked at all.
 */
import { cancel, confirm, isCancel, log, password, text } from '@clack/prompts'
import { type Stopped, stopped } from './stopped.ts'

export type Question = {
  /** Of the setting: what it is called in the environment and on standard input. */
  name: string
  asks: string
  /** Not shown while it is typed. */
  hidden?: boolean
  /** What stands there until something is typed, and counts without a terminal. */
  fallback?: string
  /** What is wrong with an answer. */
  check?: (answer: string) => string | null
}

export type Ask = {
  hasTerminal: boolean
  /** '' where nothing was given or typed. */
  answer(question: Question): Promise<string | Stopped>
  /** Without a terminal: `otherwise`. */
  confirm(asks: string, otherwise: boolean): Promise<boolean>
  say(line: string): void
  /** What is shown once; without a terminal on standard output, all else being on standard error. */
  show(title: string, body: string): void
}

/** `given`: by flags, environment and standard input. */
export function askWith(given: ReadonlyMap<string, string>, hasTerminal: boolean): Ask {
  return {
    hasTerminal,
    async answer({ name, asks, hidden = false, fallback = '', check = () => null }) {
      const known = given.get(name)
      if (known !== undefined && known !== '') {
        const fault = check(known)
        return fault === null ? known : stopped(`${name}: ${fault}`, `Give another ${name}.`)
      }
      if (!hasTerminal) return fallback
      const validate = (typed: string | undefined) => check(typed || fallback) ?? undefined
      const typed = hidden
        ? await password({ message: asks, validate })
        : await text({ message: asks, placeholder: fallback, defaultValue: fallback, validate })
      if (isCancel(typed)) return leave()
      return (typed ?? fallback).trim()
    },
    async confirm(asks, otherwise) {
      if (!hasTerminal) return otherwise
      const answer = await confirm({ message: asks })
      return isCancel(answer) ? leave() : answer
    },
    say: (line) => (hasTerminal ? log.step(line) : console.error(line)),
    // Without a frame: whoever copies it copies nothing else, however narrow the window is.
    show: (title, body) => {
      if (hasTerminal) log.success(title)
      console.log(hasTerminal ? `\n${body}\n` : `${title}\n\n${body}\n`)
    },
  }
}

/** Whoever leaves has changed nothing that the next run does not find. */
function leave(): never {
  cancel('Left. Run the same command again to go on.')
  process.exit(130)
}

/** `NAME=value` a line, or one object of JSON; comments and empty lines are left out. */
export function readGiven(input: string): Map<string, string> | Stopped {
  const bad = stopped(
    'What came by standard input is neither NAME=value lines nor one JSON object of texts.',
    'Nothing of it is repeated here, for it may hold secrets. Look at it and run this again.',
  )
  if (input.trim().startsWith('{')) {
    const entries = Object.entries(parseObject(input) ?? { bad: null })
    return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')
      ? new Map(entries)
      : bad
  }
  const lines = input.split('\n').filter((line) => !/^\s*(#.*)?$/.test(line))
  const read = lines.map((line) => /^\s*([A-Z][A-Z0-9_]*)\s*[=:]\s*(.*?)\s*$/.exec(line))
  if (read.includes(null)) return bad
  return new Map(read.map((found) => [found?.[1] ?? '', unquoted(found?.[2] ?? '')]))
}

const unquoted = (value: string): string => value.replace(/^(["'])(.*)\1$/, '$2')

function parseObject(input: string): object | null {
  try {
    const read: unknown = JSON.parse(input)
    return typeof read === 'object' && !Array.isArray(read) ? read : null
  } catch {
    // Not JSON: told as such, without a word of what it was.
    return null
  }
}
