import { garbled } from '../src/analyse/grammar/garbled-sentences.ts'
import { rule } from '../src/rule.ts'

export default rule({
  name: 'garbled-sentence',
  summary: 'Words missing or out of order, so that the sentence does not parse.',
  rationale:
    'A sentence put into English word by word keeps the order of another language; one that was cut or pasted loses a word. The rule speaks only where words stand together that no English sentence puts together, whatever class each of them is read as: an article and a verb, two auxiliaries, an object before its verb.',
  limits:
    'Where words are out of order it mostly says no more than where the sentence breaks; and a sentence that is odd but could be read is left alone.',
  severity: 'error',
  fix: 'offered',
  scope: 'paragraph',
  options: {},
  good: [
    'The man I spoke to is ill. The book the minister read was dull.',
    'What it was has been forgotten. The will can be read.',
    'The moment the whistle went, they ran. Never had so few lost to so many.',
  ],
  bad: [
    {
      text: 'She said that ‹the of› vote was close.',
      message: '“the of” lacks a noun; mend the sentence.',
    },
    {
      text: 'The council ‹has to the› approved budget.',
      message: '“has to the” lacks a verb; mend the sentence.',
    },
    {
      text: 'A federal ‹panel the› purchase will be reviewing in May.',
      message: '“panel the” leaves two phrases with one verb; mend the sentence.',
    },
    {
      text: 'The search ‹can up to 90 days take›.',
      message: '“can up to 90 days take” puts the verb after its object; mend the sentence.',
    },
    {
      text: 'The ‹talks been› held in secret since the spring.',
      message: '“talks been” lacks an auxiliary; write “talks have been”.',
      mended: 'The talks have been held in secret since the spring.',
    },
  ],
  *check(article) {
    for (const paragraph of article.prose) {
      for (const sentence of paragraph.sentences) {
        const found = garbled(sentence.tokens)
        if (!found) continue
        const span = { start: found.first.start, end: found.last.end }
        const words = article.text.slice(span.start, span.end)
        const { better } = found
        yield {
          span,
          message: `“${words}” ${found.fault}; ${better ? `write “${better}”` : 'mend the sentence'}.`,
          ...(better && { fixes: [[{ ...span, text: better }]] }),
        }
      }
    }
  },
})
