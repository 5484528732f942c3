import { isFinite as isFiniteVerb, lexicon, parseSentence, type Token } from '../../../syntax/index.ts'
import { isSpeechVerb } from '../saying.ts'

/** What opens behind an article, a preposition or a linking verb: a phrase, and no sentence. */
const opensPhrase =
  /(?<!\p{L})(?:an?|the|his|her|its|their|as|is|are|was|were|be|been|it|him|them|\p{Ll}{3,})\s["“‘']$/u

/** “Leahy Law”, “A Charge to Keep”: words with capitals, and the small ones between them, before a small one. */
const titled =
  /^\p{Lu}[\p{L}’'-]*(?: (?:(?:of|the|and|in|on|to|for|a) )?(?!I\s)\p{Lu}[\p{L}’'-]*){1,5}(?=,? (?!(?:of|the|and|in|on|to|for|a) \p{Lu})\p{Ll}|[?!]$)/u
/** The same before a closing mark, where what stands before it is small. */
const titleEnds =
  /(?<=\p{Ll} )\p{Lu}[\p{L}’'-]*(?: (?:(?:of|the|and|in|on|to|for|a) )?\p{Lu}[\p{L}’'-]*){1,5}[.,]?$/u

/**
 * Where a quoted phrase ends whose closing mark was lost, as an offset of `text`: before the `and` that joins on to the
 * reporter's verb, `called it a "disgrace and said …`, since a phrase without a verb has nothing that one could join.
 */
export function endOfPhrase(text: string, from: number, until: number): number | undefined {
  const title = titled.exec(text.slice(from, Math.min(until, from + 120)))
  const lead = text.slice(Math.max(0, from - 4), from)
  // “Her last novel, “The Salt Ledger, was”, but not “he said, “Emory University has”
  const isCalled =
    title &&
    (/\p{Ll}\s["“]$/u.test(lead) || (text[from + title[0].length] === ',' && /\p{Ll},\s["“]$/u.test(lead)))
  if (isCalled) return from + title[0].length
  const stretch = text.slice(from, until).split(/[.!?;]\s/, 1)[0]!
  const listed = beforeNextOfList(stretch, text.slice(0, from), until < text.length)
  if (listed !== undefined) return from + listed
  const isTitle = inTitleCase(text)
  if (!isTitle && !opensPhrase.test(text.slice(Math.max(0, from - 16), from))) return undefined
  if (!/(?:^|\s)(?:and|but)\s|, (?:al)?though\s/.test(stretch)) return undefined
  const tokens = parseSentence(isTitle ? stretch.toLowerCase() : stretch)
  for (const [at, { norm, start }] of tokens.entries()) {
    if (at > 24 || (isFiniteVerb(tokens, at) && !isRelative(tokens, at))) return undefined
    const comma = /,\s*$/.exec(stretch.slice(0, start))
    const place = from + stretch.slice(0, start).trimEnd().length - (comma ? 1 : 0)
    // “the General, though never in her hearing”
    if (at > 1 && comma && /^(?:al)?though$/.test(norm)) return place
    if (at < 1 || !/^(?:and|but)$/.test(norm)) continue
    if (joinsReport(tokens, at, comma !== null)) return place
  }
  return undefined
}

/** Whether what an “and” joins on is the reporter’s: a verb, a clause with “that”, or a clause with its own subject. */
function joinsReport(tokens: readonly Token[], at: number, isClause: boolean): boolean {
  let next = at + 1
  while (tokens[next] && /^(?:ADV|PART)$/.test(tokens[next]!.pos)) next++
  const verb = tokens[next]
  if (!verb) return false
  const isVerb =
    (isFiniteVerb(tokens, next) && /^(?:VBD|VBZ|MD)$/.test(verb.tag)) ||
    // “and plans a second walkout”
    (tokens[next + 1]?.pos === 'DET' && next === at + 1 && lexicon(verb.norm)?.tags.has('VBZ') === true)
  // “an accident that had been waiting, and fell”: a relative clause may have two verbs.
  const isRelativeBefore = tokens.slice(0, at).some((_, i) => isRelative(tokens, i))
  if (isVerb) return !isRelativeBefore || isSpeechVerb(verb.norm) || tokens[next + 1]?.norm === 'that'
  if (verb.norm === 'that') return tokens.slice(next + 1).some((_, i) => isFiniteVerb(tokens, next + 1 + i))
  if (!isClause) return false
  // “unhelpful, but it will reply”, “cooked over wood, and for once a menu tells the truth”
  const finite = tokens.findIndex((_, i) => i > next && isFiniteVerb(tokens, i))
  return finite > 0 && finite - next < 7 && !tokens.slice(next, finite).some(isRelativeWord)
}

const isRelativeWord = ({ norm, tag }: Token): boolean => tag[0] === 'W' || norm === 'that'

/** Whether a finite verb is in a relative clause: “that had been”. */
export const isRelative = (tokens: readonly Token[], at: number): boolean =>
  isFiniteVerb(tokens, at) && tokens.slice(Math.max(0, at - 3), at).some(isRelativeWord)

/** “of “missed warnings and of “a board …””: where a list of quotations has its next member. */
function beforeNextOfList(stretch: string, before: string, isFollowed: boolean): number | undefined {
  const next = isFollowed ? /,?\s(?:and|or|but)\s(?:(\p{Ll}+)\s)?$/u.exec(stretch) : null
  if (!next) return undefined
  const governor = /(\p{Ll}+)\s["“‘]$/u.exec(before)?.[1]
  return governor !== undefined && next[1] === governor ? next.index : undefined
}

/** Whether nearly every word has a capital, as headlines have. */
const inTitleCase = (text: string): boolean =>
  text.length < 160 && !/(?<![\p{L}’'])(?!with|from|into|over|than|that)\p{Ll}{4}/u.test(text)

/** How people say what they call something: `called it`, `described the offer as`, `what she called`. */
const naming =
  /(?<!\p{L})(?:(?:describ|denounc|dismiss|condemn|hail|criticis|criticiz|characteri[sz]|portray|regard)(?:e?d|es|ing|ed|s)? (?:[\p{L}\d’'.-]+ ){1,6}?as |(?:what|which) (?:(?:he|she|it|they|(?:the|his|her|its|their|an?) \p{Ll}+|\p{Lu}[\p{L}’'-]+) )(?:has |had )?(?:call|brand|dub|term|label)(?:l?ed|s)? |(?:call|brand|dub|term|label|deem)(?:l?ed|s|l?ing|ing)? (?:(?:it|him|her|them|this|that|these|those) |(?:the|his|her|their|its|this|that) (?:[\p{L}\d’'-]+ ){1,3}?(?=an?\s|the\s|one\s)))/gu

/** Nouns and participles that words stand behind: `the word`, `so-called`. */
const worded =
  /(?<!\p{L})(?:[Tt]he (?:word|term|phrase|name|nickname|title|slogan|motto|adage|saying|headline|verb|noun)s?|so-called)\s+(?=\S)/gu

/** Where a quoted phrase begins whose opening mark was lost, behind the words that name something so. */
export function startOfPhrase(stretch: string): number | undefined {
  const title = titleEnds.exec(stretch.slice(-120))
  if (title) return Math.max(0, stretch.length - 120) + title.index
  const found = [...stretch.matchAll(worded)].at(-1) ?? [...stretch.matchAll(naming)].at(-1)
  if (!found) return undefined
  const start = found.index + found[0].length
  const words = stretch.slice(start).trim()
  return words && !/[.;:!?]\s|["“‘]/.test(words) && words.length < 90 ? start : undefined
}
