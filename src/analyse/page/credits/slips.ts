import type { Finding } from '../../../rule.ts'
import { lexicon, parseSentence } from '../../../syntax/index.ts'
import type { Paragraph } from '../../index.ts'
import { agencyCut, isOutlet, pictureWord } from './vocabulary.ts'

const side = '(?:left|right|cent(?:er|re)|L|R|C)'
const label = `(?:FILE(?: PHOTO)?|File photo|Photo(?:graph)?s?|PHOTO|Pictures?|PICTURE|Image|Credit|CREDIT|©)`

/** What garbles a caption, whichever its credit: the words in question, what is wrong with them, and what to put. */
interface Slip {
  readonly pattern: RegExp
  readonly fault: string
  /** Undefined where the words may stand. */
  put(match: RegExpExecArray, paragraph: Paragraph): string | undefined
}

/** Slips that nothing but a caption has, wherever its line stands. */
const anywhere: readonly Slip[] = [
  {
    // “the day’s takingsPhoto: Jo Finch”
    pattern:
      /(?<=\p{Ll})(?=(?:Photo|Photograph|Picture|Image|Credit|Illustration|PHOTO|PICTURE)(?: by |: ?)\p{Lu})/u,
    fault: 'runs into its credit',
    put: () => '. ',
  },
  {
    // “in Bergen.Photo: Jo Finch”, “Photo: by Jo Finch”
    pattern: /(?<=\p{Ll}[.!?])(?=(?:Photo|Photograph|Picture|Image|Credit|PHOTO|PICTURE)(?: by |: ?)\p{Lu})/u,
    fault: 'runs into its credit',
    put: () => ' ',
  },
  {
    pattern: /(?<=\b(?:[Pp]hoto|[Pp]hotograph|[Pp]icture|[Ii]mage)): by(?= \p{Lu})/u,
    fault: 'has two labels in one',
    put: () => ' by',
  },
  {
    // “Photo: DSC_0412.jpg Jo Finch”
    pattern:
      /(?:(?<=[\s(/])[\w-]{1,60}\.(?:jpe?g|png|gif|tiff?|webp|heic|psd)|\b(?:DSC|IMG|DSCF|PXL|_MG)_?\d{3,8})(?:\s|\b)[ /]?/iu,
    fault: 'has the name of a file',
    put: () => '',
  },
  {
    // “(left/right)”, “(L/R)”
    pattern: new RegExp(`\\((${side}) ?/ ?${side}\\)`, 'u'),
    fault: 'leaves a place open',
    put: match => `(${match[1]})`,
  },
  {
    // “FILE PHOTO: FILE PHOTO: A ship”, “(Photo Photo by”, “© © Jo Finch”
    pattern: new RegExp(`(?<=^|[.!?(] ?)(${label})([:–— -]{0,3})\\1(?=[:–— -])`, 'u'),
    fault: 'has its label twice',
    put: match => match[1],
  },
]

const within: readonly Slip[] = [
  {
    // “Left to right: (L-R) Jo Finch”
    pattern:
      /(\(?(?:[Ll]eft to right|[Ff]rom left(?: to right)?|L-R|L to R)\)?[:,]?) \(?(?:left to right|from left(?: to right)?|L-R|L to R)\)?[:,]?(?= )/u,
    fault: 'tells its order twice',
    put: match => match[1],
  },
  {
    // “Jo Finch, right left.”
    pattern: /(?<=\p{L}, )(left|right|cent(?:er|re)) (left|right|cent(?:er|re))(?=[,.;]|$| and\b| with\b)/u,
    fault: 'gives one person two places',
    put: (match, { text }) => {
      const others = text.slice(0, match.index) + text.slice(match.index + match[0].length)
      return new RegExp(`[,(] ?${match[1]}\\b`).test(others) ? match[2] : match[1]
    },
  },
  {
    // “The coach, right, Jo Finch, left, leaves”
    pattern: new RegExp(
      `(?<=\\p{Ll}), ${side}(, \\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}.’'-]+){0,3}, ${side},?)(?= \\p{Ll})`,
      'u',
    ),
    fault: 'gives one person two places',
    put: (match, { text }) => {
      const verb = parseSentence(text).find(({ start }) => start > match.index + match[0].length - 1)
      return verb?.tag === 'VBZ' ? match[1] : undefined
    },
  },
  {
    // “the scene of a warehouse (Reuters) fire”
    pattern: /(?<=\p{Ll}) \((\p{Lu}[\p{L}& ]{1,30})\)(?= \p{Ll})/u,
    fault: 'has a credit within its sentence',
    put: match => (isOutlet(match[1]!) ? '' : undefined),
  },
  {
    // “Photograph: Jo / Finch/The Ledger”
    pattern: new RegExp(
      `(?<=(?:${pictureWord})(?: by|:) )(\\p{Lu}\\p{Ll}+) ?/ ?(\\p{Lu}\\p{Ll}+)(?=/\\p{Lu})`,
      'u',
    ),
    fault: 'has a stray slash',
    put: match => (isOutlet(match[1]!) || isOutlet(match[2]!) ? undefined : `${match[1]} ${match[2]}`),
  },
  {
    // “Photo: Jo Finch for”
    pattern: new RegExp(
      `(?<=(?:${pictureWord})(?: by|:) \\p{Lu}[^.!?]{2,60}) (?:for|from|of|via|and|by|/)$`,
      'u',
    ),
    fault: 'breaks off its credit',
    put: () => '',
  },
  {
    // “Photo: Jo Finch/Getty Imag”
    pattern: /(?<=\/|, | via )(\p{Lu}[\p{L} ]{3,20})(?=[)\]]?$)/u,
    fault: 'breaks off its credit',
    put: match => agencyCut(match[1]!),
  },
  {
    // “Jo Finch left, and Ana Lund, right”
    pattern:
      /(?<=\p{Lu}\p{Ll}+) ((?:left|right|cent(?:er|re)), and )(?=\p{Lu}[^,.]{2,40}, (?:left|right|cent(?:er|re))\b)/u,
    fault: 'lacks the comma before a place',
    put: match => `, ${match[1]}`,
  },
  {
    // “at the gate in Photo: Jo Finch Bergen.”
    pattern:
      /(?<=\p{Ll} )(?:Photo|Picture|Image|Credit|PHOTO|PICTURE)(?: by|:) \p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+(?:\/\p{Lu}\p{L}+)? (?=\p{L}[^/]*\.$)/u,
    fault: 'has a credit within its sentence',
    put: () => '',
  },
]

/** A line that a credit closes, though it reads like the story’s. */
const credited = new RegExp(`(?:${pictureWord}(?: by|:) |© ?|\\()\\p{Lu}[^.!?]{2,60}$`, 'u')
const isLine = ({ kind, text }: Paragraph): boolean =>
  kind === 'caption' || kind === 'credit' || (text.length < 320 && credited.test(text))

const quick =
  /[a-z][.!?]?(?:Photo|Picture|Image|Credit|Illustration|PHOTO)|\.(?:jpe?g|png|gif|tiff?|webp|heic|psd)\b|(?:DSC|IMG|PXL)|\((?:left|right|cent|[LRC]) ?\/|FILE|Photo|Picture|©|[Ll]eft|[Rr]ight|L-R|cent(?:er|re)|\([A-Z][\p{L}& ]{1,30}\) \p{Ll}| \/ |\/[A-Z][a-z ]+[)\]]?$|: by /iu

/** What garbles a caption but for its credit. */
export function* captionSlips(paragraph: Paragraph, next: Paragraph | undefined): Generator<Finding> {
  const slips = paragraph.of(firstSlip)
  yield* slips
  if (slips.length === 0 && next?.kind === 'credit' && paragraph.text.length < 240) yield* cutOff(paragraph)
}

function firstSlip(paragraph: Paragraph): readonly Finding[] {
  const { text, start } = paragraph
  if (text.length > 600 || !quick.test(text)) return []
  const slips = isLine(paragraph) ? [...anywhere, ...within] : anywhere.slice(0, 4)
  for (const { pattern, fault, put } of slips) {
    const match = pattern.exec(text)
    const said = match && put(match, paragraph)
    if (match === null || said === undefined || said === null) continue
    const from = match.index === 0 || match[0] !== '' ? match.index : lastWordStart(text, match.index)
    const end = match.index + match[0].length
    const until = match[0] === '' ? end + 5 : end
    const mended = text.slice(from, match.index) + said + text.slice(end, until)
    return [
      {
        span: { start: start + from, end: start + until },
        message: `The caption ${fault}; ${mended ? `write “${mended.trim()}”` : `delete “${match[0].trim()}”`}.`,
        fixes: [[{ start: start + match.index, end: start + end, text: said }]],
        severity: 'warning',
      },
    ]
  }
  return []
}

const lastWordStart = (text: string, at: number): number =>
  at - /\S*$/.exec(text.slice(Math.max(0, at - 30), at))![0].length

/** `hold up their phones during a`: a caption above its credit that breaks off. */
function* cutOff({ text, start }: Paragraph): Generator<Finding> {
  const found =
    / ((?:(?:after|before|during|in|on|at|of|for|with|by|from|to|and|or|as|while|near|outside|into|over) )?(?:a|an|the|of|in|on|at|for|with|by|from|to|and|or|his|her|their|its|during|after|before|near|outside|as|while|into))$/u.exec(
      text,
    )
  if (!found || !/\p{Ll}$/u.test(text.slice(0, found.index)) || !lexicon(found[1]!.split(' ').at(-1)!)) return
  const from = lastWordStart(text, found.index)
  yield {
    span: { start: start + from, end: start + text.length },
    message: `The caption breaks off behind “${found[1]}”; complete it or end it before.`,
    fixes: [[{ start: start + found.index, end: start + text.length, text: '.' }]],
    severity: 'warning',
  }
}
