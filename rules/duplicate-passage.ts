import { shortened, withSpace } from '../src/analyse/lines.ts'
import { repetitions } from '../src/analyse/repeating/repetition.ts'
import { rule } from '../src/rule.ts'

export default rule({
  name: 'duplicate-passage',
  summary: 'A sentence or a paragraph that stands twice.',
  rationale:
    'Pasting and machine rewriting leave a passage in two places. The rule compares sentences of running prose: those that are the same word for word, and those with the same names and figures and all but the same words. Headlines, decks, captions and lists may say again what the story says, and a speaker may repeat himself.',
  limits:
    'Sentences of fewer than seven words that stand apart, passages that return three times, and quotations without their speaker are taken for style.',
  severity: 'error',
  fix: 'offered',
  options: {},
  good: [
    'The fund rose by 3 percent in May, its best month. The fund rose by 4 percent in June, its best month.',
    '“We will not leave this valley to the sea,” she said. Later she said it again: “We will not leave this valley to the sea.”',
    'Bridge opens after nine years of work in the rain\n\nThe bridge opened on Monday, after nine years of work in the rain, and 400 people walked across.',
  ],
  bad: [
    {
      text: 'By noon, 11 ships lay at anchor in the bay. The union said nothing.\n\nTalks broke down at 1 a.m. when a fire alarm rang.‹ By noon, 11 ships lay at anchor in the bay.›',
      message: '“By noon, 11 ships lay at anchor in the bay.” stands twice; delete the second.',
      mended:
        'By noon, 11 ships lay at anchor in the bay. The union said nothing.\n\nTalks broke down at 1 a.m. when a fire alarm rang.',
    },
    {
      text: 'The bridge was opened in 1931 and widened by two lanes in 1974. It is to close in May, the council said.‹ In 1931 the bridge opened, and in 1974 it was widened by two lanes.› Nobody is pleased.',
      message:
        '“In 1931 the bridge opened, and in 1974 it was widened by …” says again what an earlier sentence said; delete the second.',
      mended:
        'The bridge was opened in 1931 and widened by two lanes in 1974. It is to close in May, the council said. Nobody is pleased.',
    },
  ],
  *check(article) {
    for (const { again, isExact } of repetitions(article)) {
      const { paragraph } = again[0]!
      const span = { start: again[0]!.start, end: again.at(-1)!.end }
      const words = shortened(article.text.slice(span.start, span.end))
      yield {
        span,
        message: `“${words}” ${isExact ? 'stands twice' : 'says again what an earlier sentence said'}; delete the second.`,
        ...(!isExact && { severity: 'warning' as const }),
        fixes: [[{ ...withSpace(article, paragraph, span), text: '' }]],
      }
    }
  },
})
