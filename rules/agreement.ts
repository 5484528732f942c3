import { capitalised } from '../src/analyse/casing.ts'
import { countedSingulars } from '../src/analyse/grammar/agreement/counted-nouns.ts'
import { longDiscords } from '../src/analyse/grammar/agreement/long-subjects.ts'
import { readDisagreements } from '../src/analyse/grammar/agreement/readings.ts'
import { wrongReflexives } from '../src/analyse/grammar/agreement/reflexives.ts'
import { surnameDiscords } from '../src/analyse/grammar/agreement/surnames.ts'
import { disagreements } from '../src/analyse/grammar/agreement.ts'
import { discords } from '../src/analyse/grammar/concord.ts'
import { mismatches, partitives } from '../src/analyse/grammar/determiners.ts'
import { distributions } from '../src/analyse/grammar/distributions.ts'
import { existences } from '../src/analyse/grammar/existences.ts'
import { otherNumber } from '../src/analyse/grammar/grammatical-number.ts'
import type { Analysis, Sentence } from '../src/analyse/index.ts'
import { insideQuotation } from '../src/analyse/quoting/quotations.ts'
import { isFiniteTag } from '../src/analyse/tokens.ts'
import { type Finding, rule } from '../src/rule.ts'
import { baseOf, inflect, lexicon, type Tagged } from '../src/syntax/index.ts'

/** Sentences without one of these are not looked at. */
const candidate =
  /\b(?:is|are|was|were|has|have|do|does|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|hasn['’]t|haven['’]t|don['’]t|doesn['’]t|these|those|many|several|this|each|every|another|both|few|one|here|nobody|the|mrs?|an?|two|three|four|five|six|seven|eight|nine|ten|he|she|it|they|we|you|i|who|what|(?:every|any|some|no)(?:one|body)|them(?:self|selves)|himself|herself|itself|\d+|[a-z]+s)\b/i

export default rule({
  name: 'agreement',
  summary: 'A verb that does not agree with its subject, or a noun with its determiner.',
  rationale:
    'A verb takes the number of the word that heads its subject, not of the noun that happens to stand beside it: “the results of the survey were”. The rule speaks where the subject can be read from its first word to the verb and its number is beyond doubt; nouns of multitude, names, sums and wishes may take either number and are left alone.',
  limits:
    'Companies, teams, bands and bodies of people may take either number, so theirs is never judged; nor are two subjects joined by “or”.',
  severity: 'error',
  fix: 'offered',
  scope: 'paragraph',
  options: {},
  good: [
    'The list of names is long, and a number of the names are wrong.',
    'He is one of the few who have read it. The team are confident.',
    'She asked that he be told. Ten miles is a long way to walk.',
    'If I were mayor, there would be no toll. None of them are.',
  ],
  bad: [
    {
      text: 'The results of the survey ‹was› sent to a laboratory.',
      message: '“was” does not agree with its plural subject “results”; write “were”.',
      mended: 'The results of the survey were sent to a laboratory.',
    },
    {
      text: 'There ‹is› three reasons for that, the minister said.',
      message: '“is” does not agree with “reasons”, which is plural; write “are”.',
      mended: 'There are three reasons for that, the minister said.',
    },
    {
      text: 'Each of the six terminals ‹have› lost business.',
      message: '“have” does not agree with its subject “each”, which is singular; write “has”.',
      mended: 'Each of the six terminals has lost business.',
    },
    {
      text: 'Doctors warned that ‹these result› may not hold.',
      message: '“these” goes with a plural noun; write “these results”.',
      mended: 'Doctors warned that these results may not hold.',
    },
  ],
  *check(article) {
    for (const paragraph of article.prose) {
      for (const sentence of paragraph.sentences) {
        if (!candidate.test(sentence.text)) continue
        const seen = new Set<Tagged>()
        for (const finding of [...found(sentence, seen), ...ofSurnames(article, sentence, seen)]) {
          if (isDialect(finding.verb, finding.subject) && insideQuotation(article, finding.verb)) continue
          yield finding.finding
        }
      }
    }
  },
})

interface Found {
  readonly verb: Tagged
  readonly subject?: Tagged
  readonly finding: Finding
}

/** The finding of a verb whose form is to be that of the other number; none where it was found before. */
function ofVerb(
  seen: Set<Tagged>,
  verb: Tagged,
  subject: Tagged,
  message: (form: string) => string,
): readonly Found[] {
  const form = otherForm(verb)
  if (!form || seen.has(verb)) return []
  seen.add(verb)
  const fixes = [[{ start: verb.start, end: verb.end, text: form }]]
  return [{ verb, subject, finding: { span: verb, message: message(form), fixes } }]
}

/** “Anstey were taught”: one whom the article has named in full. */
function* ofSurnames(article: Analysis, sentence: Sentence, seen: Set<Tagged>): Iterable<Found> {
  for (const { verb, subject } of surnameDiscords(article, sentence))
    yield* ofVerb(
      seen,
      verb,
      subject,
      form => `“${verb.text}” does not agree with its singular subject “${subject.text}”; write “${form}”.`,
    )
}

function* found(sentence: Sentence, seen: Set<Tagged>): Iterable<Found> {
  const { tokens } = sentence
  const verbFound = (verb: Tagged, subject: Tagged, message: (form: string) => string): readonly Found[] =>
    ofVerb(seen, verb, subject, message)
  for (const { pronoun, subject, form } of wrongReflexives(tokens))
    yield {
      verb: pronoun,
      subject,
      finding: {
        span: pronoun,
        message: `“${pronoun.text}” does not go with its subject “${subject.text}”; write “${form}”.`,
        fixes: [[{ start: pronoun.start, end: pronoun.end, text: form }]],
      },
    }
  const judged = new Set<Tagged>()
  for (const { determiner, noun, number } of [
    ...mismatches(tokens),
    ...partitives(tokens),
    ...countedSingulars(sentence),
  ]) {
    if (judged.has(noun)) continue
    const form = number === 'plural' ? inflect(noun.lemma, 'NNS') : singularOf(noun)
    if (form === noun.norm) continue
    judged.add(noun)
    const other = demonstrativeFor(tokens, determiner, noun)
    const [{ start, end }, text] = other ? [determiner, other] : [noun, form]
    const wanted = other || noun.start !== determiner.end + 1 ? text : `${determiner.text} ${form}`
    yield {
      verb: determiner,
      subject: noun,
      finding: {
        span: { start: determiner.start, end: noun.end },
        message: `“${determiner.text}” goes with a ${number} noun; write “${wanted}”.`,
        fixes: [[{ start, end, text }]],
      },
    }
  }
  for (const { verb, noun, number } of existences(tokens))
    yield* verbFound(
      verb,
      noun,
      form => `“${verb.text}” does not agree with “${noun.text}”, which is ${number}; write “${form}”.`,
    )
  for (const { verb, subject, number } of distributions(tokens))
    yield* verbFound(
      verb,
      subject,
      form =>
        `“${verb.text}” does not agree with its subject “${subject.norm}”, which is ${number}; write “${form}”.`,
    )
  for (const { verb, subject, number } of [...disagreements(tokens), ...readDisagreements(sentence)]) {
    if (judged.has(subject)) continue
    yield* verbFound(
      verb,
      subject,
      form => `“${verb.text}” does not agree with its ${number} subject “${subject.text}”; write “${form}”.`,
    )
  }
  for (const { verb, subject, number } of [...discords(tokens), ...longDiscords(tokens)]) {
    const [first, last] = subject
    const words = first === last ? first.text : `${first.text} … ${last.text}`
    yield* verbFound(
      verb,
      last,
      form => `“${verb.text}” does not agree with its ${number} subject “${words}”; write “${form}”.`,
    )
  }
}

const demonstratives = new Map([
  ['these', 'this'],
  ['those', 'that'],
  ['this', 'these'],
])

/** The other demonstrative, where the verb has the number of the noun: “those decision was”. */
function demonstrativeFor(
  tokens: readonly Tagged[],
  { norm, text }: Tagged,
  noun: Tagged,
): string | undefined {
  const other = demonstratives.get(norm)
  const at = tokens.indexOf(noun)
  const isKind = tokens[at + 1]?.norm === 'of'
  const verb = isKind ? tokens.slice(at + 2, at + 6).find(isFiniteTag) : tokens[at + 1]
  if (!other) return undefined
  // “This findings will”: a plural is written on purpose.
  const agrees =
    norm === 'this' ? verb?.tag !== 'VBZ' && verb?.norm !== 'was' : /^(?:is|was|has)$/.test(verb?.norm ?? '')
  if (!agrees) return undefined
  return text === norm ? other : capitalised(other)
}

const singularOf = ({ norm, lemma }: Tagged): string => (lexicon(lemma)?.tags.has('NN') ? lemma : norm)

/** The form of a verb for the other number, its capital kept. */
function otherForm(verb: Tagged): string | undefined {
  const form =
    otherNumber(verb.norm) ??
    (verb.tag === 'VBZ' ? verb.lemma : verb.tag === 'NNS' ? baseOf(verb.norm) : inflect(verb.norm, 'VBZ'))
  if (form === verb.norm) return undefined
  return verb.text[0] === verb.norm[0] ? form : capitalised(form)
}

/** “He don’t”, “we was robbed”, but not “we has”: speech may be quoted as it was spoken. */
const isDialect = (verb: Tagged, subject: Tagged | undefined): boolean =>
  verb.norm === 'do' ||
  (/^(?:was|were)$/.test(verb.norm) && /^(?:he|she|it|we|they|you|i)$/.test(subject?.norm ?? '')) ||
  /^(?:sort|kind|type)$/.test(subject?.norm ?? '')
