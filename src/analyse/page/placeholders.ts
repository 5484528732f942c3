import type { Span } from '../../source.ts'
import { monthNames } from '../figures/dates/calendar.ts'
import type { Paragraph } from '../index.ts'
import { isQuoted } from '../lines.ts'

/** Something still to come, or a note to the desk about it. */
export interface Placeholder extends Span {
  readonly isNote: boolean
}

const figure =
  'percent|per cent|%|million|billion|thousand|people|persons|men|women|children|years?|year-old|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|feet|acres?|a\\.m\\.|p\\.m\\.|votes?|seats?|members?|points?|goals?|pounds?|dollars?|euros?|jobs|homes|cases|deaths|times|others'
const month = String.raw`(?:${monthNames}|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)`
/** What a desk waits for, in capitals. */
const thing =
  '(?:NAME|SURNAME|TITLE|DATE|TIME|DAY|MONTH|YEAR|PLACE|CITY|TOWN|STATE|COUNTRY|AGE|NUMBER|FIGURE|AMOUNT|PERCENTAGE|STAT|QUOTE|SOURCE|LINK|URL|PHOTO|PIC|PICTURE|IMAGE|CAPTION|CREDIT|HEADLINE|HED|DEK|DECK|LEDE|BYLINE|TEXT|COPY|GRAF|DETAILS?|BACKGROUND|MORE|ART|COMPANY|ORGANI[SZ]ATION|ADDRESS|PHONE|EMAIL|SPELLING|CITATION)'
const things =
  '(?:spelling|citation|name|date|age|title|quote|source|figure|number|photo|picture|detail|link|caption|headline)s?'
/** Words behind which a figure comes. */
const measuring = '(?:by|to|of|from|than|about|nearly|some|at|another|over|almost|under|aged?)'

/** Figures, names and quotations that are still to come, outside brackets. */
const blanks: readonly RegExp[] = [
  // £TKm, TKTK, TK TK, AGE TK, name TK; not TK Maxwell, TK 1980
  new RegExp(
    `[$£€]\\s?TK(?:TK)*(?:s|m|bn|k)?\\b|\\bTK(?:TK)+s?\\b|\\bTK TK\\b|\\bTKs\\b|\\bTKday\\b|\\b(?:${thing}|${things}) (?:IS |is )?TK\\b|\\bTK(?:-year-old| ?(?:${figure})(?![\\p{L}]))|^By TK$|[“"]TK\\.?[”"]`,
    'gu',
  ),
  // rose by TK last year, born in TK., who TK,
  /(?<=(?<!\b(?:the|an?|and|or|flight|code|airline|carrier|route|like))(?:\p{Ll}|,) )TK(?=[,.;:)”"]|$| (?!and\b|or\b)\p{Ll})|(?<=\b(?:in|aged|named|called) )TK(?= (?:and|or) )/gu,
  new RegExp(
    `(?<=\\b${month} )(?:TK|XX|00|\\?\\?)(?![\\p{L}\\d:])|\\b(?:XX|00|\\?\\?)(?= ${month}(?![\\p{L}]))`,
    'gu',
  ),
  /(?<=\b(?:[Pp]ages?|pp?\.|[Nn]o\.) )(?:TK|XX+|00+|\?\?+)(?![\p{L}\d])/gu,
  // XX percent, $XX, XX,XXX; not Super Bowl XX, XXX-rated
  /[$£€]\s?[Xx]{1,4}(?:[.,][Xx]{1,3})*(?:m|bn|k)?\b(?!-)/g,
  new RegExp(`\\b(?:XX+|xx+)(?:[.,](?:XX*|xx*))*(?:-year-old| ?(?:${figure})(?![\\p{L}-]))`, 'gu'),
  // x.x times, xx.x cents
  /(?<![\p{L}\d.])[Xx]{1,3}[.,][Xx]{1,2}(?= ?(?:%|times|cents?|points?|pence|p\b|million|billion|percent|per cent|\p{Ll}{3}))/gu,
  new RegExp(
    `(?<=\\b${measuring} )X(?:\\.X)?(?: ?(?:percent|per cent|%|million|billion|a\\.m\\.|p\\.m\\.|votes|points)(?![\\p{L}-]))`,
    'gu',
  ),
  /(?<=\b(?:aged?|about|some|nearly|around|than|(?:age|total|number|score|sum) of) )(?:XX+|xx+)(?=[,.;)\s])/g,
  /(?<=, )(?:XX|xx|00|\?\?+)(?=,)/g,
  /\bX{2,3},X{3}\b|\bXX[/-]XX(?:[/-]X{2,4})?\b|\bxx\/xx\/\d{2,4}\b|\bXX:XX\b|\bX[xX]{3,}\b(?! (?:beer|bitter|lager|Gold))|\bXxx+\b|\bXXX+(?: XXX+)+\b|\bXXday\b/g,
  // xxxx ask for the figure xxxx
  /\bx{3,}\b[^.\n]{1,60}?\bx{3,}\b|(?<=\p{L} )x{4,}(?= \p{Ll})/gu,
  // DD/MM/YYYY, HH:MM, 00000 000 000
  /\b(?:DD\/MM(?:\/YY(?:YY)?)?|MM\/DD(?:\/YY(?:YY)?)?|YYYY-MM-DD|HH:MM)\b|(?<![\d.,])0{3,5}(?:[ -]0{3,4}){1,3}(?![\d.,])/g,
  // 20XX, 19??
  /\b(?:19|20)(?:XX|xx|\?\?)(?![\p{L}\d])|\b(?:19|20)\dX\b/gu,
  /(?<![\d/])00\/00(?:\/0{2,4})?(?![\d/])|\(000\) 000-0000|[$£€]0?00\b(?![.,\d])|[$£€¥]00+[.,]00?\b|[$£€¥]\s?N{2,4}\b|\b00:00 [ap]\.?m\b\.?/g,
  new RegExp(`(?<![\\p{L}\\d.,])(?:##+|000)(?: ?(?:${figure}))(?![\\p{L}])`, 'gu'),
  /(?<![\p{L}\d.,:/])00(?= (?:percent|per cent|million|billion|people|votes|jobs|members)\b|%)/gu,
  new RegExp(`(?<=\\b${measuring} )(?:#|NN+)(?= (?:${figure})(?![\\p{L}]))|\\bN{1,3},N{3}\\b`, 'gu'),
  // rose by ?? percent, $??, by (?) votes
  new RegExp(
    `[$£€](?:\\?+|_{2,})|(?<=\\s)\\?{2,}(?= ?(?:${figure})(?![\\p{L}]))|\\(\\?\\)(?= (?:${figure})(?![\\p{L}]))|(?<=[\\s([])\\?{3,}(?=[\\s.,;)\\]]|$)`,
    'gu',
  ),
  // Name Surname, FIRSTNAME, QUOTE HERE, Headline goes here
  /\b(?:Firstname|First[- ]?[Nn]ame|Name) (?:Lastname|Last[- ]?[Nn]ame|Surname)\b|\bNAME (?:NAME|SURNAME|LASTNAME)\b|\b(?:CITY|TOWN|FIRST|LAST|FULL|COMPANY|PLACE|STREET|TEAM|SCHOOL)NAME\b/g,
  new RegExp(`\\b${thing} (?:GOES HERE|HERE|TO COME|TO FOLLOW)\\b\\.?`, 'g'),
  /\b(?:Headline|Caption|Text|Title|Subhead(?:ing|line)?|Quote|Byline|Copy|Standfirst|Picture|Photo|Image) (?:goes|to go) here\b\.?/g,
  /^(?:Your (?:headline|title|text|caption|name|byline|story|copy)(?: text)? here|This is (?:an?|the|your) (?:caption|headline|subhead(?:ing|line)?|pull quote|deck|standfirst|byline|sample text|dummy text|placeholder)(?: text)?)\.?$/g,
  /\binsert (?:an? |the )?(?:quote|name|link|photo|picture|date|figure|headline|caption|text|image|video|number)s? here\b/gi,
  /<<[^<>]{1,80}>>|<(?:INSERT|insert|Insert|NAME|name|date|title|city|age|quote|name here|QUOTE|quote here|LINK|TK)[^<>]{0,40}>/g,
  /\b(?:name|email|user|username|your\.?name|firstname\.lastname)@(?:domain|company|yourdomain|email)\.\w+|\bwww\.x{2,}\.\w+/g,
  /(?<=\b(?:of|on|at|aged|by|in) )(?:TBC|TBD)(?=[\s.,;)]|$)/g,
]
/** A line to be written in by hand is one too, but not in a form that is quoted. */
const rule = /(?<=\p{Ll} )_{3,}(?=[\s.,;]|$)/gu

/** Notes from one desk to another, outside brackets. */
const notes: readonly RegExp[] = [
  /^(?:Notes? (?:to|for) (?:the )?(?:editors?|desk|subs?|copy ?desk|production)|(?:NB|Memo)(?: (?:to|for))? (?:the )?(?:desk|subs?|editors?|production))\s?[:–—-] ?[^\n]{1,300}$/gim,
  // TKTK on what happens next.
  /(?:^|(?<=[.!?]["”’)]* ))(?:TK(?:TK)+|TK TK) (?:on|about|for|from|with|re|of) [^.!?\n]{2,80}[.!?]/g,
  // MORE TO COME HERE ON CAUSE
  /(?:^|(?<=[.!?]["”’)]* ))(?:MORE|QUOTES?|REACTION|DETAILS?|BACKGROUND|COMMENT|CONTEXT) (?:TO COME|TO FOLLOW|TK|HERE|NEEDED)(?: [A-Z]{2,}){0,8}\.?(?= ["“]?[A-Z]?[a-z“"]|$)/g,
  /\b(?:TODO|FIXME)(?: ?:|\b(?= [a-z]))[^.\n]{0,80}/g,
  /\bXXX+ [^X.]{2,60} XXX+\b|\*{2,} ?(?:CHECK|TK|FIX|NOTE|QUERY|ASK|CONFIRM|UPDATE)\b[^*\n]{0,60}\*{2,}/g,
  // “Jon Doe CQ, a witness”
  /(?<=\p{Lu}\p{Ll}+ )CQ(?=[,.;)]| (?:of|who|said|is|was)\b)/gu,
]

const bracket = /\[([^\][]{1,200})\]|\(([^()]{1,160})\)/g

/** What stands between brackets where something is still to come. */
const inBrackets: readonly RegExp[] = [
  new RegExp(`^(?:${thing}|TBC|TBD|TBA|TC|TK(?:TK)*|X+|\\?{2,})(?: (?:HERE|TK|TO COME|OF [A-Z ]{2,30}))?$`),
  /^(?:YOUR|FULL|FIRST|LAST|COMPANY|JOB|STREET|TOWN|CITY|SCHOOL)(?:,? [A-Z]+){1,4}$/,
  /^(?:[^?]{2,40})\?{2,}[^?]{0,40}$|^.{0,30}\bTK\b.{0,30}$/,
  new RegExp(`^${things} (?:to (?:come|follow)|to be (?:confirmed|checked|added|supplied)|tk|tbc)$`, 'i'),
  /^(?:first |last |full |middle |sur)?(?:name|age|title|date|year|figure|spelling|number|source|rank|score)\?$/i,
]
const inSquare: readonly RegExp[] = [
  /^\?$/,
  /^(?:amount|number|name|date|figure|place|age|title|source|percentage|location|time|Name|Date|City|Company|Title|Quote|Source|Link|Caption|Headline)$/,
  /^(?:city|town|state|county|country|street|company|school|job title|email address|e-mail address|phone number|website|url|first name|last name|surname|full name|score|venue|address)$/,
  /^(?:Your|your|Insert|insert|INSERT|Add|ADD|Enter|ENTER) .{2,60}$/,
  /^(?:more to come|pull[- ]?quote|link to .{3,60}|(?:photo|pic|caption|headline|quote|link) here)$/i,
  /^(?:PHOTO|PICTURE|PIC|IMAGE|VIDEO|CHART|GRAPHIC|MAP|AUDIO|EMBED|TWEET|BOX|PULL ?QUOTE|Photo|Picture|Image|Chart|Graphic|Map|Embed)\s?[:–—-].{1,120}$/,
  /^(?:who|when|where|what|which|why|how (?:many|much)|by whom|says who|is this (?:right|correct|true)|right|correct|sp)\?+$/i,
]
/** `[day] [month]` */
const pairInSquare =
  /\[(?:day|date|month|year|time|name|surname|first name|last name|title|age|place|town|city|street|number|amount)\](?: \[(?:day|date|month|year|time|name|surname|first name|last name|title|age|place|town|city|street|number|amount)\])+/g
/** Notes to the desk, whichever the brackets. */
const noteInBrackets: readonly RegExp[] = [
  // (Daniel: can we confirm the year?)
  /^(?:\p{Lu}\p{Ll}+|[A-Z]{2,4})\s?[:–—-] ?(?=.*\b(?:confirm|check|verify|source|spell(?:ing|ed)?|correct|right|cite|add|find out|(?:the|this|his|her|that) (?:year|date|name|figure|title|quote|age|number|spelling))\b)[^.!]{3,120}\?$/u,
  /^(?:can|could) (?:we|you|someone|somebody|anyone) (?:please )?(?:check|confirm|verify|get|find|add|source)\b[^.!]{2,100}\?$/i,
  /^(?:please )?(?:check|verify|confirm|double-check|fact[- ]?check)(?: (?:the )?(?:spelling|name|date|figure|title|age|quote|fact|with|w\/|this|number|sp)[^.]{0,40})?\??$/i,
  /^(?:check|confirm|verify) (?:no|number|name|spelling|date|age|title|figure|quote|time|price|phone|fee|score|rank|w\/)\b\.?[^.]{0,40}$/i,
  /^(?:pls|plz|please) (?:check|confirm|verify|add|insert|update|advise|see)\b(?! (?:with|below|page)).{0,60}$/i,
  /^(?:add|insert|need|get|find|chase|update|fill in|include|ask|call)\b .{3,90}\b(?:here|later|please|pls|if we|when we|before (?:we|pub|press)|from (?:the )?(?:desk|agency|wires?|reporter)|to come|tk|tbc)\b.{0,40}$/i,
  /^(?:insert|add|drop in) (?:an? |the )?(?:photo|picture|pic|image|quote|link|chart|graphic|map|video|caption|headline|byline|name|date|figure|box|graf|graph|para|paragraph|background|context)s?\b.{0,60}$/i,
  /^(?:sp\.?\s?\?+|spelling\s?\?*|cq\s?\?*)$/i,
  /^(?:EDITORS?|EDS?|ED(?:ITOR)?(?:['’]?S)? (?:NOTE|QUERY)|Ed(?:itor['’]s)? query|Eds? note|SUBS?|DESK|NB|NOTE TO (?:DESK|EDITOR|SELF|SUBS)|LEGAL|LAWYERS?|PRODUCTION|DESIGN|PIX)\s?[:,—–-].{1,200}$/,
  /^(?:AU|AQ|Author query): ?(?=.*(?:\?|\b(?:please|supply|check|confirm|ok)\b)).{1,120}$/,
  /^(?:lawyers?|legal|editor|desk|subs?|reporter|author|photo desk|graphics) to (?:check|confirm|read|see|supply|write|add|call|ask|advise|decide)\b.{0,60}$/i,
  /^(?:needs?|awaiting|waiting (?:for|on)) (?:an? )?(?:second |another |better |more )?(?:legal|source|sourcing|quote|response|confirmation|link|photo|art|cite|citation|attribution|context)\b[^.]{0,30}$/i,
  /^(?:more to come|to be (?:updated|checked|confirmed|added) (?:later|by the desk)|hold for (?:lawyer|legal|art|photo).{0,30})$/i,
]
const noteInSquare: readonly RegExp[] = [
  /^(?:Ed|Eds|Sub|Subs|Desk|Legal|Note to (?:desk|editor|self|subs)): .{1,200}$/,
  /^(?:is|are|was|do|does|can) (?:this|these|that|we|it) .{2,60}\?$/i,
  /^[A-Z][A-Z’' ]{2,40} ?[–—:,-] ?(?:CHECK|check|CONFIRM|confirm|TK|TBC|tbc|VERIFY|verify|ASK|ask|TO COME|to come|PLS|pls|PLEASE|please)\b.{0,40}$/,
  // [UPDATE WITH RESULT], but [EXPLETIVE DELETED]
  /^(?!.*\b(?:WITHHELD|REDACTED|CONFIDENTIAL|CLASSIFIED|DELETED|REMOVED|OMITTED|LAUGHTER|APPLAUSE|SIC|MUSIC|CROSSTALK|INAUDIBLE)\b)[A-Z][A-Z’']+(?:[ ,/:–—-]+[A-Z0-9?][A-Z0-9’'?]*){2,9}$/,
]

/** The quickest signs that anything of this may stand outside brackets. */
const sign =
  /TK|[Xx]\.[Xx]|[Xx]{2}|[$£€]\s?[Xx?_]|of xx|NEEDED|\bX(?:\.X)?(?: |%)|\b00|##|# |<|DD\/MM|MM\/DD|HH:MM|YYYY|\?\?|\(\?\)|_{3}|TBC|TBD|\bNN|[$£€¥]NN|N,N|TODO|FIXME|CQ|NAME|Surname|[Ll]ast ?[Nn]ame|HERE|TO COME|[Hh]ere\b|This is (?:an?|the|your) |@|www\.x|\*\*|(?:Note|Memo|NB)s? /

/** What of a paragraph is still to come, and the notes about it; they do not overlap. */
export function placeholders(paragraph: Paragraph): readonly Placeholder[] {
  const { text, start, literals } = paragraph
  const found: Placeholder[] = []
  const add = (index: number, words: string, isNote: boolean): void => {
    const trimmed = words.trim()
    const from = start + index + words.indexOf(trimmed)
    const span = { start: from, end: from + trimmed.length }
    if ([...found, ...literals].some(one => one.start < span.end && one.end > span.start)) return
    found.push({ ...span, isNote })
  }
  if (text.includes('] ['))
    for (const { 0: words, index } of paragraph.matches(pairInSquare)) add(index, words, false)
  if (/[[(]/.test(text)) {
    for (const { 0: words, 1: square, 2: round = '', index } of paragraph.matches(bracket)) {
      const inner = square ?? round
      const isAny = (patterns: readonly RegExp[]): boolean => patterns.some(pattern => pattern.test(inner))
      if (isAny(noteInBrackets) || (square !== undefined && isAny(noteInSquare))) add(index, words, true)
      else if (isAny(inBrackets) || (square !== undefined && isAny(inSquare))) {
        // “Turkish Airlines (TK)”, “Ms. Doe (who?)”
        const isDefined =
          square === undefined && /^[A-Z]{1,4}$/.test(inner) && /\p{Lu}\p{L}* $/u.test(text.slice(0, index))
        if (!isDefined) add(index, words, false)
      }
    }
  }
  if (!sign.test(text)) return found
  for (const [patterns, isNote] of [
    [notes, true],
    [blanks, false],
  ] as const) {
    for (const pattern of patterns) {
      for (const { 0: words, index } of paragraph.matches(pattern)) add(index, words, isNote)
    }
  }
  if (text.includes('___')) {
    for (const { 0: words, index } of paragraph.matches(rule)) {
      if (!isQuoted(paragraph, start + index)) add(index, words, false)
    }
  }
  return found
}
