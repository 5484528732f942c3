import type { Analysis } from '../src/analyse/index.ts'
import type { Name } from '../src/analyse/naming/names.ts'
import { counterparts, courteous } from '../src/analyse/naming/parties.ts'
import { people } from '../src/analyse/naming/people.ts'
import { nameEchoes } from '../src/analyse/repeating/doublets/echoes.ts'
import { type Doublet, doublets } from '../src/analyse/repeating/doublets.ts'
import { type Edit, type Finding, rule } from '../src/rule.ts'

export default rule({
  name: 'duplicated-name',
  summary: 'One name where two different ones belong.',
  rationale:
    'Nobody holds talks with himself. Where a pair, a list or both sides of a meeting bear one and the same name, another name has been lost, as happens when copy is translated or paraphrased by machine. The people whom the article names tell who the other may be.',
  limits:
    'It is silent where the article knows two people of the surname, and in the names of firms. A tour from a town to the same town is for the editor to judge.',
  severity: 'warning',
  fix: 'offered',
  options: {},
  good: [
    'Mr. Ito and Mrs. Ito were both re-elected, and so were Boyle and Boyle’s deputy.',
    'She was born in New York, New York, and worked for Smith & Smith.',
  ],
  bad: [
    {
      text: 'President Ana Duarte received President Olof Brandt on Monday. The talks between ‹Ms. Duarte and Ms. Duarte› lasted an hour.',
      message:
        '“Ms. Duarte” is named twice in “Ms. Duarte and Ms. Duarte”; the other is probably “Mr. Brandt”.',
      mended:
        'President Ana Duarte received President Olof Brandt on Monday. The talks between Ms. Duarte and Mr. Brandt lasted an hour.',
    },
    {
      text: 'Ana Duarte and Olof Brandt abstained. ‹Duarte, Brandt and Duarte› had asked for more time.',
      message: '“Duarte” is named twice in “Duarte, Brandt and Duarte”; name each once.',
      mended: 'Ana Duarte and Olof Brandt abstained. Duarte and Brandt had asked for more time.',
    },
  ],
  *check(article) {
    for (const doublet of doublets(article)) yield findingOf(article, doublet)
    for (const { start, end, text, again } of nameEchoes(article))
      yield {
        span: { start, end },
        message: `“${text}” stands twice in a row; delete one.`,
        fixes: [[{ ...again, text: '' }]],
      }
  },
})

function findingOf(article: Analysis, doublet: Doublet): Finding {
  const { items, first, second, paragraph, sure } = doublet
  const wrong = items[doublet.lost ?? second]!
  const start = items[0]!.wholeStart
  const end = items.at(-1)!.end
  const words = article.text.slice(start, end).replace(/\s+/g, ' ')
  const name = article.text.slice(items[second]!.wholeStart, items[second]!.end).replace(/\s+/g, ' ')
  const others = doublet.isCounted ? [] : counterparts(article, wrong, paragraph, items)
  const replaced = others.filter(text => text !== name).map((text): Edit[] => [{ ...whole(wrong), text }])
  const lost = missingFrom(article, doublet)
  const isOnce = items.length > 2 || isAppositive(article, doublet) || isPartner(article, doublet)
  const fixes = !isOnce
    ? replaced
    : lost
      ? [[{ ...whole(items[second]!), text: lost }], withoutOne(article, doublet)]
      : [withoutOne(article, doublet), ...replaced]
  const advice =
    isOnce && lost
      ? `the other is probably “${lost}”`
      : isOnce
        ? 'name each once'
        : replaced.length > 0
          ? `the other is probably “${replaced[0]![0]!.text}”`
          : 'name the other'
  return {
    span: items.length > 3 ? { start: items[first]!.wholeStart, end: items[second]!.end } : { start, end },
    message: `“${name}” is named twice in “${words}”; ${advice}.`,
    fixes,
    ...(!sure && { severity: 'suggestion' as const }),
  }
}

const whole = ({ wholeStart, end }: Name): { start: number; end: number } => ({ start: wholeStart, end })

/** “Frances Gray, the chief executive, Frances Gray and a mediator” */
const isAppositive = ({ text }: Analysis, { items: [one, other], second }: Doublet): boolean =>
  second === 1 && /^, (?:the|a|an|its|their|his|her) [^.;]*, $/.test(text.slice(one!.end, other!.wholeStart))

/** “the bank’s talks with Hale Trust and Hale Trust”: the other party is named already. */
const isPartner = ({ text }: Analysis, { items }: Doublet): boolean =>
  items.length === 2 && /[’']s? (?:\p{Ll}+ ){1,3}with $/u.test(text.slice(0, items[0]!.wholeStart).slice(-60))

/** Who stands beside all the others in a list before, and is not in this one. */
function missingFrom(article: Analysis, { items, second, paragraph }: Doublet): string | undefined {
  if (items.length < 3) return undefined
  const ledger = people(article)
  const listed = new Set(items.map(item => ledger.of(item)))
  if (listed.has(undefined) || items[second]!.words.length > 1) return undefined
  const near = article.prose.filter(one => one.start <= paragraph.start).flatMap(({ sentences }) => sentences)
  for (const sentence of near) {
    if (sentence.start > items[0]!.start) break
    const named = new Set(ledger.within(sentence, sentence.paragraph).map(one => ledger.of(one)!))
    if (named.size !== listed.size + 1 || [...listed].some(one => !named.has(one!))) continue
    const other = [...named].find(one => !listed.has(one))!
    return items[second]!.honorific ? courteous(article, other) : other.surname
  }
  return undefined
}

/** The list with its second mention of the name left out. */
function withoutOne(article: Analysis, doublet: Doublet): Edit[] {
  const { items, second } = doublet
  const gone = items[second]!
  if (isAppositive(article, doublet)) return [{ start: gone.wholeStart, end: gone.end + 1, text: '' }]
  const before = items[second - 1]!
  const edits: Edit[] = [{ start: before.end, end: gone.end, text: '' }]
  if (second === items.length - 1 && second > 1) {
    const gap = { start: items[second - 2]!.end, end: before.wholeStart }
    const last = article.text.slice(before.end, gone.wholeStart)
    const link = items.length > 3 || !last.startsWith(',') ? last : last.slice(1)
    // “, company secretary Peg Orloff and Chief Dale Hume”
    const title = /^,\s(.*)$/s.exec(article.text.slice(gap.start, gap.end))?.[1] ?? ''
    const text = link.replace(/^(,?\sand\s).*$/, '$1') + title
    edits.unshift({ ...gap, text })
  }
  return edits
}
