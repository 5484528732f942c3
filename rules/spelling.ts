import { casedLike } from '../src/analyse/casing.ts'
import type { Analysis } from '../src/analyse/index.ts'
import { type Slip, slips } from '../src/analyse/wording/slips.ts'
import { type Finding, rule } from '../src/rule.ts'
import { fold } from '../src/spelling/index.ts'

export default rule({
  name: 'spelling',
  summary: 'A word that the dictionary does not know.',
  rationale:
    'The dictionary holds American and British spellings alike. The rule is sure where a word in lower case is unknown and close to a common one; names, terms that the article repeats, foreign words and accepted words are left alone or only suggested.',
  limits:
    'A slip that yields another word is not seen. Capitalised words are taken for names unless one opens a sentence and is close to a common word.',
  severity: 'warning',
  fix: 'offered',
  options: {},
  good: [
    'The colour of the centre’s catalogue; the color of the center’s catalog.',
    'Ms. Okonkwo-Hale wrote to info@example.org about a non-refundable deposit.',
    'He felt “schadenfreudig”, he said, and drank a glass of it.',
    { text: 'The grobble was mended.', settings: { accept: new Set(['grobble']) } },
  ],
  bad: [
    {
      text: 'The ‹goverment› will decide in May.',
      message: '“goverment” is misspelled; write “government”.',
      mended: 'The government will decide in May.',
    },
    {
      text: 'Most ‹ofthe› money was lost.',
      message: '“ofthe” is two words run together; write “of the”.',
      mended: 'Most of the money was lost.',
    },
    {
      text: 'They sang ‹to gether› all night.',
      message: '“to gether” is one word; write “together”.',
      mended: 'They sang together all night.',
    },
    {
      text: 'The ‹utilise› of it was plain.',
      settings: { reject: new Map([['utilise', 'use']]) },
      message: '“utilise” is not used here; write “use”.',
      mended: 'The use of it was plain.',
    },
  ],
  *check(article) {
    for (const slip of article.of(slips)) {
      const { start, end, part, better, sure } = slip
      yield {
        span: { start, end },
        message: messageFor(slip, article.text.slice(start, part.start), article.text.slice(part.end, end)),
        ...(!sure && { severity: 'suggestion' as const }),
        ...(better.length > 0 && { fixes: better.map(text => [{ ...part, text }]) }),
      }
    }
    yield* rejected(article)
  },
})

function messageFor({ kind, text, better }: Slip, before: string, after: string): string {
  if (kind === 'unknown') return `“${text}” is in no dictionary; check its spelling.`
  const fact = { misspelt: 'is misspelled', joined: 'is two words run together', parted: 'is one word' }[kind]
  return `“${text}” ${fact}; write “${kind === 'parted' ? better[0] : before + better[0] + after}”.`
}

/** Words that the house does not use. */
function* rejected(article: Analysis): Iterable<Finding> {
  const { reject } = article.settings
  if (reject.size === 0) return
  const escaped = [...reject.keys()].map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  for (const match of article.text.matchAll(pattern)) {
    const text = match[0]
    const instead =
      reject.get(text) ??
      reject.get(text.toLowerCase()) ??
      [...reject].find(([word]) => fold(word) === fold(text))?.[1]
    if (instead === undefined) continue
    const span = { start: match.index, end: match.index + text.length }
    const written = instead && casedLike(instead, text)
    yield {
      span,
      message: instead
        ? `“${text}” is not used here; write “${written}”.`
        : `“${text}” is not used here; replace it.`,
      ...(instead && { fixes: [[{ ...span, text: written }]] }),
    }
  }
}
