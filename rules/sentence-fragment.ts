import { isNote } from '../src/analyse/grammar/clauses.ts'
import {
  isDescription,
  isParagraphOfPhrase,
  isPhraseCutOff,
  isSubjectWithoutVerb,
  lostAuxiliary,
} from '../src/analyse/grammar/fragments/alone.ts'
import { isHeadCutOff, isSubjectAlone } from '../src/analyse/grammar/fragments/cut-heads.ts'
import { jointOf } from '../src/analyse/grammar/fragments.ts'
import { lostCopula } from '../src/analyse/grammar/loose-phrases.ts'
import type { Analysis, Sentence, Token } from '../src/analyse/index.ts'
import { insideQuotation } from '../src/analyse/quoting/quotations.ts'
import { type Edit, type Finding, rule } from '../src/rule.ts'
import type { Span } from '../src/source.ts'

export default rule({
  name: 'sentence-fragment',
  summary: 'A phrase or a dependent clause left alone as a sentence.',
  rationale:
    'Machines cut a sentence in two at its last comma. The rule is sure where a phrase that opens with a preposition or subordinator, long enough not to be a touch of style, follows a whole sentence that it completes, or opens a paragraph before one; and where a subject is cut off from its verb, which a pronoun then takes up.',
  limits: 'Short fragments, answers to a question and fragments in quotations are taken for style.',
  severity: 'warning',
  fix: 'offered',
  scope: 'paragraph',
  options: {},
  good: [
    'According to the council, the bridge will open in May.',
    'The minister said no. Not this time.',
    'Why did she leave the party after so many years? Because of one speech on a wet Tuesday.',
    'When the deck was widened, the closure lasted eight weeks.',
  ],
  bad: [
    {
      text: 'The bridge will be shut until at least May‹. According to the mayor and two of her aides.›',
      message:
        '“According to the mayor and two of her aides.” is no sentence by itself; join it to the sentence before.',
      mended: 'The bridge will be shut until at least May, according to the mayor and two of her aides.',
    },
    {
      text: 'The firm lost the contract last spring‹. Although its bid had been the lowest of the four.›',
      message:
        '“Although its bid had been the lowest of the four.” is no sentence by itself; join it to the sentence before.',
      mended: 'The firm lost the contract last spring, although its bid had been the lowest of the four.',
    },
    {
      text: '‹Although the crane was tested in October. The› port has not used it.',
      message:
        '“Although the crane was tested in October.” is no sentence by itself; join it to the sentence behind.',
      mended: 'Although the crane was tested in October, the port has not used it.',
    },
    {
      text: '‹The lighthouse, which was built in 1851 and has been painted twice since. It› will be sold.',
      message:
        '“The lighthouse, which was built in 1851 and has been …” has a subject and no verb for it; join it to the sentence behind.',
      mended: 'The lighthouse, which was built in 1851 and has been painted twice since, will be sold.',
    },
  ],
  *check(article) {
    for (const paragraph of article.prose) {
      for (const sentence of paragraph.sentences) {
        const finding = fragment(article, sentence)
        if (finding) yield finding
      }
    }
  },
})

function fragment(article: Analysis, sentence: Sentence): Finding | undefined {
  const { text, previous } = sentence
  if (!/\.$/.test(text) || /["“”]/.test(text.slice(0, 2))) return undefined
  const among = lostCopula(sentence)
  if (among && !insideQuotation(article, sentence)) return withoutVerb(sentence, among)
  if (isSubjectAlone(sentence) && !insideQuotation(article, sentence)) return subjectAlone(sentence)
  if (!previous) {
    const isHead = isHeadCutOff(sentence) || isPhraseCutOff(sentence)
    if (isHead) return insideQuotation(article, sentence) ? undefined : headCutOff(sentence)
  }
  const participle = lostAuxiliary(sentence)
  if (participle && !insideQuotation(article, sentence)) return withoutAuxiliary(sentence, participle)
  const joint = previous && jointOf(sentence)
  if (joint === undefined && isLeftAlone(sentence) && !insideQuotation(article, sentence))
    return leftAlone(sentence)
  if (!previous) return undefined
  if (!/[\p{L}\d%]["”’)]?\.["”’)]?$|[ap]\.m\.$/u.test(previous.text)) return undefined
  // A notice of phrases: “Major, late 5th Dragoons. On 2 May, aged 101, with his boots on.”
  if (joint === undefined || isNote(previous) || insideQuotation(article, sentence)) return undefined
  const stop = article.text.lastIndexOf('.', sentence.start - 1)
  const first = sentence.tokens[0]!
  const opening = lowered(first)
  const isAbbreviation = /\b(?:[ap]\.m|U\.S|etc|Inc|Ltd|Co|Corp|Jr|Sr)\.$/.test(previous.text)
  const backward = [{ start: isAbbreviation ? stop + 1 : stop, end: first.end, text: `${joint} ${opening}` }]
  const forward = joinedToNext(sentence)
  const isForward = forward.length > 0 && (fronted.test(text) || leadsOn(sentence))
  const shown = shortened(text)
  return {
    span: spanOf(sentence),
    message: `“${shown}” is no sentence by itself; join it to the sentence ${isForward ? 'behind' : 'before'}.`,
    ...(stop >= previous.start && {
      fixes: isForward ? [...forward, backward] : [backward, ...(shown === text ? forward : [])],
    }),
  }
}

const spanOf = (sentence: Sentence): Span => {
  const shown = shortened(sentence.text)
  return shown === sentence.text
    ? sentence
    : { start: sentence.start, end: sentence.start + shown.length - ' …'.length }
}

/** “Among them the former head and a spy.” */
function withoutVerb(sentence: Sentence, opening: string): Finding {
  const at = sentence.start + opening.length
  const isOne = !/,| and /.test(sentence.text)
  return {
    span: spanOf(sentence),
    message: `“${shortened(sentence.text)}” has no verb; write “${opening} ${isOne ? 'was' : 'were'}”.`,
    fixes: [[{ start: at, end: at, text: isOne ? ' was' : ' were' }]],
  }
}

/** Whether a subject has no verb, or a phrase no sentence, and what either belongs to cannot be told. */
const isLeftAlone = (sentence: Sentence): boolean =>
  isSubjectWithoutVerb(sentence) || isParagraphOfPhrase(sentence)

const leftAlone = (sentence: Sentence): Finding => ({
  span: spanOf(sentence),
  message: isSubjectWithoutVerb(sentence)
    ? `“${shortened(sentence.text)}” has a subject and no verb for it; give it one.`
    : `“${shortened(sentence.text)}” is no sentence by itself; join it to the one before.`,
})

/** “Organizers, after two summers of losses, hoping to sell tickets.” */
function withoutAuxiliary(sentence: Sentence, participle: Token): Finding {
  const noun = sentence.tokens.find(({ pos }) => /^(?:NOUN|PROPN)$/.test(pos))!
  const isMany = /^NNP?S$/.test(noun.tag)
  const isTold = (sentence.previous ?? sentence.next)?.tokens.some(({ tag }) => tag === 'VBD')
  const be = isTold ? (isMany ? 'were' : 'was') : isMany ? 'are' : 'is'
  return {
    span: { start: participle.start, end: participle.end },
    message: `“${shortened(sentence.text)}” has no verb but “${participle.text}”; write “${be} ${participle.text}”.`,
    fixes: [[{ start: participle.start, end: participle.start, text: `${be} ` }]],
  }
}

function headCutOff(sentence: Sentence): Finding {
  return {
    span: spanOf(sentence),
    message: `“${shortened(sentence.text)}” is no sentence by itself; join it to the sentence behind.`,
    fixes: joinedToNext(sentence),
  }
}

function subjectAlone(sentence: Sentence): Finding {
  const pronoun = sentence.next!.tokens[0]!
  return {
    span: spanOf(sentence),
    message: `“${shortened(sentence.text)}” has a subject and no verb for it; join it to the sentence behind.`,
    fixes: [[{ start: sentence.end - 1, end: pronoun.end, text: ',' }]],
  }
}

/** What a comma parts from the clause behind it rather than from the one before, where no comma is due. */
const fronted = /^(?:Despite|In spite of|Having|Owing to|Due to|Unless|If)\b/

/** The way to join a phrase to the sentence behind it: “Because of the heat, the dogs were moved.” */
function joinedToNext({ next, end }: Sentence): Edit[][] {
  const first = next?.tokens[0]
  if (
    !first ||
    !(/^(?:DET|PRON|NOUN|PROPN|NUM|ADJ)$/.test(first.pos) || first.norm === 'which') ||
    first.text === 'I'
  )
    return []
  return [[{ start: end - 1, end: first.end, text: `, ${lowered(first)}` }]]
}

/** Whether a phrase rather opens the sentence behind it, which goes on with its subject or could not open itself. */
function leadsOn(sentence: Sentence): boolean {
  const { text, previous, next } = sentence
  if (/^Where(?:as)? /.test(text)) return false
  // “Having been born there. She said …”: it is said of who follows; what comes of a thing, “Making it …”, is not.
  const isState = /^(?:Having|Being|\p{Lu}\p{Ll}+ing)\b/u.test(text) && !resulting.test(text)
  if (isState && /^(?:He|She|They)$/.test(next!.tokens[0]!.text)) return true
  if (resulting.test(text)) return false
  if (
    isDescription(sentence) &&
    !/^(?:Compared|Based) /.test(text) &&
    /^(?:He|She|They|It) /.test(next!.text)
  )
    return true
  const subject = /^\p{L}+(?: (?:though|if|as|long|soon)){0,2} (it|he|she|they|we)\b/iu.exec(text)?.[1]
  const start = /^\p{L}+/u.exec(next!.text)?.[0].toLowerCase()
  // “After a walker slipped. She was flown …”: whom the clause brings in is gone on with.
  if (/^\p{L}+ an? \p{Ll}+ \p{Ll}+(?:ed|t)? /u.test(text) && /^(?:He|She)$/.test(next!.tokens[0]!.text))
    return true
  const subordinator = /^(?:When|While|With|Because|Although|If)\b/.exec(text)?.[0].toLowerCase()
  return (
    start === 'which' ||
    (start !== undefined && start === subject?.toLowerCase()) ||
    (subordinator !== undefined && previous!.text.includes(` ${subordinator} `))
  )
}

const resulting =
  /^(?:Making|Leaving|Giving|Bringing|Causing|Allowing|Forcing|Taking|Turning|Ending|Adding|Including|Following|Regarding|Concerning|Pending|Barring|According|Owing|During|Citing|Saying|Calling|Noting|Warning|Arguing|Hoping|Nothing|Something|Anything|Everything)\b/

function lowered(token: Token): string {
  if (token.pos === 'PROPN') return token.text
  return token.text[0]!.toLowerCase() + token.text.slice(1)
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).replace(/\s+\S*$/, '')} …`
}
