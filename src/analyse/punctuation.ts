import type { Edit, Finding } from '../rule.ts'
import { lexicon } from '../syntax/index.ts'
import type { Paragraph } from './index.ts'

/** A mark of punctuation too many or out of place, and what to put for it. */
export interface Slip {
  readonly edit: Edit
  readonly message: string
  readonly severity: Finding['severity']
  readonly fix: Finding['fix']
}

interface Pattern {
  readonly pattern: RegExp
  /** What is wrong, behind the words in question. */
  readonly message: (found: string) => string
  /** What to put for the match; undefined where it is right as it stands. */
  readonly mend: (match: RegExpMatchArray, text: string) => string | undefined
  readonly severity?: 'warning'
  readonly fix?: 'offered'
}

/** `Inc.,`, `p.m.;`: the stop belongs to the word. */
export const abbreviation =
  /(?:^|[^\p{L}])(?:(?:\p{L}\.)*\p{L}|Inc|Co|Cos|Corp|Ltd|Bros|Jr|Sr|Esq|Ph\.D|etc|et al|al|vs|v|St|Ave|Blvd|Rd|Mt|Ft|Dept|Univ|Assn|approx|est|incl|[Nn]o|[Nn]os|[Vv]ol|[Ff]ig|[Ee]d|[Ee]ds|[Mm]in|[Hh]rs?|[Mm]ins?|[Ss]ecs?|[Ll]bs?|[Oo]z|[Ff]t|[Ii]n|pp?|Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Ala|Ariz|Ark|Kans|Bldg|bldg|Dist|dist|dept|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Penn|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Ont|Que|Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Col|Lt|Capt|Sgt|Rev|Hon|Supt|abbr|cf|ibid|op\. cit)$/u

const marks: Readonly<Record<string, string>> = {
  ',': 'comma',
  '.': 'full stop',
  ';': 'semicolon',
  ':': 'colon',
  '?': 'question mark',
  '!': 'exclamation mark',
}

const predicate =
  /^ (?:\p{Ll}{2,}ed|thought|said|says|was|were|is|are|had|has|went|came|took|and|who|which)\b/u

const patterns: readonly Pattern[] = [
  {
    // said ,   held .   not 3 : 1, nor a spaced ellipsis
    pattern: /(?<=([\p{L}\d%’'”"»)\]])) {1,3}([,.?!]|[;:](?![)\]]))[,.;]?(?=[\s”"’')\]]|$)/gu,
    message: found => `has a space before its ${marks[found.trim()[0]!]}; close it up.`,
    mend: (match, text) =>
      match[2] === ':' && /\d$/.test(match[1]!) && /^ ?\d/.test(text.slice(match.index! + match[0].length))
        ? undefined
        : match[0].trim().length > 1
          ? match[0].at(-1)
          : match[2],
  },
  {
    // word ,word
    pattern: /(?<=\p{L}) ,(?=\p{L})/gu,
    message: () => 'has its space before the comma; put it behind.',
    mend: () => ', ',
  },
  {
    // word,word
    pattern: /(?<=\p{Ll}{2}),(?=\p{L}{2})/gu,
    message: () => 'has no space behind its comma; put one.',
    mend: () => ', ',
    severity: 'warning',
  },
  {
    // said. .   said. ,
    pattern: /(?<=[\p{L}\d%”"’')\]]\.) {1,2}[.,;](?=[\s”"’')\]]|$)/gu,
    message: found => `has a stray ${marks[found.trim()]} behind its full stop; delete it.`,
    mend: () => '',
  },
  {
    // said,,   ;;
    pattern: /(?<=[\p{L}\d%”"’')\]])([,;])\s?\1+(?=[\s”"’')\]]|$)/gu,
    message: found => `doubles the ${marks[found[0]!]}; delete one.`,
    // “But,, we go”: no comma at all.
    mend: (match, text) =>
      match[1] === ',' &&
      /(?:^|[.!?] ["“]?|["“])(?:But|And|So|Yet|Or)$/.test(
        text.slice(Math.max(0, match.index! - 6), match.index!),
      )
        ? ''
        : match[1],
  },
  {
    // years::   years: :   not std::string
    pattern: /(?<=[\p{L}\d]):\s?:(?=\s|$)/gu,
    message: () => 'doubles the colon; delete one.',
    mend: () => ':',
  },
  {
    // etc..   not an ellipsis
    pattern: /(?<=[\p{L}\d%”"’')\]])\.\.(?=[\s”"’')\]]|$)/gu,
    message: () => 'doubles the full stop; delete one.',
    // “She says..” is how it was cut.
    mend: (match, text) =>
      /^["”’] (?!(?:\p{L}+ ){0,3}(?:said|says|asked|added|told)\b)\p{Ll}/u.test(
        text.slice(match.index! + 2, match.index! + 40),
      )
        ? undefined
        : '.',
  },
  {
    // paid — — and left
    pattern: /(?<=[\p{L}\d”’"] )([—–]) \1(?= [\p{L}\d“"])/gu,
    message: () => 'doubles the dash; delete one.',
    mend: match => match[1],
    severity: 'warning',
  },
  {
    // ,.  ;.  :.  ,;  ;,  ,:
    pattern: /(?<=[\p{L}\d%”"’')\]])[,;:]\s?[.,;:](?=[\s”"’')\]]|$)/gu,
    message: () => 'has one mark too many; delete one.',
    mend: (match, text) => {
      const [first, second] = [match[0][0]!, match[0].at(-1)!]
      if (first === second) return undefined
      // The comma closes an apposition, and the verb follows.
      if (match[0] === ',;' && predicate.test(text.slice(match.index! + 2, match.index! + 14))) return ','
      return second === '.' || first === ',' ? second : first === ';' && second === ',' ? ',' : first
    },
  },
  {
    // checks”.,
    pattern: /(?<=\p{Ll}{3}["”])(?:\.,|,\.)(?=\s+(\S))/gu,
    message: () => 'has one mark too many; delete one.',
    mend: match => (/\p{Ll}/u.test(match[1]!) ? ',' : '.'),
    severity: 'warning',
  },
  {
    // years.;   not Inc.; and not p.m.,
    pattern: /\.[;,:](?=\s+\S)/gu,
    message: () => 'has one mark too many; delete one.',
    mend: (match, text) => {
      const before = text.slice(Math.max(0, match.index! - 14), match.index!)
      const word = /(?<![\p{L}’'-])\p{Ll}{3,}$/u.exec(before)?.[0]
      if (!word || abbreviation.test(before) || !lexicon(word)?.attested) return undefined
      return /^\s+\p{Ll}/u.test(text.slice(match.index! + 2, match.index! + 6)) ? match[0][1] : '.'
    },
    severity: 'warning',
  },
  {
    // really?.
    pattern: /(?<=[\p{L}\d])([?!])\.(?=["”’']?(?:\s|$))/gu,
    message: found => `has a full stop behind its ${marks[found[0]!]}; delete it.`,
    mend: match => match[1],
  },
  {
    // again.”.   ,”,
    pattern: /(?<=\p{L})([.,])([”"])\s?\1(?=\s|$)/gu,
    message: found => `has a ${marks[found[0]!]} within its quotation mark and one behind; delete one.`,
    mend: (match, text) =>
      match[1] === '.' && abbreviation.test(text.slice(Math.max(0, match.index! - 14), match.index!))
        ? undefined
        : match[1]! + match[2]!,
  },
  {
    // Ltd ( ), a
    pattern: /(?:^|(?<=\S)) {0,2}(?:\( ?\)|\[ ?\]|\{ ?\})(?=[\s.,;:?!]|$)/gu,
    message: () => 'has nothing in it; delete it.',
    mend: (match, text) =>
      match[0].startsWith(' ')
        ? ''
        : match.index === 0 || /\s$/.test(text.slice(0, match.index))
          ? ''
          : undefined,
  },
  {
    // said “” and left
    pattern: /(?:^|(?<=\S)) ?(?:“ ?”|‘ ’|"")(?=[\s.,;:?!]|$)/gu,
    message: () => 'has nothing in it; delete it or put back what was quoted.',
    mend: match => (match[0].startsWith(' ') || match.index === 0 ? '' : undefined),
    severity: 'warning',
    fix: 'offered',
  },
  {
    // ( word   “ word
    pattern: /(?<=(?:^|[\s—–-])[([“]) {1,2}(?=[\p{L}\d$£€])/gu,
    message: () => 'has a space within its opening mark; close it up.',
    mend: () => '',
  },
  {
    // word )   word ”   not an emoticon
    pattern: /(?<=[\p{L}\d%.,?!]) {1,2}(?=[)\]”](?:[\s.,;:?!]|$))/gu,
    message: () => 'has a space within its closing mark; close it up.',
    mend: () => '',
  },
  {
    // (, born 1950)
    pattern: /(?<=\()\s?[,;]\s?(?=[\p{L}\d])/gu,
    message: found => `has a ${marks[found.trim()]} behind its opening bracket; delete it.`,
    mend: () => '',
    severity: 'warning',
  },
  {
    // (born 1950, )
    pattern: /(?<=[\p{L}\d])[,;]\s?(?=\))/gu,
    message: found => `has a ${marks[found.trim()]} before its closing bracket; delete it.`,
    mend: () => '',
    severity: 'warning',
  },
  {
    // (Agency /)
    pattern: /(?<=[\p{L}\d]) ?\/(?=[)\].,](?:\s|$))/gu,
    message: () => 'has a stray slash; delete it.',
    mend: () => '',
    severity: 'warning',
  },
  {
    // , as a paragraph's first mark
    pattern: /^[,;.] ?(?=\p{L}{2})/gu,
    message: found => `has a ${marks[found.trim()]} before it; delete that.`,
    mend: () => '',
    severity: 'warning',
    fix: 'offered',
  },
]

/** `began to borrow, them from collectors` */
const beforeObject =
  /(?<=(\p{Ll}{3,})),(?= (?:them|him|us|me) (?:from|to|in|on|at|with|by|for|into|of|out|up|down|off|away|back|over)\b)/gu
/** `The mayor of Hull, was there.` */
const beforePredicate =
  /^(?:The|An?|His|Her|Its|Their|Our|This|That) (?:[\p{L}’'-]+ ){0,6}\p{Ll}{3,},(?= (?:is|was|were|are|has|had|will|would|went|took|came|gave|made|won|began|can|could|must) (?!he\b|she\b|it\b|they\b|we\b|you\b|I\b)[^,?“”"—–:;()]*[.!]$)/u

/** Commas between a verb and its object, or a subject and its verb. */
export function* strayCommas(paragraph: Paragraph): Generator<Slip> {
  const { text, start, sentences } = paragraph
  if (/, (?:them|him|us|me) /.test(text)) {
    for (const { 1: word = '', index } of text.matchAll(beforeObject)) {
      const at = start + index
      const verb = sentences.find(({ end }) => end > at)?.tokens.find(({ end }) => end === at)
      if (verb?.pos === 'VERB') yield strayComma(at, `${word}, ${/\w+/.exec(text.slice(index + 2))![0]}`)
    }
  }
  for (const sentence of sentences) {
    const match = beforePredicate.exec(sentence.text)
    if (
      !match ||
      sentence.tokens.some(
        ({ tag }, at) =>
          at > 0 && mayPredicate(tag) && sentence.tokens[at]!.start < sentence.start + match[0].length,
      )
    )
      continue
    yield strayComma(
      sentence.start + match[0].length - 1,
      sentence.text
        .slice(match[0].lastIndexOf(' ', match[0].length - 2) + 1)
        .split(' ', 2)
        .join(' '),
    )
  }
}

const mayPredicate = (tag: string): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(tag)

function strayComma(at: number, words: string): Slip {
  return {
    edit: { start: at, end: at + 1, text: '' },
    message: `“${words}” has a comma that parts what belongs together; delete it.`,
    severity: 'warning',
    fix: 'offered',
  }
}

/** Whether anything at all in a paragraph needs a closer look. */
const suspect =
  / [,.;:?!)\]”]|[([“] |[,.;:?] ?[,.;:]|\( ?[,;)]|[?!]\.|[—–] [—–]|[,;]\)|\/[)\].,]|[.,][”"] ?[.,]|“ ?”|""|\[ ?\]|\{ ?\}|^[,;.]|\p{Ll},\p{L}/u

/** The slips of punctuation in a paragraph. */
export function* slips(paragraph: Paragraph): Iterable<Slip> {
  if (!suspect.test(paragraph.text)) return
  const { text } = paragraph
  const taken: number[] = []
  for (const { pattern, message, mend, severity, fix } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const { index } = match
      if (isEllipsis(text, index) || isAddress(text, index) || taken.some(at => Math.abs(at - index) < 2))
        continue
      const put = mend(match, text)
      if (put === undefined) continue
      taken.push(index)
      const start = paragraph.start + index
      const edit: Edit = { start, end: start + match[0].length, text: put }
      if (paragraph.literals.some(literal => literal.start < edit.end && literal.end > start)) continue
      yield { edit, message: `“${inQuestion(text, index, match[0])}” ${message(match[0])}`, severity, fix }
    }
  }
}

/** `. . .`, `...`, `…` or a dotted leader stands there. */
const isEllipsis = (text: string, index: number): boolean =>
  /\. ?\. ?\.|…/.test(text.slice(Math.max(0, index - 4), index + 6))

/** The mark is within an address, a path or a name of a file. */
function isAddress(text: string, index: number): boolean {
  const word = /\S{0,60}$/.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? ''
  return /:\/\/|www\.|@|\\/.test(word)
}

/** The slip with the word that it hangs on. */
function inQuestion(text: string, index: number, found: string): string {
  if (/^\s?(?:\( ?\)|\[ ?\]|\{ ?\}|“ ?”|‘ ’|"")$/.test(found)) return found.trim()
  const before = /\S{0,24}$/.exec(text.slice(Math.max(0, index - 24), index))![0]
  const after = /^[\p{L}\d)\]”]{0,24}/u.exec(text.slice(index + found.length, index + found.length + 24))![0]
  return `${before}${found}${after}`.trim()
}
