import { rule } from '../src/rule.ts'

/** What newsrooms write where something is still to come, or still to be checked. */
const patterns: readonly RegExp[] = [
  /\[(?:NAME|TITLE|DATE|PLACE|CITY|AGE|NUMBER|FIGURE|QUOTE|SOURCE|LINK|URL|PHOTO|CAPTION|INSERT [^\]]{1,40}|TBC|TBD|TBA|TK|XX+)\]/g,
]

export default rule({
  name: 'placeholder',
  summary: 'A placeholder that was never filled in.',
  rationale: 'A name, figure or query left for later must not reach a reader.',
  severity: 'error',
  fix: 'none',
  scope: 'paragraph',
  options: {},
  good: ['The [council] voted on Monday.'],
  bad: [
    {
      text: '“I was there,” said ‹[NAME]›, a witness.',
      message: '“[NAME]” stands for something still to come; fill it in.',
    },
  ],
  *check(article) {
    for (const paragraph of article.paragraphs) {
      for (const pattern of patterns) {
        for (const match of paragraph.text.matchAll(pattern)) {
          const start = paragraph.start + match.index
          yield {
            span: { start, end: start + match[0].length },
            message: `“${match[0]}” stands for something still to come; fill it in.`,
          }
        }
      }
    }
  },
})
