import { inflect, participleFor, type Tagged } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import {
  isFiniteForm,
  isLower,
  isNever,
  isNominal,
  isWh,
  nominative,
  opensObject,
  tagsOf,
} from '../tokens.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { isCircumstance, nounPhrase, pastAdjuncts } from './displaced-verbs.ts'
import { lacking } from './lost-prepositions.ts'
import { plainSubject } from './plain-subject.ts'
import { clausal, clausalNouns, formsOf } from './verb-frames.ts'
import { isInner } from './verb-slots.ts'
import { adverbial, type Garble } from './word-order.ts'

type Reader = ReaderOf<Garble>

const isQuotation = ({ text }: Tagged): boolean => /^["“”]$/.test(text)
const isMark = ({ text }: Tagged): boolean => /^[.,;:?!()—–]$/.test(text)

/** The words of a sentence from one to another, as they are written. */
const written = (tokens: readonly Tagged[], from: number, end: number): string =>
  tokens
    .slice(from, end)
    .map(({ text, start }, i) => (i > 0 && start > tokens[from + i - 1]!.end ? ' ' : '') + text)
    .join('')

/** Where the subject ends that begins at a word: a pronoun, or a phrase; -1 for none. */
function subjectFrom(tokens: readonly Tagged[], at: number): number {
  const token = tokens[at]
  if (!token) return -1
  if (
    /^(?:he|she|it|they|we|i|you|there|this|these|those|that)$/.test(token.norm) &&
    !isNominal(tokens[at + 1] ?? token)
  )
    return at + 1
  const phrase = nounPhrase(tokens, at)
  return phrase?.isDefinite ? phrase.end : -1
}

const asking = wordSet(
  'know wonder ask explain understand see tell decide discover learn forget remember say describe consider investigate examine discuss determine establish reveal clear unclear unsure sure unknown question idea doubt wanted uncertain matter about of on',
)

/** “wanted to know what would the club do”, “asked how did the fire start”: a question told in the order of one that is asked. */
const toldQuestion: Reader = (tokens, at) => {
  const auxiliary = tokens[at]!
  if (tokens.at(-1)!.text === '?' || tokens.some(isQuotation) || !isFiniteForm(auxiliary) || at < 2)
    return undefined
  let wh = at - 1
  // “how many people did”, “which of the two would”
  while (wh > 0 && tokens[wh]!.tag[0] !== 'W' && at - wh < 4 && /^(?:ADJ|NOUN|ADV)$/.test(tokens[wh]!.pos))
    wh--
  const word = tokens[wh]!
  const governor = tokens[wh - 1]
  if (!governor || !/^(?:what|where|why|how|when|whom|which)$/.test(word.norm)) return undefined
  if (!asking.has(governor.lemma) && !asking.has(tokens[wh - 2]?.lemma ?? '')) return undefined
  if (!(asking.has(governor.lemma) || isNominal(governor) || governor.tag === 'PRP')) return undefined
  if (/^(?:about|of|on)$/.test(governor.norm) && wh < at - 1) return undefined
  const isModal = auxiliary.tag === 'MD' || /^(?:do|does|did)$/.test(auxiliary.norm)
  const whole = subjectFrom(tokens, at + 1)
  if (whole < 0) return undefined
  // “how did the fire start”: the verb that looks like the head of its subject
  const isSwallowed =
    isModal &&
    whole - at > 3 &&
    tagsOf(tokens[whole - 1]!).has('VB') &&
    !(tokens[whole] && tokens[whole]!.pos === 'VERB')
  const end = isSwallowed ? whole - 1 : whole
  let verb = end
  while (tokens[verb] && isInner(tokens[verb]!)) verb++
  const next = tokens[verb]
  if (!next) return undefined
  const isPronoun = /^(?:he|she|it|they|we)$/.test(tokens[at + 1]!.norm)
  // “asked where had he been”, “nobody knows where is he”
  const isPlain = isPronoun && !isModal && word.norm !== 'what' && wh === at - 1
  if (next.pos === 'PUNCT' && !isPlain) return undefined
  const isPerfect = /^(?:has|have|had)$/.test(auxiliary.norm)
  const fits = isModal
    ? next.tag === 'VB' || tagsOf(next).has('VB')
    : next.tag === 'VBN' || (!isPerfect && next.tag === 'VBG')
  // “what was the reason given”, “how are things going”: the verb may belong to the noun
  if (!isPlain && (!fits || (!isModal && !isPerfect))) return undefined
  const subject = written(tokens, at + 1, end)
  const isDo = /^(?:do|does|did)$/.test(auxiliary.norm) && verb === end
  const form = auxiliary.norm === 'did' ? 'VBD' : 'VBZ'
  const better = isDo
    ? `${subject} ${auxiliary.norm === 'do' ? next.text : inflect(next.norm, form)}`
    : `${subject} ${auxiliary.text}`
  return {
    first: auxiliary,
    last: tokens[isDo ? verb : end - 1]!,
    fault: 'asks in the order of a question that is not told',
    better,
  }
}

/** Openings behind which the verb stands before its subject. */
const inverting = /^(?:never|rarely|seldom|hardly|scarcely|nowhere|nor)$/

/** “Not until she was 40 she learned”, “Never before the club had lost”, “Only after the vote he resigned” */
const uninverted: Reader = (tokens, at) => {
  if (at !== 0 || tokens.length < 6 || tokens.at(-1)!.text === '?' || tokens.some(isQuotation))
    return undefined
  const [first, second, third] = tokens as [Tagged, Tagged, Tagged]
  const isClause =
    (first.norm === 'not' && second.norm === 'until') ||
    (first.norm === 'only' && /^(?:when|after|once|if|because)$/.test(second.norm))
  let from = -1
  if (isClause) {
    const verb = tokens.findIndex((token, i) => i > 1 && isFiniteForm(token))
    const hasInner = verb > 0 && plainSubject(tokens, verb - 1) >= 0
    // “Not until May he knew”
    const phrase = hasInner ? undefined : nounPhrase(tokens, 2)
    from = hasInner ? verb + 1 : (phrase?.end ?? -1)
    if (from < 0) return undefined
    while (hasInner && tokens[from] && !opensMain(tokens, from)) from++
    if (tokens[from]?.text === ',') from++
  } else if (inverting.test(first.norm)) from = /^(?:before|again|since|once)$/.test(second.norm) ? 2 : 1
  else if (first.norm === 'no' && second.norm === 'sooner') from = 2
  else if (
    /^(?:under|at|in|on)$/.test(first.norm) &&
    second.norm === 'no' &&
    /^(?:circumstances?|times?|point|stage|way|account)$/.test(third.norm)
  )
    from = 3
  else if (first.norm === 'only' && /^(?:then|later|now|recently|rarely)$/.test(second.norm)) from = 2
  if (from < 1 || !tokens[from]) return undefined
  // “Hardly a window has been broken”
  if (/^(?:a|an|any|one|another)$/.test(tokens[from]!.norm)) return undefined
  const end = subjectFrom(tokens, from)
  if (end < 0) return undefined
  let verb = end
  while (tokens[verb] && tokens[verb]!.pos === 'ADV') verb++
  const finite = tokens[verb]
  if (!finite || !isFiniteForm(finite) || !isLower(finite)) return undefined
  // “Only when he sings I sleep”: no auxiliary stands before a subject anywhere
  if (
    tokens.some(
      (token, i) =>
        token.pos === 'AUX' &&
        i > 0 &&
        i + 1 < tokens.length &&
        i !== verb &&
        subjectFrom(tokens, i + 1) > 0 &&
        !isFiniteForm(tokens[i + 1]!) &&
        i >= from - 1 &&
        i < verb,
    )
  )
    return undefined
  const subject = written(tokens, from, end)
  const isAuxiliary = finite.pos === 'AUX' || finite.tag === 'MD'
  const help = finite.tag === 'VBD' ? 'did' : finite.tag === 'VBZ' ? 'does' : 'do'
  const better = isAuxiliary ? `${finite.text} ${subject}` : `${help} ${subject} ${finite.lemma}`
  return verb === end
    ? { first: tokens[from]!, last: finite, fault: 'stands in the order that no such opening has', better }
    : { first: tokens[from]!, last: finite, fault: 'stands in the order that no such opening has' }
}
const opensMain = (tokens: readonly Tagged[], at: number): boolean => {
  const end = /^(?:he|she|it|they|we|i|you)$/.test(tokens[at]!.norm)
    ? at + 1
    : tokens[at]!.text === ',' || /^(?:the|a|an)$/.test(tokens[at]!.norm)
      ? subjectFrom(tokens, tokens[at]!.text === ',' ? at + 1 : at)
      : -1
  return end > 0 && tokens[end] !== undefined && (isFiniteForm(tokens[end]!) || tokens[end]!.pos === 'AUX')
}

/** “the church to which her family belonged to”: the preposition of a relative, said twice */
const prepositionTwice: Reader = (tokens, at) => {
  const preposition = tokens[at]!
  const next = tokens[at + 1]
  const before = tokens[at - 1]!
  if (!next || !(before.pos === 'VERB' || before.pos === 'ADJ' || isNominal(before))) return undefined
  if (!(isMark(next) || isFiniteForm(next) || next.pos === 'CCONJ' || next.pos === 'SCONJ')) return undefined
  // “went in and out”
  if (next.pos === 'CCONJ' && /^(?:ADP|ADV)$/.test(tokens[at + 2]?.pos ?? '')) return undefined
  for (let i = at - 3; i > 0 && i > at - 14; i--) {
    const token = tokens[i]!
    if (isMark(token)) return undefined
    if (!/^(?:which|whom)$/.test(token.norm)) continue
    const first = tokens[i - 1]!
    if (first.norm !== preposition.norm || first.pos !== 'ADP') return undefined
    return {
      first: before,
      last: preposition,
      fault: `has its “${preposition.norm}” before “${token.norm}” already`,
      better: before.text,
    }
  }
  return undefined
}

/** “a boathouse that the poet designed it himself”, “the van which they had bought it in May”: the object of a relative, said again */
const objectAgain: Reader = (tokens, at) => {
  const pronoun = tokens[at]!
  const verb = tokens[at - 1]!
  const next = tokens[at + 1]
  if (verb.pos !== 'VERB' || !next || /^(?:VBG|VB)$/.test(verb.tag) || clausalForms.has(verb.norm))
    return undefined
  // “the answer that I gave him”
  if (keepsObject.has(verb.lemma)) return undefined
  if (
    next.pos === 'VERB' ||
    next.tag === 'TO' ||
    next.pos === 'NOUN' ||
    next.pos === 'ADJ' ||
    opensObject(next)
  )
    return undefined
  let relative = at - 2
  while (relative > 0 && at - relative < 8 && !isWh(tokens[relative]!) && !isMark(tokens[relative]!))
    relative--
  const word = tokens[relative]
  const noun = tokens[relative - 1]
  if (!word || !noun || !/^(?:which|that|whom)$/.test(word.norm) || !isNominal(noun)) return undefined
  // What stands between is a subject, and nothing else.
  const end = subjectFrom(tokens, relative + 1)
  if (end < 0 || /^(?:that|there|this)$/.test(tokens[relative + 1]!.norm)) return undefined
  for (let i = end; i < at - 1; i++) if (!(tokens[i]!.pos === 'AUX' || isInner(tokens[i]!))) return undefined
  if ((pronoun.norm === 'them') !== (noun.tag === 'NNS')) return undefined
  // “told the crowd that the poet designed it”, “so proud a town that the poet praised it”
  if (word.norm === 'that') {
    if (clausalNouns.has(noun.lemma) || !isLower(noun)) return undefined
    const inner = tokens.slice(Math.max(0, relative - 9), relative)
    if (
      inner.some(token =>
        /^(?:so|such|it|tell|warn|inform|remind|assure|convince|persuade|promise|show|teach|advise|notify|satisfy|write|signal|reply|is|was|be|say|announce|claim|argue|add|insist|believe|report|state|suggest|know|agree|declare|complain|demand|see|feel|hear|think|fear|hope|find|make|mean|confirm|indicate|reveal)$/.test(
          token.lemma,
        ),
      )
    )
      return undefined
    if (
      !inner.some(
        token => token.norm === 'a' || token.norm === 'an' || token.tag === 'NNS' || token.norm === 'the',
      )
    )
      return undefined
  }
  return { first: verb, last: pronoun, fault: 'names the object of its relative again', better: verb.text }
}
const clausalForms = formsOf(clausal)

/** “Most of were on the north side”, “One of said” */
const partOfNothing: Reader = (tokens, at) => {
  const verb = tokens[at]!
  const quantity = tokens[at - 2]
  if (
    !quantity ||
    !/^(?:most|many|some|all|both|none|one|two|three|four|five|six|several|half|few|each|neither|either|much|any)$/.test(
      quantity.norm,
    )
  )
    return undefined
  const before = tokens[at - 3]
  if (before && !(isMark(before) || /^(?:SCONJ|CCONJ)$/.test(before.pos) || before.norm === 'that'))
    return undefined
  return isFiniteForm(verb) && isLower(verb) && (verb.pos === 'AUX' || !tagsOf(verb).has('JJ'))
    ? {
        ...lacking(tokens[at - 1]!, verb, 'them'),
        first: quantity,
        better: `${quantity.text} of them ${verb.text}`,
      }
    : undefined
}

/** “as twice much”, “as twice many” */
const multipleInside: Reader = (tokens, at) => {
  const next = tokens[at + 1]
  return next && (next.pos === 'ADJ' || /^(?:much|many|far|long|fast|often|well)$/.test(next.norm))
    ? {
        first: tokens[at - 1]!,
        last: next,
        fault: 'has the words in the wrong order',
        better: `${tokens[at]!.text} as ${next.text}`,
      }
    : undefined
}

/** “for the time first since the war”, “in the half second of the match” */
const ordinalBehindNoun: Reader = (tokens, at) => {
  const ordinal = tokens[at + 1]
  const next = tokens[at + 2]
  const preposition = tokens[at - 2]
  if (
    !ordinal ||
    !next ||
    preposition?.pos !== 'ADP' ||
    !/^(?:first|second|third|fourth|fifth|sixth|last|final|same|whole|entire)$/.test(ordinal.norm)
  )
    return undefined
  return next.pos === 'ADP' || next.pos === 'SCONJ' || isMark(next)
    ? {
        first: tokens[at]!,
        last: ordinal,
        fault: 'has the words in the wrong order',
        better: `${ordinal.text} ${tokens[at]!.text}`,
      }
    : undefined
}

/** Whether a form is a past, or a participle that is one too: “removed”, “took”. */
const mayBePast = (token: Tagged): boolean =>
  isLower(token) &&
  token.pos === 'VERB' &&
  /^VB[DN]$/.test(token.tag) &&
  (tagsOf(token).has('VBD') || participleFor(token.norm) !== undefined) &&
  !['VB', 'NN', 'JJR'].some(tag => tagsOf(token).has(tag))

/** Verbs whose passive has an object still, or a noun said of the subject. */
const keepsObject = wordSet(
  'give award offer grant deny send allow ask teach show pay lend owe hand sell assign allot name elect appoint make consider dub call cost leave charge fine spare forgive promise guarantee buy bring save envy begrudge refuse read write play deem crown label brand style title entitle become turn remain find keep win serve feed let put set cut hit shut quit hurt beat read spread cast say add tell',
)

/** “searched it for two hours removed three computers”, “was on duty that night told the inquest” */
const secondVerb: Reader = (tokens, at) => {
  const verb = tokens[at]!
  const next = tokens[at + 1]
  if (!next || !mayBePast(verb)) return undefined
  const isTold = verb.norm === 'told'
  if (!isTold && keepsObject.has(verb.lemma)) return undefined
  if (!(opensObject(next) || (next.pos === 'NUM' && isNominal(tokens[at + 2] ?? next)))) return undefined
  if (next.tag === 'DT' && /^(?:this|these|those)$/.test(next.norm)) return undefined
  const object = nounPhrase(tokens, at + 1)
  if (object && isCircumstance(object)) return undefined
  const before = tokens[at - 1]!
  // A subject of its own may stand before it only where the clause can have one.
  let first = at - 1
  for (; first > 0; first--) {
    const token = tokens[first]!
    if (
      isMark(token) ||
      (isWh(token) && !(token.norm === 'that' && adverbial.test(tokens[first + 1]!.norm))) ||
      /^(?:CCONJ|SCONJ)$/.test(token.pos) ||
      token.tag === 'MD' ||
      isQuotation(token) ||
      token.tag === 'TO' ||
      token.tag === 'VBG' ||
      token.tag === 'VB'
    )
      return undefined
    if (isFiniteForm(token)) break
    if (nominative.test(token.norm) || /^(?:than|as|like|so|only)$/.test(token.norm)) return undefined
  }
  const main = tokens[first]!
  if (first < 1 || !/^VB[DZ]$/.test(main.tag) || plainSubject(tokens, first - 1) < 0) return undefined
  if (main.pos === 'AUX' && !/^(?:is|was|are|were)$/.test(main.norm)) return undefined
  if (main.pos === 'VERB' && clausalForms.has(main.norm)) return undefined
  if (main.pos === 'VERB' && keepsObject.has(main.lemma)) return undefined
  if (
    tokens
      .slice(first, at)
      .some(({ norm }) => /^(?:after|before|since|until|as|for)$/.test(norm) && norm !== 'for')
  )
    return undefined
  const inner = tokens[first + 1]!
  // What is between is an object that is no subject, and adjuncts.
  let rest = first + 1
  if (main.pos === 'AUX') {
    if (inner.pos !== 'ADP') return undefined
  } else if (/^(?:him|them|it|us|me)$/.test(inner.norm)) rest++
  else if (inner.pos !== 'ADP' && inner.tag !== 'RP') {
    const phrase = nounPhrase(tokens, rest)
    if (!phrase?.isDefinite) return undefined
    rest = phrase.end
  }
  const isObject = rest > first + 1
  if (tokens[rest]?.tag === 'RP') rest++
  const end = pastTimes(tokens, rest)
  if (end !== at || (end === rest && !/^(?:him|them|it|us|me)$/.test(inner.norm))) return undefined
  // “The men arrested on Friday denied it”: a participle, and the verb of its clause
  const mayDescribe = main.tag === 'VBD' && main.pos === 'VERB' && tagsOf(main).has('VBN')
  if (mayDescribe && !isObject && !nominative.test(tokens[first - 1]!.norm)) return undefined
  if (/^(?:is|was|are|were)$/.test(main.norm))
    return { first: before, last: verb, fault: 'gives one subject two verbs' }
  // “found the body in a barn owned the farm”: a participle has no object
  return { ...lacking(before, verb, 'and'), fault: 'joins two verbs with no “and”' }
}

/** The first word behind the adjuncts and times that begin at a word. */
function pastTimes(tokens: readonly Tagged[], from: number): number {
  let at = pastAdjuncts(tokens, from)
  // “that night”
  const isPointed = /^(?:that|last|each|every)$/.test(tokens[at]?.norm ?? '')
  const phrase = nounPhrase(tokens, isPointed ? at + 1 : at)
  if (phrase && adverbial.test(phrase.head.norm)) at = pastAdjuncts(tokens, phrase.end)
  return at
}

/** “where I a project on ants”, “because they their pages”: a clause whose subject has no verb */
const subjectAlone: Reader = (tokens, at) => {
  const pronoun = tokens[at - 1]!
  const opener = tokens[at - 2]
  const next = tokens[at + 1]
  if (!opener || !next || tokens[at]!.tag === 'PRP' || !isLower(tokens[at]!)) return undefined
  if (
    !/^(?:because|although|if|when|where|while|since|that|until|unless|whether|before|after)$/.test(
      opener.norm,
    )
  )
    return undefined
  if (pronoun.norm === 'we' || !(pronoun.norm === 'i' || isLower(pronoun))) return undefined
  const phrase = nounPhrase(tokens, at)
  if (!phrase || isCircumstance(phrase) || /self$/.test(phrase.head.norm)) return undefined
  if (/^(?:last|next|first)$/.test(next.norm) || tokens.at(-1)!.text === '?') return undefined
  return { first: pronoun, last: tokens[at]!, fault: 'lacks a verb' }
}

/** “The blaze be visible for miles”, “You be greeted by”: a bare “be” where nothing asks for it */
const bareBe: Reader = (tokens, at) => {
  const next = tokens[at + 1]
  const subject = tokens[at - 1]!
  if (!next || !isLower(tokens[at]!)) return undefined
  if (!(next.tag === 'VBN' || next.tag === 'VBG' || (next.pos === 'ADJ' && isLower(next)))) return undefined
  if (plainSubject(tokens, at - 1) < 0 && !(isNominal(subject) && !tokens.slice(0, at).some(isFiniteForm)))
    return undefined
  if (
    tokens
      .slice(0, at)
      .some(
        token =>
          token.tag === 'MD' ||
          token.tag === 'TO' ||
          isQuotation(token) ||
          /^(?:do|does|did|let|lets|if|whether|lest|though|although|unless|until|or|and|nor|see|saw|have|had|has|help|helps|make|makes|made|please|better|that|god|heaven|why|ere|though|however|ca|wo|'ll|’ll)$/.test(
            token.norm,
          ) ||
          /^(?:insist|demand|recommend|suggest|propos|request|requir|urg|ask|order|mov|prefer|vital|essential|important|rule|rather)/.test(
            token.norm,
          ),
      ) ||
    tokens.at(-1)!.text !== '.'
  )
    return undefined
  return { first: subject, last: tokens[at]!, fault: 'lacks an auxiliary' }
}

/** “The three men, all from Leeds, now due to appear before a judge.”: a predicate, and no verb in the sentence */
const predicateAlone: Reader = (tokens, at) => {
  const to = tokens[at + 1]
  const verb = tokens[at + 2]
  if (to?.tag !== 'TO' || verb?.tag !== 'VB' || tokens.at(-1)!.text !== '.' || at < 2) return undefined
  let before = at - 1
  while (before > 0 && /^(?:now|not|also|still|soon|already|only|even|both|all)$/.test(tokens[before]!.norm))
    before--
  const last = tokens[before]!
  if (!(isNominal(last) || last.text === ',' || last.tag === 'PRP')) return undefined
  const first = nounPhrase(tokens, 0)
  const opener = tokens[0]!
  if (!(first?.isDefinite || nominative.test(opener.norm))) return undefined
  const end = first?.end ?? 1
  if (end !== before + 1 && tokens[end]?.text !== ',' && tokens[end]?.pos !== 'ADP') return undefined
  if (
    tokens.some(
      (token, i) =>
        (isFiniteForm(token) && !isInRelative(tokens, i)) || isQuotation(token) || /^[:;]$/.test(token.text),
    )
  )
    return undefined
  if (
    tokens.some(
      (token, i) =>
        i > end && token.pos === 'VERB' && i < before && tagsOf(token).has('VBD') && !isInRelative(tokens, i),
    )
  )
    return undefined
  const be = /^NN?P?S$/.test(tokens[end - 1]!.tag) ? 'are' : 'is'
  const subject = tokens[before]!
  const word = tokens[before + 1]!
  return {
    ...lacking(subject, word, be),
    first: word,
    last: tokens[at]!,
    fault: 'lacks a verb',
    better: `${be} ${written(tokens, before + 1, at + 1)}`,
  }
}
const isInRelative = (tokens: readonly Tagged[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 5), at).some(token => token.tag[0] === 'W' || token.pos === 'SCONJ')

/** “form can large colonies”, “take must all of it”: a bare verb before its modal */
const verbBeforeModal: Reader = (tokens, at) => {
  const modal = tokens[at]!
  const verb = tokens[at - 1]!
  const next = tokens[at + 1]
  const subject = tokens[at - 2]
  if (!next || !subject || modal.tag !== 'MD' || !isLower(verb) || !isLower(modal)) return undefined
  if (!/^VBP?$/.test(verb.tag) || verb.pos !== 'VERB' || !isNever(verb, 'NN', 'JJ', 'RB', 'NNS'))
    return undefined
  if (!(isNominal(subject) || subject.tag === 'PRP')) return undefined
  if (
    !(
      opensObject(next) ||
      (next.pos === 'ADP' && next.tag === 'IN') ||
      isNominal(next) ||
      next.pos === 'ADJ' ||
      /^(?:all|you|him|them)$/.test(next.norm)
    )
  )
    return undefined
  if (
    tokens.slice(at + 1, at + 5).some(({ tag }) => tag === 'VB') ||
    tokens.slice(Math.max(0, at - 6), at).some(token => isWh(token) && token.norm !== 'that')
  )
    return undefined
  return {
    first: verb,
    last: modal,
    fault: 'has the words in the wrong order',
    better: `${modal.text} ${verb.text}`,
  }
}

/** “would curb limit the fees”: two bare verbs of one modal */
const twoBareVerbs: Reader = (tokens, at) => {
  const first = tokens[at - 1]!
  const verb = tokens[at]!
  const next = tokens[at + 1]
  const governor = tokens[at - 2]
  if (
    !governor ||
    !next ||
    !(governor.tag === 'MD' || (governor.tag === 'TO' && tokens[at - 3]?.pos === 'VERB')) ||
    !isLower(first) ||
    !isLower(verb)
  )
    return undefined
  if (first.tag !== 'VB' || verb.pos === 'AUX' || !tagsOf(verb).has('VB') || helping.has(first.norm))
    return undefined
  if (!(opensObject(next) || (next.pos === 'NUM' && isNever(verb, 'NN')))) return undefined
  if (['JJ', 'RB', 'IN', 'VBD', 'NNS', 'DT', 'RP'].some(tag => tagsOf(verb).has(tag))) return undefined
  if (
    tagsOf(verb).has('NN') &&
    (massNouns.has(verb.norm) || keepsObject.has(first.norm) || adverbial.test(tokens[at + 2]?.norm ?? ''))
  )
    return undefined
  return {
    ...lacking(first, verb, 'or'),
    fault: 'has two verbs where there is place for one',
    better: undefined,
  }
}
const helping = wordSet(
  'help go come let make dare need be have do try see watch hear better get like please stop',
)
const massNouns = wordSet(
  'work help water love fire trouble time force power fund aid damage access credit offer market ground share trade fuel stock plant school mail dress butter salt paper paint oil cash silence sleep rest peace land place face part hold care heart hope root shape ship notice control support matter',
)

/** “Although he was ill, but he went”, “Because it rained, so the game was off”: two conjunctions for one joint */
const joinedTwice: Reader = (tokens, at) => {
  const comma = tokens[at - 1]!
  const first = tokens[0]!
  const opens = first.norm === 'even' ? tokens[1]!.norm : first.norm
  const fits = tokens[at]!.norm === 'but' ? /^(?:although|though|while|despite)$/ : /^(?:because|since)$/
  if (at < 4 || !fits.test(opens) || tokens.slice(1, at - 1).some(isMark)) return undefined
  if (opens !== 'despite' && !tokens.slice(1, at - 1).some(isFiniteForm)) return undefined
  const end = subjectFrom(tokens, at + 1)
  let verb = end
  while (end > 0 && tokens[verb] && isInner(tokens[verb]!)) verb++
  // “As he was late, so he said”
  if (
    end < 0 ||
    !tokens[verb] ||
    !isFiniteForm(tokens[verb]!) ||
    /^(?:say|claim|think)$/.test(tokens[verb]!.lemma)
  )
    return undefined
  return {
    first: comma,
    last: tokens[at]!,
    fault: `joins again what “${first.text}” has joined`,
    better: ',',
  }
}

/** Joints between the clauses of a sentence that no English sentence has; asked of small letters behind the first word. */
export const joinReaders: readonly Started<Garble>[] = [
  [
    { word: 'would will could can should might must may do does did is are was were has have had' },
    toldQuestion,
  ],
  [{ word: 'to in on of for with from by at about' }, prepositionTwice],
  [{ word: 'it them him her' }, objectAgain],
  [{ word: 'but so', before: ',' }, joinedTwice],
  [{ before: 'of', pos: 'AUX VERB' }, partOfNothing],
  [{ word: 'twice thrice', before: 'as' }, multipleInside],
  [
    {
      word: 'time half quarter year day week place round set period leg century edition month season',
      before: 'the',
    },
    ordinalBehindNoun,
  ],
  [{ tag: 'VBD VBN', pos: 'VERB' }, secondVerb],
  [{ word: 'the a an my his her their its our', before: 'i he she they we' }, subjectAlone],
  [{ word: 'be' }, bareBe],
  [
    { word: 'due likely unlikely able unable expected set scheduled ready willing supposed bound' },
    predicateAlone,
  ],
  [{ word: 'can could will would should may might must' }, verbBeforeModal],
  [{ tag: 'VB NN VBP', pos: 'VERB NOUN' }, twoBareVerbs],
]
/** Those that judge how a sentence opens. */
export const openingReaders: readonly Started<Garble>[] = [
  [{ word: 'not only never rarely seldom hardly scarcely nowhere nor no under at in on' }, uninverted],
]
