import type { Analysis, Paragraph } from '../index.ts'
import { isQuoted, trailing } from '../lines.ts'
import type { Residue } from './residue.ts'

const rewritten =
  '(?:rewritten|re-written|revised|paraphrased|reworded|rephrased|translated|edited|corrected|polished|improved|updated|summari[sz]ed|condensed|proofread|simplified|shortened|shorter|longer|expanded|cleaned-up|reworked)'
const piece =
  '(?:article|paragraph|text|version|passage|translation|summary|draft|copy|sentence|story|content|headline|piece|paraphrase|rewrite|revision|transcript|output)'
const greeting =
  '(?:Sure|Certainly|Of course|Absolutely|OK|Okay|Great|Yes|Got it|Understood|No problem|Happy to help|Thanks|Thank you)(?: thing)?(?:[!,.:]| [—–-])\\s+'
const here = "(?:[Hh]ere(?:'s|’s| is| are)|[Bb]elow (?:is|are)|[Tt]he following (?:is|are)|[Tt]his is)"
/** What may follow a bare “Here is the text”: “… of the treaty” is a reporter’s. */
const given =
  '(?=:|,| (?:in (?:a|an|plain|simple|active|passive|your|the (?:style|tone)|(?:British|American|more) )|with|without|you|your|based|under|as (?:you )?(?:requested|asked|instructed)|that (?:is|keeps|preserves|maintains)|incorporating|below|(?:re)?written|translated|edited))'
const topics =
  '(?:information|real-time|internet|web|request|content|text|article|passage|claims?|data|links?|document|attachment|image|URL)'

/** What assistants say to whoever asked them: whole sentences, or up to the colon. */
const chatter: readonly RegExp[] = [
  // “Absolutely! Here’s a more concise take on your article:”
  new RegExp(
    `^${greeting}${here} (?:the|your|an?|my|some|one|two|three|four|five|\\d) (?:[\\w-]+ ){0,6}?(?:${piece}|take|options?|variants?|alternatives?|suggestions?)s?\\b[^.!?:]{0,60}[.!:]`,
  ),
  // “Here are three options for your headline:”
  new RegExp(
    `^${here} (?:the|your|an?|my|some|one|two|three|four|five|\\d) (?:[\\w-]+ ){0,6}?(?:${piece}|take|options?|variants?|alternatives?|suggestions?)s?\\b(?=[^.!?:]{0,50}\\byour?\\b)[^.!?:]{0,60}:`,
  ),
  // “Here is the rewritten paragraph.”, “Below is your text:”
  new RegExp(
    `^${here} (?:the|your|an?|my|one)(?: possible)? (?:[\\w-]+ ){0,2}?${rewritten}(?: (?:[\\w-]+ ){0,2}${piece})?s?\\b[^.!?:]{0,80}:`,
    'i',
  ),
  new RegExp(
    `^(?!This)${here} (?:the|your|an?|my) (?:[\\w-]+ ){0,2}?${rewritten} ${piece}s?\\b[^.!?:]{0,60}[.!](?=\\s|$)`,
    'i',
  ),
  new RegExp(
    `^(?!This)${here} (?:your (?:[\\w-]+ ){0,2}?${piece}s?\\b|(?:the|an?) (?:[\\w-]+ ){0,2}?${piece}${given})[^.!?:]{0,80}:`,
    'i',
  ),
  // “The following is a summary of the text you sent:”
  new RegExp(
    `^${here} (?:the|an?) (?:[\\w-]+ ){0,2}?${piece} of (?:your|the ${piece})\\b[^.!?:]{0,60}:`,
    'i',
  ),
  // “Here is the rest of the translation:”
  new RegExp(
    `^${here} the (?:continuation|rest|remainder|remaining (?:part|text)|(?:next|second|third|last|final) (?:part|half|section)) of (?:the|your) ${piece}\\b[^.!?:]{0,60}:`,
  ),
  // “Summary (generated automatically): The old come first.”
  /^(?:Summary|Translation|Headline|Key points|Abstract|Transcript) \((?:auto(?:matically)?[- ]?generated|generated (?:automatically|by [^()]{2,30})|(?:AI|machine)[- ](?:generated|translated|written)|by AI)\): ?[^.!?]{3,300}[.!?]/i,
  // “Sure, I’d be happy to help with that.”
  /^(?:Sure|Certainly|Of course|Absolutely)[!,.] (?:I(?:'d|’d| would) be (?:happy|glad)|I(?: can|'ll|’ll| will) (?:help|rewrite|revise|translate|summari[sz]e|paraphrase)|I(?:'ve|’ve| have) (?:rewritten|revised|translated|summari[sz]ed|paraphrased|edited)|let me (?:help|rewrite|revise|translate|summari[sz]e|paraphrase)|happy to help)\b[^.!?:]{0,160}[.!?:]/i,
  // “Hope this helps!”
  /^(?:I )?hope (?:this|that|it) (?:helps(?= ?[.!]|$| you\b| with your\b)|meets your|is (?:helpful(?=[.!])|what you))\b[^.!?]{0,160}[.!]/i,
  /^(?:Let me know if (?:you(?:'d|’d| would| need| want| have|['’]re)|there(?:'s|’s| is)|this|any)|(?:Please )?Feel free to (?:adjust|modify|edit|ask|let me|reach out|tweak|change|customi[sz]e)|Is there anything else (?:I can|you)|If you(?:'d|’d| would) (?:like|prefer)(?: me to|,? I can)|If you (?:have|need) (?:any )?(?:other|further|more|additional) (?:questions|changes|edits|adjustments|revisions|help))\b[^.!?]{0,200}[.!?]/i,
  /^(?:Would you like me|Do you want me) to (?:re\w+|adjust|translate|summari[sz]e|continue|make it|make (?:this|the)|provide|write|shorten|expand|change|create|generate|edit|also|help|format|proofread|convert|include|add|simplify|polish|try)\b[^.!?]{0,160}\?/i,
  // “As an AI language model, I …”
  /^(?:Please note that )?As an? (?:AI|artificial[- ]intelligence|large language|language)(?:[- ]?(?:language|powered|based|text))*(?: model| assistant| chatbot| system)?,? (?:I\b|my\b|(?:trained|developed|created) by)[^.!?]{0,300}[.!?]/i,
  /^(?:Unfortunately, )?(?:I am|I['’]m) (?:just )?an? (?:AI|large language|language) (?:language )?(?:model|assistant|chatbot)\b[^.!?]{0,300}[.!?]/i,
  // “I’m sorry, but I cannot help with that.”
  /^(?:(?:I['’]m|I am) sorry|I apologi[sz]e|Sorry|My apologies|Unfortunately),? (?:but )?(?:for (?:the|any) (?:confusion|inconvenience|error|mistake|oversight)|I (?:cannot|can['’]t|can not|am unable to|am not able to|do not|don['’]t|won['’]t) (?:assist|help|fulfil+|provide|generate|create|comply|complete|access|browse|translate|rewrite|summari[sz]e|process|continue with|verify|answer|discuss|write|reproduce|have (?:access|enough)|see (?:any|the)))[^.!?]{0,200}[.!?]/i,
  /^(?:(?:As of|Up to) my (?:last |latest |most recent )?(?:knowledge |training )?(?:update|cut-?off|data)|My (?:knowledge|training)(?: data)? (?:cut-?off|ends|ended|only (?:goes|extends)|is (?:current|limited)))\b[^.!?]{0,200}[.!?]/i,
  new RegExp(
    `^(?:Please note that |Note that )I (?:cannot|can['’]t|am unable to|do not|don['’]t)\\b[^.!?]{0,80}\\b${topics}\\b[^.!?]{0,60}[.!]`,
  ),
  // “The text you provided appears to be incomplete.”
  /^(?:The|Your|This) (?:text|passage|article|excerpt|content|link|input|document|sentence|message)(?: that)? you(?:['’]ve| have)? (?:provided|sent|shared|pasted|submitted|gave|posted|entered)\b[^.!?]{0,160}[.!]/,
  /^It (?:looks like|seems(?: like| that)?|appears(?: that)?) (?:the|your) (?:text|passage|article|excerpt|message|input|content|document|link|sentence)\b[^.!?]{0,100}\b(?:cut off|incomplete|ends? (?:abruptly|mid\w*|in the middle)|missing|truncated|provided|sent|empty)\b[^.!?]{0,60}[.!]/,
  /^(?:Please|Could you(?: please)?|Can you(?: please)?) (?:provide|share|paste|send|supply|upload|give me)\b[^.!?]{0,60}\b(?:text|article|passage|document|paragraphs?|content|transcript|draft|sentences?)\b(?! (?:of|to|by|about)\b)[^.!?]{0,80}[.!?]/,
  /^(?:Please|Could you(?: please)?|Can you(?: please)?) provide (?:me with )?(?:more|additional|further) (?:context|details|information)(?: (?:so|if|about (?:the|your) (?:text|article|request)|for me|and I)\b[^.!?]{0,80})?[.!?]/,
  // “Disclaimer: This text was machine translated.”
  /^(?:Disclaimer|Note|Please note|NB)(?: that|:) [^.!?]{0,100}\b(?:automated|automatic(?:ally)?|AI|machine[- ]\w+|generated|translat\w+|paraphras\w+|rewritten|reworded|(?:original|source) (?:text|article|sentence|language|document|passage|version)|active voice|passive voice)\b[^.!?]{0,120}[.!]/,
  /^(?:(?:Please )?(?:note|keep in mind) that|It['’]?s(?: is)? important to note that|It is important to note that) (?:this|the) (?:translation|article|text|summary|version|content|response|information provided) (?:was|has been|is|may|might)\b[^.!?]{0,140}[.!?]/i,
  /^(?:This|The (?:above|following)) (?:is an?|(?:text|article|translation|summary|version|story|content) (?:is|was|has been|may have been)|was|has been) (?:[\w-]+ ){0,3}?(?:automatic(?:ally)?|machine|AI|computer|auto)[- ]?(?:translat|generat|summar|rewrit|produc)[^.!?]{0,100}[.!]/,
  /^This (?:text|article|translation|summary|version|story|content) (?:was|has been|is) (?:[\w-]+ ){0,2}?(?:generated|written|translated|produced|created|summari[sz]ed) (?:by|with|using)(?: the help of)? (?:an? )?(?:AI|artificial intelligence|ChatGPT|GPT\S*|DeepL|Google Translate|machine|automated|large language|language model)\b[^.!?]{0,120}[.!]/,
  /^\(?(?:(?:Automatically )?(?:Translated|Generated|Written|Rewritten|Summari[sz]ed)|Powered)(?: from [A-Z]\w+)?(?: (?:in)?to [A-Z]\w+)? (?:with|by|using) (?:the help of )?(?:DeepL|Google Translate|Google|ChatGPT|GPT-?\d?\S*|OpenAI|Bing|Claude|Gemini|Copilot|AI|an AI|www\.DeepL\.com)\b[^.!?]{0,60}(?:\.com\S{0,30}[^.!?]{0,40})?[.!)]?\)?\.?$/i,
  // “As requested, I kept the tone.”
  /^As (?:you )?(?:requested|instructed|asked),? [^.!?:]{0,60}\b(?:text|tone|article|version|language|facts?|quotes?|quotations?|summary|translation|paragraphs?|wording|style|passage|rewrite|output|length|word count)\b[^.!?:]{0,100}[.!:]/,
  // “This version keeps the quotes while improving the flow.”
  /^(?:This|The (?:revised|rewritten|new|edited)) (?:version|revision|rewrite|draft|paraphrase|summary) (?:keeps|preserves|maintains|retains|improves|aims)\b[^.!?]{0,100}\b(?:while (?:keeping|improving|maintaining|preserving|making|avoiding)|(?:flow|clarity|readability)|(?:facts|quotes|quotations)\b[^.!?]{0,30}\boriginal)\b[^.!?]{0,80}[.!]/,
  /^(?:Tokens?(?: used)?|Word count|Characters?|Confidence(?: score)?|Temperature|Model|Similarity(?: score)?|Readability(?: score)?)\s?: ?(?:GPT\S*|[\d.,]+ ?%?)\.?(?=\s|$)/,
  /^(?:(?:Key|Main|Summary of) )?(?:[Cc]hanges|[Ee]dits|[Ii]mprovements|[Aa]djustments)(?: [Mm]ade)?: [^.!?\n]{3,200}[.!]?/,
  /^(?:ChatGPT|Gemini|Claude|Copilot|AI) can make mistakes\b[^\n]{0,80}$/,
  // What was asked of them.
  /^(?:Please )?(?:Rewrite|Re-write|Paraphrase|Translate|Summari[sz]e|Proofread|Rephrase|Reword|Shorten|Expand) (?:the following|this|the above|the (?:article|text|paragraph|passage|story) (?:below|above)|it)\b[^.!?:]{0,160}[.!:]/i,
  /^You are an? (?:helpful|professional|experienced|expert|skilled|seasoned)\b[^.!?]{0,60}\b(?:assistant|journalist|editor|writer|translator|copywriter|model|AI)(?: (?:who|that|for|at|with|writing|tasked)\b[^.!?]{0,160})?\.(?=$| (?:Rewrite|Write|Your|Translate|Summari))/,
  /^Act as an? [^.!?]{3,80}\b(?:rewrite|write|translate|summari[sz]e|edit|paraphrase|proofread)\b[^.!?]{0,120}[.!]/,
  /^Make (?:it|this|the (?:text|article|paragraph)) (?:sound )?(?:more |less )?(?:human|formal|informal|natural|engaging|concise|readable|professional|neutral|shorter|longer|SEO[- ]\w+)(?: and [^.!?]{3,40})?[.!]$/,
]

/** The same where nobody else in the article says “I”. */
const personal: readonly RegExp[] = [
  /^I(?:['’]ve| have)? (?:also )?(?:kept|preserved|maintained|rewritten|rephrased|reworded|adjusted|simplified|shortened|retained|changed|translated|condensed|tried to (?:keep|preserve))\b[^.!?]{0,100}\b(?:tone|wording|phrasing|original|quotes|quotations|meaning|voice|sentence structure|style|paragraphs?|text|article|passage|language)\b(?!(?: \w+)? (?:of|for|from|by|at|on)\b)[^.!?]{0,60}[.!]/,
  /^I(?:['’]ve| have)? (?:also )?(?:removed|corrected|fixed|replaced|reorgani[sz]ed|restructured|cleaned up|improved|broken up|split)\b[^.!?]{0,100}\b(?:as (?:you )?(?:asked|requested|instructed)|grammar|repetitions?|redundan\w+|wording|phrasing|clarity|readability|flow|passive voice|sentences?|paragraphs?)\b(?! (?:of|for|from|by)\b)[^.!?]{0,60}[.!]/,
  new RegExp(
    `^I(?:['’]m| am)? (?:cannot|can['’]t|unable to|not able to|do not|don['’]t) (?:verify|confirm|browse|provide|generate|have (?:access|real-time)|access|open|view|read|see)\\b[^.!?]{0,80}\\b${topics}\\b[^.!?]{0,60}[.!]`,
  ),
]

/** The first words that any of it opens with, at the start of a sentence. */
const opening =
  /^\(?(?:(?:Summary|Translation|Headline|Key points|Abstract|Transcript) \(|Sure|Certainly|Of course|Absolutely|OK|Okay|Great|Yes|Got it|Understood|No problem|Happy to|Thanks|Thank you|Here|Below|The (?:following|above|text|passage|article|excerpt|content|link|input|document|sentence|message|revised|rewritten|new|edited)|This|Your|As (?:an?|of|you|requested|instructed|asked)|Up to my|My (?:knowledge|training|apolog)|I\b|Sorry|Unfortunately|Hope|Let me|Feel free|Is there anything|Would you|Do you want|If you|It['’]?s? (?:is |looks|seems|appears|important)|Please|Could you|Can you|Note|Keep in mind|NB|Disclaimer|Automatically|Translated|Generated|Written|Rewritten|Summari|Powered|Tokens?|Word count|Characters?|Confidence|Temperature|Model|Similarity|Readability|Key|Main|Changes|Edits|Improvements|Adjustments|ChatGPT|Gemini|Claude|Copilot|AI can|Rewrite|Re-write|Paraphrase|Translate|Proofread|Rephrase|Reword|Shorten|Expand|You are an?|Act as|Make (?:it|this|the))\b/i

/** `…, one customer wrote.`: somebody is said to have said it. */
const reported =
  /[,?!] (?:[\w’'.-]+ ){1,5}(?:said|says|wrote|writes|told|asked|replied|answered|explained|joked)\b/

/** Lines that stand alone in the window of an assistant. */
const windowLine =
  /^(?:Regenerate(?: response)?|Copy code|(?:ChatGPT|Assistant|User|You) said:|Was this response better or worse\??|\(\d{2,4} words\)|\[?(?:Chunk|Part|Segment) \d{1,3} (?:of|\/) \d{1,3}\]?|\[(?:Headline|Title|Body|Lede|Lead|Subhead(?:ing)?|Intro(?:duction)?|Conclusion|Deck|Dek|Standfirst|Article|Text|Paragraph \d{1,2})\]|#{2,4} (?:Response|Instruction|Input|Output|Assistant|User|System):?)$/

/** `Translated automatically from the original. Show original text`: what a page says that translates itself. */
const selfTranslated =
  /^(?:(?:This (?:text|page|article|story|content|post) (?:was|has been|is) )?(?:(?:automatically|machine)[- ]translated|translated (?:automatically|by machine))|Translated by (?:Google(?: Translate)?|DeepL|Bing|Microsoft))(?: (?:from|into) (?:the )?\p{L}+)?[.:·|]? ?(?:(?:Show|View|See|Read)(?: the)? original(?: (?:text|version|article|language))?\.?)?$/iu

/** Labels that assistants and forms put before the copy, alone or at the head of a line. */
const label = new RegExp(
  `^(?:${[
    '(?:Rewritten|Revised|Paraphrased|Translated|Edited|Corrected|Original|Source|Improved|Final|Updated|Input|Output|Generated) (?:article|text|version|paragraph|passage|translation|copy|headline|title|output|draft|result)s?',
    '(?:Machine |Automatic )?(?:Translation|Paraphras(?:e|ing)|Rewrit(?:e|ing)|Summary) results?|Paraphrased text|Re-?written|Rewrite|Revised|Output|Input|Body|Body text|Article text|Full text|Main text|User|Human|System|Assistant|ChatGPT|AI|Prompt',
    '(?:Part|Chunk) \\d{1,2} ?(?:/|of) ?\\d{1,2}|(?:Q\\d{1,2}\\. )?Paraphrase|Translation|Summary|Tone|Style|Paragraph \\d{1,2}',
    'SEO title|Meta (?:description|title|keywords)|Focus keywords?|Slug|Word count|Character count|Title|Headline|Sub(?:heading|headline|title)|Deck|Dek|Standfirst|Lede',
    '(?:Option|Version|Variant|Alternative|Draft|Take) (?:\\d|[A-C]|one|two|three)|SPEAKER_\\d{1,2}|Speaker (?:\\d{1,2}|[A-D])(?= ?[([]\\d)',
  ].join('|')})(?: ?\\((?:[\\w-]+[ ,]{0,2}){1,6}\\)| ?[([]\\d{1,2}:\\d{2}(?::\\d{2})?[)\\]])?\\s?:\\s*`,
  'i',
)
/** Labels that stand before copy only where a form or a machine put them. */
const formLabel =
  /^(?:Summary|Translation|(?:Q\d{1,2}\. )?Paraphrase|Paraphrased text|Rewrite|Rewritten|Revised|Output|Input|Body|Body text|Article text|Full text|Main text|User|Human|System|Assistant|Paragraph \d{1,2})\s?:\s+/
/** Labels that people put before copy too. */
const everyday =
  /^(?:User|Human|System|Assistant|AI|Output|Input|Body|Revised|Rewrite|Title|Headline|Subheading|Subtitle|Deck|Dek|Standfirst|Lede|Translation|Paragraph \d+|Prompt|Slug|Word count|Paraphrase|Summary|Tone|Style|Option|Version|Variant|Alternative|Draft|Take)(?! [^:]*\()/i

/** Whether a line is a label and no more: `Headline:` */
export const isLabel = (text: string): boolean => label.exec(text)?.[0].length === text.length

/** `(Rewrite 2 of 3)` */
const numberedTry =
  /[[(](?:Rewrite|Rewritten|Version|Variant|Attempt|Output|Response|Paraphrase|Translation|Regenerated?)(?: version| text)? ?#?\d{1,2}(?: ?(?:of|\/) ?\d{1,2})?[\])]/g

const clock = '\\d{1,2}:\\d{2}(?::\\d{2})?'
const translatorsNotes: readonly RegExp[] = [
  // [Translator’s note: a pun], (TN: a pun)
  /[[(](?:(?:translat(?:or|ion|er)(?:['’]?s|s['’])?|TL|machine translation)(?: |['’]s )?notes?|translator|note (?:from|by|of) the translator|t\/n|n\. ?d\. ?t\.?|TN)\s?:?\s[^\][()]{0,300}[\])]/gi,
  /^(?:Translator['’]?s['’]? note|Translation note)\s?:[^\n]{0,400}$/gi,
  /\[Translation: [^\][]{2,200}\]|\[(?:untranslated|not translated|no translation)\]/gi,
  // (meaning of the original unclear)
  /[[(](?:(?:Translation|Note|NB|N\.B\.|TN)[:,—–-]? )?[^\][():]{0,60}\b(?:source (?:text|language|article|sentence)|original (?:text|language|article|wording|sentence)|untranslat(?:ed|able)|literal(?:ly)? translat|(?:next|previous|preceding|following) sentence|meaning (?:is|was|of the) (?:un|sentence|original|text)|inaudible|crosstalk|unintelligible)\b[^\][()]{0,200}[\])]/gi,
  /\[(?![^\][]{0,40}\b(?:emphasis|italics)\b)[^\][]{1,80}\b(?:in|from|see|per) (?:the )?(?:source|original)\]/gi,
  // [inaudible 00:12]
  new RegExp(
    `[[(](?:inaudible|crosstalk|unintelligible|indistinct|foreign language)(?: ${clock})?[\\])]|\\[\\d{2}:\\d{2}:\\d{2}\\]|^\\[\\d{2}:\\d{2}\\]`,
    'gi',
  ),
  // [Text truncated], [Continued in part 2], (end of translation)
  /[[(](?:illegible|unreadable|unclear|garbled|truncated|(?:missing|truncated) text|text (?:missing|truncated|cut off)|(?:to be )?cont(?:inue|inued|['’]d|\.)?(?: in (?:the )?(?:(?:next|following) \w+|part \d))?|(?:end|start|begin(?:ning)?) of (?:the )?(?:translation|article|text|transcript|transcription|document|story|excerpt|output|summary|passage|response|rewrite|chunk|part \d))[\])]/gi,
  /\[(?:words?|text|sentence|line|passage|phrase|name)s? (?:missing|unclear|illegible|omitted|lost|cut off|repeated)\b[^\][]{0,60}\]/gi,
  // (This sentence is incomplete), [Note: the rest of the text is missing]
  /[[(](?:This|The|Some) (?:sentence|passage|phrase|word|paragraph|text|wording|name|part)s?\b[^\][()]{0,80}\b(?:unclear|ambiguous|incomplete|illegible|missing|in the (?:source|original))\b[^\][()]{0,80}[\])]/gi,
  /[[(]Note: [^\][()]{0,120}\b(?:voice|rewritten|reworded|rephrased|paraphras\w+|translat\w+|wording|tense|sentence|(?:rest|end|part|half) of the (?:text|article|passage|document))\b[^\][()]{0,120}[\])]/gi,
]
/** Sentences and notes that were said to whoever asked a machine. */
export function* chat(article: Analysis, paragraph: Paragraph): Iterable<Residue> {
  const { text } = paragraph
  const residue = (index: number, length: number, what: string): Residue => {
    const span = { start: paragraph.start + index, end: paragraph.start + index + length }
    return { ...span, what, put: '', reach: trailing(article, paragraph, span) }
  }
  if (/[[(]|^Transl/i.test(text)) {
    for (const pattern of translatorsNotes) {
      for (const { 0: found, index } of paragraph.matches(pattern))
        yield residue(index, found.length, 'a translator’s note')
    }
    for (const { 0: found, index } of paragraph.matches(numberedTry))
      yield residue(index, found.length, 'a machine’s label')
  }
  if ((text.length < 60 && windowLine.test(text)) || (text.length < 110 && selfTranslated.test(text))) {
    yield residue(
      0,
      text.length,
      selfTranslated.test(text)
        ? 'a note of a page that translates itself'
        : 'a line of an assistant’s window',
    )
    return
  }
  const form = formLabel.exec(text)
  if (form && /^\p{Lu}[^.!?]{30,}/u.test(text.slice(form[0].length))) {
    yield { ...residue(0, form[0].trimEnd().length, 'a label of a form'), isUnsure: true }
    return
  }
  const head = label.exec(text)
  if (head && (!everyday.test(text) || text.length === head[0].length || isTitled(article, paragraph)))
    yield residue(0, head[0].trimEnd().length, 'a label of a form')
  let done = 0
  for (const from of sentenceStarts(text)) {
    if (
      from < done ||
      !opening.test(text.slice(from, from + 40)) ||
      isQuoted(paragraph, paragraph.start + from)
    )
      continue
    const said = saidAt(article, paragraph, from)
    if (said === undefined) continue
    const all = from === 0 && isAllSaid(text.slice(said)) ? text.length : said
    done = from + all
    yield residue(from, all, 'an assistant’s')
  }
}

/** What is said to whoever asked, bidden of a machine, or told of the text. */
const addressed =
  /^(?:[^“”"]*\b(?:you|your|you['’](?:d|re|ve|ll))\b|(?:Please |Also |And )?(?:Keep|Do not|Don['’]t|Use|Avoid|Make sure|Ensure|Preserve|Maintain|Return|Output|Include|Write|Rewrite|Translate|Let me know|Feel free|Remove|Limit|Only) |(?:Reading level|Keywords?|Word count|Tone|Style|Language|Readability|Length|Sentiment|Category|Title|Slug|Tags)\b[^.!?:]{0,12}:)/

/** Whether the rest of a line that an assistant opened is of the same kind. */
function isAllSaid(rest: string): boolean {
  const sentences = rest.split(/(?<=[.!?]["”’]?) +/).filter(one => /\p{L}/u.test(one))
  return sentences.length > 0 && rest.length < 420 && sentences.every(one => addressed.test(one.trim()))
}

function sentenceStarts(text: string): readonly number[] {
  const found = /^[A-Z(]/.test(text) ? [0] : []
  for (const match of text.matchAll(/[.!?]["”’)\]]*\s+(?=[A-Z(])/g)) found.push(match.index + match[0].length)
  return found
}

/** How much of a paragraph from one place on an assistant said; undefined where people did. */
function saidAt(article: Analysis, paragraph: Paragraph, from: number): number | undefined {
  const rest = paragraph.text.slice(from, from + 420)
  const patterns = rest[0] === 'I' ? [...chatter, ...personal] : chatter
  for (const pattern of patterns) {
    const found = pattern.exec(rest)?.[0]
    if (found === undefined || reported.test(rest.slice(0, found.length + 24))) continue
    if (personal.includes(pattern) && hasNarrator(article, paragraph)) continue
    return found.length
  }
  return undefined
}

/** Whether somebody says “I” in another paragraph, outside quotation marks. */
function hasNarrator({ paragraphs }: Analysis, paragraph: Paragraph): boolean {
  return paragraphs.some(
    other =>
      other !== paragraph &&
      other.isProse &&
      /(?:^|[\s—–])I(?:['’](?:m|ve|d|ll))? \p{Ll}/u.test(other.text.replace(/“[^”]*”?|"[^"]*"?/g, '')),
  )
}

/** `Headline: Bridge closes` above a story. */
const isTitled = ({ paragraphs }: Analysis, { index, text }: Paragraph): boolean =>
  index < 2 &&
  paragraphs.length > index + 1 &&
  /^(?:Headline|Title|Subhead(?:ing|line)?|Deck|Dek|Standfirst|Lede|Slug|SEO title) ?: [^:.]{8,140}$/i.test(
    text,
  )
