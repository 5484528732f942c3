import type { Span } from '../../../source.ts'
import { parseSentence } from '../../../syntax/index.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import { type Credit, credits } from '../credits.ts'
import { captionBefore, captionUpTo, mayDescribe, uncredited } from './captions.ts'
import { Reader } from './reader.ts'
import { bodies, strayCredits } from './strays.ts'
import { isOutlet } from './vocabulary.ts'

/** A credit, or a caption with its credit, that runs on into a paragraph of the story. */
export interface RunIn extends Span {
  readonly text: string
  readonly hasCaption: boolean
}

/** What a paragraph must have for a credit to stand in it. */
const mayCredit =
  /\/|©|\b(?:via|for The) [A-Z]|\b(?:Photo|Picture|Pic\b|Image|Illustration|Graphic|Video|Credit|Handout|Supplied|Courtesy|Staff|File |PHOTO|PICTURE|CREDIT|Inset:|Main image|[Cc]aption|[Ss]tyling|Screen|Still |[Ss]ketch by|Foto|Press handout|[Ii]nfographic|Satellite|Drone|CCTV|[a-z] (?:image|photo|picture):|Chart|Map|Cartoon|Artwork|Composite)|\((?:photo|file|picture|image|courtesy|credit|supplied)|\([A-Z][A-Za-z ]{1,20}: [A-Z]|\((?:Getty|Alamy|AP |AFP |Shutterstock)|[.!?]["”’]? (?:\([A-Z][^()]{3,40}\) ["“A-Z]|[A-Z][^.!?,|–—]{3,40}(?:,| [|–—-]) [A-Z]|(?:Getty|Alamy|Shutterstock|iStock|REUTERS|Reuters|AFP|AP|EPA|UPI|AAP|Xinhua) [A-Z])/

/** The paragraph itself, where a credit may run on into it, or a stray one stand in it. */
const mayRunOn = (paragraph: Paragraph): readonly Paragraph[] =>
  paragraph.isProse && (mayCredit.test(paragraph.text) || mayDescribe.test(paragraph.text)) ? [paragraph] : []

/** The paragraphs of running prose that a credit may stand in. */
export const creditable = (article: Analysis): readonly Paragraph[] => article.gather(mayRunOn)

/** All of the other paragraphs that tells a credit in this one. */
export const vocabularyOf = (article: Analysis): readonly unknown[] => [
  bodies(article),
  knownOutlets(article),
]

/** What of captions stands within such a paragraph, in order. */
export function runIns(article: Analysis, paragraph: Paragraph): readonly RunIn[] {
  const { text, start: by } = paragraph
  const found: RunIn[] = strayCredits(article, paragraph).map(({ start, end }) => ({
    start: start + by,
    end: end + by,
    text: text.slice(start, end),
    hasCaption: false,
  }))
  const credited = mayCredit.test(text) ? creditsWithin(article, paragraph) : []
  for (const one of [...credited, ...described(paragraph)])
    if (!found.some(other => other.start < one.end && one.start < other.end)) found.push(one)
  return found.sort((a, b) => a.start - b.start)
}

function* described(paragraph: Paragraph): Generator<RunIn> {
  for (const { start, end } of uncredited(paragraph))
    yield {
      start,
      end,
      text: paragraph.text.slice(start - paragraph.start, end - paragraph.start),
      hasCaption: true,
    }
}

/** What stands before a credit that interrupts its sentence. */
const isMidSentence = /(?:\p{Ll}|,[”"]?) $/u

/** Where a credit may begin: a sentence, a bracket, a label or a name behind a comma or a word in lower case. */
const beginnings =
  /(?:^|(?<=[.!?…]["”’)]{0,2}\s))(?=[\p{Lu}©([]|[—–|▲▼] \p{Lu})|(?<=(?:\p{Ll}|,[”"]?) )(?=[([©]|(?:(?:File|Staff|Handout|AP|AFP|EPA|UPI|PA|AAP|Reuters|Court artist|Artist|Satellite|Drone|CCTV|Screen) )?(?:[Pp]hoto|PHOTO|PICTURE|CREDIT|IMAGE|[Ss]ketch|Screengrab|Screenshot|Foto|Picture|Pic|Image|Credit|Photograph|(?:Food |Prop )?[Ss]tyling)s?\b|(?<!\p{Lu}\p{L}* |\b(?:the|an?|this|that|each|her|his|its|their|our|[’']s) )\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*)+ ?\/|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*)* via (?:Getty|Shutterstock)\b)/gu

function* creditsWithin(article: Analysis, paragraph: Paragraph): Generator<RunIn> {
  const { text, start } = paragraph
  const isKnown = (name: string): boolean => isOutlet(name) || knownOutlets(article).has(fold(name))
  let from = 0
  for (const { index } of paragraph.matches(beginnings)) {
    if (index < from) continue
    const isMidway = isMidSentence.test(text.slice(Math.max(0, index - 3), index))
    const caption = isMidway
      ? undefined
      : (): Span | undefined => captionBefore(paragraph, start + index, text[index] === '(')
    const reader = new Reader(text, index, isKnown, isMidway, caption)
    const end = reader.read()
    if (end === undefined) {
      const intruder = isMidway ? undefined : intrusion(paragraph, index, isKnown)
      if (!intruder) continue
      from = intruder.end - start
      yield intruder
      continue
    }
    from = end
    // A caption of a sentence or two, with its credit.
    if (/^\.?$/.test(text.slice(end)) && !endsStory(paragraph, index)) continue
    const isUnstopped = isMidway && text[index] === '(' && /^ \p{Lu}/u.test(text.slice(end, end + 2))
    const before = isUnstopped ? captionUpTo(paragraph, start + index) : caption?.()
    const first = before?.start ?? start + index
    yield {
      start: first,
      end: start + end,
      text: text.slice(first - start, end),
      hasCaption: first < start + index,
    }
  }
}

/** What cannot end a clause: the word before a caption that breaks a sentence off. */
const awaits =
  /(?<!\p{L})(?:to|that|and|the|an?|of|in|on|with|for|had|has|have|was|were|been|be|is|are|his|her|its|their|by|from|at|or|but|than|as|into|about|after|before|who|which|when|while|because|if|will|would|could|can|under|over|\d[\d,.]*) $/u

/** Where in a sentence that it breaks off a caption begins. */
function captionWithin(text: string): number | undefined {
  const opened =
    /(?<=\p{Ll} )(?:The|A|An|Two|Three|Four|Some|Members|Workers|People|One)(?= )[^.!?]*[.!?]$/u.exec(text)
  if (opened) return opened.index
  for (const { index } of text.matchAll(/(?<=[\p{Ll}\d] )(?=\p{Lu}\p{Ll})/gu)) {
    if (!awaits.test(text.slice(Math.max(0, index - 12), index)) || text.length - index < 16) continue
    if (/["“”]/.test(text.slice(index))) continue
    if (!parseSentence(text.slice(index)).some(({ tag }) => tag === 'VBD' || tag === 'MD')) return index
  }
  return undefined
}

/** `under the The quay at dusk. Photo: Jo Finch window`: a caption that begins and ends within a sentence. */
function intrusion(
  { text, start, sentences }: Paragraph,
  at: number,
  isKnown: (name: string) => boolean,
): RunIn | undefined {
  const end = new Reader(text, at, isKnown, true, () => true).read()
  const before = end === undefined ? undefined : sentences.findLast(sentence => sentence.start < start + at)
  if (end === undefined || !before || before.end > start + at) return undefined
  const from = captionWithin(before.text)
  if (from === undefined) return undefined
  const first = before.start + from
  return { start: first, end: start + end, text: text.slice(first - start, end), hasCaption: true }
}

/** Whether the paragraph that a credit closes is the story's, and no caption. */
const endsStory = ({ text, sentences }: Paragraph, at: number): boolean => {
  const before = text.slice(0, at)
  return at > 0 && (tells.test(before) || (text[at] !== '(' && (sentences.length > 3 || /["“]/.test(before))))
}
const tells =
  /^(?:He|She|They|But|And|Yet|However|Meanwhile|Instead)\b|^["“][^"“”]{8,}[,.!?]["”] .*\bsa(?:id|ys)\b|^[^"“]+, (?:\p{L}+ ){1,12}(?:\p{L}+, )?said\b/u

/** Names of the agencies that the article's sound credits give. */
const knownOutlets = (article: Analysis): ReadonlySet<string> => article.recall(outletsOf, credits(article))

function outletsOf(found: readonly Credit[]): ReadonlySet<string> {
  const known = new Set<string>()
  for (const credit of found) {
    if (credit.faults.length > 0 || (!credit.label && credit.paragraph.kind === 'paragraph')) continue
    for (const name of [...credit.names.slice(1), credit.source ?? '']) if (name) known.add(fold(name))
  }
  return known
}

const fold = (name: string): string => name.replace(/\.$/, '').toLowerCase()
