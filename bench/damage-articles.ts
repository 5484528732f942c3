// Damages clean articles where a fault needs the article around it, into marked articles for evaluate: damage-articles --out FOLDER [--only CATEGORY…] [--brown] [FILE|FOLDER…]
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { brownPress, type Text } from './brown.ts'

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'damaged' },
    only: { type: 'string', multiple: true },
    brown: { type: 'boolean' },
    seed: { type: 'string', default: '1' },
  },
})

/** What stands at a span of the clean text instead, and what stood there. */
interface Damage {
  readonly from: number
  readonly to: number
  readonly now: string
}
type Damager = (text: string) => Damage[]

const each = (
  text: string,
  pattern: RegExp,
  make: (match: RegExpExecArray) => Damage | undefined,
): Damage[] => [...text.matchAll(pattern)].flatMap(match => make(match) ?? [])
const replaced = (match: RegExpExecArray, group: number, now: string): Damage => {
  const [from, to] = match.indices![group]!
  return { from, to, now }
}
const wordsAround = (text: string, from: number, to: number): [number, number] => {
  while (from > 0 && !/\s/.test(text[from - 1]!)) from--
  while (to < text.length && !/\s/.test(text[to]!)) to++
  return [from, to]
}

const notNames =
  /^(?:The|This|That|These|Those|But|And|For|New|North|South|East|West|United|General|World|High|First|National|City|State|County|Street|Avenue|River|University|School|College|House|Court|Board|Department|Mr|Mrs|Miss|Dr|In|On|At|He|She|It|They|We|As|If|When|While|After|Before|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/

/** Full names of people whose surname stands again, alone or behind an honorific. */
function people(text: string): { given: string; surname: string; mentions: number[] }[] {
  const seen = new Map<string, { given: string; surname: string; mentions: number[] }>()
  for (const match of text.matchAll(/\b([A-Z][a-z]{2,}) (?:[A-Z]\. )?([A-Z][a-z]{3,})\b(?! [A-Z])/g)) {
    const [, given, surname] = match
    if (notNames.test(given!) || notNames.test(surname!) || seen.has(surname!)) continue
    const mentions = [...text.matchAll(new RegExp(`\\b${surname}\\b(?!['’]s)`, 'g'))].map(m => m.index)
    const later = mentions.filter(at => at > match.index + match[0].length)
    const isPerson = new RegExp(
      `(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|President|Minister|Judge|Mayor)\\.? (?:[A-Z][a-z]+ )?${surname}|${surname} (?:said|says|told|added|was born|has said)|said ${surname}`,
    ).test(text)
    if (later.length > 0 && isPerson)
      seen.set(surname!, { given: given!, surname: surname!, mentions: later })
  }
  return [...seen.values()]
}

const doubledLetter: Record<string, string> = { a: 'e', e: 'a', i: 'e', o: 'u', u: 'o' }
const slipped = (name: string): string =>
  name.slice(0, -3) + name.slice(-3).replace(/[aeiou]/, vowel => doubledLetter[vowel]!)

const offices = [
  'President',
  'Prime Minister',
  'Foreign Minister',
  'Governor',
  'Mayor',
  'Senator',
  'Judge',
  'Secretary',
]
const saying = 'said|says|added|told|explained|noted|argued|declared|stated'

const damagers: Record<string, Damager> = {
  'name-inconsistency/surname': text =>
    people(text).flatMap(({ surname, mentions }) => {
      const now = slipped(surname)
      return now === surname ? [] : [{ from: mentions.at(-1)!, to: mentions.at(-1)! + surname.length, now }]
    }),
  'title-inconsistency/honorific': text =>
    each(text, /\b(Mr|Dr)\. [A-Z][a-z]+/dg, match =>
      text.indexOf(match[0]) === match.index
        ? undefined
        : replaced(match, 1, match[1] === 'Mr' ? 'Mrs' : 'Mr'),
    ),
  'title-inconsistency/office': text =>
    each(text, new RegExp(`\\b(${offices.join('|')}) (?:[A-Z][a-z]+ )?([A-Z][a-z]+)\\b`, 'dg'), match => {
      const isFirst = !new RegExp(`\\b${match[1]} (?:[A-Z][a-z]+ )?${match[2]}\\b`).test(
        text.slice(0, match.index),
      )
      const other = offices[(offices.indexOf(match[1]!) + 3) % offices.length]!
      return isFirst ? undefined : replaced(match, 1, other)
    }),
  'duplicated-name': text =>
    each(
      text,
      /\b((?:Mr|Mrs|Ms|Dr)\. [A-Z][a-z]+|[A-Z][a-z]+ [A-Z][a-z]+) and ((?:Mr|Mrs|Ms|Dr)\. [A-Z][a-z]+|[A-Z][a-z]+ [A-Z][a-z]+)\b(?! [A-Z])/dg,
      match => replaced(match, 2, match[1]!),
    ),
  'attribution-pronoun/it': text =>
    each(text, new RegExp(`[,?!][”"] (he|she) (?:${saying})\\b`, 'dg'), match => replaced(match, 1, 'it')),
  'attribution-pronoun/other': text =>
    each(text, new RegExp(`[,?!][”"] (he|she) (?:${saying})\\b`, 'dg'), match =>
      replaced(match, 1, match[1] === 'he' ? 'she' : 'he'),
    ),
  'quote-attribution/stop': text =>
    each(
      text,
      new RegExp(`\\w(,)[”"] (?:he|she|they|[A-Z][a-z]+|Mr\\. [A-Z][a-z]+) (?:${saying})\\b`, 'dg'),
      match => replaced(match, 1, '.'),
    ),
  'quote-attribution/capital': text =>
    each(text, new RegExp(`[,?!][”"] (he|she|they) (?:${saying})\\b`, 'dg'), match =>
      replaced(match, 1, match[1]![0]!.toUpperCase() + match[1]!.slice(1)),
    ),
  'quote-attribution/comma': text =>
    each(text, new RegExp(`\\w(,)[”"] (?:he|she|they|[A-Z][a-z]+) (?:${saying})\\b`, 'dg'), match =>
      replaced(match, 1, ''),
    ),
  'quote-attribution/lead-in': text =>
    each(text, new RegExp(`\\b(?:${saying})(,) [“"][A-Z]`, 'dg'), match => replaced(match, 1, '')),
  'duplicate-passage': text =>
    each(text, /(?<=[.!?] )[A-Z][^.!?\n“”"]{60,200}\.(?= [A-Z])/dg, match => ({
      from: match.index,
      to: match.index + match[0].length,
      now: `${match[0]} ${match[0]}`,
    })),
  'stray-fragment/said': text =>
    each(text, /(?<=[a-z]{3} (?:said|announced|added))(\.)(?= [A-Z])/dg, match =>
      replaced(match, 1, '. Stated.'),
    ),
  'stray-fragment/expletive': text =>
    each(text, /(?<=[a-z]{4} [a-z]{4,})(\.)(?= [A-Z][a-z]+ [a-z])/dg, match =>
      replaced(
        match,
        1,
        ['. It was.', '. There is.', '. Was announced.', '. He added.', '. is expected to.'][
          match.index % 5
        ]!,
      ),
    ),
  'article-a-an': text =>
    each(text, /\b(an?) (?=[a-z]{3})/dg, match => replaced(match, 1, match[1] === 'a' ? 'an' : 'a')),
  'repeated-word': text =>
    each(text, /(?<= )([a-z]+)(?= [a-z]+ )/dg, match => replaced(match, 1, `${match[1]} ${match[1]}`)),
  'stray-punctuation': text =>
    each(text, /[a-z](,|\.)(?= [A-Za-z])/dg, match =>
      replaced(
        match,
        1,
        match[1] === '.' ? [' .', '. .', '.,'][match.index % 3]! : [',,', ' ,', ', ,'][match.index % 3]!,
      ),
    ),
  'form-inconsistency/percent': text =>
    [...text.matchAll(/\bpercent\b/g)].length < 2
      ? []
      : each(text, /\d( percent)\b/dg, match => replaced(match, 1, '%')),
  'form-inconsistency/US': text =>
    [...text.matchAll(/\bU\.S\./g)].length < 2
      ? []
      : each(text, /\b(U\.S\.) [a-z]/dg, match => replaced(match, 1, 'US')),
  'redundant-unit': text =>
    each(text, /[$£€]\d[\d.,]*\d(?: (?:million|billion))?(?= [a-z])/dg, match => ({
      from: match.index,
      to: match.index + match[0].length,
      now: `${match[0]} ${match[0][0] === '$' ? 'dollars' : match[0][0] === '£' ? 'pounds' : 'euros'}`,
    })),
  'misplaced-caption': text =>
    each(text, /(?<=[a-z]{3}\.)( )(?=[A-Z][a-z]+ [a-z])/dg, match =>
      replaced(
        match,
        1,
        [
          ' (Photo by Lena Marsh/AFP) ',
          ' Dana Ortiz/Reuters ',
          ' (AP Photo/Carl Weiss) ',
          ' Photograph: Ines Roth/Getty Images ',
          ' (Kyodo via AP) ',
        ][match.index % 5]!,
      ),
    ),
}

const chosen = Object.entries(damagers).filter(
  ([name]) => !flags.only || flags.only.some(category => name.startsWith(category)),
)

function texts(place: string): Text[] {
  if (!statSync(place).isDirectory())
    return [{ name: basename(place, '.txt'), text: readFileSync(place, 'utf8') }]
  return readdirSync(place)
    .sort()
    .filter(name => name.endsWith('.txt'))
    .flatMap(name => texts(join(place, name)))
}

mkdirSync(flags.out, { recursive: true })
const counts = new Map<string, number>()
for (const { name, text } of [...positionals.flatMap(texts), ...(flags.brown ? brownPress() : [])]) {
  if (/[⟦⟧|]/.test(text)) continue
  const placed: { from: number; to: number; mark: string }[] = []
  chosen.forEach(([category, damager], k) => {
    const places = damager(text)
    const place = places[(Number(flags.seed) * 7919 + k * 31) % Math.max(1, places.length)]
    if (!place) return
    const [from, to] = wordsAround(text, place.from, place.to)
    // One damage a passage: two near each other would be judged together.
    if (placed.some(other => from < other.to + 150 && to > other.from - 150)) return
    const actual = text.slice(from, place.from) + place.now + text.slice(place.to, to)
    placed.push({ from, to, mark: `⟦${category}|must|${actual}|${text.slice(from, to)}⟧` })
    counts.set(category, (counts.get(category) ?? 0) + 1)
  })
  let out = ''
  let at = 0
  for (const { from, to, mark } of placed.sort((a, b) => a.from - b.from)) {
    out += text.slice(at, from) + mark
    at = to
  }
  writeFileSync(join(flags.out, `${name}.marked`), out + text.slice(at))
}
for (const [name, count] of [...counts].sort()) console.log(`${name.padEnd(34)} ${count}`)
