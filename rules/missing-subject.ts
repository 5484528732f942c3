import { clauses } from '../src/analyse/clauses.ts'
import type { Analysis, Sentence, Token } from '../src/analyse/index.ts'
import { insideQuotation } from '../src/analyse/quotations.ts'
import { type Finding, rule } from '../src/rule.ts'
import { children, inflect, lexicon } from '../src/syntax/index.ts'

const auxiliaries = new Set(
  'is are was were has have had will would can could may might must shall should does did isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t won’t wouldn’t can’t couldn’t'
    .replaceAll('’', "'")
    .split(' '),
)

/** A clause of fewer words is a leftover, not a sentence that lost its subject. */
const fewestWords = 4

export default rule({
  name: 'missing-subject',
  summary: 'A sentence that lost its subject.',
  rationale:
    'Translation from a language that drops its pronouns leaves sentences that open with the bare verb. The rule is sure where a sentence of running prose opens with a finite verb that is no question, no command and no inversion, and no subject follows.',
  limits: 'A sentence that opens with a verb which could as well be a noun or a command is left alone.',
  severity: 'warning',
  fix: 'offered',
  scope: 'paragraph',
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
    for (const paragraph of article.prose) {
      for (const sentence of paragraph.sentences) {
        const finding = lostSubject(article, sentence)
        if (finding) yield finding
      }
    }
  },
})

function lostSubject(article: Analysis, sentence: Sentence): Finding | undefined {
  const word = /^[A-Z][a-z’']+(?= )/.exec(sentence.text)?.[0]
  if (!word || !/[.:;,]["”’)]*$/.test(sentence.text)) return undefined
  const norm = word.toLowerCase().replace('’', "'")
  const isAuxiliary = auxiliaries.has(norm)
  if (!isAuxiliary && !canOpenFinite(norm)) return undefined
  const { tokens } = sentence
  const verb = tokens[0]!
  if (tokens.length <= fewestWords || insideQuotation(article, verb)) return undefined
  if (isAuxiliary ? hasInversion(tokens) : !opensClause(sentence, verb)) return undefined
  const subject = subjectBefore(sentence, verb)
  const text = `${subject.pronoun} ${agreeing(verb, subject)}`
  return {
    span: verb,
    message: `“${verb.text}” has no subject; write “${text}” or name the subject.`,
    fixes: [[{ start: verb.start, end: verb.end, text }]],
  }
}

/** Whether a form can be a third-person verb and hardly anything else: “includes”, not “reports”. */
function canOpenFinite(norm: string): boolean {
  const tags = lexicon(norm)?.tags
  return tags?.has('VBZ') === true && norm !== 'says'
}

/** Whether the subject stands behind the auxiliary, as in questions, conditions and wishes. */
function hasInversion(tokens: readonly Token[]): boolean {
  const next = tokens.slice(1, 4)
  for (const token of next) {
    if (token.pos === 'ADV' || token.pos === 'PART') continue
    return (
      token.pos === 'PRON' ||
      token.pos === 'DET' ||
      token.pos === 'PROPN' ||
      token.pos === 'NOUN' ||
      token.pos === 'NUM'
    )
  }
  return false
}

/** Whether the sentence's first word is its main verb, with no subject anywhere and something that it governs. */
function opensClause(sentence: Sentence, verb: Token): boolean {
  if (verb.tag !== 'VBZ') return false
  const { tokens } = sentence
  const next = tokens[1]!
  // “Works by Bach, …”, “Heels place …”: a plural noun opens the sentence.
  if (lexicon(verb.norm)?.tags.has('NNS') && next.pos !== 'DET' && next.pos !== 'NUM') return false
  const own = clauses(sentence).find(clause => clause.verb === verb)
  if (!own || own.subject) return false
  const governs = children(tokens, verb.index).some(index =>
    /^(?:obj|obl|xcomp|ccomp|advmod)$/.test(tokens[index]!.rel),
  )
  return (
    governs &&
    (next.pos === 'DET' ||
      next.pos === 'NOUN' ||
      next.pos === 'ADJ' ||
      next.pos === 'NUM' ||
      next.pos === 'ADP' ||
      next.pos === 'PROPN' ||
      next.pos === 'PRON' ||
      next.pos === 'ADV')
  )
}

interface Subject {
  readonly pronoun: string
  readonly plural: boolean
}

/** The pronoun for the subject of the sentence before, of the number that the verb asks for. */
function subjectBefore(sentence: Sentence, verb: Token): Subject {
  const singularOnly = /^(?:is|was|has|does|isn't|wasn't|hasn't|doesn't)$/.test(verb.norm)
  const pluralOnly = /^(?:are|were|have|do|aren't|weren't|haven't|don't)$/.test(verb.norm)
  const before = sentence.previous && clauses(sentence.previous)[0]?.subject
  const plural =
    pluralOnly ||
    (!singularOnly &&
      (before?.tag === 'NNS' ||
        before?.tag === 'NNPS' ||
        /^(?:they|these|those|we)$/.test(before?.norm ?? '')))
  if (plural) return { pronoun: 'They', plural }
  const person = before && /^(?:he|she)$/.exec(before.norm)?.[0]
  return { pronoun: person === 'he' ? 'He' : person === 'she' ? 'She' : 'It', plural }
}

function agreeing(verb: Token, { plural }: Subject): string {
  return plural && verb.tag === 'VBZ' && verb.pos === 'VERB' ? inflect(verb.lemma, 'VBP') : verb.norm
}
