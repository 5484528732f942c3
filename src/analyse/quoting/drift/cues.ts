import type { Span } from '../../../source.ts'
import type { Paragraph } from '../../index.ts'
import type { Quotation } from '../quotations.ts'

/** What the copy says of words that were said before. */

export const within = ({ text, start: by }: Paragraph, { start, end }: Span): string =>
  text.slice(start - by, end - by)

const saidBefore =
  'words?|line|verdict|remarks?|comments?|quip|joke|phrase|quote|quotation|answer|reply|sentence|description|warning|boast|promise|pledge|vow|observation|declaration|assertion|insistence|statement|claim|comparison|plea|complaint|confession|assessment|prediction|admission|greeting|motto|slogan|saying|catchphrase|mantra|refrain|farewell|toast|rule|advice|own|philosophy|creed|wisdom|message'

/** Speech that is spoken of again: `Ms. Adu’s line that “…”`, `has been quoted as saying “…”`. */
const quotedAgain = new RegExp(
  [
    `(?:['’]s?|\\b(?:[Hh]is|[Hh]er|[Tt]heir|whose))\\s(?:(?:now|own|whole|first|last|very|famous|infamous|blunt|much-quoted|oft-quoted|earlier|opening|closing|original)\\s){0,3}(?:${saidBefore})\\b[^.!?“”"]{0,130}$`,
    `\\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))\\b[^.!?“”"]{0,90}$`,
    // “… had his words on it by noon. “…,” it said”, “painted on the coach: “…””
    `(?:['’]s?|\\b(?:[Hh]is|[Hh]er|[Tt]heir))\\s(?:words|line|sentence|phrase|saying|remark)\\b[^“”"]{0,120}\\.\\s(?:[^.!?“”"]{0,40}\\s)?$`,
    // “…, as Mr. Sol put it, “…””, “what Ms. Roe had said: “…””
    `\\b(?:[Aa]s|what) (?:(?:Mr|Mrs|Ms|Dr)\\.? )?(?:\\p{L}+ ){1,3}(?:had )?(?:put it|said|told|written|wrote|promised)\\b[^.!?“”"]{0,40}[,:]\\s$`,
    `\\b(?:printed|painted|stitched|chalked|carved|scrawled|inked|engraved|stencil(?:l?ed)|sprayed|embroidered|lettered|daubed|stamped|spelled out|be read)\\b[^.!?“”"]{0,90}$`,
    `\\b(?:two|three|four|five|six|seven|same) (?:words|sentences|lines)\\b[^.!?“”"]{0,60}:\\s$`,
    `\\b(?:hangs?|bears?|bore|carr(?:y|ies|ied)|reads?|stands?|with|under) the words\\b[^.!?“”"]{0,40}$`,
    `\\b[Tt]hat (?:${saidBefore})\\b[^.!?“”"]{0,40}$`,
    `\\b(?:line|words|sentence|remark) (?:from|of) (?:\\p{L}[\\p{L}.’'-]* ){1,4}(?:speech|toast|letter|interview|address|statement|verdict|column)\\b[^“”"]{0,20}$`,
    `\\b(?:those|these|the same|the very) words\\b[^.!?“”"]{0,40}$`,
    `\\b(?:repeated|repeating|echoed|echoing|reiterated|reiterating) (?:his|her|their)\\b[^.!?“”"]{0,60}$`,
    `\\b(?:clip|video|recording|footage) of (?:\\p{L}+ ){1,4}(?:saying|telling)\\b[^.!?“”"]{0,60}$`,
    `\\b(?:had|has|have) (?:earlier|already|previously|famously) (?:said|called|described|told)\\b[^.!?“”"]{0,60}$`,
    `\\b(?:recalled|recalling|remembered) (?:him|her|them|\\p{Lu}\\p{L}+) saying\\b[^.!?“”"]{0,40}$`,
  ].join('|'),
  'u',
)

/** `“…,” she had said at the outset`, `“…” is what he said last night` */
const saidEarlier =
  /^["”’] (?:(?:(?:he|she|they|it|(?:(?:Mr|Mrs|Ms|Dr)\.? )?\p{Lu}[\p{L}’'-]+) had (?:earlier |already |once |famously )?(?:said|told|promised|warned|written|predicted|insisted|declared)\b)|(?:is|was) what )/u

const trailBehind = ({ paragraph, closing }: Quotation): string =>
  closing ? within(paragraph, { start: closing.start, end: Math.min(paragraph.end, closing.end + 80) }) : ''

export const leadTo = ({ paragraph, start }: Quotation): string =>
  within(paragraph, { start: Math.max(paragraph.start, start - 240), end: start })

/** Whether the words around a quotation say that it was said before. */
export const isSaidAgain = (quotation: Quotation): boolean =>
  quotedAgain.test(leadTo(quotation)) || saidEarlier.test(trailBehind(quotation))

const utterance =
  'words?|lines?|sentences?|remarks?|phrase|verdict|promise|pledge|vow|warning|slogan|motto|boast|quip|joke|quote|quotation|answer|statement|inscription|message|tweet|post|text|caption|headline|clause|passage|refrain|lyrics?|advice|rule|prediction|assurance|description|comments?|apology|oath|prayer|proverb|saying|cry|chant|half|part'

/** Words that go back to an utterance, which only the same words can follow. */
const goingBack = new RegExp(
  [
    '\\b(?:repeat|quot|cit|recit|reread|re-read|echo|reiterat|recall|remember|remind|reproduc|reprint|transcrib|restat|retweet|repost)(?:s|ed|es|ing|e|t?ted|t?ting)?\\b',
    '\\bread(?:s|ing)?\\b[^.!?]{0,60}\\b(?:aloud|out|back|again)\\b',
    '\\b(?:word for word|letter for letter|verbatim|exactly as|just as|in full|to the letter|earlier|had (?:said|written|told|promised|warned|called|put it))\\b',
    '\\b(?:print|paint|stitch|chalk|carv|scrawl|ink|engrav|stencil|spray|embroider|letter|daub|stamp|tattoo|etch|inscrib|copi|cop)(?:l?ed|s|es|t?ing|y)?\\b',
    '\\b(?:on|with|wearing) (?:\\p{L}+ ){0,3}(?:placards?|banners?|badges?|posters?|T-?shirts?|mugs?|towels?|stickers?|walls?)\\b',
    `(?:['’]s?|\\b(?:the|those|these|that|his|her|their|its|your|my|same|whose|first|last))\\s(?:[\\p{L}\\d-]+ ){0,3}(?:${utterance})\\b`,
    '\\b(?:what|as) (?:\\p{L}+\\.? ){1,3}(?:had )?(?:said|put it|told|wrote|promised|called)\\b',
  ].join('|'),
  'iu',
)

/** Words by which copy tells of another wording, or another occasion. */
const otherwise =
  /\b(?:instead|rather than|chang(?:e|es|ed|ing)|amend(?:s|ed)?|correct(?:ed|s|ion|ing)|misquot(?:e|ed)|misheard|mistranslat(?:ed|ion)|original(?:ly)?|no longer|this time|next time|versions?|variants?|variation|differ(?:s|ed|ent|ently)?|contradict(?:s|ed|ing)?|opposite|reword(?:ed|ing)|rewr(?:ote|itten)|revis(?:ed|ion)|became|becomes|turned into|parod(?:y|ied)|twist|play on|counter(?:ed)?|soften(?:ed)?|toned|not [“"‘]|similar(?:ly)?|paraphras\p{L}+|approximate\p{L}*|something like|in other words|dropped|deleted|added the words?|without the|mean(?:s|ing)?\s+…)/iu

/** “Ms. Roe’s ‘slap in the eye’”: a phrase that is known. */
const owned = /(?:['’]s?|(?<!\p{L})(?:his|her|their|its|that|this|those|these|same))\s$/iu

/** “You told us, ‘…’”, “When he says it is ‘…’”: what somebody tells that somebody said. */
const retelling =
  /(?:\b[Ww]hen|\b[Ww]hat|[“"]) ?(?:you|he|she|they|[Yy]ou|[Hh]e|[Ss]he|[Tt]hey) (?:says?|said|told (?:us|me|him|her|them)|wrote|promised|calls?|called)\b[^.!?]{0,30}$/u

/** Whether the sentences around a quotation go back to words said before, and do not tell of another wording. */
export function goesBack(quotation: Quotation, outer: Quotation): boolean {
  const { paragraph } = quotation
  const before = leadTo(outer)
  const inner = within(paragraph, { start: outer.start, end: quotation.start })
  // “‘No new taxes,’ that is what she said”
  const rest = within(paragraph, { start: quotation.end, end: Math.max(quotation.end, outer.end) })
  const behind = within(paragraph, { start: outer.end, end: Math.min(paragraph.end, outer.end + 240) })
  const around = `${lastSentences(before)} ${inner} ${rest} ${firstSentences(behind)}`
  const isRetold = goingBack.test(around) || owned.test(before) || retelling.test(inner)
  // What the next sentence says is changed is hardly the wording.
  const own = /[.!?]["”’]*$/.test(within(paragraph, outer))
    ? ''
    : firstSentences(behind).split(/(?<=[.!?])\s/)[0]
  return isRetold && !otherwise.test(`${lastSentences(before)} ${inner} ${rest} ${own}`)
}

/** Whether what stands around a quotation says that it is another wording. */
export const isOtherwise = (quotation: Quotation): boolean => otherwise.test(lastSentences(leadTo(quotation)))

/** The rest of the sentence and the next one, up to another quotation. */
const firstSentences = (behind: string): string =>
  /^[^“"]{0,200}/u
    .exec(behind)![0]
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .slice(0, 2)
    .join(' ')

/** What stands in the sentence before and in the one that leads to the quotation, outside other quotations. */
const lastSentences = (lead: string): string =>
  lead
    .replace(/[“"][^”"]*[”"]/g, ' … ')
    .split(/(?<=[.!?])\s+(?=\p{Lu}|…)/u)
    .slice(-2)
    .join(' ')
