import { capitalised } from '../src/analyse/casing.ts'
import type { Analysis, Paragraph } from '../src/analyse/index.ts'
import type { Person } from '../src/analyse/naming/people.ts'
import { doubledSubjects } from '../src/analyse/quoting/doubled-subjects.ts'
import type { Misattribution } from '../src/analyse/quoting/misattributions/misattribution.ts'
import { mayMisattribute, misattributionsIn } from '../src/analyse/quoting/misattributions.ts'
import { isSpeechVerb, type Saying } from '../src/analyse/quoting/saying.ts'
import { speakerOf } from '../src/analyse/quoting/speakers.ts'
import { type Attribution, attributionsIn } from '../src/analyse/quoting/speech.ts'
import { surroundings } from '../src/analyse/quoting/surroundings.ts'
import { inCase, obliquesIn } from '../src/analyse/quoting/voices.ts'
import { type Edit, type Finding, rule } from '../src/rule.ts'

export default rule({
  name: 'attribution-pronoun',
  summary: 'A quotation attributed by a pronoun that does not fit its speaker.',
  rationale:
    'Languages without he and she leave translators to guess: a minister becomes “it”, a woman “he”. The rule is sure of a speaker who has just been named and whose pronoun the article has settled by an honorific, by a word such as “spokeswoman”, or by its own use.',
  limits:
    'A given name settles the pronoun only of somebody who is named alone and never called otherwise. “They” is marked only of somebody who is “he” or “she” in the article and goes on speaking, or says “I”.',
  severity: 'warning',
  fix: 'offered',
  options: {},
  good: [
    'The board refused the offer. “It undervalues the company,” it said in a statement.',
    'Mr. Cole and Ms. Reyes disagreed. “It’s too dear,” he said. “It’s too cheap,” she said.',
    'The sign has been there since 1962. “Beware of the geese,” it says.',
  ],
  bad: [
    {
      text: '“You send a command, and you wait,” said Tomasz Brill, the flight director. “I ate a cake,” ‹it added›. “It was not mine.”',
      message: '“it added” follows words of Tomasz Brill, a person; write “he added”.',
      mended:
        '“You send a command, and you wait,” said Tomasz Brill, the flight director. “I ate a cake,” he added. “It was not mine.”',
    },
    {
      text: '“The trees do not read,” Mrs. Petrakis said. “They drop their leaves,” ‹he added›.',
      message: '“he added” follows words of Mrs. Petrakis, who is “she” in this article; write “she added”.',
      mended: '“The trees do not read,” Mrs. Petrakis said. “They drop their leaves,” she added.',
    },
    {
      text: '“Nobody counted them,” Ms. Holm said when ‹he was› asked about it.',
      message: '“he” does not fit Ms. Holm, who is “she” in this article; write “she was”.',
      mended: '“Nobody counted them,” Ms. Holm said when she was asked about it.',
    },
  ],
  check: article =>
    article.gather(attributing).flatMap(paragraph => article.near(paragraph, findingsIn, surroundings)),
})

function* findingsIn(article: Analysis, paragraph: Paragraph): Iterable<Finding> {
  for (const one of misattributionsIn(article, paragraph)) yield finding(article, one)
  for (const attribution of attributionsIn(paragraph)) {
    const found = misfitBehind(article, attribution)
    if (found) yield found
  }
  for (const { start, end, pronoun, said, subject } of obliquesIn(paragraph)) {
    yield {
      span: { start, end },
      message: `“${pronoun} ${said}” has no subject; write “${subject} ${said}”.`,
      fixes: [[{ start, end: start + pronoun.length, text: subject }]],
    }
  }
  for (const { start, end, pronoun, said } of doubledSubjects(paragraph)) {
    yield {
      span: { start, end },
      message: `“${pronoun}” stands beside the speaker’s name; write “${said}”.`,
      fixes: [[{ start, end: start + pronoun.length + 1, text: '' }]],
    }
  }
}

/** The paragraph itself, where a pronoun may have said something. */
const attributing = (paragraph: Paragraph): readonly Paragraph[] =>
  paragraph.isProse &&
  (mayMisattribute(paragraph) ||
    attributionsIn(paragraph).some(one => askedBehind(paragraph, one) || gestureBehind(paragraph, one)) ||
    obliquesIn(paragraph).length > 0 ||
    !doubledSubjects(paragraph).next().done)
    ? [paragraph]
    : []

function finding(article: Analysis, misattribution: Misattribution): Finding {
  const { saying, pronoun, person, name: other, right, form } = misattribution
  const { start, end, subject } = saying
  const { text } = article
  const called = person ? calling(text, person) : other
  const isCapital = pronoun !== 'i' && /^\p{Lu}/u.test(text.slice(subject!.start))
  const fitting = right && inCase(right, form ?? 'subject')
  const choices = [
    ...(fitting ? [isCapital ? capitalised(fitting) : fitting] : []),
    ...(called ? [form === 'possessive' ? `${called}’s` : called] : []),
  ]
  const rewritten = choices.map(words => rewrite(text, saying, words, form !== undefined, words === right))
  const name = person?.mentions[0]?.form === 'full' && pronoun === 'it' ? person.name : (called ?? 'somebody')
  const isPerson = right !== 'it' && right !== 'they'
  const fault =
    isPerson && pronoun === 'it' ? `${name}, a person` : `${name}, who is “${right}” in this article`
  return {
    span: { start, end },
    message: `“${text.slice(start, end)}” follows words of ${isPerson ? fault : another(right, other)}; write “${rewritten[0] ?? 'he or she'}”.`,
    fixes: rewritten.map((words): Edit[] => [{ start, end, text: words }]),
  }
}

/** A body, or several people, as whom “he said” cannot mean. */
const another = (right: 'it' | 'they', name: string | undefined): string =>
  right === 'they' ? 'several people, who are “they”' : `${name ? `“${name}”` : 'a body'}, which is “it”`

/** The words of saying, given to somebody else. */
function rewrite(
  text: string,
  { start, end, subject, verb, inverted, said }: Saying,
  words: string,
  isAside: boolean,
  isPronoun: boolean,
): string {
  const rest = text.slice(subject!.end, end)
  if (isAside) return `${text.slice(start, subject!.start)}${words}${rest}`
  const active = activeOf(said)
  if (active) return `${words} ${active}`
  if (!inverted) return `${words}${rest}`
  // “said Ms. Holm”, but “she said”
  const written = text.slice(verb.start, verb.end)
  return isPronoun ? `${words} ${written}` : `${written} ${words}`
}

/** The verb that an attribution without one should have: of `was added by it`, `as per it`, `it grinned`. */
const activeOf = (said: string): string | undefined =>
  /^w(?:as|ere) (\p{L}+) by it$/u.exec(said)?.[1] ??
  (/^its (?:\p{L}+) (?:went on|continued|added)$/u.test(said)
    ? 'went on'
    : isSpeechVerb(said)
      ? undefined
      : 'said')

/** What the article calls a person by after the first time: `Ms. Holm`. */
function calling(text: string, { mentions, surname, honorific }: Person): string {
  const later = mentions.filter(mention => mention.form === 'surname').at(-1)
  if (later) return text.slice(later.wholeStart, later.end)
  return honorific ? `${honorific} ${surname}` : surname
}

const behind = ({ end, verb }: Attribution): number => Math.max(end, verb.end)

/** “when he was asked”, behind an attribution. */
function askedBehind({ start, text }: Paragraph, attribution: Attribution): RegExpExecArray | null {
  const from = behind(attribution) - start
  return /^,?\s+(?:when|after|if)\s+((he|she)\s+(?:was|is|had been))\s+(?:asked|pressed|questioned)\b/.exec(
    text.slice(from, from + 40),
  )
}

/** `Ms. Holm said when he was asked`. */
function misfitBehind(article: Analysis, attribution: Attribution): Finding | undefined {
  const { text } = article
  const asked = askedBehind(attribution.quotation.paragraph, attribution)
  if (!asked) return wrongGesture(article, attribution)
  const { person, pronoun } = speakerOf(article, attribution)
  if (!person || !pronoun || pronoun === asked[2]) return undefined
  const start = behind(attribution) + asked[0].indexOf(asked[1]!)
  const right = `${pronoun}${asked[1]!.slice(asked[2]!.length)}`
  return {
    span: { start, end: start + asked[1]!.length },
    message: `“${asked[2]}” does not fit ${calling(text, person)}, who is “${pronoun}” in this article; write “${right}”.`,
    fixes: [[{ start, end: start + asked[2]!.length, text: pronoun }]],
  }
}

/** What one moves while one speaks. */
const gesture =
  /^,? (?:\p{L}+ly )?(\p{Ll}+ing) (his|her) (?:own )?(?:head|eyes?|face|hands?|arms?|hair|tears?|forehead|brow|eyebrows?|cheeks?|lips|chin|shoulders?|fists?|fingers?|nose|throat|voice|glasses|spectacles|hat|cap)(?=[.,;]| (?:with|and|in|on|at|as|to|from|off|up|down)\b)/u

const gestureBehind = ({ start, text }: Paragraph, one: Attribution): RegExpExecArray | null =>
  gesture.exec(text.slice(behind(one) - start, behind(one) - start + 80))

/** `the sister said, wiping his eyes` */
function wrongGesture(article: Analysis, attribution: Attribution): Finding | undefined {
  const { paragraph } = attribution.quotation
  const from = behind(attribution)
  const found = gestureBehind(paragraph, attribution)
  if (!found) return undefined
  const { pronoun } = speakerOf(article, attribution)
  const word = found[2]!
  const right = pronoun === 'he' ? 'his' : 'her'
  if (!pronoun || right === word) return undefined
  const start = from + found[0].indexOf(` ${word} `) + 1
  return {
    span: { start, end: start + word.length },
    message: `“${word}” does not fit the speaker, who is “${pronoun}”; write “${right}”.`,
    fixes: [[{ start, end: start + word.length, text: right }]],
  }
}
