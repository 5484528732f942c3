import { inSmallLetters } from '../../casing.ts'
import type { Analysis } from '../../index.ts'
import { sentenceAt } from '../../places.ts'
import { insideQuotation } from '../../quoting/quotations.ts'
import type { Misstyling } from '../offices.ts'
import { people } from '../people.ts'
import { cause, isProvincial } from './causes.ts'
import { clash, styleOf } from './styles.ts'

/** Offices that a country or a force has one of. */
const lone =
  /(?:^|[.!?]["”]? )The (president|prime minister|premier|taoiseach|chancellor|king|queen|emperor|pope|sultan|colonel|captain|major|lieutenant|sergeant|corporal|admiral|inspector|superintendent|constable) (?=\p{Ll}{2,}(?:ed|s|t|de|ew|ught|ook|aid|ore|ame)\b)/gu

/** “President Riordan opened the yard. The taoiseach asked …”, of whom the article tells nothing more. */
export function* loneOffices(analysis: Analysis): Iterable<Misstyling> {
  const ledger = people(analysis)
  const provincial = analysis.of(isProvincial)
  for (const { paragraph, match } of analysis.matches(lone)) {
    if (!paragraph.isProse) continue
    const office = match[1]!
    const start = paragraph.start + match.index + match[0].indexOf('The ') + 4
    const sentence = sentenceAt(paragraph, start)
    const before = sentence?.previous
    if (!before || insideQuotation(analysis, { start, end: start + 1 })) continue
    const style = styleOf(office, provincial)!
    const named = new Set(ledger.within(before, paragraph).map(one => ledger.of(one)!))
    const holders = [...named].filter(({ offices }) => offices.length > 0)
    const own = holders[0]?.offices.find(one => styleOf(one.text, provincial)?.sphere === style.sphere)
    if (holders.length !== 1 || !own?.before || !clash(style, styleOf(own.text, provincial)!)) continue
    if (cause.test(before.text) || cause.test(sentence.text) || timesSaid(analysis, office) > 1) continue
    // “President Riordan flew home. The prime minister met her.”
    if (/\b(?:him|her|them|himself|herself)\b/.test(sentence.text)) continue
    yield {
      start,
      end: start + office.length,
      text: office,
      usual: own.text,
      remedies: [own.text.toLowerCase()],
      advice: 'say who is meant',
      sure: true,
    }
  }
}

function timesSaid(analysis: Analysis, office: string): number {
  const lower = analysis.of(inSmallLetters)
  const first = lower.indexOf(office)
  return lower.indexOf(office, first + 1) < 0 ? 1 : 2
}

/** What one says after another thing that one said: an office before it is that of the speaker. */
const goingOn =
  /(?:^|[.!?,]["”’]? )([Tt]he) ((?:\p{Lu}[\p{L}’'-]+ |\p{Ll}{3,12} )?(?:minister|secretary|governor|mayor|president|premier|chancellor|captain|coach|manager|ambassador|commissioner|senator|judge|justice|bishop|archbishop|sergeant|inspector|superintendent|lieutenant|colonel|general|director|editor|goalkeeper|striker|defender)) ((?:(?:also|later|then) )?(?:added|continued|went on|said|says|insisted|explained|warned|joked|laughed|smiled|conceded|admitted|recalled|promised))\b/gu

const continuing = /^(?:also|later|then|added|continued|went|insisted|joked|laughed|smiled)/

/** “Transport Minister Stead will not step in. … the trade minister added”: nobody's office but a slip. */
export function* spokenOffices(analysis: Analysis): Iterable<Misstyling> {
  const ledger = people(analysis)
  const provincial = analysis.of(isProvincial)
  for (const { paragraph, match } of analysis.matches(goingOn)) {
    if (!paragraph.isProse) continue
    const said = match[2]!
    const start = paragraph.start + match.index + match[0].indexOf(match[1]!) + 4
    if (insideQuotation(analysis, { start, end: start + 1 })) continue
    const before = new Set(
      ledger
        .within({ start: paragraph.start, end: start }, paragraph)
        .filter(mention => !insideQuotation(analysis, mention))
        .map(mention => ledger.of(mention)!),
    )
    const [holder] = before
    const own = holder?.offices.find(({ text }) => differ(text, said, provincial))
    if (!own || before.size > 1) continue
    const sentence = sentenceAt(paragraph, start)
    const isContinued = continuing.test(match[3]!) || /^(?:When )?[Aa]sked /.test(sentence?.text ?? '')
    if (!isContinued || !sentence || cause.test(sentence.text) || timesSaid(analysis, said) > 1) continue
    // “… added” goes on with the same speaker, whoever else there is.
    const isOther = ledger.all.some(
      one => one !== holder && one.offices.some(({ text }) => agree(text, said, provincial)),
    )
    if (isOther && !/^(?:also )?added|^continued|^went/.test(match[3]!)) continue
    yield {
      start,
      end: start + said.length,
      text: said,
      usual: own.text,
      remedies: [/^\p{Lu}/u.test(said) ? own.text : own.text.toLowerCase()],
      advice: 'say who is meant',
      sure: true,
    }
  }
}

/** Whether two offices are of one kind and cannot be one: of another field, or of another team. */
function differ(own: string, said: string, provincial: boolean): boolean {
  const [a, b] = [styleOf(own, provincial), styleOf(said, provincial)]
  const team = /^(\p{Lu}[\p{L}’'-]+) (\p{Ll}+)$/u
  const [, mine, head] = team.exec(own) ?? []
  const [, theirs, other] = team.exec(said) ?? []
  if (mine && theirs) return head === other && mine !== theirs
  return a !== undefined && b !== undefined && clash(a, b)
}

function agree(own: string, said: string, provincial: boolean): boolean {
  const [a, b] = [styleOf(own, provincial), styleOf(said, provincial)]
  return a !== undefined && b !== undefined && a.head === b.head && !clash(a, b)
}
