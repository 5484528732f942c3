// Scores detection on marked articles: evaluate [--by-category] [--misses] [--false] [--level error|warning|suggestion] [--rule NAME] [--category NAME] [FILE|FOLDER…]
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { rules } from '../rules/index.ts'
import { lint } from '../src/lint.ts'
import { type Message, reaches, spanOf } from '../src/message.ts'
import type { Severity } from '../src/rule.ts'
import { sourceOf } from '../src/source.ts'
import { type Defect, type Marked, readSpecimens } from './marked.ts'
import { planOf } from './plan.ts'

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'by-category': { type: 'boolean' },
    misses: { type: 'boolean' },
    false: { type: 'boolean' },
    level: { type: 'string', default: 'warning' },
    rule: { type: 'string', multiple: true },
    category: { type: 'string', multiple: true },
    analysis: { type: 'boolean' },
  },
})

if (flags.analysis) {
  const { evaluateAnalysis } = await import('./analysis.ts')
  await evaluateAnalysis(positionals)
} else await evaluate(positionals.length > 0 ? positionals : ['seeds'])

async function evaluate(places: readonly string[]): Promise<void> {
  const chosen = rules.filter(rule => !flags.rule || flags.rule.includes(rule.name))
  const plan = planOf(chosen)
  const level = flags.level as Severity
  const find = async (text: string): Promise<Message[]> =>
    (await lint(sourceOf(text, 'article.txt'), plan)).messages.filter(message =>
      reaches(message.severity, level),
    )

  const total = {
    must: 0,
    hit: 0,
    stretch: 0,
    stretchHit: 0,
    findings: 0,
    wrong: 0,
    words: 0,
    cleanWrong: 0,
    cleanWords: 0,
    fixable: 0,
    right: 0,
  }
  const categories = new Map<string, { must: number; hit: number; fixable: number; right: number }>()
  for (const article of places.flatMap(articles)) {
    const found = await find(article.text)
    total.findings += found.length
    total.words += count(article.text)
    total.cleanWords += count(article.clean)
    for (const defect of article.defects) {
      if (defect.level === 'mask' || (flags.category && !flags.category.includes(defect.category))) continue
      const hits = found.filter(
        message => touches(message, defect.start, defect.end) && isTight(message, defect),
      )
      if (defect.level === 'stretch') {
        total.stretch++
        if (hits.length > 0) total.stretchHit++
        continue
      }
      const category = categories.get(defect.category) ?? { must: 0, hit: 0, fixable: 0, right: 0 }
      categories.set(defect.category, category)
      total.must++
      category.must++
      if (hits.length > 0) {
        total.hit++
        category.hit++
      } else if (flags.misses)
        show('MISS ', article.name, article.text, defect.start, defect.end, defect.category)
      if (defect.fixes.length > 0) {
        total.fixable++
        category.fixable++
        const wanted = defect.fixes.map(fix =>
          flat(article.text.slice(0, defect.start) + fix + article.text.slice(defect.end)),
        )
        const right = hits.some(({ place, expected }) => {
          const best = expected[0]
          return (
            best !== undefined &&
            wanted.includes(
              flat(article.text.slice(0, place.start.offset) + best + article.text.slice(place.end.offset)),
            )
          )
        })
        if (right) {
          total.right++
          category.right++
        } else if (flags.misses && hits.length > 0) {
          show(
            'UNMENDED ',
            article.name,
            article.text,
            defect.start,
            defect.end,
            `${defect.category} → ${hits.map(hit => JSON.stringify(hit.expected[0])).join()}`,
          )
        }
      }
    }
    for (const message of found) {
      if (article.defects.some(defect => touches(message, defect.start, defect.end))) continue
      total.wrong++
      if (flags.false) showFinding('FALSE ', article.name, article.text, message)
    }
    for (const message of await find(article.clean)) {
      if (
        article.defects.some(
          defect =>
            (defect.level === 'mask' || defect.fixes.length === 0) &&
            touches(message, defect.cleanStart, defect.cleanEnd),
        )
      )
        continue
      total.cleanWrong++
      if (flags.false) showFinding('CLEAN ', article.name, article.clean, message)
    }
  }
  if (flags['by-category']) {
    for (const [name, { must, hit, fixable, right }] of [...categories].sort()) {
      console.log(
        `${name.padEnd(22)} found ${`${hit}/${must}`.padStart(7)}   mended ${`${right}/${fixable}`.padStart(7)}`,
      )
    }
  }
  const recall = total.hit / Math.max(1, total.must)
  const precision = (total.findings - total.wrong) / Math.max(1, total.findings)
  const f05 = (1.25 * precision * recall) / Math.max(1e-9, 0.25 * precision + recall)
  console.log(
    [
      `must-defects found       ${recall.toFixed(3)}  (${total.hit} of ${total.must})`,
      `stretch defects found    ${(total.stretchHit / Math.max(1, total.stretch)).toFixed(3)}  (${total.stretchHit} of ${total.stretch})`,
      `precision                ${precision.toFixed(3)}  (${total.findings} findings)`,
      `F0.5                     ${f05.toFixed(3)}`,
      `best suggestion right    ${(total.right / Math.max(1, total.fixable)).toFixed(3)}  (${total.right} of ${total.fixable})`,
      `false in 1,000 words     ${((1000 * total.wrong) / Math.max(1, total.words)).toFixed(2)}`,
      `… in the clean versions  ${((1000 * total.cleanWrong) / Math.max(1, total.cleanWords)).toFixed(2)}`,
    ].join('\n'),
  )
}

function articles(place: string): Marked[] {
  if (statSync(place).isDirectory()) {
    return readdirSync(place)
      .sort()
      .filter(name => /\.(?:marked|gold\.json)$/.test(name))
      .flatMap(name => articles(join(place, name)))
  }
  const content = readFileSync(place, 'utf8')
  if (place.endsWith('.marked')) return readSpecimens(content, basename(place, '.marked'))
  const name = basename(place).replace(/\.gold\.json$/, '')
  const text = readFileSync(place.replace(/\.gold\.json$/, '.txt'), 'utf8')
  return [fromGold(name, text, JSON.parse(content).defects)]
}

function fromGold(name: string, text: string, defects: readonly Defect[]): Marked {
  let clean = ''
  let at = 0
  for (const { start, end, fixes, actual } of defects) {
    clean += text.slice(at, start) + (fixes[0] ?? actual)
    at = end
  }
  return { name, text, clean: clean + text.slice(at), defects }
}

function touches({ place }: Message, start: number, end: number): boolean {
  return place.start.offset < end + 1 && place.end.offset > start - 1
}

/** A finding counts for a defect only where it points at it, not at the paragraph around it. */
function isTight({ place }: Message, { start, end }: Defect): boolean {
  return place.end.offset - place.start.offset <= Math.max(80, 4 * (end - start))
}

function flat(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ')
}

function count(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

function showFinding(label: string, name: string, text: string, message: Message): void {
  const { start, end } = spanOf(message)
  show(label, name, text, start, end, `${message.ruleId}: ${message.reason}`)
}

function show(label: string, name: string, text: string, start: number, end: number, what: string): void {
  const before = text.slice(Math.max(0, start - 45), start)
  console.log(
    `${label}${name} [${what}] …${before}⟦${text.slice(start, end)}⟧${text.slice(end, end + 30)}…`.replace(
      /\n/g,
      '⏎',
    ),
  )
}
