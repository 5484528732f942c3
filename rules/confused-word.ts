import { confusions } from '../src/analyse/wording/confusions.ts'
import { rule } from '../src/rule.ts'

export default rule({
  name: 'confused-word',
  summary: 'A word written for another that sounds or looks like it.',
  rationale:
    'A speller passes “its” for “it’s” and “then” for “than”. The rule is sure where the words around leave one reading only (a possessive before “been”, a comparative before “then”), or where a set phrase is misheard (free reign, baited breath).',
  limits:
    'Pairs that only the sense tells apart (affect and effect as verbs, principal and principle elsewhere) are not judged.',
  severity: 'warning',
  fix: 'offered',
  scope: 'paragraph',
  options: {},
  good: [
    'It’s their own fault, and the club knows its own mind.',
    'There is more than one reason, and then there are the others.',
    'He had to loose the dogs; they will lose the scent. It took effect and will affect us.',
  ],
  bad: [
    {
      text: '‹Its› been a long week for the club.',
      message: '“Its” does not fit here; write “It’s”.',
      mended: 'It’s been a long week for the club.',
    },
    {
      text: 'More ‹then› 40 people said ‹their› was no time to lose.',
      message: ['“then” does not fit here; write “than”.', '“their” does not fit here; write “there”.'],
      mended: 'More than 40 people said there was no time to lose.',
    },
    {
      text: 'He was given ‹free reign› at the club.',
      message: '“free reign” does not fit here; write “free rein”.',
      mended: 'He was given free rein at the club.',
    },
  ],
  *check(article) {
    for (const paragraph of article.paragraphs) {
      if (paragraph.kind === 'table' || paragraph.kind === 'furniture') continue
      for (const { start, end, text, better } of paragraph.of(confusions)) {
        yield {
          span: { start, end },
          message: `“${text}” does not fit here; write “${better}”.`,
          fixes: [[{ start, end, text: better }]],
        }
      }
    }
  },
})
