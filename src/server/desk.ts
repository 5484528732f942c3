import { isAbsolute, join, normalize } from 'node:path'
import { catalogue } from '../../rules/presets.ts'
import type { Enabled } from '../check.ts'
import { Configurations, type Holding } from '../config/index.ts'
import { explainRule } from '../explain.ts'
import { lint } from '../lint.ts'
import type { Message } from '../message.ts'
import { resolveOptions } from '../options.ts'
import type { AnyRule } from '../rule.ts'
import { defaultSettings } from '../settings.ts'
import { formatOf, sourceOf } from '../source.ts'
import { type Article, readArticle } from './article.ts'
import { categoryOf } from './categories.ts'
import { badRequest } from './errors.ts'
import { type Asked, answer, readAsked, wants } from './languagetool.ts'
import type { Answer, Job } from './pool.ts'

export interface DeskOptions {
  /** The folder that the articles' paths are within. */
  readonly folder: string
  /** The configuration file; `false` for none. */
  readonly config: string | false
  /** The most UTF-16 units that an article may have. */
  readonly longest: number
}

/** Takes in articles and answers what is to be marked in them. */
export class Desk {
  readonly #options: DeskOptions
  #configurations: Configurations
  #picky: Configurations

  constructor(options: DeskOptions) {
    this.#options = options
    this.#configurations = new Configurations(catalogue, { config: options.config })
    this.#picky = new Configurations(catalogue, { config: options.config, preset: ['strict'] })
  }

  async take(job: Job): Promise<Answer> {
    switch (job.kind) {
      case 'check':
        return this.#check(readArticle(job.body, job.type, this.#options.longest))
      case 'languagetool':
        return this.#languageTool(readAsked(new Map(job.parameters), this.#options.longest))
      default:
        return this.#rules()
    }
  }

  /** Makes sure that the configuration is sound. Throws a `UserError` where it is not. */
  async prove(): Promise<Holding> {
    return this.#configurations.for(join(this.#options.folder, 'article.txt'))
  }

  async #check({ text, path, format, dialect, date }: Article): Promise<Answer> {
    const { ignored, plan } = await this.#configurations.for(this.#within(path))
    if (ignored) return answered({ path, messages: [] }, [])
    const settings = {
      ...(plan.settings ?? defaultSettings),
      ...(dialect && { dialect }),
      ...(date && { date }),
    }
    const source = sourceOf(text, path, format ?? formatOf(path))
    const { messages } = await lint(source, { ...plan, settings })
    return answered({ path, messages: messages.map(({ edits, ...message }) => message) }, messages)
  }

  async #languageTool(asked: Asked): Promise<Answer> {
    const path = 'article.txt'
    const { plan, rules } = await this.#configurations.for(this.#within(path))
    const usual = new Set(plan.rules.map(({ rule }) => rule.name))
    const wide = asked.picky ? (await this.#picky.for(this.#within(path))).plan : plan
    const known = [...wide.rules, ...askedFor(asked, rules, usual)]
    const { dialect } = asked.language
    const settings = {
      ...(!asked.isDetected && dialect && { dialect }),
      ...(wide.settings ?? defaultSettings),
    }
    const source = sourceOf(asked.text.text, path, 'text')
    const { messages } = await lint(source, {
      rules: known.filter(({ rule }) => wants(asked, rule)),
      settings,
      stet: wide.stet ?? [],
    })
    const byName = new Map<string, AnyRule>(known.map(({ rule }) => [rule.name, rule]))
    const picky = new Set([...byName.keys()].filter(name => !usual.has(name)))
    return answered(await answer(asked, source, messages, byName, picky), messages)
  }

  async #rules(): Promise<Answer> {
    const { plan, rules } = await this.prove()
    const active = new Set(plan.rules.map(({ rule }) => rule.name))
    return answered(
      rules.map(rule => {
        const { id: categoryId, name: categoryName } = categoryOf(rule)
        const isActiveByDefault = active.has(rule.name)
        const page = explainRule(rule)
        return {
          ruleId: rule.name,
          description: rule.summary,
          categoryId,
          categoryName,
          isActiveByDefault,
          page,
        }
      }),
      [],
    )
  }

  #within(path: string): string {
    const name = normalize(path)
    if (isAbsolute(name) || name.split(/[\\/]/).includes('..') || name.includes('\0')) {
      throw badRequest('“path” leads out of the folder; give a relative path')
    }
    return join(this.#options.folder, name)
  }
}

/** Rules that are off and that a request asks for by name. */
function askedFor(asked: Asked, rules: readonly AnyRule[], usual: ReadonlySet<string>): Enabled[] {
  return rules
    .filter(rule => asked.enabled.includes(rule.name) && !usual.has(rule.name))
    .map(rule => ({ rule, options: resolveOptions(rule.options, undefined, 'request', rule.name) }))
}

function answered(value: unknown, messages: readonly Message[]): Answer {
  const found: Record<string, number> = {}
  for (const { ruleId } of messages) found[ruleId] = (found[ruleId] ?? 0) + 1
  return { status: 200, body: JSON.stringify(value), found }
}
