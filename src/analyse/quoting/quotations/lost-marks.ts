import type { Span } from '../../../source.ts'
import { isFinite as isFiniteVerb, parseSentence } from '../../../syntax/index.ts'
import { endsThere, isPlainSpeechVerb, isSpeechVerb, readSaying, type Saying } from '../saying.ts'
import { endOfPhrase, isRelative, startOfPhrase } from './phrases.ts'
import { isPast, isReported, isSpoken, sentencesOf } from './reporting.ts'

/** A quoted phrase opens behind a word of its sentence, with no comma or colon. */
const opensPhrase = /\p{Ll}\s["“‘']$/u

/** Where a quotation that was never closed ends, before the next one opens or the paragraph ends: a guess. */
export function lostClosing(text: string, from: number, until: number): number {
  const stretch = text.slice(from, until)
  const said = beforeAttribution(text, from, until)
  if (said !== undefined) return said
  const phrase = endOfPhrase(text, from, until)
  if (phrase !== undefined) return phrase
  // ‘Get down! and we all got down’
  const cry = /^[^.!?]{1,60}[!?](?=\s(?:and|but|so|then)\s)/.exec(stretch)
  if (cry) return from + cry[0].length
  const isFollowed = until < text.length
  const sentences = sentencesOf(stretch)
  const first = sentences[0]
  if (!first) return from + stretch.trimEnd().length
  // … called her “the only one who asked. Nobody else did.
  if (opensPhrase.test(text.slice(Math.max(0, from - 4), from))) {
    const named = endOfNamed(text.slice(0, from), stretch.slice(0, first.end))
    if (named !== undefined) return from + named
    // What runs to the end of its paragraph may go on in the next.
    return !isFollowed && sentences.length === 1
      ? from + first.end
      : from + endInSentence(stretch.slice(0, first.end))
  }
  const isReport = leadsIn(stretch) || !isSpoken(stretch.slice(sentences.at(-1)!.start))
  const report = isFollowed && isReport ? lastSpoken(stretch, sentences) : undefined
  return from + (report ?? stretch.trimEnd().length)
}

/** `A spokesman promised “`: whether the words before a quotation introduce it, and nothing closes there. */
const leadsIn = (stretch: string): boolean =>
  !/[.,!?…—–-]["'’)\]]*\s*$/.test(stretch) ||
  (/(\p{L}+),\s*$/u.test(stretch) && isSpeechVerb(/(\p{L}+),\s*$/u.exec(stretch)![1]!))

/** The end of the speech before the reporter’s sentences, the last of which introduces another quotation. */
function lastSpoken(stretch: string, sentences: readonly Span[]): number | undefined {
  let last = sentences.length - 1
  const of = (index: number): string => stretch.slice(sentences[index]!.start, sentences[index]!.end)
  while (last > 1 && isReported(of(last - 1), stretch.slice(0, sentences[last - 1]!.start))) last--
  return last > 0 ? sentences[last - 1]!.end : undefined
}

/** `the word “so … was`, `the so-called “ghost ships … carry`: what the noun before names, up to the verb of its clause. */
function endOfNamed(before: string, sentence: string): number | undefined {
  if (/\b(?:word|term|verb|noun) ["“‘']$/.test(before)) return /^[^\s,.;:]+/.exec(sentence)?.[0].length
  const lead = /[^.!?“”"]*$/.exec(before.slice(0, -1))![0]
  const tokens = parseSentence(lead + sentence)
  const verb = tokens.findIndex((_, index) => isFiniteVerb(tokens, index) && !isRelative(tokens, index))
  const at = tokens[verb]?.start ?? 0
  const comma = sentence.search(/[,;:]/)
  return at > lead.length && (comma < 0 || at - lead.length < comma)
    ? sentence.slice(0, at - lead.length).trimEnd().length
    : undefined
}

/** Where a phrase closes within its sentence: before the first comma or dash, or at the end. */
export function endInSentence(sentence: string): number {
  const mark = /[,;:](?=\s)|\s[—–]\s|—/.exec(sentence)
  if (mark && mark.index > 1) return mark.index + (mark[0] === ',' ? 1 : 0)
  return sentence.trimEnd().length
}

/** Where the reporter goes on in what a quotation that is never closed leaves open. */
export function beforeReport(stretch: string): number | undefined {
  const sentences = sentencesOf(stretch)
  for (let i = 1; i < sentences.length; i++) {
    const { start, end } = sentences[i]!
    if (
      isReported(stretch.slice(start, end), stretch.slice(0, start)) &&
      !sentences.slice(i + 1).some(later => isSpoken(stretch.slice(later.start, later.end)))
    )
      return sentences[i - 1]!.end
  }
  return undefined
}

const joints = /[,!?—…]['’]?(?=\s)( (?:and|but) (?=(?:then |later |also )?(?:he|she|they) ))?/g
/** `he added`, and not `he says`, which speakers say as well. */
const joined = /^(?:then |later |also )?(?:he|she|they) \p{L}+(?:ed|id|ld|ote)$/u
const isFirstSentence = (text: string): boolean => !/[.!?]\s/.test(text)

/** The place before the words of saying in `nobody to sell them to, said Mrs. Silva.`, if there are such words. */
function beforeAttribution(text: string, from: number, until: number): number | undefined {
  for (const { index, 0: mark, 1: joint } of text.slice(from, until).matchAll(joints)) {
    const after = from + index + mark.length
    const saying = readSaying(text, after + (joint?.length ?? 0), until)
    if (!saying?.subject || text.slice(after + (joint?.length ?? 0), saying.start).trim()) continue
    // “the tide was out, and he added that”
    if (joint !== undefined) {
      if (joined.test(text.slice(saying.start, saying.end)) && isFirstSentence(text.slice(from, after)))
        return after
      continue
    }
    // “my other aunt, my bail, he said”
    if (
      !saying.inverted &&
      /, (?:he|she|they|it|we|I)$/.test(text.slice(saying.subject.start, saying.subject.end))
    )
      continue
    const rest = text.slice(saying.end, until)
    if (!isPlainSpeechVerb(saying.said)) {
      // “Take one heart, it began.”
      if (/^\.\s*$/.test(rest)) return after
      continue
    }
    // The words of saying end the stretch, or the first sentence of it.
    const isFirst = isFirstSentence(text.slice(from, after - 1))
    if (/^[.,]\s*$/.test(rest) || (endsThere(text, saying) && (isFirst || !/[.!?]\s+\S/.test(rest))))
      return after
  }
  return undefined
}

/** Where a quotation that was never opened begins, behind the last one: a guess. */
export function lostOpening(text: string, from: number, until: number): number {
  const stretch = text.slice(from, until)
  const sentences = sentencesOf(stretch)
  const last = sentences.at(-1)
  if (!last) return from
  const isAttributed = /[,?!]$/.test(stretch) && readSaying(text, until + 1)?.subject !== undefined
  // “We go,” said Mr. Pell, who had a map. We go at dawn.”
  const isBehindSaying = from > 0 && sentences.length > 1 && readSaying(text, from)?.subject !== undefined
  const place =
    behindAttribution(text, from, until, sentences) ??
    behindLead(stretch, last, isAttributed || isBehindSaying) ??
    firstSpoken(stretch, sentences, from > 0, isBehindSaying)
  return from + place + /^[\s.,;:!?)\]]*/.exec(stretch.slice(place))![0].length
}

/** `“We go,” he said, and we stay.”`, `“It was one” — she looks away — and then two.”`: behind what stands between two parts of a speech. */
function behindAttribution(
  text: string,
  from: number,
  until: number,
  sentences: readonly Span[],
): number | undefined {
  if (from === 0 || sentences.length > 1) return undefined
  const stretch = text.slice(from, until)
  if (/^\s?[—–]/.test(stretch)) {
    const dash = stretch.search(/[—–][^—–]*$/u)
    return dash > 1 ? dash + 1 : undefined
  }
  const saying = readSaying(text, from, until)
  if (!saying || text[saying.end] !== ',') return undefined
  return behindAdjuncts(stretch, saying, from)
}

/** What tells how something was said, up to its comma: `, and then, as the lights went out, `. */
const adjunct =
  /^,? (?:\d{1,3}|who|whose|which|and (?:then|later|finally|again)|then|later|as|while|when|before|after|with|without|in|on|at|by|to|from|\p{L}{2,}ing|\p{L}+ly)(?=[ ,])[^,“”"]{0,90},(?= )/u

function behindAdjuncts(stretch: string, saying: Saying, from: number): number {
  let place = saying.end - from
  for (
    let next = adjunct.exec(stretch.slice(place));
    next && !isSpoken(next[0]);
    next = adjunct.exec(stretch.slice(place))
  )
    place += next[0].length - 1
  return place + 1
}

const saidWith = /(?<!\p{L})(\p{L}+)[,:]\s+(?=\S)/gu
/** What reports that something was said, and not who: `said the paper was`, `is said to be`. */
const linking = /(?<!\p{L})(?:is|are|was|were|be|been|being|as)\s+(?=(?:[^\s,]+\s?,?\s?){1,8}$)/gu

/** Behind the words of the last sentence that introduce the quotation. */
function behindLead(stretch: string, { start, end }: Span, isAttributed: boolean): number | undefined {
  const sentence = stretch.slice(start, end)
  // The governor said, We go.”
  const said = [...sentence.matchAll(saidWith)].filter(([, word]) => isSpeechVerb(word!)).at(-1)
  if (said) return start + said.index + said[0].length
  if (isAttributed) return undefined
  const colon = sentence.lastIndexOf(': ')
  if (colon > 0) return start + colon + 2
  const phrase = startOfPhrase(sentence)
  if (phrase !== undefined) return start + phrase
  if (isSpoken(sentence)) return undefined
  const link = [...sentence.matchAll(linking)].at(-1)
  if (link) return start + link.index + link[0].length
  const verb = /[.,!?…]$/.test(sentence) ? undefined : lastVerbEnd(sentence)
  return verb && start + verb
}

/** Where the last finite verb of a sentence ends: what stands behind it is what the mark closes. */
function lastVerbEnd(sentence: string): number | undefined {
  const tokens = parseSentence(sentence)
  const verb = tokens.findLastIndex((_, index) => isFiniteVerb(tokens, index))
  return verb > 0 && tokens.length - verb < 10 ? tokens[verb]?.end : undefined
}

/** The first sentence of the run that ends in a speech: back to the reporter’s. */
function firstSpoken(
  stretch: string,
  sentences: readonly Span[],
  isBehindQuotation: boolean,
  isBehindSaying: boolean,
): number {
  const of = (index: number): string => stretch.slice(sentences[index]!.start, sentences[index]!.end)
  let first = sentences.length - 1
  for (let i = first - 1; i >= (isBehindQuotation ? 1 : 0); i--) {
    const sentence = of(i)
    if (isSpoken(sentence)) first = i
    else if (isReported(sentence, '') || isPast(sentence)) break
    else if (i === (isBehindSaying ? 1 : 0) && (isBehindSaying || isSpoken(of(i + 1)))) first = i
  }
  return sentences[first]!.start
}

/** Whether a mark at the end of its clause closes what something is called: no apostrophe stands there but behind `s` or `in`. */
export function endsNamed(text: string, from: number, { start, end }: Span): boolean {
  if (
    !/^(?:[.,;]|\s(?:and|but)\s)/.test(text.slice(end, end + 5)) ||
    !/\p{L}$/u.test(text.slice(0, start).slice(-1))
  )
    return false
  const sentence = text
    .slice(from, start)
    .split(/[.!?]["”’)]*\s+(?=\p{Lu})/u)
    .at(-1)!
  return (
    !/(?:s|\p{L}{2}in|(?:^|\s)(?:o|an|th|wi|ol|de|mo|po|lil))$/iu.test(sentence) &&
    startOfPhrase(sentence) !== undefined
  )
}
