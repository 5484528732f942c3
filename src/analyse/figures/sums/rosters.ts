import type { Finding } from '../../../rule.ts'
import { casedLike } from '../../casing.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { inWords, numberOf, wordsFor, written } from '../numbers.ts'
import { members } from './lists.ts'

const words = wordsFor(2, 10)
const number = `(${words.join('|')}|[2-9]|10)`
// Not “three on town halls, one in a school”, which counts what was counted before.
const plural = String.raw`(?!(?:on|in|at|from|to|of|over|for|by|with|under|near)\b)(?:[\p{L}’'-]+ ){0,3}?(?:[\p{Ll}’'-]+s|men|women|people|children)`

/** “two branches, one to the port, one to the airport and a third to the mine”. */
const distributed = new RegExp(
  String.raw`\b${number} (${plural})(?: [\p{Ll}]+ [\p{Ll}]+)?(?:,|:| [—–]| --| \(|—) (?=one\b(?! (?:of|by|or|after|more|day|on one|at a time|in (?:\d|two|three|four|five|ten|every))\b))`,
  'giu',
)
const opens =
  /^(?:and |plus )?(?:(one|another|an? (?:second|third|fourth|fifth|sixth)|the (?:other|second|third|fourth|fifth|sixth|last))\b|(two|three|four|five|six)\b)/i
const openEnded =
  /\b(?:others|the rest|one another|each other|one of|all|none|every|including|one or|one day|no one)\b/i
/** “two men, aged 19, 34 and 57”: of two, three ages. */
const aged = new RegExp(
  String.raw`\b${number} (${plural}),? (?:all )?(?:aged?|ages) (\d{1,3}(?:, \d{1,3}){0,6},? and \d{1,3})(?=[,.;)]| )(?! (?:months|weeks|days|to|per))`,
  'giu',
)
const bareAges = new RegExp(
  String.raw`\b${number} (${plural}), (\d{1,3}(?:, \d{1,3}){0,6},? and \d{1,3}), (?=(?:was|were|have|had|are|who|all|both|from|in|will|died)\b)`,
  'giu',
)
const collective: Readonly<Record<string, number>> = {
  pair: 2,
  duo: 2,
  twins: 2,
  couple: 2,
  trio: 3,
  threesome: 3,
  triplets: 3,
  quartet: 4,
  foursome: 4,
  quintet: 5,
}
const name = String.raw`(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.? )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3}`
const names = String.raw`(${name}(?:, \d{1,3})?(?:, ${name}(?:, \d{1,3})?){0,6}(?: and|, and) ${name}(?:, \d{1,3})?)`
const grouped = new RegExp(
  String.raw`\b(?:[Tt]he|[Tt]his|[Tt]hat|[Aa]) (?:\p{Ll}+ )?(${Object.keys(collective).join('|')})(?: of \p{Ll}+s)?(?:,| [—–-]+|—|:| \(| of) ${names}(?=,? ?(?:[—–,.:)]|--|\p{Ll}))`,
  'gu',
)
const numbered = new RegExp(
  String.raw`(?:^|["“] ?|\b(?:has|have|had|leaves) )(?:All |The |His |Her |Their |Its )?(${words.join('|')}|${words.map(word => word[0]!.toUpperCase() + word.slice(1)).join('|')}) (?:\p{Ll}[\p{L}-]* ){0,2}(?:\p{Ll}+s|men|women|people|children)(?:,| [—–]) ${names}(?=,? ?(?:[—–,.]|--) ?(?!and\b|who\b|\p{Lu}))`,
  'gu',
)
const both = new RegExp(
  String.raw`\b[Bb]oth (?:(?:of )?(?:(?:the|these|those|his|her|its|their) )?(?:\p{Ll}+ )?(?:\p{Ll}+s|men|women), )?(${name}(?:, ${name})+(?: and|, and) ${name})(?=,? (?:\p{Ll}|[—–])|[,.])`,
  'gu',
)
/** `the five-member panel, made up of three judges and one lawyer` */
const composed = new RegExp(
  String.raw`\b(two|${words.slice(1).join('|')}|eleven|twelve|\d{1,2})-(?:member|strong|person|man|woman|seat) (?:\p{Ll}+ ){0,3}?\p{Ll}+,? (?:which |that )?(?:(?:is|was|will be) )?(?:made up of|consist(?:s|ing|ed) of|compris(?:es|ing|ed)|composed of) ([\p{L}\d, -]+?)(?=[.;)]|$|,? (?:who|which|was|is|will|has|had|and (?:is|was|will|has|had))\b)`,
  'giu',
)
const resumed =
  /^["“]?(?:(Both)|All (three|four|five|six)) (?:(men|women|boys|girls|children|teenagers|people|victims|suspects|brothers|sisters) )?(?:were|are|was|had|have|will|died|survived|lived?|pleaded|denied|denies|came|went|said|worked?)\b/

/** Counts, collectives and “both” that the members named with them do not bear out. */
export function* falseRosters(article: Analysis): Generator<Finding> {
  for (const paragraph of article.paragraphs) {
    if (paragraph.kind === 'table') continue
    const { text } = paragraph
    const may = {
      distributed: /[,:(—–-] ?one\b/.test(text),
      aged: /, \d{1,3},? and \d|age[ds]? \d/.test(text),
      grouped:
        /(?:pair|duo|twins|couple|trio|threesome|triplets|tet)\b[^.]{0,18}\p{Lu}|some\b[^.]{0,4}\p{Lu}/u.test(
          text,
        ),
      both: /\b[Bb]oth |\bAll (?:three|four|five|six)/.test(text),
      composed: /-(?:member|strong|person|man|woman|seat) /.test(text),
      numbered: /\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix) [a-z][^.,]{2,40}(?:,| [—–]) \p{Lu}/u.test(text),
    }
    if (!may.distributed && !may.aged && !may.grouped && !may.both && !may.numbered && !may.composed) continue
    for (const sentence of paragraph.sentences) {
      const finding =
        (may.distributed && shared(sentence)) ||
        (may.aged && (ages(sentence, aged) ?? ages(sentence, bareAges))) ||
        (may.grouped && company(sentence, grouped, word => collective[word]!)) ||
        (may.numbered && company(sentence, numbered, numberOf)) ||
        (may.composed && composition(sentence)) ||
        (may.both && (company(sentence, both, () => 2) ?? resumption(sentence)))
      if (finding) yield finding
    }
  }
}

function shared(sentence: Sentence): Finding | undefined {
  for (const match of sentence.matches(distributed)) {
    const from = match.index + match[0].length
    const list = /^[^.;:)—–]{4,200}/.exec(sentence.text.slice(from))?.[0]
    const before = sentence.text.slice(Math.max(0, match.index - 10), match.index)
    if (!list || openEnded.test(list) || /\b(?:of|or|and|than|to|at least|last|every) $/.test(before))
      continue
    let sum = 0
    let closed = false
    for (const piece of list.split(/, (?=and |plus )|, | (?=and )/)) {
      const member = opens.exec(piece)
      if (!member) continue
      sum += member[2] ? numberOf(member[2]) : 1
      closed ||= /^(?:and|plus)\b/.test(piece) || /^the (?:other|last)\b/i.test(member[0])
    }
    if (new RegExp(String.raw`\b${number}\b`, 'i').test(match[2]!)) continue
    const told = numberOf(match[1]!)
    // “two sons, one of them a priest” tells of one only.
    if (!closed || sum < 2 || sum === told || sum > 10) continue
    return miscount(sentence, match.index, match[1]!, sum, from + list.length, told)
  }
  return undefined
}

function ages(sentence: Sentence, pattern: RegExp): Finding | undefined {
  for (const match of sentence.text.matchAll(pattern)) {
    const told = numberOf(match[1]!)
    const count = match[3]!.match(/\d+/g)!.length
    // “three boys, aged 14 and 15”: two are of one age.
    if (count <= told) continue
    return miscount(sentence, match.index, match[1]!, count, match.index + match[0].length, told)
  }
  return undefined
}

function company(sentence: Sentence, pattern: RegExp, told: (word: string) => number): Finding | undefined {
  for (const match of sentence.text.matchAll(pattern)) {
    const list = match[2] ?? match[1]!
    const head = match[2] ? match[1]! : 'both'
    const count = list.split(/, and | and |, (?!\d)/).length
    const wanted = told(head)
    if (count === wanted) continue
    const start = sentence.start + match.index
    return {
      span: { start, end: start + Math.min(match[0].length, 80) },
      message: `“${match[2] ? head : match[0].slice(0, 4)}” is said of ${inWords(count) ?? count}; correct the count or the list.`,
      // “Both of the men, A, B and C”; “both A, B and C” would be mended otherwise.
      fixes:
        !match[2] && /^both .*?\p{Ll}, /iu.test(match[0])
          ? [[{ start, end: start + 4, text: casedLike(`all ${inWords(count) ?? count}`, match[0]) }]]
          : [],
      ...(match[2] &&
        words.includes(head.toLowerCase()) &&
        recount(sentence, match.index + match[0].indexOf(head), head, count)),
    }
  }
  return undefined
}

/** “The boys, aged 3, 7 and 9, slept. Both were unhurt.” */
function resumption(sentence: Sentence): Finding | undefined {
  const match = resumed.exec(sentence.text)
  const before = match && sentence.previous?.text
  if (!match || !before) return undefined
  const told = match[1] ? 2 : numberOf(match[2]!)
  const noun = match[3]
  const listed = [...before.matchAll(/\bage[ds]? (\d{1,3}(?:, \d{1,3}){0,6},? and \d{1,3})\b/g)]
  const counted = [
    ...before.matchAll(new RegExp(String.raw`\b${number} (?:[\p{Ll}-]+ )?${noun ?? '(?!)'}\b`, 'giu')),
  ]
  const right =
    listed.length === 1 && counted.length === 0
      ? listed[0]![1]!.match(/\d+/g)!.length
      : counted.length === 1 && listed.length === 0
        ? numberOf(counted[0]![1]!)
        : undefined
  if (right === undefined || right === told || (listed.length === 1 && right < told)) return undefined
  if (match[1] && /\b(?:two|2|both|pair)\b/i.test(before)) return undefined
  const end = sentence.start + match[0].length
  const said = match[1] ? 'Both' : `All ${match[2]}`
  const start = sentence.start + sentence.text.indexOf(said)
  return {
    span: { start, end },
    message: `“${said}” is said of ${inWords(right) ?? right}; correct the count.`,
    fixes: [
      [{ start, end: start + said.length, text: right === 2 ? 'Both' : `All ${inWords(right) ?? right}` }],
    ],
  }
}

function composition({ text, start }: Sentence): Finding | undefined {
  for (const { 0: whole, 1: said = '', 2: list = '', index } of text.matchAll(composed)) {
    const sum = members(list)
    if (sum === undefined || sum === numberOf(said)) continue
    const at = start + index + whole.indexOf(said)
    const right = written(sum, said)
    return {
      span: { start: at, end: start + index + whole.length },
      message: `“${list}” makes ${inWords(sum) ?? sum}, not ${said.toLowerCase()}; correct a part or the whole.`,
      fixes: right ? [[{ start: at, end: at + said.length, text: right }]] : [],
    }
  }
  return undefined
}

const recount = (
  sentence: Sentence,
  at: number,
  said: string,
  right: number,
): { fixes: { start: number; end: number; text: string }[][] } | undefined => {
  const text = written(right, said)
  if (text === undefined) return undefined
  return { fixes: [[{ start: sentence.start + at, end: sentence.start + at + said.length, text }]] }
}

function miscount(
  sentence: Sentence,
  at: number,
  said: string,
  right: number,
  end: number,
  told: number,
): Finding {
  const start = sentence.start + at
  return {
    span: { start, end: end - at <= 80 ? sentence.start + end : start + said.length },
    message: `“${said}” is said of a list of ${inWords(right) ?? right}; correct the count or the list.`,
    ...(right !== 1 && told !== right && recount(sentence, at, said, right)),
  }
}
