import { readFileSync } from 'node:fs'
import { type Node, parse } from 'acorn'
import { type Plugin, transform } from 'esbuild'
import { narrowBy } from './narrow.ts'

type Range = readonly [from: number, to: number]

/** The characters of a Unicode property in a block, as ranges. */
function within(property: string, [from, to]: Range): Range[] {
  const has = new RegExp(`\\p{${property}}`, 'u')
  const ranges: [number, number][] = []
  for (let code = from; code <= to; code++) {
    if (!has.test(String.fromCharCode(code))) continue
    const last = ranges.at(-1)
    if (last?.[1] === code - 1) last[1] = code
    else ranges.push([code, code])
  }
  return ranges
}

const latin: Range = [0x0000, 0x017f]
const moreLatin: Range = [0x0180, 0x024f]
const phonetic: Range = [0x0250, 0x02ff]
const greek: Range = [0x0370, 0x03cf]
const cyrillic: Range = [0x0400, 0x045f]
const latinWithMarks: Range = [0x1e00, 0x1eff]
const kana: Range = [0x3000, 0x30ff]

/**
 * Capitals that names begin with where every other letter is one: of Azeri, Romanian, and Arabic and Sanskrit in
 * Latin letters.
 */
const rareCapitals = [...'ƏȘȚḌḎḤḪḲḶṂṄṆṚṢṬṮẒ'].map(letter => letter.charCodeAt(0))

const withinAll = (property: string, blocks: readonly Range[]): Range[] =>
  blocks.flatMap(block => within(property, block))

/** What lies between the rare capitals of a block. */
const betweenCapitals = ([from, to]: Range): Range[] => {
  const ends = rareCapitals.filter(code => code >= from && code <= to)
  return [...ends, to + 1].map((end, at): Range => [at === 0 ? from : ends[at - 1]! + 1, end - 1])
}

/**
 * What stands for a property in the package: exact in the alphabets that names in English copy are written in, by
 * the block elsewhere. Unicode’s own hundreds of ranges cost more time to compile, pattern by pattern, than a short
 * article takes to check.
 */
export const narrowed: Readonly<Record<string, readonly Range[]>> = {
  L: [
    ...within('L', latin),
    moreLatin,
    ...withinAll('L', [phonetic, greek]),
    [0x03d0, 0x0481],
    [0x048a, 0x0559],
    [0x0560, 0x0588],
    [0x05d0, 0x05f2],
    [0x0620, 0x064a],
    [0x066e, 0x06d3],
    [0x06d5, 0x06ef],
    [0x06fa, 0x0963],
    [0x0970, 0x1fff],
    [0x2c00, 0x2dff],
    ...within('L', kana),
    [0x3105, 0xd7ff],
    [0xf900, 0xfdff],
    [0xfe70, 0xfefc],
    [0xff21, 0xff3a],
    [0xff41, 0xff5a],
    [0xff66, 0xffdc],
  ],
  Lu: [...withinAll('Lu', [latin, greek, cyrillic]), ...rareCapitals.map((code): Range => [code, code])],
  Ll: [
    ...withinAll('Ll', [latin, phonetic, greek, cyrillic]),
    ...betweenCapitals(moreLatin),
    ...betweenCapitals(latinWithMarks),
  ],
  N: [
    ...within('N', latin),
    [0x0660, 0x0669],
    [0x06f0, 0x06f9],
    [0x0966, 0x096f],
    [0x2070, 0x2070],
    [0x2074, 0x2079],
    [0x2080, 0x2089],
    [0x2150, 0x2189],
    [0x2460, 0x249b],
    [0xff10, 0xff19],
  ],
  M: [
    [0x0300, 0x036f],
    [0x0483, 0x0489],
    [0x0591, 0x05bd],
    [0x064b, 0x065f],
    [0x1ab0, 0x1aff],
    [0x1dc0, 0x1dff],
    [0x20d0, 0x20f0],
    [0xfe00, 0xfe0f],
    [0xfe20, 0xfe2f],
  ],
}

const written = (code: number): string =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code))
    ? String.fromCharCode(code)
    : `\\u${code.toString(16).padStart(4, '0')}`

/** The ranges in order, those that touch as one. */
function merged(ranges: readonly Range[]): Range[] {
  const out: [number, number][] = []
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1)
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else out.push([from, to])
  }
  return out
}

const classes = Object.fromEntries(
  Object.entries(narrowed).map(([name, ranges]) => [
    name,
    merged(ranges)
      .map(([from, to]) => (from === to ? written(from) : `${written(from)}-${written(to)}`))
      .join(''),
  ]),
)

/** A pattern with `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{N}` and `\p{M}` written as ranges. */
export const narrow = (pattern: string): string => narrowBy(classes, pattern)

interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** JavaScript with its literal patterns narrowed, and those that it makes narrowed as they are made. */
function narrowAll(code: string): string {
  const pieces: Piece[] = []
  let makes = false
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, regex, start, end, callee, arguments: given } = node as SomeNode
    if (type === 'Literal' && regex) {
      pieces.push({ start, end, text: `/${narrow(regex.pattern)}/${regex.flags}` })
      return
    }
    if (type === 'NewExpression' && callee!.name === 'RegExp') {
      const { start: from, end: to } = given![0]!
      makes = true
      pieces.push({ start: from, end: from, text: '$narrow(' }, { start: to, end: to, text: ')' })
    }
    for (const child of Object.values(node)) visit(child)
  }
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))
  let out = makes ? "import { narrow as $narrow } from 'letters'\n" : ''
  let at = 0
  for (const { start, end, text } of pieces.sort((a, b) => a.start - b.start)) {
    out += code.slice(at, start) + text
    at = end
  }
  return out + code.slice(at)
}

interface SomeNode extends Node {
  readonly regex?: { readonly pattern: string; readonly flags: string }
  readonly callee?: { readonly name?: string }
  readonly arguments?: readonly Node[]
}

/** Narrows the patterns of our own sources. */
export const letters: Plugin = {
  name: 'letters',
  setup({ initialOptions: { target, supported }, onLoad, onResolve }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const options = {
        loader: 'ts',
        charset: 'utf8',
        target: target as string,
        supported: supported!,
      } as const
      const { code } = await transform(readFileSync(path, 'utf8'), options)
      return { contents: narrowAll(code), loader: 'js' }
    })
    onResolve({ filter: /^letters$/ }, () => ({ path: 'letters', namespace: 'letters' }))
    onLoad({ filter: /^/, namespace: 'letters' }, () => ({
      contents: `import { narrowBy } from './narrow.ts'
const classes = ${JSON.stringify(classes)}
export const narrow = pattern => (typeof pattern === 'string' ? narrowBy(classes, pattern) : pattern)`,
      resolveDir: import.meta.dirname,
    }))
  },
}
