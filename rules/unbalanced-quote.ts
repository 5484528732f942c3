import type { Analysis, Paragraph } from '../src/analyse/index.ts'
import { beforeReport, endInSentence } from '../src/analyse/quoting/quotations/lost-marks.ts'
import { continues, nextProse, type Quotation, quotationsIn } from '../src/analyse/quoting/quotations.ts'
import { isPlainSpeechVerb, readSaying } from '../src/analyse/quoting/saying.ts'
import { changesSpeaker, commaStands } from '../src/analyse/quoting/speech.ts'
import { type Finding, rule } from '../src/rule.ts'
import type { Span } from '../src/source.ts'

/** The mark that goes with another: `”` for `“`. */
const partners: Readonly<Record<string, string>> = {
  '"': '"',
  '&quot;': '"',
  "'": "'",
  '“': '”',
  '”': '“',
  '‘': '’',
  '’': '‘',
  '«': '»',
  '»': '«',
  '``': "''",
  "''": '``',
  '„': '“',
}

export default rule({
  name: 'unbalanced-quote',
  summary: 'A quotation that is opened and never closed, or closed and never opened.',
  rationale:
    'A lost quotation mark puts the reporter’s words into the speaker’s mouth, or the other way round. A quotation that runs over paragraphs is opened again in each and closed once; apostrophes, decades, feet and inches are no quotation marks.',
  limits:
    'A paragraph that leaves its last quotation open is taken to go on where the next paragraph opens with the same mark.',
  severity: 'error',
  fix: 'offered',
  options: {},
  good: [
    '“The first road is closed,” the sheriff said. “The second is a lake.\n“The third is where I live.”',
    'The Coopers’ barn, built in the ’20s, is 40\' 6" long.',
    '‘It was the Joneses’ boat,’ said Mrs Pell, ‘and the Joneses’ fault.’',
  ],
  bad: [
    {
      text: '“We had nobody to ‹feed,› said Ms. Adu. “We had 200 chairs.”',
      message: 'The quotation that opens with “We” is never closed; close it after “feed,”.',
      mended: '“We had nobody to feed,” said Ms. Adu. “We had 200 chairs.”',
    },
    {
      text: 'The vote was over by noon. ‹Nobody lost,”› said the clerk. “Nobody came.”',
      message: 'The quotation that closes with “lost,” is never opened; open it before “Nobody”.',
      mended: 'The vote was over by noon. “Nobody lost,” said the clerk. “Nobody came.”',
    },
    {
      text: 'He called the bridge "the only one that leads to my ‹mother.›',
      message: 'The quotation that opens with “the” is never closed; close it after “mother.”.',
      mended: 'He called the bridge "the only one that leads to my mother."',
    },
  ],
  *check(article) {
    for (const paragraph of article.paragraphs) {
      if (!mayQuote(paragraph)) continue
      for (const quotation of paragraph.of(doubtful)) {
        const finding = !quotation.closing
          ? neverClosed(article, quotation)
          : !quotation.opening
            ? neverOpened(article, quotation)
            : wrongWay(article, quotation)
        if (finding) yield finding
      }
    }
  },
})

/** The quotations that lack a mark, or have one that is turned round. */
const doubtful = (paragraph: Paragraph): readonly Quotation[] =>
  quotationsIn(paragraph).filter(
    ({ start, end, opening, closing }) =>
      !opening ||
      !closing ||
      paragraph.text[start - paragraph.start] === '”' ||
      paragraph.text[end - 1 - paragraph.start] === '“',
  )

const mayQuote = ({ kind }: Paragraph): boolean =>
  kind === 'paragraph' || kind === 'quotation' || kind === 'headline' || kind === 'deck' || kind === 'caption'

function neverClosed(article: Analysis, quotation: Quotation): Finding | undefined {
  const { start, inner, paragraph } = quotation
  const mark = article.text.slice(start, inner.start)
  const next = nextProse(article, paragraph)
  if (continues(article, quotation) && !changesSpeaker(paragraph, next!)) return undefined
  // The next paragraph goes on without a mark, and closes what this one opened.
  const resumed = next && quotationsIn(next)[0]
  if (resumed && !resumed.opening && quotation.end === paragraph.end) return undefined
  // Of a phrase, nothing but its sentence tells where it closes: the place to look at is where it opens.
  const isPhrase = /\p{Ll}\s$/u.test(article.text.slice(Math.max(0, start - 2), start))
  const within = article.text.slice(inner.start, quotation.end)
  const told =
    quotation.end === paragraph.end
      ? (beforeReport(within) ?? (isPhrase ? endInSentence(within) : undefined))
      : undefined
  const end = told === undefined ? quotation.end : inner.start + told
  const stray = openedByReport(article.text, quotation) ?? openedTwice(article.text, quotation)
  if (stray) return stray
  // “a nightmare, but declined”: as the article has its commas.
  const isBeforeComma = /^["“]$/.test(mark) && article.text[end] === ',' && commaStands(article) === 'inside'
  const isBehindStop = isPhrase && /\p{L}[.,]$/u.test(article.text.slice(0, end)) && article.has(stopOutside)
  const place = isBeforeComma ? end + 1 : isBehindStop ? end - 1 : end
  const last = lastWord(article.text, inner.start, place)
  if (isPhrase && place - start > widest && endsSentence.test(article.text.slice(place - 3, place)))
    return {
      span: { start, end: inner.start + firstWord(article.text, inner.start, end).length },
      message: `The quotation that opens with “${firstWord(article.text, inner.start, end)}” is never closed; close it.`,
      fixes: [],
    }
  return {
    span: last,
    message: `The quotation that opens with “${firstWord(article.text, inner.start, end)}” is never closed; close it after “${article.text.slice(last.start, last.end)}”.`,
    fixes: [[{ start: place, end: place, text: partners[mark] ?? mark }]],
  }
}

/** `a “start”.`: a house that puts the stop behind the mark of a phrase. */
const stopOutside = /\p{L}["”][.,]/u

/** `“We have the salt, and “we have the carts,” he said`: a mark within the sentence that another opened. */
function openedTwice(text: string, { start, end, inner, kind }: Quotation): Finding | undefined {
  const within = text.slice(inner.start, end)
  const next = /^\s["“](?=\p{Ll})/u.exec(text.slice(end, end + 3))
  const isWhole = start === 0 || /[\n.!?,:”"]\s?$/.test(text.slice(Math.max(0, start - 2), start))
  if (kind === 'single' || !next || !isWhole || !/^\p{Lu}[^.!?”"]*\p{Ll}$/u.test(within)) return undefined
  const at = end + 1
  const word = firstWord(text, at + 1, text.length)
  return {
    span: { start: at, end: at + 1 + word.length },
    message: `The quotation mark before “${word}” opens what is open already; delete it.`,
    fixes: [
      [{ start: at, end: at + 1, text: '' }],
      [{ start: end, end, text: partners[text[start]!] ?? text[start]! }],
    ],
  }
}

/** `said that “it had been”`: a clause told of, in the tense of the report, which nothing closes. */
const toldOf =
  /\b(?:said|told|added|insisted|explained|warned|announced|noted)(?: [\p{L}’']+){0,3} that ["“]$/u
const shifted =
  /^(?:it|he|she|they|the (?:\p{L}+ ){1,3}?) ?(?:had|would|could|was|were|has|have|is|are|will)(?= )/u

/** `“The mayor said that …`: the reporter’s own words, which nothing opens. */
function openedByReport(text: string, { start, inner }: Quotation): Finding | undefined {
  const clause = toldOf.test(text.slice(Math.max(0, start - 60), inner.start))
    ? shifted.exec(text.slice(inner.start, inner.start + 60))
    : null
  if (clause)
    return {
      span: { start, end: inner.start + clause[0].length },
      message: `The quotation mark before “${clause[0]}” opens nothing that is quoted; delete it.`,
      fixes: [[{ start, end: inner.start, text: '' }]],
    }
  // A paragraph ends where its line does.
  const saying = readSaying(text.slice(inner.start, inner.start + 120).split('\n')[0]!, 0)
  if (!saying?.subject || saying.inverted || !isPlainSpeechVerb(saying.said)) return undefined
  const end = inner.start + saying.end
  if (
    /^(?:I|we|you)$/i.test(text.slice(inner.start + saying.subject.start, inner.start + saying.subject.end))
  )
    return undefined
  if (
    !/^ (?:(?:reporters|\p{Lu}\p{L}+|the \p{Ll}+|on \p{Lu}\p{Ll}+day) )?that\b/u.test(
      text.slice(end, end + 40),
    )
  )
    return undefined
  return {
    span: { start, end },
    message: `The quotation mark before “${text.slice(inner.start, end)}” opens nothing that is quoted; delete it.`,
    fixes: [[{ start, end: inner.start, text: '' }]],
  }
}

function neverOpened(article: Analysis, quotation: Quotation): Finding | undefined {
  const { start, end, inner } = quotation
  const mark = article.text.slice(inner.end, end)
  if (start === inner.end)
    return {
      span: { start, end },
      message: `“${mark}” closes what is closed already; delete it.`,
      fixes: [[{ start, end, text: '' }]],
    }
  const last = lastWord(article.text, start, inner.end)
  // “softened” and that the firm would close one of its plants.”
  if (/^(?:and|but|or) that\b/.test(article.text.slice(start, start + 10)))
    return {
      span: { start: last.start, end },
      message: `“${mark}” behind “${article.text.slice(last.start, last.end)}” closes nothing that is quoted; delete it.`,
      fixes: [[{ start: inner.end, end, text: '' }]],
    }
  const word = firstWord(article.text, start, inner.end)
  // A long one is shown where it opens, if it is speech, and else where it closes.
  if (end - start > widest && !/[.,!?…]$/.test(article.text.slice(last.start, last.end)))
    return {
      span: { start: last.start, end },
      message: `The quotation that closes with “${article.text.slice(last.start, last.end)}” is never opened; open it.`,
      fixes: [],
    }
  return {
    span: end - start > widest ? { start, end: start + word.length } : { start, end },
    message: `The quotation that closes with “${article.text.slice(last.start, last.end)}” is never opened; open it before “${word}”.`,
    fixes: [[{ start, end: start, text: partners[mark] ?? mark }]],
  }
}

/** The longest quotation that is shown from end to end. */
const widest = 60
const endsSentence = /[.!?…][”"’)]?$/

/** `”We go,” he said`: marks that a machine or a keyboard turned round. */
function wrongWay(article: Analysis, { start, end, inner }: Quotation): Finding | undefined {
  const opening = article.text.slice(start, inner.start)
  const closing = article.text.slice(inner.end, end)
  if (opening === '”') {
    return {
      span: { start, end: start + 1 },
      message: '“”” opens a quotation and is a closing mark; turn it round.',
      fixes: [[{ start, end: start + 1, text: '“' }]],
    }
  }
  if (closing === '“' && opening === '“') {
    return {
      span: { start: end - 1, end },
      message: '““” closes a quotation and is an opening mark; turn it round.',
      fixes: [[{ start: end - 1, end, text: '”' }]],
    }
  }
  return undefined
}

function firstWord(text: string, start: number, end: number): string {
  return /[^\s“”"‘]+/u.exec(text.slice(start, Math.min(end, start + 60)))?.[0].replace(/[.,;:]+$/, '') ?? ''
}

function lastWord(text: string, start: number, end: number): Span {
  const from = Math.max(start, end - 60)
  const word = /\S+\s*$/.exec(text.slice(from, end))
  return word
    ? { start: from + word.index, end: from + word.index + word[0].trimEnd().length }
    : { start: end, end }
}
