// Trains the tagger and the parser: `tsx scripts/train.ts TREEBANK.conllu.gz…` writes src/syntax/english.model.js.
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type Gold, readConllu } from '../src/syntax/conllu.ts'
import { lemmatise } from '../src/syntax/inflection.ts'
import { Lexicon } from '../src/syntax/lexicon.ts'
import { type Header, Model, OVERHANG, pack, packWeights, type TagSet } from '../src/syntax/model.ts'
import { Parser } from '../src/syntax/parse.ts'
import { Tagger } from '../src/syntax/tag.ts'
import { usual } from '../src/syntax/unlisted.ts'
import { normalise, type Word } from '../src/syntax/words.ts'
import { Averaged, meanOf, random, shuffle } from './train/averaged.ts'
import { dictionary } from './train/dictionary.ts'
import { trainParser } from './train/parser.ts'
import { quantise } from './train/quantise.ts'

const SEED = 20240417
/** Of the parsers whose mean is the model's: each errs on its own, and the mean on less. */
const SEEDS = [SEED + 1, SEED + 2]
const TAG_BITS = 20
const TAG_EPOCHS = 8
const FOLDS = 4
/** How many weights of tags, arcs and relations are kept: what the size of the package allows. */
const KEPT = [Number.POSITIVE_INFINITY, 620_000, 420_000] as const
/** Parses that score so much less than the best are given up; in units of the weights. */
const LAG = 450

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
  unit: 1,
  lag: Number.MAX_SAFE_INTEGER,
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

const taggerOf = (weights: Float32Array): Tagger => new Tagger(weights, (1 << TAG_BITS) - 1)

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
    return { model, tagger: taggerOf(trainTagger(part, model, 4, `fold ${k + 1}`)) }
  })
  const foldOf = (s: Sentence): Fold => folds[place.get(s.document)!]!

  const arcs = arcsOf(sentences, whole, foldOf)
  const paired = new Model({ ...whole.header, arcs }, whole.lexicon, none, none, none)
  const parsers = SEEDS.map(seed =>
    trainParser(paired, sentences, seed, (s, next) => {
      const fold = foldOf(s)
      const forms = disturb(s.forms, next)
      return { forms, labels: fold.tagger.tag(wordsOf(fold.model, forms)) }
    }),
  )
  const [tag] = quantise([tagWeights], [KEPT[0]])
  const [arc, rel] = quantise(
    [meanOf(parsers.map(({ arcs }) => arcs)), meanOf(parsers.map(({ rels }) => rels))],
    [KEPT[1], KEPT[2]],
  )
  const tables = [tag!, arc!, rel!]
  const header: Header = {
    ...paired.header,
    lemmas: lemmasOf(sentences, whole),
    unit: tag!.unit,
    lag: LAG,
    levels: tables.map(({ values }) => values),
  }
  const bytes = pack(header, [
    new Uint8Array(whole.lexicon.slots.buffer),
    ...tables.map(({ levels }) => packWeights(levels)),
  ])
  const path = new URL('../src/syntax/english.model.js', import.meta.url)
  writeFileSync(path, `export default '${Buffer.from(bytes).toString('base64')}'\n`)
  console.log(
    `${bytes.length} bytes; ${labels.length} labels, ${rels.length} relations, ${header.sets.length} tag sets`,
  )
}

/** Relations seen, by the pair of word classes and the side. */
function arcsOf(
  sentences: readonly Sentence[],
  whole: Model,
  foldOf: (s: Sentence) => Fold,
): Record<string, number[]> {
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
        const r = whole.header.rels.indexOf(s.rels[i]!)
        seen.set(r, (seen.get(r) ?? 0) + 1)
      })
    }
  }
  return Object.fromEntries(
    [...pairs]
      .map(([key, seen]) => [key, [...seen].filter(([, n]) => n > 2).map(([r]) => r)])
      .filter(([, list]) => (list as number[]).length),
  ) as Record<string, number[]>
}

main(process.argv.slice(2))
