import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { inWords, numberOf, wordsFor } from '../numbers.ts'

const name = String.raw`(?:(?:Mr|Mrs|Ms|Dr|Sgt|Capt)\.? )?\p{Lu}[\p{L}’'-]+(?: (?:de |van |von |al-|bin )?\p{Lu}[\p{L}’'-]+){0,3}`
/** What may stand before a member: “their cousin, ”, “a friend, ”, “the pilot, ”. */
const role = String.raw`(?:(?:his|her|their|its|the|an?|fellow) (?:\p{Ll}[\p{L}’'-]* ){0,2}?\p{Ll}[\p{L}’'-]*,? |\p{Ll}+ )?`
const age = String.raw`(?:, (?:aged )?\d{1,3}(?=,| and\b))?`
/** “the brothers Craig and Dean Hollis and their cousin, Stephen Marr” */
const chain = new RegExp(
  String.raw`(?<![\p{L}] of |[\p{L}] in |[\p{L}] at |[\p{L}] from )\b${name}${age}(?:(?:, (?:and )?|,? and )${role}${name}${age})+`,
  'gu',
)
const count = wordsFor(2, 8).join('|')
const taken = new RegExp(
  String.raw`^["“]?(?:All (?:of )?(?:the )?(?<all>${count})|(?<both>Both)|The (?<the>${count}))(?: (?<noun>men|women|boys|girls|brothers|sisters|friends|teenagers|suspects|defendants|victims|accused|climbers|students|players|officers|people|children|youths|swimmers|sailors|winners|finalists|candidates))?(?= (?:\p{Ll}|of them)|,)(?! (?:${count}|of the|and|sides|teams|parties|\p{Ll}+ countries))`,
  'u',
)
const others =
  /\b(?:others?|another|including|among|couple|family|crew|team|six|seven|eight|nine|ten|\d{2,})\b/

const takingUp = /\b(?:All|Both|The) (?:of )?\p{Ll}/u

/** “Craig and Dean Hollis and their cousin, Stephen Marr, were charged. All four …” */
export function* falseChains(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, takingUp)) {
    const finding = miscounted(sentence)
    if (finding) yield finding
  }
}

function miscounted(sentence: Sentence): Finding | undefined {
  const match = taken.exec(sentence.text)
  const before = sentence.previous
  if (!match || !before || others.test(before.text)) return undefined
  const { all, both, the, noun } = match.groups as Record<string, string | undefined>
  if (the && !noun) return undefined
  const told = both ? 2 : numberOf((all ?? the)!)
  const chains = before.matches(chain)
  const [only] = chains
  // What goes on from more is no whole list.
  if (!only || chains.length > 1 || /(?:[,;]|\band) $/.test(before.text.slice(0, only.index)))
    return undefined
  const members = only[0]
    .split(/,? and |, (?!(?:aged )?\d|\p{Lu}\p{Ll}+,? (?:Jr|Sr))/u)
    .filter(one => /\p{Lu}/u.test(one))
  const size = members.length
  // “Ann met Bo, and Cy met Di”: two clauses.
  if (size === 2 && only[0].includes(', and ')) return undefined
  // A count told of them, or one told before, may be another than their list.
  if (
    size === told ||
    size < 2 ||
    size > 6 ||
    new RegExp(String.raw`\b(?:${inWords(told)}|${told})\b`, 'i').test(before.text)
  )
    return undefined
  if (places.test(only[0]) || (told < size && !both) || told > size + 2) return undefined
  const start = sentence.start + match.index + match[0].indexOf((all ?? the ?? both)!)
  const said = (all ?? the ?? both)!
  const text = both ? `All ${inWords(size)}` : size === 2 && all ? 'Both' : inWords(size)!
  const from = size === 2 && all ? sentence.start + match[0].indexOf('All') : start
  return {
    span: { start: sentence.start + match[0].search(/\p{L}/u), end: sentence.start + match[0].length },
    message: `“${match[0]}” takes up ${inWords(size)}, “${only[0].length > 60 ? `${only[0].slice(0, 57)}…` : only[0]}”; correct the count or the list.`,
    fixes: [[{ start: from, end: start + said.length, text }]],
  }
}

/** Lists of companies, places and days are taken up otherwise. */
const places =
  /\b(?:[A-Z]\p{Ll}+day|January|February|March|April|June|July|August|September|October|November|December|Inc|Ltd|North|South|East|West|University|Street|Road|County|City|United)\b/u

const multiples: Readonly<Record<string, number>> = { twin: 2, triplet: 3, quadruplet: 4 }
const born = new RegExp(
  String.raw`\b(?<word>twin|triplet|quadruplet)(?<plural>s?)(?: (?:sons|daughters|boys|girls|brothers|sisters|babies|cubs))?(?:,| [—–]|:) (?<names>${name}(?:, ${name})*,? and ${name})(?=[,.;)]| [—–])`,
  'gu',
)

const bornTogether = /\b(?:twin|triplet|quadruplet)s?\b/

/** “twin daughters, Isla, Mhairi and Kirsty” */
export function* falseTwins(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, bornTogether)) {
    for (const match of sentence.matches(born)) {
      const { word, names } = match.groups as Record<'word' | 'names', string>
      const size = names.split(/,? and |, /).length
      const right = Object.keys(multiples).find(one => multiples[one] === size)
      if (!right || right === word) continue
      const start = sentence.start + match.index
      yield {
        span: { start, end: start + word.length },
        message: `“${word}” is said of ${inWords(size)}, “${names}”; correct the word or the list.`,
        fixes: [[{ start, end: start + word.length, text: right }]],
      }
    }
  }
}
