import { emptyTurns, hasName, type Weighed, weigh, weighed } from '../src/analyse/grammar/emptiness.ts'
import type { Analysis, Paragraph, Sentence } from '../src/analyse/index.ts'
import { isQuoted, shortened, withSpace } from '../src/analyse/lines.ts'
import { strangers } from '../src/analyse/naming/antecedents.ts'
import { Context, unanswered } from '../src/analyse/naming/pointers.ts'
import {
  isPointing,
  type Presupposition,
  unmetPresuppositions,
} from '../src/analyse/naming/presuppositions.ts'
import { type Finding, rule } from '../src/rule.ts'

/** Two things that “the former” and “the latter” may choose between. */
const two =
  /\b(?:and|or|nor|but|than|versus|vs\.?|between|both|from|while|whereas|either|one|other|two|first|second|instead)\b|[,;/–—]/
const choice =
  /(?:^|[^\p{L}-])[Tt]he (former|latter)(?:[’']s)?(?=[,.;:)]| (?:is|are|was|were|has|have|had|will|would|can|could|may|might|did|does|said|says|of (?:whom|which)|being|in|on|at|by|for|than|to)\b)/u

export default rule({
  name: 'dangling-reference',
  summary: 'A sentence that only points elsewhere, and nothing is there.',
  rationale:
    'Where a machine cannot read a clause it writes one of pronouns and general words: it is also hoped that they will do so. The rule is sure where a sentence of narrative has no word of its own, neither a name nor a figure nor a verb or noun that says anything, points elsewhere at least twice and has the form that machines give it. It is sure, too, where a sentence of few words points at a man, a woman or a number of people or things, and the article has nobody and nothing of the kind before it. So are phrases that presuppose a number of things, a question, a figure, a year or a picture, in an article that has told of none: the other two, the answer to this question, the table above. “He” and “she” are marked in any sentence where the article has named nobody whom they could mean, and “the former” and “the latter” where the sentences before name only one thing.',
  limits:
    'Quotations, questions, answers and first-person copy are left alone, and so is an empty sentence that people write too: that was the end of it.',
  severity: 'warning',
  fix: 'offered',
  options: {},
  good: [
    'It is hoped that they will reopen the bridge by May.',
    'Nobody believed that the old engine could be made to run. It is said that she made it do so with a spoon.',
    'He owned a barge and a ferry. The latter sank in 1931.',
    '“It is what it is,” she said. “This is the way they do it.”',
  ],
  bad: [
    {
      text: 'The leaders spoke of landing on the moon.‹ It is also hoped that they will find ways to do so.› They dined at eight.',
      message:
        '“It is also hoped that they will find ways to do so.” refers to nothing that is named; say what is meant or delete it.',
      mended: 'The leaders spoke of landing on the moon. They dined at eight.',
    },
    {
      text: 'The council met on Monday. ‹The latter› was full of people.',
      message: '“The latter” has no two things before it to choose between; name it.',
    },
    {
      text: 'A kiln exploded at the brickworks on Friday. Windows broke half a mile away.‹ The other two are much the same.› The road is shut.',
      message:
        '“The other two are much the same.” refers to nothing that is named; say what is meant or delete it.',
      mended:
        'A kiln exploded at the brickworks on Friday. Windows broke half a mile away. The road is shut.',
    },
    {
      text: 'The drawing was sold in Bonn on Friday. It shows a cat. ‹The other two› have not been seen since 1931.',
      message:
        '“The other two” presupposes the others, of which the article does not tell; say what is meant.',
    },
    {
      text: 'The lake rose by a foot in May. Its banks are soft. Divers inspected the sluice for ‹her› last week.',
      message: '“her” stands for nobody in the article; name the person.',
    },
  ],
  *check(article) {
    const found = new Set<Sentence>()
    for (const suspect of article.gather(suspectsIn)) {
      const finding = judged(article, suspect)
      if (finding) found.add(suspect.sentence)
      if (finding) yield finding
    }
    for (const sentence of article.gather(choosing)) {
      const finding = found.has(sentence) ? undefined : chosen(sentence)
      if (finding) found.add(sentence)
      if (finding) yield finding
    }
    for (const one of unmetPresuppositions(article)) {
      if (found.has(one.sentence)) continue
      found.add(one.sentence)
      yield unmet(article, one)
    }
    for (const { sentence, at, word } of strangers(article)) {
      if (found.has(sentence)) continue
      const span = { start: at, end: at + word.length }
      const gone = isPointing(sentence) && withSpace(article, sentence.paragraph, sentence)
      yield {
        span,
        message: `“${word}” stands for nobody in the article; name the person.`,
        ...(gone && { fixes: [[{ ...gone, text: '' }]] }),
      }
    }
  },
})

/** A sentence, or the end of one, that says next to nothing of its own. */
interface Suspect {
  readonly sentence: Sentence
  readonly start: number
  readonly clause: Weighed
}

function suspectsIn(paragraph: Paragraph): readonly Suspect[] {
  if (!paragraph.isProse) return []
  return paragraph.sentences.flatMap(sentence => {
    const clause = weighed(sentence)
    const found = clause ? [{ sentence, start: sentence.start, clause }] : tailsOf(sentence)
    return found.filter(
      ({ clause }) => (emptyTurns(clause) > 0 || isLight(clause)) && !answersOrTellsOfUs(sentence),
    )
  })
}

/** Behind a question stands an answer; and of “us” anything may be said. */
const answersOrTellsOfUs = ({ text, previous }: Sentence): boolean =>
  /\?["”’]*$/.test(previous?.text ?? '') || /\b(?:I|we|you|my|our|us|me)\b/i.test(text.slice(0, 180))

/** “…, as she had asked him to do at that time.” */
const tail = /, (?=(?:as|because|since|although|though|whereas|which|where|while) [^,"“”;:()\d.]{15,120}\.$)/

function tailsOf(sentence: Sentence): Suspect[] {
  const comma = tail.exec(sentence.text)
  if (!comma) return []
  const from = comma.index + comma[0].length
  const clause = weigh(sentence.text.slice(from))
  return clause ? [{ sentence, start: sentence.start + from, clause }] : []
}

/** So few words of its own that those that point are all it has. */
const isLight = (clause: Weighed): boolean =>
  clause.words > 3 && clause.pointing > 0 && clause.pointing >= clause.own - 1 && !hasName(clause)

function judged(article: Analysis, { sentence, start, clause }: Suspect): Finding | undefined {
  const { paragraph } = sentence
  const turns = start === sentence.start ? emptyTurns(clause) : 0
  if (turns < 3 && isQuoted(paragraph, start)) return undefined
  if (turns === 0 && unanswered(new Context(article, sentence, start, clause)) === undefined) return undefined
  const end = start + clause.text.length
  const message = `“${shortened(clause.text, 80)}” refers to nothing that is named; say what is meant or delete it.`
  if (start > sentence.start)
    return {
      span: { start, end: end - 1 },
      message: message.replace('.” ', '” '),
      fixes: [[{ start: start - ', '.length, end: end - 1, text: '' }]],
    }
  const span = { start, end }
  const isRunOn = /\p{L}/u.test(article.text.slice(end, sentence.end))
  return { span, message, fixes: [[{ ...(isRunOn ? span : withSpace(article, paragraph, span)), text: '' }]] }
}

function unmet(article: Analysis, { start, end, text, wants, left, sentence }: Presupposition): Finding {
  const edit = left && (left.text ? left : { ...withSpace(article, sentence.paragraph, left), text: '' })
  return {
    span: { start, end },
    message: `“${text}” presupposes ${wants}, of which the article does not tell; say what is meant.`,
    ...(edit && { fixes: [[edit]] }),
  }
}

/** Sentences with “the former” or “the latter”. */
const choosing = (paragraph: Paragraph): readonly Sentence[] =>
  paragraph.isProse && choice.test(paragraph.text)
    ? paragraph.sentences.filter(({ text }) => choice.test(text))
    : []

/** “The latter” with one thing before it. */
function chosen({ text, start, previous, paragraph }: Sentence): Finding | undefined {
  const match = choice.exec(text)
  if (!match || (paragraph.index > 0 && !previous)) return undefined
  const at = match.index + match[0].search(/[Tt]he/)
  if (
    two.test(text.slice(0, at)) ||
    (previous && (two.test(previous.text) || two.test(previous.previous?.text ?? '')))
  )
    return undefined
  const words = text.slice(at, at + `the ${match[1]}`.length)
  return {
    span: { start: start + at, end: start + at + words.length },
    message: `“${words}” has no two things before it to choose between; name it.`,
  }
}
