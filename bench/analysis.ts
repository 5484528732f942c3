// Measures the tagger and the parser on treebanks: `tsx bench/analysis.ts TREEBANK.conllu.gz…`
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type Gold, readConllu } from '../src/syntax/conllu.ts'
import packed from '../src/syntax/english.model.js'
import { Syntax, isFinite as standsAlone, subjectOf, type Token, type Upos } from '../src/syntax/index.ts'
import { decode, unpack } from '../src/syntax/model.ts'

class Score {
  hits = 0
  found = 0
  gold = 0
  add(found: boolean, gold: boolean, right = found && gold): void {
    if (found) this.found++
    if (gold) this.gold++
    if (right) this.hits++
  }
  toString(): string {
    const p = this.hits / this.found
    const r = this.hits / this.gold
    return `P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F1 ${((200 * p * r) / (p + r)).toFixed(1)}`
  }
}

const finiteTags = new Set(['VBD', 'VBZ', 'VBP', 'MD'])
const percent = (a: number, b: number): string => ((100 * a) / b).toFixed(2)

/** The gold sentence as a parser would have given it. */
const asTokens = (s: Gold): Token[] =>
  s.forms.map((text, i) => ({
    text,
    norm: text.toLowerCase(),
    label: 0,
    start: s.starts[i]!,
    end: s.starts[i]! + text.length,
    pos: s.pos[i] as Upos,
    tag: s.tags[i]!,
    tagMargin: 1,
    lemma: s.lemmas[i]!,
    head: s.heads[i]!,
    rel: s.rels[i]!,
  }))

/** Scores parses against gold sentences; words are matched by their offsets. */
export function measure(title: string, gold: readonly Gold[], parse: (s: Gold) => readonly Token[]): void {
  const words = new Score()
  const finite = new Score()
  const finiteSentence = new Score()
  const verbless = new Score()
  const verbs = new Score()
  const subjects = new Score()
  const verbSubjects = new Score()
  let shared = 0
  let pos = 0
  let content = 0
  let contentRight = 0
  let tags = 0
  let heads = 0
  let arcs = 0
  let counted = 0
  const lemma = { verb: [0, 0], plural: [0, 0], all: [0, 0] } as Record<string, [number, number]>
  for (const s of gold) {
    const tokens = parse(s)
    const at = new Map(tokens.map((t, i) => [t.start * 65536 + t.end, i]))
    const mine = s.forms.map((f, i) => at.get(s.starts[i]! * 65536 + s.starts[i]! + f.length) ?? -1)
    const theirs = new Map(mine.map((m, i) => [m, i]))
    words.found += tokens.length
    words.gold += s.forms.length
    const golden = asTokens(s)
    const isGoldFinite = (i: number): boolean =>
      finiteTags.has(s.tags[i]!) && (s.pos[i] === 'VERB' || s.pos[i] === 'AUX')
    mine.forEach((m, i) => {
      const t = tokens[m]
      finite.add(t !== undefined && standsAlone(tokens, m), isGoldFinite(i))
      verbs.add(t?.pos === 'VERB', s.pos[i] === 'VERB')
      if (isGoldFinite(i)) {
        const wanted = subjectOf(golden, i)
        const got = t ? subjectOf(tokens, m) : -1
        verbSubjects.add(got >= 0, wanted >= 0, got >= 0 && wanted >= 0 && theirs.get(got) === wanted)
      }
      const goldSubject = s.rels[i] === 'nsubj' || s.rels[i] === 'nsubj:pass'
      const mySubject = t?.rel === 'nsubj' || t?.rel === 'nsubj:pass'
      subjects.add(
        mySubject,
        goldSubject,
        mySubject && goldSubject && t!.head >= 0 && theirs.get(t!.head) === s.heads[i],
      )
      if (!t) return
      words.hits++
      shared++
      const right = t.pos === s.pos[i]
      if (right) pos++
      if (!['PUNCT', 'SYM', 'X', 'INTJ'].includes(s.pos[i]!)) {
        content++
        if (right) contentRight++
      }
      if (t.tag === s.tags[i]) tags++
      const kind = s.pos[i] === 'VERB' || s.pos[i] === 'AUX' ? 'verb' : s.tags[i] === 'NNS' ? 'plural' : ''
      const lemmaRight = t.lemma.toLowerCase() === s.lemmas[i]!.toLowerCase()
      for (const k of kind && right ? [kind, 'all'] : ['all']) {
        lemma[k]![1]++
        if (lemmaRight) lemma[k]![0]++
      }
      if (s.pos[i] === 'PUNCT') return
      counted++
      const headRight = t.head < 0 ? s.heads[i] === -1 : theirs.get(t.head) === s.heads[i]
      if (headRight) heads++
      if (headRight && t.rel === s.rels[i]) arcs++
    })
    const hasFinite = tokens.some((_, i) => standsAlone(tokens, i))
    const goldHas = s.forms.some((_, i) => isGoldFinite(i))
    finiteSentence.add(hasFinite, goldHas)
    verbless.add(!hasFinite, !goldHas)
  }
  console.log(`${title}
  words        ${words}
  UPOS         ${percent(pos, shared)}; without PUNCT SYM X INTJ ${percent(contentRight, content)}; XPOS ${percent(tags, shared)}
  VERB         ${verbs}
  finite verb  ${finite}; sentences ${finiteSentence}; verbless flagged ${verbless.found}, rightly ${verbless.hits} of ${verbless.gold}
  subject      ${subjects}; of finite verbs ${verbSubjects}
  attachment   UAS ${percent(heads, counted)} LAS ${percent(arcs, counted)} (no punctuation)
  lemma        verbs ${percent(...lemma.verb!)} plurals ${percent(...lemma.plural!)} all ${percent(...lemma.all!)}`)
}

function speed(name: string, texts: readonly string[], run: (text: string) => { length: number }): void {
  let rate = 0
  for (let round = 0; round < 5; round++) {
    const start = performance.now()
    let words = 0
    for (const text of texts) words += run(text).length
    rate = Math.max(rate, words / (performance.now() - start))
  }
  console.log(`${name} ${Math.round(rate)}k words/s`)
}

/** A treebank, or the dev parts of a folder of them. */
const treebanksIn = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter(name => name.includes('-dev.'))
        .map(name => `${path}/${name}`)
    : [path]

/** Prints what the model is worth on treebanks. */
export function evaluateAnalysis(paths: readonly string[]): void {
  const started = performance.now()
  const bytes = decode(packed)
  const syntax = new Syntax(unpack(bytes))
  syntax.read('It loads at first use.').tokens()
  const loadTime = performance.now() - started
  const texts: string[] = []
  for (const path of paths.flatMap(treebanksIn)) {
    const gold = readConllu(gunzipSync(readFileSync(path)).toString('utf8'))
    const name = path.replace(/^.*\//, '').replace(/\..*$/, '')
    measure(`${name}, raw text`, gold, s => syntax.read(s.text).tokens())
    measure(`${name}, gold words`, gold, s =>
      syntax
        .analyse(
          s.forms.map(f => syntax.model.words.of(f)),
          s.forms.flatMap((f, i) => [s.starts[i]!, s.starts[i]! + f.length]),
        )
        .tokens(),
    )
    texts.push(...gold.map(s => s.text))
  }
  speed('parse', texts, t => syntax.read(t).arcs.heads)
  speed('tag  ', texts, t => syntax.read(t).words)
  console.log(`load ${loadTime.toFixed(1)} ms, model ${bytes.length} bytes`)
}

if (/analysis\.[jt]s$/.test(process.argv[1] ?? '')) evaluateAnalysis(process.argv.slice(2))
