import type { Finding } from '../../../rule.ts'
import type { Analysis, Paragraph, Sentence } from '../../index.ts'
import { personNoun } from '../../naming/gazetteer.ts'
import { nextProse, previousProse } from '../../quoting/quotations.ts'
import { between, fixesOf, rewrite } from './amounts.ts'
import { type Counted, countedIn } from './counted.ts'

const name = String.raw`(?:(?:Mr|Mrs|Ms|Dr|Sgt|Capt|Lt)\.? )?\p{Lu}[\p{L}.’'-]+(?: (?:de|von|van|bin|al|der|la)| \p{Lu}[\p{L}.’'-]*){0,4}`
const others = String.raw`(?:of|from|a|an|the|who|both|his|her|their) [^,.;]{2,50}`
/** “his brother Jonas, 38, ”: one of those named, with an age. */
const aged = new RegExp(
  String.raw`(?:(and) )?(?:\p{Ll}[\p{L}’'-]* ){0,4}${name}, \d{1,3}(?:, (?:(?!and )${others}, (?!\d))?| (?=and ))`,
  'uy',
)
/** “Luis Ortega, ”: one of those named, without. */
const bare = new RegExp(
  String.raw`(?:(and) )?${name}(?:, \d{1,3})?(?:,? (?=and )|, (?=\p{Lu}|all\b|both\b|who\b)|(?=\.$))`,
  'uy',
)
const predicate =
  /(?:all |both )?(?:are|were|have|had|will|face|appeared|died|pleaded|denied|admitted|live|lived|came|was|is|could|may|must)\b/y
const listed = /^They (?:are|were|have been named as|were named as|are named as)(?::| as)? /
/** People that a police report, a court or an obituary counts. */
const people =
  /^(?:man|woman|boy|girl|child|teenager|youth|suspect|victim|defendant|accused|person|people|brother|sister|son|daughter|climber|student|soldier|officer|passenger|worker|miner|sailor|protester|winner|finalist|candidate|detainee|fugitive|survivor|adult|driver)$/

/** Counts of people that those named in the next sentence do not make: “the four men. A, 41, and B, 38, are …”. */
export function* falseNamings(article: Analysis): Generator<Finding> {
  for (const naming of article.gather(namingPeople)) {
    const { paragraph } = naming
    const before = naming.previous ?? previousProse(article, paragraph)?.sentences.at(-1)
    const behind = naming.next ?? (naming.previous && nextProse(article, paragraph)?.sentences[0])
    const count = before && namedSize(naming, behind)
    if (!count) continue
    const told = countedIn(before.paragraph).filter(
      one => one.sentence === before && one.quantity.value > 1 && one.quantity.value <= 12,
    )
    const [only] = told
    if (!only || told.length > 1 || !isOfPeople(only) || only.quantity.value === count.size) continue
    if (count.isOpen && only.quantity.value > count.size) continue
    yield misfit(before, only, count.size)
  }
}

/** Sentences that may open with the names of people. */
const namingPeople = (paragraph: Paragraph): readonly Sentence[] =>
  paragraph.isProse ? paragraph.sentences.filter(({ text }) => mayName.test(text)) : []

const mayName = /^(?:They (?:are|were|have)\b|\p{Lu}[^.]{2,40}, \d{1,3}[, ])/u

const isOfPeople = ({ noun, quantity }: Counted): boolean =>
  !quantity.hedge && (people.test(noun) || personNoun.test(noun))

/** How many people open a sentence by name; open where more may be named behind it. */
function namedSize(
  { text }: Sentence,
  next: Sentence | undefined,
): { size: number; isOpen: boolean } | undefined {
  const opening = listed.exec(text)?.[0].length
  const member = opening === undefined ? aged : bare
  let at = opening ?? 0
  let size = 0
  let isClosed = false
  for (; size < 12; size++) {
    member.lastIndex = at
    const match = member.exec(text)
    if (!match) break
    at += match[0].length
    isClosed = match[1] !== undefined
  }
  if (size < 2 || !isClosed) return undefined
  predicate.lastIndex = at
  if (
    opening === undefined ? !predicate.test(text) : !/^(?:\.|(?:,? )?(?:all|both|who)\b)/.test(text.slice(at))
  )
    return undefined
  const more = text.slice(at) + (next?.text ?? '')
  return { size, isOpen: /\p{L}, \d{1,3}\b|\b(?:other|another|third|fourth|fifth|remaining)\b/u.test(more) }
}

function misfit(sentence: Sentence, { quantity, end }: Counted, size: number): Finding {
  return {
    span: { start: quantity.start, end },
    message: `“${between(sentence, quantity.start, end)}” are ${size} where they are named; correct the count or the list.`,
    fixes: fixesOf(rewrite(sentence, quantity, size)),
  }
}
