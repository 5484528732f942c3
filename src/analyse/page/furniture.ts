import type { Span } from '../../source.ts'
import { patternInSmall } from '../casing.ts'
import type { Analysis, Paragraph } from '../index.ts'
import { isQuoted, withSpace } from '../lines.ts'
import { fact, type Writing, writingOf } from '../written.ts'
import { type Kind, kinds, networks } from './page-lines.ts'

/** A piece of the web page around an article that was copied with it. */
export interface Furniture extends Span {
  readonly what: string
  /** Where the deletion reaches. */
  readonly reach: Span
  /** Whether an editor may want it: a bare word, or a time that a live page gives. */
  readonly isUnsure?: boolean
}

/** Furniture that a sentence of running prose may turn out to be, whole, in small letters. */
const runIn = new RegExp(
  patternInSmall(
    `^(?:${[
      '(?:tap|click|swipe)(?: here| the (?:bell|button|icon|link))? (?:to|for) (?:turn|read|see|watch|get|listen|subscribe|sign|share|follow|find|view|more|hear|join|download|open|our|the latest|alerts|updates|notifications)\\b[^“”".!?]{0,100}[.!]?',
      '(?:advertisement|sponsored content|(?:story|article) continues below(?: (?:the |this )?(?:advertisement|ad))?)\\.?',
      'read (?:more|also|next) ?[:|»].{3,140}|share this (?:article|story|post|page)(?: (?:on|with|via)\\b.{2,60})?[.!]?',
      '(?:please )?(?:sign up|subscribe) (?:for|to) (?:our|the|breaking|daily)\\b.{1,80}\\b(?:newsletters?|alerts|updates|channel|podcast|inbox|briefing|e-?mails?)\\b.{0,40}',
      `click here (?:to|for)\\b.{2,100}|(?:follow|like|find) (?:us|@\\w{2,30}|bbc .{2,30}) on ${networks}\\b.{0,60}`,
      `follow (?:[\\w.’'-]+ ){1,3}on ${networks}(?:,? (?:and|or) ${networks})?(?: @\\w+)?\\.?`,
      'already a (?:subscriber|member)\\?.{0,40}|you can unsubscribe at any time.{0,40}|support (?:our|independent|quality|local) journalism\\b.{0,60}',
      '(?:join|continue) the (?:conversation|discussion) (?:in the comments|below|on)\\b.{0,60}|let us know (?:what you think |your thoughts )?in the comments\\b.{0,40}',
      'was this (?:article|story|page) (?:helpful|useful)\\?|\\d{1,2}[- ](?:min|minute)s? read\\.?|image (?:source|caption|copyright), .{2,100}',
      'we may (?:earn|receive) an? (?:\\w+ )?commissions?\\b.{0,100}|this (?:article|post|story) (?:may )?contains? affiliate links?\\b.{0,80}',
      'this (?:web)?site uses cookies\\b.{0,160}|we use cookies (?:to|and|for|on)\\b.{0,160}',
      '(?:©|copyright ©?) ?\\d{4}\\b.{2,80}|all rights reserved\\.?|this material may not be published, broadcast.{0,100}|our standards: the thomson reuters trust principles.{0,4}',
      '(?:download (?:our|the)|get our) (?:free )?app(?: (?:for|on|today|now|from|here)\\b.{0,50})?\\.?|get the (?:free )?app (?:for|on|today|now|from|here)\\b.{0,50}|(?:enable|turn on) javascript\\b.{0,60}',
      'to (?:view|play|watch|see) this (?:content|video|media|post),? .{0,80}javascript.{0,60}|your browser does not support\\b.{0,60}',
    ].join('|')})$`,
  ),
)
/** Such lines with no stop behind them, between two sentences or at the end. */
const unstopped = [
  'Advertisement|ADVERTISEMENT|Sponsored Content|SPONSORED CONTENT|Skip advertisement|SKIP ADVERTISEMENT',
  '(?:Story|Article|STORY|ARTICLE) (?:continues|CONTINUES) (?:below|BELOW)(?: (?:advertisement|ADVERTISEMENT|this ad))?',
  'READ MORE|Read [Mm]ore|Share this (?:article|story)|Listen to this article|Back to top|Loading(?:\\.{3}|…)',
  'View image in full ?screen|View this post on Instagram|Scroll down for (?:video|more)|SCROLL DOWN FOR VIDEO',
  '(?:Skip past|after) newsletter promotion|pic\\.twitter\\.com/\\w+|\\d{1,2} min(?:ute)? read',
].join('|')
/** `Share on Facebook Share on X Copy link`: two buttons and more. */
const shareButton =
  '(?:(?:[Ss]hare|SHARE|[Pp]ost|[Tt]weet)(?: this)?(?: (?:on|via|with|to|by) (?:Facebook|Twitter|X|WhatsApp|LinkedIn|Reddit|Telegram|Pinterest|Bluesky|Threads|[Ee]-?mail))|Tweet this|Pin it|Copy (?:link|URL)|(?:Email|Print|Save) this)'
const buttons = new RegExp(
  `(?:^|(?<=[.!?,;]?["”’)]* ))${shareButton}(?:[ |·•]{1,3}${shareButton})+(?= |$)`,
  'g',
)
/** `went in off the ADVERTISEMENT - CONTINUE READING BELOW post`: in capitals, or with its whole phrase, amid a sentence. */
const interrupting =
  /(?<=[\p{Ll},] )(?:ADVERTISEMENT ?[-–—|:]? ?(?:CONTINUE READING(?: BELOW)?|(?:STORY|ARTICLE) CONTINUES(?: BELOW)?|SCROLL TO CONTINUE)|(?<!\b(?:[Tt]he|[Aa]n|[Tt]his|[Tt]hat|[Ee]ach|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne|[Nn]o) )ADVERTISEMENT|(?:SKIP|Skip) (?:ADVERTISEMENT|[Aa]dvertisement)|Advertisement ?[-–—|:]? ?(?:Continue reading below|(?:Story|Article) continues below|Scroll to continue)|(?:Story|Article|STORY|ARTICLE) (?:continues|CONTINUES) (?:below|after|BELOW|AFTER)(?: (?:this |the |THIS |THE )?(?:ad|advert|advertisement|AD|ADVERTISEMENT))?|View image in full ?screen|READ MORE|(?:Skip past|after) newsletter promotion)(?= \p{Ll})/gu
/** `Recommended The 20 best films of the year so far She`: a link up to a word that opens a sentence. */
const recommended =
  /(?<=[.!?]["”’)]* )(?:Recommended|RECOMMENDED|Related|RELATED|Read more|READ MORE|Most read|Editor[’']s [Pp]ick)(?: stor(?:y|ies))?:? (?=[A-Z\d])[^.!?“”"]{8,110}?(?= (?:He|She|It|They|We|The|But|And|In|On|At|That|This|There|Mr|Mrs|Ms|Dr)\b\.? [\p{Ll}\p{Lu}])/gu
/** `Most Popular 1. The lamp that sold out 2. Is your boiler lying?`: a heading with its list. */
const numbered =
  /(?:Most (?:Popular|Read|Viewed|Shared)|MOST (?:POPULAR|READ|VIEWED|SHARED)|Trending|TRENDING|Top [Ss]tories|Related|Recommended|Editors?[’'] [Pp]icks):? 1\.? [^\n“”]{5,110}? 2\.? [^\n“”]{5,110}?(?:(?<=[?!])|(?= \p{Ll}{3,} \p{Ll}+ \p{Ll})|$)/gu
const last = 'Share|SHARE|Tweet|Continue reading|CONTINUE READING|More on this story:?'
const glued = new RegExp(
  `(?:^|(?<=[.!?]["”’)]* ))(?:(?:${unstopped})(?= ?$| (?=["“‘]?[A-Z]))|(?<=[.!?]["”’)]* )(?:${last})(?= ?$)|(?:READ MORE|READ ALSO|RELATED|ALSO READ|SEE ALSO|WATCH|Watch)(?::| \\|) [^.!?\\n]{3,140}$)`,
  'g',
)
/** “Support our journalism, the paper begged.” */
const reported = /^[^:|]*[,?!] (?:[\w’'.-]+ ){1,4}(?:said|says|wrote|writes|asked|begged|urged|reads?|told)\b/
/** “(Read more: How the dam was built)” */
const bracketed =
  /[([](?:(?:[Rr]ead (?:more|also|next)|READ (?:MORE|ALSO|NEXT)|[Aa]lso read|[Ww]atch|WATCH|[Rr]elated|RELATED|[Ll]isten) ?[:|] ?["“‘]?[A-Z\d]|(?:Sign up|SIGN UP|Subscribe|SUBSCRIBE) (?:for|to|FOR|TO) |(?:Click|Tap) here |Get (?:our|the) (?=[^()[\]]*(?:app|newsletter|alerts|inbox))|(?:Follow|Join) us on |(?:Story|Article) continues below)[^()[\]]{2,140}[^.()[\]][)\]]|[([](?:(?:this )?(?:link )?(?:will )?opens? (?:in )?(?:an? )?(?:new|external|separate) (?:tab|window|site|page)|external link|link is external|(?:PDF|pdf)(?:, | )?\d*(?:\.\d+)? ?(?:KB|MB|kb|mb)?|(?:open|click|tap) to (?:enlarge|expand|read|view)\b[^()[\]]{0,30})[)\]]|(?<=\p{Ll}), opens (?:in )?(?:a )?new (?:tab|window)(?=[\s,.;]|$)/gu

/** `(Reporting by …; Editing by …)` belongs below a story. */
const credits =
  /\(Reporting by [^()]{3,160}[;.] ?(?:Additional reporting|Writing|Editing) by [^()]{3,100}\)/gi

/** In small letters. */
const hint =
  /advert|sponsor|continues|read|related|see also|share|sign up|subscrib|click|tap |swipe|follow|like us|find us|image |cookies|copyright|©|rights reserved|material may|standards:|reporting by|app\b|javascript|browser|view (?:image|this)|listen to|back to top|loading|watch ?[:|]|scroll|newsletter|pic\.twitter|tweet|commission|affiliate|journalism|the comments|helpful|subscriber|more on this|recommended|copy link|promotion|email|skip |video player|log in|most popular|trending|new tab|new window|external link|enlarge|caption|jump to|unmute|loading|cookie|tickets|feedback|typo|cancel any|by signing|promoted by|powered by|republished|takeaways|filed under|notifications|gallery|embedded|instagram/

function kindsOf(text: string): readonly Kind[] {
  const found = kindsOfOne(text)
  if (found.length > 0) return goesOn(text) ? [] : found
  const all = kindsOfAll(text)
  return all.length > 0 ? all : kindsInRow(text)
}

/** A line that goes on with a sentence of the story is not furniture as a whole. */
function goesOn(text: string): boolean {
  if (!/[.!?] +["“]?\p{Lu}/u.test(text)) return false
  return text
    .split(/(?<=[.!?]) +/)
    .slice(1)
    .some(sentence => sentence.split(' ').length > 5 && kindsOfOne(sentence).length === 0)
}

function kindsOfOne(text: string): readonly Kind[] {
  const lower = text.toLowerCase()
  return kinds.filter(({ pattern, small }) => pattern?.test(text) || small?.test(lower))
}

/** `Published: 6 June 2024 :: 118 shares`, `Have a story tip? Comments (37)`: a line of which every piece is furniture. */
function kindsOfAll(text: string): readonly Kind[] {
  if (text.length > 240 || !/ (?:::|[|·•]) |[.!?] \S/.test(text)) return []
  const pieces = text.split(/ (?:::|[|·•]) |(?<=[.!?]) +/).filter(piece => /[\p{L}\p{N}]/u.test(piece))
  if (pieces.length < 2 || pieces.length > 8) return []
  const all: Kind[] = []
  for (const piece of pieces) {
    const [first] = kindsOfOne(piece)
    if (!first) return []
    all.push(first)
  }
  const sure = all.find(({ isUnsure }) => !isUnsure)
  return [sure ?? all[0]!]
}
/** `Enlarge this image toggle caption`: a short line that is furniture piece by piece, with nothing between them. */
function kindsInRow(text: string): readonly Kind[] {
  if (text.length > 100 || !lineOpener.test(text.slice(0, 20))) return []
  const words = text.split(' ')
  let sure: Kind | undefined
  for (let from = 0; from < words.length; ) {
    let to = words.length
    let kind: Kind | undefined
    while (to > from && !kind) {
      kind = kindsOfOne(words.slice(from, to).join(' '))[0]
      if (!kind) to--
    }
    if (!kind) return []
    if (!kind.isUnsure) sure = kind
    from = to
  }
  return sure ? [sure] : []
}

const lineOpeners =
  "Advertisement|ADVERTISEMENT|Advert|Sponsored|Scroll|SCROLL|Skip|SKIP|Copy|Share|SHARE|Read|READ|Tap|Click|CLICK|Swipe|Sign|SIGN|Subscribe|SUBSCRIBE|Continue|CONTINUE|Story|STORY|Article|ARTICLE|View|VIEW|Show|Load|Loading|Enlarge|Toggle|Expand|Hide|Video|Audio|Listen|LISTEN|Watch|WATCH|Play|Get|Most|MOST|Related|RELATED|Recommended|RECOMMENDED|Trending|Image|Photo|Follow|FOLLOW|Log|Already|Jump|Back|More|MORE|Leave|Post|Join|JOIN|Comments|Support|Download|Enable|Allow|Register|Unlock|Enjoying|Open|This video|Our Standards|You have|You[’']ve|We use|We may|Thank you|Send|Report|Order|Editor[’']s|Latest|Up next|Explore|See|Save|Add to|Please|Close|Print|Gift|Rate|Manage|Install|Scan|Suggest|Contact|Browse|Next|Previous|Slide|Press|Use|Verify|Turn|Unlimited|Try|Keep|Limited|Cancel|Become|Donate|Privacy|Subscriber|Something|Sorry|Embedded|Instagram|Tweet|Promoted|Paid|Powered|Text|Speed|Buy|Book|Learn|Gallery|JavaScript|Cookie|Copyright|Updated|Published|Last|About the|Our|This|You|For subscribers|By|In case|From around|How we|Fact|Reviewed|Reading|Table of|Key|Tags|Filed|Was this|Do not sell|Terms|Map data|Main|Report|404|Link|Invalid|Success|Get"
const lineOpener = new RegExp(`^(?:${lineOpeners})(?!\\p{L})`, 'u')
const openingWords = new Set(lineOpeners.split('|').map(opener => /^[\p{L}\d]+/u.exec(opener)![0]))
const isOpeningWord = fact(word => openingWords.has(/^[\p{L}\d]+/u.exec(word)?.[0] ?? '') || seam.test(word))
/** A line of a page within a paragraph is no longer. */
const longestLine = 140
/** `MayCopy link`: what ran together with the word before. */
const seam = /\p{Ll}\p{Lu}\p{Ll}/u

/** `Image caption Ida Roth …` is a caption’s, and goes on as far as it does. */
const pictureBox = /^(?:Image|Photo|Picture|Media|Video) (?:caption|source|copyright|credit)/

/** Where a line of a page may begin: within a sentence, or between two where `isHinted`. */
function* lineStarts({ text }: Paragraph, { forms, starts }: Writing, isHinted: boolean): Generator<number> {
  for (let i = 1; i < forms.length; i++) {
    if (!isOpeningWord(forms[i]!)) continue
    const inner = seam.exec(forms[i]!.text)
    const index = starts[i]! + (inner ? inner.index + 1 : 0)
    const ahead = text.slice(index, index + 20)
    if (!lineOpener.test(ahead) || pictureBox.test(ahead)) continue
    const before = text.slice(Math.max(0, index - 4), index)
    if (/[\p{Ll}\d](?:[,;]? )?$/u.test(before)) yield index
    else if (isHinted && /[.!?]["”’)]{0,2} $/.test(before) && hints(text.slice(index, index + longestLine)))
      yield index
  }
}
/** Nouns of a page, with which its lines end. */
const pageNoun =
  /(?:^| )(?:content|story|article|reading|below|newsletters?|inbox|link|tab|image|caption|video|app|here|more|page|comments?|ad|advertisement|alerts?|notifications|today|now|free|unmute|loading)[.!]?$/i

/** `expected it to Scroll to continue accept the ruling`: lines of a page within a sentence, or between two with no stop of their own. */
function embedded(paragraph: Paragraph): readonly Span[] {
  const { text, start } = paragraph
  const found: Span[] = []
  for (const index of lineStarts(paragraph, paragraph.recall(writingOf), paragraph.recall(hints))) {
    if (index < (found.at(-1)?.end ?? start) - start) continue
    const isWithin = /[\p{Ll}\d][,;]? ?$/u.test(text.slice(Math.max(0, index - 3), index))
    const next = isWithin ? afterWithin : afterBetween
    let end: number | undefined
    for (const { index: at } of text
      .slice(index, index + longestLine)
      .matchAll(/(?<=\S)(?=[\s,;]|[.!?](?:\s|$)|$)|(?<=[.!])(?= )/g)) {
      const words = text.slice(index, index + at)
      if (!next.test(text.slice(index + at, index + at + 4))) continue
      if (end !== undefined && !pageNoun.test(words)) continue
      // One word alone is a button only in capitals or as the mark of an advertisement.
      if (!/ /.test(words) && !/^advertisement$/i.test(words)) continue
      if (/^advertisement$/i.test(words) && determined.test(text.slice(Math.max(0, index - 12), index)))
        continue
      const isBroken = isWithin && !/[,;]/.test(text[index - 2]!) && / \p{Ll}/u.test(words)
      if (kindsOf(words).some(({ isUnsure }) => !isUnsure || isBroken)) end = index + at
    }
    if (end !== undefined) found.push({ start: start + index, end: start + end })
  }
  return found
}
const determined = /\b(?:the|an|this|that|each|his|her|its|their|one|no|every|any|of|in|called) $/i
const afterWithin = /^(?: [\p{Ll}\d"“‘$£€]|[,;]|\.?$)/u
const afterBetween = /^(?: ["“‘]?\p{Lu}|$)/u

const hints = (text: string): boolean => hint.test(text.toLowerCase())
const isRunIn = (text: string): boolean => runIn.test(text.toLowerCase()) && !reported.test(text)

/** Whether a sentence with a stop is surely a page’s: `Video player is loading.` */
const isLine = (text: string): boolean =>
  lineOpener.test(text) &&
  / .* .* /.test(text) &&
  !reported.test(text) &&
  kindsOfOne(text).some(({ isUnsure }) => !isUnsure)

/** Whether a line as a whole may be furniture. */
const mayBe = (text: string): boolean => text.length <= 420 && !reported.test(text)
/** The paragraph itself, where it may be furniture, or hold some. */
const suspect = (paragraph: Paragraph): readonly Paragraph[] =>
  (mayBe(paragraph.text) && paragraph.recall(kindsOf).length > 0) ||
  paragraph.recall(hints) ||
  paragraph.of(embedded).length > 0 ||
  paragraph.of(tailOf).length > 0
    ? [paragraph]
    : []

/** Lines that stand behind the last stop of a paragraph with no stop of their own: `… on Monday. Share Save` */
function tailOf(paragraph: Paragraph): readonly Span[] {
  const { text, start, end, kind } = paragraph
  if (!/^(?:paragraph|deck|headline|subhead|caption)$/.test(kind) || !/[\p{L}\d)]$/u.test(text)) return []
  const found = /[.!?]["”’')]? ([^.!?“”"]{4,80})$/.exec(text.slice(-84))?.[1]
  if (!found || !/^[\p{Lu}\d]/u.test(found)) return []
  const isFurniture = kindsOf(found).some(({ isUnsure }) => !isUnsure)
  return isFurniture ? [{ start: start + text.length - found.length, end }] : []
}

/** What of an article may be furniture. */
export const suspects = (article: Analysis): readonly Paragraph[] => article.gather(suspect)

/** What of a suspect paragraph is furniture: the whole line, or sentences that ran into it. */
export function* furniture(article: Analysis, paragraph: Paragraph): Iterable<Furniture> {
  const { text, start, end } = paragraph
  if (mayBe(text)) {
    const isOwnCopy = article.of(isNewsletter)
    for (const { what, isUnsure, isAppeal } of paragraph.recall(kindsOf)) {
      if (isFixtures(article, paragraph)) continue
      if ((isAppeal && isOwnCopy) || (isUnsure && isExpected(article, paragraph))) continue
      yield {
        start,
        end,
        what,
        reach: withSpace(article, paragraph, { start, end }),
        ...(isUnsure && { isUnsure }),
      }
      return
    }
  }
  for (const span of paragraph.of(tailOf)) {
    if (isQuoted(paragraph, span.start)) continue
    yield { ...span, what: 'page furniture', reach: withSpace(article, paragraph, span) }
    return
  }
  if (
    /^(?:table|verse|credit|item)$/.test(paragraph.kind) ||
    !(paragraph.recall(hints) || paragraph.of(embedded).length > 0)
  )
    return
  const done: Span[] = []
  for (const { 0: found, index } of [
    ...paragraph.matches(glued),
    ...paragraph.matches(bracketed),
    ...paragraph.matches(buttons),
    ...paragraph.matches(interrupting),
    ...paragraph.matches(recommended),
    ...paragraph.matches(numbered),
  ]) {
    const span = { start: start + index, end: start + index + found.length }
    if (isQuoted(paragraph, span.start) || done.some(one => one.start < span.end && one.end > span.start))
      continue
    done.push(span)
    yield { ...span, what: 'page furniture', reach: withSpace(article, paragraph, span) }
  }
  for (const span of paragraph.of(embedded)) {
    if (isQuoted(paragraph, span.start) || done.some(one => one.start < span.end && one.end > span.start))
      continue
    done.push(span)
    yield { ...span, what: 'page furniture', reach: withSpace(article, paragraph, span) }
  }
  for (const { 0: found, index } of paragraph.matches(credits)) {
    const span = { start: start + index, end: start + index + found.length }
    if (
      paragraph.index >= article.article.parts.length - 3 &&
      /^[\s.]*$/.test(text.slice(index + found.length))
    )
      continue
    done.push(span)
    yield { ...span, what: 'an agency’s boilerplate', reach: withSpace(article, paragraph, span) }
  }
  for (const sentence of paragraph.sentences) {
    if (sentence.text.length > 240 || !(sentence.recall(isRunIn) || sentence.recall(isLine))) continue
    if (
      isQuoted(paragraph, sentence.start) ||
      done.some(one => one.start < sentence.end && one.end > sentence.start)
    )
      continue
    yield {
      start: sentence.start,
      end: sentence.end,
      what: 'page furniture',
      reach: withSpace(article, paragraph, sentence),
    }
  }
}

/** “UP NEXT”, in an agency's match report, with a line for each side behind it: “Hull: at Leeds on Friday.” */
function isFixtures({ paragraphs }: Analysis, { index, text }: Paragraph): boolean {
  return text === 'UP NEXT' && /^\p{Lu}[^:.!?]{1,40}: \S/u.test(paragraphs[index + 1]?.text ?? '')
}

/** A newsletter may ask to be subscribed to. */
const isNewsletter = (article: Analysis): boolean => article.has(ofNewsletter)
const ofNewsletter =
  /\bunsubscribe\b|\bforwarded (?:this|to you)\b|\b(?:this|today['’]s|our) newsletter\b|\bnewsletter (?:is|was) (?:written|edited|sent)\b|\bview (?:this )?in (?:your )?browser\b/i

/** A page's head and foot say when it was published, live pages time each entry, and a list has words alone. */
function isExpected(article: Analysis, { index }: Paragraph): boolean {
  const { parts } = article.article
  const isStory = (part: { kind: string; start: number; end: number }): boolean =>
    part.kind === 'paragraph' && part.end - part.start > 80
  if (!parts.slice(0, index).some(isStory) || !parts.slice(index + 1).some(isStory)) return true
  const near = [parts[index - 1], parts[index + 1]]
  return near.every(part => part && part.end - part.start < 24)
}
