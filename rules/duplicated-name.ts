import { type Doublet, doublets } from '../src/analyse/doublets.ts'
import type { Analysis } from '../src/analyse/index.ts'
import { counterparts } from '../src/analyse/parties.ts'
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
  },
})

function findingOf(article: Analysis, doublet: Doublet): Finding {
  const { items, first, second, paragraph, sure } = doublet
  const start = items[0]!.wholeStart
  const end = items.at(-1)!.end
  const words = article.text.slice(start, end).replace(/\s+/g, ' ')
  const name = article.text.slice(items[second]!.wholeStart, items[second]!.end).replace(/\s+/g, ' ')
  const others = counterparts(article, items[second]!, paragraph, items)
  const replaced = others
    .filter(text => text !== name)
    .map((text): Edit[] => [{ start: items[second]!.wholeStart, end: items[second]!.end, text }])
  const fixes = items.length > 2 ? [withoutOne(article, doublet), ...replaced] : replaced
  const advice =
    items.length > 2
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

/** The list with its second mention of the name left out. */
function withoutOne(article: Analysis, { items, second }: Doublet): Edit[] {
  const gone = items[second]!
  const before = items[second - 1]!
  const edits: Edit[] = [{ start: before.end, end: gone.end, text: '' }]
  if (second === items.length - 1) {
    const gap = { start: items[second - 2]!.end, end: before.wholeStart }
    const last = article.text.slice(before.end, gone.wholeStart)
    const text = items.length > 3 || !last.startsWith(',') ? last : last.slice(1)
    edits.unshift({ ...gap, text })
  }
  return edits
}
