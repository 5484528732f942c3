import { lexicon } from '../../../syntax/index.ts'

/** A slip of punctuation that its marks alone show. */
export interface Pattern {
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

/** Verbs and prepositions that no semicolon or colon parts from what they belong to: `Otto Reiss ; handed`, `grew : by`. */
const goesOn =
  /^ (?:(?!need|seed|speed|breed|feed|deed|weed|reed|indeed)\p{Ll}{2,}ed|thought|said|says|was|were|is|are|had|has|went|came|took|gave|made|told|led|won|lost|by|from|to|of|at|in|on|for)\b(?! by\b)/u

const predicate =
  /^ (?:\p{Ll}{2,}ed|thought|said|says|was|were|is|are|had|has|went|came|took|and|who|which)\b/u

/** The slips, in the order in which they are sought. */
export const patterns: readonly Pattern[] = [
  {
    // said ,   held .   not 3 : 1, nor a spaced ellipsis
    pattern: /(?<=([\p{L}\d%’'”"»)\]])) {1,3}([,.?!]|[;:](?![)\]]))[,.;]?(?=[\s”"’')\]]|$)/gu,
    message: found => `has a space before its ${marks[found.trim()[0]!]}; close it up.`,
    mend: (match, text) =>
      match[2] === ':' && /\d$/.test(match[1]!) && /^ ?\d/.test(text.slice(match.index! + match[0].length))
        ? undefined
        : /^[;:]$/.test(match[2]!) &&
            goesOn.test(text.slice(match.index! + match[0].length, match.index! + match[0].length + 16))
          ? ''
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
    // the, book   their; house
    pattern:
      /(?<=(?:^|[^\p{L}])(?:the|an|its|their|our|my|your))[,;:.](?= (?!u[hm]\b|er+m?\b|ah\b|well\b|like\b|you know\b)\p{Ll}{3})/gu,
    message: found => `has a ${marks[found]} behind a word that leads on; delete it.`,
    // “the, to him, strange idea” is broken on purpose.
    mend: (match, text) =>
      match[0] === ',' && /^[^.;!?]{0,50},/.test(text.slice(match.index! + 1, match.index! + 54))
        ? undefined
        : '',
    severity: 'warning',
    fix: 'offered',
  },
  {
    // to shareholders and: to the family
    pattern: /(?<=(?<!\p{L})(?:and|or|nor))[:;](?= \p{Ll}{2})/gu,
    message: found => `has a ${marks[found]} behind a word that leads on; delete it.`,
    mend: () => '',
    severity: 'warning',
    fix: 'offered',
  },
  {
    // proud,?
    pattern: /(?<=\p{L}),(?=[?!]["”’)]?(?:\s|$))/gu,
    message: () => 'has a comma before a mark that ends; delete it.',
    mend: () => '',
    severity: 'warning',
  },
  {
    // a museum ’s worth
    pattern: /(?<=\p{Ll}{2}) (?=’s \p{Ll})/gu,
    message: () => 'has a space before its ending; close it up.',
    mend: (match, text) => (/‘[^’]*$/.test(text.slice(0, match.index!)) ? undefined : ''),
    severity: 'warning',
  },
  {
    // sold; The buyer
    pattern: /(?<=\p{Ll}{3});(?= (?:The|He|She|It|They|We|But|This|There|His|Her|Their) \p{Ll}{2})/gu,
    message: () => 'has a semicolon before a capital; end the sentence or write the capital small.',
    mend: (match, text) => (/[:“"]/.test(text.slice(0, match.index!)) ? undefined : '.'),
    severity: 'warning',
    fix: 'offered',
  },
  {
    // (founded in 1950.),
    pattern: /\.(?=\)[,;.])/gu,
    message: () => 'has a full stop within its bracket and a mark behind; delete it.',
    mend: (match, text) =>
      /(?:\p{Ll}{4}|\d{4})$/u.test(text.slice(Math.max(0, match.index! - 4), match.index!)) &&
      !abbreviation.test(text.slice(Math.max(0, match.index! - 14), match.index!))
        ? ''
        : undefined,
    severity: 'warning',
  },
  {
    // firm—, founded
    pattern: /(?<=\p{L}[—–]),(?= ?\p{Ll})/gu,
    message: () => 'has a comma behind its dash; delete it.',
    mend: () => '',
    severity: 'warning',
  },
  {
    // 1,,200   3..5
    pattern: /(?<=\d)([.,])[.,](?=\d)/gu,
    message: () => 'has one mark too many in its figure; delete it.',
    mend: match => match[1],
    severity: 'warning',
  },
  {
    // U.S troops
    pattern: /(?<=(?<![\p{L}.])(?:\p{Lu}\.){1,3}\p{Lu})(?= \p{Ll}{3})/gu,
    message: () => 'lacks the stop behind its last letter; put it.',
    mend: () => '.',
    severity: 'warning',
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
    // ours,”.
    pattern: /(?<=\p{L}),([”"])\.(?=\s|$)/gu,
    message: () => 'has a comma within its quotation mark and a full stop behind; keep one.',
    mend: match => `.${match[1]}`,
    severity: 'warning',
    fix: 'offered',
  },
  {
    // ours,”the
    pattern: /(?<=\p{L}[,.?!]”)(?=\p{Ll}{2})/gu,
    message: () => 'has no space behind its quotation mark; put one.',
    mend: () => ' ',
    severity: 'warning',
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
