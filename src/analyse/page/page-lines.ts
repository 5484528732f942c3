import { patternInSmall } from '../casing.ts'
import { monthNames } from '../figures/dates/calendar.ts'

/** Lines of one use on a page. */
export interface Kind {
  readonly what: string
  /** Of the line as it is written. */
  readonly pattern?: RegExp
  /** Of the line in small letters. */
  readonly small?: RegExp
  readonly isUnsure?: boolean
  /** What a newsletter or an appeal says of itself. */
  readonly isAppeal?: boolean
}

export const networks =
  '(?:Facebook|Twitter|X|WhatsApp|Telegram|Instagram|LinkedIn|Reddit|YouTube|TikTok|Threads|Bluesky|Flipboard|Pinterest|email|e-mail|social media)'
const button =
  '(?:share|save|print|e-?mail|tweet|listen|bookmark|copy link|comments?(?: ?\\(\\d+\\))?|\\d[\\d,]* comments?)'
const time =
  '(?:\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: ?(?:[A-Z]{2,4}|GMT[+-]\\d+))?|\\d{1,2} ?[ap]\\.?m\\.?(?: ?[A-Z]{2,4})?)'
const month = String.raw`(?:${monthNames}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?`
const day = `(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${month},? \\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{4}-\\d{2}-\\d{2})`

/**
 * Lines of a page in small letters, whole; a mark or an arrow may stand before, a stop behind. Without `i` and `u`: it
 * compiles many times faster.
 */
const line = (bodies: readonly string[]): RegExp =>
  new RegExp(
    `^(?:[^a-z\\u00c0-\\u1fff\\d“"'‘(\\[©@]{1,5})?(?:${patternInSmall(bodies.join('|'))})[\\s.!:›»→>↓↑▼▾⌄]*$`,
  )

/** What a control does, and to what: `Show more sharing options`, `Report a typo`, `View 12 images`. */
const control = `(?:please )?(?:read|see|show|view|hide|load|open|close|expand|collapse|enlarge|toggle|play|watch|listen to|skip|share|save|print|copy|download|e-?mail|send|report|rate|gift|bookmark|browse|explore|jump to|go to|back to|return to|scroll to|swipe|tap|click|press|turn o[nf]f?|enable|disable|allow|manage|update|install|contact|suggest|follow|leave|post|add|write|select|change|search)(?: (?:on|to|for|a|an|the|this|that|our|your|all|more|full|main|next|previous|extra|related|latest|desktop|push|breaking|news|sharing|site|page|\\d{1,3}|of|in|and|left|right|here|below|above)){0,5} (?:article|story|stories|post|page|link|url|comments?|replies|caption|images?|photos?|pictures?|gallery|galleries|slides?|slideshow|video|audio|transcript|menu|navigation|search|content|ads?|advert|newsletters?|app|pdf|options|settings|preferences|cookies|notifications|alerts|topics?|edition|results|offers?|typo|error|correction|edit|feedback|author|friend|screen|fullscreen|desktop site|mobile site|bar|footer)(?: (?:here|below|above|now|again|(?:for|to|on|in|by|from|as) .{2,40}))?`

/** The closed set of lines that pages are furnished with; each list is of alternatives, whole lines. */
export const kinds: readonly Kind[] = [
  {
    what: 'an advertisement’s mark',
    small: line([
      `advertisements?|advert|sponsored(?: content| post| links?)?|paid (?:content|post|partnership|advertisement)`,
      `promoted(?: content| stories| links)?`,
      `(?:(?:advertisement|ad)\\s?[-–—:]?\\s?)?(?:(?:the )?(?:story|article|content|scroll)(?: continues?| resumes?)?|scroll(?: down)?|continue reading) (?:continues? )?(?:below|after)(?: (?:the |this )?(?:advertisement|ad|video|promotion|newsletter promotion))?`,
      `(?:story|article|content) continues(?: below)?`,
      `scroll (?:down(?: for more)?|for more|(?:down )?to continue(?: reading| with (?:the )?(?:content|story|article))?|(?:down )?to read more)|open in (?:the |our )?app|remove ads|ad feedback`,
      `skip (?:ad|advert|advertisement)|report this ad|why this ad\\??|(?:close|report|hide) (?:this )?ad`,
      `ads by google|sponsored (?:content|links?|stories|post) by .{2,30}`,
      `advertisement ?[-–—.:]? ?scroll to continue(?: reading)?|after newsletter promotion|remove this ad`,
    ]),
  },
  {
    what: 'a link to another story',
    small: line([
      `read (?:more|also|next)(?: ?(?:[:|»>–—-]|\\bat\\b|\\bon\\b|\\bfrom\\b|\\babout\\b|\\bhere\\b) ?[^“”"]{0,140})?`,
      `(?:see|watch|explore|discover|find out|learn) more(?: ?[:|»>] ?[^“”"]{0,140})?`,
      `read (?:the )?(?:full|original|rest of the|entire) (?:story|article|interview|report|post)(?: (?:here|at|on)\\b.{0,80})?`,
      `related`,
      `(?:related|recommended)(?: (?:stories|articles?|links|topics|content|coverage|reading|news|video|posts?|story|for you|stories for you))(?: ?[:|–—] ?.{0,140})?`,
      `more on this (?:story|topic)`,
      `more (?:stories|news|coverage|articles|reporting)(?: (?:from|about|on|like) .{1,50})?`,
      `most (?:read|popular|viewed|shared|commented|watched)(?: (?:stories|articles|today|now|in .{1,30}))?`,
      `(?:you (?:may|might) also (?:like|enjoy|be interested in)|people also read|readers also liked|what to read next|next (?:story|article|post)|previous (?:story|article|post))(?: ?[:|–—] ?.{0,140})?`,
      `continue reading(?: ?[:|→»].{0,140}| (?:the )?(?:main |full |rest of the )?(?:story|article|below))?|more like this`,
      `popular (?:now|stories|articles)|don['’]t miss(?: ?[:|].{0,140})?`,
      `explore more on (?:these|this) topics?|in this (?:article|story) ?:`,
      `(?:view|see) (?:the )?original (?:article|story|post)`,
    ]),
  },
  {
    what: 'a link to another story',
    // See also: Boats, Mending of.  is a joke, and ends in a stop.
    small: /^(?:see also|also read|must[- ]read|related) ?[:|–—-].{3,140}[^.\s]$/,
  },
  {
    what: 'a heading of other stories',
    isAppeal: true,
    small: line([
      `trending(?: now| stories| topics| on .{1,40})?|top stories|editors?['’]s? picks?`,
      `latest (?:news|stories|headlines)|up next`,
    ]),
  },
  {
    what: 'a button for sharing',
    small: line([
      `share(?: this)?(?: article| story| page| post| video| gallery| link)?(?:(?: on| via| with| to|:)?(?:[ ,/|]+(?:and |with )?(?:${networks}|friends|copy link|print))+)?`,
      `share (?:this|article|story|via|on|your thoughts)\\b[^.“”"]{0,40}|tweet(?: this)?|pin it`,
      `e-?mail (?:this|article|story|a friend)\\b[^.“”"]{0,30}|copy (?:link|url)|link copied`,
      `print(?: this)? (?:article|story|page)|(?:save|bookmark) (?:this )?(?:article|story|for later)`,
      `gift this article|(?:share|read) (?:the )?full article|(?:gift|give) (?:an |this )?article`,
      `add to (?:reading list|favou?rites|bookmarks|saved)`,
      `(?:facebook|twitter|whatsapp|linkedin|reddit|telegram|email|print|copy link|pinterest|x|flipboard|share)(?:[ ,/|•·]*(?:facebook|twitter|whatsapp|linkedin|reddit|telegram|email|print|copy link|pinterest|x|flipboard|share)){1,9}`,
      `\\d[\\d.,]*k? (?:shares?|likes|retweets|views)`,
    ]),
  },
  {
    what: 'an appeal to follow or subscribe',
    isAppeal: true,
    small: line([
      `(?:follow|like|find|join) (?:us|@\\w{2,30}|our .{2,30}|.{2,40}) on ${networks}\\b.{0,100}`,
      `join our (?:whatsapp|telegram)\\b.{2,60}|follow (?:us|@\\w{2,30}|the author)`,
      `(?:please )?sign[- ]?up(?: (?:now|today|here|free|below))*(?: (?:for|to)\\b.{2,100}\\b(?:newsletters?|alerts?|updates|e-?mails?|briefings?|inbox|app|podcasts?|notifications|free)\\b.{0,60})?`,
      `(?:please )?subscribe(?: (?:now|today|here|free|below))*(?: (?:for|to)\\b[^“”"]{2,120})?`,
      `(?:click|tap|press) (?:here|on the link)\\b.{0,140}|click to\\b.{2,100}`,
      `get (?:the|our|all|more|daily|breaking|unlimited|your)\\b[^.]{2,100}(?:newsletter|inbox|delivered|alerts|access)\\b.{0,60}`,
      `(?:already )?a (?:subscriber|member)\\?.{0,60}|already (?:have an account|subscribed|registered)\\?.{0,60}`,
      `(?:log|sign) ?in(?: (?:to|or|here|with)\\b.{2,36})?|create (?:a free|an|your) account.{0,60}`,
      `start your (?:free )?(?:trial|subscription).{0,60}`,
      `this (?:article|story|content) is (?:for|available to|exclusive to|only for) (?:our )?(?:subscribers|members|premium).{0,60}`,
      `(?:support|help us|donate|contribute)\\b[^.]{0,60}\\bjournalism\\b.{0,80}|donate(?: now| today)`,
      `enable notifications|turn on notifications|(?:download|get) (?:our|the) (?:[\\w’' -]{0,30} )?app(?: (?:for|on|today|now|from|here)\\b.{0,50})?`,
      `newsletter(?: sign-?up)?|enter your e-?mail(?: address)?.{0,40}|your e-?mail(?: address)?`,
      `thank(?:s| you) for (?:signing up|subscribing|reading)\\b.{0,40}|you can unsubscribe at any time.{0,60}`,
      `view in browser`,
      `(?:you have|you['’]ve(?: got)?) (?:only )?(?:\\d{1,2}|one|two|three|no) (?:more )?(?:free |complimentary |premium )?(?:articles?|stories) (?:left|remaining)\\b.{0,120}`,
      `you['’]ve (?:read|reached|used) (?:your|all)\\b.{2,40}(?:free|limit|articles?).{0,80}`,
      `(?:to (?:continue|keep) reading|register to (?:read|continue)|subscribe to (?:continue|keep|read))\\b.{0,100}`,
      `follow on ${networks}|follow (?:this )?(?:topic|author|story)`,
      `unlock (?:this|the) (?:article|story|content)\\b.{0,60}`,
      `become an? (?:member|supporter|subscriber|patron)(?: (?:today|now))?`,
      `continue reading with\\b.{0,60}|to read the (?:full|rest of the) (?:story|article)\\b.{0,80}`,
      `this (?:article|story) is free to read\\b.{0,80}`,
      `join (?:[\\d,]+|thousands of|millions of) (?:\\w+ )?(?:readers|subscribers|others|members)\\b.{0,80}`,
      `(?:enjoy(?:ing|ed)?|liked?|loved?) (?:this|our) (?:article|story|content|newsletter)\\?.{0,20}\\b(?:subscribe|share|sign|support|follow|donate|read|join)\\b.{0,60}`,
      `.{3,40}['’]s journalism is independent.{0,80}|get alerts\\b.{0,40}`,
    ]),
  },
  {
    what: 'a reading time',
    small: line([
      '(?:(?:estimated )?read(?:ing)?(?: time)? ?:? ?)?(?:less than |about |~ ?)?\\d{1,2}[- ]?(?:min|mins|minute|minutes)\\.?[- ](?:read|listen|watch|video)(?:ing)?(?: time)?',
      '(?:estimated )?reading time ?:? ?(?:about )?\\d{1,2} ?(?:min|mins|minutes?)',
      'listen to (?:this )?(?:article|story)\\b.{0,30}|listen ?\\(?\\d+ ?(?:min|mins|minutes?)\\)?|audio by .{2,40}',
      '(?:estimated )?read(?:ing)? time ?:? ?(?:about )?\\d{1,2} ?(?:min|mins|minutes?)',
    ]),
  },
  {
    what: 'a line about a story',
    // Opinion · 5 min read · 214 comments
    small:
      /^(?:[^·|•\n]{1,40} ?[·|•] ?){0,4}(?:\d{1,2}[- ]?min(?:ute)?s?(?: read| listen)?|\d[\d.,]*k? (?:comments?|shares?|views?|likes?))(?: ?[·|•] ?[^·|•\n]{1,40}){1,4}$|^(?:[^·|•\n]{1,40} ?[·|•] ?){1,4}(?:\d{1,2}[- ]?min(?:ute)?s?(?: read| listen)|\d[\d.,]*k? (?:comments?|shares?|views?|likes?))$/,
  },
  {
    what: 'a bar of buttons',
    small: line([
      `${button}(?: ${button}){1,6}|listen(?: now)? ?[•·|(-] ?\\d{1,2}:\\d{2}\\)?`,
      '\\d[\\d.,]*k? (?:comments?|shares?|views?|likes?)(?:,? \\d[\\d.,]*k? (?:comments?|shares?|views?|likes?))+',
      '(?:comments?(?: ?\\(\\d+\\))?|print|e-?mail|save|tweet|like|listen|bookmark|font size|pin(?: it)?|rate|jump to (?:recipe|comments))(?: ?[|•·/] ?(?:comments?(?: ?\\(\\d+\\))?|print|e-?mail|share|save|tweet|like|listen|bookmark|font size|pin(?: it)?|rate|jump to (?:recipe|comments))){1,6}',
      'jump to (?:recipe|comments|video)|was this (?:article|page|story|content) (?:helpful|useful)(?: to you)?\\??(?: ?(?:yes|no)\\b.{0,20})?',
      'rate this (?:article|story|page).{0,30}|send us (?:your )?feedback.{0,40}|(?:thanks|thank you) for your feedback',
      'text size|select language|translate this page|(?:font size:? )?a a a',
    ]),
  },
  {
    what: 'a comments’ button',
    small: line([
      '(?:\\d[\\d,]* )?comments? ?\\(\\d[\\d,]*\\)|\\d[\\d,]* comments?',
      '(?:leave|post|add|write) (?:a|your) comment.{0,30}',
      '(?:view|show|read|see|hide|load)(?: all| more)?(?: \\d+)? comments',
      'join the (?:conversation|discussion).{0,40}|be the first to comment.{0,30}|comments are closed',
      'have your say.{0,40}|report (?:this )?comment|view comments ?\\(\\d+\\)|leave a reply.{0,30}',
      'your e-?mail address will not be published.{0,60}',
      'comments (?:are|is|will be) (?:moderated|closed|open|reviewed|subject to).{0,60}',
      '(?:this comment section|comments section|commenting on this (?:article|story)) (?:is|has|have) (?:now )?(?:closed|ended).{0,30}',
      'log in to comment|\\d+ repl(?:y|ies)',
    ]),
  },
  {
    what: 'a line of a picture box',
    small: line([
      '(?:image|media|video|photo|picture) (?:source|caption|copyright|credit)\\b.{0,160}',
      'view (?:gallery|image in full ?screen|full ?size(?: image)?|photos?)|open image in gallery',
      '(?:expand|enlarge)(?: this)? image|(?:hide|toggle) caption|click to (?:enlarge|expand|play).{0,30}',
      '(?:image|photo|slide|picture)? ?\\d{1,3} (?:of|/) \\d{1,3}',
      'photo gallery(?: ?\\(\\d+ (?:images|photos|pictures)\\))?',
    ]),
  },
  {
    what: 'a notice about cookies or terms',
    small: line([
      '(?:we|this (?:web)?site|our (?:web)?site|our partners and we)(?: and our partners)? uses? (?:cookies|tracking)(?: (?:to|and|for|on)\\b.{0,300})?',
      '(?:by (?:clicking|continuing|using)|if you (?:continue|click))\\b.{2,120}\\b(?:cookies|privacy|terms)\\b.{0,160}',
      '(?:accept|reject|allow|manage)(?: all)? cookies|cookie (?:policy|settings|notice|preferences)',
      '(?:privacy|cookies?) (?:policy|notice)(?:[ |•·,&]+(?:and )?terms.{0,40})?',
      'terms (?:of (?:use|service)|and conditions|& conditions)(?:.{0,10}privacy (?:policy|notice))?',
      'cookies help us\\b.{0,100}|allow .{1,24} content\\??(?: this (?:article|story|page) .{0,120})?',
      'this (?:article|story|page) (?:includes|contains) content provided by\\b.{0,80}',
      'do not sell (?:or share )?my (?:personal )?information',
      'your (?:privacy|cookie|ad) (?:choices|settings|preferences)|view cookie preferences',
      'terms and conditions apply|content (?:is )?not available|this content is hosted by .{2,80}',
      'manage (?:preferences|consent)',
    ]),
  },
  {
    what: 'a link for finding one’s way on a page',
    small: line([
      '(?:skip|jump) (?:to|past) (?:main |the )?(?:content|navigation|newsletter|promotion|footer|search|comments|next section)\\b.{0,40}',
      `(?:skip|end of|start of|allow) (?:${networks}|iframe|audio|video|embedded|related|gallery|promotional) (?:posts?|content|embed|carousel|stories|video|articles?|links)?(?: by .{2,60}| \\d{1,2})?`,
      'list of \\d{1,2} items?\\b.{0,400}\\bend of list|list \\d{1,2} of \\d{1,2}\\b.{0,140}|end of list',
      'end of (?:newsletter promotion|carousel|twitter post.{0,30}|instagram post.{0,30}|content)',
      'back to (?:top|home(?: ?page)?|article)|toggle (?:navigation|menu)',
      '(?:open|close|main|show) (?:menu|navigation|search|modal)|home ?[>›»/|] ?.{2,60}',
      '(?:topics|tags|tagged|filed under|categories) ?[:|](?! ?(?:an?|the|how|why|what|who)\\b).{2,140}',
      '(?:load|show|view|see) more(?: (?:stories|articles|posts|results|updates|items))?|please wait',
      'loading(?:\\.{1,3}|…)?',
    ]),
  },
  {
    what: 'a control of the page',
    small: line([control]),
  },
  {
    what: 'a control of the page',
    small: line([
      '(?:next|previous|prev) (?:slide|image|photo|page|article|story)|slide \\d{1,3} of \\d{1,3}|scroll (?:left|right|up|down)',
      '(?:show|read|see|view) (?:less|all)|(?:expand|collapse) all|get started|learn more|loading (?:comments|more|content|stories|video|results|player)',
      '(?:buy|book|get|reserve|find) (?:your )?tickets?(?: now| here)?|book now|add to (?:cart|basket|bag|wish ?list|queue|playlist|calendar)|no thanks|maybe later',
      '(?:playback )?speed:? ?\\d(?:\\.\\d+)?x|text[- ]to[- ]speech|this audio (?:is|was) (?:auto-?generated|ai-generated|generated)\\b.{0,80}',
      '(?:use|press) (?:the )?(?:left|right|up|down|arrow|space|enter|esc(?:ape)?|play)\\b.{0,60}\\b(?:keys?|navigate|scroll|close|exit|listen|watch)\\b.{0,40}',
      'verify (?:that )?you are (?:a )?human.{0,60}|are you a robot\\??|(?:404|403|500)(?: error)?\\W{0,3}(?:page )?(?:not found|forbidden).{0,40}|page not found.{0,40}',
      'something went wrong.{0,60}|an error (?:has )?occurred.{0,60}|please try again(?: later)?|(?:invalid|please enter (?:a valid|your)) e-?mail(?: address)?.{0,40}',
      "success!? an e-?mail\\b.{0,60}|you(?:['’]re| are) (?:now |already )?(?:subscribed|signed (?:up|in)|logged in).{0,60}",
      'scan the qr code.{0,60}|(?:available|download) on the app store.{0,40}|get it on google play',
      '(?:privacy|terms|contact|about|help|careers|accessibility|advertise|site ?map|cookies)(?: (?:us|policy|of use|of service))?(?: ?[|·•] ?(?:privacy|terms|contact|about|help|careers|accessibility|advertise|site ?map|cookies)(?: (?:us|policy|of use|of service))?){1,8}',
      '(?:[[(])?embedded (?:content|media|post)[\\])]?|(?:this |the )?(?:tweet|post|video|content) (?:has been|was|is|not|could not be) (?:deleted|removed|unavailable|not found|no longer available|found|loaded).{0,40}|sorry, (?:this|that|the) (?:post|page|video|content|article|story|link)\\b.{0,60}',
      'map data ?©.{2,60}|comments (?:have been|are) (?:disabled|closed|turned off).{0,40}',
    ]),
  },
  {
    what: 'an appeal to follow or subscribe',
    isAppeal: true,
    small: line([
      '(?:this (?:article|story) is )?(?:an? )?(?:subscriber|member|premium)s?[- ](?:only|exclusive)(?: (?:story|article|content))?|for (?:subscribers|members)(?: only)?',
      'unlimited (?:digital )?access\\b.{0,60}|(?:try|get|enjoy) (?:it|us|.{2,30}) free for\\b.{0,40}|keep reading for\\b.{0,40}|limited[- ]time offer.{0,40}|cancel any ?time',
      'by (?:signing up|subscribing|registering|entering your e-?mail)\\b.{2,160}\\b(?:terms|privacy|policy|e-?mails?)\\b.{0,60}',
      'our (?:best|top|latest|most important|biggest) (?:stories|news|reporting|journalism)\\b.{0,60}\\b(?:inbox|free|e-?mail)\\b.{0,30}',
    ]),
  },
  {
    what: 'a link to another story',
    isAppeal: true,
    small: line([
      'you may have missed|in case you missed it|(?:more|recommended|picked|selected) for you|(?:more |stories |news )?from (?:around|across) the (?:web|site|network)|elsewhere on the web',
      'this (?:article|story|post) is (?:more than|over) .{2,12} (?:years|months) old',
      'about (?:the|this) (?:author|writer|article|data)|this (?:article|story) is republished from .{3,200}',
    ]),
  },
  {
    what: 'the heading of a list on the page',
    isUnsure: true,
    small: line([
      'table of contents|key (?:takeaways|points)|(?:in|on) this (?:article|page|section)|topics in this (?:article|story)|filed under',
      'fact[- ]checked by .{2,40}|(?:medically )?reviewed by .{2,40}|how we reported this (?:story|article)',
      '(?:published|updated|posted):? .{0,4}\\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}|(?:published|updated|posted):? [a-z]{3,9}\\.? \\d{1,2}',
      'unmute|fullscreen|upvote|reprints|facebook|twitter|whatsapp|linkedin|collapse',
    ]),
  },
  {
    what: 'what was left of an embedded post',
    // — Ana Ruiz (@anaruiz) May 3, 2024
    pattern: /^[—–-] ?\S.{1,50} \(@\w{2,30}\) [A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}$/,
  },
  {
    what: 'a link to another story',
    // “Video: Storm hits the coast”, “More by Ana Ruiz”, “Follow Ana Ruiz”
    pattern:
      /^(?:(?:Promoted|Sponsored|Paid for|Presented|Powered) by (?:the )?[A-Z][^.!?]{1,40}|(?:VIDEO|Video|PODCAST|Podcast|GALLERY|Gallery|QUIZ|Quiz|EXPLAINER|Explainer|IN PICTURES|In pictures|FACTBOX|Factbox) ?[:|] ?["“'‘]?[A-Z\d][^.]{3,120}|(?:More by|Follow) [A-Z][\p{L}’'-]+ [A-Z][\p{L}’'-]+(?: [A-Z][\p{L}’'-]+)?)$/u,
  },
  {
    what: 'a link to another story',
    // “More from the Courier”, “Watch: How a dam works”
    pattern:
      /^(?:(?:More from|More in|MORE FROM|MORE IN) (?:the |The )?[A-Z][\w&’'-]*(?: [A-Z&][\w&’'-]*){0,4}|(?:WATCH|Watch|LISTEN|Listen) ?[:|](?: ?["“'‘]?[A-Z\d][^.]{3,140})?)$/,
  },
  {
    what: 'a line on where a story is from',
    isUnsure: true,
    pattern:
      /^(?:This (?:story|article) (?:was )?(?:originally|first)|Originally) (?:published|appeared) (?:by|in|on|at) (?:the |The )?(?:\d{1,2} )?[A-Z][\w.’'-]*(?: (?:[A-Z&\d][\w.’'-]*|of|and|the|for)){0,8}\.?$/,
  },
  {
    what: 'a list of tags',
    pattern: /^(?:TAGS|TOPICS|FILED UNDER):? .{3,140}$/,
  },
  {
    what: 'the path of a page',
    // Home > News > Politics
    pattern: /^[^\s.!?>›»|][^.!?>›»|]{1,40}(?: [>›»] [^.!?>›»|]{2,60}){1,6}$/u,
  },
  {
    what: 'an invitation to tap',
    small: line([
      `(?:tap|click|press|swipe)(?: the (?:bell|button|icon|link|image|photo)| here| (?:up|left|right|below|above))? (?:to|for) [^“”".!?]{3,100}`,
      `(?:turn on|enable|allow|get) (?:push |breaking[- ]news |our )?(?:notifications|alerts)\\b[^“”".!?]{0,80}`,
    ]),
  },
  {
    what: 'a video player’s caption',
    small: line([
      "(?:this|the) (?:video|media|content|audio|file) (?:is (?:not|no longer|currently un)|is unavailable|can not |can(?:not|no longer|[’']t) be|could not be|isn[’']t)\\b.{0,80}",
      "(?:sorry, )?(?:your )?(?:browser|device) (?:(?:does not|doesn[’']t|cannot) (?:support|play)|is (?:not|no longer) supported)\\b.{0,100}",
      '(?:please )?(?:enable|turn on|activate) javascript\\b.{0,80}|javascript (?:is|must be|needs)\\b.{0,80}',
      '(?:to (?:view|play|watch|see) (?:this|the) (?:content|video|media))\\b.{0,120}',
      '(?:tap|click|press|swipe) (?:to|for) (?:unmute|mute|play|pause|sound|replay|expand|view|enlarge|see|read|close)\\b.{0,40}',
      '(?:play|pause|mute|unmute|watch|replay)(?: the)? (?:video|audio|now|live)(?: ?[:|] ?.{0,100})?',
      'now playing.{0,60}|(?:video|audio) (?:unavailable|player|playback|ad feedback)\\b.{0,60}',
      '\\d{1,2}:\\d{2} ?/ ?\\d{1,2}:\\d{2}|volume \\d{1,3}%|autoplay|video ?duration.{0,40}',
      '(?:the |this )?video (?:player )?is loading\\b.{0,100}|this is a modal window.{0,100}',
    ]),
  },
  {
    what: 'an agency’s or a site’s boilerplate',
    small: line([
      '(?:©|\\(c\\)|copyright)(?: ©)? ?(?:the )?(?:\\d{4}|[A-Z]).{0,120}(?:all rights reserved.{0,200}|reserved)',
      'copyright ©? ?\\d{4}.{0,80}|© ?\\d{4}.{0,80}|all rights reserved.{0,200}',
      'this material may not be published, broadcast.{0,120}|our standards: the thomson reuters.{0,60}',
      '.{0,60}\\bis not responsible for the content of external sites.{0,60}',
      '(?:this (?:article|story) )?was (?:auto-?generated|published) (?:from|by) .{2,40}(?:feed|syndicat).{0,40}',
      '\\(?(?:this story|except for the headline, this story) has not been edited by .{2,60}(?:staff|feed).{0,80}',
      'first published on .{2,60}|the post .{3,160} (?:first )?appeared first on .{2,60}',
      'the post .{3,120} appeared on .{2,60}',
    ]),
  },
  {
    what: 'a form for readers',
    small: line([
      'report (?:an? )?(?:error|typo|mistake|correction)\\b.{0,40}|suggest a correction',
      '(?:spotted|found|see|seen|notice) (?:an? )?(?:error|mistake|typo)\\b.{0,100}',
      '(?:have|got|do you have|have you got) (?:a|an) (?:correction|(?:news |story )?tip|story(?: to share)?|question for us)\\??(?:.{0,60}(?:@|\\b(?:call|e-?mail|tell us|contact|get in touch|let us know|write to|message)\\b).{0,100})?',
      'send (?:us )?your (?:photos|story|stories|pictures|videos|questions|comments)\\b.{0,100}',
      'e-?mail (?:us|corrections|your (?:story|comments))\\b.{0,80}',
    ]),
  },
  {
    what: 'what was left of an embedded post',
    small: line([
      `(?:view|see|watch) (?:this |the )?(?:post |tweet |video )?on ${networks}|view this post.{0,30}`,
      '(?:instagram|twitter|facebook|tiktok|reddit|x) (?:post|embed|video)|a post shared by .{3,80}',
      'pic\\.twitter\\.com/\\w+|https?://t\\.co/\\w+|embedded (?:content|video|tweet|post)|tweet unavailable',
    ]),
  },
  {
    what: 'a line of a live page',
    small: line([
      // LIVE Last updated 14 mins ago Refresh for latest
      '(?:(?:live(?: blog| updates?)?|breaking) ?[:|·–-]? ?)?(?:last )?updated:? (?:just now|(?:about )?(?:\\d{1,2}|an?|one) ?(?:m|h|s|min|mins|minutes?|hrs?|hours?|secs?|seconds?) ago)(?: ?[|·•–-]? ?(?:(?:click |tap )?(?:to )?refresh|reload)(?: (?:the |this )?page)?(?: (?:for|to see) (?:the )?(?:latest|updates|more|latest updates))?)?',
      '(?:(?:click|tap) (?:here )?to )?(?:refresh|reload)(?: (?:the|this) page)? (?:for|to see) (?:the )?(?:latest|updates|latest updates)',
      'show key (?:events|points)(?: only)?|(?:\\d+ )?new updates?(?: available)?|auto-?refresh(?: is)?(?: on| off)?',
      'pinned post|live feed|live reporting|quick read|summary by ai|ai-generated summary|catch up quick',
      'jump to (?:the )?(?:latest|summary|key events)|this (?:live blog|live page) (?:is|has) (?:now )?closed\\b.{0,60}',
    ]),
  },
  {
    what: 'a shop’s notice',
    small: line([
      'we may (?:earn|receive|get) (?:an? )?(?:\\w+ )?commissions?\\b.{0,160}|commissions? may be earned\\b.{0,80}',
      'this (?:article|post|story|page) (?:may )?(?:contains?|includes?) affiliate links?.{0,120}',
      '(?:(?:all )?(?:products|items)|everything we recommend)(?: featured(?: here)?)? (?:are|is|were) (?:independently )?(?:selected|reviewed|chosen) by (?:us|(?:our|the) (?:\\w+ )?(?:editors|team|experts|staff|writers))\\b.{0,160}',
      '(?:shop|buy|order) now|(?:buy|shop) (?:it |this )?(?:at|on|from) (?:amazon|walmart|target|best buy|ebay|argos)\\b.{0,40}',
      'view (?:deal|offer)|check price|order reprints|(?:purchase|get) (?:licensing|reprint)(?: rights)?',
      'licensing (?:&|and) syndication|reuse this content|request (?:permissions|reprints)',
    ]),
  },
  {
    what: 'a line on where a story is from',
    isUnsure: true,
    small: line([
      "(?:contact|reach|e-?mail|tip) (?:[\\w.’'-]+ ){1,5}(?:at|on|via) \\S+@\\S+.{0,60}",
      'call the news ?desk\\b.{0,60}|follow (?:him|her|them) on .{2,60}',
    ]),
  },
  {
    what: 'a time stamp',
    isUnsure: true,
    small: line([
      `${day}(?: ?[•·|,-]| at)? ${time}`,
      `(?:(?:last |first )?(?:updated|published|posted|modified|created)(?: on| at)? ?[:|]? ?(?:${time},? ?(?:on )?)?${day}(?:,? ?(?:[-–|]|at)? ?${time})?|(?:last |first )?(?:updated|published|posted)(?: on| at)? ?[:|]? ?${time}(?:,? ?(?:on )?${day})?|(?:(?:last |first )?(?:updated|published|posted) ?:? ?)?\\d{1,2} ?(?:m|h|min|mins|minutes?|hrs?|hours?|days?|weeks?|months?) ago)(?: ?[|•·/-] ?(?:(?:updated|published|posted) )?.{2,60})?`,
    ]),
  },
  {
    what: 'a button',
    isUnsure: true,
    small:
      /^(?:\+ ?)?(?:share|print|tweet|e-?mail|bookmark|comments?|subscribe|log ?in|sign ?in|sign up|loading|saved?|listen|menu|search|close|topics|sections|follow|ad|donate|recommended|must[- ]reads?|see also|pinned|my account|live)$/,
  },
]
