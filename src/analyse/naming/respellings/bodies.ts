import type { Span } from '../../../source.ts'
import { groupedBy, wordSet } from '../../collections.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import { sentenceAt } from '../../places.ts'
import { quotationsIn } from '../../quoting/quotations.ts'
import { organisationHeads, placeHeads } from '../gazetteer.ts'
import { foldName, type Name, names } from '../names.ts'
import { type Respelling, unread } from '../respellings.ts'
import { isNear } from './slips.ts'

/** A name or title with where it stands. */
interface Called extends Span {
  readonly text: string
  readonly key: string
  readonly paragraph: Paragraph
}

const called = ({ start, end, text, key }: Name, paragraph: Paragraph): Called => ({
  start,
  end,
  text,
  key,
  paragraph,
})

/** Names of bodies, places, acronyms and works that a slip has changed. */
export function* bodyVariants(analysis: Analysis): Iterable<Respelling> {
  yield* [...analysis.among(byHead, sounding)].sort((a, b) => a.start - b.start)
  yield* bodies(analysis)
  yield* acronyms(analysis)
  yield* works(analysis)
}

/** Whether one sentence names both. */
function areTogether(one: readonly Called[], other: readonly Called[]): boolean {
  return one.some(({ paragraph, start }) => {
    const sentence = sentenceAt(paragraph, start)
    return sentence !== undefined && other.some(b => sentence.start <= b.start && b.start < sentence.end)
  })
}

/** Of two forms, the rare one against the usual: what stands less often, or later. */
function ranked(a: readonly Called[], b: readonly Called[]): readonly [readonly Called[], readonly Called[]] {
  return a.length > b.length || (a.length === b.length && a[0]!.start < b[0]!.start) ? [a, b] : [b, a]
}

function* put(usual: readonly Called[], rare: readonly Called[]): Iterable<Respelling> {
  for (const { start, end, text } of rare) yield { start, end, text, usual: usual[0]!.text, sure: true }
}

function headedIn(paragraph: Paragraph): readonly Called[] {
  if (unread.has(paragraph.kind)) return []
  return paragraph.of(names).flatMap(name => {
    const { words, kind } = name
    return words.length === 2 && kind === 'place' && placeHeads.has(words[1]!.toLowerCase())
      ? [called(name, paragraph)]
      : []
  })
}

const byHead = (paragraph: Paragraph): readonly (readonly [string, Called])[] =>
  headedIn(paragraph).map(one => [one.key.slice(one.key.lastIndexOf(' ')), one])

/** “Albany Street” of an Albion Street, in a story that names one street. */
function sounding(all: readonly Called[]): readonly Respelling[] {
  if (all.every(({ key }) => key === all[0]!.key)) return []
  const [one, other, more] = groupedBy(all, ({ key }) => key).values()
  if (more) return []
  const [usual, rare] = ranked(one!, other!)
  const [a, b] = [usual[0]!.key, rare[0]!.key].map(key => key.split(' ')[0]!) as [string, string]
  if (rare.length > 1 || usual[0]!.start > rare[0]!.start || areTogether(rare, usual)) return []
  const near =
    Math.min(a.length, b.length) > 4 && a.slice(0, 3) === b.slice(0, 3) && Math.abs(a.length - b.length) < 2
  return near && isNear(a, b, 3) && !isDerived(a, b) ? [...put(usual, rare)] : []
}

const isDerived = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

/** Words by which bodies of one name are told apart. */
export const telling = wordSet(
  'north south east west northern southern eastern western northeast northwest southeast southwest central upper lower greater new old first second third fourth fifth state federal national international regional local house senate home foreign interior exterior men women mens womens boys girls junior senior summer winter spring autumn public private primary secondary elementary middle high higher one two three i ii iii iv us uk american british english welsh scottish irish european african asian catholic protestant anglican methodist baptist royal city county district general under over domestic commercial civil criminal youth adult health education finance defence defense justice transport energy labour labor agriculture environment culture trade science technology medical law business music arts art',
)

function longIn(paragraph: Paragraph): readonly Called[] {
  if (unread.has(paragraph.kind)) return []
  return paragraph.of(names).flatMap(name => {
    const { words, kind } = name
    return words.length > 3 && kind === 'organisation' && organisationHeads.has(words.at(-1)!.toLowerCase())
      ? [called(name, paragraph)]
      : []
  })
}

/** “the Harrow Road Housing Trust” of a Harrow Lane Housing Trust: one word of four and more is another. */
function* bodies(analysis: Analysis): Iterable<Respelling> {
  const forms = [...groupedBy(analysis.gather(longIn), ({ key }) => key).values()]
  if (forms.length < 2 || forms.length > 40) return
  for (const [index, one] of forms.entries()) {
    for (const other of forms.slice(index + 1)) {
      const [a, b] = [one[0]!.key.split(' '), other[0]!.key.split(' ')]
      if (a.length !== b.length) continue
      const differing = a.filter((word, at) => word !== b[at])
      const theirs = b.filter((word, at) => word !== a[at])
      const at = a.findIndex((word, index) => word !== b[index])
      // “University of Colorado Medical School” is not that of Washington.
      if (at === 0 || at === a.length - 1 || a[at - 1] === 'of') continue
      if (differing.length !== 1 || telling.has(differing[0]!) || telling.has(theirs[0]!)) continue
      const [usual, rare] = ranked(one, other)
      if (rare.length === 1 && !areTogether(rare, usual)) yield* put(usual, rare)
    }
  }
}

const capitals = /(?<![\p{L}\p{N}.])\p{Lu}{3,6}(?![\p{L}\p{N}])/gu

function acronymsIn(paragraph: Paragraph): readonly Called[] {
  if (unread.has(paragraph.kind) || !/\p{Ll}/u.test(paragraph.text)) return []
  return paragraph.matches(capitals).map(({ 0: text, index }) => {
    const start = paragraph.start + index
    return { start, end: start + text.length, text, key: text, paragraph }
  })
}

const byLetters = (paragraph: Paragraph): readonly (readonly [string, Called])[] =>
  acronymsIn(paragraph).map(one => [[...one.key].sort().join(''), one])

function jumbled(all: readonly Called[]): readonly (readonly [readonly Called[], readonly Called[]])[] {
  if (all.every(({ key }) => key === all[0]!.key)) return []
  const [one, other, more] = groupedBy(all, ({ key }) => key).values()
  return !more && isNear(one![0]!.key, other![0]!.key, 1) ? [[one!, other!]] : []
}

/** “the NFUW” of an NUFW: the same letters in another order, where the name or most mentions give one. */
function* acronyms(analysis: Analysis): Iterable<Respelling> {
  const found = [...analysis.among(byLetters, jumbled)].sort(([[a]], [[b]]) => a!.start - b!.start)
  for (const [one, other] of found) {
    const spelt = [one, other].map(([form]) => isSpelt(analysis, form!.key))
    const [usual, rare] =
      spelt[0] !== spelt[1] ? (spelt[0] ? [one, other] : [other, one]) : ranked(one, other)
    if (rare.length > 1 || areTogether(rare, usual) || (usual.length < 3 && spelt[0] === spelt[1])) continue
    yield* put(usual, rare)
  }
}

/** Whether the article has a name of which these are the initials. */
const isSpelt = (analysis: Analysis, letters: string): boolean =>
  analysis.has(
    new RegExp(
      [...letters].map(letter => `\\b${letter}\\p{Ll}[\\p{L}’']*`).join('(?: (?:of|for|the|and|in|on))* '),
      'u',
    ),
  )

const titled =
  /^\p{Lu}[\p{L}’']*(?: (?:\p{Lu}[\p{L}’']*|of|the|and|in|a|an|to|for|on|at|with|from|de|la|le)){1,7}$/u

function worksIn(paragraph: Paragraph): readonly Called[] {
  if (unread.has(paragraph.kind) || !/["“]/.test(paragraph.text)) return []
  return quotationsIn(paragraph).flatMap(({ inner, closing }) => {
    const text = paragraph.text.slice(inner.start - paragraph.start, inner.end - paragraph.start)
    const bare = text.replace(/[,.]$/, '')
    if (!closing || bare.length > 60 || !titled.test(bare)) return []
    // “a ‘Great Recording of the Century’” is one of many.
    if (
      /\b[Aa]n? ["“‘']$/.test(
        paragraph.text.slice(Math.max(0, inner.start - paragraph.start - 5), inner.start - paragraph.start),
      )
    )
      return []
    return [
      { start: inner.start, end: inner.start + bare.length, text: bare, key: foldName(bare), paragraph },
    ]
  })
}

/** “The Salt Roads” of a film called “The Salt Road”. */
function* works(analysis: Analysis): Iterable<Respelling> {
  const forms = [...groupedBy(analysis.gather(worksIn), ({ key }) => key).values()]
  if (forms.length < 2 || forms.length > 30) return
  for (const [index, one] of forms.entries()) {
    for (const other of forms.slice(index + 1)) {
      const [a, b] = [one[0]!.key, other[0]!.key]
      if (Math.abs(a.length - b.length) > 2 || !isNear(a, b, 2)) continue
      const [usual, rare] = ranked(one, other)
      if (rare.length > 1 || usual[0]!.start > rare[0]!.start || areTogether(rare, usual)) continue
      yield* put(usual, rare)
    }
  }
}
