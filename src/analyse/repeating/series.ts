import type { Sentence, Token } from '../index.ts'
import { isFiniteForm, tagsOf } from '../tokens.ts'
import { complementing } from './phrases/coordinate.ts'

/** A list whose last member is one of those before: from its first word on, up to the last of the second. */
export interface Series {
  readonly from: number
  readonly length: number
  /** The conjunction before the second. */
  readonly link: number
}

const longest = 8
/** No list goes on beyond these, and none is looked for farther back. */
const ends = /^[.;:!?—–()[\]"“”]$/
const farthest = 30

/** Lists of a sentence, of verbs, infinitives, adjectives or phrases, that name a member twice: “thin, dull and thin”. */
export function seriesIn({ tokens }: Sentence): readonly Series[] {
  const found: Series[] = []
  for (let link = 3; link + 1 < tokens.length; link++) {
    if (!/^(?:and|or)$/.test(tokens[link]!.norm)) continue
    const series = seriesAt(tokens, link)
    if (series) found.push(series)
  }
  return found
}

function seriesAt(tokens: readonly Token[], link: number): Series | undefined {
  const opener = tokens[link + 1]!.norm
  const until = tokens[link - 1]!.text === ',' ? link - 1 : link
  for (let from = until - 2; from >= 0 && from > link - farthest; from--) {
    if (ends.test(tokens[from]!.text)) return undefined
    if (tokens[from]!.norm !== opener) continue
    let length = 1
    while (
      length < longest &&
      from + length < until &&
      tokens[from + length]!.pos !== 'PUNCT' &&
      tokens[from + length]!.norm === tokens[link + 1 + length]?.norm
    )
      length++
    // “thin and dull and thin”
    const isJoined =
      length === 1 &&
      tokens[from + 1]!.norm === 'and' &&
      from + 3 === until &&
      tokens[from + 2]!.norm !== opener
    if (!isJoined && (tokens[from + length]?.text !== ',' || from + length + 1 >= until)) continue
    const series = { from, length, link }
    if (isTwice(tokens, series)) return series
  }
  return undefined
}

function isTwice(tokens: readonly Token[], { from, length, link }: Series): boolean {
  const [first, again] = [tokens[from]!, tokens[link + 1]!]
  const next = tokens[link + 1 + length]
  if (!isAtEnd(next, length)) return false
  // “roads and bridges and roads”
  if (length === 1 && first.tag === 'NNS')
    return (
      tokens[from + 1]!.norm === 'and' &&
      again.tag === 'NNS' &&
      tokens[from + 2]!.tag === 'NNS' &&
      !vague.test(first.norm) &&
      !(tokens[from - 1] && /^(?:ADJ|NOUN|PROPN|CCONJ|PUNCT)$/.test(tokens[from - 1]!.pos))
    )
  if (length === 1)
    return (
      (first.pos === 'ADJ' || first.tag === 'VBN') &&
      (again.pos === 'ADJ' || again.tag === 'VBN') &&
      isPredicate(tokens, from) &&
      tokens
        .slice(from, link)
        .every(({ pos, tag }) => /^(?:ADJ|ADV|PUNCT|CCONJ)$/.test(pos) || /^VB[NG]$/.test(tag))
    )
  const phrase = tokens.slice(from, from + length)
  if (!phrase.some(({ pos, norm }) => /^(?:NOUN|VERB|ADJ|PROPN)$/.test(pos) && !vague.test(norm)))
    return false
  // “he runs, she walks and he runs”: clauses.
  const isVerbal = first.pos === 'VERB' || (first.norm === 'to' && phrase[1]!.tag === 'VB')
  if (!isVerbal && (first.pos !== 'ADP' || phrase.some(isFiniteForm))) return false
  if (isVerbal && phrase.slice(1).some(isFiniteForm)) return false
  // The member between is of the same kind.
  const other = tokens[from + length + 1]!
  return first.norm === 'to' || first.pos === 'ADP'
    ? other.norm === first.norm
    : other.pos === 'VERB' || tagsOf(other).has(first.tag)
}

/** Lists of bare nouns in which one that is not the last comes again: “wheat, barley, wheat and oats”. */
export function bareTwins({ tokens }: Sentence): readonly Series[] {
  const found: Series[] = []
  for (let link = 5; link + 1 < tokens.length; link++) {
    if (!/^(?:and|or)$/.test(tokens[link]!.norm) || !isBare(tokens[link + 1])) continue
    let from = tokens[link - 1]!.text === ',' ? link - 2 : link - 1
    while (from > 1 && isBare(tokens[from]) && tokens[from - 1]!.text === ',' && isBare(tokens[from - 2]))
      from -= 2
    const before = tokens[from - 1]
    if (before && /^(?:ADJ|NOUN|PROPN|NUM|CCONJ|PUNCT)$/.test(before.pos)) continue
    const next = tokens[link + 2]
    if (
      next &&
      (/^(?:NOUN|ADJ|PROPN|NUM)$/.test(next.pos) || complementing.test(next.norm) || /^['’-]/.test(next.text))
    )
      continue
    const members = tokens
      .slice(from, link + 2)
      .filter(isBare)
      .map(({ norm }) => norm)
    // “…, talks and talks”
    if (
      members.length > 2 &&
      members.at(-1) !== members.at(-2) &&
      new Set(members).size === members.length - 1
    )
      found.push({ from, length: members.length, link })
  }
  return found
}
const isBare = (token: Token | undefined): boolean => token?.pos === 'NOUN' && token.text !== ','

/** Words by which a list comes back to where it began: “out of the house, over the road and out of the house again”. */
const vague =
  /^(?:again|back|home|house|same|more|one|way|time|day|night|thing|things|people|place|side|other|others)$/

/** Whether the list ends there: “and thin in places”, but not “and search homes again”. */
const isAtEnd = (next: Token | undefined, length: number): boolean =>
  next === undefined ||
  /^[.,;:!?)”"—–]$/.test(next.text) ||
  circumstance.test(next.norm) ||
  (length > 1 &&
    /^(?:ADP|SCONJ)$/.test(next.pos) &&
    (length > 2 || !complementing.test(next.norm)) &&
    next.norm !== 'to')

const circumstance = /^(?:after|before|during|when|because|since|until|while|throughout)$/

/** Behind a verb that links, or the object that it is said of: “was thin”, “found him thin”. */
function isPredicate(tokens: readonly Token[], at: number): boolean {
  let before = at - 1
  while (tokens[before]?.pos === 'ADV') before--
  const { lemma = '', tag = '' } = tokens[before] ?? {}
  return (
    /^(?:be|become|seem|appear|look|feel|sound|remain|stay|grow|get)$/.test(lemma) ||
    /^(?:him|her|it|them|me|us)$/.test(tokens[before]?.norm ?? '') ||
    tag === 'MD'
  )
}
