import type { Finding } from '../../../rule.ts'
import type { Analysis, Paragraph, Sentence } from '../../index.ts'
import type { Quantity } from '../numbers.ts'
import { amounts, base, between, fixesOf, isComparable, rewrite, slack, sumOf } from './amounts.ts'
import { figure } from './misfits.ts'

const larger =
  /\bthe (?:strongest|highest|biggest|largest|longest|tallest|heaviest|deepest|hottest|warmest|oldest|dearest|costliest|most expensive|worst|widest|most)\b/
const smaller =
  /\bthe (?:weakest|lowest|smallest|shortest|lightest|shallowest|coldest|coolest|youngest|cheapest|narrowest|fewest|least)\b/
const ofList = /\bof (?:the|all) (?:two|three|four|five|six|seven|lot|list)\b/

/** Items with one amount each, that do not make the whole that opens or closes them, or the order told of them. */
export function* falseItems(article: Analysis): Generator<Finding> {
  const { paragraphs } = article
  for (let i = 1; i + 1 < paragraphs.length; i++) {
    if (paragraphs[i]!.kind !== 'item' || paragraphs[i - 1]!.kind === 'item') continue
    const items: Paragraph[] = []
    while (paragraphs[i + items.length]?.kind === 'item') items.push(paragraphs[i + items.length]!)
    if (items.length > 1 && items.length <= 12) {
      const after = paragraphs[i + items.length]
      const finding = unequal(paragraphs[i - 1]!, items, after) ?? (after && misranked(items, after))
      if (finding) yield finding
    }
    i += items.length
  }
}

interface Item {
  readonly sentence: Sentence
  readonly amount: Quantity
}

/** The single amount of each item; “one count” is an amount here. */
function amountsOf(items: readonly Paragraph[], like: Quantity | undefined): readonly Item[] | undefined {
  const found: Item[] = []
  for (const item of items) {
    const all = item.sentences.flatMap(sentence => sentence.of(amounts).map(amount => ({ sentence, amount })))
    const fitting = like ? all.filter(({ amount }) => isComparable(amount, like)) : all
    if (fitting.length === 1) found.push(fitting[0]!)
    else {
      const sentence = item.sentences[0]
      const one = /\bone (\p{Ll}+)\b/u.exec(item.text)
      if (fitting.length > 0 || !sentence || !one || like?.unit) return undefined
      const start = item.start + one.index
      const span = { start, end: start + 3 }
      found.push({
        sentence,
        amount: {
          ...span,
          figure: span,
          value: 1,
          step: 1,
          unit: undefined,
          hedge: undefined,
          isOrdinal: false,
          inWords: true,
          magnitude: 1,
          next: one[1]!,
        },
      })
    }
  }
  return found
}

/** The whole of an itemised sum: “£900 was split:”, “The eight counts were these:”, “10,500 votes in all”. */
function unequal(
  lead: Paragraph,
  items: readonly Paragraph[],
  after: Paragraph | undefined,
): Finding | undefined {
  const opening = /:\s*$/.test(lead.text) ? lead.sentences.at(-1) : undefined
  const closing = after?.sentences[0]
  for (const [sentence, isClosing] of [
    [opening, false],
    [closing, true],
  ] as const) {
    const wholes = sentence?.of(amounts) ?? []
    if (!sentence || wholes.length !== 1) continue
    const whole = wholes[0]!
    if (whole.hedge || whole.unit?.dimension === 'percent' || whole.unit?.dimension === 'duration') continue
    if (
      isClosing &&
      !/\b(?:in all|in total|total(?:s|led|ling|ing|ed)?|altogether|all told|combined|overall)\b/i.test(
        sentence.text,
      )
    )
      continue
    if (
      /\b(?:include|among|such as|at least|largest|biggest|top|past|last|per|each|or more|over)\b/i.test(
        sentence.text,
      )
    )
      continue
    const parts = amountsOf(items, whole)
    if (!parts || parts.some(({ amount }) => amount.hedge)) continue
    const stem = whole.next.replace(/s$/, '')
    // Counts must count the same: “eight counts … five counts”; bare ones count what the whole counts.
    if (
      !whole.unit &&
      !parts.every(({ amount }) => amount.next.replace(/s$/, '') === stem) &&
      !parts.every(({ amount }) => /^(?:for|in|from|on|at|of|)$/.test(amount.next))
    )
      continue
    const sum = sumOf(parts.map(({ amount }) => amount))
    const allowed = parts.reduce(
      (total, { amount }) => total + (amount.magnitude > 1 || amount.step < 1 ? slack(amount) : 0),
      whole.magnitude > 1 || whole.step < 1 ? slack(whole) : 0,
    )
    const { value } = whole
    if (Math.abs(sum - base(whole)) <= allowed * (whole.unit?.factor ?? 1) || parts.length === value) continue
    if (sum < 0.5 * base(whole) || sum > 1.7 * base(whole)) continue
    // The closing figure was reckoned last; before the list, the greatest part is the likeliest slip.
    const part = parts.reduce((best, one) => (base(one.amount) > base(best.amount) ? one : best))
    const told = isClosing ? { sentence, amount: whole } : part
    const factor = whole.unit?.factor ?? 1
    const right = isClosing ? sum / factor : (base(part.amount) + base(whole) - sum) / factor
    const { amount } = told
    const noun = amount.next ? between(told.sentence, amount.end, amount.end + amount.next.length + 1) : ''
    return {
      span: { start: amount.start, end: amount.end + (/^ \p{Ll}+$/u.test(noun) ? noun.length : 0) },
      message: `The items make ${figure(sum / factor)}, not ${figure(value)}; correct an item or the whole.`,
      fixes: fixesOf(rewrite(told.sentence, amount, right)),
    }
  }
  return undefined
}

/** “Una, then, was the weakest of the three” of a list in which it stands highest. */
function misranked(items: readonly Paragraph[], after: Paragraph): Finding | undefined {
  const sentence = after.sentences[0]
  if (!sentence || !ofList.test(sentence.text)) return undefined
  const most = larger.exec(sentence.text)
  const least = smaller.exec(sentence.text)
  const told = most ?? least
  if (!told || (most && least) || /\b(?:not|second|third|than)\b/.test(sentence.text)) return undefined
  const values = amountsOf(items, undefined)
  if (!values || values.some(({ amount }) => !amount.unit || !isComparable(amount, values[0]!.amount)))
    return undefined
  if (values[0]!.amount.unit!.dimension === 'temperature' || values.some(({ amount }) => amount.hedge))
    return undefined
  const own = items.findIndex(item => {
    const label = /^[^\p{L}]*(\p{Lu}[\p{L}’'-]+)/u.exec(item.text)?.[1]
    return label !== undefined && sentence.text.slice(0, told.index).includes(label)
  })
  if (own < 0) return undefined
  const ordered = values.map(({ amount }) => base(amount))
  const mine = ordered[own]!
  const isMost = ordered.every(value => value <= mine)
  const isLeast = ordered.every(value => value >= mine)
  if (most ? isMost : isLeast) return undefined
  const end =
    sentence.start +
    told.index +
    told[0].length +
    ofList.exec(sentence.text.slice(told.index + told[0].length))!.index
  const tail = ofList.exec(sentence.text)!
  const close = Math.max(end, sentence.start + tail.index + tail[0].length)
  const start = sentence.start + told.index + 4
  const opposite = most ? isLeast : isMost
  const swapped = opposite ? antonyms[told[0].slice(4)] : undefined
  return {
    span: { start, end: close },
    message: `“${sentence.text.slice(told.index + 4, told.index + told[0].length)}” does not fit the list, which has ${between(values[own]!.sentence, values[own]!.amount.start, values[own]!.amount.end)}; correct one.`,
    ...(swapped && { fixes: [[{ start, end: start + told[0].length - 4, text: swapped }]] }),
  }
}

const antonyms: Record<string, string> = {}
for (const pair of 'strongest:weakest highest:lowest biggest:smallest largest:smallest longest:shortest tallest:shortest heaviest:lightest deepest:shallowest hottest:coldest warmest:coolest oldest:youngest dearest:cheapest widest:narrowest most:least'.split(
  ' ',
)) {
  const [a = '', b = ''] = pair.split(':')
  antonyms[a] = b
  antonyms[b] ??= a
}
