import { lookup } from '../../spelling/index.ts'
import type { Analysis, Paragraph, Sentence } from '../index.ts'
import { sentenceAt } from '../places.ts'
import { insideQuotation } from '../quoting/quotations.ts'
import { givenNames } from './gazetteer.ts'
import { foldName, type Name, names } from './names.ts'
import { type Mention, type Person, people } from './people.ts'
import { isNear } from './respellings/slips.ts'

/** A mention by surname before the full name has been given. */
export interface Early {
  readonly mention: Mention
  readonly person: Person
  /** Whether the later full mention plainly introduces. */
  readonly introducedLater: boolean
}

const told = (mention: Mention): boolean =>
  mention.paragraph.kind === 'paragraph' || mention.paragraph.kind === 'item'

/** People whom the story calls by surname first and names in full, with all that introduces, later. */
export function* unintroduced(analysis: Analysis): Iterable<Early> {
  for (const person of people(analysis).all) {
    if (!person.given) continue
    const first = person.mentions.find(told)
    if (first?.form !== 'surname') continue
    // “President Kennedy” is introduced by the office.
    if (first.title || insideQuotation(analysis, first)) continue
    // “a Batista official”: only who acts or is addressed is surely a person.
    if (!first.honorific && first.evidence < 1) continue
    const full = person.mentions.find(
      mention => mention.form === 'full' && told(mention) && !insideQuotation(analysis, mention),
    )
    if (!full || full.start < first.start || sentenceOf(full) === sentenceOf(first)) continue
    // Somebody else of the name stands in full before: it may be he.
    if (people(analysis).named(person.surname).length > 1) continue
    if (person.mentions.some(mention => mention.form === 'full' && mention.start < first.start)) continue
    const introducedLater = full.role !== undefined || full.title !== undefined || full.evidence >= 5
    yield { mention: first, person, introducedLater }
  }
}

/** A surname alone where the article knows two people who bear it. */
export interface Shared {
  readonly mention: Mention
  readonly bearers: readonly Person[]
  /** Likeliest first. */
  readonly likely: Person
}

/** Surnames that leave open which of two people is meant. */
export function* sharedSurnames(analysis: Analysis): Iterable<Shared> {
  const ledger = people(analysis)
  const seen = new Set<string>()
  for (const person of ledger.all) {
    const key = foldName(person.surname)
    if (seen.has(key)) continue
    seen.add(key)
    const bearers = ledger.named(person.surname).filter(({ given }) => given)
    if (bearers.length < 2) continue
    for (const bearer of bearers) {
      for (const mention of bearer.mentions) {
        if (mention.form !== 'surname' || mention.honorific || mention.title || !told(mention)) continue
        if (insideQuotation(analysis, mention)) continue
        // “the war between Marsh and Marsh”, “Marsh v Marsh”
        if (
          /^,? (?:and|or|against|v|vs|versus|beat|met) \p{Lu}/u.test(
            analysis.text.slice(mention.end, mention.end + 12),
          )
        )
          continue
        if (
          /\p{L} (?:and|or|against|v|vs|versus|beat|met) $/u.test(
            analysis.text.slice(mention.start - 12, mention.start),
          )
        )
          continue
        // “Marsh senior”
        if (
          /^,? (?:senior|junior|the (?:younger|elder|older)|père|fils)\b/.test(
            analysis.text.slice(mention.end, mention.end + 14),
          )
        )
          continue
        // Both have to be fresh in the reader's mind.
        const fresh = bearers.filter(one => isFresh(one, mention))
        if (fresh.length < 2) continue
        yield { mention, bearers: fresh, likely: bearer }
      }
    }
  }
}

/** Whether somebody was named by given name in this sentence or the two before. */
function isFresh(person: Person, mention: Mention): boolean {
  const sentence = sentenceOf(mention)
  const from = sentence?.previous?.previous ?? sentence?.previous ?? sentence
  const start = from?.start ?? mention.paragraph.start
  return person.mentions.some(
    one => one.form !== 'surname' && one.start >= start && one.start < mention.start,
  )
}

const sentenceOf = ({ paragraph, start }: Mention): Sentence | undefined => sentenceAt(paragraph, start)

/** A name in the headline or a caption that the story does not have. */
export interface Stray {
  readonly name: Name
  readonly where: 'headline' | 'caption'
}

/** People of the headline and the captions whom the story never mentions. */
export function* strays(analysis: Analysis): Iterable<Stray> {
  const story = analysis.paragraphs.filter(
    ({ kind }) => kind === 'paragraph' || kind === 'item' || kind === 'quotation',
  )
  if (story.length < 4) return
  let known: ReadonlySet<string> | undefined
  for (const paragraph of analysis.paragraphs) {
    if (paragraph.kind !== 'headline' && paragraph.kind !== 'caption') continue
    for (const whole of paragraph.of(names)) {
      const name = paragraph.kind === 'headline' ? withoutVerb(whole) : whole
      if (!isPersonal(name, paragraph)) continue
      if (name.words.some(word => word.length > 3 && story.some(({ text }) => text.includes(word)))) continue
      const surname = foldName(name.words.at(-1)!)
      known ??= wordsOf(story)
      // A slip of the pen is another rule's.
      if ([...known].some(word => isNear(word, surname, surname.length > 5 ? 2 : 1))) continue
      yield { name, where: paragraph.kind }
    }
  }
}

/** Headlines write every word with a capital. */
const isNameLike = (word: string): boolean =>
  givenNames.has(word) || (lookup(word)?.proper ?? true) || /^\p{Lu}\.?$/u.test(word)

/** “Karl Oster” of “Karl Oster Quits” */
function withoutVerb(name: Name): Name {
  if (name.kind !== 'unknown' || name.words.length < 3 || !givenNames.has(name.words[0]!)) return name
  const words = name.words.slice(0, 2)
  const text = words.join(' ')
  if (!words.every(isNameLike) || isNameLike(name.words[2]!) || !name.text.startsWith(text)) return name
  return { ...name, words, text, key: foldName(text), end: name.start + text.length, evidence: 2 }
}

/** Who takes a picture is no part of the story: `(Photo by Ana Ruiz)`, `Ana Ruiz/Wire`. */
function isPersonal(name: Name, { start, text }: Paragraph): boolean {
  const before = text.slice(0, name.wholeStart - start)
  const after = text.slice(name.end - start)
  if (/(?:photo|picture|image|illustration|graphic|courtesy|credit|via|by|for|©)[^.]{0,40}$/i.test(before))
    return false
  // “Your week in the stars, with Ann Dale”, “Remarks of Mayor Dale”: the author.
  if (/(?:, with|\b(?:remarks|address|speech|lecture|sermon) (?:of|by|from)) $/i.test(before)) return false
  if (/[([/][^)\]]*$/.test(before) || /^\s?[/)\]]/.test(after)) return false
  if (!name.words.every(isNameLike)) return false
  return (
    (name.kind === 'person' && name.evidence >= 3) ||
    (name.kind === 'unknown' && name.evidence >= 2 && name.words.length > 1)
  )
}

function wordsOf(story: readonly Paragraph[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const paragraph of story)
    for (const { parts } of paragraph.of(names)) for (const { key } of parts) found.add(key)
  return found
}
