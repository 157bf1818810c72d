// Reads the interfaces and type aliases out of the SDK's generated declarations. The files are very
// regular, so a small reader of just that shape does; anything it does not know makes it stop.

import type { Field, Shape } from './schema.ts'

export interface Declarations {
  interfaces: Map<string, { parents: string[]; fields: Record<string, Field> }>
  aliases: Map<string, Shape>
}

const TOKEN = /'[^']*'|[A-Za-z_$][\w$.]*|[{}[\]<>|:;?=(),]/g

export function readDeclarations(source: string, into: Declarations): void {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '')
  for (const start of code.matchAll(
    /^export (?:declare )?(interface|namespace) [\w.]+(?: extends [\w.]+)? \{/gm,
  )) {
    new Reader(code.slice(start.index), into).declaration('')
  }
}

class Reader {
  readonly #tokens: string[]
  readonly #into: Declarations
  #at = 0

  constructor(code: string, into: Declarations) {
    this.#tokens = code.match(TOKEN) ?? []
    this.#into = into
  }

  declaration(scope: string): void {
    while (['export', 'declare'].includes(this.#peek())) this.#next()
    const kind = this.#next()
    const name = scope + this.#next()
    if (kind === 'namespace') {
      this.#expect('{')
      while (this.#peek() !== '}') this.declaration(`${name}.`)
      this.#next()
    } else if (kind === 'interface') {
      const parents = this.#take('extends') ? [this.#next()] : []
      const shape = this.#object()
      if (shape.kind === 'object')
        this.#into.interfaces.set(name, { parents, fields: shape.fields })
      else this.#into.aliases.set(name, shape)
    } else if (kind === 'type') {
      this.#expect('=')
      this.#into.aliases.set(name, this.#union())
      this.#expect(';')
    } else {
      throw new Error(`Unknown declaration: ${kind} ${name}`)
    }
  }

  #object(): Shape {
    this.#expect('{')
    if (this.#take('[')) return this.#record()
    const fields: Record<string, Field> = {}
    while (!this.#take('}')) {
      const name = this.#next()
      const optional = this.#take('?')
      this.#expect(':')
      fields[name] = { optional, shape: this.#union() }
      this.#expect(';')
    }
    return { kind: 'object', fields }
  }

  /** `{ [name: string]: T; }` */
  #record(): Shape {
    while (this.#next() !== ']');
    this.#expect(':')
    const of = this.#union()
    this.#expect(';')
    this.#expect('}')
    return { kind: 'record', of }
  }

  #union(): Shape {
    const arms = [this.#single()]
    while (this.#take('|')) arms.push(this.#single())
    const [only] = arms
    return arms.length === 1 && only ? only : { kind: 'union', arms }
  }

  #single(): Shape {
    if (this.#peek() === '{') return this.#object()
    const token = this.#next()
    if (token.startsWith("'")) return { kind: 'literal', value: token.slice(1, -1) }
    switch (token) {
      case 'true':
      case 'false':
        return { kind: 'literal', value: token === 'true' }
      case 'string':
      case 'number':
      case 'boolean':
      case 'null':
      case 'void':
        return { kind: token }
      // A list inside an object is never asked for here; its items' kind is enough.
      case 'ApiList':
      case 'Array':
        return { kind: 'array', of: this.#argument() }
      case 'Partial':
        return { kind: 'partial', of: this.#argument() }
      default:
        if (this.#peek() === '<') this.#argument()
        return { kind: 'ref', name: token }
    }
  }

  #argument(): Shape {
    this.#expect('<')
    const shape = this.#union()
    this.#expect('>')
    return shape
  }

  #peek = () => this.#tokens[this.#at] ?? ''

  #next(): string {
    const token = this.#peek()
    this.#at += 1
    return token
  }

  #take(token: string): boolean {
    if (this.#peek() !== token) return false
    this.#at += 1
    return true
  }

  #expect(token: string): void {
    const found = this.#next()
    if (found !== token) throw new Error(`Expected ${token}, found ${found}`)
  }
}
