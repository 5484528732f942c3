import {
  isExistence,
  isOfClause,
  subjectsOfConstruction,
  withOwner,
} from '../src/analyse/grammar/subjectless/candidates.ts'
import {
  subjectlessBehindClauses,
  subjectlessInversions,
  subjectlessOpenings,
} from '../src/analyse/grammar/subjectless/openings.ts'
import { subjectlessWithin } from '../src/analyse/grammar/subjectless.ts'
import {
  agreeingForm,
  type Subject,
  subjectsBefore,
  subjectsWithin,
} from '../src/analyse/grammar/subjects.ts'
import type { Analysis, Sentence, Token } from '../src/analyse/index.ts'
import { insideQuotation } from '../src/analyse/quoting/quotations.ts'
import { type Finding, rule } from '../src/rule.ts'

export default rule({
  name: 'missing-subject',
  summary: 'A sentence that lost its subject.',
  rationale:
    'Translation from a language that drops its pronouns leaves sentences that open with the bare verb. The rule is sure where a sentence of running prose opens with a finite verb that is no question, no command and no inversion, and no other clause follows that it could belong to.',
  limits:
    'A sentence that opens with a verb which could as well be a noun or a command is left alone, and so are diaries and other texts that drop their subjects throughout.',
  severity: 'warning',
  fix: 'offered',
  options: {},
  good: [
    'The plan covers roads and schools. Had it failed, the council would have paid for both.',
    'Will the bridge open on time? Nobody would say so on Monday.',
    'Said Ms. Okoro: “I have backed both of them.”',
    'Take the second road after the mill and follow it to the river.',
  ],
  bad: [
    {
      text: 'The package runs to 300 pages. ‹Includes› a school for pilots and two hangars near the coast.',
      message: '“Includes” has no subject; write “It includes” or name the subject.',
      mended:
        'The package runs to 300 pages. It includes a school for pilots and two hangars near the coast.',
    },
    {
      text: 'The passengers waited on the quay for hours. ‹Were› given blankets and hot soup by the crew.',
      message: '“Were” has no subject; write “They were” or name the subject.',
      mended:
        'The passengers waited on the quay for hours. They were given blankets and hot soup by the crew.',
    },
  ],
  *check(article) {
    const found = article.alone(subjectlessOpenings)
    // A diary, or notes: “Rose at six. Walked to the mill.”
    if (found.length < 6 || found.length < article.sentences.length / 4)
      for (const verb of found) yield lostSubject(article, verb)
    for (const verb of article.alone(subjectlessWithin)) yield lostInside(article, verb)
    for (const verb of article.alone(subjectlessBehindClauses)) yield lostInside(article, verb)
    for (const auxiliary of article.alone(subjectlessInversions)) yield lostBehind(article, auxiliary)
  },
})

/** “because had no time”: the subject of the main clause before, or of the sentence before, is the likeliest. */
function lostInside(article: Analysis, verb: Token): Finding {
  const { sentence } = verb
  const before = sentence.tokens[verb.index - 1]!
  const isSpeaker = /["”]/.test(before.text)
  const subjects = (isSpeaker ? subjectsBefore : subjectsWithin)(article, sentence, verb)
  const isAdverb = /^(?:also|then|later)$/.test(before.norm)
  const words = article.text.slice(before.start, verb.end)
  const adverb = isAdverb ? `${before.text} ` : ''
  const texts = [...constructed(verb), ...subjects].map(
    subject => `${midSentence(subject.text)} ${adverb}${agreeingForm(verb, subject)}`,
  )
  const start = isAdverb ? before.start : verb.start
  return {
    span: { start: before.start, end: verb.end },
    message: `“${words}” lacks a subject; write “${isAdverb ? '' : `${before.text} `}${texts[0]}” or name the subject.`,
    fixes: texts.map(text => [{ start, end: verb.end, text }]),
    ...(insideQuotation(article, verb) && { severity: 'suggestion' as const }),
  }
}

/** “Nor does expect it to rain” */
function lostBehind(article: Analysis, auxiliary: Token): Finding {
  const { sentence, end, text } = auxiliary
  const { text: verb, end: close } = sentence.tokens[auxiliary.index + 1]!
  const subjects = subjectsBefore(article, sentence, auxiliary).map(subject => midSentence(subject.text))
  return {
    span: { start: auxiliary.start, end: close },
    message: `“${text} ${verb}” lacks a subject; write “${text} ${subjects[0]} ${verb}” or name the subject.`,
    fixes: subjects.map(subject => [{ start: end, end, text: ` ${subject}` }]),
    ...(insideQuotation(article, auxiliary) && { severity: 'suggestion' as const }),
  }
}

/** “said was no cure”, “said was too early to say” */
const constructed = (verb: Token): Subject[] =>
  isExistence(verb)
    ? [{ text: 'There', plural: false }]
    : isOfClause(verb)
      ? [{ text: 'It', plural: false }]
      : []

function lostSubject(article: Analysis, verb: Token): Finding {
  const { sentence } = verb
  const colon = sentence.tokens.findLastIndex(({ text }, index) => index < verb.index && text === ':')
  const { start } = sentence.tokens[colon + 1]!
  const adverb = article.text.slice(start, verb.start).toLowerCase()
  const late = lateAdverb(sentence, verb)
  const { end } = late ?? verb
  const texts = withOwner(subjectsBefore(article, sentence, verb), sentence, verb).map(subject =>
    fronted.test(adverb)
      ? `${article.text.slice(start, verb.start)}${midSentence(subject.text)} ${agreeingForm(verb, subject)}`
      : `${subject.text} ${adverb}${agreeingForm(verb, subject)}`,
  )
  if (adverb === '') texts.unshift(...subjectsOfConstruction(verb).map(subject => `${subject} ${verb.norm}`))
  return {
    span: { start, end },
    message: `“${article.text.slice(start, verb.end)}” has no subject; write “${texts[0]}” or name the subject.`,
    fixes: texts.map(text => [
      { start, end, text: late ? `${text} ${late.norm} ${sentence.tokens[late.index - 1]!.text}` : text },
    ]),
  }
}

/** “Were asked also to keep a diary”: the adverb belongs before the participle. */
const lateAdverb = ({ tokens }: Sentence, { index, pos }: Token): Token | undefined =>
  pos === 'AUX' &&
  tokens[index + 1]?.tag === 'VBN' &&
  /^(?:also|then|later)$/.test(tokens[index + 2]?.norm ?? '')
    ? tokens[index + 2]
    : undefined

/** Adverbs that stay in front: “Then she washes”, but “She also washes”. */
const fronted =
  /^(?!not only)(?:then|later|now|soon|afterwards?|since then|but|and|yet|however|(?:[^ ]+,|.*[ ,].*)) $/

const midSentence = (subject: string): string =>
  subject.replace(/^(?:He|She|It|They|We|The|There)\b/, word => word.toLowerCase())
