import type { Finding } from '../../../rule.ts'
import { casedLike } from '../../casing.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import type { Quantity } from '../numbers.ts'
import { amounts, base, between, fixesOf, isComparable, multipleFor, rewrite, slack } from './amounts.ts'

/** Verbs and nouns of rising with their opposites, form by form. */
const pairs =
  'rose:fell rises:falls rise:fall risen:fallen rising:falling increased:decreased increases:decreases increase:decrease increasing:decreasing climbed:dropped climbs:drops climb:drop climbing:dropping grew:shrank grows:shrinks grow:shrink grown:shrunk growing:shrinking jumped:dropped jumps:drops jumping:dropping jump:drop soared:plunged soars:plunges soar:plunge soaring:plunging surged:slumped surges:slumps surge:slump surging:slumping gained:lost raised:cut raises:cuts raise:cut raising:cutting lifted:lowered lifts:lowers lift:lower lifting:lowering expanded:contracted expands:contracts expand:contract up:down upped:cut higher:lower widened:narrowed widens:narrows widen:narrow widening:narrowing doubled:halved'
const rises = new Map<string, string>()
const falls = new Map<string, string>()
for (const pair of pairs.split(' ')) {
  const [rise = '', fall = ''] = pair.split(':')
  rises.set(rise, fall)
  if (!falls.has(fall)) falls.set(fall, rise)
}
for (const pair of 'reduced:increased reduces:increases reduce:increase reducing:increasing declined:rose declines:rises decline:rise declining:rising slid:climbed slides:climbs slipped:rose slips:rises tumbled:soared tumbles:soars sank:rose plummeted:soared plummets:soars dipped:rose dips:rises slashed:raised trimmed:raised dropped:climbed drop:rise drops:rises dropping:rising lost:gained cut:raised cuts:raises cutting:raising fell:rose falls:rises fall:rise fallen:risen falling:rising decreased:increased eased:rose dwindled:grew shrank:grew shrunk:grown shrinking:growing'.split(
  ' ',
)) {
  const [fall = '', rise = ''] = pair.split(':')
  falls.set(fall, rise)
}
for (const word of 'doubled tripled trebled quadrupled swelled rocketed ballooned leapt leaped advanced hiked boosted spiked'.split(
  ' ',
))
  rises.set(word, 'fell')
for (const word of ['lost', 'gained', 'up', 'down', 'lower', 'higher'])
  if (word === 'lost') falls.delete(word)
rises.delete('gained')

/** Which way a form of a verb of change goes. */
export const directionOf = (form: string): 'up' | 'down' | undefined =>
  rises.has(form) ? 'up' : falls.has(form) ? 'down' : undefined

const verbs = new RegExp(String.raw`\b(${[...rises.keys(), ...falls.keys()].join('|')})\b`, 'gi')
/** Where a smaller figure is the higher place, or the figures are no amounts. */
const excepted =
  /\b(?:rank\w*|place|position|seed\w*|table|standings|chart\w*|spot|No\.|world number|ratio|odds|per (?:dollar|euro|pound)|to the (?:dollar|euro|pound|yen)|against the|B\.C|minus|negative|deficit|loss(?:es)?|golf|par|handicap|yield)\b/i
const narrowing = /\b(?:narrow|widen)(?:s|ed|ing)?\b/i
const money = /\b(?:yen|euro|pound|dollar|sterling|peso|ruble|rouble|rupee|yuan|lira|currency|exchange)\b/i

/** Rises that fall, falls that rise, and percentages that the two figures do not give. */
export function* falseChanges(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayChange)) {
    const isExcepted = excepted.test(sentence.text)
    // A loss that narrows is a smaller figure.
    if (isExcepted && !narrowing.test(sentence.text)) continue
    const found = sentence.of(amounts)
    if (found.length < 2) continue
    for (const change of changesIn(sentence, found)) {
      if (isExcepted && !narrowing.test(change.word)) continue
      const finding = wrongWay(sentence, change) ?? wrongShare(sentence, found, change)
      if (finding) {
        yield finding
        break
      }
    }
  }
}

const mayChange = /\bfrom\b|, (?:has |have |had )?(?:since |now )?[a-z]{3,12} to [$£€]?\d/
const stood =
  /^ (?:in|at|on|when|last|a year|a decade|two|ten|five)\b[^;.]{0,34}, (?:has |have |had )?(?:since |now )?([a-z]+) (?:back )?to $/

interface Change {
  readonly word: string
  readonly start: number
  readonly end: number
  readonly from: Quantity
  readonly to: Quantity
  readonly fromFirst: boolean
}

/** Each verb of change with the two figures that its “from … to …” or “to … from …” gives. */
function* changesIn(sentence: Sentence, found: readonly Quantity[]): Generator<Change> {
  for (let i = 0; i + 1 < found.length; i++) {
    const [a, b] = [found[i]!, found[i + 1]!]
    const ahead = sentence.text.slice(Math.max(0, a.start - sentence.start - 120), a.start - sentence.start)
    const gap = between(sentence, a.end, b.start)
    const fromFirst =
      /\bfrom (?:about |some |around |nearly |roughly |just |an average (?:price )?of )?$/.test(ahead) &&
      /^(?:[^,;.—]{0,60})?,? to (?:about |some |around |nearly |roughly |just (?:over |under )?|over |more than )?$/.test(
        gap,
      )
    const toFirst =
      /^(?:[^,;.—]{0,40})?,? (?:up |down )?from (?:about |some |around |nearly |roughly |just )?$/.test(
        gap,
      ) &&
      /\bto (?:about |some |around |nearly |roughly |just (?:over |under )?|more than |an average of |a record )?$/.test(
        ahead,
      )
    // “Rents, which stood at $40 in May, have climbed to $32.”
    const since = stood.exec(gap)
    if (
      since &&
      isComparable(a, b) &&
      !a.hedge &&
      !b.hedge &&
      /(?:, | stood at | was | were )$/.test(ahead)
    ) {
      const verb = since[1]!
      const at = b.start - gap.length + gap.lastIndexOf(verb)
      yield { word: verb, start: at, end: at + verb.length, from: a, to: b, fromFirst: true }
      continue
    }
    // “$5 million, up from $6 million”
    const apposed = /^[^;.—]{0,60}, ?(up|down) (?:sharply |slightly )?from (?:about |some |just )?$/.exec(gap)
    if (!fromFirst && !toFirst && !apposed) continue
    if (!isComparable(a, b) || /\b(?:and|but|while)\b/.test(gap)) continue
    const [from, to] = fromFirst ? [a, b] : [b, a]
    if (apposed) {
      const at = a.end + apposed[0].lastIndexOf(apposed[1]!, apposed[0].lastIndexOf('from'))
      yield { word: apposed[1]!, start: at, end: at + apposed[1]!.length, from, to, fromFirst: false }
      // “declined to an average of 21,400, up from 19,800”
      const verb = /\bto (?:an average of |about |a record )?$/.test(ahead) ? verbIn(ahead) : undefined
      if (verb)
        yield {
          ...verb,
          start: a.start - ahead.length + verb.start,
          end: a.start - ahead.length + verb.end,
          from,
          to,
          fromFirst: false,
        }
      continue
    }
    const verb = verbIn(ahead)
    if (!verb) continue
    const by = a.start - ahead.length
    yield { word: verb.word, start: by + verb.start, end: by + verb.end, from, to, fromFirst }
  }
}

/** The last verb of change in the clause that ends where a text does, with its place there. */
function verbIn(ahead: string): { word: string; start: number; end: number } | undefined {
  const from = Math.max(0, ahead.length - 90)
  const clause = ahead.slice(from)
  const verb = [...clause.matchAll(verbs)]
    .filter(
      match => !/[;.—]|\b(?:and|but|while|as|after|when)\b/.test(clause.slice(match.index + match[0].length)),
    )
    .at(-1)
  return verb && { word: verb[0], start: from + verb.index, end: from + verb.index + verb[0].length }
}

/** The two figures with the magnitude that “from 2 to 3 million” leaves out. */
function values({ from, to }: Change): [number, number] {
  let [a, b] = [base(from), base(to)]
  if (from.magnitude === 1 && to.magnitude > 1 && from.value < 1000) a *= to.magnitude
  else if (to.magnitude === 1 && from.magnitude > 1 && to.value < 1000) b *= from.magnitude
  return [a, b]
}

function wrongWay(sentence: Sentence, change: Change): Finding | undefined {
  const { from, to, start, end } = change
  const word = change.word.toLowerCase()
  const [a, b] = values(change)
  // “from 2 million to 300” may leave a magnitude out or mean what it says.
  if (Math.sign(base(to) - base(from)) !== Math.sign(b - a)) return undefined
  const opposite = a > b ? rises.get(word) : a < b ? falls.get(word) : undefined
  if (!opposite) return undefined
  if (
    from.unit?.dimension === 'money' &&
    money.test(sentence.text.slice(0, 60)) &&
    !/[$£€]/.test(between(sentence, from.start, from.end))
  ) {
    if (
      /\b(?:yen|euro|pound|dollar|sterling|peso|ruble|rouble|rupee|yuan|lira) (?:\w+ )?(?:rose|fell|climbed|strengthened|weakened|gained|dropped|slipped|eased)\b/i.test(
        sentence.text,
      )
    )
      return undefined
  }
  if (nounsDiffer(from, to) || from.unit?.dimension === 'fraction' || from.unit?.dimension === 'duration')
    return undefined
  // “fell from 9 to 5”, “rose from 3 to 1”: sport and shifts; sure only of what is measured or counted in numbers.
  const said = between(sentence, start, end)
  const cased = /^\p{Lu}/u.test(said) ? opposite[0]!.toUpperCase() + opposite.slice(1) : opposite
  const [first, second] = change.fromFirst ? [from, to] : [to, from]
  const shown = between(sentence, start, second.end)
  const texts = [between(sentence, first.start, first.end), between(sentence, second.start, second.end)]
  // “an increase” would become “an decrease”.
  const article = /\b(an?) $/i.exec(sentence.text.slice(0, start - sentence.start))
  const wanted = /^[aeiou]/.test(opposite) ? 'an' : 'a'
  const verbEdits = [
    ...(article && article[1]!.toLowerCase() !== wanted
      ? [{ start: start - article[1]!.length - 1, end: start - 1, text: wanted }]
      : []),
    { start, end, text: cased },
  ]
  return {
    span: { start, end: second.end },
    message:
      shown.length > 90
        ? `“${said}” goes the wrong way for its two figures; correct the verb or the figures.`
        : `“${shown}” goes the wrong way; correct the verb or exchange the figures.`,
    fixes: [
      verbEdits,
      [
        { start: first.start, end: first.end, text: texts[1]! },
        { start: second.start, end: second.end, text: texts[0]! },
      ],
    ],
  }
}

const nounsDiffer = (a: Quantity, b: Quantity): boolean =>
  !a.unit &&
  /s$/.test(a.next) &&
  /s$/.test(b.next) &&
  a.next !== b.next &&
  !/^(?:was|is|has|as|across|this|its|his)$/.test(b.next)

const factors: Readonly<Record<string, number>> = {
  doubled: 2,
  tripled: 3,
  trebled: 3,
  quadrupled: 4,
  halved: 0.5,
}

/** “rose 40 percent, to 130 from 100”; “doubled from 4 to 9”. */
function wrongShare(sentence: Sentence, found: readonly Quantity[], change: Change): Finding | undefined {
  const { from, to } = change
  const [a, b] = values(change)
  if (!(a > 0) || from.unit?.dimension === 'percent' || nounsDiffer(from, to) || from.hedge || to.hedge)
    return undefined
  const factor = factors[change.word.toLowerCase()]
  const ahead = sentence.text.slice(0, change.start - sentence.start)
  if (
    factor &&
    !/\bnot\b|\bnearly\b|\balmost\b|\bmore than\b|\babout\b|\broughly\b|\bover\b/.test(ahead.slice(-20))
  ) {
    const ratio = b / a
    if (ratio > 0.8 * factor && ratio < 1.25 * factor) return undefined
    const other = multipleFor(ratio)
    return {
      span: { start: change.start, end: Math.max(from.end, to.end) },
      message: `“${change.word}” does not fit ${between(sentence, from.start, from.end)} and ${between(sentence, to.start, to.end)}; correct the verb or the figures.`,
      fixes: fixesOf(
        other ? { start: change.start, end: change.end, text: casedLike(other, change.word) } : undefined,
        rewrite(
          sentence,
          to,
          (a * factor) /
            (to.unit?.factor ?? 1) /
            (to.magnitude === 1 && from.magnitude > 1 ? from.magnitude : 1),
        ),
      ),
    }
  }
  const percents = found.filter(q => q.unit?.dimension === 'percent' && q.unit.name === 'percent')
  if (percents.length !== 1 || found.length !== 3) return undefined
  const share = percents[0]!
  const low = Math.min(from.start, to.start)
  const isBefore = share.end <= low && share.start >= change.start - 2 && low - share.end < 40
  if (!isBefore) return undefined
  if (
    /(?<!\b(?:in|over|within) )\b(?:an?|per|each|every) (?:year|month)\b|\b(?:annual\w*|inflation|each)\b/.test(
      between(sentence, share.end, low),
    )
  )
    return undefined
  const right = Math.abs(b / a - 1) * 100
  const spread =
    (100 * (Math.min(0.02, slack(from) / from.value) + Math.min(0.02, slack(to) / to.value)) * b) / a
  const allowed = share.step / 2 + spread + (share.hedge ? 0.1 * right + 1 : 0) + 0.02 * right
  if (Math.abs(right - share.value) <= allowed + 0.5) return undefined
  const rounded = share.step >= 1 ? Math.round(right) : Math.round(right * 10) / 10
  return {
    span: share,
    message: `“${between(sentence, share.start, share.end)}” is not the change from ${between(sentence, from.start, from.end)} to ${between(sentence, to.start, to.end)}, which is ${rounded}; correct one.`,
    fixes: fixesOf(rewrite(sentence, share, rounded)),
  }
}
