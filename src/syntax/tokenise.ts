import type { Piece } from './types.ts'

// Classes of characters.
const SPACE = 0
const LETTER = 1
const DIGIT = 2
const PUNCT = 3
const PICTURE = 4

const ascii = new Uint8Array(128)
for (let c = 0; c < 128; c++) {
  ascii[c] =
    c <= 32 || c === 127
      ? SPACE
      : c >= 48 && c <= 57
        ? DIGIT
        : (c | 32) >= 97 && (c | 32) <= 122
          ? LETTER
          : PUNCT
}

function classOf(c: number): number {
  if (c < 128) return ascii[c]!
  if (c <= 0xbf) return c <= 0xa0 ? SPACE : c === 0xaa || c === 0xb5 || c === 0xba ? LETTER : PUNCT
  if (c < 0x2000) return c === 0xd7 || c === 0xf7 ? PUNCT : c === 0x1680 ? SPACE : LETTER
  if (c < 0x2070)
    return c <= 0x200d || c === 0x2028 || c === 0x2029 || c >= 0x205f || c === 0x202f ? SPACE : PUNCT
  if (c < 0x20a0) return LETTER
  if (c < 0x20d0) return PUNCT
  if (c >= 0x2190 && c < 0x2c00) return PICTURE
  if (c >= 0x3000 && c <= 0x303f) return c === 0x3000 ? SPACE : PUNCT
  if (c >= 0xd800 && c <= 0xdfff) return PICTURE
  if (c === 0xfeff) return SPACE
  if (c >= 0xfe00 && c <= 0xfe0f) return PICTURE
  return LETTER
}

/** Words written with a full stop of their own. */
const abbreviations = new Set(
  (
    'mr mrs ms dr prof rev hon st sr jr messrs mx fr gen col lt sgt capt cmdr cpl maj adm brig pvt gov sen rep reps sens ' +
    'govs pres supt atty sec treas asst assoc dept univ inc ltd corp co bros llc plc est vs etc al ca cf viz approx ' +
    'no nos vol pp p ed eds fig figs ch sect art jan feb mar apr jun jul aug sept oct nov dec mon tue tues wed thu thur ' +
    'thurs fri sat sun ave blvd rd hwy ft mt ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich ' +
    'minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ph.d m.d b.a m.a a.m p.m e.g i.e u.s u.k ' +
    'u.n d.c l.a n.y e.u k min max avg'
  ).split(' '),
)
/** Abbreviations that are words too: theirs is the stop only before a number or name. */
const homographs = new Set(
  'no mar sun sat mon wed art min max ed fig ill ind mass miss wash la co st ft pa ch sec jun k del ore rep p'.split(
    ' ',
  ),
)

const clitics = new Set(['s', 're', 've', 'll', 'd', 'm'])
/** Words written as one that are two: where to part them. */
const fused = new Map(
  Object.entries({
    cannot: 3,
    gonna: 3,
    gotta: 3,
    wanna: 3,
    gimme: 3,
    lemme: 3,
    dunno: 2,
    dont: 2,
    didnt: 3,
    doesnt: 4,
    isnt: 2,
    wasnt: 3,
    couldnt: 5,
    wouldnt: 5,
    shouldnt: 6,
    havent: 4,
    hasnt: 3,
    hadnt: 3,
    arent: 3,
    werent: 4,
  }),
)
/** Before a hyphen these belong to the word after it: “re-elect”, “co-founder”. */
const prefixes = new Set(
  'e co re ex un de pre pro non anti post mid sub semi multi inter intra ultra super micro macro mini neo pseudo quasi cross'.split(
    ' ',
  ),
)

const lower = (c: number): number => (c >= 65 && c <= 90 ? c | 32 : c)
const apostrophe = (c: number): boolean =>
  c === 39 || c === 0x2019 || c === 0x2018 || c === 0x60 || c === 0xb4
const address =
  /^(?:https?:|www\.|ftp:)|^[^\s@]+@[^\s@]+\.[a-z]+$|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|uk|html?|pdf|doc|info)(?:\/\S*)?$/i
/** Telephone numbers and the like. */
const serial = /^\(?\d+(?:-\d+){2,}$|^\d{3}-\d{4}$/
const dotted = /^(?:\p{L}\.)+\p{L}?$/u

/** Offsets of the pieces of a sentence, start and end in turn; grown as needed. */
export class Cuts {
  at = new Int32Array(512)
  n = 0

  push(start: number, end: number): void {
    if (end <= start) return
    if (this.n + 2 > this.at.length) {
      const wider = new Int32Array(this.at.length * 2)
      wider.set(this.at)
      this.at = wider
    }
    this.at[this.n++] = start
    this.at[this.n++] = end
  }
}

/** Cuts a sentence into words by the conventions of the English treebanks. */
export function cut(text: string, cuts: Cuts): void {
  cuts.n = 0
  const length = text.length
  let i = 0
  while (i < length) {
    let kind = classOf(text.charCodeAt(i))
    if (kind === SPACE) {
      i++
      continue
    }
    const start = i
    let plain = true
    do {
      if (kind !== LETTER) plain = false
      i++
      kind = i < length ? classOf(text.charCodeAt(i)) : SPACE
    } while (kind !== SPACE)
    if (plain) cutWord(text, start, i, cuts)
    else cutChunk(text, start, i, cuts)
  }
}

function cutWord(text: string, start: number, end: number, cuts: Cuts): void {
  const length = end - start
  if (length >= 4 && length <= 8) {
    const last = text.charCodeAt(end - 1) | 32
    // “cannot”, “dont”, “gonna”
    if (last === 116 || last === 97 || last === 101 || last === 111) {
      const at = fused.get(text.slice(start, end).toLowerCase())
      if (at !== undefined) {
        cuts.push(start, start + at)
        cuts.push(start + at, end)
        return
      }
    }
  }
  cuts.push(start, end)
}

/** A run of the same mark from i: “...”, “--”, “!!”. */
function runEnd(text: string, i: number, end: number): number {
  const c = text.charCodeAt(i)
  let j = i + 1
  if (
    c === 46 ||
    c === 45 ||
    c === 33 ||
    c === 63 ||
    c === 42 ||
    c === 61 ||
    c === 95 ||
    c === 96 ||
    c === 39 ||
    c === 60 ||
    c === 62 ||
    c === 126
  ) {
    if (c === 33 || c === 63) while (j < end && (text.charCodeAt(j) === 33 || text.charCodeAt(j) === 63)) j++
    else while (j < end && text.charCodeAt(j) === c) j++
    if (c === 39 && j - i > 2) j = i + 1
  } else if (c >= 0xd800 && c <= 0xdbff) {
    while (j < end && classOf(text.charCodeAt(j)) === PICTURE) j++
  }
  return j
}

function cutChunk(text: string, start: number, end: number, cuts: Cuts): void {
  let i = start
  // Marks before the word.
  while (i < end) {
    const c = text.charCodeAt(i)
    const kind = classOf(c)
    if (kind === LETTER || kind === DIGIT) break
    if (apostrophe(c) && i + 1 < end) {
      const next = lower(text.charCodeAt(i + 1))
      // “'90s”, “'em”, “'s” cut off from its word
      if (classOf(next) === DIGIT && end - i <= 5) break
      if (cliticAt(text, i, end) || (end - i === 3 && next === 101 && lower(text.charCodeAt(i + 2)) === 109))
        break
    }
    // “.22”, “-5”
    if ((c === 46 || (c === 45 && i === start)) && i + 1 < end && classOf(text.charCodeAt(i + 1)) === DIGIT)
      break
    // “#1”, “@name”
    if ((c === 64 || c === 35) && i + 1 < end && classOf(text.charCodeAt(i + 1)) === LETTER) break
    const j = runEnd(text, i, end)
    cuts.push(i, j)
    i = j
  }
  if (i >= end) return
  // Marks after it.
  let e = end
  for (;;) {
    const c = text.charCodeAt(e - 1)
    const kind = classOf(c)
    if (kind === LETTER || kind === DIGIT || e - 1 <= i) break
    if (c === 46) {
      let dots = e - 1
      while (dots > i && text.charCodeAt(dots - 1) === 46) dots--
      if (e - dots === 1 && ownsStop(text, i, e - 1, end)) break
      e = dots
      continue
    }
    // “https://example.org/”, “C++”, “A+”
    if ((c === 47 && e - i > 8 && text.startsWith('http', i)) || c === 43 || c === 35) break
    if (kind === PICTURE) {
      e--
      while (e - 1 > i && classOf(text.charCodeAt(e - 1)) === PICTURE) e--
      continue
    }
    e--
    if (c === 33 || c === 63)
      while (e - 1 > i && (text.charCodeAt(e - 1) === 33 || text.charCodeAt(e - 1) === 63)) e--
    else if (c === 45 || c === 39 || c === 96 || c === 42)
      while (e - 1 > i && text.charCodeAt(e - 1) === c) e--
  }
  cutCore(text, i, e, cuts)
  while (e < end) {
    const j = runEnd(text, e, end)
    cuts.push(e, j)
    e = j
  }
}

function ownsStop(text: string, start: number, stop: number, end: number): boolean {
  // “1.” of a list
  if (start === 0 && end < text.length && stop - start < 3 && classOf(text.charCodeAt(start)) === DIGIT)
    return true
  let from = stop
  while (from > start) {
    const c = text.charCodeAt(from - 1)
    if (classOf(c) !== LETTER && c !== 46) break
    from--
  }
  if (from >= stop || stop - from > 8) return false
  const word = text.slice(from, stop)
  // “J.”, “U.S.” but not “I.” at the end
  if (word.length === 1) return word !== word.toLowerCase() && !(word === 'I' && end >= text.length)
  if (dotted.test(word)) return true
  const norm = word.toLowerCase()
  if (!abbreviations.has(norm)) return false
  if (!homographs.has(norm)) return true
  if (word === norm && norm !== 'p') return false
  // “No. 2”, “Sun. 3”
  let next = end
  while (next < text.length && classOf(text.charCodeAt(next)) === SPACE) next++
  if (next >= text.length) return norm === 'co' || norm === 'st'
  const c = text.charCodeAt(next)
  return (
    classOf(c) === DIGIT || norm === 'st' || norm === 'co' || norm === 'ft' || norm === 'rep' || norm === 'la'
  )
}

/** Length of the clitic that begins at an apostrophe and ends the piece (“'s”, “'ll”), or 0. */
function cliticAt(text: string, at: number, end: number): number {
  const n = end - at
  if (n < 2 || n > 3) return 0
  return clitics.has(text.slice(at + 1, end).toLowerCase()) ? n : 0
}

function cutCore(text: string, start: number, end: number, cuts: Cuts): void {
  if (end - start > 4) {
    const whole = text.slice(start, end)
    if (whole.includes('.') || whole.includes(':') ? address.test(whole) : serial.test(whole)) {
      cuts.push(start, end)
      return
    }
  }
  let from = start
  let i = start
  while (i < end) {
    const c = text.charCodeAt(i)
    const kind = classOf(c)
    if (kind === LETTER || kind === DIGIT) {
      i++
      continue
    }
    const before = i > from ? classOf(text.charCodeAt(i - 1)) : SPACE
    const after = i + 1 < end ? classOf(text.charCodeAt(i + 1)) : SPACE
    if (apostrophe(c)) {
      const second = i + 1 < end ? lower(text.charCodeAt(i + 1)) : 0
      // “don't”
      if (
        second === 116 &&
        i > from &&
        lower(text.charCodeAt(i - 1)) === 110 &&
        partsAfter(text, i + 2, end)
      ) {
        const at = i - 1
        cuts.push(from, at)
        cuts.push(at, i + 2)
        i = from = i + 2
        continue
      }
      let stop = i + 1
      while (stop < end && classOf(text.charCodeAt(stop)) === LETTER) stop++
      if (partsAfter(text, stop, end) && cliticAt(text, i, stop)) {
        cuts.push(from, i)
        cuts.push(i, stop)
        i = from = stop
        continue
      }
      i++
      continue
    }
    if (c === 46 || c === 44) {
      // “3.5”, “1,000”, “U.S.”; but “end.Then” and “a,b” part
      const letters = before === LETTER && after === LETTER
      if (before === DIGIT && after === DIGIT) {
        i++
        continue
      }
      if (c === 46 && i === from && after === DIGIT) {
        i++
        continue
      }
      if (c === 46 && (!letters || i - from < 2 || !sentenceJoin(text, from, i))) {
        if (text.charCodeAt(i + 1) === 46) {
          const j = runEnd(text, i, end)
          cuts.push(from, i)
          cuts.push(i, j)
          i = from = j
          continue
        }
        i++
        continue
      }
    } else if (c === 58 && before === DIGIT && after === DIGIT) {
      i++
      continue
    } else if ((c === 47 || c === 45) && before === DIGIT && after === DIGIT && c === 47) {
      i++
      continue
    } else if (c === 45 && i === from && after === DIGIT) {
      i++
      continue
    } else if (c === 45 && after === LETTER && i > from && prefixes.has(text.slice(from, i).toLowerCase())) {
      i++
      continue
    } else if (c === 38 && before === LETTER && after === LETTER && i - from <= 2) {
      // “AT&T”, “R&B”
      i++
      continue
    } else if (c === 95 || c === 64 || c === 35 || c === 43 || c === 0xad || c === 0x200b) {
      i++
      continue
    }
    cuts.push(from, i)
    const j = runEnd(text, i, end)
    cuts.push(i, j)
    i = from = j
  }
  cutNumber(text, from, end, cuts)
}

const partsAfter = (text: string, at: number, end: number): boolean =>
  at >= end || (classOf(text.charCodeAt(at)) !== LETTER && classOf(text.charCodeAt(at)) !== DIGIT)

/** “end.Then”: lower case before the stop and a capital after it. */
function sentenceJoin(text: string, from: number, stop: number): boolean {
  const a = text.charCodeAt(stop - 1)
  const b = text.charCodeAt(stop + 1)
  return a >= 97 && a <= 122 && b >= 65 && b <= 90 && stop - from > 2
}

/** “10am”, “5km”: a number and its unit part; “20th” and “1990s” do not. */
function cutNumber(text: string, from: number, end: number, cuts: Cuts): void {
  if (
    end - from > 1 &&
    end - from < 12 &&
    classOf(text.charCodeAt(from)) === DIGIT &&
    classOf(text.charCodeAt(end - 1)) === LETTER
  ) {
    const m = /^[\d.,:]+(am|pm|km|cm|mm|kg|mg|ft|m|k|lb|lbs|mph|hrs|hr|yrs|gb|mb|ghz|mhz|in)$/i.exec(
      text.slice(from, end),
    )
    if (m) {
      const at = end - m[1]!.length
      cuts.push(from, at)
      cuts.push(at, end)
      return
    }
  }
  cutWord(text, from, end, cuts)
}

const scratch = new Cuts()

/** The words and marks of a sentence. */
export function tokenise(text: string): Piece[] {
  cut(text, scratch)
  const pieces: Piece[] = []
  for (let k = 0; k < scratch.n; k += 2) {
    const start = scratch.at[k]!
    const end = scratch.at[k + 1]!
    pieces.push({ text: text.slice(start, end), start, end })
  }
  return pieces
}
