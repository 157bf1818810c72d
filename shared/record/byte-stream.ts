/** Fields packed into bytes one after the other, and read back in the same order. Numbers are big-endian. */
import { utf8, utf8Decode } from '../text/bytes.ts'

export class ByteWriter {
  readonly #bytes: number[] = []

  /** `size` bytes; `value` must be a whole number that fits into them. */
  number(value: number, size: number): void {
    // By division: shifts would cut at 32 bits.
    for (let i = size - 1; i >= 0; i--) this.#bytes.push(Math.floor(value / 256 ** i) % 256)
  }

  raw(bytes: Uint8Array): void {
    for (const byte of bytes) this.#bytes.push(byte)
  }

  /** Its length first, in `size` bytes. */
  bytes(bytes: Uint8Array, size: 1 | 2): void {
    this.number(bytes.length, size)
    this.raw(bytes)
  }

  text(text: string, size: 1 | 2): void {
    this.bytes(utf8(text), size)
  }

  done(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#bytes)
  }
}

/** What was asked for is not there: the bytes end too early, or are no text. */
export class MalformedBytes extends Error {}

/** Every read throws `MalformedBytes` where the bytes do not hold what is asked for. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  raw(size: number): Uint8Array<ArrayBuffer> {
    const end = this.#at + size
    if (end > this.#bytes.length) throw new MalformedBytes('the bytes end too early')
    const bytes = this.#bytes.slice(this.#at, end)
    this.#at = end
    return bytes as Uint8Array<ArrayBuffer>
  }

  number(size: number): number {
    return this.raw(size).reduce((value, byte) => value * 256 + byte, 0)
  }

  bytes(size: 1 | 2): Uint8Array<ArrayBuffer> {
    return this.raw(this.number(size))
  }

  text(size: 1 | 2): string {
    try {
      return utf8Decode(this.bytes(size))
    } catch (error) {
      if (error instanceof MalformedBytes) throw error
      throw new MalformedBytes('this is not UTF-8')
    }
  }

  rest(): Uint8Array<ArrayBuffer> {
    return this.raw(this.#bytes.length - this.#at)
  }

  /** Whether everything was read. */
  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length
  }
}
