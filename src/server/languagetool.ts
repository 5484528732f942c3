import { lastBefore } from '../analyse/places.ts'
import { splitSentences } from '../analyse/sentences.ts'
import { type Message, spanOf } from '../message.ts'
import { parse } from '../parse/index.ts'
import type { AnyRule } from '../rule.ts'
import type { Source, Span } from '../source.ts'
import { version } from '../version.ts'
import { type Annotated, plain, readAnnotated } from './annotated.ts'
import { categoryOf } from './categories.ts'
import { badRequest, HttpError } from './errors.ts'
import { confidence, type Language, languageOf, languages } from './languages.ts'

/** What the LanguageTool API was asked, its parameters checked. */
export interface Asked {
  readonly text: Annotated
  readonly language: Language
  readonly isDetected: boolean
  readonly enabled: readonly string[]
  readonly disabled: readonly string[]
  readonly enabledCategories: readonly string[]
  readonly disabledCategories: readonly string[]
  readonly enabledOnly: boolean
  readonly picky: boolean
  readonly mode: 'all' | 'textLevelOnly' | 'allButTextLevelOnly'
  readonly compact: boolean
}

/** The parameters of a check, as they cross to a worker. */
export type Parameters = readonly (readonly [string, string])[]

/** Checks the parameters. Throws an `HttpError` that says what is wrong with them. */
export function readAsked(form: ReadonlyMap<string, string>, longest: number): Asked {
  const text = textOf(form)
  if (text.original.length > longest || text.text.length > longest) {
    throw new HttpError(413, `The text has more than ${longest} characters; send less`)
  }
  const { language, isDetected } = languageAsked(form)
  const list = (name: string): string[] =>
    (form.get(name) ?? '')
      .split(',')
      .map(one => one.trim())
      .filter(one => one !== '')
  const asked: Asked = {
    text,
    language,
    isDetected,
    enabled: list('enabledRules').map(ruleName),
    disabled: list('disabledRules').map(ruleName),
    enabledCategories: list('enabledCategories').map(one => one.toUpperCase()),
    disabledCategories: list('disabledCategories').map(one => one.toUpperCase()),
    enabledOnly: /^(?:true|yes)$/i.test(form.get('enabledOnly') ?? ''),
    picky: choice(form, 'level', ['default', 'picky']) === 'picky',
    mode: choice(form, 'mode', ['all', 'textLevelOnly', 'allButTextLevelOnly']),
    compact: form.get('c') === '1',
  }
  if (asked.enabledOnly) {
    if (asked.disabled.length + asked.disabledCategories.length > 0) {
      throw badRequest('You cannot specify disabled rules or categories using enabledOnly=true')
    }
    if (asked.enabled.length + asked.enabledCategories.length === 0) {
      throw badRequest('You must specify enabled rules or categories when using enabledOnly=true')
    }
  }
  return asked
}

/** `REPEATED_WORD` and `repeated-word` are one. */
const ruleName = (id: string): string => id.toLowerCase().replaceAll('_', '-')

function textOf(form: ReadonlyMap<string, string>): Annotated {
  const text = form.get('text')
  const data = form.get('data')
  if (text !== undefined && data !== undefined)
    throw badRequest("Set only 'text' or 'data' parameter, not both")
  if (data !== undefined) return readAnnotated(data)
  if (text === undefined) throw badRequest("Missing 'text' or 'data' parameter")
  return plain(text)
}

function languageAsked(form: ReadonlyMap<string, string>): Pick<Asked, 'language' | 'isDetected'> {
  const code = form.get('language')
  if (!code) throw badRequest("Missing 'language' parameter, e.g. 'language=en-US' or 'language=auto'")
  const variants = (form.get('preferredVariants') ?? '').split(',').filter(one => one.trim() !== '')
  if (code === 'auto') {
    const preferred = variants.map(one => languageOf(one.trim())).find(one => one !== undefined)
    return { language: preferred ?? languageOf('en-US')!, isDetected: true }
  }
  if (variants.length > 0) {
    throw badRequest("You specified 'preferredVariants' but you didn't specify 'language=auto'")
  }
  const language = languageOf(code)
  if (!language) {
    const codes = languages.map(one => one.code).join(', ')
    throw badRequest(
      `'${code.slice(0, 40)}' is not a language code known here. Supported language codes are: ${codes}`,
    )
  }
  return { language, isDetected: false }
}

function choice<T extends string>(
  form: ReadonlyMap<string, string>,
  name: string,
  of: readonly [T, ...T[]],
): T {
  const value = form.get(name)
  if (value === undefined || value === '') return of[0]
  const known = of.find(one => one === value)
  if (!known) throw badRequest(`'${name}' must be one of ${of.join(', ')}`)
  return known
}

/** Whether a rule is wanted, beside what the configuration says of it. */
export function wants(asked: Asked, rule: AnyRule): boolean {
  const category = categoryOf(rule).id
  if (asked.mode === 'textLevelOnly' && rule.scope === 'paragraph') return false
  if (asked.mode === 'allButTextLevelOnly' && rule.scope !== 'paragraph') return false
  const isNamed = asked.enabled.includes(rule.name)
  if (asked.enabledOnly) return isNamed || asked.enabledCategories.includes(category)
  if (asked.disabled.includes(rule.name)) return false
  return isNamed || !asked.disabledCategories.includes(category)
}

/** What the API answers. */
export async function answer(
  asked: Asked,
  source: Source,
  messages: readonly Message[],
  rules: ReadonlyMap<string, AnyRule>,
  picky: ReadonlySet<string>,
): Promise<object> {
  const { language, isDetected, text, compact } = asked
  const shift = source.bom ? 1 : 0
  const place = ({ start, end }: Span): Span => text.map.toSource({ start: start + shift, end: end + shift })
  const { text: prose, parts } = await parse(source)
  const sentences = parts.flatMap(part =>
    splitSentences(prose.slice(part.start, part.end)).map(span => ({
      start: part.start + span.start,
      end: part.start + span.end,
    })),
  )
  const ranges = sentences.map(place)
  const detected = isDetected ? confidence(source.text) : 1
  return {
    ...(!compact && { software }),
    warnings: { incompleteResults: false },
    language: {
      name: language.name,
      code: language.code,
      detectedLanguage: {
        name: language.name,
        code: language.code,
        confidence: detected,
        source: isDetected ? 'bluepencil' : 'request',
      },
    },
    matches: messages.map(message => {
      const span = spanOf(message)
      const first = span.start + /^\s*/.exec(message.actual)![0].length
      const sentence = lastBefore(sentences, first) ?? sentences[0]
      return matchOf(message, {
        asked,
        place: place(span),
        sentence: sentence ? source.text.slice(sentence.start, sentence.end) : '',
        rule: rules.get(message.ruleId),
        isPicky: picky.has(message.ruleId),
      })
    }),
    sentenceRanges: ranges.map(({ start, end }) => [start, end]),
    extendedSentenceRanges: ranges.map(({ start, end }) => ({
      from: start,
      to: end,
      detectedLanguages: [{ language: 'en', rate: 1 }],
    })),
  }
}

interface Match {
  readonly asked: Asked
  readonly place: Span
  readonly sentence: string
  readonly rule: AnyRule | undefined
  readonly isPicky: boolean
}

function matchOf(message: Message, { asked, place, sentence, rule, isPicky }: Match): object {
  const { original } = asked.text
  const { ruleId: id, severity } = message
  const { issueType, ...category } = categoryOf(rule ?? { name: id, severity })
  const stands = original.slice(place.start, place.end)
  // What a replacement would sweep away with the words, it must not touch.
  const replacements = stands === message.actual ? message.expected : []
  return {
    message: message.reason,
    shortMessage: shortOf(id),
    replacements: replacements.slice(0, asked.compact ? 5 : 20).map(value => ({ value })),
    offset: place.start,
    length: place.end - place.start,
    ...(!asked.compact && { context: contextOf(original, place), sentence }),
    type: { typeName: id === 'spelling' ? 'UnknownWord' : severity === 'suggestion' ? 'Hint' : 'Other' },
    rule: {
      id,
      description: rule?.summary ?? shortOf(id),
      issueType,
      ...(/^https?:/.test(message.url) && { urls: [{ value: message.url }] }),
      category,
      ...(isPicky && { tags: ['picky'] }),
      isPremium: false,
    },
    ignoreForIncompleteSentence: false,
    contextForSureMatch: 0,
  }
}

/** `repeated-word` as `Repeated word`. */
const shortOf = (id: string): string => (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll('-', ' ')

/** How much stands either side of the words in question. */
const margin = 40

function contextOf(text: string, { start, end }: Span): object {
  const from = Math.max(0, start - margin)
  const to = Math.min(text.length, end + margin)
  const before = from > 0 ? '...' : ''
  const after = to < text.length ? '...' : ''
  return {
    text: `${before}${text.slice(from, to).replace(/[\r\n]/g, ' ')}${after}`,
    offset: start - from + before.length,
    length: end - start,
  }
}

export const software = {
  name: 'bluepencil',
  version,
  buildDate: '',
  apiVersion: 1,
  premium: false,
  status: '',
}
