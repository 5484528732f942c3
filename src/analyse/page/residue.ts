import type { Span } from '../../source.ts'
import type { Analysis, Paragraph } from '../index.ts'
import { trailing, withSpace } from '../lines.ts'
import { chat, isLabel } from './chatter.ts'
import { mojibake } from './mojibake.ts'

/** Something that a machine left in the copy. */
export interface Residue extends Span {
  /** What it is, with its article. */
  readonly what: string
  /** What to put for it; undefined where that cannot be known. */
  readonly put: string | undefined
  /** Where the deletion reaches, if further than the words. */
  readonly reach?: Span
  readonly isSafe?: boolean
  readonly isUnsure?: boolean
}

const entity =
  /&(?:nbsp|amp|lt|gt|quot|apos|rsquo|lsquo|rdquo|ldquo|mdash|ndash|hellip|bull|middot|copy|reg|trade|euro|pound|yen|cent|deg|times|frac12|eacute|egrave|agrave|ccedil|ouml|uuml|auml|aring|oslash|ntilde|shy|zwnj|zwj|ensp|emsp|thinsp|iacute|oacute|uacute|aacute|ocirc|ecirc|acirc|szlig|laquo|raquo|#\d{2,5}|#x[\da-f]{2,4});/gi
const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  deg: '°',
  times: '×',
  frac12: '½',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  aring: 'å',
  oslash: 'ø',
  ntilde: 'ñ',
  shy: '',
  zwnj: '',
  zwj: '',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  aacute: 'á',
  ocirc: 'ô',
  ecirc: 'ê',
  acirc: 'â',
  szlig: 'ß',
  laquo: '«',
  raquo: '»',
}

const names =
  'br|p|b|i|u|s|em|strong|a|span|div|h[1-6]|ul|ol|li|img|script|style|table|tbody|tr|td|th|blockquote|figure|figcaption|sup|sub|hr|font|center|iframe|section|article|cite|q|small|mark|code|pre|noscript|input|button|form|svg|video|audio|source|picture|meta|link|html|body|head|title|footer|header|nav|aside|amp-[a-z]+'
const tag = new RegExp(
  `</?(?:${names})(?:\\s[^<>]{0,400})?/?>|<!--[^<>]{0,200}-->|<!\\[CDATA\\[|\\]\\]>`,
  'gi',
)
const titled = /<(em|i|cite|b|strong|u)>([^<>]{1,120})<\/\1>/gi

const template =
  /%[A-Z][A-Z_]{2,20}%|\$[A-Z][A-Z_]{2,20}\$|%%\w{2,30}%%|\{\{[^{}]{1,80}\}\}|\{%[^%{}]{1,80}%\}|<%[^%<>]{1,80}%>|\$\{[\w.]{1,40}\}|%\(\w{1,30}\)[sd]|(?<=^|[\s(“"$£])%[sd](?=[\s.,!?)]|$)|\{[a-z]+(?:[_.][a-z]+)+\}|\{(?:name|title|date|city|author|amount|count|first|last|email|user|number)\}|\[object Object\]|\bNaN\b|(?<=[$£€])(?:undefined|null|None)\b|\bundefined undefined\b|(?<=\b(?:[Bb]y|of|for|on|in|at|from) )(?:undefined|null)(?=[.,]|$)|(?<=^)(?:undefined|null|NULL|nil)$|(?<=[.,] )undefined(?=,)/g
const shortcode =
  /\[\/(?:caption|gallery|embed|video|audio|pullquote|quote|blockquote|img|url|button|column|row|vc_\w+|et_pb_\w+|[bi])\]|\[(?:caption|gallery|embed|video|audio|pullquote|quote|img|url|button|column|row|vc_\w+|et_pb_\w+)(?:=|\s+[\w-]+=)[^\][]{1,200}\]|\[embed\]/gi
const code =
  /(?:^|\s)(?:function\s?\w{0,30}\s?\([\w, ]{0,60}\)\s?\{|\(function\s?\(|document\.(?:getElementById|querySelector|write|createElement)\(|window\.\w+ ?[=(]|(?:var|let|const) \w+ ?= ?[^.]{0,60};|console\.log\(|googletag\.|dataLayer\.push|fbq\(|gtag\(|<\?php|@media (?:screen|only|print|\()|@import url|!important;|\$\(document\)|[.#][\w-]{2,40}\s?\{\s?[a-z-]+\s?:|"[@\w-]{1,40}"\s?:\s?(?:"[^"]{0,80}"\s?[,}]|\{|\[)|\{\s?"[@\w-]{1,40}"\s?:)/

const markdown =
  /(?<![`\w])`([^`\n]{1,60})`(?![`\w])|~~(?=\S)([^~\n]{1,120}?\S)~~|\[\^\d{1,3}\]|^> (?=[\p{L}“"])|(?<![*\w])\*\*(?=\S)([^*\n]{1,200}?\S)\*\*(?!\*)|(?<![_\w])__(?=\S)([^_\n]{1,120}?\S)__(?![_\w])|!?\[([^\][\n]{0,160})\]\((?:https?:\/\/|\/|www\.|mailto:)[^()\s]{1,300}\)|^#{1,6} (?=[\p{L}“"'‘])|^```\w*$|^~~~$/gu

const invisible =
  /[\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\ufffc\u0000-\u0008\u000b\u000e-\u001f\u007f\u0080-\u0084\u0086-\u009f]+|(?<=[A-Za-z])[\u200c\u200d]+(?=[A-Za-z])/g

/** Marks by which models part and number what they read and write. */
const token =
  /<\|?\/?(?:s|endoftext|im_start|im_end|pad|unk|mask|bos|eos|sep|cls|user|assistant|system|start_of_turn|end_of_turn|eot_id|begin_of_text|end_of_text)\|?>|\[\/?(?:INST|SYS|UNK|PAD|CLS|SEP|MASK|BOS|EOS)\]|<<\/?SYS>>|(?<!\b(?:ticker|symbol|code|index|stock) (?:is )?)\bUNK\b|:contentReference\[[^\][]{0,40}\](?:\{[^{}]{0,40}\})?|\[oaicite:[^\][]{0,40}\]|【[^【】]{1,40}】|\bturn\d+(?:search|view|news)\d+\b|▁|Ġ|<\/w>|(?<=\p{L})@@ |(?<=\s)@[-,.:]@(?=\s)|(?<=\s)##(?=\p{Ll}{2})|[?&]?\butm_source=\S+/gu
/** Characters written as programs write them; not in an address. */
const escaped =
  /(?:\\[nrt])+(?![a-z])|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\["']|(?<=[\s\p{L}\d.,])%(?:20|2C|22|27|3A|3B|26|28|29)(?=[\s\p{L}])/gu
const encodedTag = new RegExp(`&lt;/?(?:${names})(?:\\s(?:[^&<>]|&quot;){0,120})?/?&gt;`, 'gi')

/** `saleyards.&nbsp;<br>`: blanks and breaks in a row are one blank, or none where the paragraph ends. */
const blankRun = /\s*(?:&nbsp;|&#160;|<br ?\/?>)(?:\s*(?:&nbsp;|&#160;|<br ?\/?>))+\s*/gi

const lost = /\ufffd+/g

/** Everything that machines left in a paragraph, in no order; passages may overlap. */
export function* residues(article: Analysis, paragraph: Paragraph): Iterable<Residue> {
  const { text, start } = paragraph
  const { format } = article.article.source
  const isText = format === 'text'
  const at = (index: number, length: number): Span => ({ start: start + index, end: start + index + length })

  yield* chat(article, paragraph)
  if (isText && /&nbsp;|&#160;|<br/i.test(text)) {
    for (const { 0: found, index } of paragraph.matches(blankRun)) {
      const end = index + found.length
      const isEdge = index === 0 || end === text.length || /^[.,;:?!)”’]/.test(text.slice(end))
      yield { ...at(index, found.length), what: 'literal markup', put: isEdge ? '' : ' ' }
    }
  }
  if (/[<[【▁Ġ]|UNK|turn\d|@@ | @.@|##|utm_/.test(text)) {
    for (const { 0: found, index } of paragraph.matches(token)) {
      const span = at(index, found.length)
      const isLost = /UNK|unk/.test(found)
      yield {
        ...span,
        what: 'a mark of a language model',
        put: isLost ? undefined : '',
        reach: closed(article, span),
      }
    }
  }
  if (/[\\%]/.test(text) && isText) {
    for (const { 0: found, index } of paragraph.matches(escaped)) {
      if (/(?:https?:|www\.|[A-Z]:\\)\S*$/.test(text.slice(Math.max(0, index - 80), index))) continue
      if (isMentioned(text, index, found)) continue
      const put = unescaped(found)
      const span = at(index, found.length)
      yield {
        ...span,
        what: 'a character as programs write it',
        put,
        ...(put === '' && { reach: closed(article, span) }),
      }
    }
  }
  if (text.includes('&')) {
    for (const { 0: found, index } of paragraph.matches(encodedTag))
      yield { ...at(index, found.length), what: 'literal markup', put: '' }
    for (const { 0: found, index } of paragraph.matches(entity)) {
      const name = found.slice(1, -1)
      const put = named[name] ?? named[name.toLowerCase()] ?? character(name)
      yield { ...at(index, found.length), what: 'a character reference', put }
    }
  }
  if (text.includes('<')) {
    const within: Span[] = []
    for (const match of paragraph.matches(titled)) {
      within.push({ start: match.index, end: match.index + match[0].length })
      yield inTags(paragraph.text, match, start)
    }
    for (const { 0: found, index } of paragraph.matches(tag)) {
      if (within.some(one => index >= one.start && index < one.end) || isMentioned(text, index, found))
        continue
      const breaks = /^<(?:br|\/p|p|hr|\/div|div|\/li|li)\b/i.test(found)
      const joins =
        /\S$/.test(text.slice(0, index)) && /^[^\s.,;:?!)”’]/.test(text.slice(index + found.length))
      yield { ...at(index, found.length), what: 'literal markup', put: breaks && joins ? ' ' : '' }
    }
  }
  for (const { index, text: found, meant } of mojibake(paragraph)) {
    yield { ...at(index, found.length), what: 'a character read in the wrong encoding', put: meant }
  }
  for (const { index } of paragraph.matches(lost)) {
    const isApostrophe =
      /\p{L}$/u.test(text.slice(0, index)) && /^\ufffd(?:s|t|re|ll|ve|d|m)\b/.test(text.slice(index))
    yield { ...at(index, 1), what: 'a character that was lost', put: isApostrophe ? '’' : undefined }
  }
  for (const { 0: found, index } of paragraph.matches(invisible)) {
    if (found === '\u00ad' && !isText) continue
    yield { ...at(index, found.length), what: 'an invisible character', put: '', isSafe: true }
  }
  if (/[{%$[]|NaN|undefined|null/.test(text)) {
    for (const { 0: found, index } of paragraph.matches(template))
      yield { ...at(index, found.length), what: 'a template’s variable', put: undefined }
    for (const { 0: found, index } of paragraph.matches(shortcode)) {
      const span = at(index, found.length)
      yield { ...span, what: 'a content system’s code', put: '' }
    }
  }
  if (/[{(=;:<]/.test(text)) {
    const match = code.exec(text)
    if (match) {
      const isWhole = match.index < 3 && text.length < 2000
      const span = isWhole ? at(0, text.length) : at(match.index, match[0].length)
      yield {
        ...span,
        what: 'program code',
        put: isWhole ? '' : undefined,
        ...(isWhole && { reach: withSpace(article, paragraph, span) }),
      }
    }
  }
  if (isText && /\*\*|__|\]\(|^#|`|~~|\[\^|^> /.test(text)) {
    for (const match of paragraph.matches(markdown)) {
      const span = at(match.index, match[0].length)
      const inner = match.slice(1).find(group => group !== undefined) ?? ''
      // “**Subheading:** A town with one light”
      if (match.index === 0 && isLabel(inner))
        yield { ...span, what: 'a label of a form', put: '', reach: trailing(article, paragraph, span) }
      else yield { ...span, what: 'Markdown in plain text', put: inner, isUnsure: /^[`>]/.test(match[0]) }
    }
  }
}

/** “Type <b> for bold”, “use %20 for a space”: a manual speaks of it. */
const isMentioned = (text: string, index: number, found: string): boolean =>
  /\b(?:type|uses?|used|write|tags?|elements?|characters?|code|sequence) $/i.test(
    text.slice(Math.max(0, index - 12), index),
  ) ||
  /^ (?:for (?:a |the )?\p{Ll}|means|stands for)/u.test(
    text.slice(index + found.length, index + found.length + 14),
  )

/** What was meant by `\u2019`, `\n` or `%20`. */
function unescaped(found: string): string {
  if (/^\\[ux]/.test(found)) return String.fromCharCode(Number.parseInt(found.slice(2), 16))
  if (found[0] === '%') return String.fromCharCode(Number.parseInt(found.slice(1), 16))
  return /^\\["']/.test(found) ? found[1]! : ''
}

/** A passage with the space on one side of it where both have one, or where it ends a sentence. */
function closed({ text }: Analysis, { start, end }: Span): Span {
  if (text[start - 1] === ' ' && /^(?:[\s.,;:?!]|$)/.test(text.slice(end, end + 1)))
    return { start: start - 1, end }
  const isOpening = start === 0 || /\s/.test(text[start - 1]!)
  return { start, end: isOpening && text[end] === ' ' ? end + 1 : end }
}

/** `<em>At the Table</em>,` is the title of a work: it takes the quotation marks of its paragraph. */
function inTags(text: string, match: RegExpMatchArray, start: number): Residue {
  const [whole, , inner] = match as unknown as [string, string, string]
  const from = start + match.index!
  const isTitle =
    /^(?:\p{Lu}[\p{L}’'.-]*|\d+|(?:of|the|a|an|and|in|at|on|to|for|from|with|by|or|is)\b)(?: (?:\p{Lu}[\p{L}’'.-]*|\d+|of|the|a|an|and|in|at|on|to|for|from|with|by|or|is))+$/u.test(
      inner,
    )
  if (!isTitle || /^(?:b|strong|u)$/i.test(match[1]!))
    return { start: from, end: from + whole.length, what: 'literal markup', put: inner }
  const isCurly = /[“”‘’]/.test(text) || !/["']/.test(text)
  const [open, close] = isCurly ? ['“', '”'] : ['"', '"']
  const comma = text[match.index! + whole.length] === ',' && !/["”],/.test(text) ? 1 : 0
  return {
    start: from,
    end: from + whole.length + comma,
    what: 'literal markup',
    put: `${open}${inner}${comma ? ',' : ''}${close}`,
  }
}

function character(reference: string): string | undefined {
  const code = /^#x/i.test(reference)
    ? Number.parseInt(reference.slice(2), 16)
    : Number.parseInt(reference.slice(1), 10)
  return Number.isNaN(code) || code < 32 || code > 0xffff ? undefined : String.fromCharCode(code)
}
