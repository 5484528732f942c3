import { lexicon } from '../../../syntax/index.ts'
import { wordSet } from '../../collections.ts'
import { numberOf } from '../../figures/numbers/words.ts'
import { mayBeBody } from '../../grammar/grammatical-number.ts'
import type { Sentence } from '../../index.ts'
import { genderOf, isPersonNoun } from '../gazetteer.ts'
import { hasPlural, isSet, longestList, peopleIn, tellsOfBody } from '../sets.ts'
import type { Told, Trigger } from './told.ts'

const numbers = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const count = `(${numbers.join('|')})`
const noun = '(?: ((?!this |has |was )\\p{Ll}{2,}s|men|women|people|children))'
/** Words that put something beside something else. */
const beside =
  /\b(?:with|and (?:his|her|its|their|the|an?|another)|another|other|alongside|against|versus|joined|each|fellow|second|married|wedding|partner)\b/

/** Numbers of things: not money, shares, ages, times or measures. */
const counted =
  /(?<!(?:\baged|\bage|\bat|\bno\.|\b(?:jan|feb|mar|apr|may|june|july|aug|sept|oct|nov|dec)\p{Ll}*\.?) )(?<![\w.,$£€:-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|several|many|some|\d{1,3})(?![\w%-]|[.,:]\d| (?:percent|per cent|million|billion|thousand|a\.?m\b|p\.?m\b|o[’']clock|years?|months?|weeks?|days?|hours?|minutes?|seconds?|times|(?:centi|kilo|milli)?met(?:re|er)s?|miles?|feet|foot|inches|pounds?|dollars?|euros?|degrees?|tonn?es?|tons?))/gu

/** Whether numbers from so many up are told. */
function tellsOfAtLeast(least: number, text: string): boolean {
  for (const [word] of text.matchAll(counted))
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

/** Pronouns for more than one, or of two. */
const plural = /\b(?:they|them|their|theirs|these|those|we|us|our)\b|\bshe\b.*\bhe\b|\bhe\b.*\bshe\b/

/** Whether so many of anything may be meant: by number, in a list, by name or by kind. */
const mayBeSoMany = (told: Told, least: number): boolean =>
  plural.test(told.words(told.near.length)) ||
  isSet(told.near, least) ||
  tellsOfAtLeast(least, told.words(told.near.length)) ||
  told.near.some(one => longestList(one) >= least) ||
  told.named >= least

/** Whether a phrase that ends there is the subject: the next word is its verb. */
function isSubject(told: Told, end: number): boolean {
  const from = told.sentence.paragraph.start + end
  const { tokens } = told.sentence
  let at = tokens.findIndex(({ start }) => start >= from)
  while (/^(?:ADV|PUNCT)$/.test(tokens[at]?.pos ?? '') || /^(?:who|which)$/.test(tokens[at]?.norm ?? '')) at++
  return /^(?:VERB|AUX)$/.test(tokens[at]?.pos ?? '') && /^(?:VBD|VBZ|VBP|MD)$/.test(tokens[at]!.tag)
}

/** What comes in twos by itself, or goes with no noun. */
const generic = wordSet(
  'sides side ends end hands hand way ways feet eyes ears legs arms knees parents sexes genders directions halves half day days night week weeks morning evening shoulder shoulders cheeks lungs hips year years thing things cases case times time of the him her them you us was is are were has had that who these those party parties teams team sets houses chambers chamber',
)

/** “A car hit a van”: two that are told of for the first time. */
const twoNew = /\b[Aa]n? \p{Ll}+.{1,60}\ban? \p{Ll}+/u

/** What sums up clauses rather than things. */
const summing = wordSet(
  'things points steps reasons measures facts factors ideas events changes moves decisions problems issues questions words lines rules goals aims acts cases months weeks days years hours minutes times occasions',
)

export const setTriggers: readonly Trigger[] = [
  // “The latter two will go on display”, “unlike the other three sisters”
  {
    cues: ['the latter ', 'the former ', 'the other ', 'the remaining '],
    sought: new RegExp(
      `(?<!(?:of|to|on) )\\bthe (latter|former|other|remaining) ${count}(?: of (?:them|these|those)\\b|${noun}|(?=[,.;])|(?= \\p{Ll}))`,
      'u',
    ),
    wants: 'the others',
    isAnswered(told, { 0: phrase, 1: which, 2: number, 3: plural, index }) {
      const isAlone = !plural && /^the \p{L}+ \p{L}+$/u.test(phrase)
      if (
        isAlone &&
        !/^[,.;]/.test(told.after(index + phrase.length)) &&
        !isSubject(told, index + phrase.length)
      )
        return true
      const least = numberOf(number!)! + (which === 'remaining' ? 0 : 1)
      const words = told.words(told.near.length)
      if (tellsOfAtLeast(least, words) || told.near.some(one => longestList(one) >= least)) return true
      if (/\b(?:first|another|group|each|ones?|some of)\b/.test(words)) return true
      if (plural) return told.has(plural) || (!genderOf(plural.replace(/s$/, '')) && mayBeSoMany(told, least))
      return mayBeSoMany(told, least) || tellsOfPeople(told.near)
    },
  },
  // “all five of these points”, “these four countries”
  {
    cues: ['these ', ' of those '],
    sought: new RegExp(`\\b(?:all ${count} of (?:these|those)|these ${count})${noun}\\b`, 'u'),
    wants: 'a number of them',
    isAnswered(told, [, all, these, plural]) {
      const least = numberOf((all ?? these)!)!
      const stands = told.has(plural!) && !summing.has(plural!)
      return stands || mayBeSoMany(told, least) || (summing.has(plural!) && told.near.length >= least)
    },
  },
  // “The pair will drill again on Friday.”, “Both were fined.”, “All three deny the charge.”
  {
    cues: [
      'the pair ',
      'the duo ',
      'the trio ',
      'neither ',
      'both ',
      ...numbers.flatMap(n => [`all ${n} `, `the ${n} `]),
    ],
    sought: new RegExp(
      `(?<=^|[.!?;]["”]? |, (?:and|but) )(?:the (?:pair|duo|trio)|(?:neither|both)(?: of (?:them|these))?|(?:all|the) ${count})(?= (?:\\p{Ll}{2,}|,))`,
      'u',
    ),
    wants: 'a number of them',
    isAnswered(told, { 0: phrase, 1: number, index }) {
      if (!isSubject(told, index + phrase.length)) return true
      const least = phrase === 'the trio' ? 3 : number ? numberOf(number)! : 2
      const words = told.words(told.near.length)
      return (
        (least === 2 && beside.test(words)) ||
        (told.near.length < 2 && /^(?:both|neither)/.test(phrase)) ||
        plural.test(words) ||
        isSet(told.near, least) ||
        (number !== undefined && tellsOfAtLeast(least, words)) ||
        told.near.some(one => longestList(one) >= least) ||
        told.named >= least ||
        hasPlural(told.near)
      )
    },
  },
  // “Both women were treated for burns.”, “Neither man was hurt.”, “The two men deny it.”
  {
    cues: ['both ', 'either ', 'the two ', 'the three ', 'all three ', 'all four '],
    sought:
      /(?<=^|[.!?;]["”]? |, (?:and|but) )(?:(?:both|the (two|three)|all (three|four)) (?:of the )?(\p{Ll}{2,}s|men|women)|(?:neither|either) (\p{Ll}{3,}))(?= (?:\p{Ll}{2,}|,))/u,
    wants: 'a number of them',
    isAnswered(told, { 0: phrase, 1: two, 2: three, 3: plural, 4: single, index }) {
      const kind = single ?? plural!.replace(/s$/, '').replace(/men$/, 'man')
      const sex = genderOf(kind)
      if (!sex && (!isPersonNoun(kind) || two || three)) return true
      if (!isSubject(told, index + phrase.length)) return true
      const least = numberOf(two ?? three ?? 'two')!
      const words = told.words(told.near.length)
      return (
        told.has(kind === 'man' || kind === 'woman' ? kind.replace(/an$/, 'en') : `${kind}s`) ||
        tellsOfAtLeast(least, words) ||
        told.near.some(one => longestList(one) >= least) ||
        (sex
          ? told.people(sex) >= least
          : beside.test(words) ||
            told.near.some(({ text }) => twoNew.test(text)) ||
            told.named >= least ||
            peopleIn(told.near) >= least) ||
        tellsOfPeople(told.near)
      )
    },
  },
  // “None of the five has commented.”, “Of the two, the older is the better known.”
  {
    cues: numbers.map(number => `the ${number}`),
    sought: new RegExp(
      `\\b(?:of|among|between|for|than) the ${count}(?=[,.;]| (?:is|are|was|were|has|have|had|will|would|can|could|may|might|did|said|says)\\b)`,
      'u',
    ),
    wants: 'a number of them',
    isAnswered(told, [, number]) {
      const least = numberOf(number!)!
      return (
        mayBeSoMany(told, least) ||
        (least === 2 && beside.test(told.words(told.near.length))) ||
        hasPlural(told.near)
      )
    },
  },
  // “Only the last of these has been confirmed.”
  {
    cues: [' of them', ' of these', ' of those'],
    sought:
      /\b(?:the (?:first|second|third|last|latter|oldest|youngest|largest|smallest)|each|none|some|most|many|few|several|one|two|three) of (?:them|these|those)(?=[,.;]| (?:is|are|was|were|has|have|had|will|would|can|could|may|might|did|do)\b)/u,
    wants: 'several',
    isAnswered: told =>
      hasPlural(told.near) || mayBeSoMany(told, 2) || tellsOfBody(told.near) || hasPlural([told.sentence]),
  },
  // “The second, a retired nurse, survived.”
  {
    cues: ['the second', 'the third', 'the fourth', 'the others'],
    sought:
      /(?<=^|[.!?]["”]? )the (second|third|fourth|others)(?=, (?:an?|who|which|the|whose)\b| (?:is|are|was|were|has|have|had|will|would)\b)/u,
    wants: 'the first',
    isAnswered: (told, [, which]) =>
      /\b(?:first|one|ones|another|other|others|both|few|former|half|number|group|each|any|either|neither)\b/.test(
        told.words(told.near.length),
      ) ||
      mayBeSoMany(told, 2) ||
      (which === 'others' && hasPlural(told.near)),
  },
  // “Both ships were late.”, “the other proposal”, “In either case, …”
  {
    cues: ['both ', 'either ', ' other '],
    sought:
      /(?<![\p{L}’'] (?:on|in|at|from|to) )\b(?:both(?: of (?:the|these|those))? (\p{Ll}{3,}s)(?! of\b)|(?:either|neither) (?:of the )?(\p{Ll}{3,})|(?:the|this|that) other (\p{Ll}{3,}(?<!s)))(?=[,.;]| (?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|do|said|say|says|\p{Ll}{3,}ed|who|which)\b)/u,
    wants: 'two of them',
    isAnswered(told, { 0: phrase, 1: plural, 2: single, 3: other }) {
      const kind = single ?? other ?? plural!
      if (generic.has(kind) || /(?:ing|ly|one|ed)$/.test(kind)) return true
      const tags = lexicon(kind)?.tags
      if (!tags || !(plural ? tags.has('NNS') : tags.has('NN') || tags.has('NNS'))) return true
      const words = told.words(told.near.length)
      return (
        told.has(kind) ||
        beside.test(words) ||
        tellsOfAtLeast(2, words) ||
        /\b(?:first|one|either|both|or|than|between)\b/.test(words) ||
        told.named > 1 ||
        peopleIn(told.near) > 1 ||
        told.near.some(one => longestList(one) > 1 || twoNew.test(one.text)) ||
        (phrase.startsWith('the other') && tellsOfPeople(told.near) && isPersonNoun(kind))
      )
    },
  },
  // “The third reason is that …”
  {
    cues: ['the second ', 'the third ', 'the fourth ', 'the fifth '],
    sought:
      /(?<=^|[.!?]["”]? |\b(?:and|but) )the (second|third|fourth|fifth) (?:\p{Ll}+ )?(reason|point|question|factor|argument|problem|thing|condition|option|explanation|possibility|difference|advantage|objection|theory|difficulty|cause|concern|criticism|obstacle|aim|goal|requirement|demand|lesson|benefit|risk)(?= (?:is|was|has to do|had to do|concerns|concerned|lies|involves|involved|would be)\b|,)/u,
    wants: 'the first',
    isAnswered: (told, [, , kind]) =>
      told.has(kind!) || /\b(?:first|firstly|one|another|two|three|four|five|several)\b/.test(told.words(6)),
  },
  // “The former, who would be the first woman, …” behind three.
  {
    cues: ['the former'],
    sought:
      /(?<=^|[.!?]["”]? )the former(?=, | (?:is|was|has|had|will|would|can|could|may|might|did|does|said|says)\b)/u,
    wants: 'two of them',
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
