import { ParseEnglish } from 'parse-english'
import type { Span } from '../source.ts'

const parser = new ParseEnglish()

/** parse-english slows down past this many characters at once. */
const longestStretch = 16_384

/** The spans of a paragraph's sentences, relative to its text. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = []
  for (let at = 0; at < text.length; ) {
    const end = stretchEnd(text, at)
    for (const span of parsed(text.slice(at, end))) spans.push({ start: at + span.start, end: at + span.end })
    at = end
  }
  return repaired(text, spans)
}

function stretchEnd(text: string, at: number): number {
  if (text.length - at <= longestStretch) return text.length
  const stop = text.lastIndexOf('. ', at + longestStretch)
  if (stop > at) return stop + 2
  const blank = text.lastIndexOf(' ', at + longestStretch)
  return blank > at ? blank + 1 : at + longestStretch
}

function parsed(text: string): Span[] {
  const spans: Span[] = []
  for (const paragraph of parser.parse(text).children) {
    if (!('children' in paragraph)) continue
    for (const node of paragraph.children) {
      if (node.type !== 'SentenceNode' || !node.position) continue
      spans.push({ start: node.position.start.offset!, end: node.position.end.offset! })
    }
  }
  return spans
}

/** After these a sentence does not end: titles and ranks that parse-english does not know. */
const titleBefore =
  /(?:^|[\s“"'‘(—–-])(?:Reps|Sens|Govs|Cmdr|Cmdrs|Capt|Col|Cpl|Gen|Lt|Maj|Sgt|Adm|Hon|Rev|Fr|Supt|Atty|Messrs|Mmes|Mlle|Mme|Mrs|Mr|Ms|Dr|Prof|St|Sts|Mt|Ft|Pres|Pvt|Insp|Det|Const|Cllr|Sen|Rep|Gov|vs|v|Gov\.-elect|Sen\.-elect|ex-Mrs|ex-Mr)\.$/
/** After these it does not end where a figure follows. */
const numberBefore =
  /(?:^|[\s“"(])(?:Nos?|Vols?|Figs?|pp?|Sec|Art|Ch|ch|Nr|Op|cc?|ca|approx|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$/
/** A lone initial within a name: `George W. Bush`, `T.J. Macready`. */
const initialBefore = /(?:^|[\s“"(])(?:\p{Lu}\.)+$/u
/** Words that open sentences and hardly ever follow an abbreviation within one. */
const opener =
  /^["“‘'([]*(?:The|A|An|It|He|She|They|We|You|I|This|That|These|Those|There|But|And|Or|So|Yet|In|On|At|By|For|From|After|Before|When|While|If|As|Since|Until|Although|Though|However|His|Her|Its|Their|Our|My|Some|Many|Most|All|Both|Each|Every|Several|Few|No|Not|What|Who|Why|How|Where|Then|Now|Here|Last|Officials|Police|Is|Are|Was|Were|Has|Had|Have|Did|Do|Does|Will|Would|Can|Could|Said|Stated|According|With|Under|Over|Between|About|More|Two|Three|Another|Other|Others|It’s|It's|He’s|He's|That’s|That's|We’re|We're|I’m|I'm|Among|During|Despite|Because|Once|Also|Still|Only|Just|To|Of|Mr|Ms|Mrs|Dr|President|Prime)\b/u

function repaired(text: string, spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans) {
    const before = merged.at(-1)
    if (
      before &&
      goesOn(
        text.slice(Math.max(before.start, before.end - 24), before.end),
        text.slice(span.start, span.start + 24),
      )
    ) {
      merged[merged.length - 1] = { start: before.start, end: span.end }
    } else merged.push(span)
  }
  return merged.flatMap(span => divided(text, span))
}

function goesOn(before: string, after: string): boolean {
  if (titleBefore.test(before)) return /^\p{Lu}/u.test(after)
  if (numberBefore.test(before)) return /^\d/.test(after)
  if (initialBefore.test(before))
    return (
      /^\p{Lu}[\p{L}'’-]+/u.test(after) &&
      !opener.test(after) &&
      !/(?:U\.S|U\.K|U\.N|E\.U|D\.C|[ap]\.m)\.$/i.test(before)
    )
  return false
}

/** A stop, the marks that close behind it, white space, and what may open a sentence. */
const boundary = /([\p{L}\d%)\]]{1,12}\.?[\p{L}\d]{0,4})([.!?]["”’')\]]*)\s+(?=["“‘'([]*[\p{Lu}\d])/gu
const stateOrCountry =
  /(?:^|[^\p{L}])(?:U\.S|U\.K|U\.N|E\.U|D\.C|a\.m|p\.m|Inc|Ltd|Corp|Co|Jr|Sr|etc|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|N\.\s?[CDHJMY]|S\.\s?[CD]|R\.\s?I|W\.\s?Va)$/u

/** A figure ends no abbreviation, so a stop behind it ends the sentence. */
const afterFigure = /\d$/

function divided(text: string, span: Span): Span[] {
  const sentence = text.slice(span.start, span.end)
  const cuts: number[] = []
  boundary.lastIndex = 0
  for (let match = boundary.exec(sentence); match; match = boundary.exec(sentence)) {
    const stopAt = match.index + match[1]!.length
    const next = match.index + match[0].length
    const rest = sentence.slice(next, next + 24)
    const upTo = sentence.slice(Math.max(0, stopAt - 14), stopAt)
    const sure = match[2]![0] !== '.' || afterFigure.test(upTo) || /["”]/.test(match[2]!)
    if (/(?:^|\s)Nos?$/.test(upTo)) continue
    const opens = opener.test(rest) || (afterFigure.test(upTo) && stopAt > 2 && /^\p{Lu}\p{Ll}/u.test(rest))
    if ((sure || stateOrCountry.test(upTo)) && opens && !titleBefore.test(`${upTo}.`)) cuts.push(next)
  }
  if (cuts.length === 0) return [span]
  const spans: Span[] = []
  let start = 0
  for (const cut of [...cuts, sentence.length]) {
    const piece = sentence.slice(start, cut)
    spans.push({ start: span.start + start, end: span.start + start + piece.trimEnd().length })
    start = cut
  }
  return spans
}
