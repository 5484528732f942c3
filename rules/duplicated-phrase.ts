import { insideQuotation } from '../src/analyse/quoting/quotations.ts'
import { adjunctsTwice } from '../src/analyse/repeating/adjuncts-twice.ts'
import { listTwins } from '../src/analyse/repeating/list-twins.ts'
import { nearTwins } from '../src/analyse/repeating/near-twins.ts'
import { phrasesTwice } from '../src/analyse/repeating/phrases.ts'
import { rule } from '../src/rule.ts'

export default rule({
  name: 'duplicated-phrase',
  summary: 'A phrase that stands twice, at once or on both sides of “and”.',
  rationale:
    'Translation software loses one of two near-synonyms and writes the other twice (“military and military efforts”), or sets a phrase down again. The rule is sure where the same words follow each other, or where both sides of “and” are the same noun phrase or adjective.',
  limits:
    'Idiom and rhetoric (again and again, years and years, year after year) stand; so do lists with different heads (health and health insurance). Doubled names are for duplicated-name.',
  severity: 'error',
  fix: 'offered',
  scope: 'paragraph',
  options: {},
  good: [
    'Again and again, year after year after year, for miles and miles, prices rose.',
    'The bill covers health and health insurance, the police and the police commissioner.',
    'The king and the king of Spain met; they waited and waited.',
  ],
  bad: [
    {
      text: 'The fair opens ‹in the spring in the spring› of each year.',
      message: '“in the spring” stands twice; remove one.',
      mended: 'The fair opens in the spring of each year.',
    },
    {
      text: 'They discussed ‹military and military› efforts.',
      message: '“military” stands on both sides of “and”; remove one or write what was meant.',
      mended: 'They discussed military efforts.',
    },
    {
      text: 'The flood ruined ‹dairy farms and dairy farms› upstream.',
      message: '“dairy farms” stands on both sides of “and”; remove one or write what was meant.',
      mended: 'The flood ruined dairy farms upstream.',
    },
  ],
  *check(article) {
    for (const paragraph of article.paragraphs) {
      const { kind } = paragraph
      if (kind === 'table' || kind === 'furniture' || kind === 'verse' || kind === 'credit') continue
      for (const { start, end, member, once, isOpen } of paragraph.of(listTwins)) {
        yield {
          span: { start, end },
          message: `“${member}” is named twice in “${article.text.slice(start, end)}”; remove one or write what was meant.`,
          severity: insideQuotation(article, { start, end }) ? 'suggestion' : 'warning',
          fixes: isOpen ? [] : [[{ start, end, text: once }]],
        }
      }
      for (const { start, end, text, again } of paragraph.of(adjunctsTwice)) {
        yield {
          span: { start, end },
          message: `“${text}” stands twice in one clause; remove one.`,
          severity: 'warning',
          fixes: [[{ ...again, text: '' }]],
        }
      }
      for (const { start, end, first, again, firstEnd } of paragraph.of(nearTwins)) {
        yield {
          span: { start, end },
          message: `“${again}” repeats “${first}”; remove one.`,
          severity: insideQuotation(article, { start, end }) ? 'suggestion' : 'warning',
          fixes: [[{ start: firstEnd, end, text: '' }], [{ start, end: end - again.length, text: '' }]],
        }
      }
      for (const { kind, phrase, start, end, firstEnd, isParted, words } of paragraph.of(phrasesTwice)) {
        if (isParted && insideQuotation(article, { start, end })) continue
        const span = { start, end }
        const link = /^,?\s+(\S+)/.exec(article.text.slice(firstEnd, end))?.[1]
        const quoted = insideQuotation(article, span)
        yield {
          span,
          message:
            kind === 'repeated'
              ? `“${phrase}” stands twice; remove one.`
              : `“${phrase}” stands on both sides of “${link}”; remove one or write what was meant.`,
          ...((kind === 'coordinate' || isParted || (quoted && words < 3 && !opensPhrase.test(phrase))) && {
            severity: quoted ? ('suggestion' as const) : ('warning' as const),
          }),
          // “half of the deposit, or half of the deposit, within”
          fixes: [
            [
              {
                start: firstEnd,
                end:
                  kind === 'coordinate' &&
                  isParted &&
                  /^,(?! (?:and|but|or)\b)/.test(article.text.slice(end, end + 6))
                    ? end + 1
                    : end,
                text: '',
              },
            ],
          ],
        }
      }
    }
  },
})

/** “the most the most patient”: no speaker's emphasis. */
const opensPhrase = /^(?:the|an?|of|in|on|at|to|for|with|by|from|his|her|its|their|our|my|your) /i
