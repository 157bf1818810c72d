// The shapes that a schema is made of: what the SDK's declarations say about an answer, and no more.

export interface Field {
  optional: boolean
  shape: Shape
}

export type Shape =
  | { kind: 'string' | 'number' | 'boolean' | 'null' | 'void' }
  | { kind: 'literal'; value: string | boolean }
  | { kind: 'array' | 'record' | 'partial'; of: Shape }
  | { kind: 'union'; arms: Shape[] }
  | { kind: 'object'; fields: Record<string, Field> }
  | { kind: 'ref'; name: string }

export interface Schema {
  /** The SDK it was made from: a test fails when another one is installed. */
  sdk: string
  types: Record<string, Shape>
}
