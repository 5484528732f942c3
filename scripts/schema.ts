// Writes schema.json, by which editors complete and check configurations: schema
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { catalogue } from '../rules/presets.ts'
import { configSchema } from '../src/config/schema.ts'

/** The text of schema.json; what overrides share with the whole is told once. */
export function schemaText(): string {
  const schema = configSchema(catalogue)
  const { overrides, ...properties } = schema.properties!
  const item = overrides!.items!
  const shared = Object.entries(item.properties!).map(([name, one]) => [
    name,
    name in properties ? { $ref: `#/properties/${name}` } : one,
  ])
  const items = { ...item, properties: Object.fromEntries(shared) }
  const told = { ...schema, properties: { ...properties, overrides: { ...overrides, items } } }
  return `${JSON.stringify(told, null, 2)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync('schema.json', schemaText())
