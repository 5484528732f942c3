/** A variety of English as the LanguageTool API names it. */
export interface Language {
  readonly code: string
  readonly name: string
  /** The spelling it asks for, where it asks for one. */
  readonly dialect?: 'us' | 'gb'
}

const english: Language = { code: 'en', name: 'English' }

export const languages: readonly Language[] = [
  english,
  { code: 'en-US', name: 'English (US)', dialect: 'us' },
  { code: 'en-GB', name: 'English (GB)', dialect: 'gb' },
  { code: 'en-AU', name: 'English (Australian)', dialect: 'gb' },
  { code: 'en-CA', name: 'English (Canadian)' },
  { code: 'en-NZ', name: 'English (New Zealand)', dialect: 'gb' },
  { code: 'en-ZA', name: 'English (South African)', dialect: 'gb' },
]

/** The language of a code, whatever its case and its joint; undefined where it is not English. */
export function languageOf(code: string): Language | undefined {
  const wanted = code.replace('_', '-').toLowerCase()
  return (
    languages.find(language => language.code.toLowerCase() === wanted) ??
    (/^en(?:-|$)/.test(wanted) ? english : undefined)
  )
}

const common =
  /(?:^|[^\p{L}])(?:the|of|and|to|in|that|is|was|for|on|with|he|it|as|by|at|from|said|his|her|they|not|are|be|an?|this|have|has)(?![\p{L}])/giu

/** How sure it is that a text is English, from 0 to 0.99, by its commonest words. */
export function confidence(text: string): number {
  const start = text.slice(0, 4000)
  const words = start.match(/\p{L}+/gu)?.length ?? 0
  if (words === 0) return 0
  const share = (start.match(common)?.length ?? 0) / words
  return Math.round(Math.min(0.99, share * 3) * 100) / 100
}
