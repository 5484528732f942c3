import { ALPHABET, fold } from './fold.ts'
import { scannedFrom, withoutDigits } from './scanned.ts'
import { find, letter, table } from './table.ts'

export interface Wanted {
  /** The most suggestions to give; 5 if left out. */
  readonly most?: number
  /** The spelling to prefer where America and Britain differ. */
  readonly dialect?: 'us' | 'gb'
  /** Words to suggest although the dictionary lacks them, and rather than others: the article's own. */
  readonly own?: Iterable<string>
  /** Folded words to prefer: those that the article has elsewhere. */
  readonly favour?: { has(key: string): boolean }
  /** What a slip may cost: where no word is so near, none is suggested. */
  readonly within?: number
}

/** A word that a slip may stand for, with what the slip would have cost; less is likelier. */
export interface Suggestion {
  readonly word: string
  /** What the slip cost: a transposition about 0.6, a wrong letter 1. */
  readonly cost: number
  /** `cost`, with rare words made dearer. */
  readonly score: number
  readonly frequency: number
}

const size = ALPHABET.length
const code = (char: string) => ALPHABET.indexOf(char)
const vowels = new Set([...'aeiouy'].map(code))

/** What typing one letter for another costs. */
const wrong = new Float32Array(size * size).fill(1)
for (const a of vowels) for (const b of vowels) wrong[a * size + b] = 0.6
const likeness = (pairs: string, cost: number) => {
  for (const [a, b] of pairs.split(' ')) {
    const [x, y] = [code(a!), code(b!)]
    wrong[x * size + y] = Math.min(cost, wrong[x * size + y]!)
    wrong[y * size + x] = Math.min(cost, wrong[y * size + x]!)
  }
}
for (const [from, row] of ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].entries()) {
  for (let at = 0; at < row.length; at++) {
    const below = ['asdfghjkl', 'zxcvbnm', ''][from]!
    likeness(
      [row[at - 1], row[at + 1], below[at], below[at - 1]]
        .flatMap(n => (n ? `${row[at]}${n}` : []))
        .join(' '),
      0.85,
    )
  }
}
likeness('cs ck sz dt bp gj fv mn kq vw td gk xs', 0.7)
likeness('cs sz ck ae ei ai ea ie iy ue eo ao', 0.5)
for (let at = 0; at < size; at++) wrong[at * size + at] = 0

/** Two letters written for one or two others that sound the same: typed, meant. */
const sounds: readonly (readonly [string, string, number])[] = [
  ['f', 'ph', 0.5],
  ['f', 'gh', 0.7],
  ['k', 'ch', 0.6],
  ['s', 'sc', 0.5],
  ['sh', 'ti', 0.8],
  ['sh', 'ci', 0.8],
  ['c', 'cq', 0.5],
  ['aq', 'ac', 0.8],
  ['r', 'rh', 0.5],
  ['j', 'dg', 0.6],
  ['k', 'qu', 0.8],
  ['t', 'ed', 1],
  ['ei', 'ai', 0.6],
  ['ou', 'o', 0.5],
  ['ou', 'u', 0.7],
  ['ai', 'e', 0.7],
  ['ei', 'e', 0.7],
  ['ie', 'y', 0.5],
  ['y', 'ie', 0.5],
  ['ys', 'ies', 0.4],
  ['ed', 'd', 0.9],
  ['er', 're', 0.4],
  ['el', 'le', 0.4],
  ['al', 'le', 0.5],
  ['si', 'ti', 0.5],
  ['ti', 'si', 0.5],
  ['ci', 'ti', 0.5],
  ['ti', 'ci', 0.5],
  ['xs', 'xc', 0.5],
  ['ks', 'x', 0.7],
  ['gs', 'x', 0.8],
  ['oo', 'ou', 0.6],
  ['u', 'ew', 0.7],
  ['uf', 'ough', 1],
]
interface Sound {
  readonly typed: readonly number[]
  readonly meant: readonly number[]
  readonly cost: number
}
/** By the last letter meant. */
const soundsBy: Sound[][] = Array.from({ length: size }, () => [])
for (const [typed, meant, cost] of sounds) {
  soundsBy[code(meant.at(-1)!)]!.push({ typed: [...typed].map(code), meant: [...meant].map(code), cost })
}

/** A letter or two that a scanner takes for another. */
const misread = 0.55

const missingSame = 0.45
const missing = 0.9
const missingSilent = 0.7
const extraSame = 0.45
const extra = 1
const swapped = 0.6
/** The first letter is seldom wrong. */
const firstLetter = 0.7
const longest = 30

const silent = new Set([...'ehu'].map(code))

/** What the loss of each letter costs. */
const losses = Float64Array.from({ length: size }, (_, at) =>
  silent.has(at) || vowels.has(at) ? missingSilent : missing,
)

function stands(part: readonly number[], letters: Int8Array, from: number): boolean {
  for (let at = 0; at < part.length; at++) if (letters[from + at] !== part[at]) return false
  return true
}

class Search {
  readonly typed: Int8Array
  readonly rows: Float32Array[]
  readonly path = new Int8Array(longest + 8)
  readonly found: { word: string; cost: number; facts: number }[] = []
  limit: number
  /** Where the cells of each row begin and end that are within the limit. */
  private readonly starts = new Int32Array(longest + 8)
  private readonly ends = new Int32Array(longest + 8)
  /** What each letter costs that was typed beyond the word's own. */
  private readonly extras: Float64Array

  constructor(key: string, limit: number) {
    const typed = Int8Array.from(key, char => letter(char.charCodeAt(0)))
    this.typed = typed
    this.limit = limit
    this.extras = Float64Array.from(typed, (one, i) =>
      one === typed[i - 1] || one === typed[i + 1] ? extraSame : extra,
    )
    this.rows = [new Float32Array(typed.length + 1)]
    const first = this.rows[0]!
    for (let i = 1; i < first.length; i++) {
      first[i] = first[i - 1]! + this.extras[i - 1]! + (i === 1 ? firstLetter : 0)
      if (first[i]! <= limit) this.ends[0] = i
    }
  }

  /** Fills the row of the path's letter at a depth, as far as it stays within the limit; gives its least cost. */
  row(depth: number): number {
    const { typed, path, extras, limit, starts, ends } = this
    const length = typed.length
    const before = this.rows[depth - 1]!
    const row = this.rows[depth] ?? new Float32Array(length + 1)
    this.rows[depth] = row
    row.fill(Number.POSITIVE_INFINITY)
    const meant = path[depth - 1]!
    const lost = depth > 1 && meant === path[depth - 2] ? missingSame : losses[meant]!
    const late = depth === 1 ? firstLetter : 0
    // What lies outside the band costs more than the limit already.
    const from = depth > 1 ? Math.min(starts[depth - 1]!, starts[depth - 2]! + 2) : 0
    const to = Math.min(length, Math.max(ends[depth - 1]! + 1, depth > 1 ? ends[depth - 2]! + 2 : 0))
    let least = Number.POSITIVE_INFINITY
    let start = length + 1
    let end = 0
    if (from === 0) {
      row[0] = before[0]! + lost + late
      least = row[0]!
      if (least <= limit) start = 0
    }
    for (let i = Math.max(1, from); i <= length; i++) {
      if (i > to && !(row[i - 1]! <= limit)) break
      const letter = typed[i - 1]!
      const cost = letter < 0 ? 1 : wrong[letter * size + meant]!
      let value = before[i - 1]! + cost + (cost > 0 && i === 1 ? late : 0)
      const dropped = before[i]! + lost
      if (dropped < value) value = dropped
      const added = row[i - 1]! + extras[i - 1]!
      if (added < value) value = added
      if (i > 1 && depth > 1 && letter === path[depth - 2] && typed[i - 2] === meant) {
        const turned = this.rows[depth - 2]![i - 2]! + swapped + (i === 2 ? 0.2 : 0)
        if (turned < value) value = turned
      }
      row[i] = value
      if (value < least) least = value
      if (value > limit) continue
      if (i < start) start = i
      end = i
    }
    for (const sound of soundsBy[meant]!) {
      const origin = depth - sound.meant.length
      if (origin < 0 || !stands(sound.meant, path, origin)) continue
      const before = this.rows[origin]!
      const span = sound.typed.length
      for (let i = starts[origin]! + span; i <= Math.min(length, ends[origin]! + span); i++) {
        const value = before[i - span]! + sound.cost
        if (value >= row[i]! || !stands(sound.typed, typed, i - span)) continue
        row[i] = value
        if (value < least) least = value
        if (value > limit) continue
        if (i < start) start = i
        if (i > end) end = i
      }
    }
    starts[depth] = start
    ends[depth] = end
    return least
  }

  /** Visits every word whose slip costs no more than the limit. */
  walk(): void {
    const { edges, skip, facts, root } = table()
    const { path, typed, found } = this
    const length = typed.length
    const visit = (node: number, depth: number, number: number, leastBefore: number): void => {
      for (let edge = node; ; edge++) {
        const value = edges[edge]!
        path[depth - 1] = value & 31
        const least = this.row(depth)
        if (value & 32) {
          const cost = this.rows[depth]![length]!
          if (cost <= this.limit) {
            let word = ''
            for (let at = 0; at < depth; at++) word += ALPHABET[path[at]!]
            found.push({ word, cost, facts: facts[number + skip[edge]!]! })
          }
        }
        const next = value >>> 7
        if (next && depth < longest && (least <= this.limit || leastBefore + swapped <= this.limit))
          visit(next, depth + 1, number + skip[edge]! + ((value >> 5) & 1), least)
        if (value & 64) return
      }
    }
    if (root) visit(root, 1, 0, 0)
  }
}

/** What was searched for before: a slip that stays in the copy is asked about at every keystroke. */
let searched = new Map<string, Search['found']>()
const mostSearched = 1000

function near(key: string, limit: number): Search['found'] {
  const asked = `${limit} ${key}`
  let found = searched.get(asked)
  if (!found) {
    const search = new Search(key, limit)
    search.walk()
    found = search.found
    if (searched.size >= mostSearched) searched = new Map()
    searched.set(asked, found)
  }
  return found
}

/** How much dearer each class of frequency below the highest makes a word. */
const rarity = 0.085

const scoreOf = (cost: number, frequency: number) => cost + (15 - frequency) * rarity

/** What a slip from one word to the other would have cost. */
export function slipCost(typed: string, meant: string): number {
  const search = new Search(typed, Number.POSITIVE_INFINITY)
  for (let at = 0; at < meant.length && at < longest; at++) {
    search.path[at] = letter(meant.charCodeAt(at))
    if (search.path[at]! < 0) return Number.POSITIVE_INFINITY
    search.row(at + 1)
  }
  return search.rows[meant.length]?.[typed.length] ?? Number.POSITIVE_INFINITY
}

/** Small words that slips join to their neighbours. */
const joining = new Set(
  'a i an and are as at be but by for from had has have he his in into is it its not of on or she that the their they this to was we were which who will with you lot'.split(
    ' ',
  ),
)

const prepositions = new Set('at by for from in of on to with'.split(' '))

/** Slips so common that they need no search. */
const notorious = new Map(
  (
    'alot:a_lot wierd:weird peice:piece publically:publicly eigth:eighth nineth:ninth personel:personnel amature:amateur ' +
    'ministery:ministry futher:further orgin:origin practicle:practical bouy:buoy fullfil:fulfil fullfill:fulfill heighth:height ' +
    'alright:all_right thru:through tho:though wich:which teh:the adn:and hte:the taht:that wether:whether calender:calendar ' +
    'atleast:at_least infact:in_fact aswell:as_well incase:in_case noone:no_one eachother:each_other infront:in_front ' +
    'highschool:high_school inspite:in_spite upto:up_to everytime:every_time alittle:a_little ' +
    'greatful:grateful grammer:grammar sargeant:sergeant restaraunt:restaurant tounge:tongue tempature:temperature mischievious:mischievous ' +
    'minature:miniature parrallel:parallel playright:playwright'
  )
    .split(' ')
    .map(entry => entry.replace('_', ' ').split(':') as [string, string]),
)

/** Two words run together: “ofthe”. Only common ones part. */
function parted(key: string): Suggestion[] {
  const found: Suggestion[] = []
  for (let at = 1; at < key.length; at++) {
    const [left, right] = [key.slice(0, at), key.slice(at)]
    const [a, b] = [find(left), find(right)]
    if (a < 0 || b < 0 || a >> 6 || b >> 6) continue
    const short = Math.min(left.length, right.length)
    const frequency = Math.min(a & 15, b & 15)
    // “deliberatingon”: an ending of a verb tells as much as a common word does.
    const isInflected = /.{4}(?:ing|ed)$/.test(left) && prepositions.has(right) && frequency >= 2
    if (!isInflected && frequency < (short === 1 ? 14 : short === 2 ? 11 : short === 3 ? 9 : 7)) continue
    if (short === 1 && left !== 'a' && left !== 'i') continue
    // “ofthe”, but “publically” is no ally of the public.
    const joins = joining.has(left) || joining.has(right)
    const cost = joins ? 0.75 : 1.1
    found.push({ word: `${left} ${right}`, cost, frequency, score: scoreOf(cost, frequency) })
  }
  return found
}

const capital = /^['’‘]?\p{Lu}/u
const upper = /^[^\p{Ll}]+$/u

/** The words that a misspelt one may stand for, likeliest first, each with what the slip cost. */
export function candidates(
  word: string,
  { most = 5, dialect, own, favour, within }: Wanted = {},
): Suggestion[] {
  const key = fold(word)
  const ending = /'s$|(?<=s)'$/.exec(key)?.[0] ?? ''
  const stem = key.slice(0, key.length - ending.length)
  const printed = withoutDigits(word)
  if (printed) return [{ word: printed, cost: 0.3, frequency: find(printed) & 15, score: 0.2 }]
  if (!/^[a-z'-]+$/.test(stem) || stem.length < 2 || stem.length > 24) return []
  const infamous = notorious.get(stem)
  // “youll”, “weve”
  const bare = ending ? null : /^(.+?)(n?t|ve|ll|re|d|m)$/.exec(stem)
  const contracted = bare && (bare[2] === 'nt' ? `${bare[1]}n't` : `${bare[1]}'${bare[2]}`)
  const contraction = contracted ? find(contracted) : -1
  const scanned = scannedFrom(stem)
  const isFar = within !== undefined && !infamous && contraction < 0 && scanned.length === 0
  if (isFar && near(stem, within).length === 0) return []
  const found = new Map<string, Suggestion>()
  const add = (key: string, cost: number, facts: number) => {
    if (key === stem || table().unspeakable().has(key)) return
    if (key.includes("'") !== stem.includes("'") && ending) return
    const kind = facts >> 6
    const frequency = facts & 15
    let score = scoreOf(cost, frequency)
    if (kind > 0 && !capital.test(word)) score += 0.4
    if (dialect === 'us' && !(facts & 16)) score += 0.6
    if (dialect === 'gb' && !(facts & 32)) score += 0.6
    if (key.length < 4 && frequency < 8) score += 0.5
    if (favour?.has(key)) score -= 0.2
    const shape = table().shapes().get(key)
    const spelt =
      shape ?? (kind === 1 ? key[0]!.toUpperCase() + key.slice(1) : kind === 2 ? key.toUpperCase() : key)
    const before = found.get(key)
    if (!before || before.score > score) found.set(key, { word: spelt, cost, frequency, score })
  }
  for (const limit of stem.length < 5 ? [1.1, 1.6] : [1.3, 1.8]) {
    for (const { word, cost, facts } of near(stem, limit)) add(word, cost, facts)
    if ([...found.values()].some(one => one.frequency >= 4)) break
  }
  for (const { word, facts } of scanned) add(word, misread, facts)
  if (infamous) found.set(infamous, { word: infamous, cost: 0.4, frequency: 12, score: 0 })
  if (contracted && contraction >= 0)
    found.set(contracted, { word: contracted, cost: 0.3, frequency: contraction & 15, score: 0.2 })
  const here = find(stem)
  if (here >> 6 === 1 && (here & 15) >= 6 && !capital.test(word)) {
    const name = stem[0]!.toUpperCase() + stem.slice(1)
    found.set(stem, { word: table().shapes().get(stem) ?? name, cost: 0.3, frequency: here & 15, score: 0.5 })
  }
  for (const one of parted(stem)) if (one.word !== infamous) found.set(one.word, one)
  for (const name of own ?? []) {
    const folded = fold(name)
    if (folded === stem || Math.abs(folded.length - stem.length) > 2) continue
    const cost = slipCost(stem, folded)
    if (cost > 1.3) continue
    const known = found.get(folded)
    const score = Math.min(known?.score ?? 9, scoreOf(cost, 10)) - 0.25
    found.set(folded, { word: known?.word ?? name, cost, frequency: known?.frequency ?? 10, score })
  }
  const cased = (one: string) =>
    word.length > 1 && upper.test(word)
      ? one.toUpperCase()
      : capital.test(word)
        ? one[0]!.toUpperCase() + one.slice(1)
        : one
  return [...found.values()]
    .sort((a, b) => a.score - b.score || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(one => ({ ...one, word: cased(one.word) + word.slice(word.length - ending.length) }))
}

/** The words that a misspelt one may stand for, likeliest first. */
export const suggest = (word: string, wanted?: Wanted): string[] =>
  candidates(word, wanted).map(one => one.word)
