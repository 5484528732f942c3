import {
  cities,
  countries,
  demonyms,
  givenNames,
  organisationHeads,
  placeHeads,
  placeOpeners,
  states,
  thingHeads,
} from '../gazetteer.ts'
import type { NameKind, Piece } from '../names.ts'

/** Surnames that are also the last words of places and things. */
export const surnameToo =
  /^(?:hill|hall|church|park|field|fields|banks|rivers|woods|west|east|north|bridge|court|house|king|bishop|temple|marsh|lake|day|law|price|brooks|forest|glen|stone|may|post|page|cash|bond|bill|street|lane|ford|bay|island|ocean|castle|holland|england|french|english|german|sharp|london|york|jordan|israel|houston|washington|lincoln|kent|paris|florence|bailey|quay|moon|storm|fair|bell|best|close|singer|miller|knight|parks|mills|waters|wells|gates|bush|young|long|case|cross|dean|rich|gray|parish|mark|force|guard|band|records|star|sun|ball|falls|springs|creek|strait|tower|towers|valley|wood|port|pier|dock|hotel|market|city|town|prize|cup|open|war|battle|trust|fund|steel|works|foods|group|chamber|press|mail|times|point|mountain|mount|cape|coast|harper|squire|sea|love|rowe|row|delta|reef|games|green|greens|berry|bliss)$/

export function kindOf(
  text: string,
  words: readonly Piece[],
  nameWords: readonly Piece[],
  honoured: boolean,
): NameKind {
  if (honoured) return 'person'
  const whole = words.map(word => word.text).join(' ')
  const name = nameWords.map(word => word.text).join(' ')
  const titled = nameWords.length < words.length
  if (text.slice(words[0]!.start, words.at(-1)!.end).includes(' & ')) return 'organisation'
  if (countries.has(name) || cities.has(name) || states.has(name)) return titled ? 'thing' : 'place'
  if (demonyms.has(name)) return 'thing'
  const last = nameWords.at(-1)!.text.toLowerCase()
  const first = nameWords[0]!.text
  const given = nameWords.length > 1 && givenNames.has(first)
  if (!(given && surnameToo.test(last) && nameWords.length === 2)) {
    if (organisationHeads.has(last)) return 'organisation'
    if (placeHeads.has(last)) return 'place'
    if (thingHeads.has(last)) return 'thing'
  }
  if (/ of(?: the)? /.test(text.slice(nameWords[0]!.start, nameWords.at(-1)!.end))) {
    const head = nameWords.find(word => organisationHeads.has(word.text.toLowerCase()))
    return head ? 'organisation' : 'place'
  }
  if (titled) return /^\p{Lu}{2,}$/u.test(name) && name.length < 5 ? 'organisation' : 'person'
  if (placeOpeners.has(first) && nameWords.length > 1) return 'place'
  if (/^(?:\p{Lu}\.){2,}$|^\p{Lu}{2,}s?$/u.test(whole)) return 'organisation'
  return 'unknown'
}
