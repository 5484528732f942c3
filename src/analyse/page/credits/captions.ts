import type { Span } from '../../../source.ts'
import { isFinite as isFiniteVerb, lexicon, parseSentence } from '../../../syntax/index.ts'
import { isVerbless } from '../../grammar/clauses.ts'
import type { Paragraph, Sentence } from '../../index.ts'

/** `, left,`, `(R)`, `From left,`: where somebody stands in the picture. */
const position =
  /(?<=\p{L}), (?:second |third )?(?:far |top |bottom |front |back |from )?(?:left|right|cent(?:er|re)),|\((?:L|R|C|L-R|left|right|cent(?:er|re))\)|\b[Ff]rom (?:the )?left\b|\b[Ll]eft to right\b/u
/** `FILE PHOTO: Pickets in May.`, `Pictured: the boat.`: nothing but a caption begins so. */
const labelled =
  /(?<=^|[.!?]["”’]? )(?:FILE(?: PHOTO)?(?::| ?[-–—]) ?|(?:Pictured|Inset|Main image|File photo|Photo caption|Caption)(?:,? \(?(?:left|right|above|below|centre|center)\)?)?: |(?:Above|Below|Left|Right|Top|Bottom)(?: (?:left|right))?: (?=\p{Lu}|the |an? )|(?:Image|Photo|Video) caption,? (?=\p{Lu}))(?:[^.!?]|(?<=\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Lt|Col|St)|\b[A-Z](?=\.(?:[A-Z]|,| [a-z])))\.){5,200}[.!](?= ["“\p{Lu}]|$)/gu
/** `in this file photo`, `in this May 2, 2024, photograph`. */
const selfNaming =
  /\b[Ii]n (?:this|an undated) (?:(?:undated|file|handout|archive|archival|combination|aerial|satellite|screen) )*(?:(?:[A-Z][a-z]+\.? )?(?:\d{1,2}, )?\d{4},? )?(?:file )?(?:photo|photograph|picture|image|grab)\b(?: (?:provided|released|taken|made|from|by)\b)?/
/** Whoever stands for somebody told of before does not open a caption. */
const anaphoric =
  /^(?:He|She|It|They|We|You|I|But|And|So|Yet|There|This|That|These|Those|His|Her|Their|My|Our)\b/
/** Titles in quotation marks, which captions have as well: `Ms. Oda in “Snow.”` */
const title = /[“"]\p{Lu}[^“”"]{1,40}[”"]/gu
const copula = /^(?:is|are|’s|'s)$/
const shown = /\b(?:is|are) (?:seen|shown|pictured|displayed)\b/

/** Posture and gesture, which a picture shows and no timetable plans. */
const gesture =
  /^(?:stand|sit|wait|walk|watch|look|wave|smile|hug|embrace|pose|gesture|kneel|crouch|lean|carr(?:ie|y)|queue|cheer|weep|cr(?:ie|y)|hoist|lie|hug|kiss|clap|salute|chant|peer|stare|grimace|react|shake|greet|pray|inspect|clear|sweep)(?:s|es)?$/
/** `on Friday.`, `, May 4, 2024.`: when the picture was taken. */
const dated =
  /(?:\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\b\p{Lu}\p{Ll}{2,8}\.? (?:\d{1,2}, )?\d{4}|, \d{4})\.$/u

/** Whether all verbs of a sentence are of the present and none is of saying: `Pickets stand outside Gate 4 on Monday.` */
function isPicture({ text, tokens }: Sentence): boolean {
  return (
    !anaphoric.test(text) &&
    tokens.some(({ tag }) => tag === 'VBZ' || tag === 'VBP') &&
    // “Ana (Photo: Jo Finch) Reis”
    tokens.at(-1)?.pos !== 'PROPN' &&
    !tokens.some(({ tag, norm }) => /^(?:VBD|VB|MD)$/.test(tag) || /^(?:says?|has|have)$/.test(norm))
  )
}

/** Whether a paragraph tells its story in the past, the sentence itself left out. */
const isTold = ({ sentences }: Paragraph, besides: Sentence): boolean => {
  const others = sentences.filter(other => other !== besides)
  return (
    others.some(({ tokens }) => tokens.some(({ tag }) => tag === 'VBD')) &&
    !others.some(({ text, tokens }) => !/["“]/.test(text) && tokens.some(({ tag }) => /^VB[ZP]$/.test(tag)))
  )
}

/** Whether a sentence amid a story told in the past describes what a picture shows. */
const isActed = (paragraph: Paragraph, sentence: Sentence): boolean =>
  isPicture(sentence) &&
  (shown.test(sentence.text) || !sentence.tokens.some(({ norm }) => copula.test(norm))) &&
  isTold(paragraph, sentence)

/** Whether a sentence names what a picture shows, without a verb, nor “shut” or “put” that could be one. */
const isNamed = (sentence: Sentence): boolean =>
  !anaphoric.test(sentence.text) &&
  (isVerbless(sentence) || (position.test(sentence.text) && isVerblessBut(sentence))) &&
  !sentence.tokens.some(({ tag, norm }) => {
    const tags = /^VBN?$/.test(tag) ? lexicon(norm)?.tags : undefined
    return tags?.has('VB') && tags.has('VBD')
  })

/** Whether a sentence has no verb but the “left” of its places. */
const isVerblessBut = ({ text }: Sentence): boolean => {
  const tokens = parseSentence(text.replace(position, ''))
  return (
    /, left,/.test(text) &&
    !tokens.some(({ tag }, index) => /^VB[DN]$/.test(tag) || isFiniteVerb(tokens, index))
  )
}

/** `Relieved: Ida Roth with her dog She said`: a word, a colon and what the picture shows, with no stop before the next sentence. */
const captioned =
  /(?<=^|[.!?]["”’]? )(?!Note|Correction|Editor|Answer|Question|Update|Result|Score|Warning|Verdict)\p{Lu}\p{Ll}+(?: \p{Ll}+)?: \p{Lu}[^.!?:;“”"]{10,140}?[\p{Ll}\d)](?= (?:The|A|An|He|She|They|It|We|Mr|Mrs|Ms|Miss|Dr|Sir|But|In|On|At|His|Her|Their|Its|Police|After|When|There|This)\b)/gu
/** The same with a place in the picture. */
const placed =
  /(?<=[.!?]["”’]? )\p{Lu}[^.!?:;“”"]{4,80}(?:, (?:left|right|cent(?:er|re)),|\((?:left|right|cent(?:er|re)|[LRC])\))[^.!?:;“”"]{4,100}?[\p{Ll}\d)](?= (?:The|A|An|He|She|They|It|We|Mr|Mrs|Ms|Miss|Dr|But|In|On|At|His|Her|Their|Its)\b)/gu

/** Captions that nothing parts from the sentence behind them. */
function* unstopped(paragraph: Paragraph): Generator<Span> {
  for (const pattern of [captioned, placed]) {
    for (const { 0: words, index } of paragraph.matches(pattern)) {
      const tokens = parseSentence(words.replace(/^[^:,(]*: /, '').replace(position, ''))
      const isTelling = tokens.some(
        (token, at) =>
          isFiniteVerb(tokens, at) &&
          !tokens
            .slice(Math.max(0, at - 4), at)
            .some(({ norm }) => /^(?:who|which|that|where|whose)$/.test(norm)) &&
          token.tag !== 'VBZ' &&
          token.tag !== 'VBP',
      )
      if (!isTelling) yield { start: paragraph.start + index, end: paragraph.start + index + words.length }
    }
  }
}

/** The sentence before a credit that describes its picture: without a verb, with places, or in the present of captions. */
export function captionBefore(paragraph: Paragraph, at: number, isBracketed: boolean): Span | undefined {
  const sentence = paragraph.sentences.findLast(({ start, end }) => start < at && end <= at + 1)
  if (!sentence || sentence.end < at - 2 || sentence.text.length > 260) return undefined
  const text = sentence.text.replace(title, '')
  if (/["“”]/.test(text)) return undefined
  // “brought in. FILE PHOTO: …” is taken for one sentence.
  const label = [...sentence.text.matchAll(labelled)].at(-1)
  if (label)
    return { start: sentence.start + label.index, end: sentence.start + label.index + label[0].length }
  if (position.test(text) || selfNaming.test(text)) return sentence
  if (text.length > 20 && isNamed(sentence)) return sentence
  return (isBracketed && isPicture(sentence)) || isActed(paragraph, sentence) ? sentence : undefined
}

/** `Herons nest in reeds (Image: Jo Finch) The figures`: the caption before a credit in brackets that took its stop. */
export function captionUpTo(paragraph: Paragraph, at: number): Span | undefined {
  const sentence = paragraph.sentences.find(({ start, end }) => start < at && at < end)
  if (!sentence) return undefined
  const tokens = sentence.tokens.filter(({ end }) => end <= at)
  const isShown =
    !anaphoric.test(sentence.text) &&
    !/["“”]/.test(sentence.text.slice(0, at - sentence.start)) &&
    // “Ana (Photo: Jo Finch) Reis”
    tokens.at(-1)?.pos !== 'PROPN' &&
    !tokens.some(
      ({ tag, norm }) => /^(?:VBD|VB|MD)$/.test(tag) || /^(?:says?|ha[sd]|have|is|are)$/.test(norm),
    )
  return isShown && tokens.length > 3 && (sentence.start === paragraph.start || isTold(paragraph, sentence))
    ? { start: sentence.start, end: at }
    : undefined
}

/** What a paragraph must have for a caption without its credit to stand in it. */
export const mayDescribe =
  /, (?:[a-z]+ )*(?:left|right|cent(?:er|re)),|\((?:L|R|C|L-R|left|right|cent(?:er|re))\)|\b[Ff]rom (?:the )?left\b|\b[Ll]eft to right\b|\b[Ii]n (?:this|an undated) |FILE|(?:Pictured|Inset|Main image|File photo|aption|Above|Below|Left|Right|Top|Bottom)\b[^.!?:]{0,12}:|(?:^|[.!?]['’”"]? )[A-Z][a-z]+(?: [a-z]+)?: [A-Z]| caption,? [A-Z]|(?:day|, \d{4}|[a-z] \d{4})\. [A-Z]/

/** Captions without a credit among the sentences of a story. */
export function* uncredited(paragraph: Paragraph): Generator<Span> {
  const { sentences, text, start } = paragraph
  // A caption that is all of its paragraph is where it belongs.
  if (!mayDescribe.test(text) || sentences.length < 2) return
  for (const { 0: label, index } of paragraph.matches(labelled))
    yield { start: start + index, end: start + index + label.length }
  yield* unstopped(paragraph)
  if (sentences.length < 3) return
  for (const sentence of sentences) {
    const bare = sentence.text.replace(title, '')
    if (bare.length > 260 || /["“”]/.test(bare)) continue
    const isPlaced = position.test(bare)
    const isShot =
      dated.test(bare) && sentence.tokens.some(({ tag, norm }) => /^VB[ZP]$/.test(tag) && gesture.test(norm))
    if (
      ((isPlaced || isShot || selfNaming.test(bare)) && isActed(paragraph, sentence)) ||
      (isPlaced && isStill(paragraph, sentence))
    )
      yield sentence
  }
}

/** `Ms. Oda, left, and her brother in Naha.`: a position and no verb, amid a story told in the past. */
const isStill = (paragraph: Paragraph, sentence: Sentence): boolean =>
  isNamed(sentence) && isTold(paragraph, sentence)
