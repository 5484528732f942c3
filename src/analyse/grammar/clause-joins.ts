import type { Tagged } from '../../syntax/index.ts'
import { isFiniteForm, isLower, isNominal, isWh, nominative, opensObject, tagsOf } from '../tokens.ts'
import { isMark, isQuotation, subjectFrom, written } from './clause-parts.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { isCircumstance, nounPhrase } from './displaced-verbs.ts'
import { lacking } from './lost-prepositions.ts'
import { plainSubject } from './plain-subject.ts'
import { toldReaders } from './told-questions.ts'
import { clausalForms, clausalNouns, keepsObject } from './verb-frames.ts'
import { sequenceReaders } from './verb-sequences.ts'
import { isInner } from './verb-slots.ts'
import type { Garble } from './word-order.ts'

type Reader = ReaderOf<Garble>

/** “the church to which her family belonged to”: the preposition of a relative, said twice */
const prepositionTwice: Reader = (tokens, at) => {
  const preposition = tokens[at]!
  const next = tokens[at + 1]
  const before = tokens[at - 1]!
  if (!next || !(before.pos === 'VERB' || before.pos === 'ADJ' || isNominal(before))) return undefined
  if (!(isMark(next) || isFiniteForm(next) || next.pos === 'CCONJ' || next.pos === 'SCONJ')) return undefined
  // “went in and out”, “day in and day out”
  if (next.pos === 'CCONJ' && (isNominal(before) || /^(?:ADP|ADV)$/.test(tokens[at + 2]?.pos ?? '')))
    return undefined
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

/** Joints between the clauses of a sentence that no English sentence has; asked of small letters behind the first word. */
export const joinReaders: readonly Started<Garble>[] = [
  ...toldReaders,
  ...sequenceReaders,
  [{ word: 'to in on of for with from by at about' }, prepositionTwice],
  [{ word: 'it them him her' }, objectAgain],
  [{ before: 'of', pos: 'AUX VERB' }, partOfNothing],
  [{ word: 'twice thrice', before: 'as' }, multipleInside],
  [
    {
      word: 'time half quarter year day week place round set period leg century edition month season',
      before: 'the',
    },
    ordinalBehindNoun,
  ],
  [{ word: 'the a an my his her their its our', before: 'i he she they we' }, subjectAlone],
  [{ word: 'be' }, bareBe],
  [
    { word: 'due likely unlikely able unable expected set scheduled ready willing supposed bound' },
    predicateAlone,
  ],
]
