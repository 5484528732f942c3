import { UserError } from './errors.ts'

/** One option of a rule, in the words of JSON Schema. */
export type Option<T> = { readonly description: string; readonly default: T } & (T extends boolean
  ? { readonly type: 'boolean' }
  : T extends number
    ? { readonly type: 'integer' | 'number'; readonly minimum?: number; readonly maximum?: number }
    : T extends string
      ? { readonly type: 'string'; readonly enum?: readonly T[] }
      : T extends readonly string[]
        ? {
            readonly type: 'array'
            readonly items: { readonly type: 'string'; readonly enum?: readonly string[] }
          }
        : { readonly type: 'object'; readonly additionalProperties: { readonly type: 'string' } })

/** The options of a rule by name. */
export type Schema<O extends object> = { readonly [K in keyof O]-?: Option<O[K]> }

type AnyOption = {
  readonly type: string
  readonly default: unknown
  readonly description: string
  readonly enum?: readonly unknown[]
  readonly items?: { readonly enum?: readonly unknown[] }
  readonly minimum?: number
  readonly maximum?: number
}

/** The options' defaults, with those given on top. Throws a `UserError` where one does not fit. */
export function resolveOptions<O extends object>(
  schema: Schema<O>,
  given: unknown,
  place: string,
  rule: string,
): O {
  const known = schema as unknown as Readonly<Record<string, AnyOption>>
  const options: Record<string, unknown> = {}
  for (const [name, option] of Object.entries(known)) options[name] = option.default
  if (given === undefined || given === null) return options as O
  if (typeof given !== 'object' || Array.isArray(given)) {
    throw new UserError(place, `the options of ${rule} are not an object`, 'write them as names and values')
  }
  for (const [name, value] of Object.entries(given)) {
    const option = known[name]
    if (!option) {
      const names = Object.keys(known)
      const near = nearest(name, names)
      const remedy = near
        ? `use “${near}”`
        : names.length > 0
          ? `it has ${names.map(one => `“${one}”`).join(', ')}`
          : 'it has none'
      throw new UserError(place, `“${name}” is not an option of ${rule}`, remedy)
    }
    const wanted = misfit(option, value)
    if (wanted)
      throw new UserError(place, `option “${name}” of ${rule} is ${JSON.stringify(value)}`, `give ${wanted}`)
    options[name] = value
  }
  return options as O
}

function misfit(option: AnyOption, value: unknown): string | undefined {
  switch (option.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'true or false'
    case 'integer':
    case 'number': {
      const low = option.minimum ?? Number.NEGATIVE_INFINITY
      const high = option.maximum ?? Number.POSITIVE_INFINITY
      const fits =
        typeof value === 'number' &&
        value >= low &&
        value <= high &&
        (option.type === 'number' || Number.isInteger(value))
      const kind = option.type === 'integer' ? 'a whole number' : 'a number'
      return fits
        ? undefined
        : Number.isFinite(low) && Number.isFinite(high)
          ? `${kind} from ${low} to ${high}`
          : Number.isFinite(low)
            ? `${kind} of at least ${low}`
            : kind
    }
    case 'string':
      if (typeof value !== 'string') return 'a string'
      return option.enum && !option.enum.includes(value)
        ? `one of ${option.enum.map(one => `“${one}”`).join(', ')}`
        : undefined
    case 'array':
      if (!Array.isArray(value) || !value.every(one => typeof one === 'string')) return 'a list of strings'
      return option.items?.enum && !value.every(one => option.items!.enum!.includes(one))
        ? `some of ${option.items.enum.map(one => `“${one}”`).join(', ')}`
        : undefined
    default:
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? undefined
        : 'an object of names and strings'
  }
}

/** The candidate that a mistyped name most likely means. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Math.max(2, Math.floor(name.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), least)
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

/** Damerau-Levenshtein distance (optimal string alignment), or `limit` where it is no less. */
function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(
        previous[j]! + 1,
        current[j - 1]! + 1,
        previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1)
      current.push(cost)
      if (cost < least) least = cost
    }
    if (least >= limit) return limit
    before = previous
    previous = current
  }
  return Math.min(limit, previous[b.length]!)
}
