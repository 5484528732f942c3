import { variant, variantKind } from '../../../spelling/index.ts'
import { pushTo } from '../../collections.ts'
import { fact, writingOf } from '../../written.ts'
import { distinct, names, namesake, namesakeBefore, type Row, words } from './tables.ts'
import { type Add, type Finder, likeCase } from './usage.ts'

interface Listed {
  readonly form: string
  readonly thing: string
  /** The form that is written back, without the plural's ending. */
  readonly base: string
  readonly ending: string
  readonly weak: boolean
}

const word = /\p{L}[\p{L}-]*/u

/** The forms of a table by their first word. */
function byFirstWord(rows: readonly Row[], fold: (form: string) => string): Map<string, Listed[]> {
  const singles = new Map(rows.map(row => [row.forms[0]!, row]))
  const index = new Map<string, Listed[]>()
  for (const row of rows) {
    // “advisers” is held against “advisor” too.
    const single = singles.get(row.forms[0]!.slice(0, -1))
    const isPlural = single !== undefined && row.forms.every((form, at) => form === `${single.forms[at]}s`)
    for (const form of row.forms) {
      const ending = isPlural ? 's' : ''
      const listed = {
        form: fold(form),
        thing: isPlural ? single.forms[0]! : row.forms[0]!,
        base: isPlural ? form.slice(0, -1) : form,
        ending,
        weak: row.weak === true,
      }
      pushTo(index, word.exec(listed.form)![0], listed)
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.form.length - a.form.length)
  return index
}

const listedWords = byFirstWord(words, form => form.toLowerCase())
const listedNames = byFirstWord(names, form => form)
const eachWord = /[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f-]*/g
const wordy = /[\p{L}\p{N}-]/u

/** A part of a form, and what the tables say of it. */
interface Part {
  readonly text: string
  /** Where it begins in the form. */
  readonly at: number
  readonly lower: string
  readonly listed: readonly Listed[] | undefined
  readonly named: readonly Listed[] | undefined
  readonly isCompound: boolean
  readonly pair: Spellings | null
}

/** What the tables say of the parts of a form, each with its place in it; null where nothing. */
const partsOf = fact((written): readonly Part[] | null => {
  // Most forms are one part.
  if (/^[A-Za-z]{2,}$/.test(written)) {
    const part = partOf(written, 0)
    return part ? [part] : null
  }
  const parts = [...written.matchAll(eachWord)].flatMap(({ 0: text, index }) => {
    const part = text.length < 2 && text !== 'O' ? undefined : partOf(text, index)
    return part ? [part] : []
  })
  return parts.length > 0 ? parts : null
})

function partOf(text: string, at: number): Part | undefined {
  const lower = text.toLowerCase()
  const listed = listedWords.get(lower)
  const named =
    text === lower && !/^(?:al|wi|internet|government|i)/.test(text) ? undefined : listedNames.get(text)
  const isCompound = text.includes('-')
  const pair = isCompound || text.length < 4 ? null : spellings(lower)
  return listed || named || isCompound || pair
    ? { text, at, lower, listed, named, isCompound, pair }
    : undefined
}

/** Words of the tables, spellings of two countries, and hyphened compounds, in one pass. */
export const spelledForms: Finder = (passage, add) => {
  const { text } = passage
  const { forms, starts } = passage.recall(writingOf)
  for (let i = 0; i < forms.length; i++) {
    const parts = partsOf(forms[i]!)
    if (!parts) continue
    for (const part of parts) {
      const at = starts[i]! + part.at
      if (part.listed) listedWord(text, at, part.listed, add)
      if (part.named) listedName(text, at, part.named, add)
      if (part.isCompound) compound(text, part.text, at, add)
      else if (part.pair) spelling(text, part.text, part.lower, part.pair, at, add)
    }
  }
}

function standing(text: string, folded: string, at: number, listed: readonly Listed[]): Listed | undefined {
  if (at > 0 && /[\p{L}\p{N}.@/-]/u.test(text[at - 1]!)) return undefined
  return listed.find(({ form }) => folded.startsWith(form) && !wordy.test(text[at + form.length] ?? ' '))
}

function listedWord(text: string, at: number, listed: readonly Listed[], add: Add): void {
  const found = standing(text, text.slice(at, at + 24).toLowerCase(), at, listed)
  if (!found) return
  const said = text.slice(at, at + found.form.length)
  // In Britain a computer runs a program.
  if (found.thing === 'program' && /[Cc]omput|[Ss]oftware|[Cc]od(?:e|ing)|\bapps?\b/.test(text)) return
  // “HealthCare Partners”
  if (/\p{Ll}\p{Lu}/u.test(said)) return
  // “Tulsa, OK”; “Attorney General Hale”
  if ((said === 'OK' && text.slice(Math.max(0, at - 2), at) === ', ') || /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(said))
    return
  add(at, said.length, found.thing, found.base, to => likeCase(to + found.ending, said), found.weak)
}

/** `Myanmar, formerly Burma`: the other name is told of. */
const formerly = /\b(?:[Ff]ormerly|once|called|named|renamed|known as)(?: the)? $/

function listedName(text: string, at: number, listed: readonly Listed[], add: Add): void {
  const found = standing(text, text.slice(at, at + 24), at, listed)
  if (!found) return
  const said = found.form
  const after = text.slice(at + said.length, at + said.length + 16)
  const before = text.slice(Math.max(0, at - 12), at)
  if (namesake.test(after) || namesakeBefore.test(before) || formerly.test(before)) return
  if (/^[Gg]overnment$/.test(said) && (!/\bthe $/.test(before) || /^ \p{Lu}/u.test(after))) return
  // A capital that opens a sentence tells nothing.
  if (/^(?:Internet|Government)$/.test(said) && /(?:^|[.!?]["”’]? |[“"])$/.test(before)) return
  if (said === 'Odessa' && after.startsWith(', Texas')) return
  add(at, said.length, found.thing, said, to => to, found.weak)
}

const mayVary =
  /our|or|[iy][sz][eia]|re|er|ll?(?:ed|ing|er|or|ous|ist)|enc|ens|og|ae|oe|gr[ae]y|sul[pf]|eptic|ulous|skil|fulfil|enrol|ough|ow|tyre|[yp]ajam|yjam|ewel|alumin|m[ou]+[lm]|age?ing|dg|cosy|cozy|ustache|program|practi[sc]|licen|chequ|kerb/
interface Spellings {
  readonly us: string
  readonly gb: string
  readonly isIze: boolean
}

/** A word's American and British spellings. */
function spellings(word: string): Spellings | null {
  const pair = mayVary.test(word) ? variant(word) : undefined
  return pair && pair.us !== pair.gb ? { ...pair, isIze: variantKind(word) === 'ise-ize' } : null
}

/** “colour” and “color”, “organise” and “organize”; names keep their own. */
function spelling(text: string, said: string, lower: string, pair: Spellings, at: number, add: Add): void {
  if (/[’']$/.test(text.slice(Math.max(0, at - 1), at)) || (at > 0 && /[\p{L}-]/u.test(text[at - 1]!))) return
  if (said !== lower) {
    const ahead = text.slice(Math.max(0, at - 5), at)
    if (/\p{Lu}\. $/u.test(ahead)) return
    const opens = /(?:^|[.!?]["”’]? ["“‘]?|^["“‘])$/.test(ahead)
    if (!opens) {
      organisation(text, said, at, pair, add)
      return
    }
    if (/^ \p{Lu}/u.test(text.slice(at + said.length, at + said.length + 2))) return
  }
  if (homographs.test(lower)) return
  const form = lower === pair.us ? 'us' : 'gb'
  const write = (to: string): string => likeCase(to === 'us' ? pair.us : pair.gb, said)
  const thing = tolerated.test(lower) ? `spelling of ${pair.us}` : pair.isIze ? '-ize and -ise' : 'dialect'
  add(at, said.length, thing, form, write)
}

/** Forms that are words of their own in one country: “check”, “tire”, “story”. */
const homographs =
  /^(?:story|stories|storeys?|programs?|programmes?|checks?|cheques?|tires?|tyres?|curbs?|kerbs?|practi[cs]es?|licen[cs]es?|drafts?|draughts?|ton|tons|tonnes?|learn(?:ed|t)|spel(?:led|t)|spoil(?:ed|t)|axe?s?|grams?|mummy|mummies|jails?|gaols?|meters?|metres?|dis[ck]s?|enquir\w+|adviser|advisor|judge?ments?|focuss?ed)$/
/** Spellings at home on both sides, held only against the same word. */
const tolerated =
  /^(?:ts?zars?|czars?|tsars?|mums?|moms?|theat(?:re|er)s?|dialog(?:ue)?s?|catalog(?:ue)?s?|gr[ae]ys?|aesthetic\w*|archaeolog\w+|age?ing|cancell?\w+|glamou?r|analog(?:ue)?s?|mediae?val|encyclop\w+|mo?ustaches?|s[ck]eptic\w*|art[ei]facts?|sab(?:re|er)s?|lust(?:re|er)|spect(?:re|er)s?|somb(?:re|er)|meag(?:re|er)|och(?:re|er)|calib(?:re|er)|fulfill?s?)$/

/** “World Health Organization” and “World Health Organisation”. */
function organisation(text: string, said: string, at: number, pair: Spellings, add: Add): void {
  const before = /(\p{Lu}[\p{L}’-]+) $/u.exec(text.slice(Math.max(0, at - 24), at))?.[1]
  const after = /^ (\p{Lu}[\p{L}’-]+)/u.exec(text.slice(at + said.length, at + said.length + 24))?.[1]
  if (!before && !after) return
  const whole = `${before ?? ''} ${likeCase(pair.us, said)} ${before ? '' : (after ?? '')}`.trim()
  add(at, said.length, whole, said.toLowerCase() === pair.us ? 'us' : 'gb', to =>
    likeCase(to === 'us' ? pair.us : pair.gb, said),
  )
}

/** “co-owner”: its closed form is what the rule looks for. */
function compound(text: string, said: string, at: number, add: Add): void {
  const parts = /^(\p{Ll}{2,})-(\p{Ll}{3,})$/u.exec(said)
  if (!parts || said.length < 7 || listedWords.has(said) || distinct.test(said)) return
  if (at > 0 && /[\p{L}\p{N}’'-]/u.test(text[at - 1]!)) return
  add(at, said.length, `compound ${parts[1]}${parts[2]}`, said, to => to)
}
