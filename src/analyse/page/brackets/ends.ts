import { isFinite as isFiniteVerb, parseSentence, subjectOf } from '../../../syntax/index.ts'
import type { Analysis, Sentence } from '../../index.ts'
import type { LoneBracket } from '../brackets.ts'

const amount =
  /^(?:(?:about|around|roughly|nearly|almost|approximately|some|or|over|more than|up to) )?(?:[$£€¥]|US\$|A\$|C\$)?\d[\d,.]*\d?(?:[-–]\d[\d,.]*)?%?(?: (?:million|billion|trillion|hundred|thousand|m|bn|percent|per cent|square|cubic|kilomet(?:er|re)s?|kms?|met(?:er|re)s?|m|centimet(?:er|re)s?|cm|millimet(?:er|re)s?|mm|miles?|mph|kph|yards?|feet|foot|ft|inch(?:es)?|pounds?|lbs?|kilograms?|kilos?|kg|grams?|ounces?|ton(?:ne)?s?|acres?|hectares?|degrees?|celsius|fahrenheit|C|F|euros?|dollars?|lit(?:er|re)s?|gallons?)\b)*/i

const balanced = /\(([^()]{3,60})\)|\[([^[\]]{3,60})\]/g

/** “(by proxy‹)›, Osei”, beside “(by proxy)”; “(up by a fifth‹)›, freight costs (up by a third)”: where a bracket of the same make ends. */
export function endLikeOthers(
  article: Analysis,
  { at, mark }: LoneBracket,
  sentence: Sentence,
): number | undefined {
  const content = sentence.text.slice(at - sentence.start + 1)
  // “(“singing, I swear,” its coxswain said‹)›, and turned”
  const said =
    /^[“"][^“”"]{3,120}[”"] (?:\p{L}[\p{L}.’'-]* ){1,4}?(?:said|says|wrote|added)(?=,| and\b)/u.exec(content)
  if (said) return at + 1 + said[0].length
  // “they [the partners‹]› who signed”
  const named =
    mark === '[' &&
    /^(?:(?:the|an?|his|her|their|its|Mr\.?|Mrs\.?|Ms\.?|Dr\.?) )?[\p{L}’.-]+(?: \p{Ll}+)?(?= (?:who|which|that|is|was|are|were|had|has|have|will|would|never|did)\b)/u.exec(
      content,
    )
  if (named) return at + 1 + named[0].length
  for (const { match } of article.matches(balanced)) {
    const inner = match[1] ?? match[2]!
    if (content.startsWith(inner) && /^[,;. ]/.test(content.slice(inner.length))) return at + 1 + inner.length
    const words = inner.split(' ')
    const own = content.split(/(?<=[,;]) | /).slice(0, words.length)
    const isAlike =
      words.length > 1 &&
      own.length === words.length &&
      words.slice(0, Math.max(1, words.length - 1)).every((word, index) => word === own[index]) &&
      /[,;]$/.test(own.at(-1)!)
    if (isAlike) return at + own.join(' ').length
  }
  return undefined
}

const monthName =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)'
/** What fills a bracket by its form: a note’s number, a year, years of a life, a date, letters, a place in a picture. */
const forms: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:b|d|c|m|div|fl|born|died)\\.? )?(?:${monthName} (?:\\d{1,2},? )?)?[12]\\d{3}(?:s|[-–](?:[12]\\d)?\\d{2})?(?=[\\s,.;:]|$)`,
  ),
  new RegExp(`^(?:${monthName} \\d{1,2}|\\d{1,2} ${monthName})(?=[\\s,.;:]|$)`),
  /^(?:\p{Lu}[\p{Lu}\d.&-]{1,9}|(?:\p{Ll}\.){2,}|[DRI]-\p{Lu}\p{L}{0,6}\.?|\p{Lu})(?=[\s,;:]|\.?$)/u,
  /^(?:left|right|cent(?:er|re)|above|below|pictured|L-R|sic|laughs|laughter|laughing|applause|expletive|emphasis added|no relation|see (?:above|below)|deceased|ret\.?|inset)(?=[\s,.;:])/,
]
/** A measure behind the same in another unit: `38 feet (11.6 metres`. */
const measure =
  /^[$£€¥]?\d[\d,.]*\d?(?: (?:million|billion|sq|square|cubic))? ?(?:°? ?[CF]|\p{L}{1,13})?(?=[\s,.;:]|$)/u

/** The end of what a bracket holds, where its form alone tells. */
function closedForm(before: string, content: string, mark: string): number | undefined {
  if (mark === '[' && /^\d{1,3}(?=[\s.,]|$)/.test(content)) return /^\d+/.exec(content)![0].length
  // “We need [...‹]› ozone”
  const gap = /^(?:\.\s?\.\s?\.|…)/.exec(content)?.[0]
  if (gap) return gap.length
  // “40 miles (64km from”, “$20 (£16 a head)”
  if (/(?:\d ?\p{L}+(?: \p{L}+)?|[$£€¥]\d[\d,.]*(?: \p{L}+)?) $/u.test(before)) {
    const other = measure.exec(content)?.[0]
    if (
      other &&
      !/\d \p{Ll}{1,3}$/u.test(other.replace(/ (?:km|cm|mm|kg|lb|lbs|oz|ft|ha|sq|mph|kph|in|m|g)$/, ''))
    )
      return other.replace(/[,.]$/, '').length
  }
  for (const form of forms) {
    const found = form.exec(content)?.[0]
    if (found) return found.length
  }
  return undefined
}

/** `(One Moon Rock‹)› and`, `(Paisley North‹)›:`: a name, before what is none. */
function nameEnd(content: string): number | undefined {
  return /^\p{Lu}[\p{L}\d’'.-]*(?: (?:(?:of|the|de|la|for) ){0,2}[\p{Lu}\d][\p{L}\d’'.-]*){1,6}(?= (?:and|or|is|was|were|are|said|says|in|on|at|from|to|with|for|who|which|had|has|will|would)\b|[,;:] \p{Ll}|[;:])/u.exec(
    content,
  )?.[0].length
}

/** The first comma or colon within so many words. */
function markEnd(content: string, most: number): number | undefined {
  const found = /^[^,;:—–]{2,120}?(?=[,;:](?:\s|$)|\s?—|\s–)/u.exec(content)?.[0]
  return found && found.split(' ').length <= most ? found.length : undefined
}

export function endsOf(sentence: Sentence, at: number): number[] {
  const offset = at - sentence.start
  const before = sentence.text.slice(0, offset)
  const content = sentence.text.slice(offset + 1)
  const places: number[] = []
  const add = (place: number | undefined): void => {
    if (place !== undefined && place > 0) places.push(place)
  }
  add(closedForm(before, content, sentence.text[offset]!))
  const figure = amount.exec(content)?.[0].trimEnd().replace(/[,.]$/, '')
  // (22 boats, most of them family-owned
  const isCount =
    figure !== undefined && /^\d[\d,]*$/.test(figure) && /^ \p{Ll}+s\b/u.test(content.slice(figure.length))
  if (
    figure &&
    !isCount &&
    /^,? \p{Ll}/u.test(content.slice(figure.length)) &&
    (/ \p{L}/u.test(figure) || /^[$£€¥\d]/.test(figure)) &&
    !/^,? (?:of|in|to|from|on|at|for|per|an?|each|by|with)\b/.test(content.slice(figure.length))
  )
    add(figure.length)
  // (It was, a little‹)› And then …
  if (/^["“]?$/.test(before.trim()) && /[.!?]["”’']*$/.test(content)) add(content.length)
  if (places.length === 0) {
    add(nameEnd(content))
    add(markEnd(content, 4))
  }
  add(predicateOf(before, content))
  if (places.length === 0) {
    add(adjunct.exec(content)?.[0].length)
    add(markEnd(content, 12))
    const stop = /[.!?]["”’']*$/.exec(content)
    if (stop && content.length < 160) add(stop.index)
  }
  return [...new Set(places)].filter(place => place < 200).map(place => sentence.start + offset + 1 + place)
}

/**
 * Where a clause is joined to the one before the bracket: `made coffins (larch, with rope handles ‹)› and was said`,
 * `3-2 (after extra time ‹)› and the crowd left`.
 */
function conjunctionBefore(tokens: Parameters<typeof isFiniteVerb>[0], verb: number): number {
  if (tokens.slice(0, verb).some((_, at) => isFiniteVerb(tokens, at))) return -1
  let at = verb - 1
  while (at > 0 && /^(?:DET|ADJ|NOUN|PROPN|PRON|ADV|NUM)$/.test(tokens[at]!.pos)) at--
  return /^(?:and|but)$/.test(tokens[at]!.norm) ? at : -1
}

const adverb = /^(?:still|now|also|already|never|often|always|then|once|just|only|later|soon)$/
/** `by two votes` before `after a long night` */
const adjunct =
  /^(?:by|in|at|on|from|with|for|of) (?:\S+ ){1,4}?\S+(?= (?:after|before|when|while|since|until|because|although|though)\b)/

/** Where the clause that a bracket interrupted between subject and verb goes on. */
function predicateOf(before: string, content: string): number | undefined {
  const tokens = parseSentence(content)
  const opened = parseSentence(before)
  const awaitsVerb = opened.length > 0 && !opened.some((_, index) => isFiniteVerb(opened, index))
  // “(where the lights never went out ‹)› have offered”: the first verb is the bracket's own.
  let own = /^(?:where|who|which|whose|when|although|because|if|since|while|as)\b/.test(content) ? 1 : 0
  for (let i = 1; i < tokens.length && i < 40; i++) {
    if (!isFiniteVerb(tokens, i)) continue
    if (own-- > 0) continue
    const { norm, pos } = tokens[i - 1]!
    const conjunction = awaitsVerb ? -1 : conjunctionBefore(tokens, i)
    if (conjunction > 0) return content.slice(0, tokens[conjunction]!.start).replace(/,?\s*$/, '').length
    if (
      pos === 'PRON' ||
      pos === 'SCONJ' ||
      pos === 'CCONJ' ||
      /^(?:to|which|who|that|and|or|but)$/.test(norm)
    )
      continue
    const whole = parseSentence(`${before}${content.slice(tokens[i]!.start)}`)
    const verb = whole.findIndex(token => token.start >= before.length)
    const subject = verb < 0 ? -1 : subjectOf(whole, verb)
    if (awaitsVerb || (subject >= 0 && whole[subject]!.start < before.length)) {
      let first = i
      while (first > 1 && adverb.test(tokens[first - 1]!.norm)) first--
      return content.slice(0, tokens[first]!.start).replace(/,?\s*$/, '').length
    }
  }
  return undefined
}
