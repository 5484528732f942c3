import { strayCommas } from '../src/analyse/page/punctuation/commas.ts'
import { slips } from '../src/analyse/page/punctuation.ts'
import { rule } from '../src/rule.ts'

export default rule({
  name: 'stray-punctuation',
  summary: 'A mark of punctuation too many, or a space on the wrong side of one.',
  rationale:
    'Cutting, pasting and machine rewriting leave doubled stops, empty brackets and spaces before commas. Each pattern is one that no style of punctuation allows; ellipses, abbreviations, figures, addresses and code are left alone.',
  limits:
    'Spaces beside straight quotation marks are left alone, since those do not say which way they face.',
  severity: 'error',
  fix: 'safe',
  scope: 'paragraph',
  options: {},
  good: [
    'Hallock & Sons Inc., founded in 1911, makes oars, paddles, etc., and ships them abroad.',
    '“Well . . . ,” he began, and thought better of it.',
    '“You ate it?!” the bishop cried.',
    'The odds were 3 : 1, and the function main() was called twice.',
    'The text ended with a smile ;) and a full stop.',
  ],
  bad: [
    {
      text: 'At a lunch‹ ,› the president spoke of winter.',
      message: '“lunch ,” has a space before its comma; close it up.',
      mended: 'At a lunch, the president spoke of winter.',
    },
    {
      text: 'The bill came to $30 million.‹ .› Nobody paid.',
      message: '“million. .” has a stray full stop behind its full stop; delete it.',
      mended: 'The bill came to $30 million. Nobody paid.',
    },
    {
      text: 'The contract went to Marlowe Ltd‹ ( )›, a family firm.',
      message: '“( )” has nothing in it; delete it.',
      mended: 'The contract went to Marlowe Ltd, a family firm.',
    },
    {
      text: 'It rained for two years‹.;› the river rose.',
      message: '“years.;” has one mark too many; delete one.',
      mended: 'It rained for two years; the river rose.',
    },
    {
      text: '“It has not rained since April‹,,›” she said.',
      message: '“April,,”” doubles the comma; delete one.',
      mended: '“It has not rained since April,” she said.',
    },
  ],
  *check(article) {
    for (const paragraph of article.paragraphs) {
      if (paragraph.kind === 'table' || paragraph.kind === 'verse' || paragraph.kind === 'credit') continue
      const found = paragraph.isProse ? [...slips(paragraph), ...strayCommas(paragraph)] : slips(paragraph)
      for (const { edit, message, severity, fix } of found)
        yield { span: edit, message, fixes: [[edit]], ...(severity && { severity }), ...(fix && { fix }) }
    }
  },
})
