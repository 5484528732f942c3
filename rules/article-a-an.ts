import type { Paragraph } from '../src/analyse/index.ts'
import { firstSound } from '../src/analyse/wording/sounds.ts'
import { type Finding, rule } from '../src/rule.ts'
import { isKnown } from '../src/spelling/index.ts'

const pattern =
  /(?<![\p{L}\p{N}'’.&/*+@#_=-])(an?)(\s+)["“‘'([*_«]*[$£€¥]?([\p{L}\p{N}][\p{L}\p{N}\p{M}.'’&/‐‑-]*)/giu

/** Behind “a” as the name of a letter, or as a word of another tongue: “a is”, “a and b”, “a in the margin”. */
const notNouns =
  /^(?:a|an|am|and|are|as|at|if|in|is|it|its|of|off|on|or|us|i|any|each|every|our|out|up|he|her|his|him|has|had|have|el|en|un|una|uno|ella|este|esta|es|il|et|al|alla|elle|eux|io|os|ou|au|aux|o|e|y|h|un)$/i

export default rule({
  name: 'article-a-an',
  summary: '“a” before a vowel sound, or “an” before a consonant.',
  rationale:
    'The sound decides, not the letter: an hour, a university, an MP, a one-off, an $8 ticket, an 11th goal. Where speakers differ (a or an historic day, a or an herb) both stand.',
  limits: 'Foreign names and capitals that may be read either way are left alone.',
  severity: 'error',
  fix: 'safe',
  scope: 'paragraph',
  options: {},
  good: [
    'It took an hour for an MP, a European and an heir to agree on a one-line statement.',
    'A U.S. ship answered an SOS from a UN agency and an NHS trust.',
    'He got an A in music and a B in Latin, an 8 and an 11.',
    'An historic day, said one; a historic day, said the other.',
  ],
  bad: [
    {
      text: 'It was ‹a honest› mistake.',
      message: '“honest” begins with a vowel sound; write “an”.',
      mended: 'It was an honest mistake.',
    },
    {
      text: '‹An unique› chance was lost by ‹a MP›.',
      message: [
        '“unique” begins with a consonant sound; write “A”.',
        '“MP” begins with a vowel sound; write “an”.',
      ],
      mended: 'A unique chance was lost by an MP.',
    },
  ],
  *check(article) {
    for (const paragraph of article.paragraphs) {
      if (paragraph.kind === 'table') continue
      for (const match of paragraph.matches(pattern)) {
        const finding = wrongArticle(paragraph, match)
        if (finding) yield finding
      }
    }
  },
})

function wrongArticle(paragraph: Paragraph, match: RegExpExecArray): Finding | undefined {
  const [whole, used = '', gap = '', next = ''] = match
  const index = match.index!
  const isAn = used.length === 2
  const word = next.replace(/[.'’&/‐‑-]+$/, '') || next
  if (used[0] === 'A' && !mayBeArticle(paragraph, index, used)) return undefined
  if (!isAn && notNouns.test(word)) return undefined
  if (isAn && /^['’]/.test(gap)) return undefined
  const sound = firstSound(next.includes('.') && /^(?:\p{L}\.)/u.test(next) ? next : word)
  if (sound === 'either' || (sound === 'vowel') === isAn) return undefined
  // “a Aoife”; “vuelve a empezar”: not English on either side.
  if (/^\p{Ll}/u.test(word) && !isKnown(word) && !isKnown(before(paragraph.text, index))) return undefined
  const start = paragraph.start + index
  const right = isAn ? used[0]! : paragraph.of(isLoud) ? 'AN' : `${used}n`
  return {
    span: { start, end: start + whole.length - (next.length - word.length) },
    message: `“${word}” begins with a ${sound} sound; write “${right}”.`,
    ...(!/^\p{Ll}+$/u.test(word) && { severity: 'warning' as const }),
    fixes: [[{ start, end: start + used.length, text: right }]],
  }
}

const before = (text: string, index: number): string =>
  /([\p{L}\p{M}’']+)\s*$/u.exec(text.slice(Math.max(0, index - 30), index))?.[1] ?? 'the'

const isLoud = ({ text }: Paragraph): boolean => text === text.toUpperCase()

/** “grade A in”, “Vitamin A is”: a capital A is the article where a sentence, a quotation or a title begins. */
function mayBeArticle(paragraph: Paragraph, index: number, used: string): boolean {
  const { text } = paragraph
  if (used === 'AN') return paragraph.of(isLoud)
  const lead = text.slice(Math.max(0, index - 4), index)
  return (
    index === 0 || /(?:[.!?:…][”’"')\]]*\s+|[“"‘(—–]|^\s*)$/.test(lead) || (used === 'An' && /\s$/.test(lead))
  )
}
