import type { Analysis, Paragraph } from '../src/analyse/index.ts'
import { creditable, runIns, vocabularyOf } from '../src/analyse/page/credits/run-ins.ts'
import { type Finding, rule } from '../src/rule.ts'

export default rule({
  name: 'misplaced-caption',
  summary: 'A caption or its credit that runs on into a paragraph of the story.',
  rationale:
    'Scraping drops pictures and leaves their captions behind, in the middle of a paragraph. The rule reads a credit by its form: a label, a photographer and an agency with a slash or “via” between them, and no verb, between two sentences or within one.',
  limits:
    'Without its credit a caption is found where it tells places in the picture, a file or a pose on a day, amid a story told in the past; a name and a paper joined by “for” alone, only behind a caption.',
  severity: 'warning',
  fix: 'offered',
  options: {},
  good: [
    'The photograph, by Isla Croft for Minch Media, shows a ferry and a man with a trombone.',
    'Tom Hale/Ada Birch duets sold 40 copies. Nobody bought two.',
    'Fans wait in the rain outside Mill Lane. (Photo by Isla Croft/Minch Media)',
  ],
  bad: [
    {
      text: 'He said that ships would not be delayed. ‹Tamsin Vale/Quay Gazette ›The port has offered two tugs to hold the barges.',
      message: '“Tamsin Vale/Quay Gazette” is a picture credit within the story; take it out.',
      mended: 'He said that ships would not be delayed. The port has offered two tugs to hold the barges.',
    },
    {
      text: 'It says that the cranes are safer. ‹Pickets outside Gate 4 on Monday. (Photo by Ivy Castro/Sound Wire) ›The union says that they have cost 140 jobs.',
      message:
        '“Pickets outside Gate 4 on Monday. (Photo by Ivy Castro/Sound Wire)” is a caption within the story; take it out.',
      mended: 'It says that the cranes are safer. The union says that they have cost 140 jobs.',
    },
  ],
  check: article => creditable(article).flatMap(paragraph => article.near(paragraph, findingsIn, sourcesOf)),
})

/** All beside a paragraph that its findings depend on. */
const sourcesOf = (article: Analysis): readonly unknown[] => [...vocabularyOf(article), gapOf(article)]

/** What stands between the paragraphs of the source. */
const gapOf = ({ article: { source } }: Analysis): string =>
  source.format === 'markdown' || source.text.includes('\n\n') ? '\n\n' : '\n'

function* findingsIn(article: Analysis, paragraph: Paragraph): Iterable<Finding> {
  const { text } = article
  for (const { start, end, text: words, hasCaption } of runIns(article, paragraph)) {
    const isLast = end >= paragraph.end || /^[,.;:]/.test(text.slice(end, end + 1))
    const isWithin = text[end] === ',' || text[end] === ';'
    const from = isLast
      ? start -
        ((isWithin ? /\.?\s*$/ : /\s*$/).exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0)
      : start
    const until = isLast ? end : end + (/^\s*/.exec(text.slice(end, end + 4))?.[0].length ?? 0)
    const gap = gapOf(article)
    const apart = `${start > paragraph.start ? gap : ''}${words}${isLast ? '' : gap}`
    yield {
      span: { start, end },
      message: `“${words}” is a ${hasCaption ? 'caption' : 'picture credit'} within the story; take it out.`,
      fixes: [
        [{ start: from, end: until, text: '' }],
        ...(article.article.source.format !== 'html' && apart !== text.slice(from, until)
          ? [[{ start: from, end: until, text: apart }]]
          : []),
      ],
    }
  }
}
