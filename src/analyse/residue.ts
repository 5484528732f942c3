import type { Span } from '../source.ts'
import type { Analysis, Paragraph } from './index.ts'
import { isQuoted, withSpace } from './lines.ts'
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

const rewritten =
  '(?:rewritten|re-written|revised|paraphrased|reworded|rephrased|translated|edited|corrected|polished|improved|updated|summari[sz]ed|condensed|proofread|simplified|shortened|expanded|cleaned-up|reworked)'
const piece =
  '(?:article|paragraph|text|version|passage|translation|summary|draft|copy|sentence|story|content|headline|piece|paraphrase|rewrite|revision|transcript|output)'

/** What assistants say to whoever asked them; whole sentences, or up to the colon. */
const chatter: readonly RegExp[] = [
  // “Absolutely! Here’s a more concise take on your article:”
  new RegExp(
    `^(?:(?:Sure|Certainly|Of course|Absolutely|OK|Okay|Great|Got it|Understood|No problem|Happy to help|Thanks|Thank you)(?: thing)?[!,.:]\\s+)?(?:Here(?:'s|’s| is| are)|Below (?:is|are)|The following (?:is|are)) (?:the|your|an?|my|some|one|two|three|four|five|\\d) (?:[\\w-]+ ){0,6}?(?:${piece}|take|options?|variants?|alternatives?|suggestions?)s?\\b[^.!?:]{0,60}:`,
  ),
  new RegExp(
    `^(?:Sure|Certainly|Of course|Absolutely|OK|Okay|Great|Got it|Understood|No problem|Happy to help|Thanks|Thank you)(?: thing)?[!,.:]\\s+(?:Here(?:'s|’s| is| are)|Below (?:is|are)) (?:the|your|an?|my|some) (?:[\\w-]+ ){0,6}?${piece}s?\\b[^.!?:]{0,60}[.!:]`,
  ),
  /^(?:I )?[Hh]ope (?:this|that|it) (?:helps(?= ?[.!]|$| you\b| with your\b)|is what you)\b[^.!?]{0,80}[.!]/,
  /^I(?:['’]ve| have)? (?:also )?(?:kept|preserved|maintained|rewritten|rephrased|reworded|adjusted|simplified|shortened|removed|retained|changed|translated|condensed|tried to (?:keep|preserve))\b[^.!?]{0,100}\b(?:tone|wording|phrasing|original|quotes|quotations|meaning|voice|sentence structure|style|paragraphs?|text|article|passage)\b[^.!?]{0,60}[.!]/,
  /^I (?:cannot|can['’]t|am unable to|am not able to|do not|don['’]t) (?:verify|confirm|browse|provide|generate|have (?:access|real-time)|access)\b[^.!?]{0,80}\b(?:information|real-time|internet|request|content|text|article|claims?|data|links?)\b[^.!?]{0,60}[.!]/,
  /^(?:Please|Could you(?: please)?|Can you(?: please)?) (?:provide|share|paste|send|supply|upload|give me)\b[^.!?]{0,60}\b(?:text|article|passage|document|paragraphs?|content|transcript|draft|sentences?)\b[^.!?]{0,80}[.!?]/,
  /^(?:This|The (?:above|following)) (?:is an?|(?:text|article|translation|summary|version|story|content) (?:is|was|has been|may have been)|was|has been) (?:[\w-]+ ){0,3}?(?:automatic(?:ally)?|machine|AI|computer|auto)[- ]?(?:translat|generat|summar|rewrit|produc)[^.!?]{0,100}[.!]/,
  /^(?:Disclaimer|Note|Please note|NB)(?: that|:) [^.!?]{0,100}\b(?:automated|automatic(?:ally)?|AI|machine[- ]\w+|generated|translat\w+|paraphras\w+|rewritten|reworded|(?:original|source) (?:text|article|sentence|language|document|passage|version)|active voice|passive voice)\b[^.!?]{0,120}[.!]/,
  /^(?:Tokens?(?: used)?|Word count|Characters?|Confidence(?: score)?|Temperature|Model|Similarity(?: score)?|Readability(?: score)?)\s?: ?(?:GPT\S*|[\d.,]+ ?%?)\.?(?=\s|$)/,
  /^(?:(?:Key|Main|Summary of) )?(?:[Cc]hanges|[Ee]dits|[Ii]mprovements|[Aa]djustments)(?: [Mm]ade)?: [^.!?\n]{3,200}[.!]?/,
  new RegExp(
    `^(?:(?:Sure|Certainly|Of course|Absolutely|OK|Okay|Great|Yes)(?: thing)?[!,.:]\\s+)?(?:Here(?:'s|’s| is| are)|Below (?:is|are)|The following (?:is|are)|This is) (?:the|your|a|an|my|one)(?: possible)? (?:[\\w-]+ ){0,2}?(?:${rewritten} (?:[\\w-]+ ){0,2}${piece}|${rewritten}|${piece})s?\\b[^.!?:]{0,80}:`,
    'i',
  ),
  new RegExp(
    `^(?:Here(?:'s|’s| is| are)|Below (?:is|are)) (?:the|your|a|an|my) (?:[\\w-]+ ){0,2}?${rewritten} ${piece}s?\\b[^.!?:]{0,60}[.!:](?=\\s|$)`,
    'i',
  ),
  /^(?:Sure|Certainly|Of course|Absolutely)[!,.] (?:I(?:'d|’d| would) be (?:happy|glad)|I(?: can|'ll|’ll| will) (?:help|rewrite|revise|translate|summari[sz]e|paraphrase)|I(?:'ve|’ve| have) (?:rewritten|revised|translated|summari[sz]ed|paraphrased|edited)|let me (?:help|rewrite|revise|translate|summari[sz]e|paraphrase)|happy to help|Here(?:'s|’s| is| are) (?:the|a|your) (?:[\w-]+ ){0,3}(?:article|paragraph|text|version|translation|summary|draft|rewrite))\b[^.!?:]{0,160}[.!?:]/i,
  /^As an? (?:AI|artificial[- ]intelligence|large language|language)(?:[- ]?(?:language|powered|based|text))*(?: model| assistant| chatbot| system)?,? (?:I\b|my\b|(?:trained|developed|created) by)[^.!?]{0,300}[.!?]/i,
  /^(?:Unfortunately, )?(?:I am|I['’]m) (?:just )?an? (?:AI|large language|language) (?:language )?(?:model|assistant|chatbot)\b[^.!?]{0,300}[.!?]/i,
  /^(?:I['’]m sorry|I am sorry|I apologi[sz]e|Sorry|My apologies|Unfortunately),? (?:but )?(?:for (?:the|any) (?:confusion|inconvenience|error|mistake|oversight)|I (?:cannot|can['’]t|can not|am unable to|am not able to|do not|don['’]t|won['’]t) (?:assist|help|fulfil+|provide|generate|create|comply|complete|access|browse|translate|rewrite|summari[sz]e|process|continue with|verify|answer|discuss|write|reproduce|have (?:access|enough)|see (?:any|the)))[^.!?]{0,200}[.!?]/i,
  /^(?:I hope (?:this|that|it) (?:helps(?=[.!])|meets your|is (?:helpful(?=[.!])|what you))|Let me know if (?:you(?:'d|’d| would| need| want| have|['’]re)|there(?:'s|’s| is)|this|any)|(?:Please )?Feel free to (?:adjust|modify|edit|ask|let me|reach out|tweak|change|customi[sz]e)|Is there anything else (?:I can|you)|Would you like me to|Do you want me to|If you(?:'d|’d| would) like(?: me to|, I can)|If you (?:have|need) (?:any )?(?:other|further|more|additional) (?:questions|changes|edits|adjustments|revisions|help))\b[^.!?]{0,200}[.!?]/i,
  /^(?:As of|Up to) my (?:last |latest |most recent )?(?:knowledge |training )?(?:update|cut-?off|data)\b[^.!?]{0,200}[.!?]/i,
  /^(?:Please )?(?:Rewrite|Re-write|Paraphrase|Translate|Summari[sz]e|Proofread|Rephrase|Reword|Shorten|Expand) (?:the following|this|the above|the (?:article|text|paragraph|passage|story) (?:below|above)|it)\b[^.!?:]{0,160}[.!:]/i,
  /^(?:Please )?(?:note|keep in mind) that (?:this|the) (?:translation|article|text|summary|version|content|response) (?:was|has been|is|may|might)\b[^.!?]{0,80}\b(?:generated|translated|rewritten|AI|machine|automatically|paraphrased)\b[^.!?]{0,80}[.!?]/i,
  /^As (?:you )?(?:requested|instructed|asked),? [^.!?:]{0,60}\b(?:text|tone|article|version|language|facts?|quotes?|quotations?|summary|translation|paragraphs?|wording|style|passage|rewrite|output|length|word count)\b[^.!?:]{0,100}[.!:]/,
  /^\(?(?:Translated|Generated|Written|Rewritten|Summari[sz]ed|Powered)(?: from [A-Z]\w+)?(?: (?:in)?to [A-Z]\w+)? (?:with|by|using) (?:the help of )?(?:DeepL|Google Translate|Google|ChatGPT|GPT-?\d?\S*|OpenAI|Bing|Claude|Gemini|Copilot|AI|an AI|www\.DeepL\.com)\b[^.!?]{0,60}(?:\.com\S{0,30}[^.!?]{0,40})?[.!)]?\)?\.?$/i,
]

/** Labels that assistants and forms put before the copy, alone or at the head of a line. */
const label =
  /^(?:(?:Rewritten|Revised|Paraphrased|Translated|Edited|Corrected|Original|Source|Improved|Final|Updated|Input|Output|Generated) (?:article|text|version|paragraph|passage|translation|copy|headline|title|output|draft)|Paraphrased text|Re-?written|Rewrite|Revised|Output|Input|Body|Body text|Article text|Full text|Main text|User|Human|System|Assistant|AI|Part \d{1,2} ?(?:\/|of) ?\d{1,2}|(?:Q\d{1,2}\. )?Paraphrase|SEO title|Meta (?:description|title|keywords)|Focus keywords?|Slug|Word count|Character count|Translation|Prompt|Assistant|ChatGPT|Paragraph \d{1,2}|Title|Headline|Summary|Tone|Style|(?:Option|Version|Variant|Alternative|Draft|Take) (?:\d|[A-C]|one|two|three)|Speaker (?:\d{1,2}|[A-D])(?= ?[([]\d))(?: ?\((?:[\w-]+[ ,]{0,2}){1,6}\)| ?[([]\d{1,2}:\d{2}(?::\d{2})?[)\]])?\s?:\s*/i
/** Labels that stand before copy only where a form or a machine put them. */
const formLabel =
  /^(?:Summary|Translation|(?:Q\d{1,2}\. )?Paraphrase|Paraphrased text|Rewrite|Rewritten|Revised|Output|Input|Body|Body text|Article text|Full text|Main text|User|Human|System|Assistant)\s?:\s+/
const surelyLabels =
  /^(?:User|Human|System|Assistant|AI|Output|Input|Body|Revised|Rewrite|Title|Headline|Translation|Paragraph \d+|Prompt|Slug|Word count|Assistant|Paraphrase|Summary|Tone|Style|Option|Version|Variant|Alternative|Draft|Take)(?! [^:]*\()/i

/** `(Rewrite 2 of 3)` */
const numberedTry =
  /[[(](?:Rewrite|Rewritten|Version|Variant|Attempt|Output|Response|Paraphrase|Translation|Regenerated?)(?: version| text)? ?#?\d{1,2}(?: ?(?:of|\/) ?\d{1,2})?[\])]/g

const translatorsNote =
  /[[(](?:(?:translat(?:or|ion|er)(?:['’]?s|s['’])?|TL|machine translation)(?: |['’]s )?notes?|note (?:from|by|of) the translator|t\/n|n\. ?d\. ?t\.?|TN)\s?:?\s[^\][()]{0,300}[\])]|[[(](?:(?:Translation|Note|NB|N\.B\.|TN)[:,—–-]? )?[^\][():]{0,60}\b(?:source (?:text|language|article|sentence)|original (?:text|language|article|wording|sentence)|untranslat(?:ed|able)|literal(?:ly)? translat|(?:next|previous|preceding|following) sentence|meaning (?:is|was|of the) (?:un|sentence|original|text)|inaudible|crosstalk|unintelligible)\b[^\][()]{0,200}[\])]|[[(](?:inaudible|crosstalk|unintelligible|indistinct|foreign language)(?: \d{1,2}:\d{2}(?::\d{2})?)?[\])]|[[(](?:illegible|unreadable|unclear|text missing|missing text|garbled|truncated|cont(?:inued|['’]d|\.)?(?: in (?:the )?(?:next|following) \w+)?|(?:end|start|begin(?:ning)?) of (?:the )?(?:translation|article|text|transcript|transcription|document|story|excerpt|output|summary|passage))[\])]|\[Translation: [^\][]{2,200}\]|[[(](?:This|The|Some) (?:sentence|passage|phrase|word|paragraph|text|wording|name|part)s?\b[^\][()]{0,80}\b(?:unclear|ambiguous|incomplete|illegible|missing|in the (?:source|original))\b[^\][()]{0,80}[\])]|[[(]Note: [^\][()]{0,120}\b(?:voice|rewritten|reworded|rephrased|paraphras\w+|translat\w+|wording|tense|sentence)\b[^\][()]{0,120}[\])]|^(?:Translator['’]?s['’]? note|Translation note)\s?:[^\n]{0,400}$/gi

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
  /\{\{[^{}]{1,80}\}\}|\{%[^%{}]{1,80}%\}|<%[^%<>]{1,80}%>|\$\{[\w.]{1,40}\}|%\(\w{1,30}\)[sd]|(?<=^|[\s(“"$£])%[sd](?=[\s.,!?)]|$)|\{[a-z]+(?:[_.][a-z]+)+\}|\{(?:name|title|date|city|author|amount|count|first|last|email|user|number)\}|\[object Object\]|\bNaN\b|(?<=[$£€])(?:undefined|null|None)\b|\bundefined undefined\b|(?<=\b(?:[Bb]y|of|for|on|in|at|from) )(?:undefined|null)(?=[.,]|$)|(?<=^)(?:undefined|null|NULL|nil)$|(?<=[.,] )undefined(?=,)/g
const shortcode =
  /\[\/(?:caption|gallery|embed|video|audio|pullquote|quote|blockquote|img|url|button|column|row|vc_\w+|et_pb_\w+|[bi])\]|\[(?:caption|gallery|embed|video|audio|pullquote|quote|img|url|button|column|row|vc_\w+|et_pb_\w+)(?:=|\s+[\w-]+=)[^\][]{1,200}\]|\[embed\]/gi
const code =
  /(?:^|\s)(?:function\s?\w{0,30}\s?\([\w, ]{0,60}\)\s?\{|\(function\s?\(|document\.(?:getElementById|querySelector|write|createElement)\(|window\.\w+ ?[=(]|(?:var|let|const) \w+ ?= ?[^.]{0,60};|console\.log\(|googletag\.|dataLayer\.push|fbq\(|gtag\(|<\?php|@media (?:screen|only|print|\()|@import url|!important;|\$\(document\)|[.#][\w-]{2,40}\s?\{\s?[a-z-]+\s?:|"[@\w-]{1,40}"\s?:\s?(?:"[^"]{0,80}"\s?[,}]|\{|\[)|\{\s?"[@\w-]{1,40}"\s?:)/

const markdown =
  /(?<![*\w])\*\*(?=\S)([^*\n]{1,200}?\S)\*\*(?!\*)|(?<![_\w])__(?=\S)([^_\n]{1,120}?\S)__(?![_\w])|!?\[([^\][\n]{0,160})\]\((?:https?:\/\/|\/|www\.|mailto:)[^()\s]{1,300}\)|^#{1,6} (?=[\p{L}“"'‘])|^```\w*$|^~~~$/gu

const invisible =
  /[\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\ufffc\u0000-\u0008\u000b\u000e-\u001f\u007f\u0080-\u0084\u0086-\u009f]+|(?<=[A-Za-z])[\u200c\u200d]+(?=[A-Za-z])/g

/** Marks by which models part and number what they read and write. */
const token =
  /<\|?\/?(?:s|endoftext|im_start|im_end|pad|unk|mask|bos|eos|sep|cls|user|assistant|system|start_of_turn|end_of_turn|eot_id|begin_of_text|end_of_text)\|?>|\[\/?(?:INST|SYS|UNK|PAD|CLS|SEP|MASK|BOS|EOS)\]|<<\/?SYS>>|\bUNK\b|:contentReference\[[^\][]{0,40}\](?:\{[^{}]{0,40}\})?|\[oaicite:[^\][]{0,40}\]|【[^【】]{1,40}】|\bturn\d+(?:search|view|news)\d+\b|▁/g
/** Characters written as programs write them; not in an address. */
const escaped =
  /(?:\\[nrt])+(?![a-z])|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\["']|(?<=[\s\p{L}\d.,])%(?:20|2C|22|27|3A|3B|26|28|29)(?=[\s\p{L}])/gu
const encodedTag = new RegExp(`&lt;/?(?:${names})(?:\\s(?:[^&<>]|&quot;){0,120})?/?&gt;`, 'gi')

/** Everything that machines left in a paragraph, in no order; passages may overlap. */
export function* residues(article: Analysis, paragraph: Paragraph): Iterable<Residue> {
  const { text, start } = paragraph
  const { format } = article.article.source
  const isText = format === 'text'
  const at = (index: number, length: number): Span => ({ start: start + index, end: start + index + length })

  yield* chat(article, paragraph)
  if (/[<[【▁]|UNK|turn\d/.test(text)) {
    for (const { 0: found, index } of text.matchAll(token)) {
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
    for (const { 0: found, index } of text.matchAll(escaped)) {
      if (/(?:https?:|www\.|[A-Z]:\\)\S*$/.test(text.slice(Math.max(0, index - 80), index))) continue
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
    for (const { 0: found, index } of text.matchAll(encodedTag))
      yield { ...at(index, found.length), what: 'literal markup', put: '' }
    for (const { 0: found, index } of text.matchAll(entity)) {
      const name = found.slice(1, -1)
      const put = named[name] ?? named[name.toLowerCase()] ?? character(name)
      yield { ...at(index, found.length), what: 'a character reference', put }
    }
  }
  if (text.includes('<')) {
    const within: Span[] = []
    for (const match of text.matchAll(titled)) {
      within.push({ start: match.index, end: match.index + match[0].length })
      yield inTags(paragraph.text, match, start)
    }
    for (const { 0: found, index } of text.matchAll(tag)) {
      if (within.some(one => index >= one.start && index < one.end)) continue
      const breaks = /^<(?:br|\/p|p|hr|\/div|div|\/li|li)\b/i.test(found)
      const joins =
        /\S$/.test(text.slice(0, index)) && /^[^\s.,;:?!)”’]/.test(text.slice(index + found.length))
      yield { ...at(index, found.length), what: 'literal markup', put: breaks && joins ? ' ' : '' }
    }
  }
  for (const { index, text: found, meant } of mojibake(text)) {
    yield { ...at(index, found.length), what: 'a character read in the wrong encoding', put: meant }
  }
  for (const { index } of text.matchAll(/\ufffd+/g)) {
    const isApostrophe =
      /\p{L}$/u.test(text.slice(0, index)) && /^\ufffd(?:s|t|re|ll|ve|d|m)\b/.test(text.slice(index))
    yield { ...at(index, 1), what: 'a character that was lost', put: isApostrophe ? '’' : undefined }
  }
  for (const { 0: found, index } of text.matchAll(invisible)) {
    if (found === '\u00ad' && !isText) continue
    yield { ...at(index, found.length), what: 'an invisible character', put: '', isSafe: true }
  }
  if (/[{%$[]|NaN|undefined|null/.test(text)) {
    for (const { 0: found, index } of text.matchAll(template))
      yield { ...at(index, found.length), what: 'a template’s variable', put: undefined }
    for (const { 0: found, index } of text.matchAll(shortcode)) {
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
  if (isText && /\*\*|__|\]\(|^#|^```|^~~~/.test(text)) {
    for (const match of text.matchAll(markdown)) {
      yield {
        ...at(match.index, match[0].length),
        what: 'Markdown in plain text',
        put: match[1] ?? match[2] ?? match[3] ?? '',
      }
    }
  }
}

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

/** Sentences and notes that were said to whoever asked a machine. */
function* chat(article: Analysis, paragraph: Paragraph): Iterable<Residue> {
  const { text, start } = paragraph
  if (
    /transl|[[(](?:t(?:l|n|\/n|ext|he|his)\b|note\b|nb\b|n\.b|inaud|cross|unint|indis|foreign|illeg|unread|unclear|missing|garbl|trunc|cont|end of|start of|begin|some\b)|\b(?:source|original) (?:text|lang|article|sent|word)/i.test(
      text,
    )
  ) {
    for (const { 0: found, index } of text.matchAll(translatorsNote)) {
      const span = { start: start + index, end: start + index + found.length }
      yield { ...span, what: 'a translator’s note', put: '', reach: trailing(article, paragraph, span) }
    }
  }
  if (/[[(](?:Re|Ver|Var|Att|Out|Para|Transl)/.test(text)) {
    for (const { 0: found, index } of text.matchAll(numberedTry)) {
      const span = { start: start + index, end: start + index + found.length }
      yield { ...span, what: 'a machine’s label', put: '', reach: trailing(article, paragraph, span) }
    }
  }
  const opening = formLabel.exec(text)
  if (opening && /^\p{Lu}[^.!?]{30,}/u.test(text.slice(opening[0].length))) {
    const span = { start, end: start + opening[0].trimEnd().length }
    yield {
      ...span,
      what: 'a label of a form',
      put: '',
      isUnsure: true,
      reach: trailing(article, paragraph, span),
    }
    return
  }
  const head = label.exec(text)
  if (head && (!surelyLabels.test(text) || text.length === head[0].length)) {
    const span = { start, end: start + head[0].trimEnd().length }
    yield { ...span, what: 'a label of a form', put: '', reach: trailing(article, paragraph, span) }
  }
  if (!hint.test(text)) return
  const starts = [0, ...[...text.matchAll(/[.!?]["”’)\]]*\s+/g)].map(match => match.index + match[0].length)]
  let done = 0
  for (const from of starts) {
    if (from < done || !/^[A-Z(]/.test(text.slice(from, from + 1))) continue
    const rest = text.slice(from, from + 420)
    if (!hint.test(rest.slice(0, 60))) continue
    for (const pattern of chatter) {
      const match = pattern.exec(rest)
      if (!match) continue
      const span = { start: start + from, end: start + from + match[0].length }
      if (isQuoted(paragraph, span.start)) continue
      done = from + match[0].length
      yield { ...span, what: 'an assistant’s', put: '', reach: trailing(article, paragraph, span) }
      break
    }
  }
}

/** The first words that any of it opens with. */
const hint =
  /\b(?:Sure|Certainly|Of course|Absolutely|OK|Okay|Great|Yes|Here|Below|The following|This is|As an?|I['’]m|I am|I apolog|Sorry|My apolog|Unfortunately|I hope|Let me know|Feel free|Is there anything|Would you like|Do you want|If you|As of my|Up to my|Rewrite|Re-write|Paraphrase|Translate|Summari|Proofread|Rephrase|Reword|Shorten|Expand|note|keep in mind|Got it|Understood|No problem|Happy to|Thank|Hope|I['’]ve|I have|I (?:cannot|can['’]t|do|don['’]t|kept|also)|Please|Could you|Can you|This|The above|Disclaimer|NB|Token|Word count|Character|Confidence|Temperature|Model:|Similarity|Readab|Key|Main|Changes|Edits|Improve|Adjust|Generated|Written|Rewritten|Translated|Powered|As (?:you )?(?:requested|instructed|asked))/i

/** A passage with the space behind it, or before it where it ends its line. */
function trailing(article: Analysis, paragraph: Paragraph, span: Span): Span {
  if (span.start === paragraph.start || span.end >= paragraph.end) return withSpace(article, paragraph, span)
  const space = /^\s+/.exec(article.text.slice(span.end, paragraph.end))?.[0].length ?? 0
  return { start: span.start, end: span.end + space }
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
