import type { Suggestion } from '../../spelling/index.ts'
import { groupedBy, wordSet } from '../collections.ts'
import type { Analysis } from '../index.ts'
import { stemOf, vocabulary, type Written } from '../wording/spelling.ts'
import { cities, countries, demonyms, givenNames, honorifics, states } from './gazetteer.ts'

/** Bodies and offices that are written with a capital. */
const institutions = wordSet(
  'University Parliament President Minister Commission Committee Government Department Ministry Hospital Institute College Council Assembly Congress Senate Republic Republican Republicans Democrat Democrats Democratic Conservative Conservatives Secretary Association International National Federal Foundation Authority Commissioner Chancellor Governor Catholic Christian Christians Muslim Muslims Protestant Orthodox Olympic Olympics',
)

/** A place, a people or an institution of one word, which is no surname. */
const isPlace = (word: string): boolean =>
  institutions.has(word) || countries.has(word) || cities.has(word) || states.has(word) || demonyms.has(word)

/** The places, peoples and institutions by their first letters. */
const placesByInitial = groupedBy(
  [...institutions, ...countries, ...cities, ...states, ...demonyms].filter(one =>
    /^\p{Lu}\p{L}{5,}$/u.test(one),
  ),
  one => one[0]!,
)

/** Whether a word has nearly the letters of a place, in whatever order: asked before the dictionary is searched. */
export function isLikePlace(text: string): boolean {
  let found = likePlaces.get(text)
  if (found === undefined) {
    if (likePlaces.size > 5000) likePlaces = new Map()
    found = hasLettersOfPlace(text)
    likePlaces.set(text, found)
  }
  return found
}

let likePlaces = new Map<string, boolean>()

const hasLettersOfPlace = (text: string): boolean =>
  (placesByInitial.get(text[0]!) ?? []).some(
    place =>
      Math.abs(place.length - text.length) < 2 && oddLetters(place, text) < 2 && oddLetters(text, place) < 2,
  )

const calendar =
  'January February September October November December August Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
    ' ',
  )
/** Whether a word has all but a letter of a month’s or a day’s, in whatever order. */
export function isLikeCalendar(text: string): boolean {
  const bare = text.replace(/['’]s$/, '')
  return (
    bare.length > 5 &&
    calendar.some(
      name =>
        name[0] === bare[0] &&
        name !== bare &&
        Math.abs(name.length - bare.length) < 2 &&
        oddLetters(name, bare) + oddLetters(bare, name) < 2,
    )
  )
}

/** “Harvad University”, “the Washigton Post”: a name before a common noun with its capital, and no person’s name before it. */
export function isHeaded(article: Analysis, { start, end, text, key, paragraph }: Written): boolean {
  if (!paragraph.isProse || text.length < 6 || !/^\p{Lu}\p{Ll}+$/u.test(text)) return false
  const head = /^ (\p{Lu}\p{Ll}{3,})/u.exec(article.text.slice(end, end + 20))?.[1]
  if (!head || !heads.has(head)) return false
  if ((vocabulary(article).capitalised.get(stemOf(key)) ?? 0) > 1) return false
  const before = /(\p{L}+)\.? $/u.exec(article.text.slice(Math.max(paragraph.start, start - 16), start))?.[1]
  return (
    !before ||
    !(givenNames.has(before) || honorifics.has(before) || (/^\p{Lu}/u.test(before) && before !== 'The'))
  )
}
const heads = wordSet(
  'University College School Prize Post Times Guardian Herald Party Games Court Bridge Airport Hospital Museum Sea Ocean Canal Gulf Cup League Parliament Palace Cathedral Festival Award Awards Church Islands Desert Symphony Orchestra Opera',
)

/** Two letters exchanged, or one dropped from a name that everybody knows. */
export const isNearName = ({ word, cost, frequency }: Suggestion, text: string): boolean =>
  /^\p{Lu}/u.test(word) &&
  word[0] === text[0] &&
  ((oddLetters(word, text) === 0 && word.length === text.length && frequency >= 5) ||
    (cost <= 0.95 && frequency >= 8 && word.length === text.length + 1 && oddLetters(text, word) === 0))

/** How many letters of a word another has not. */
function oddLetters(word: string, other: string): number {
  let rest = other
  let odd = 0
  for (const letter of word) {
    if (rest.includes(letter)) rest = rest.replace(letter, '')
    else odd++
  }
  return odd
}

/** “Wahsington”, “the Univeristy of”: letters turned round, doubled or dropped, and no more. */
export const isNearPlace = ({ word, cost }: Suggestion, text: string): boolean =>
  isPlace(word) && word.length >= 6 && cost <= (word.length < 9 ? 0.7 : 1) && text.length >= 6

/** Whether a capitalised word may name a place or a body: it is written so once, and no person’s name stands about it. */
export function mayBePlace(article: Analysis, { start, end, text, key, paragraph }: Written): boolean {
  if (!paragraph.isProse || text.length < 6 || /\p{Lu}/u.test(text.slice(1))) return false
  if ((vocabulary(article).capitalised.get(stemOf(key)) ?? 0) > 1) return false
  const before = /(\p{L}+)\.? $/u.exec(article.text.slice(Math.max(paragraph.start, start - 16), start))?.[1]
  const after = /^ (\p{Lu}\p{Ll}+)/u.exec(article.text.slice(end, end + 16))?.[1]
  if (before && (givenNames.has(before) || honorifics.has(before) || /^\p{Lu}$/u.test(before))) return false
  return !after || institutions.has(after)
}
