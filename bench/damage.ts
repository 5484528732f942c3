// Damages clean sentences of treebanks as machines do, into marked articles for evaluate: damage --out FOLDER [--genre NAME…] [--only CATEGORY…] [--seed N] TREEBANK.conllu.gz…
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { adjectiveOfAdverb, adverbOf, nounOfVerb, verbOfNoun } from '../src/analyse/grammar/derivation.ts'
import { type Gold, readConllu } from '../src/syntax/conllu.ts'
import { inflect } from '../src/syntax/index.ts'

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'damaged' },
    genre: { type: 'string', multiple: true },
    only: { type: 'string', multiple: true },
    seed: { type: 'string', default: '1' },
  },
})

/** One sentence with one place damaged: what stands there, and what stood. */
interface Damage {
  readonly from: number
  readonly to: number
  readonly now: string
}
type Damager = (s: Gold, at: number) => string | Damage | undefined

const collective =
  /^(?:all|any|audience|board|cabinet|class|club|committee|company|council|couple|crew|crowd|data|enemy|faculty|family|firm|government|group|half|jury|lot|majority|management|media|minority|more|most|none|number|pair|part|party|percent|police|population|press|public|remainder|rest|some|staff|team|variety|what|who|which|that|whoever|whatever)$/i

const children = (s: Gold, head: number, ...rels: string[]): number[] =>
  s.heads.flatMap((h, i) => (h === head && rels.includes(s.rels[i]!.split(':')[0]!) ? [i] : []))

const endOf = (s: Gold, i: number): number => s.starts[i]! + s.forms[i]!.length
const isApart = (s: Gold, i: number): boolean =>
  i > 0 && endOf(s, i - 1) < s.starts[i]! && i + 1 < s.forms.length

/** The plain noun or pronoun that is the subject of the clause a verb or its auxiliary stands in. */
function subjectAt(s: Gold, verb: number): number {
  const rel = s.rels[verb]!
  const head = /^(?:aux|cop)/.test(rel) ? s.heads[verb]! : verb
  if (children(s, head, 'aux', 'cop').some(i => i < verb)) return -1
  const subject = children(s, head, 'nsubj')[0] ?? -1
  if (subject < 0 || children(s, subject, 'conj').length > 0 || collective.test(s.forms[subject]!)) return -1
  return subject
}

const swapped: Record<string, string> = { is: 'are', was: 'were', has: 'have', does: 'do' }
const back = Object.fromEntries(Object.entries(swapped).map(([a, b]) => [b, a]))

const numberOf = (s: Gold, i: number): string =>
  s.pos[i] === 'NOUN' ? (/S$/.test(s.tags[i]!) ? 'plural' : 'singular') : s.pos[i]!

const verbAgreement =
  (apart: boolean): Damager =>
  (s, i) => {
    if (!/^VB[DZP]$/.test(s.tags[i]!) || s.forms[i] !== s.forms[i]!.toLowerCase()) return undefined
    const subject = subjectAt(s, i)
    if (subject < 0 || subject > i || apart !== i - subject > 2) return undefined
    const kind = s.forms[subject]!.toLowerCase()
    const isPlural = numberOf(s, subject) === 'plural' || /^(?:they|we)$/.test(kind)
    if (!isPlural && numberOf(s, subject) !== 'singular' && !/^(?:he|she|it)$/.test(kind)) return undefined
    const form = s.forms[i]!
    if (form in swapped) return isPlural ? undefined : swapped[form]
    if (form in back) return isPlural ? back[form] : undefined
    if (s.tags[i] === 'VBZ') return isPlural ? undefined : s.lemmas[i]
    return s.tags[i] === 'VBP' && isPlural ? inflect(s.lemmas[i]!, 'VBZ') : undefined
  }

const before = (s: Gold, i: number): string => s.lemmas[i - 1]?.toLowerCase() ?? ''

const nounForVerb: Damager = (s, i) =>
  s.pos[i] === 'VERB' && /^VB[DZP]$/.test(s.tags[i]!) && children(s, i, 'nsubj').some(j => j < i)
    ? nounOfVerb(s.lemmas[i]!)
    : undefined
const verbForNoun: Damager = (s, i) =>
  s.tags[i] === 'NN' && children(s, i, 'det').length > 0 ? verbOfNoun(s.forms[i]!) : undefined
const participle: Damager = (s, i) => {
  if (s.tags[i] !== 'VBN' || before(s, i) !== 'have') return undefined
  const past = inflect(s.lemmas[i]!, 'VBD')
  return past !== s.forms[i] ? past : s.lemmas[i]
}
const passiveBase: Damager = (s, i) =>
  s.tags[i] === 'VBN' && before(s, i) === 'be' ? s.lemmas[i] : undefined
const modalForm: Damager = (s, i) =>
  s.tags[i] === 'VB' && s.tags[i - 1] === 'MD' ? inflect(s.lemmas[i]!, i % 2 ? 'VBZ' : 'VBD') : undefined
const infinitive: Damager = (s, i) =>
  s.tags[i] === 'VB' && s.tags[i - 1] === 'TO' ? inflect(s.lemmas[i]!, i % 2 ? 'VBG' : 'VBD') : undefined
const progressive: Damager = (s, i) =>
  s.tags[i] === 'VBG' && before(s, i) === 'be' && s.rels[i] !== 'amod' ? s.lemmas[i] : undefined
const gerund: Damager = (s, i) =>
  s.tags[i] === 'VBG' && s.pos[i] === 'VERB' && s.pos[i - 1] === 'SCONJ' ? s.lemmas[i] : undefined
const adjectiveForAdverb: Damager = (s, i) =>
  /ly$/.test(s.forms[i]!) && s.tags[i] === 'RB' && s.rels[i] === 'advmod' && s.pos[s.heads[i]!] === 'VERB'
    ? adjectiveOfAdverb(s.forms[i]!)
    : undefined
const adverbForAdjective: Damager = (s, i) =>
  s.tags[i] === 'JJ' && s.rels[i] === 'amod' && s.heads[i] === i + 1 ? adverbOf(s.forms[i]!) : undefined
const singularForPlural: Damager = (s, i) =>
  s.tags[i] === 'NNS' &&
  s.lemmas[i] !== s.forms[i] &&
  (children(s, i, 'nummod').some(j => !/^(?:one|1)$/i.test(s.forms[j]!)) ||
    children(s, i, 'det', 'amod').some(j => /^(?:these|those|many|several|few|both)$/i.test(s.forms[j]!)))
    ? s.lemmas[i]
    : undefined

const gone =
  (wanted: (s: Gold, i: number) => boolean): Damager =>
  (s, i) =>
    isApart(s, i) && wanted(s, i) ? { from: s.starts[i]!, to: s.starts[i + 1]!, now: '' } : undefined
const lost = {
  determiner: gone(
    (s, i) => s.rels[i] === 'det' && /^(?:a|an|the)$/.test(s.forms[i]!) && /^NN$/.test(s.tags[s.heads[i]!]!),
  ),
  preposition: gone((s, i) => s.rels[i] === 'case' && s.pos[i] === 'ADP' && s.pos[s.heads[i]!] !== 'PRON'),
  auxiliary: gone(
    (s, i) => s.rels[i] === 'aux' && s.pos[i] === 'AUX' && /^(?:VBG|VBN)$/.test(s.tags[s.heads[i]!]!),
  ),
  copula: gone((s, i) => s.rels[i] === 'cop' && children(s, s.heads[i]!, 'nsubj').some(j => j < i)),
  verb: gone(
    (s, i) =>
      s.pos[i] === 'VERB' &&
      /^VB[DZP]$/.test(s.tags[i]!) &&
      children(s, i, 'obj').length > 0 &&
      children(s, i, 'nsubj').some(j => j < i),
  ),
  to: gone((s, i) => s.tags[i] === 'TO' && s.rels[i] === 'mark'),
  object: gone((s, i) => s.rels[i] === 'obj' && s.heads[i] === i - 1 && s.pos[i] !== 'PRON'),
}

const swappedWords =
  (wanted: (s: Gold, i: number) => boolean): Damager =>
  (s, i) =>
    isApart(s, i) && /\w/.test(s.forms[i + 1] ?? '') && endOf(s, i) < s.starts[i + 1]! && wanted(s, i)
      ? { from: s.starts[i]!, to: endOf(s, i + 1), now: `${s.forms[i + 1]} ${s.forms[i]}` }
      : undefined
const order = {
  determiner: swappedWords((s, i) => s.rels[i] === 'det' && s.pos[i + 1] !== 'VERB'),
  preposition: swappedWords((s, i) => s.rels[i] === 'case' && s.pos[i] === 'ADP'),
  auxiliary: swappedWords((s, i) => s.rels[i] === 'aux' && s.heads[i] === i + 1),
  object: swappedWords((s, i) => s.pos[i] === 'VERB' && s.heads[i + 1] === i && s.rels[i + 1] === 'obj'),
  adjective: swappedWords((s, i) => s.rels[i] === 'amod' && s.heads[i] === i + 1),
}

/** The first and the last word of what hangs on a word, where these stand together. */
function phraseOf(s: Gold, head: number): [number, number] {
  const inside = new Set([head])
  for (let grown = true; grown; ) {
    grown = false
    s.heads.forEach((h, i) => {
      if (inside.has(h) && !inside.has(i)) {
        inside.add(i)
        grown = true
      }
    })
  }
  const all = [...inside].sort((a, b) => a - b)
  return [all[0]!, all.at(-1)!]
}

const wordsOf = (s: Gold, [first, last]: readonly [number, number]): string =>
  s.text.slice(s.starts[first]!, endOf(s, last))

/** Two stretches of words that stand side by side, in the other order. */
function exchanged(s: Gold, a: readonly [number, number], b: readonly [number, number]): Damage | undefined {
  if (a[1] + 1 !== b[0] || a[0] === 0 || b[1] - a[0] > 14) return undefined
  const words = `${wordsOf(s, a)} ${wordsOf(s, b)}`
  if (/[^\p{L}\d ’'-]/u.test(words) || s.text.slice(s.starts[a[0]]!, endOf(s, b[1])) !== words)
    return undefined
  return { from: s.starts[a[0]]!, to: endOf(s, b[1]), now: `${wordsOf(s, b)} ${wordsOf(s, a)}` }
}

const isFiniteVerb = (s: Gold, i: number): boolean => s.pos[i] === 'VERB' && /^VB[DZP]$/.test(s.tags[i]!)
const objectOf = (s: Gold, i: number): [number, number] | undefined => {
  const object = children(s, i, 'obj')[0]
  return object === undefined || s.pos[object] === 'PRON' ? undefined : phraseOf(s, object)
}
/** What follows a verb that is no object: “from Albury by Friday”. */
const adjunctOf = (s: Gold, i: number): [number, number] | undefined => {
  const oblique = children(s, i, 'obl').find(one => phraseOf(s, one)[0] === i + 1)
  return oblique === undefined ? undefined : phraseOf(s, oblique)
}
const foreign: Record<string, Damager> = {
  'object-verb': (s, i) => {
    const object = isFiniteVerb(s, i) ? objectOf(s, i) : undefined
    return object && exchanged(s, [i, i], object)
  },
  'participle-last': (s, i) => {
    const object =
      s.tags[i] === 'VBN' && s.pos[i - 1] === 'AUX' ? (objectOf(s, i) ?? adjunctOf(s, i)) : undefined
    return object && exchanged(s, [i, i], object)
  },
  'infinitive-last': (s, i) => {
    const object =
      s.tags[i] === 'VB' && /^(?:TO|MD)$/.test(s.tags[i - 1] ?? '')
        ? (objectOf(s, i) ?? adjunctOf(s, i))
        : undefined
    return object && exchanged(s, [i, i], object)
  },
  'adjunct-verb': (s, i) => {
    const adjunct = isFiniteVerb(s, i) ? adjunctOf(s, i) : undefined
    return adjunct && children(s, i, 'nsubj').some(j => j === i - 1)
      ? exchanged(s, [i, i], adjunct)
      : undefined
  },
  'genitive-first': (s, i) => {
    if (s.rels[i] !== 'nmod' || s.forms[phraseOf(s, i)[0]] !== 'of') return undefined
    const noun = s.heads[i]!
    const first = phraseOf(s, noun)[0]
    return exchanged(s, [first, noun], phraseOf(s, i))
  },
  resumptive: (s, i) => {
    if (s.rels[i] !== 'nsubj' || !/^NNP?S?$/.test(s.tags[i]!) || s.heads[i] !== phraseOf(s, i)[1] + 1)
      return undefined
    const it = /S$/.test(s.tags[i]!) ? 'they' : s.pos[i] === 'PROPN' ? 'he' : 'it'
    return { from: endOf(s, i), to: endOf(s, i), now: ` ${it}` }
  },
}

const nominative = /^(?:he|she|it|they|we|i)$/i
const lostSubject: Damager = (s, i) => {
  if (i > 0 || s.rels[i] !== 'nsubj' || !nominative.test(s.forms[0]!) || s.rels[s.heads[0]!] !== 'root')
    return undefined
  const next = s.forms[1]!
  return s.starts[1]! > endOf(s, 0)
    ? { from: 0, to: endOf(s, 1), now: next[0]!.toUpperCase() + next.slice(1) }
    : undefined
}
const lostInnerSubject: Damager = (s, i) =>
  i > 0 &&
  s.rels[i] === 'nsubj' &&
  nominative.test(s.forms[i]!) &&
  /^(?:advcl|ccomp|conj)$/.test(s.rels[s.heads[i]!]!) &&
  isApart(s, i)
    ? { from: s.starts[i]!, to: s.starts[i + 1]!, now: '' }
    : undefined

const fragment: Damager = (s, i) => {
  if (s.forms[i - 1] !== ',' || i > s.forms.length - 4) return undefined
  const isClause =
    s.rels[i] === 'mark' && /^(?:because|although|while|whereas|since|if|though|as)$/.test(s.forms[i]!)
  const isRelative = /^(?:which|who)$/.test(s.forms[i]!) && s.rels[s.heads[i]!] === 'acl:relcl'
  const isPhrase = s.rels[i] === 'advcl' && s.tags[i] === 'VBG'
  const isPreposition = s.rels[i] === 'case' && s.rels[s.heads[i]!] === 'obl' && s.heads[i]! - i < 6
  if (!isClause && !isRelative && !isPhrase && !isPreposition) return undefined
  if (s.forms.slice(i).includes(',')) return undefined
  const word = s.forms[i]!
  return { from: endOf(s, i - 2), to: endOf(s, i), now: `. ${word[0]!.toUpperCase()}${word.slice(1)}` }
}

const small: Damager = (s, i) =>
  i === 0 && /^[A-Z][a-z]/.test(s.forms[i]!) && s.pos[i] !== 'PROPN' ? s.forms[i]!.toLowerCase() : undefined
const smallName: Damager = (s, i) =>
  i > 0 && s.tags[i] === 'NNP' && /^[A-Z][a-z]{3,}$/.test(s.forms[i]!) ? s.forms[i]!.toLowerCase() : undefined

const doubledPhrase: Damager = (s, i) => {
  if (s.rels[i] !== 'case' || s.pos[i] !== 'ADP') return undefined
  const last = s.heads[i]!
  if (last < i || last - i > 4 || last + 1 >= s.forms.length) return undefined
  const phrase = s.text.slice(s.starts[i]!, endOf(s, last))
  return { from: s.starts[i]!, to: endOf(s, last), now: `${phrase} ${phrase}` }
}
const doubledConjunct: Damager = (s, i) =>
  s.rels[i] === 'conj' &&
  /^(?:NOUN|ADJ|PROPN)$/.test(s.pos[i]!) &&
  s.heads[i] === i - 2 &&
  s.forms[i - 1] === 'and'
    ? s.forms[i - 2]
    : undefined

const lostQuote: Damager = (s, i) =>
  /^["“”]$/.test(s.forms[i]!) && s.forms.filter(form => /^["“”]$/.test(form)).length === 2
    ? { from: s.starts[i]!, to: endOf(s, i), now: '' }
    : undefined
const lostBracket: Damager = (s, i) =>
  /^[()]$/.test(s.forms[i]!) && s.forms.filter(form => /^[()]$/.test(form)).length === 2
    ? { from: s.starts[i]!, to: endOf(s, i), now: '' }
    : undefined

const damagers: Record<string, Damager> = {
  'agreement/near': verbAgreement(false),
  'agreement/far': verbAgreement(true),
  'word-form/noun-for-verb': nounForVerb,
  'word-form/verb-for-noun': verbForNoun,
  'word-form/participle': participle,
  'word-form/passive': passiveBase,
  'word-form/modal': modalForm,
  'word-form/infinitive': infinitive,
  'word-form/progressive': progressive,
  'word-form/gerund': gerund,
  'word-form/adjective-for-adverb': adjectiveForAdverb,
  'word-form/adverb-for-adjective': adverbForAdjective,
  'word-form/singular-for-plural': singularForPlural,
  ...Object.fromEntries(Object.entries(lost).map(([name, d]) => [`garbled-sentence/lost-${name}`, d])),
  ...Object.fromEntries(Object.entries(order).map(([name, d]) => [`garbled-sentence/order-${name}`, d])),
  ...Object.fromEntries(Object.entries(foreign).map(([name, d]) => [`garbled-sentence/${name}`, d])),
  'missing-subject/main': lostSubject,
  'missing-subject/inner': lostInnerSubject,
  'sentence-fragment': fragment,
  'capitalization/opening': small,
  'capitalization/name': smallName,
  'duplicated-phrase/phrase': doubledPhrase,
  'duplicated-phrase/conjunct': doubledConjunct,
  'unbalanced-quote': lostQuote,
  'unbalanced-bracket': lostBracket,
  'missing-terminator': (s, i) =>
    i === s.forms.length - 1 && s.forms[i] === '.' && i > 5
      ? { from: s.starts[i]!, to: endOf(s, i), now: '' }
      : undefined,
}

const chosen = Object.entries(damagers).filter(
  ([name]) => !flags.only || flags.only.some(category => name.startsWith(category)),
)

function random(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 0) / 4294967296
  }
}

const next = random(Number(flags.seed))
const counts = new Map<string, number>()

/** The sentence with a mark about the words either side of its damage. */
function marked(s: Gold, category: string, { from, to, now }: Damage, following: string): string {
  let [start, end] = [from, to]
  const whole = s.text + following
  while (start > 0 && !/\s/.test(whole[start - 1]!)) start--
  if (!now || from === to) {
    start = Math.max(0, whole.lastIndexOf(' ', start - 2) + 1)
    end = whole.indexOf(' ', end + 1) < 0 ? s.text.length : whole.indexOf(' ', end + 1)
  } else while (end < s.text.length && !/\s/.test(whole[end]!)) end++
  const actual = whole.slice(start, from) + now + whole.slice(to, end)
  return `${whole.slice(0, start)}⟦${category}|must|${actual}|${whole.slice(start, end)}⟧${whole.slice(end)}`
}

/** The rarest damage this sentence can suffer, so that each kind gets its share. */
function damaged(s: Gold, following: string): string | undefined {
  const ways = chosen.flatMap(([name, damager]) => {
    const places = s.forms.flatMap((form, i) => {
      const now = damager(s, i)
      if (now === undefined || now === form) return []
      return [typeof now === 'string' ? { from: s.starts[i]!, to: endOf(s, i), now } : now]
    })
    return places.length > 0 ? [[name, places] as const] : []
  })
  ways.sort((a, b) => (counts.get(a[0]) ?? 0) - (counts.get(b[0]) ?? 0))
  const way = ways[0]
  if (!way) return undefined
  counts.set(way[0], (counts.get(way[0]) ?? 0) + 1)
  return marked(s, way[0], way[1][Math.floor(next() * way[1].length)]!, following)
}

mkdirSync(flags.out, { recursive: true })
const documents = new Map<string, Gold[]>()
for (const file of positionals) {
  const content = readFileSync(file)
  for (const s of readConllu((file.endsWith('.gz') ? gunzipSync(content) : content).toString('utf8'))) {
    if (flags.genre && !flags.genre.some(genre => s.document.includes(genre))) continue
    if (/[⟦⟧|]/.test(s.text)) continue
    documents.set(s.document, [...(documents.get(s.document) ?? []), s])
  }
}
for (const [name, sentences] of documents) {
  const lines: string[] = []
  let line = ''
  for (let i = 0; i < sentences.length; i++) {
    const s = sentences[i]!
    const isProse = s.forms.length > 6 && /[.!?]["”]?$/.test(s.text) && /^[A-Z“"]/.test(s.text)
    const following = isProse && sentences[i + 1] ? ` ${sentences[i + 1]!.text}` : ''
    const hurt = isProse && i % 3 === Number(flags.seed) % 3 && following ? damaged(s, following) : undefined
    if (hurt) i++
    line += `${line ? ' ' : ''}${hurt ?? s.text}`
    if (i % 4 === 3 || !isProse) {
      lines.push(line)
      line = ''
    }
  }
  if (line) lines.push(line)
  writeFileSync(join(flags.out, `${name.replace(/\W+/g, '-')}.marked`), `${lines.join('\n')}\n`)
}
for (const [name, count] of [...counts].sort()) console.log(`${name.padEnd(34)} ${count}`)
