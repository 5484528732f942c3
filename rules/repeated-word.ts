import retextRepeatedWords from 'retext-repeated-words'
import type { Analysis, Paragraph } from '../src/analyse/index.ts'
import { insideQuotation } from '../src/analyse/quoting/quotations.ts'
import { hasRepeat, mayStand, type Repeat, repeats, smallWords } from '../src/analyse/repeating/repeats.ts'
import { type Finding, rule } from '../src/rule.ts'
import { findingOf, type StockPlugin, stockPlugin } from '../src/stock.ts'

let prepared: StockPlugin | undefined

export default rule({
  name: 'repeated-word',
  summary: 'A word that stands twice in a row.',
  rationale:
    'Runs retext-repeated-words and adds what it leaves out: repeats across line ends, in different case, and of capitalised small words. What grammar or usage allows (had had, what it is is, handed in in June, Duran Duran) is filtered out.',
  limits: 'Words doubled for emphasis, in chants, lyrics and lists are left alone.',
  severity: 'error',
  fix: 'safe',
  scope: 'paragraph',
  options: {},
  good: [
    'She had had it surveyed; what it is is a ruin, and that that was known helped nobody.',
    'The form he had handed in in June came back to Walla Walla.',
    '“No, no, no,” he said. “It is very, very small.”',
    'New York New York is a hotel; Duran Duran stayed there.',
  ],
  bad: [
    {
      text: 'Members of ‹the the› committee met.',
      message: '“the” is repeated; remove one.',
      mended: 'Members of the committee met.',
    },
    {
      text: 'It was their ‹first first› win ‹of of› the season.',
      message: ['“first” is repeated; remove one.', '“of” is repeated; remove one.'],
      mended: 'It was their first win of the season.',
    },
    {
      text: '‹The the› vote was close.',
      message: '“The” is repeated; remove one.',
      mended: 'The vote was close.',
    },
  ],
  *check(article) {
    for (const paragraph of article.paragraphs) {
      if (!isChecked(paragraph) || !hasRepeat(paragraph.text)) continue
      for (const repeat of repeatsIn(paragraph)) {
        if (!mayStand(repeat, article.text)) yield finding(article, repeat)
      }
    }
  },
})

const isChecked = ({ kind }: Paragraph): boolean =>
  kind !== 'table' && kind !== 'furniture' && kind !== 'verse' && kind !== 'credit' && kind !== 'byline'

/** In a longer sentence the plugin's parser is too slow. */
const longestSentence = 4096

/** What the plugin marks, and what it leaves out. */
function repeatsIn(paragraph: Paragraph): Repeat[] {
  prepared ??= stockPlugin(retextRepeatedWords as never)
  const found = new Map(paragraph.of(repeats).map(repeat => [repeat.start, repeat]))
  for (const sentence of paragraph.sentences) {
    if (sentence.text.length > longestSentence || !hasRepeat(sentence.text)) continue
    const messages = prepared.run(sentence.text)
    const shift = sentence.start - paragraph.start
    for (const message of Array.isArray(messages) ? messages : []) {
      const { span } = findingOf(paragraph, message)
      const [start, end] = [span.start + shift, span.end + shift]
      const word = message.expected?.[0] ?? ''
      if (found.has(start) || !/^\p{L}+$/u.test(word)) continue
      const [first, second] = [
        { start, end: start + word.length },
        { start: end - word.length, end },
      ]
      found.set(start, { start, end, word, first, second, paragraph })
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

function finding(article: Analysis, { word, start, end, first, second }: Repeat): Finding {
  const isSmall = smallWords.has(word.toLowerCase())
  const quoted = insideQuotation(article, { start, end })
  return {
    span: { start, end },
    message: `“${word}” is repeated; remove one.`,
    ...(!isSmall && {
      severity: quoted ? ('suggestion' as const) : ('warning' as const),
      fix: 'offered' as const,
    }),
    fixes: [[{ start: first.end, end: second.end, text: '' }]],
  }
}
