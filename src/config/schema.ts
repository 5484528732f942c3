import { nearest } from '../options.ts'
import type { AnyRule } from '../rule.ts'
import type { Catalogue } from './types.ts'

/** As much of JSON Schema as a configuration needs. */
export interface JsonSchema {
  readonly $schema?: string
  readonly $id?: string
  readonly title?: string
  readonly description?: string
  readonly type?: 'string' | 'boolean' | 'integer' | 'number' | 'array' | 'object'
  readonly enum?: readonly unknown[]
  readonly default?: unknown
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: boolean | JsonSchema
  readonly required?: readonly string[]
  readonly anyOf?: readonly JsonSchema[]
}

/** Something in a configuration that does not fit, and how to mend it. */
export interface Problem {
  /** The names and indices that lead to it. */
  readonly at: readonly (string | number)[]
  readonly fact: string
  readonly remedy: string
}

const levels = ['off', 'on', 'error', 'warning', 'suggestion']
const strings = (description: string): JsonSchema => ({
  description,
  anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
})

/** The JSON Schema of a configuration that chooses from a catalogue and from rules of one's own. */
export function configSchema(catalogue: Catalogue, own: readonly AnyRule[] = []): JsonSchema {
  const rules = [...catalogue.rules, ...own].map(rule => [rule.name, settingSchema(rule)] as const)
  const stock = catalogue.stockNames.map(
    name => [name, settingSchema({ name, summary: `The retext plugin ${name}.` })] as const,
  )
  const part: Record<string, JsonSchema> = {
    extends: strings(
      `Presets (${Object.keys(catalogue.presets).join(', ')}) or configuration files to build on; "recommended" where nothing is said.`,
    ),
    rules: {
      description: 'The rules, each with its level, or with its severity and options.',
      type: 'object',
      properties: {
        ...Object.fromEntries([...rules, ...stock]),
        'unused-stet': settingSchema({
          name: 'unused-stet',
          summary: 'A stet that silences nothing.',
          options: {},
        }),
      },
      additionalProperties: false,
    },
    lexicon: {
      description: 'The words of the house.',
      type: 'object',
      properties: {
        accept: { description: 'Names and words to accept.', type: 'array', items: { type: 'string' } },
        reject: {
          description: 'Words to reject, each with what to write instead.',
          type: 'object',
          additionalProperties: { type: 'string' },
        },
      },
      additionalProperties: false,
    },
    dialect: {
      description: 'The spelling that the house writes; by default what each article mostly writes.',
      type: 'string',
      enum: ['us', 'gb'],
    },
    date: {
      description: 'The day of publication, YYYY-MM-DD, or "today".',
      type: 'string',
      pattern: '^(?:today|\\d{4}-\\d{2}-\\d{2})$',
    },
    timeZone: {
      description: 'The time zone in which days begin, such as Europe/London.',
      type: 'string',
    },
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'bluepencil',
    description: 'What bluepencil marks, and how gravely.',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      ...part,
      overrides: {
        description: 'What holds for some files, over what holds for all; the later wins.',
        type: 'array',
        items: {
          type: 'object',
          properties: { files: strings('Globs of the files, from the folder of this file.'), ...part },
          required: ['files'],
          additionalProperties: false,
        },
      },
      ignore: { description: 'Globs of files to leave alone.', type: 'array', items: { type: 'string' } },
      stet: {
        description: 'Passages to let stand.',
        type: 'array',
        items: {
          type: 'object',
          properties: {
            rule: { description: 'The rule to silence.', type: 'string' },
            text: { description: 'The words that stand; without them, all.', type: 'string' },
            file: { description: 'A glob of the files; without it, all.', type: 'string' },
            line: { description: 'The line.', type: 'integer', minimum: 1 },
            reason: { description: 'Why it stands.', type: 'string' },
          },
          required: ['rule', 'reason'],
          additionalProperties: false,
        },
      },
      failOn: {
        description: 'The lowest severity at which a run fails.',
        type: 'string',
        enum: ['error', 'warning', 'suggestion', 'never'],
        default: 'error',
      },
      plugins: {
        description: 'Rules of one’s own and retext plugins, in JavaScript or TypeScript only.',
        type: 'array',
      },
    },
    additionalProperties: false,
  }
}

/** The schema of one rule's setting; a stock plugin's options are its own affair. */
function settingSchema(rule: {
  readonly name: string
  readonly summary: string
  readonly options?: object
  readonly acceptsAnyOptions?: boolean
}): JsonSchema {
  const open = rule.options === undefined || rule.acceptsAnyOptions === true
  return {
    description: rule.summary,
    anyOf: [
      { type: 'string', enum: levels },
      {
        type: 'object',
        properties: {
          severity: { description: 'The level.', type: 'string', enum: levels },
          ...(rule.options as Record<string, JsonSchema> | undefined),
        },
        additionalProperties: open,
      },
    ],
  }
}

/** The first thing in a value that does not fit its schema. */
export function problemIn(
  schema: JsonSchema,
  value: unknown,
  at: readonly (string | number)[] = [],
): Problem | undefined {
  if (schema.anyOf) {
    const fitting = schema.anyOf.filter(one => one.type === typeOf(value))
    if (fitting.length === 1) return problemIn(fitting[0]!, value, at)
    if (schema.anyOf.some(one => !problemIn(one, value, at))) return undefined
    return misfit(at, value, schema.anyOf.map(wanted).join(', or '))
  }
  const type = typeOf(value)
  if (schema.type && schema.type !== type && !(schema.type === 'number' && type === 'integer')) {
    return misfit(at, value, wanted(schema))
  }
  if (schema.enum && !schema.enum.includes(value)) {
    const near = typeof value === 'string' && nearest(value, schema.enum as string[])
    return near
      ? { at, fact: `${nameOf(at)} is ${show(value)}`, remedy: `use “${near}”` }
      : misfit(at, value, wanted(schema))
  }
  if (schema.pattern && typeof value === 'string' && !new RegExp(schema.pattern).test(value)) {
    const told = schema.description ?? schema.pattern
    return misfit(at, value, told.charAt(0).toLowerCase() + told.slice(1).replace(/\.$/, ''))
  }
  if (typeof value === 'number') {
    if (value < (schema.minimum ?? value) || value > (schema.maximum ?? value)) {
      return misfit(at, value, wanted(schema))
    }
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const problem = schema.items && problemIn(schema.items, item, [...at, index])
      if (problem) return problem
    }
    return undefined
  }
  return type === 'object' ? problemInObject(schema, value as Record<string, unknown>, at) : undefined
}

function problemInObject(
  schema: JsonSchema,
  value: Readonly<Record<string, unknown>>,
  at: readonly (string | number)[],
): Problem | undefined {
  for (const [name, item] of Object.entries(value)) {
    const property = Object.hasOwn(schema.properties ?? {}, name) ? schema.properties![name] : undefined
    const inner = property ?? schema.additionalProperties
    if (inner === false) {
      const names = Object.keys(schema.properties ?? {}).filter(one => one !== '$schema')
      const near = nearest(name, names)
      const own = names.filter(one => one !== 'severity')
      const remedy = near
        ? `use “${near}”`
        : own.length === 0
          ? 'it has none'
          : own.length <= 12
            ? `there ${own.length === 1 ? 'is' : 'are'} ${own.map(one => `“${one}”`).join(', ')}`
            : '“bluepencil rules” lists them'
      return { at: [...at, name], fact: `“${name}” is not ${nounAt(at)}`, remedy }
    }
    if (typeof inner === 'object') {
      const problem = problemIn(inner, item, [...at, name])
      if (problem) return problem
    }
  }
  const missing = schema.required?.find(name => !(name in value))
  return missing ? { at, fact: `${nameOf(at)} has no “${missing}”`, remedy: `add “${missing}”` } : undefined
}

const misfit = (at: readonly (string | number)[], value: unknown, remedy: string): Problem => ({
  at,
  fact: `${nameOf(at)} is ${show(value)}`,
  remedy: `give ${remedy}`,
})

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value
}

const show = (value: unknown): string => {
  const text = typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? String(value))
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

/** What fits, in words. */
function wanted(schema: JsonSchema): string {
  if (schema.enum) return `one of ${schema.enum.map(show).join(', ')}`
  switch (schema.type) {
    case 'boolean':
      return 'true or false'
    case 'integer':
    case 'number': {
      const kind = schema.type === 'integer' ? 'a whole number' : 'a number'
      if (schema.minimum !== undefined && schema.maximum !== undefined) {
        return `${kind} from ${schema.minimum} to ${schema.maximum}`
      }
      return schema.minimum !== undefined ? `${kind} of at least ${schema.minimum}` : kind
    }
    case 'array':
      return schema.items?.type === 'string' ? 'a list of strings' : 'a list'
    case 'object':
      return 'names and values'
    default:
      return 'a string'
  }
}

function nameOf(at: readonly (string | number)[]): string {
  const last = at.at(-1)
  if (last === undefined) return 'the configuration'
  const name = typeof last === 'number' ? `entry ${last + 1} of “${at.at(-2)}”` : `“${last}”`
  return at.at(-3) === 'rules' ? `option ${name} of ${at.at(-2)}` : name
}

function nounAt(at: readonly (string | number)[]): string {
  if (at.at(-1) === 'rules') return 'a rule'
  if (at.at(-2) === 'rules') return `an option of ${at.at(-1)}`
  const name = at.findLast(one => typeof one === 'string')
  return name === undefined ? 'a setting' : `a setting of “${name}”`
}
