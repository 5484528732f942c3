// Trains the tagger and the parser: `tsx scripts/train.ts TREEBANK.conllu.gz…` writes src/syntax/english.model.js.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import { type Gold, readConllu } from '../src/syntax/conllu.ts'
import { lemmatise } from '../src/syntax/inflection.ts'
import { Lexicon } from '../src/syntax/lexicon.ts'
import { type Header, Model, OVERHANG, pack, packLevels, type TagSet } from '../src/syntax/model.ts'
import { LEFT, Parser, RIGHT, SHIFT } from '../src/syntax/parse.ts'
import { Tagger } from '../src/syntax/tag.ts'
import { normalise, type Word } from '../src/syntax/words.ts'

const SEED = 20240417
const TAG_BITS = 20
const ARC_BITS = 20
const REL_BITS = 19
const TAG_EPOCHS = 8
const ARC_EPOCHS = 12
const FOLDS = 4

function random(seed: number): () => number {
  let s = seed | 0
  return () => {
    s = (s + 0x6d2b79f5) | 0
    let t = Math.imul(s ^ (s >>> 15), 1 | s)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function shuffle<T>(items: T[], next: () => number): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    ;[items[i], items[j]] = [items[j]!, items[i]!]
  }
  return items
}

/** Weights of an averaged perceptron. */
class Averaged {
  readonly weights: Float32Array
  private readonly sums: Float64Array
  step = 1
  constructor(bits: number) {
    this.weights = new Float32Array((1 << bits) + OVERHANG)
    this.sums = new Float64Array((1 << bits) + OVERHANG)
  }
  update(rows: Int32Array, label: number, by: number): void {
    for (let j = 0; j < rows.length; j++) {
      const at = rows[j]! + label
      this.weights[at] = this.weights[at]! + by
      this.sums[at] = this.sums[at]! + by * this.step
    }
  }
  average(): Float32Array {
    return this.weights.map((w, i) => w - this.sums[i]! / this.step)
  }
}

const LEVELS = 32

/** Weights on few levels, found by k-means: the best use of five bits a weight. */
function quantise(weights: Float32Array): { levels: Uint8Array; values: number[]; scale: number } {
  const sorted = weights.filter(w => w !== 0).sort()
  const least = sorted[Math.floor(sorted.length * 0.0005)]!
  const most = sorted[Math.floor(sorted.length * 0.9995)]!
  let centres = Array.from({ length: LEVELS - 1 }, (_, k) => {
    const x = (2 * k) / (LEVELS - 2) - 1
    return x < 0 ? least * x * x : most * x * x
  })
  const withNought = (): number[] => [...centres, 0].sort((a, b) => a - b)
  for (let round = 0; round < 30; round++) {
    const all = withNought()
    const sums = all.map(() => 0)
    const counts = all.map(() => 0)
    let c = 0
    for (const w of sorted) {
      while (c + 1 < all.length && Math.abs(all[c + 1]! - w) <= Math.abs(all[c]! - w)) c++
      sums[c] = sums[c]! + w
      counts[c] = counts[c]! + 1
    }
    const nought = all.indexOf(0)
    centres = all.map((x, k) => (counts[k] ? sums[k]! / counts[k]! : x)).filter((_, k) => k !== nought)
  }
  const all = withNought()
  const scale = 127 / Math.max(...all.map(Math.abs))
  const nearest = (w: number): number => {
    let low = 0
    let high = LEVELS - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((all[middle]! + all[middle + 1]!) / 2 < w) low = middle + 1
      else high = middle
    }
    return low
  }
  return { levels: Uint8Array.from(weights, nearest), values: all.map(x => Math.round(x * scale)), scale }
}

// The dictionary: which tags the affixes of an entry allow.

const require = createRequire(import.meta.url)

function dictionary(): Map<string, Set<string>> {
  const folder = require.resolve('dictionary-en').replace(/index\.js$/, '')
  const suffixes = new Map<string, [strip: string, add: string, condition: RegExp][]>()
  const prefixes = new Map<string, string>()
  for (const line of readFileSync(`${folder}index.aff`, 'utf8').split('\n')) {
    const [kind, flag, strip, add, condition] = line.split(/\s+/)
    if (condition === undefined || !flag) continue
    if (kind === 'PFX') prefixes.set(flag, add!)
    if (kind !== 'SFX') continue
    const rules = suffixes.get(flag) ?? suffixes.set(flag, []).get(flag)!
    rules.push([strip === '0' ? '' : strip!, add!.replace(/\/.*/, ''), new RegExp(`${condition}$`)])
  }
  const forms = new Map<string, Set<string>>()
  const add = (form: string, ...tags: string[]): void => {
    const key = form.toLowerCase()
    const set = forms.get(key) ?? forms.set(key, new Set()).get(key)!
    for (const tag of tags) set.add(tag)
  }
  for (const line of readFileSync(`${folder}index.dic`, 'utf8').split('\n').slice(1)) {
    const [entry, flags = ''] = line.trim().split('/')
    if (!entry || /\d/.test(entry)) continue
    const has = (f: string): boolean => flags.includes(f)
    const proper = entry !== entry.toLowerCase()
    const roots = [entry, ...[...prefixes].filter(([f]) => has(f)).map(([, p]) => p + entry)]
    for (const root of roots) {
      const derive = (flag: string, ...tags: string[]): void => {
        if (!has(flag)) return
        for (const [strip, ending, condition] of suffixes.get(flag) ?? [])
          if (condition.test(root)) add(root.slice(0, root.length - strip.length) + ending, ...tags)
      }
      const verb = has('G') || has('D')
      const noun = has('M') || (has('S') && !verb)
      if (proper) {
        add(root, 'NNP')
        derive('S', 'NNPS')
        continue
      }
      add(
        root,
        ...(verb ? ['VB', 'VBP'] : []),
        ...(noun ? ['NN'] : []),
        ...(has('Y') || has('T') || has('P') ? ['JJ'] : []),
      )
      derive('S', ...(verb ? ['VBZ'] : []), ...(noun ? ['NNS'] : []))
      derive('D', 'VBD', 'VBN', 'JJ')
      derive('G', 'VBG', 'NN', 'JJ')
      derive('Y', 'RB')
      derive('R', has('T') ? 'JJR' : 'NN')
      derive('T', 'JJS')
      for (const [flag, tag] of Object.entries({
        N: 'NN',
        X: 'NNS',
        V: 'JJ',
        J: 'NNS',
        Z: 'NNS',
        B: 'JJ',
        L: 'NN',
        P: 'NN',
        H: 'JJ',
      }))
        derive(flag, tag)
    }
  }
  return forms
}

const usual: Record<string, string> = {
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  NNPS: 'PROPN',
  JJ: 'ADJ',
  JJR: 'ADJ',
  JJS: 'ADJ',
  RB: 'ADV',
  VB: 'VERB',
  VBP: 'VERB',
  VBZ: 'VERB',
  VBD: 'VERB',
  VBN: 'VERB',
  VBG: 'VERB',
}

// What the treebanks know.

interface Sentence extends Gold {
  readonly labels: number[]
}

function labelled(gold: readonly Gold[]): { labels: string[]; sentences: Sentence[] } {
  const counts = new Map<string, number>()
  for (const s of gold)
    s.pos.forEach((p, i) => {
      const label = `${p}|${s.tags[i]}`
      counts.set(label, (counts.get(label) ?? 0) + 1)
    })
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).map(([l]) => l)
  const labels = ranked.filter(l => counts.get(l)! >= 10)
  const nearest = (l: string): number => {
    const [pos, tag] = l.split('|')
    const exact = labels.indexOf(l)
    if (exact >= 0) return exact
    const same = labels.findIndex(k => k.startsWith(`${pos}|`))
    return same >= 0 ? same : labels.findIndex(k => k.endsWith(`|${tag}`))
  }
  return {
    labels,
    sentences: gold.map(s => ({ ...s, labels: s.pos.map((p, i) => nearest(`${p}|${s.tags[i]}`)) })),
  }
}

const ATTESTED = 2

function lexiconOf(
  sentences: readonly Sentence[],
  labels: readonly string[],
  dict: ReadonlyMap<string, Set<string>>,
) {
  const counts = new Map<string, Map<number, number>>()
  for (const s of sentences)
    s.forms.forEach((form, i) => {
      const norm = normalise(form)
      const seen = counts.get(norm) ?? counts.set(norm, new Map()).get(norm)!
      seen.set(s.labels[i]!, (seen.get(s.labels[i]!) ?? 0) + 1)
    })
  const pairs = [
    ['VERB|VBD', 'VERB|VBN'],
    ['VERB|VB', 'VERB|VBP'],
    ['AUX|VB', 'AUX|VBP'],
  ].map(p => p.map(l => labels.indexOf(l)))
  const sets: TagSet[] = []
  const numbers = new Map<string, number>()
  const entries = new Map<string, number>()
  const enter = (norm: string, tags: Set<number>, known: boolean): void => {
    const sorted = [...tags].sort((a, b) => a - b)
    const key = `${known} ${sorted}`
    if (!numbers.has(key)) numbers.set(key, sets.push({ labels: sorted, known }) - 1)
    entries.set(norm, numbers.get(key)!)
  }
  for (const norm of new Set([...counts.keys(), ...dict.keys()])) {
    const seen = counts.get(norm)
    const total = seen ? [...seen.values()].reduce((a, b) => a + b) : 0
    const allowed = dict.get(norm)
    // A hapax that the dictionary lacks stays unknown, so that training meets unknown words.
    if (total < ATTESTED && !allowed) continue
    const tags = new Set<number>()
    if (total >= ATTESTED)
      for (const [l, n] of seen!) if (n >= Math.max(total > 20 ? 2 : 1, total * 0.002)) tags.add(l)
    if (total < 50 && allowed) for (const tag of allowed) tags.add(labels.indexOf(`${usual[tag]}|${tag}`))
    for (const [a, b] of pairs) if (tags.has(a!) !== tags.has(b!)) tags.add(a!).add(b!)
    tags.delete(-1)
    enter(norm, tags, total >= ATTESTED)
  }
  const open = Array.from({ length: 8 }, () => new Map<number, number>())
  const probe = new Model(
    { ...bare, labels, sets: [], open: open.map(() => [0]) },
    Lexicon.of(new Map()),
    none,
    none,
    none,
  )
  for (const s of sentences)
    s.forms.forEach((form, i) => {
      if ((counts.get(normalise(form))?.size ?? 0) === 0 || entries.has(normalise(form))) return
      const seen = open[probe.words.of(form).shape]!
      seen.set(s.labels[i]!, (seen.get(s.labels[i]!) ?? 0) + 1)
    })
  const lists = open.map(seen => [...seen].filter(([, n]) => n >= 3).map(([l]) => l))
  const nouns = [labels.indexOf('NOUN|NN')]
  return { lexicon: Lexicon.of(entries), sets, open: lists.map(l => (l.length ? l : nouns)) }
}

const none = new Float32Array(OVERHANG + 1)
const bare: Header = {
  labels: [],
  rels: [],
  sets: [],
  open: [],
  arcs: {},
  lemmas: {},
  units: [1, 1],
  levels: [],
}

// Mangled copy has odd capitals and lost stops: the training sentences are disturbed likewise.

function disturb(forms: readonly string[], next: () => number): string[] {
  const r = next()
  let out = [...forms]
  if (r < 0.06) out = out.map(f => f.toLowerCase())
  else if (r < 0.11) out[0] = out[0]!.toLowerCase()
  else if (r < 0.16) out = out.map(f => (f.length > 3 ? f[0]!.toUpperCase() + f.slice(1) : f))
  else if (r < 0.19) out = out.map(f => f.toUpperCase())
  if (next() < 0.1 && out.length > 3 && out.at(-1) === '.') out.pop()
  return out
}

const wordsOf = (model: Model, forms: readonly string[]): Word[] => forms.map(f => model.words.of(f))

function trainTagger(
  sentences: readonly Sentence[],
  model: Model,
  epochs: number,
  name: string,
): Float32Array {
  const next = random(SEED)
  const table = new Averaged(TAG_BITS)
  const tagger = new Tagger(table.weights, (1 << TAG_BITS) - 1)
  const order = [...sentences]
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0
    let total = 0
    for (const s of shuffle(order, next)) {
      const words = wordsOf(model, disturb(s.forms, next))
      tagger.begin(words)
      for (let i = 0; i < words.length; i++) {
        const { candidates } = words[i]!
        const gold = s.labels[i]!
        total++
        table.step++
        let guess = candidates[0]!
        if (candidates.length > 1) {
          tagger.extract(words, i)
          guess = tagger.best(candidates)
          if (guess !== gold && candidates.includes(gold)) {
            table.update(tagger.features, gold, 1)
            table.update(tagger.features, guess, -1)
          }
        }
        if (guess !== gold) wrong++
        tagger.labels[i] = guess
      }
    }
    console.log(`${name} ${epoch + 1}: ${((100 * (total - wrong)) / total).toFixed(2)}`)
  }
  return table.average()
}

interface Fold {
  readonly model: Model
  readonly tagger: Tagger
}

function trainParser(
  sentences: readonly Sentence[],
  model: Model,
  foldOf: (s: Sentence) => Fold,
): { arcs: Float32Array; rels: Float32Array } {
  const next = random(SEED + 1)
  const arcTable = new Averaged(ARC_BITS)
  const relTable = new Averaged(REL_BITS)
  const parser = new Parser(
    model,
    arcTable.weights,
    relTable.weights,
    (1 << ARC_BITS) - 1,
    (1 << REL_BITS) - 1,
  )
  const rels = model.header.rels
  const order = [...sentences]
  for (let epoch = 0; epoch < ARC_EPOCHS; epoch++) {
    let right = 0
    let labelled = 0
    let total = 0
    for (const s of shuffle(order, next)) {
      const forms = disturb(s.forms, next)
      const n = forms.length
      const words = wordsOf(model, forms)
      const fold = foldOf(s)
      const labels = fold.tagger.tag(wordsOf(fold.model, forms))
      // A stop left out leaves no dependents behind.
      const heads = s.heads.slice(0, n).map(h => (h < 0 || h >= n ? n : h))
      const dependents: number[][] = Array.from({ length: n + 1 }, () => [])
      for (let i = 0; i < n; i++) dependents[heads[i]!]!.push(i)
      const onStack = new Uint8Array(n + 1)
      parser.begin(words, labels)
      while (!parser.done) {
        let action = parser.forced()
        arcTable.step++
        if (action < 0) {
          const s0 = parser.stack[parser.depth - 1]!
          const s1 = parser.depth > 1 ? parser.stack[parser.depth - 2]! : -2
          const b0 = parser.next
          const later = dependents[s0]!.reduce((k, d) => k + (d >= b0 ? 1 : 0), 0)
          const h = heads[s0]!
          const costs = [0, 0, 0]
          costs[LEFT] = later + (h === s1 || h > b0 ? 1 : 0)
          costs[RIGHT] = s1 < 0 ? 99 : later + (h >= b0 ? 1 : 0)
          costs[SHIFT] =
            dependents[b0]!.reduce((k, d) => k + onStack[d]!, 0) +
            (heads[b0] !== s0 && heads[b0]! < b0 && onStack[heads[b0]!] ? 1 : 0)
          const least = Math.min(...costs)
          parser.extract()
          const guess = parser.best(s1 >= 0)
          let best = guess
          if (costs[guess]! > least) {
            const scores = [SHIFT, LEFT, RIGHT].map(a =>
              parser.features.reduce((sum, at) => sum + arcTable.weights[at + a]!, 0),
            )
            best = [SHIFT, LEFT, RIGHT]
              .filter(a => costs[a] === least)
              .sort((a, b) => scores[b]! - scores[a]!)[0]!
            arcTable.update(parser.features, best, 1)
            arcTable.update(parser.features, guess, -1)
          }
          action = epoch > 0 && next() < 0.9 ? guess : best
        }
        if (action === SHIFT) {
          onStack[parser.next] = 1
          parser.apply(SHIFT, -1)
          continue
        }
        const dependent = parser.stack[parser.depth - 1]!
        const head = action === LEFT ? parser.next : parser.stack[parser.depth - 2]!
        onStack[dependent] = 0
        total++
        relTable.step++
        let rel = -1
        if (heads[dependent] === head) {
          right++
          if (head < n) {
            const gold = rels.indexOf(s.rels[dependent]!)
            const choices = parser.relChoices(head, dependent)
            parser.extractRel(head, dependent)
            rel = parser.bestRel(choices)
            if (rel !== gold && choices.includes(gold)) {
              relTable.update(parser.relFeatures, gold, 1)
              relTable.update(parser.relFeatures, rel, -1)
            }
            if (rel === gold) labelled++
          } else labelled++
        }
        parser.apply(action, rel)
      }
    }
    console.log(
      `parser ${epoch + 1}: UAS ${((100 * right) / total).toFixed(2)} LAS ${((100 * labelled) / total).toFixed(2)}`,
    )
  }
  return { arcs: arcTable.average(), rels: relTable.average() }
}

function lemmasOf(sentences: readonly Sentence[], model: Model): Record<string, string> {
  const seen = new Map<string, Map<string, number>>()
  for (const s of sentences)
    s.forms.forEach((form, i) => {
      if (s.pos[i] === 'PROPN' || s.pos[i] === 'X' || s.pos[i] === 'NUM') return
      const key = `${normalise(form)}|${s.tags[i]}`
      const lemmas = seen.get(key) ?? seen.set(key, new Map()).get(key)!
      const lemma = `${s.pos[i]} ${normalise(s.lemmas[i]!)}`
      lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1)
    })
  const learnt: Record<string, string> = {}
  for (const [key, lemmas] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [[best, count]] = [...lemmas].sort((a, b) => b[1] - a[1]) as [[string, number]]
    const [pos, lemma] = best.split(' ') as [string, string]
    const at = key.lastIndexOf('|')
    const norm = key.slice(0, at)
    if (lemma === '_' || count < 1) continue
    if (lemmatise(model, norm, norm, pos, key.slice(at + 1)) !== lemma) learnt[key] = lemma
  }
  return learnt
}

function main(paths: readonly string[]): void {
  const gold = paths.flatMap(p => readConllu(gunzipSync(readFileSync(p)).toString('utf8')))
  const { labels, sentences } = labelled(gold)
  const dict = dictionary()
  const rels = [...new Set(gold.flatMap(s => s.rels))].sort()
  const none = new Float32Array(OVERHANG + 1)
  const modelOf = (part: readonly Sentence[]): Model => {
    const { lexicon, sets, open } = lexiconOf(part, labels, dict)
    return new Model({ ...bare, labels, rels, sets, open }, lexicon, none, none, none)
  }
  const whole = modelOf(sentences)
  const tagWeights = trainTagger(sentences, whole, TAG_EPOCHS, 'tagger')

  // The parser learns from tags as it will meet them: each part tagged by a tagger that has not seen it.
  const documents = [...new Set(sentences.map(s => s.document))]
  const place = new Map(documents.map((d, i) => [d, i % FOLDS]))
  const folds: Fold[] = Array.from({ length: FOLDS }, (_, k) => {
    const part = sentences.filter(s => place.get(s.document) !== k)
    const model = modelOf(part)
    return { model, tagger: new Tagger(trainTagger(part, model, 4, `fold ${k + 1}`), (1 << TAG_BITS) - 1) }
  })
  const foldOf = (s: Sentence): Fold => folds[place.get(s.document)!]!

  const pairs = new Map<number, Map<number, number>>()
  const sorter = new Parser(whole, none, none, 0, 0)
  for (const s of sentences) {
    const words = wordsOf(whole, s.forms)
    const fold = foldOf(s)
    for (const tags of [Uint8Array.from(s.labels), fold.tagger.tag(wordsOf(fold.model, s.forms))]) {
      sorter.begin(words, tags)
      s.heads.forEach((h, i) => {
        if (h < 0) return
        const key = sorter.pair(h, i)
        const seen = pairs.get(key) ?? pairs.set(key, new Map()).get(key)!
        const r = rels.indexOf(s.rels[i]!)
        seen.set(r, (seen.get(r) ?? 0) + 1)
      })
    }
  }
  const arcs = Object.fromEntries(
    [...pairs]
      .map(([key, seen]) => [key, [...seen].filter(([, n]) => n > 2).map(([r]) => r)])
      .filter(([, list]) => (list as number[]).length),
  ) as Record<string, number[]>

  const paired = new Model({ ...whole.header, arcs }, whole.lexicon, none, none, none)
  const parsed = trainParser(sentences, paired, foldOf)
  const [tag, arc, rel] = [quantise(tagWeights), quantise(parsed.arcs), quantise(parsed.rels)]
  const header: Header = {
    ...paired.header,
    lemmas: lemmasOf(sentences, whole),
    units: [Math.round(tag.scale * 10), Math.round(arc.scale * 10)],
    levels: [tag, arc, rel].map(({ values }) => values),
  }
  const bytes = pack(header, [
    new Uint8Array(whole.lexicon.slots.buffer),
    ...[tag, arc, rel].map(({ levels }) => packLevels(levels)),
  ])
  const path = new URL('../src/syntax/english.model.js', import.meta.url)
  writeFileSync(path, `export default '${Buffer.from(bytes).toString('base64')}'\n`)
  console.log(
    `${bytes.length} bytes; ${labels.length} labels, ${rels.length} relations, ${header.sets.length} tag sets`,
  )
}

main(process.argv.slice(2))
