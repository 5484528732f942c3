import { lookup } from '../../../spelling/index.ts'
import { inSmallLetters } from '../../casing.ts'
import { groupedBy } from '../../collections.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import { insideQuotation } from '../../quoting/quotations.ts'
import { givenNames } from '../gazetteer.ts'
import { foldName, type Name, names } from '../names.ts'
import { type Person, people } from '../people.ts'
import type { Respelling } from '../respellings.ts'
import { isNear } from './slips.ts'

/** What somebody just introduced does next: “Alto said”, “Sari left the ice”. */
const acts =
  /^,? (?:also |then |later )?(?:said|says|told|added|asked|wrote|replied|explained|insisted|recalled|joked|laughed|smiled|left|took|made|won|ran|went|came|gave|led|\p{Ll}{2,}ed)\b/u

/** “Alto said”, whom nobody knows, right after Ruben Aalto: a letter off, however short. */
export function* strangeSpeakers(analysis: Analysis): Iterable<Respelling> {
  const ledger = people(analysis)
  const speakers = analysis.gather(speakersIn).filter(name => !ledger.of(name))
  const found = [...flattened(ledger.all), ...(speakers.length > 0 ? slipped(analysis, speakers) : [])]
  yield* found.sort((a, b) => a.start - b.start)
}

/** “Macrae said”, of Lena MacRae */
function* flattened(all: readonly Person[]): Iterable<Respelling> {
  for (const { given, mentions, surname } of all) {
    if (given === undefined || !/\p{Ll}\p{Lu}/u.test(surname)) continue
    for (const { end, paragraph, start, text, words } of mentions)
      if (words.length === 1 && paragraph.isProse && isFlattened(text, surname))
        yield { start, end, text, usual: surname, sure: true }
  }
}

function* slipped(analysis: Analysis, speakers: readonly Name[]): Iterable<Respelling> {
  const introduced = people(analysis).all.filter(({ given }) => given !== undefined)
  const byLetter = groupedBy(introduced, ({ surname }) => foldName(surname)[0])
  for (const name of speakers) {
    const meant = byLetter.get(name.key[0])?.find(person => isSlipOf(name, person))
    if (!meant || !isOnly(analysis, name) || insideQuotation(analysis, name)) continue
    if (lastNamed(introduced, name.start) !== meant) continue
    if (meant.mentions.some(({ start }) => start > name.start - 12 && start < name.end + 12)) continue
    const { start, end, text } = name
    yield { start, end, text, usual: meant.surname, sure: true }
  }
}

/** Names of one word that seem to be somebody’s. */
const speakersIn = (paragraph: Paragraph): readonly Name[] =>
  paragraph.isProse
    ? paragraph
        .of(names)
        .filter(name => name.words.length === 1 && isBare(name) && isSpeaker(paragraph, name))
    : []

/** Whether a surname has lost the capital within it. */
const isFlattened = (text: string, surname: string): boolean =>
  text !== surname && /^\p{Lu}\p{Ll}+$/u.test(text) && text.toLowerCase() === surname.toLowerCase()

/** Whether a name of one word stands alone, as one that nobody knows. */
const isBare = ({ honorific, key, kind, possessive, text, title }: Name): boolean =>
  !honorific && !title && key.length >= 4 && kind === 'unknown' && !possessive && !givenNames.has(text)

/** Whether it does what somebody just introduced does next. */
const isSpeaker = ({ start, text }: Paragraph, name: Name): boolean =>
  (name.evidence >= 1 || acts.test(text.slice(name.end - start, name.end - start + 30))) &&
  // A word that opens its sentence may be no name: “Most said”.
  !(name.doubtful && (lookup(name.text)?.frequency ?? 0) > 4)

/** Whether it stands nowhere else. */
function isOnly(analysis: Analysis, name: Name): boolean {
  const lower = analysis.of(inSmallLetters)
  const word = name.text.toLowerCase()
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    const isWord = !/\p{L}/u.test(lower[at - 1] ?? ' ') && !/\p{L}/u.test(lower[at + word.length] ?? ' ')
    if (isWord && at !== name.start) return false
  }
  return true
}

function isSlipOf({ key }: Name, { surname }: Person): boolean {
  const own = foldName(surname)
  if (own.length < 4 || own === key || own[0] !== key[0]) return false
  const [short, long] = own.length < key.length ? [own, key] : [key, own]
  // “Parks” and “Park”, “Martin” and “Martini”
  return (
    !/^(?:s|es|n|a|i|y|er)$/.test(long.startsWith(short) ? long.slice(short.length) : '') &&
    isNear(own, key, 1)
  )
}

/** The person named last before an offset. */
function lastNamed(all: readonly Person[], before: number): Person | undefined {
  let best: Person | undefined
  let latest = before - 600
  for (const person of all)
    for (const { start } of person.mentions)
      if (start < before && start > latest) [latest, best] = [start, person]
  return best
}
