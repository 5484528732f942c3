import { parseSentence, type Token } from '../../../syntax/index.ts'
import type { Sentence } from '../../index.ts'

/** Words that open an aside. */
const openers =
  /(?:^|\s)(?=(?:about|around|roughly|nearly|approximately|or|formerly|born|aged|pictured|left|right|including|see|e\.g\.|i\.e\.|known as|also known as|also called|not|no|then|now|minus|plus|down|up|from|b\.|d\.|c\.|m\.)\s[^()]{0,60}$)/g

/** Places where a bracket may have opened that closes at an offset, best first. */
export function startsOf(sentence: Sentence, at: number): number[] {
  const before = sentence.text.slice(0, at - sentence.start)
  const places: number[] = []
  const add = (place: number | undefined): void => {
    if (place !== undefined) places.push(place)
  }
  // “You know who you are.)”
  if (/[.!?]["”’']?$/.test(before))
    return [sentence.start + (/^["“]/.test(before) && !/["”]$/.test(before) ? 1 : 0)]
  const label = /(?:^|\s)(\d{1,3})$/.exec(before)
  if (label && sentence.text[at - sentence.start] === ']') add(before.length - label[1]!.length)
  const figure =
    /(?:^|\s)((?:(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:\d{1,2}, )?)?[$£€¥]?\d[\d,.]*(?:km|cm|mm|kg|lb|oz|ft|ha|m|g|C|F)?(?:[-–]\d+)?(?:[- ][\p{L}%]+){0,2})$/u.exec(
      before,
    )
  // “25 yards 23 metres)”
  const isConverted = figure !== null && /\d \p{L}+ $/u.test(before.slice(0, -figure[1]!.length))
  if (isConverted) add(before.length - figure[1]!.length)
  const last = [...before.matchAll(openers)].at(-1)
  if (last) add(last.index + last[0].length)
  if (figure) add(before.length - figure[1]!.length)
  const short =
    /(?:^|\s)(\p{Lu}[\p{Lu}\d.&-]{1,9}|[DRI]-\p{Lu}\p{L}+\.?|left|right|cent(?:er|re)|pictured|sic)$/u.exec(
      before,
    )
  if (short) add(before.length - short[1]!.length)
  // “the agency Court Press)”
  const name =
    /(?:\p{Ll}|\d|\p{Lu}{2}),? (\p{Lu}\p{Ll}[\p{L}’'-]*(?:[ ,]{1,2}(?:(?:of|the|and) )?\p{Lu}[\p{L}’'.-]*){0,5})$/u.exec(
      before,
    )
  if (name) add(before.length - name[1]!.length)
  if (places.length === 0) add(asideStart(before) ?? lastWord(before))
  return [...new Set(places)].map(place => sentence.start + place)
}

function lastWord(before: string): number | undefined {
  const word = /\S+$/.exec(before.slice(-40))
  return word ? before.length - word[0].length : undefined
}

const isNominal = ({ pos }: Token): boolean => pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM'

/** Where the last phrase begins that could be an aside: an article behind a noun, a preposition, a participle, a relative word. */
function asideStart(before: string): number | undefined {
  const tokens = parseSentence(before)
  for (let i = tokens.length - 1; i > 0; i--) {
    const token = tokens[i]!
    const previous = tokens[i - 1]!
    const opens =
      (token.pos === 'DET' && isNominal(previous)) ||
      (token.pos === 'ADP' && previous.pos !== 'ADP' && previous.pos !== 'ADV') ||
      (token.tag === 'VBN' && isNominal(previous)) ||
      (token.tag === 'VBG' && isNominal(previous)) ||
      /^(?:who|which|whose|where|when|but|and|or|if|though|although|because)$/.test(token.norm)
    if (!opens || previous.norm === ',') continue
    let first = i
    // “built in 1911”, “almost all of it”
    while (first > 1 && token.pos === 'ADP' && /^(?:VBN|VBG|RB|JJ)$/.test(tokens[first - 1]!.tag)) first--
    return tokens[first]!.start
  }
  return undefined
}
