import { inSmallLetters } from '../../casing.ts'
import type { Analysis } from '../../index.ts'
import { sentenceAt } from '../../places.ts'
import type { Mention } from '../people.ts'

export const cause =
  /\b(?:former|formerly|ex-|acting|interim|outgoing|incoming|-elect|designate|candidate|nominee|future|once|previously|became|becomes?|becoming|appointed|appoints|(?<=\b(?:was|were|been|be|being|is|are) )named|named(?! (?:an?|the|his|her|its|their) )|promoted|promotion|sworn|elected|resign(?:ed|s)?|succeeded|replaced|took (?:over|office)|serv(?:ed|ing) as|used to be|until|years? (?:ago|earlier|before|later)|demoted|reshuffle|retired|ousted|stepped down|double[sd]? as|also(?! (?:said|says|told|tells|added|noted|warned|asked|wrote|argued|announced|denied|spoke|met|called|urged|praised|plans|wants|hopes))|as well as|too(?=[,.;:)]|$)|double[sd] as|turned-|switched|defected|has been called|since (?:his|her)|joint|part-time)\b|\b(?:then|late)[ -]$/i
const doing =
  /\b(?:until|too(?=[,.;:)]|$)|once|future|candidate|nominee|years? (?:ago|earlier|before|later)|as well as|joint|part-time)\b/gi
/** A year that puts what is told into the past, not one since when it has been so. */
const year =
  /(?<!\b(?:since|until|till|by|after|elected in|appointed in|season of|class of|budget of) (?:\p{Lu}\p{Ll}+ )?)\b(?:19|20)\d\d\b/u
/** Whether the words about a mention tell of a change, or its sentence of a year. */
export function hasCause(mention: Mention): boolean {
  const { start, text } = mention.paragraph
  const before = text.slice(Math.max(0, mention.wholeStart - start - 50), mention.wholeStart - start)
  const after = text.slice(mention.end - start, mention.end - start + 80)
  const clause = withoutTenure(/^[^.!?]*/.exec(after)![0])
  // “asked that he be held until sentencing”: what one does tells less than what stands beside the name.
  // “Captain Rourke became her ferryman”: no office of a town or an army.
  const plain = clause.replace(/ became (?:her|his|their|its) [^.!?]*$/, '')
  const told = /^ \p{Ll}/u.test(plain) ? plain.replace(doing, '') : plain
  // “Asked whether he would resign, Mr. Lazarov …” tells nothing yet.
  const ahead = before
    .replace(/^.*[.!?]["”’]?\s/s, '')
    .replace(/^(?:.{0,40} )?[Aa]sked (?:whether|if|about)\b.*, $/s, '')
  // “the bar, which has weighed four ounces since 1987”, is of other things.
  const dated = withoutTenure(
    sentenceOf(mention).replace(/^ \p{Ll}/u.test(clause) ? /, (?:which|where)\b.*$/s : /^$/, ''),
  )
  const title = text.slice(mention.wholeStart - start, mention.start - start)
  // “Cole is also the team’s captain. Captain Cole scored.”
  const office = title.trim().replace(/\.$/, '').toLowerCase()
  if (office && before.includes(` ${office}`) && cause.test(before)) return true
  return cause.test(`${ahead} ${told}`) || cause.test(ahead) || cause.test(title) || year.test(dated)
}

/** “, who has been in the Senate since 2009”: since when one has the office that one has. */
const tenure =
  /, who (?:has|had|was|is|will|may|took|trained|served|holds|sits|led|leads|runs|represents)\b[^,.!?]*(?=[,.!?]|$)/g
const change =
  /\b(?:former|once|previously|became|becom\w+|promot\w+|demot\w+|succe\w+|replac\w+|resign\w*|retired|ousted|step\w* down|reshuffle|used to|doubl\w+|also|later|acting|interim|switched|defected|quit)\b/

const withoutTenure = (clause: string): string =>
  clause.includes(', who ')
    ? clause.replace(tenure, relative => (change.test(relative) || office.test(relative) ? relative : ''))
    : clause
const office =
  /\b(?:president|premier|minister|chancellor|secretary|governor|mayor|senator|representative|congress\p{L}*|councillor|ambassador|commissioner|judge|justice|general|colonel|major|captain|lieutenant|sergeant|corporal|inspector|superintendent|detective|chief|bishop|archbishop|cardinal|pope|priest|imam|rabbi|king|queen|prince|princess|lord|peer|professor|director|chairman|chairwoman|manager|coach|prosecutor|attorney)\b/u

export const sentenceOf = ({ paragraph, start }: Mention): string =>
  sentenceAt(paragraph, start)?.text ?? paragraph.text

/** Whether the article is of a state or province, which has a premier and no prime minister. */
export const isProvincial = (analysis: Analysis): boolean => analysis.has(ofProvince)
const ofProvince = /\b(?:the state|the province|the territory|state government|provincial|Premier of)\b/

const formerly =
  /\b(?:former|formerly|ex-|then|resigned|resigns|stepped down|stepping down|outgoing|late|promoted|succeeded|replaced|elect|appointed|sworn|became|(?<=\b(?:was|were|been|be|being|is|are) )named|named(?! (?:an?|the|his|her|its|their) ))\b/i

/** Whether the sentence of a mention tells of former times; “until” does so only beside the name. */
export function isFormer(mention: Mention): boolean {
  const { paragraph, start, end } = mention
  const sentence = sentenceOf(mention)
  if (formerly.test(sentence)) return true
  if (!/\buntil\b/i.test(sentence)) return false
  const beside = paragraph.text.slice(end - paragraph.start, end - paragraph.start + 90)
  const ahead = paragraph.text.slice(Math.max(0, start - paragraph.start - 40), start - paragraph.start)
  return /^(?:,| \()[^.!?]*\buntil\b/.test(beside) || /\b[Uu]ntil [^.!?]*$/.test(ahead)
}

/** Whether the article tells how somebody comes by an office: `elected governor`, `the race for governor`. */
export function isTold(analysis: Analysis, office: string): boolean {
  const { text } = analysis
  const lower = analysis.of(inSmallLetters)
  const name = office.toLowerCase()
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
    // “and Gov. Sorensen” tells nothing.
    if (/^ \p{Lu}/u.test(text.slice(at + name.length, at + name.length + 2))) continue
    if (
      /\b(?:(?:as|become|became|becomes|elected|named|appointed|next|new|made) (?:the )?|and )$/.test(
        lower.slice(Math.max(0, at - 14), at),
      ) ||
      standing.test(lower.slice(Math.max(0, at - 50), at))
    )
      return true
  }
  return false
}

/** “the race for governor”, “is tipped for the mayor’s job”; not “scissors for the queen” */
const standing =
  /\b(?:races?|run(?:s|ning)?|ran|bids?|campaign\p{L}*|candida\p{L}+|stand(?:s|ing)?|stood|contests?|vot(?:es?|ed|ing)|elections?|ballots?|tipped|nominat\p{L}+|nominees?|picked|chosen|choice|considered|favou?rites?|qualified|interviewed|appl\p{L}+) (?:[^.!?]{0,24} )?for (?:the |a )?$/u
