import type { Span } from '../../source.ts'

/** Words of saying with the one who says them: `the governor said`, `said Mr. Pell`. Its span is that of both. */
export interface Saying extends Span {
  readonly verb: Span
  /** The verb as it is written, in lower case. */
  readonly said: string
  /** The whole of the subject, its apposition left out; undefined where there is none. */
  readonly subject: Span | undefined
  readonly inverted: boolean
}

const list = (words: string): string[] => words.trim().split(/\s+/)

/** Verbs that hardly do anything but attribute, in the past and in the present. */
const plain = list(
  'said says told tells added adds replied replies asked asks explained explains recalled recalls joked jokes quipped quips remarked remarks wrote writes tweeted posted declared declares stated states insisted insists answered answers responded responds retorted retorts exclaimed exclaims commented comments noted notes warned warns admitted admits conceded concedes concluded concludes whispered whispers shouted shouts muttered mutters murmured murmurs complained complains mused muses lamented laments testified testifies',
)
/** Verbs that attribute too, and do much else. */
const others = list(
  'announced announces argued argues claimed claims continued continues cried cries called calls began begins confessed confesses confirmed confirms countered counters cautioned cautions demanded demands laughed laughs observed observes offered offers pleaded pleads predicted predicts promised promises protested protests reported reports snapped snaps sighed sighs stressed stresses suggested suggests sang sings screamed screams swore swears thought thinks urged urges vowed vows volunteered volunteers yelled yells emphasized emphasised emphasizes emphasises reflected reflects reiterated reiterates acknowledged acknowledges maintained maintains boasted boasts bragged brags chuckled chuckles agreed agrees pressed joked ventured queried intoned proclaimed proclaims wondered wonders inquired inquires enquired enquires chanted chants begged begs mumbled mumbles hissed hisses stammered repeated repeats recounted recounts read reads went goes',
)
const verbs = new Set([...plain, ...others])

/** Whether a word, in any case, is a verb that attributes speech. */
export const isSpeechVerb = (word: string): boolean => verbs.has(word.toLowerCase())
const surely = new Set(plain)
/** Whether it hardly does anything else: `said`, not `offered`. */
export const isPlainSpeechVerb = (word: string): boolean => surely.has(word.toLowerCase())

const pronouns = /^(?:he|she|it|they|we|i|you)$/i
const adverb =
  /^(?:\p{L}+ly|also|then|later|once|only|even|just|still|again|now|often|always|never|soon|since|first|too|both|all|each|quickly|bluntly|aloud|out)$/iu
const auxiliary = /^(?:has|had|have|would|could|will|can|may|might|must|should|did|does|do|to)$/i
/** What a speaker's name or description cannot hold. */
const clausal =
  /^(?:is|are|was|were|be|been|am|will|would|can|could|may|might|must|should|shall|do|does|did|has|had|have|that|if|because|but|and|or|so|when|while|which|what|how|why|where|whether|than|then|to|not|there|this|these|those|isn['’]t|wasn['’]t|don['’]t|didn['’]t)$/i
/** What opens an adjunct or a clause, and no subject. */
const adverbial =
  /^(?:in|on|at|after|before|during|if|when|while|as|since|for|with|by|from|under|over|among|between|despite|without|through|until|because|although|though|of|to|about|against|into|like|near|earlier|last|next|yesterday|today|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|asked|speaking|so|but|and|or|yet|nor)$/i
const participle = /^(?:being|having)$/i
const determiner =
  /^(?:the|a|an|one|another|some|two|three|four|five|six|several|many|most|both|no|his|her|its|their|our|my|your|this|that)$/i
const plural = /^\p{L}{3,}s(?:['’])?$/u
const collective = /^(?:police|people|men|women|children|sources|critics|witnesses)$/i

interface Word extends Span {
  readonly text: string
  /** The stop or comma that follows at once, if any. */
  readonly after: string
}

const wordOrMark = /[\p{L}\p{N}](?:[\p{L}\p{N}’'&/-]|\.(?=\p{L}|\p{N}))*/gu
const abbreviated =
  /^(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Reps|Sens|Gov|Gen|Lt|Col|Capt|Maj|Sgt|Cmdr|Adm|Rev|St|Jr|Sr|Supt|Insp|Det|Cllr|Hon|Pres|Atty|Messrs|Inc|Corp|Co|Ltd|Vt|Wash|Calif|Ore|Pa|Md|Va|Mass|Conn|Ill|Ind|Mich|Minn|Wis|Mo|Tenn|Ky|Ga|Fla|Ala|Miss|La|Ark|Okla|Tex|Colo|Ariz|Nev|Mont|Wyo|Neb|Kan|Del)$/u

/** The words from an offset on, up to the end of the clause or another quotation; `limit` words at most. */
function wordsFrom(text: string, from: number, until: number, limit: number): Word[] {
  const found: Word[] = []
  wordOrMark.lastIndex = from
  let at = from
  for (let match = wordOrMark.exec(text); match && match.index < until; match = wordOrMark.exec(text)) {
    const between = text.slice(at, match.index)
    if (found.length > 0 && !isWithinClause(between, found.at(-1)!)) break
    if (found.length === 0 && !/^[\s,]*$/.test(between)) break
    if (found.length > 0) found[found.length - 1] = { ...found.at(-1)!, after: between.trim() }
    const end = Math.min(until, match.index + match[0].length)
    found.push({ text: match[0], start: match.index, end, after: text.slice(end, end + 1).trim() })
    at = end
    if (found.length >= limit) break
  }
  return found
}

/** Whether what stands between two words leaves them in one clause. */
function isWithinClause(between: string, before: Word): boolean {
  if (/^\s+$/.test(between) || /^,\s+$/.test(between)) return true
  if (/^\.\s+$/.test(between)) return abbreviated.test(before.text)
  return /^\.?,\s+$/.test(between) && abbreviated.test(before.text)
}

/**
 * Reads words of saying at an offset of a paragraph's text: `said Mr. Pell`, `the governor said`. Offsets are
 * the text's.
 */
export function readSaying(text: string, from: number, until: number = text.length): Saying | undefined {
  const words = wordsFrom(text, from, until, 24)
  const first = words[0]
  if (!first) return undefined
  if (isSpeechVerb(first.text)) return inverted(words)
  let from0 = 0
  while (from0 < 2 && words[from0] && adverb.test(words[from0]!.text) && !determiner.test(words[from0]!.text))
    from0++
  const opener = words[from0] ?? first
  if (adverbial.test(opener.text) && !/['’]s$/.test(opener.text)) return undefined
  const subjectEnd = opener && pronouns.test(opener.text) ? from0 + 1 : undefined
  for (let i = from0 + 1; i < words.length; i++) {
    const word = words[i]!
    if (isSpeechVerb(word.text) && !isNounHere(words, i)) {
      return saying(words, from0, i)
    }
    if (subjectEnd !== undefined && !adverb.test(word.text) && !auxiliary.test(word.text)) return undefined
    if (clausal.test(word.text) && !isAuxiliaryOf(words, i) && !isWithinName(words, i)) return undefined
    if (participle.test(word.text)) return undefined
  }
  return undefined
}

/** `has said`, `had been told`: an auxiliary that a verb of saying follows. */
function isAuxiliaryOf(words: readonly Word[], index: number): boolean {
  if (!auxiliary.test(words[index]!.text)) return false
  let next = index + 1
  while (words[next] && (adverb.test(words[next]!.text) || auxiliary.test(words[next]!.text))) next++
  return words[next] !== undefined && isSpeechVerb(words[next]!.text)
}

/** `the secretary of state and treasurer said`, `a man who had a dog said`: within the subject, or its apposition. */
function isWithinName(words: readonly Word[], index: number): boolean {
  const { text } = words[index]!
  if (/^(?:and|or)$/i.test(text)) return true
  if (/^(?:this|these|those|that)$/i.test(text))
    return index === 0 || /^(?:of|in|at|for)$/i.test(words[index - 1]!.text)
  return words.slice(0, index).some(word => /^(?:who|whose|whom)$/i.test(word.text))
}

/** `The reports said`: a noun that looks like a verb of saying. */
function isNounHere(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]?.text ?? ''
  const next = words[index + 1]
  return (
    determiner.test(before) ||
    /^(?:of|for|in|on|with|to|\p{L}+['’]s)$/iu.test(before) ||
    (next !== undefined && isPlainSpeechVerb(next.text) && !isPlainSpeechVerb(words[index]!.text))
  )
}

function saying(words: readonly Word[], from: number, verb: number): Saying | undefined {
  const first = words[from]!
  const last = lastOfSubject(words, from, verb)
  if (last < from) return undefined
  if (!canSpeak(words.slice(from, last + 1))) return undefined
  const end = words[verb]!
  return {
    start: first.start,
    end: end.end,
    verb: { start: end.start, end: end.end },
    said: end.text.toLowerCase(),
    subject: { start: first.start, end: words[last]!.end },
    inverted: false,
  }
}

/** Whether these words can be a subject: a pronoun, a name, or a noun with its article. */
function canSpeak(words: readonly Word[]): boolean {
  const first = words[0]!.text
  if (words.length === 1)
    return (
      pronouns.test(first) ||
      /^\p{Lu}/u.test(first) ||
      plural.test(first) ||
      collective.test(first) ||
      /^(?:one|both|another|some|others|many|most|all|few|everyone|everybody|someone|somebody|nobody)$/i.test(
        first,
      )
    )
  return (
    pronouns.test(first) ||
    determiner.test(first) ||
    words.some(word => /^\p{Lu}/u.test(word.text)) ||
    words.some(word => plural.test(word.text) || collective.test(word.text))
  )
}

/** The last word of the subject, without adverbs, auxiliaries and an apposition before the verb. */
function lastOfSubject(words: readonly Word[], from: number, verb: number): number {
  const comma = words.findIndex((word, index) => index >= from && index < verb && word.after.includes(','))
  let last = (comma >= 0 ? comma + 1 : verb) - 1
  while (last > from && (adverb.test(words[last]!.text) || auxiliary.test(words[last]!.text))) last--
  return last
}

const subjectEnd =
  /^(?:in|on|at|who|whose|whom|which|as|after|before|during|when|while|to|from|by|for|with|yesterday|today|tonight|later|last|this|earlier|adding|speaking|shortly|afterwards?|again|and|but|because|that|if|about|via|via|from|outside|inside|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i

function inverted(words: readonly Word[]): Saying {
  const verb = words[0]!
  let last = 0
  while (last + 1 < words.length && !subjectEnd.test(words[last + 1]!.text)) {
    if (last > 0 && words[last]!.after.includes(',')) break
    if (verb.after) break
    // “said Ms. Vale said”
    if (last > 0 && isPlainSpeechVerb(words[last + 1]!.text) && /^\p{Ll}/u.test(words[last + 1]!.text)) break
    last++
    if (last === 1 && pronouns.test(words[1]!.text)) break
  }
  const subject = last > 0 ? { start: words[1]!.start, end: words[last]!.end } : undefined
  return {
    start: verb.start,
    end: subject?.end ?? verb.end,
    verb: { start: verb.start, end: verb.end },
    said: verb.text.toLowerCase(),
    subject,
    inverted: true,
  }
}

/** Whether nothing that could be said follows the verb: the clause ends, or an adjunct of time or place follows. */
export function endsThere(text: string, { end, said }: Pick<Saying, 'end' | 'said'>): boolean {
  if (/^(?:told|tells)$/.test(said)) return !/^\s+(?:that|how|why|what|to)\b/.test(text.slice(end, end + 8))
  return /^(?:[.,;:]|\s*$|\s+(?:in (?:an?|the|his|her|their|court|parliament|congress)\b|on (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|stage|air|social|twitter|the)\b|at (?:an?|the)\b|before (?:an?|the|his|her|their)\b|after (?:an?|the|his|her|their|\p{L}+ing)\b|before (?:\p{L}+ing)\b|during\b|when\b|as (?:he|she|they|it|the)\b|while\b|here\b|yesterday\b|today\b|tonight\b|last (?:week|month|year|night)\b|later\b|earlier\b|afterwards?\b|of (?:the|his|her|their|its)\b|through (?:an?|the)\b|via\b|outside\b|with (?:an?)\b|\p{L}+ly[.,]))/iu.test(
    text.slice(end, end + 40),
  )
}
