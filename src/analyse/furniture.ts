import type { Span } from '../source.ts'
import type { Analysis, Paragraph } from './index.ts'
import { isQuoted, withSpace } from './lines.ts'

/** A piece of the web page around an article that was copied with it. */
export interface Furniture extends Span {
  readonly what: string
  /** Where the deletion reaches. */
  readonly reach: Span
  /** Whether an editor may want it: a bare word, or a time that a live page gives. */
  readonly isUnsure?: boolean
}

interface Kind {
  readonly what: string
  readonly pattern: RegExp
  readonly isUnsure?: boolean
  /** What a newsletter or an appeal says of itself. */
  readonly isAppeal?: boolean
}

const networks =
  '(?:Facebook|Twitter|X|WhatsApp|Telegram|Instagram|LinkedIn|Reddit|YouTube|TikTok|Threads|Bluesky|Flipboard|Pinterest|email|e-mail|social media)'
const time =
  '(?:\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: ?(?:[A-Z]{2,4}|GMT[+-]\\d+))?|\\d{1,2} ?[ap]\\.?m\\.?(?: ?[A-Z]{2,4})?)'
const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?'
const day = `(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${month},? \\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{4}-\\d{2}-\\d{2})`

/** Lines of a page, whole; a mark or an arrow may stand before, a stop behind. Without `u`: it compiles ten times faster. */
const line = (body: string): RegExp =>
  new RegExp(`^(?:[^A-Za-z\\u00c0-\\u1fff\\d“"'‘(\\[©@]{1,5})?(?:${body})[\\s.!:›»→>]*$`, 'i')

const kinds: readonly Kind[] = [
  {
    what: 'an advertisement’s mark',
    pattern: line(
      `advertisements?|advert|sponsored(?: content| post| links?)?|paid (?:content|post|partnership|advertisement)|promoted(?: content| stories| links)?|(?:(?:advertisement|ad)\\s?[-–—:]?\\s?)?(?:(?:the )?(?:story|article|content|scroll)(?: continues?| resumes?)?|scroll(?: down)?|continue reading) (?:continues? )?(?:below|after)(?: (?:the |this )?(?:advertisement|ad|video|promotion|newsletter promotion))?|(?:story|article|content) continues(?: below)?|scroll (?:down )?(?:for more|to continue(?: reading)?|to read more)|remove ads|ad feedback|skip (?:ad|advert|advertisement)|report this ad|why this ad\\??`,
    ),
  },
  {
    what: 'a link to another story',
    pattern: line(
      `read (?:more|also|next)(?: ?(?:[:|»>–—-]|\\bat\\b|\\bon\\b|\\bfrom\\b|\\babout\\b|\\bhere\\b) ?[^“”"]{0,140})?|(?:see|watch|explore|discover|find out|learn) more(?: ?[:|»>] ?[^“”"]{0,140})?|read (?:the )?(?:full|original|rest of the|entire) (?:story|article|interview|report|post)(?: (?:here|at|on)\\b.{0,80})?|related|(?:related|recommended)(?: (?:stories|articles?|links|topics|content|coverage|reading|news|video|posts?|story|for you|stories for you))(?: ?[:|–—] ?.{0,140})?|more on this (?:story|topic)|more (?:stories|news|coverage|articles|reporting)(?: (?:from|about|on|like) .{1,50})?|most (?:read|popular|viewed|shared|commented|watched)(?: (?:stories|articles|today|now|in .{1,30}))?|(?:you (?:may|might) also (?:like|enjoy|be interested in)|people also read|readers also liked|what to read next|next (?:story|article|post)|previous (?:story|article|post))(?: ?[:|–—] ?.{0,140})?|continue reading(?: ?[:|→»].{0,140})?`,
    ),
  },
  {
    what: 'a link to another story',
    // See also: Boats, Mending of.  is a joke, and ends in a stop.
    pattern: /^(?:see also|also read|must[- ]read|related) ?[:|–—-].{3,140}[^.\s]$/i,
  },
  {
    what: 'a heading of other stories',
    isAppeal: true,
    pattern: line(
      `trending(?: now| stories| topics| on .{1,40})?|top stories|editors?['’]s? picks?|latest (?:news|stories|headlines)|up next`,
    ),
  },
  {
    what: 'a button for sharing',
    pattern: line(
      `share(?: this)?(?: article| story| page| post| video| gallery| link)?(?:(?: on| via| with| to|:)?(?:[ ,/|]+(?:and |with )?(?:${networks}|friends|copy link|print))+)?|share (?:this|article|story|via|on|your thoughts)\\b[^.“”"]{0,40}|tweet(?: this)?|pin it|e-?mail (?:this|article|story|a friend)\\b[^.“”"]{0,30}|copy (?:link|url)|link copied|print(?: this)? (?:article|story|page)|(?:save|bookmark) (?:this )?(?:article|story|for later)|gift this article|(?:facebook|twitter|whatsapp|linkedin|reddit|telegram|email|print|copy link|pinterest|x|flipboard|share)(?:[ ,/|•·]+(?:facebook|twitter|whatsapp|linkedin|reddit|telegram|email|print|copy link|pinterest|x|flipboard|share)){1,9}|\\d[\\d.,]*k? (?:shares?|likes|retweets|views)`,
    ),
  },
  {
    what: 'an appeal to follow or subscribe',
    isAppeal: true,
    pattern: line(
      `(?:follow|like|find|join) (?:us|@\\w{2,30}|our .{2,30}|.{2,40}) on ${networks}\\b.{0,100}|join our (?:whatsapp|telegram)\\b.{2,60}|follow (?:us|@\\w{2,30}|the author)|(?:please )?sign[- ]?up(?: (?:now|today|here|free|below))*(?: (?:for|to)\\b.{2,100}\\b(?:newsletters?|alerts?|updates|e-?mails?|briefings?|inbox|app|podcasts?|notifications|free)\\b.{0,60})?|(?:please )?subscribe(?: (?:now|today|here|free|below))*(?: (?:for|to)\\b[^“”"]{2,120})?|(?:click|tap|press) (?:here|on the link)\\b.{0,140}|click to\\b.{2,100}|get (?:the|our|all|more|daily|breaking|unlimited|your)\\b[^.]{2,100}(?:newsletter|inbox|delivered|alerts|app|access)\\b.{0,60}|(?:already )?a (?:subscriber|member)\\?.{0,60}|already (?:have an account|subscribed|registered)\\?.{0,60}|(?:log|sign) ?in(?: (?:to|or|here|with)\\b.{2,36})?|create (?:a free|an|your) account.{0,60}|start your (?:free )?(?:trial|subscription).{0,60}|this (?:article|story|content) is (?:for|available to|exclusive to|only for) (?:our )?(?:subscribers|members|premium).{0,60}|(?:support|help us|donate|contribute)\\b[^.]{0,60}\\bjournalism\\b.{0,80}|donate(?: now| today)|enable notifications|turn on notifications|(?:download|get) (?:our|the) .{0,30}app\\b.{0,60}|newsletter(?: sign-?up)?|enter your e-?mail(?: address)?.{0,40}|your e-?mail(?: address)?|thank(?:s| you) for (?:signing up|subscribing|reading)\\b.{0,40}|you can unsubscribe at any time.{0,60}|view in browser|(?:you have|you['’]ve(?: got)?) (?:only )?(?:\\d{1,2}|one|two|three|no) (?:more )?(?:free |complimentary |premium )?(?:articles?|stories) (?:left|remaining)\\b.{0,120}|you['’]ve (?:read|reached|used) (?:your|all)\\b.{2,40}(?:free|limit|articles?).{0,80}|(?:to (?:continue|keep) reading|register to (?:read|continue)|subscribe to (?:continue|keep|read))\\b.{0,100}`,
    ),
  },
  {
    what: 'a reading time',
    pattern: line(
      '(?:(?:estimated )?read(?:ing)?(?: time)? ?:? ?)?(?:less than |about |~ ?)?\\d{1,2}[- ]?(?:min|mins|minute|minutes)\\.?[- ](?:read|listen|watch|video)(?:ing)?(?: time)?|(?:estimated )?reading time ?:? ?(?:about )?\\d{1,2} ?(?:min|mins|minutes?)|listen to (?:this )?(?:article|story)\\b.{0,30}|listen ?\\(?\\d+ ?(?:min|mins|minutes?)\\)?|audio by .{2,40}',
    ),
  },
  {
    what: 'a line about a story',
    // Opinion · 5 min read · 214 comments
    pattern:
      /^(?:[^·|•\n]{1,40} ?[·|•] ?){0,4}(?:\d{1,2}[- ]?min(?:ute)?s?(?: read| listen)?|\d[\d.,]*k? (?:comments?|shares?|views?|likes?))(?: ?[·|•] ?[^·|•\n]{1,40}){1,4}$|^(?:[^·|•\n]{1,40} ?[·|•] ?){1,4}(?:\d{1,2}[- ]?min(?:ute)?s?(?: read| listen)|\d[\d.,]*k? (?:comments?|shares?|views?|likes?))$/i,
  },
  {
    what: 'a bar of buttons',
    pattern: line(
      '(?:comments?(?: ?\\(\\d+\\))?|print|e-?mail|save|tweet|like|listen|bookmark|font size|pin(?: it)?|rate|jump to (?:recipe|comments))(?: ?[|•·/] ?(?:comments?(?: ?\\(\\d+\\))?|print|e-?mail|share|save|tweet|like|listen|bookmark|font size|pin(?: it)?|rate|jump to (?:recipe|comments))){1,6}|jump to (?:recipe|comments|video)|was this (?:article|page|story|content) (?:helpful|useful)\\b.{0,30}|rate this (?:article|story|page).{0,30}|send us (?:your )?feedback.{0,40}',
    ),
  },
  {
    what: 'a comments’ button',
    pattern: line(
      '(?:\\d[\\d,]* )?comments? ?\\(\\d[\\d,]*\\)|\\d[\\d,]* comments?|(?:leave|post|add|write) (?:a|your) comment.{0,30}|(?:view|show|read|see|hide|load)(?: all| more)?(?: \\d+)? comments|join the (?:conversation|discussion).{0,40}|be the first to comment.{0,30}|comments are closed|have your say.{0,40}|report (?:this )?comment',
    ),
  },
  {
    what: 'a line of a picture box',
    pattern: line(
      '(?:image|media|video|photo|picture) (?:source|caption|copyright|credit)\\b.{0,160}|view (?:gallery|image in full ?screen|full ?size(?: image)?|photos?)|open image in gallery|(?:expand|enlarge)(?: this)? image|(?:hide|toggle) caption|click to (?:enlarge|expand|play).{0,30}|(?:image|photo|slide|picture)? ?\\d{1,3} (?:of|/) \\d{1,3}|photo gallery(?: ?\\(\\d+ (?:images|photos|pictures)\\))?',
    ),
  },
  {
    what: 'a notice about cookies or terms',
    pattern: line(
      '(?:we|this (?:web)?site|our (?:web)?site|our partners and we)(?: and our partners)? uses? (?:cookies|tracking)(?: (?:to|and|for|on)\\b.{0,300})?|(?:by (?:clicking|continuing|using)|if you (?:continue|click))\\b.{2,120}\\b(?:cookies|privacy|terms)\\b.{0,160}|(?:accept|reject|allow|manage)(?: all)? cookies|cookie (?:policy|settings|notice|preferences)|(?:privacy|cookies?) (?:policy|notice)(?:[ |•·,&]+(?:and )?terms.{0,40})?|terms (?:of (?:use|service)|and conditions|& conditions)(?:.{0,10}privacy (?:policy|notice))?|cookies help us\\b.{0,100}|allow .{1,24} content\\??(?: this (?:article|story|page) .{0,120})?|this (?:article|story|page) (?:includes|contains) content provided by\\b.{0,80}|do not sell (?:or share )?my (?:personal )?information|manage (?:preferences|consent)',
    ),
  },
  {
    what: 'a link for finding one’s way on a page',
    pattern: line(
      '(?:skip|jump) (?:to|past) (?:main |the )?(?:content|navigation|newsletter|promotion|footer|search|comments|next section)\\b.{0,40}|end of (?:newsletter promotion|carousel|twitter post.{0,30}|instagram post.{0,30}|content)|back to (?:top|home(?: ?page)?|article)|toggle (?:navigation|menu)|(?:open|close|main|show) (?:menu|navigation|search|modal)|home ?[>›»/|] ?.{2,60}|(?:topics|tags|tagged|filed under|categories) ?[:|].{2,140}|(?:load|show|view|see) more(?: (?:stories|articles|posts|results))?|loading(?:\\.{1,3}|…)?',
    ),
  },
  {
    what: 'the path of a page',
    // Home > News > Politics
    pattern: /^[^\s.!?>›»|][^.!?>›»|]{1,40}(?: [>›»] [^.!?>›»|]{2,60}){1,6}$/u,
  },
  {
    what: 'an invitation to tap',
    pattern: line(
      `(?:tap|click|press|swipe)(?: the (?:bell|button|icon|link|image|photo)| here| (?:up|left|right|below|above))? (?:to|for) [^“”".!?]{3,100}|(?:turn on|enable|allow|get) (?:push |breaking[- ]news |our )?(?:notifications|alerts)\\b[^“”".!?]{0,80}`,
    ),
  },
  {
    what: 'a video player’s caption',
    pattern: line(
      "(?:this|the) (?:video|media|content|audio|file) (?:is (?:not|no longer|currently un)|can(?:not|no longer|[’']t) be|could not be|isn[’']t)\\b.{0,80}|(?:your )?(?:browser|device) (?:does not|doesn[’']t|cannot) (?:support|play)\\b.{0,100}|(?:please )?(?:enable|turn on|activate) javascript\\b.{0,80}|javascript (?:is|must be|needs)\\b.{0,80}|(?:to (?:view|play|watch|see) (?:this|the) (?:content|video|media))\\b.{0,120}|(?:play|pause|mute|unmute|watch|replay)(?: the)? (?:video|audio|now|live)(?: ?[:|] ?.{0,100})?|now playing.{0,60}|(?:video|audio) (?:unavailable|player|playback|ad feedback)\\b.{0,60}|\\d{1,2}:\\d{2} ?/ ?\\d{1,2}:\\d{2}|volume \\d{1,3}%|autoplay|video ?duration.{0,40}|(?:the |this )?video (?:player )?is loading\\b.{0,100}|this is a modal window.{0,100}",
    ),
  },
  {
    what: 'an agency’s or a site’s boilerplate',
    pattern: line(
      '(?:©|\\(c\\)|copyright)(?: ©)? ?(?:the )?(?:\\d{4}|[A-Z]).{0,120}(?:all rights reserved.{0,200}|reserved)|copyright ©? ?\\d{4}.{0,80}|© ?\\d{4}.{0,80}|all rights reserved.{0,200}|this material may not be published, broadcast.{0,120}|our standards: the thomson reuters.{0,60}|.{0,60}\\bis not responsible for the content of external sites.{0,60}|(?:this (?:article|story) )?was (?:auto-?generated|published) (?:from|by) .{2,40}(?:feed|syndicat).{0,40}|\\(?(?:this story|except for the headline, this story) has not been edited by .{2,60}(?:staff|feed).{0,80}|first published on .{2,60}|the post .{3,160} (?:first )?appeared first on .{2,60}|the post .{3,120} appeared on .{2,60}',
    ),
  },
  {
    what: 'a time stamp',
    isUnsure: true,
    pattern: line(
      `(?:(?:last |first )?(?:updated|published|posted|modified|created)(?: on| at)? ?[:|]? ?(?:${time},? ?(?:on )?)?${day}(?:,? ?(?:[-–|]|at)? ?${time})?|(?:last |first )?(?:updated|published|posted)(?: on| at)? ?[:|]? ?${time}(?:,? ?(?:on )?${day})?|(?:(?:last |first )?(?:updated|published|posted) ?:? ?)?\\d{1,2} ?(?:m|h|min|mins|minutes?|hrs?|hours?|days?|weeks?|months?) ago)(?: ?[|•·/-] ?(?:(?:updated|published|posted) )?.{2,60})?`,
    ),
  },
  {
    what: 'a button',
    isUnsure: true,
    pattern: /^(?:share|print|tweet|e-?mail|bookmark|comments|subscribe|log in|sign in|sign up|loading)$/i,
  },
]

/** Furniture that a sentence of running prose may turn out to be. */
const runIn = new RegExp(
  `^(?:(?:tap|click|swipe)(?: here| the (?:bell|button|icon|link))? (?:to|for) (?:turn|read|see|watch|get|listen|subscribe|sign|share|follow|find|view|more|hear|join|download|open|our|the latest)\\b[^“”".!?]{0,100}[.!]?|(?:advertisement|sponsored content|(?:story|article) continues below(?: (?:the |this )?(?:advertisement|ad))?)\\.?|read (?:more|also|next) ?[:|»].{3,140}|share this (?:article|story|post|page)(?: (?:on|with|via)\\b.{2,60})?[.!]?|(?:please )?(?:sign up|subscribe) (?:for|to) (?:our|the|breaking|daily)\\b.{2,80}(?:newsletters?|alerts|updates|channel|podcast|inbox|briefing)\\b.{0,40}|click here (?:to|for)\\b.{2,100}|(?:follow|like|find) (?:us|@\\w{2,30}|bbc .{2,30}) on ${networks}\\b.{0,60}|\\d{1,2}[- ](?:min|minute)s? read\\.?|image (?:source|caption|copyright), .{2,100}|this (?:web)?site uses cookies\\b.{0,160}|we use cookies (?:to|and|for|on)\\b.{0,160}|(?:©|copyright ©?) ?\\d{4}\\b.{2,80}|all rights reserved\\.?|this material may not be published, broadcast.{0,100}|our standards: the thomson reuters trust principles.{0,4}|(?:download|get) (?:our|the) (?:free )?app\\b.{0,60}|(?:enable|turn on) javascript\\b.{0,60}|your browser does not support\\b.{0,60})$`,
  'i',
)
/** The mark with no stop behind it, before or after a sentence. */
const glued =
  /(?:^|(?<=[.!?]["”’)]* ))(?:(?:Advertisement|ADVERTISEMENT|Sponsored Content|SPONSORED CONTENT|(?:Story|Article|STORY|ARTICLE) (?:continues|CONTINUES) (?:below|BELOW)(?: (?:advertisement|ADVERTISEMENT|this ad))?|READ MORE|Read more|Share this article|Share this story|Skip advertisement|SKIP ADVERTISEMENT|\d{1,2} min read|\d{1,2} minute read)(?= ?$| (?=["“‘]?\p{Lu}))|(?:READ MORE|READ ALSO|RELATED|ALSO READ|SEE ALSO)(?::| \|) [^.!?\n]{3,140}$)/gu

/** `(Reporting by …; Editing by …)` belongs below a story. */
const credits =
  /\(Reporting by [^()]{3,160}[;.] ?(?:Additional reporting|Writing|Editing) by [^()]{3,100}\)/gi

const hint =
  /advert|sponsor|continues|read|related|see also|share|sign up|subscrib|click|tap |swipe|follow|like us|find us|image |cookies|copyright|©|rights reserved|material may|standards:|reporting by|app\b|javascript|browser/i

const kindsOf = (text: string): readonly Kind[] => kinds.filter(({ pattern }) => pattern.test(text))
const hints = (text: string): boolean => hint.test(text)
const isRunIn = (text: string): boolean => runIn.test(text)

/** What of a paragraph is furniture: the whole line, or sentences that ran into it. */
export function* furniture(article: Analysis, paragraph: Paragraph): Iterable<Furniture> {
  const { text, start, end } = paragraph
  if (text.length <= 420) {
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
  if (/^(?:table|verse|credit|item)$/.test(paragraph.kind) || !paragraph.recall(hints)) return
  const done: Span[] = []
  for (const { 0: found, index } of paragraph.matches(glued)) {
    const span = { start: start + index, end: start + index + found.length }
    if (isQuoted(paragraph, span.start)) continue
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
    if (sentence.text.length > 240 || !sentence.recall(isRunIn)) continue
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
function isNewsletter({ text }: Analysis): boolean {
  return /\bunsubscribe\b|\bforwarded (?:this|to you)\b|\b(?:this|today['’]s|our) newsletter\b|\bnewsletter (?:is|was) (?:written|edited|sent)\b|\bview (?:this )?in (?:your )?browser\b/i.test(
    text,
  )
}

/** A page's head and foot say when it was published, live pages time each entry, and a list has words alone. */
function isExpected(article: Analysis, { index }: Paragraph): boolean {
  const { parts } = article.article
  const isStory = (part: { kind: string; start: number; end: number }): boolean =>
    part.kind === 'paragraph' && part.end - part.start > 80
  if (!parts.slice(0, index).some(isStory) || !parts.slice(index + 1).some(isStory)) return true
  const near = [parts[index - 1], parts[index + 1]]
  return near.every(part => part && part.end - part.start < 24)
}
