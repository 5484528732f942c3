import type { Tagged } from '../../syntax/index.ts'
import { behindEnclosed, modifiersAt } from './agreement/modifiers.ts'
import { type GrammaticalNumber, numberOfVerb } from './grammatical-number.ts'

/** “each of the plans have”: the first word is the subject, and it is singular. */
export interface Distribution {
  readonly verb: Tagged
  readonly subject: Tagged
  readonly number: GrammaticalNumber
}

export function* distributions(tokens: readonly Tagged[]): Iterable<Distribution> {
  for (let i = 0; i + 3 < tokens.length; i++) {
    const subject = tokens[i]!
    if (tokens[i + 1]!.norm !== 'of') continue
    const number = /^(?:each|one|either|neither)$/.test(subject.norm)
      ? 'singular'
      : /^(?:two|three|four|five|six|seven|eight|nine|ten|many|several|both)$/.test(subject.norm)
        ? 'plural'
        : undefined
    if (!number) continue
    // “every one of them who”, “not one of us”, “one of the few who have”
    if (subject.norm === 'one' && /^(?:or|of|than|and|\d+)$/.test(tokens[i - 1]?.norm ?? '')) continue
    if (
      i > 0 &&
      !/^(?:,|that|and|but|because|said|"|“|:|;|—|every|not|only|if|when|while|as|since|any|where|though|although|whether)$/.test(
        tokens[i - 1]!.norm,
      )
    )
      continue
    if (
      /^(?:and|,)$/.test(tokens[i - 1]?.norm ?? '') &&
      i > 1 &&
      subject.norm === 'one' &&
      tokens[0]!.pos !== 'ADP'
    )
      continue
    let at = i + 2
    if (tokens[at]!.norm === 'you') continue
    if (/^(?:them|us|these|those)$/.test(tokens[at]!.norm)) at++
    else {
      if (
        !(
          tokens[at]!.pos === 'DET' ||
          tokens[at]!.tag === 'PRP$' ||
          /^(?:these|those)$/.test(tokens[at]!.norm)
        )
      )
        continue
      at++
      while (at < tokens.length && /^(?:ADJ|NUM|NOUN|PROPN)$/.test(tokens[at]!.pos))
        if (tokens[at++]!.tag === 'NNS') break
      if (!/^(?:NNS|NNPS)$/.test(tokens[at - 1]!.tag)) continue
      at = modifiersAt(tokens, at)?.end ?? at
    }
    if (tokens[at]?.text === ',') at = behindEnclosed(tokens, at)
    while (tokens[at]?.pos === 'ADV' && tokens[at]!.tag === 'RB') at++
    const verb = tokens[at]
    if (
      !verb ||
      !(verb.pos === 'AUX' || verb.pos === 'VERB') ||
      numberOfVerb(verb.tag === 'VB' ? { ...verb, tag: 'VBP' } : verb) !==
        (number === 'plural' ? 'singular' : 'plural')
    )
      continue
    if (verb.norm === 'were' && /^(?:if|though|unless|whether)$/.test(tokens[i - 1]?.norm ?? '')) continue
    yield { verb, subject, number }
  }
}
