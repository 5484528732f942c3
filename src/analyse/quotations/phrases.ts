import { isFinite as isFiniteVerb, parseSentence } from '../../syntax/index.ts'

/** What opens behind an article, a preposition or a linking verb: a phrase, and no sentence. */
const opensPhrase =
  /(?<!\p{L})(?:an?|the|his|her|its|their|as|is|are|was|were|be|been|it|him|them|\p{Ll}{3,})\s["“‘']$/u

/** “Leahy Law”, “A Charge to Keep”: words with capitals, and the small ones between them, before a small one. */
const titled =
  /^\p{Lu}[\p{L}’'-]*(?: (?:(?:of|the|and|in|on|to|for|a) )?(?!I\s)\p{Lu}[\p{L}’'-]*){1,5}(?= (?!(?:of|the|and|in|on|to|for|a) \p{Lu})\p{Ll}|[?!]$)/u
/** The same before a closing mark, where what stands before it is small. */
const titleEnds =
  /(?<=\p{Ll} )\p{Lu}[\p{L}’'-]*(?: (?:(?:of|the|and|in|on|to|for|a) )?\p{Lu}[\p{L}’'-]*){1,5}[.,]?$/u

/**
 * Where a quoted phrase ends whose closing mark was lost, as an offset of `text`: before the `and` that joins on to the
 * reporter's verb, `called it a "disgrace and said …`, since a phrase without a verb has nothing that one could join.
 */
export function endOfPhrase(text: string, from: number, until: number): number | undefined {
  const title = titled.exec(text.slice(from, Math.min(until, from + 120)))
  if (title && /\p{Ll}\s["“]$/u.test(text.slice(Math.max(0, from - 3), from))) return from + title[0].length
  if (!opensPhrase.test(text.slice(Math.max(0, from - 16), from))) return undefined
  const stretch = text.slice(from, until).split(/[.!?;]\s/, 1)[0]!
  if (!/(?:^|\s)(?:and|but)\s/.test(stretch)) return undefined
  const tokens = parseSentence(stretch)
  for (const [at, { norm, start }] of tokens.entries()) {
    if (at > 24 || isFiniteVerb(tokens, at)) return undefined
    if (at < 1 || !/^(?:and|but)$/.test(norm)) continue
    let next = at + 1
    while (tokens[next] && /^(?:ADV|PART)$/.test(tokens[next]!.pos)) next++
    const verb = tokens[next]
    if (!verb) return undefined
    const isJoined =
      (isFiniteVerb(tokens, next) && /^(?:VBD|VBZ|MD)$/.test(verb.tag)) ||
      (verb.norm === 'that' && tokens.slice(next + 1).some((_, i) => isFiniteVerb(tokens, next + 1 + i)))
    const comma = /,\s*$/.exec(stretch.slice(0, start))
    // “unhelpful, but it will reply”
    const isClause = comma !== null && verb.pos === 'PRON' && /^(?:he|she|it|they|we)$/.test(verb.norm)
    if (!isJoined && !isClause) continue
    return from + stretch.slice(0, start).trimEnd().length - (comma ? 1 : 0)
  }
  return undefined
}

/** How people say what they call something: `called it`, `described the offer as`, `what she called`. */
const naming =
  /(?<!\p{L})(?:(?:describ|denounc|dismiss|condemn|hail|criticis|criticiz|characteri[sz]|portray|regard)(?:e?d|es|ing|ed|s)? (?:[\p{L}\d’'.-]+ ){1,6}?as |what (?:(?:he|she|it|they|\p{Lu}[\p{L}’'-]+) )(?:has |had )?(?:call|brand|dub|term|label)(?:l?ed|s)? |(?:call|brand|dub|term|label|deem)(?:l?ed|s|l?ing|ing)? (?:(?:it|him|her|them|this|that|these|those) |(?:the|his|her|their|its|this|that) (?:[\p{L}\d’'-]+ ){1,3}?(?=an?\s|the\s|one\s)))/gu

/** Where a quoted phrase begins whose opening mark was lost, behind the words that name something so. */
export function startOfPhrase(stretch: string): number | undefined {
  const title = titleEnds.exec(stretch.slice(-120))
  if (title) return Math.max(0, stretch.length - 120) + title.index
  const found = [...stretch.matchAll(naming)].at(-1)
  if (!found) return undefined
  const start = found.index + found[0].length
  const words = stretch.slice(start).trim()
  return words && !/[.;:!?]\s|["“‘]/.test(words) && words.length < 90 ? start : undefined
}
