import type { Enabled } from '../check.ts'
import { UserError } from '../errors.ts'
import { nearest, resolveOptions } from '../options.ts'
import type { AnyRule, Severity } from '../rule.ts'
import { dayOf, type Settings } from '../settings.ts'
import type { Catalogue, Level, Part, RuleSetting } from './types.ts'

/** One layer of settings, with where they are written. */
export interface Layer {
  readonly part: Part
  place(at: readonly (string | number)[]): string
}

/** A value that holds, and where it comes from. */
export interface Held<T> {
  readonly value: T
  readonly place: string
}

/** How a rule is set once all layers are laid over each other. */
export interface HeldRule {
  readonly level: Held<Level>
  readonly options: Readonly<Record<string, Held<unknown>>>
}

/** What holds when all layers are laid over each other. */
export interface HeldPart {
  readonly rules: ReadonlyMap<string, HeldRule>
  readonly accept: readonly Held<string>[]
  readonly reject: ReadonlyMap<string, Held<string>>
  readonly dialect?: Held<'us' | 'gb'>
  readonly date?: Held<string>
  readonly timeZone?: Held<string>
}

/** Lays layers over each other; of a rule's options and of the lexicon, what a later layer leaves unsaid stays. */
export function overlay(layers: readonly Layer[]): HeldPart {
  const rules = new Map<string, HeldRule>()
  const accept = new Map<string, Held<string>>()
  const reject = new Map<string, Held<string>>()
  const held: { -readonly [K in 'dialect' | 'date' | 'timeZone']?: Held<never> } = {}
  for (const { part, place } of layers) {
    for (const [name, setting] of Object.entries(part.rules ?? {})) {
      rules.set(
        name,
        laid(rules.get(name), setting, at => place(['rules', name, ...at])),
      )
    }
    for (const [index, word] of (part.lexicon?.accept ?? []).entries()) {
      accept.set(word, { value: word, place: place(['lexicon', 'accept', index]) })
      reject.delete(word)
    }
    for (const [word, instead] of Object.entries(part.lexicon?.reject ?? {})) {
      reject.set(word, { value: instead, place: place(['lexicon', 'reject', word]) })
      accept.delete(word)
    }
    for (const key of ['dialect', 'date', 'timeZone'] as const) {
      if (part[key] !== undefined) held[key] = { value: part[key] as never, place: place([key]) }
    }
  }
  return { rules, accept: [...accept.values()], reject, ...held }
}

function laid(
  before: HeldRule | undefined,
  setting: RuleSetting,
  place: (at: readonly string[]) => string,
): HeldRule {
  if (typeof setting === 'string') {
    return { level: { value: setting, place: place([]) }, options: before?.options ?? {} }
  }
  const { severity, ...given } = setting
  const options = { ...before?.options }
  for (const [name, value] of Object.entries(given)) options[name] = { value, place: place([name]) }
  const on =
    before && before.level.value !== 'off' ? before.level : { value: 'on' as const, place: place([]) }
  return { level: severity ? { value: severity, place: place(['severity']) } : on, options }
}

/** The rules that run, in the order of their precedence. Throws a `UserError` where options do not fit. */
export async function enabledRules(
  held: HeldPart,
  catalogue: Catalogue,
  own: readonly AnyRule[],
): Promise<Enabled[]> {
  const enabled: Enabled[] = []
  const add = (rule: AnyRule, { level, options }: HeldRule): void => {
    const given = Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, value]))
    enabled.push({
      rule,
      options: rule.acceptsAnyOptions ? given : resolveOptions(rule.options, given, level.place, rule.name),
      ...(level.value !== 'on' && { severity: level.value as Severity }),
    })
  }
  const unknown = new Map(held.rules)
  for (const rule of [...catalogue.rules, ...own]) {
    const set = held.rules.get(rule.name)
    unknown.delete(rule.name)
    if (set && set.level.value !== 'off') add(rule, set)
  }
  unknown.delete('unused-stet')
  for (const [name, set] of unknown) {
    const rule = set.level.value !== 'off' && (await catalogue.stock(name))
    if (rule) add(rule, set)
    else if (!catalogue.stockNames.includes(name)) throw unknownRule(name, set.level.place, catalogue, own)
  }
  return enabled
}

/** The error of a rule that is not there. */
export function unknownRule(
  name: string,
  place: string,
  catalogue: Catalogue,
  own: readonly AnyRule[] = [],
): UserError {
  const names = [...catalogue.rules, ...own].map(rule => rule.name)
  const near = nearest(name, [...names, ...catalogue.stockNames])
  return new UserError(
    place,
    `“${name}” is not a rule`,
    near ? `use “${near}”` : '“bluepencil rules” lists them',
  )
}

/** What holds for a whole article. */
export function settingsOf(held: HeldPart, now = new Date()): Settings {
  const zone = held.timeZone?.value
  const date = held.date?.value === 'today' ? dayOf(now, zone) : held.date?.value
  return {
    accept: new Set(held.accept.map(one => one.value)),
    reject: new Map([...held.reject].map(([word, one]) => [word, one.value])),
    ...(held.dialect && { dialect: held.dialect.value }),
    ...(date && { date }),
    ...(zone && { timeZone: zone }),
  }
}
