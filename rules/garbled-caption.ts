import type { Analysis, Paragraph } from '../src/analyse/index.ts'
import { echoIn, emptyLabel } from '../src/analyse/page/credits/echoes.ts'
import { garbledPositions, lettersAgain } from '../src/analyse/page/credits/positions.ts'
import { captionSlips } from '../src/analyse/page/credits/slips.ts'
import { type Credit, credits, rebuilt } from '../src/analyse/page/credits.ts'
import { type Edit, type Finding, rule } from '../src/rule.ts'
import type { Span } from '../src/source.ts'

/** What each fault of a credit is, from the gravest. */
const faults: readonly (readonly [string, string])[] = [
  ['twice', 'gives the credit twice'],
  ['doubled', 'gives a name twice or breaks it'],
  ['joined', 'runs two names together'],
  ['label', 'has two labels in one'],
  ['cut', 'is cut short'],
  ['bracket', 'has a bracket without its partner'],
  ['slash', 'has a stray slash'],
  ['space', 'has a blank on one side of the slash'],
]

export default rule({
  name: 'garbled-caption',
  summary: 'A caption whose credit or positions came out garbled.',
  rationale:
    'Credits pass through many hands: scraping gives them twice, wraps them, cuts them or runs two agencies together. A picture is credited once, in the article’s own form. Two people in one picture are not both on the right.',
  limits: 'Which of two people stands where, only the picture can tell.',
  severity: 'error',
  fix: 'offered',
  scope: 'article',
  options: {},
  good: [
    'Ruth Abelard, left, and her daughter Naomi in Salem on May 2, 2026. (Photo by Kit Alvarado/Palouse Wire)',
    'Marcus Coles (L) guards Andre Coles (R) on Sunday. (Jo Finch/Gem State Wire via Court Press)',
    'Fans wait in the rain outside Mill Lane. Photograph: Isla Croft/Minch Media',
  ],
  bad: [
    {
      text: 'Ms. Adu raises a glass at the dinner. ‹(Photo by Paul Osei/Northlight) (Photo by Paul Osei/ Northlight Images) /)›',
      message: 'The caption gives the credit twice; write “(Photo by Paul Osei/Northlight Images)”.',
      mended: 'Ms. Adu raises a glass at the dinner. (Photo by Paul Osei/Northlight Images)',
    },
    {
      text: 'The bridge seen from the quay. ‹Picture: Tamsin Vale/Picture: Tamsin/Quay Gazette /›',
      message: 'The caption gives the credit twice; write “Picture: Tamsin Vale/Quay Gazette”.',
      mended: 'The bridge seen from the quay. Picture: Tamsin Vale/Quay Gazette',
    },
    {
      text: 'The governor‹, right, and her husband, Karl, right›, wave in Ames on May 2, 2026. (Photo by Kit Alvarado/Palouse Wire)',
      message: 'Two people stand “right” in the caption; write “left” or check the picture.',
      mended:
        'The governor, left, and her husband, Karl, right, wave in Ames on May 2, 2026. (Photo by Kit Alvarado/Palouse Wire)',
    },
  ],
  *check(article) {
    const told = new Set<Paragraph>()
    for (const credit of credits(article)) {
      const isEchoed = !credit.label && !credit.isBracketed && echoIn(credit.paragraph)
      const finding = isEchoed ? undefined : garbled(article, credit)
      if (!finding) continue
      told.add(credit.paragraph)
      yield finding
    }
    const slipped = new Set<Paragraph>()
    for (const paragraph of article.paragraphs) {
      if (!told.has(paragraph) && !/^(?:table|verse|byline)$/.test(paragraph.kind)) {
        for (const slip of captionSlips(paragraph, article.paragraphs[paragraph.index + 1])) {
          slipped.add(paragraph)
          yield slip
        }
      }
      if (paragraph.kind === 'paragraph') yield* lettersAgain(paragraph)
      if (paragraph.kind !== 'caption' && paragraph.kind !== 'credit') continue
      if (!told.has(paragraph)) yield* tail(article, paragraph)
      if (paragraph.kind === 'caption' && !slipped.has(paragraph)) yield* garbledPositions(paragraph)
    }
  },
})

function garbled(article: Analysis, credit: Credit): Finding | undefined {
  const fault = faults.find(([name]) => credit.faults.includes(name))
  if (!fault || credit.names.length + (credit.source ? 1 : 0) === 0) return undefined
  // A bracket alone is no sign of a garbled credit in the body of a story.
  if (
    credit.paragraph.kind !== 'caption' &&
    credit.paragraph.kind !== 'credit' &&
    credit.faults.length < 2 &&
    !credit.label
  )
    return undefined
  const text = rebuilt(article, credit)
  if (text === credit.text) return undefined
  return {
    span: credit,
    message: `The caption ${fault[1]}; write “${text}”.`,
    fixes: [[{ start: credit.start, end: credit.end, text }]],
    ...(fault[0] === 'space' && credit.faults.length === 1 && { severity: 'suggestion' as const }),
  }
}

/** A credit without a label that stands twice, and a label without a credit. */
function* tail(article: Analysis, paragraph: Paragraph): Generator<Finding> {
  const { text, start } = paragraph
  const gone = (span: Span): Edit => {
    const before = /[\s/]*$/.exec(text.slice(0, span.start))![0].length
    const from = span.start === 0 || span.end < text.length ? span.start : span.start - before
    return { start: start + from, end: start + span.end, text: '' }
  }
  const echo = echoIn(paragraph)
  if (echo) {
    yield {
      span: { start: start + echo.start, end: start + echo.end },
      message: `“${text.slice(echo.start, echo.end).trim()}” gives the credit twice; delete it.`,
      fixes: [[gone(echo)]],
    }
    return
  }
  const empty = emptyLabel(paragraph, article.paragraphs[paragraph.index + 1])
  if (empty)
    yield {
      span: { start: start + empty.start, end: start + empty.end },
      message: `“${text.slice(empty.start, empty.end)}” announces a credit that is not there; add it or delete the word.`,
      fixes: [[gone(empty)]],
    }
}
