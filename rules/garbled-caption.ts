import { type Credit, credits, rebuilt } from '../src/analyse/credits.ts'
import type { Analysis, Paragraph } from '../src/analyse/index.ts'
import { type Finding, rule } from '../src/rule.ts'

/** What each fault of a credit is, from the gravest. */
const faults: readonly (readonly [string, string])[] = [
  ['twice', 'gives the credit twice'],
  ['doubled', 'gives a name twice or breaks it'],
  ['joined', 'runs two names together'],
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
      text: 'The governor, ‹right›, and her husband, Karl, right, wave in Ames on May 2, 2026. (Photo by Kit Alvarado/Palouse Wire)',
      message: 'Two people stand “right” in the caption; write “left” or check the picture.',
      mended:
        'The governor, left, and her husband, Karl, right, wave in Ames on May 2, 2026. (Photo by Kit Alvarado/Palouse Wire)',
    },
  ],
  *check(article) {
    for (const credit of credits(article)) {
      const finding = garbled(article, credit)
      if (finding) yield finding
    }
    for (const paragraph of article.paragraphs) {
      const finding = paragraph.kind === 'caption' ? sides(paragraph) : undefined
      if (finding) yield finding
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

/** A place in the picture behind a name: `, right,`, `(L)`. */
const side = /(?:, (left|right)(?=,|\s+and\b|\.| \()|\((left|right|[LR])\))/g
const opposite: Readonly<Record<string, string>> = { left: 'right', right: 'left', L: 'R', R: 'L' }

/** `(R) left`, `left, (right)`: two places for one. */
const twoSides =
  /\((?:L|R|C|l|r|[Ll]eft|[Rr]ight|[Cc]ent(?:re|er))\),? (?:left|right|cent(?:re|er))\b|, (?:left|right|cent(?:re|er)),? \((?:L|R|C|l|r|left|right|cent(?:re|er))\)/
/** `(L-R)`, `from left`: two names at the least should follow. */
const inOrder =
  /\((?:L-R|L to R|l-r|left to right|from left)\)|\b(?:[Ff]rom left(?: to right)?|[Ll]eft to right):/

function sides(paragraph: Paragraph): Finding | undefined {
  const { text, start } = paragraph
  const twice = twoSides.exec(text)
  if (twice) {
    const bracket = /,? ?\([^()]*\)|\([^()]*\),? ?/.exec(twice[0])!
    const from = start + twice.index + bracket.index
    return {
      span: {
        start: start + twice.index + (twice[0].startsWith(', ') ? 2 : 0),
        end: start + twice.index + twice[0].length,
      },
      message: `“${twice[0].replace(/^, /, '')}” gives one person two places in the picture; keep one.`,
      fixes: [[{ start: from, end: from + bracket[0].length, text: '' }]],
      severity: 'warning',
    }
  }
  const order = inOrder.exec(text)
  if (order && !namesMany(text)) {
    const from = start + order.index
    const isBracket = order[0].startsWith('(')
    const gone = isBracket && text[order.index - 1] === ' ' ? from - 1 : from
    return {
      span: { start: from, end: from + order[0].length },
      message: `“${order[0]}” announces names, and the caption has none; name the people or delete it.`,
      ...(isBracket && { fixes: [[{ start: gone, end: from + order[0].length, text: '' }]] }),
      severity: 'warning',
    }
  }
  return samePlace(paragraph)
}

/** Whether a caption, its credit left out, has two names: capitalised words that open no sentence. */
const namesMany = (text: string): boolean =>
  (
    text
      .replace(/(?:Photo|Picture|Image|Credit|\(Photo)[^.]*$/, '')
      .match(/(?<=[\p{Ll}\d,;:)] )\p{Lu}\p{L}+|(?<=^|[.!?:] )\p{Lu}\p{L}+ \p{Lu}\p{L}+/gu) ?? []
  ).length > 1

function samePlace({ text, start }: Paragraph): Finding | undefined {
  const found = [...text.matchAll(side)].filter(
    match => !/\b(?:top|bottom|far|front|back|upper|lower|from)$/.test(text.slice(0, match.index)),
  )
  if (found.length !== 2) return undefined
  const [one, two] = found.map(match => match[1] ?? match[2]!)
  if (one !== two) return undefined
  // Two sentences may each have a picture of their own: “Above right: …”
  if (
    /[.;:]\s/.test(
      text.slice(found[0]!.index, found[1]!.index).replace(/\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|St)\./g, ''),
    )
  )
    return undefined
  // Readers go from left to right.
  const wrong = one === 'right' || one === 'R' ? found[0]! : found[1]!
  const at = start + wrong.index + wrong[0].indexOf(one!)
  return {
    span: { start: at, end: at + one!.length },
    message: `Two people stand “${one}” in the caption; write “${opposite[one!]}” or check the picture.`,
    fixes: [[{ start: at, end: at + one!.length, text: opposite[one!]! }]],
    severity: 'warning',
  }
}
