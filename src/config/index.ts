import { dirname, join, relative, resolve } from 'node:path'
import { UserError } from '../errors.ts'
import type { Plan } from '../lint.ts'
import { nearest } from '../options.ts'
import type { AnyRule, Severity } from '../rule.ts'
import type { Stet } from '../stet.ts'
import { matches } from './glob.ts'
import { findConfig, type Loaded, loadConfig, pluginRules } from './load.ts'
import { nameFor } from './place.ts'
import { enabledRules, type HeldPart, type Layer, overlay, settingsOf, unknownRule } from './resolve.ts'
import type { Catalogue, Config, FailOn, Part, StetEntry } from './types.ts'

export { configNames, findConfig } from './load.ts'
export type { Catalogue, Config, FailOn, Level, Override, Preset, RuleSetting, StetEntry } from './types.ts'
export { defineConfig } from './types.ts'

/** What the person who runs this says, over what configurations say. */
export interface Flags {
  /** A configuration file to use in place of the one found upward; `false` for none at all. */
  readonly config?: string | false
  /** Whether configurations that are code may be run; they may, unless this is false. */
  readonly trusted?: boolean
  /** Presets in place of those that the configuration builds on. */
  readonly preset?: readonly string[]
  /** The only rules to run. */
  readonly rule?: readonly string[]
  /** Packages and files with rules. */
  readonly plugin?: readonly string[]
  readonly date?: string
  readonly dialect?: 'us' | 'gb'
  readonly failOn?: FailOn
}

/** What holds for one file. */
export interface Holding {
  readonly plan: Plan
  /** Whether the configuration leaves the file alone. */
  readonly ignored: boolean
  readonly failOn: FailOn
  /** The configuration file that holds, if there is one. */
  readonly file: string | undefined
  /** The files that all this came from. */
  readonly read: readonly string[]
  /** The files of rules and plugins, whose code results depend on. */
  readonly code: readonly string[]
  /** Each value with where it comes from. */
  readonly held: HeldPart
  /** Every rule that could run: the catalogue's and one's own. */
  readonly rules: readonly AnyRule[]
  /** The configuration's stet entries; `plan.stet` is those of them that may touch this file. */
  readonly stet: readonly StetEntry[]
  place(at: readonly (string | number)[]): string
  line(at: readonly (string | number)[]): number | undefined
}

/** A configuration with the presets and files that it builds on, ready to be asked about files. */
interface Base {
  readonly loaded: Loaded | undefined
  readonly folder: string
  readonly layers: readonly Layer[]
  readonly own: readonly AnyRule[]
  readonly read: readonly string[]
  readonly code: readonly string[]
  readonly holdings: Map<string, Promise<Holding>>
}

/** Finds configurations and says what holds for each file; remembers both until told to forget. */
export class Configurations {
  readonly #catalogue: Catalogue
  readonly #flags: Flags
  readonly #found = new Map<string, string | undefined>()
  #bases = new Map<string | undefined, Promise<Base>>()

  constructor(catalogue: Catalogue, flags: Flags = {}) {
    this.#catalogue = catalogue
    this.#flags = flags
  }

  /** What holds for a file. Throws a `UserError` where its configuration is broken. */
  async for(path: string): Promise<Holding> {
    const file = resolve(path)
    const base = await this.#base(this.#configFile(dirname(file)))
    const config = base.loaded?.config ?? {}
    const within = relative(base.folder, file).replaceAll('\\', '/')
    const overrides = (config.overrides ?? []).flatMap((one, index) =>
      matches(one.files, within) ? [index] : [],
    )
    const stet = (config.stet ?? []).filter(entry => !entry.file || matches(entry.file, within))
    const key = `${overrides.join()} ${stet.map(entry => config.stet!.indexOf(entry)).join()}`
    let holding = base.holdings.get(key)
    if (!holding) {
      holding = this.#holding(base, overrides, stet)
      base.holdings.set(key, holding)
    }
    const holds = await holding
    return config.ignore && matches(config.ignore, within) ? { ...holds, ignored: true } : holds
  }

  /** Reads everything anew when it is next asked. */
  forget(): void {
    this.#found.clear()
    this.#bases = new Map()
  }

  #configFile(folder: string): string | undefined {
    const { config } = this.#flags
    if (config !== undefined) return config === false ? undefined : resolve(config)
    if (!this.#found.has(folder)) this.#found.set(folder, findConfig(folder))
    return this.#found.get(folder)
  }

  #base(file: string | undefined): Promise<Base> {
    let base = this.#bases.get(file)
    if (!base) {
      base = this.#load(file)
      this.#bases.set(file, base)
    }
    return base
  }

  async #load(file: string | undefined): Promise<Base> {
    const { trusted = true, plugin = [], preset } = this.#flags
    const from = join(process.cwd(), 'command line')
    const named = await Promise.all(plugin.map(name => pluginRules(name, from)))
    const given = named.flatMap(one => one.rules)
    const loaded = file === undefined ? undefined : await loadConfig(file, this.#catalogue, trusted, given)
    const own = [...(loaded?.own ?? []), ...given]
    const read = file === undefined ? [] : [file]
    const code = [...(loaded?.code ?? []), ...named.map(one => one.file)]
    const layers: Layer[] = []
    const bases = preset ?? [loaded?.config.extends ?? 'recommended'].flat()
    for (const [index, name] of bases.entries()) {
      const at = Array.isArray(loaded?.config.extends) ? ['extends', index] : ['extends']
      const place = preset ? '--preset' : (loaded?.place(at) ?? 'preset')
      await this.#extend(name, file, place, layers, read, own)
    }
    if (loaded) layers.push({ part: loaded.config, place: loaded.place })
    if (given.length > 0) {
      const rules = Object.fromEntries(given.map(rule => [rule.name, 'on' as const]))
      layers.push({ part: { rules }, place: () => '--plugin' })
    }
    const folder = file ? dirname(file) : process.cwd()
    return { loaded, folder, layers, own, read, code, holdings: new Map() }
  }

  /** Adds what a configuration builds on: a preset, or another configuration file. */
  async #extend(
    name: string,
    from: string | undefined,
    place: string,
    layers: Layer[],
    read: string[],
    own: AnyRule[],
  ): Promise<void> {
    const { presets } = this.#catalogue
    if (Object.hasOwn(presets, name)) {
      layers.push({ part: presets[name]!, place: () => `preset ${name}` })
      return
    }
    if (!/[./\\]/.test(name) || from === undefined) {
      const near = nearest(name, Object.keys(presets))
      const remedy = near ? `use “${near}”` : `there are ${Object.keys(presets).join(', ')}`
      throw new UserError(place, `“${name}” is not a preset`, remedy)
    }
    const file = resolve(dirname(from), name)
    if (read.includes(file)) throw new UserError(place, `“${name}” builds on itself`, 'leave it out')
    read.push(file)
    const loaded = await loadConfig(file, this.#catalogue, this.#flags.trusted ?? true)
    own.push(...loaded.own)
    for (const one of [loaded.config.extends ?? []].flat()) {
      await this.#extend(one, file, loaded.place(['extends']), layers, read, own)
    }
    layers.push({ part: loaded.config, place: loaded.place })
  }

  async #holding(base: Base, overrides: readonly number[], entries: readonly StetEntry[]): Promise<Holding> {
    const { loaded, own, read, code } = base
    const config: Config = loaded?.config ?? {}
    const layers = [...base.layers]
    for (const index of overrides) {
      const override = config.overrides![index]!
      for (const name of [override.extends ?? []].flat()) {
        const at = ['overrides', index, 'extends']
        await this.#extend(name, loaded!.file, loaded!.place(at), layers, [...read], [...own])
      }
      layers.push({ part: override, place: at => loaded!.place(['overrides', index, ...at]) })
    }
    layers.push(...this.#flagLayers())
    const held = overlay(layers)
    const only = this.#flags.rule
    const rules = only ? this.#only(held, only, own) : held.rules
    const stetLevel = held.rules.get('unused-stet')?.level.value ?? 'warning'
    const known = [...this.#catalogue.rules, ...own]
    return {
      plan: {
        rules: await enabledRules({ ...held, rules }, this.#catalogue, own),
        settings: settingsOf(held),
        stet: entries satisfies readonly Stet[],
        ...(stetLevel !== 'off' &&
          !only && { unusedStet: stetLevel === 'on' ? 'warning' : (stetLevel as Severity) }),
      },
      ignored: false,
      failOn: this.#flags.failOn ?? config.failOn ?? 'error',
      file: loaded?.file,
      read,
      code,
      held: { ...held, rules },
      rules: known,
      stet: config.stet ?? [],
      place: loaded?.place ?? (() => 'preset'),
      line: loaded?.line ?? (() => undefined),
    }
  }

  #flagLayers(): Layer[] {
    const { date, dialect } = this.#flags
    const parts: (readonly [string, Part])[] = []
    if (date) parts.push(['--date', { date }])
    if (dialect) parts.push(['--dialect', { dialect }])
    return parts.map(([place, part]) => ({ part, place: () => place }))
  }

  /** The rules asked for by name, as they are set, or on where they are off. */
  #only(held: HeldPart, names: readonly string[], own: readonly AnyRule[]): HeldPart['rules'] {
    const known = [...this.#catalogue.rules, ...own].map(rule => rule.name)
    return new Map(
      names.map(name => {
        if (!known.includes(name) && !this.#catalogue.stockNames.includes(name)) {
          throw unknownRule(name, '--rule', this.#catalogue, own)
        }
        const set = held.rules.get(name)
        const level = set && set.level.value !== 'off' ? set.level : { value: 'on' as const, place: '--rule' }
        return [name, { level, options: set?.options ?? {} }]
      }),
    )
  }
}

/** How messages name a configuration. */
export const configName = (file: string | undefined): string => (file ? nameFor(file) : 'no configuration')
