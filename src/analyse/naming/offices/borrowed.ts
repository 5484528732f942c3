import { pushTo, wordSet } from '../../collections.ts'
import type { Analysis } from '../../index.ts'
import { insideQuotation } from '../../quoting/quotations.ts'
import type { Misstyling } from '../offices.ts'
import { type Office, type Person, people } from '../people.ts'
import { hasCause } from './causes.ts'

/** Offices that several people of one story hold, or whose holder has another besides. */
const common = wordSet(
  'officer detective sergeant constable corporal private professor doctor senator representative councillor councilor councilman councilwoman alderman judge justice lawyer attorney barrister solicitor counsel member author co-author writer founder co-founder owner co-owner spokesman spokeswoman spokesperson resident student pupil nurse teacher deputy ambassador delegate candidate nominee analyst economist expert scientist researcher historian critic reporter correspondent journalist editor actor actress singer dancer player partner neighbour neighbor friend colleague victim witness survivor suspect defendant plaintiff brother sister father mother son daughter wife husband widow uncle aunt cousin nephew niece grandson granddaughter grandmother grandfather king queen prince princess saint leader veteran star man woman boy girl native champion winner creator inventor designer artist musician composer father-in-law son-in-law',
)

/** An office that the article gives to somebody once and to another as his own. */
export interface Borrowed {
  readonly office: Office
  /** What the article calls the person otherwise. */
  readonly usual: Office
}

/** The offices of all, by their last words. */
export function holdersByHead(analysis: Analysis): ReadonlyMap<string, readonly [Person, Office][]> {
  const found = new Map<string, [Person, Office][]>()
  for (const person of people(analysis).all)
    for (const office of person.offices) pushTo(found, headOf(office.text), [person, office])
  return found
}

/** “Ms. Oyelaran, the trial’s statistician,” who fits the vests, where the statistician is Ludo Fenwick. */
export function* borrowedOffices(
  analysis: Analysis,
  person: Person,
  offices: readonly Office[],
): Iterable<Borrowed> {
  if (offices.length < 2) return
  const holders = analysis.of(holdersByHead)
  for (const office of offices) {
    const head = headOf(office.text)
    if (isCommon(office.text) || (holders.get(head)?.length ?? 0) < 2 || !isSingular(office)) continue
    if (offices.some(other => other !== office && headOf(other.text) === head)) continue
    const usual = offices.find(other => other !== office && isOwn(other, office))
    if (!usual || usual.mention.start > office.mention.start) continue
    const isAnothers = holders.get(head)!.some(
      ([other, held]) =>
        other !== person &&
        other.given !== undefined &&
        held.mention.start < office.mention.start &&
        isSame(held.text, office.text) &&
        // Who holds it holds nothing of this one’s.
        !other.offices.some(({ text }) => headOf(text) === headOf(usual.text)),
    )
    if (isAnothers) yield { office, usual }
  }
}

/** Offices that a team, a court or a town has one of, with no capital. */
const lone =
  /^(?:captain|coach|manager|prosecutor|referee|umpire|conductor|mayor|governor|president|chairman|chairwoman|chancellor|premier|sheriff|skipper)$/

/** Whether an office is of one holder: before the name with a capital, or “, the trial’s statistician”. */
function isSingular({ text, before, mention }: Office): boolean {
  if (/^(?:new|next|first|acting|former) /i.test(text)) return false
  // “captain Ruiz said”, of the head coach of a team that has one captain
  if (before) return /^\p{Lu}/u.test(text) ? mention.wholeStart < mention.start : lone.test(text)
  const { paragraph, end } = mention
  const after = paragraph.text.slice(end - paragraph.start, end - paragraph.start + text.length + 60)
  const at = after.indexOf(text)
  if (at < 0 || !/^, (?:the |its |their )?$/.test(after.slice(0, at))) return false
  // “, the captain for ten minutes”
  return /^(?:[,.;—]| who )/.test(after.slice(at + text.length)) && (/[’']s /.test(text) || at > 2)
}

/** Whether an office is one that a person keeps, beside which another has to be explained. */
const isOwn = ({ text }: Office, { text: borrowed }: Office): boolean =>
  (!isCommon(text) || /\bAttorney$/.test(text)) &&
  !wordsOf(borrowed).some(word => wordsOf(text).includes(word))

/** A secretary may be anybody's; the general secretary is one. */
const isCommon = (office: string): boolean =>
  common.has(headOf(office)) ||
  (/^(?:minister|secretary)$/.test(headOf(office)) && wordsOf(office).length === 1)

const headOf = (office: string): string =>
  wordsOf(office.replace(/ (?:of|for) .*$/, '')).at(-1) ?? office.toLowerCase()

const wordsOf = (office: string): string[] =>
  office
    .replace(/^.{0,40}?(?:[’']s|s[’']) /, '')
    .toLowerCase()
    .replace(/\.$/, '')
    .split(/[ -]/)

const grades = wordSet('head chief senior the')

/** Whether two offices are one, whoever’s they are. */
function isSame(a: string, b: string): boolean {
  const [mine, theirs] = [a, b].map(text => /^(.{0,40}?)(?:[’']s|s[’']) /.exec(text)?.[1]?.toLowerCase())
  if (mine && theirs && mine !== theirs) return false
  const [one, other] = [a, b].map(text =>
    wordsOf(text)
      .filter(word => !grades.has(word))
      .join(' '),
  )
  return one === other
}

/** Offices that one place or body has one of, to be told after “the”. */
const single =
  /^(?:(?:deputy|vice|town|city|parish|station|prime|head|assistant) )?(?:mayor|postmaster|postmistress|clerk|captain|coach|manager|chairman|chairwoman|treasurer|principal|headmaster|headmistress|headteacher|vicar|premier|president|chancellor|conductor|referee|goalkeeper|harbourmaster|harbormaster|sheriff|coroner|skipper|minister|landlord|landlady|foreman|organist|choirmaster|caretaker|stationmaster|prosecutor|provost|speaker|governor|chief executive|executive)$/

/** “the deputy mayor, Cllr Frobisher,” where the deputy mayor is Cllr Bhatt, and Frobisher has been met without it. */
export function* repeatedOffices(analysis: Analysis, person: Person): Iterable<Misstyling> {
  for (const { text, mention, before } of person.offices) {
    if (before || mention === person.mentions[0] || !single.test(text)) continue
    const { paragraph, wholeStart, end } = mention
    const ahead = analysis.text.slice(Math.max(paragraph.start, wholeStart - text.length - 6), wholeStart)
    // Both marks stand, and nothing is said of whose it is.
    if (!new RegExp(`\\b[Tt]he ${text}, $`).test(ahead) || !/^[,.;]/.test(analysis.text.slice(end))) continue
    const holder = people(analysis).all.find(
      other =>
        other !== person &&
        other.given !== undefined &&
        other.offices.some(
          held =>
            held.text.toLowerCase() === text && held.mention.start < mention.start && isPlain(analysis, held),
        ),
    )
    if (!holder || person.offices.some(held => held.mention !== mention && held.text.endsWith(text))) continue
    if (insideQuotation(analysis, mention) || hasCause(mention)) continue
    const start = wholeStart - text.length - 6
    const name = analysis.text.slice(wholeStart, end)
    yield {
      start,
      end,
      text: analysis.text.slice(start, end),
      usual: `held by ${holder.name}`,
      remedies: [name],
      advice: 'give the office to one, or say what changed',
      sure: true,
    }
  }
}

/** Whether an office is told of one without whose or where. */
function isPlain(analysis: Analysis, { text, mention, before }: Office): boolean {
  if (before) return false
  const ahead = analysis.text.slice(Math.max(0, mention.wholeStart - text.length - 6), mention.wholeStart)
  const behind = analysis.text.slice(mention.end, mention.end + text.length + 8)
  return new RegExp(`\\b[Tt]he ${text}, $`).test(ahead) || new RegExp(`^, the ${text}[,.;]`).test(behind)
}
