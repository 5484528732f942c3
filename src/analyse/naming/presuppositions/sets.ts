import { wordSet } from '../../collections.ts'
import { numberOf } from '../../figures/numbers/words.ts'
import { mayBeBody } from '../../grammar/grammatical-number.ts'
import type { Sentence } from '../../index.ts'
import { genderOf, isPersonNoun } from '../gazetteer.ts'
import { isSet, longestList, peopleIn } from '../sets.ts'
import type { Told, Trigger } from './told.ts'

const count = '(two|three|four|five|six|seven|eight|nine|ten)'
const noun = '(?: ((?!this |has |was )\\p{Ll}{2,}s|men|women|people|children))'
/** What a subject in the plural is followed by. */
const predicate =
  '(?=,? (?:who |which )?(?:(?:also|both|each|all|then|later|now|still|have|had) )*(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|do|said|say|told|\\p{Ll}{3,}ed)\\b)'

/** Words that put something beside something else. */
const beside =
  /\b(?:with|and (?:his|her|its|their|the|an?|another)|another|other|alongside|against|versus|joined|each|fellow|second|married|wedding|partner)\b/

/** Numbers from so many up, in words or digits, and not of money or shares. */
function tellsOfAtLeast(least: number, text: string): boolean {
  for (const [word] of text.matchAll(
    /(?<![\w.,$£€])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|several|many|\d{1,3})(?![\w%]|[.,]\d| percent| per cent)/g,
  ))
    if (!(Number(/^\d/.test(word) ? word : (numberOf(word) ?? least)) < least)) return true
  return false
}

/** Whether people in the plural, who may be so many, are told of. */
const tellsOfPeople = (near: readonly Sentence[]): boolean =>
  near.some(({ tokens }) =>
    tokens.some(
      ({ tag, norm }) =>
        (tag === 'NNS' || /^(?:people|men|women|children|police)$/.test(norm)) &&
        (isPersonNoun(norm) ||
          /(?:ers|ors|ists|ans|ants|ents|men|women|people|children)$/.test(norm) ||
          mayBeBody(norm.replace(/s$/, ''))),
    ),
  )

/** Whether so many of anything may be meant: by number, in a list, by name or by kind. */
const mayBeSoMany = (told: Told, least: number): boolean =>
  isSet(told.near, least) ||
  tellsOfAtLeast(least, told.words(told.near.length)) ||
  told.near.some(one => longestList(one) >= least) ||
  told.named >= least

/** What sums up clauses rather than things. */
const summing = wordSet(
  'things points steps reasons measures facts factors ideas events changes moves decisions problems issues questions words lines rules goals aims acts cases months weeks days years hours minutes times occasions',
)

export const setTriggers: readonly Trigger[] = [
  // “The latter two will go on display”, “unlike the other three sisters”
  {
    sought: new RegExp(
      `(?<!(?:of|to|on) )\\bthe (latter|former|other|remaining) ${count}(?: of (?:them|these|those)\\b|${noun}|(?=[,.;])|${predicate})`,
      'u',
    ),
    wants: 'the others',
    isAnswered(told, [, which, number, plural]) {
      const least = numberOf(number!)! + (which === 'remaining' ? 0 : 1)
      const words = told.words(told.near.length)
      if (tellsOfAtLeast(least, words) || told.near.some(one => longestList(one) >= least)) return true
      if (/\b(?:first|another|group|each|one of|some of)\b/.test(words)) return true
      if (plural) return told.has(plural) || (!genderOf(plural.replace(/s$/, '')) && mayBeSoMany(told, least))
      return mayBeSoMany(told, least) || tellsOfPeople(told.near)
    },
  },
  // “all five of these points”, “these four countries”
  {
    sought: new RegExp(`\\b(?:all ${count} of (?:these|those)|these ${count})${noun}\\b`, 'u'),
    wants: 'so many',
    isAnswered(told, [, all, these, plural]) {
      const least = numberOf((all ?? these)!)!
      const stands = told.has(plural!) && !summing.has(plural!)
      return stands || mayBeSoMany(told, least) || (summing.has(plural!) && told.near.length >= least)
    },
  },
  // “The pair will drill again on Friday.”
  {
    sought: new RegExp(
      `(?<=^|[.!?]["”]? )(?:the (?:pair|duo|trio)|neither of (?:them|these)|both of (?:them|these))${predicate}`,
      'u',
    ),
    wants: 'the two',
    isAnswered(told, [phrase]) {
      const least = phrase === 'the trio' ? 3 : 2
      return (
        beside.test(told.words(told.near.length)) ||
        isSet(told.near, least) ||
        told.named >= least ||
        tellsOfPeople(told.near) ||
        peopleIn(told.near) >= least
      )
    },
  },
  // “The third reason is that …”
  {
    sought:
      /(?<=^|[.!?]["”]? |\b(?:and|but) )the (second|third|fourth|fifth) (?:\p{Ll}+ )?(reason|point|question|factor|argument|problem|thing|condition|option|explanation|possibility|difference|advantage|objection|theory|difficulty|cause|concern|criticism|obstacle|aim|goal|requirement|demand|lesson|benefit|risk)(?= (?:is|was|has to do|had to do|concerns|concerned|lies|involves|involved|would be)\b|,)/u,
    wants: 'the first',
    isAnswered: (told, [, , kind]) =>
      told.has(kind!) || /\b(?:first|firstly|one|another|two|three|four|five|several)\b/.test(told.words(6)),
  },
  // “The former, who would be the first woman, …” behind three.
  {
    sought:
      /(?<=^|[.!?]["”]? )the former(?=, | (?:is|was|has|had|will|would|can|could|may|might|did|does|said|says)\b)/u,
    wants: 'two',
    isAnswered({ near }) {
      const lists = near.slice(0, 3).map(longestList)
      const told = near
        .slice(0, 3)
        .map(({ text }) => text.toLowerCase())
        .join(' ')
      return (
        !lists.some(length => length > 2) ||
        lists.includes(2) ||
        /\b(?:two|both|either|than|versus)\b/.test(told)
      )
    },
  },
]
