/** Calls as the description of the API has them. */
import type { JsonSchema } from '@valibot/to-json-schema'
import { openapi } from '../../../shared/openapi/openapi.ts'

type Described = {
  'x-roles'?: Record<string, string>
  parameters?: { name: string; required: boolean; schema: JsonSchema }[]
  requestBody?: { content: Record<string, { schema: JsonSchema }> }
  responses: Record<string, { content?: Record<string, { schema?: JsonSchema }> }>
}
const { paths, components } = openapi('1.2.3')

export { paths }
export const named: Record<string, JsonSchema> = components.schemas

export function describedOf(endpoint: string): Described {
  const [method = '', path = ''] = endpoint.split(' ')
  const found = paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
  if (!found) throw new Error(`${endpoint} is not described`)
  return found as Described
}
