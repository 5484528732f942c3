import { fold } from './fold.ts'
import { withoutDigits } from './scanned.ts'
import { find } from './table.ts'
import { type Pair, partners, type VariantKind } from './variant.ts'

export { fold } from './fold.ts'
export { candidates, type Suggestion, slipCost, suggest, type Wanted } from './suggest.ts'
export type { VariantKind } from './variant.ts'

export interface Word {
  /** Spelt so in America. */
  readonly us: boolean
  /** Spelt so in Britain. */
  readonly gb: boolean
  /** Only ever capitalised: “Paris”, “NATO”. */
  readonly proper: boolean
  /** A class, logarithmic: 15 is “the”, 0 hardly ever seen. */
  readonly frequency: number
}

const words = Array.from({ length: 256 }, (_, facts): Word => {
  return Object.freeze({
    us: (facts & 16) > 0,
    gb: (facts & 32) > 0,
    proper: facts >> 6 > 0,
    frequency: facts & 15,
  })
})

/** A folded word without its possessive ending: “editor's”, “editors'”. */
const possessor = (key: string) =>
  key.endsWith("'s") ? key.slice(0, -2) : key.endsWith("s'") ? key.slice(0, -1) : key

function facts(key: string): number {
  const found = find(key)
  if (found >= 0 || !key.includes("'")) return found
  const owner = possessor(key)
  return owner === key ? -1 : find(owner)
}

/** What the dictionary says of a word, in any case, with or without accents or a possessive ending. */
export function lookup(word: string): Word | undefined {
  const found = facts(fold(word))
  return found < 0 ? undefined : words[found]
}

const contractions = new Set(
  (
    "i'm i'd i'll i've you're you'd you'll you've he'd he'll she'd she'll it'd it'll we're we'd we'll we've they're they'd they'll they've " +
    "that'd that'll there'd there'll there're who'd who'll who're who've what'd what'll what're what've how'd how'll how're where'd where're why'd " +
    "isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shan't shouldn't mightn't mustn't needn't " +
    "oughtn't daren't ain't mayn't usedn't let's o'clock y'all ma'am ne'er e'er o'er 'tis 'twas 'twere 'twill 'em 'un 'uns 'cause 'til 'n' rock'n'roll d'you c'mon " +
    "could've should've would've might've must've may've not've shouldn't've wouldn't've couldn't've he's she's it's that's who's what's here's there's where's how's when's why's " +
    "this'll these'll those'll nothing'll something'll everyone'll somebody'd everybody'd one'd ol' goin' doin' nothin' somethin' talkin' an' o' th'"
  ).split(' '),
)

/** Prefixes joined freely with a hyphen; those with `+` without one as well, to a word that is common enough. */
const prefixes = new Map<string, boolean>()
for (const entry of (
  'anti+ counter+ cyber+ eco+ hyper+ inter+ macro+ mega+ micro+ mid+ mini+ multi+ neuro+ non+ over+ post+ pre+ pseudo+ re+ semi+ super+ ' +
  'trans+ ultra+ un+ under+ bio+ geo+ nano+ tele+ photo+ radio+ electro+ psycho+ socio+ thermo+ hydro+ immuno+ ' +
  'afro anglo arch be by co contra crypto de demi di dis down em en euro ex extra fore franco fro hetero homo il im in indo info infra intra ir ' +
  'judeo mal meta mis mono neo off omni on out para petro pan poly pro proto quasi retro self sino step sub techno tri turbo uni up vice'
).split(' ')) {
  prefixes.set(entry.replace('+', ''), entry.endsWith('+'))
}
const longest = 7
/** Of the prefixes, those that are joined even to a word of three or four letters: “minimap”. */
const ofSize = /^(?:mini|mega|micro)$/

/** Endings joined freely to a common noun of four letters or more: “wheelchairlike”. */
const suffix = /(?:like|wise|proof|worthy|wide|makers?|takers?|goer|goers|holder|holders|(?<!y)ness)$/

const roman = /^(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?:s|th)?$/i
const upper = /^[^\p{Ll}]+$/u
const capital = /^['’‘]?\p{Lu}/u

/** Whether a word of the table may be written with these capitals. */
function fits(kind: number, word: string): boolean {
  if (kind === 0) return true
  return capital.test(word) || (kind === 3 && /\p{Lu}/u.test(word))
}

function prefixed(key: string): boolean {
  for (let at = 2; at <= longest && at <= key.length - 3; at++) {
    if (!prefixes.get(key.slice(0, at)) || (at > key.length - 5 && !ofSize.test(key.slice(0, at)))) continue
    const rest = key.slice(at)
    const found = find(rest)
    if (found < 0 || found >> 6 || (found & 15) < 3) continue
    const prefix = key.slice(0, at)
    // “reexamining”, “unphotographed”; not “reguard”, “unmoral”.
    if (prefix === 're' && !/(?:ed|ing|ation|ations|able)$/.test(rest)) continue
    if (prefix === 'un' && !/(?:ed|ing|able|ably|edly|ingly)$/.test(rest)) continue
    if (prefix.length < 4 && rest.length < 6) continue
    // “overrun”, but “interrested” is no word.
    if (prefix.endsWith(rest[0]!) && !/^(?:re|over|under|pre|inter|hyper|super|counter|cyber)$/.test(prefix))
      continue
    return true
  }
  // “lifeboatman”, where the dictionary has “lifeboatmen”
  const person = /^(.{3,})(m[ae]n)$/.exec(key)
  if (person && find(`${person[1]}${person[2] === 'man' ? 'men' : 'man'}`) >= 0) return true
  const end = suffix.exec(key)
  if (end && end.index >= 4) {
    const found = find(key.slice(0, end.index))
    return found >= 0 && found >> 6 === 0 && (found & 15) >= 4
  }
  return false
}

/** One part of a hyphenated compound, or a word without hyphens. */
function known(word: string, key: string): boolean {
  const found = facts(key)
  if (found >= 0) return fits(found >> 6, word)
  if (contractions.has(key) || contractions.has(possessor(key))) return true
  const owner = possessor(key)
  if (upper.test(word) && owner.length <= 5) return true
  return owner.length > 6 && owner.length <= 30 && /^[a-z]+$/.test(owner) && prefixed(owner)
}

/** Whether a word, as written, is one a copy editor would pass. Linear in its length. */
export function isKnown(word: string): boolean {
  if (word.length > 60) return /[^\p{L}\p{M}'’-]/u.test(word)
  const key = fold(word)
  if (known(word, key)) return true
  if (key === '' || !/\p{L}/u.test(word)) return true
  if (withoutDigits(word)) return false
  // “1990s”, “20th”, “5G”, “a@b.example”, “U.S.”; “R2D2” is somebody's name for a thing.
  if (/[^\p{L}\p{M}'’‘ʼ‐‑\-\u00AD.]/u.test(word)) return true
  if (word.includes('.'))
    return /^(?:\p{L}{1,4}\.)+\p{L}{0,4}(?:['’]?s)?$/u.test(word) || word.split('.').every(isKnown)
  // “iPhone”, “NGOs”, “McIlroy”.
  if (/\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u.test(word)) return true
  if (word.length > 1 && /^[MDCLXVI]+(?:s|th)?$/.test(word) && roman.test(word)) return true
  if (/^[ivx]+$/.test(word) && roman.test(word)) return true
  if (key.length === 1) return true
  if (/[^a-z'-]/.test(key)) return false
  if (!key.includes('-')) return false
  const parts = word.split(/[-‐‑]/)
  if (parts.some(part => part === '')) return parts.filter(part => part !== '').every(isKnown)
  return parts.every((part, at) => {
    const folded = fold(part)
    if (at < parts.length - 1 && prefixes.has(folded)) return true
    return (
      known(part, folded) ||
      part.length === 1 ||
      /^[MDCLXVI]+$/.test(part) ||
      /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u.test(part)
    )
  })
}

function pair(word: string): Pair | undefined {
  const key = fold(word)
  const stem = possessor(key)
  if (!/^[a-z]{3,}$/.test(stem)) return undefined
  const mine = find(stem)
  if (mine < 0 || mine >> 6) return undefined
  for (const candidate of partners(stem)) {
    const other = find(candidate.us === stem ? candidate.gb : candidate.us)
    if (other < 0 || other >> 6) continue
    const [us, gb] = candidate.us === stem ? [mine, other] : [other, mine]
    if (candidate.listed) return candidate
    // One of the two must be foreign to the other side; “four” is no British “for”.
    if (!(us & 16) || !(gb & 32)) continue
    if (candidate.kind === 'ise-ize' ? !(gb & 16) : !(us & 32) || !(gb & 16)) return candidate
  }
  return undefined
}

/**
 * The American and British spellings of a word that has both; possessive endings and capitals are kept.
 * “organize” is given as American although Oxford writes it too, so that an article may be held to one form.
 */
export function variant(word: string): { us: string; gb: string } | undefined {
  const found = pair(word)
  if (!found) return undefined
  const ending = word.slice(possessor(fold(word)).length)
  const cased = (form: string) =>
    word.length > 1 && upper.test(word)
      ? form.toUpperCase()
      : capital.test(word)
        ? form[0]!.toUpperCase() + form.slice(1)
        : form
  return { us: cased(found.us) + ending, gb: cased(found.gb) + ending }
}

/** How the two spellings of a word differ. */
export function variantKind(word: string): VariantKind | undefined {
  return pair(word)?.kind
}
