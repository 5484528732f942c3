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
  const introduced = ledger.all.filter(({ given }) => given !== undefined)
  if (introduced.length === 0) return
  const byLetter = groupedBy(introduced, ({ surname }) => foldName(surname)[0])
  for (const name of analysis.gather(singleNames)) {
    const own = ledger.of(name)
    // “Macrae said”, of Lena MacRae
    if (own && isFlattened(name, own)) {
      yield { start: name.start, end: name.end, text: name.text, usual: own.surname, sure: true }
      continue
    }
    if (own || !isBare(name)) continue
    const meant = byLetter.get(name.key[0])?.find(person => isSlipOf(name, person))
    if (!meant || !isStranger(analysis, name) || insideQuotation(analysis, name)) continue
    if (lastNamed(introduced, name.start) !== meant) continue
    if (meant.mentions.some(({ start }) => start > name.start - 12 && start < name.end + 12)) continue
    const { start, end, text } = name
    yield { start, end, text, usual: meant.surname, sure: true }
  }
}

const singleNames = (paragraph: Paragraph): readonly Name[] =>
  paragraph.isProse ? paragraph.of(names).filter(({ words }) => words.length === 1) : []

/** Whether a surname has lost the capital within it. */
const isFlattened = ({ text }: Name, { given, surname }: Person): boolean =>
  given !== undefined &&
  text !== surname &&
  /^\p{Lu}\p{Ll}+$/u.test(text) &&
  /\p{Ll}\p{Lu}/u.test(surname) &&
  text.toLowerCase() === surname.toLowerCase()

/** Whether a name of one word stands alone, as one that nobody knows. */
const isBare = ({ honorific, key, kind, possessive, text, title }: Name): boolean =>
  !honorific && !title && key.length >= 4 && kind === 'unknown' && !possessive && !givenNames.has(text)

/** Whether it seems to be somebody's, and stands nowhere else. */
function isStranger(analysis: Analysis, name: Name): boolean {
  if (!acts.test(analysis.text.slice(name.end, name.end + 30)) && name.evidence < 1) return false
  // A word that opens its sentence may be no name: “Most said”.
  if (name.doubtful && (lookup(name.text)?.frequency ?? 0) > 4) return false
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
