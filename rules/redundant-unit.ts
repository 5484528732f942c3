import { redundancies } from '../src/analyse/figures/numbers/redundancies.ts'
import { rule } from '../src/rule.ts'

export default rule({
  name: 'redundant-unit',
  summary: 'A unit, an hour or a rate that is told twice.',
  rationale:
    'A currency sign is read as its word, a.m. as the morning and % as percent; told again, the word is one too many. The rule knows closed sets of signs and their names, so that it is sure.',
  limits: '“8 p.m. Tuesday night” and “12 noon” are only suggestions, since many desks let them stand.',
  severity: 'warning',
  fix: 'safe',
  scope: 'paragraph',
  options: {},
  good: [
    'The bridge cost $14 million, and a dollar-a-day toll will pay for it.',
    'He rose at 5 a.m. in the summer and at 7 a.m. in the morning’s gloom of December.',
    'Prices rose 10 percent; 10 percentage points of that was tax.',
  ],
  bad: [
    {
      text: 'The council set aside ‹$14 million dollars› for the new pool.',
      message: '“dollars” repeats “$”; leave the word out.',
      mended: 'The council set aside $14 million for the new pool.',
    },
    {
      text: 'Doors open at ‹5 p.m. in the afternoon›, the theatre said.',
      message: '“in the afternoon” repeats “p.m.”; leave it out.',
      mended: 'Doors open at 5 p.m., the theatre said.',
    },
    {
      text: 'Turnout rose by ‹10 percent %› in the towns.',
      message: '“%” repeats “percent”; write one of them.',
      mended: 'Turnout rose by 10 percent in the towns.',
    },
    {
      text: 'The parade sets off at ‹12 noon› from the square.',
      message: '“12” repeats “noon”; leave it out.',
      mended: 'The parade sets off at noon from the square.',
    },
  ],
  *check(article) {
    for (const paragraph of article.paragraphs) {
      for (const { start, end, text, fact, style, unsure } of redundancies(paragraph)) {
        const span = { start: paragraph.start + start, end: paragraph.start + end }
        yield {
          span,
          message: `${fact}.`,
          fixes: [[{ ...span, text }]],
          ...(style && { severity: 'suggestion' as const, fix: 'offered' as const }),
          ...(unsure && { fix: 'offered' as const }),
        }
      }
    }
  },
})
