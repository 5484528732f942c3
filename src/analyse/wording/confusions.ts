import type { Span } from '../../source.ts'
import { casedLike, patternInSmall } from '../casing.ts'
import { groupedBy } from '../collections.ts'
import type { Paragraph } from '../index.ts'
import { sentenceAt } from '../places.ts'
import { fact, writingOf } from '../written.ts'
import { bySlot, type Slot } from './confusions/slots.ts'
import { type Check, grammar, misheard } from './confusions/table.ts'

/** A word that the grammar, or a set phrase, does not take where it stands. */
export interface Confused extends Span {
  readonly text: string
  readonly better: string
}

interface Pattern {
  readonly right: string
  /** Of what stands before, in small letters. */
  readonly before: RegExp
  readonly after: RegExp
  /** Whether `after` is of what stands there as it is written. */
  readonly isCased: boolean
  readonly check: Check | undefined
}

const straight = (text: string): string => text.replaceAll('’', "'")
const byWord = groupedBy(grammar, ([written]) => straight(written))

const made = new Map<string, readonly Pattern[]>()
/** The patterns of a word, made when it is first met. */
function patternsOf(key: string): readonly Pattern[] {
  let patterns = made.get(key)
  if (!patterns) {
    patterns = (byWord.get(key) ?? []).map(([, right, before, after, check]) => {
      const edge = before.startsWith('^') ? `(?:${before})\\s*$` : before && `(?<![\\p{L}'-])(?:${before}) +$`
      const behind = after && `^(?: +|(?=[.,;!?]))(?:${straight(after)})(?![\\p{L}'])`
      const isCased = after.includes('\\p{L')
      return {
        right,
        before: new RegExp(patternInSmall(straight(edge)), 'u'),
        after: new RegExp(isCased ? behind : patternInSmall(behind), 'u'),
        isCased,
        check,
      }
    })
    made.set(key, patterns)
  }
  return patterns
}

const heard = new Map(misheard.map(([wrong, right]) => [straight(wrong).toLowerCase(), right]))
/** All of them by their first word, the longest first. */
const byFirstWord = groupedBy(
  [...heard.keys(), ...byWord.keys()].sort((a, b) => b.length - a.length),
  key => key.split(' ', 1)[0]!,
)
const wordy = /[\p{L}\p{N}'’@#/-]/u
/** The keys that a form opens; null where it opens none. */
const openedBy = fact(text => byFirstWord.get(straight(text.toLowerCase())) ?? null)

/** Where one of the words or phrases stands, with its key. */
function* triggers(paragraph: Paragraph): Iterable<{ readonly key: string; readonly index: number }> {
  const { text } = paragraph
  const { forms, starts } = paragraph.recall(writingOf)
  let from = 0
  for (let at = 0; at < forms.length; at++) {
    const keys = openedBy(forms[at]!)
    const index = starts[at]!
    if (!keys || index < from || wordy.test(text[index - 1] ?? ' ')) continue
    const ahead = straight(text.slice(index, index + keys[0]!.length).toLowerCase())
    const key = keys.find(one => ahead.startsWith(one) && !wordy.test(text[index + one.length] ?? ' '))
    if (!key) continue
    from = index + key.length
    yield { key, index }
  }
}

const slotted = fact(text => bySlot.get(straight(text.toLowerCase())) ?? null)

/** Words in whose place the words about them ask for another. */
function* misplaced(paragraph: Paragraph): Generator<Confused> {
  const { text, start: by } = paragraph
  const { forms, starts } = paragraph.recall(writingOf)
  for (let at = 0; at < forms.length; at++) {
    const rows = slotted(forms[at]!)
    if (!rows) continue
    const written = forms[at]!.text
    const index = starts[at]!
    const sentence = sentenceAt(paragraph, by + index)
    if (!sentence || wordy.test(text[index - 1] ?? ' ') || /^\p{Lu}{2}/u.test(written)) continue
    const { tokens } = sentence
    const first = tokens.findIndex(({ end }) => end > by + index)
    const last = tokens.findIndex(({ start }) => start >= by + index + written.length)
    const slot: Slot = {
      before: n => tokens[first - n],
      after: n => (last < 0 ? undefined : tokens[last + n - 1]),
    }
    const right = rows.find(([, test]) => test(slot))?.[0]
    if (right === undefined) continue
    yield {
      start: by + index,
      end: by + index + written.length,
      text: written,
      better: casedLike(right, written),
    }
  }
}

/** The words and phrases of a paragraph that were written for others. */
export function confusions(paragraph: Paragraph): readonly Confused[] {
  const found: Confused[] = []
  const text = straight(paragraph.text)
  const curly = paragraph.text.includes('’') || !paragraph.text.includes("'")
  for (const { index, key } of triggers(paragraph)) {
    const end = index + key.length
    const better = heard.get(key) ?? replacement(text, key, index, end)
    if (better === undefined) continue
    const styled = curly ? better : straight(better)
    found.push({
      start: paragraph.start + index,
      end: paragraph.start + end,
      text: paragraph.text.slice(index, end),
      better: casedLike(styled, text.slice(index, end)),
    })
  }
  for (const one of misplaced(paragraph))
    if (!found.some(other => other.start < one.end && one.start < other.end)) found.push(one)
  return found
}

function replacement(text: string, key: string, start: number, end: number): string | undefined {
  const before = text.slice(Math.max(0, start - 40), start)
  const after = text.slice(end, end + 40)
  const lower = before.toLowerCase()
  for (const pattern of patternsOf(key)) {
    if (!pattern.before.test(lower)) continue
    if (!pattern.after.test(pattern.isCased ? after : after.toLowerCase())) continue
    const left = /([\p{L}'-]+)\s*$/u.exec(before)?.[1] ?? ''
    const right = /^\s*([\p{L}'-]+)/u.exec(after)?.[1] ?? ''
    if (!pattern.check || pattern.check(left, right)) return pattern.right
  }
  return undefined
}
