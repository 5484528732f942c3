import { auxiliaries, saying } from '../src/analyse/grammar/leftover-words.ts'
import { type Leftover, leftover } from '../src/analyse/grammar/leftovers.ts'
import type { Paragraph } from '../src/analyse/index.ts'
import { isPersonNoun } from '../src/analyse/naming/gazetteer.ts'
import { type Piece, pieces } from '../src/analyse/pieces.ts'
import { type Edit, type Finding, rule } from '../src/rule.ts'

export default rule({
  name: 'stray-fragment',
  summary: 'A few words left over where a sentence was translated or cut.',
  rationale:
    'Machines that translate or paraphrase leave the verb of a lost clause behind as a sentence: a verb of saying with nobody and nothing said, an expletive with nothing that there is, a passive without its clause. The rule is sure where such words stand between full stops, want what their verb always takes, and neither answer a question nor take up a clause of the sentence before.',
  limits:
    '“It was.” and “There is.” are left alone behind a question, and where the sentence before has what they can take up.',
  severity: 'error',
  fix: 'offered',
  scope: 'paragraph',
  options: {},
  good: [
    'Was it worth the wait? It was.',
    'Her teachers told her that she would never sing. She could. She did.',
    'There is hope. There is, at any rate, a plan.',
    'The Acme Paper Co. has said that it will rebuild.',
    'The coach asked for quiet. She explained why.',
  ],
  bad: [
    {
      text: 'The army will grow by a third before 2032.‹ Stated.› The opposition calls that too little.',
      message: '“Stated.” is left over from a lost clause; delete it.',
      mended: 'The army will grow by a third before 2032. The opposition calls that too little.',
    },
    {
      text: 'The two sides still differ over the price of paper.‹ There is.› Talks go on.',
      message: '“There is.” is left over from a lost clause; delete it.',
      mended: 'The two sides still differ over the price of paper. Talks go on.',
    },
    {
      text: 'The pilots turned the offer down in August.‹ He emphasized. state.› A vote is due on Monday.',
      message: '“He emphasized. state.” is left over from a lost clause; delete it.',
      mended: 'The pilots turned the offer down in August. A vote is due on Monday.',
    },
    {
      text: 'The tunnel will be shut for a month‹. Officials said.›',
      message: '“Officials said.” introduces nothing; join it to the sentence before.',
      mended: 'The tunnel will be shut for a month, officials said.',
    },
    {
      text: '“We shall not sell the bridge.‹ has said.›” The mayor then left.',
      message: '“has said.” is left over from a lost clause; delete it.',
      mended: '“We shall not sell the bridge.” The mayor then left.',
    },
  ],
  *check(article) {
    for (const paragraph of article.prose) {
      for (const run of runs(paragraph)) yield finding(article.text, paragraph, run)
      for (const { 0: text, index } of paragraph.matches(openTail)) {
        const start = paragraph.start + index
        const end = start + text.length
        yield {
          span: { start, end },
          message: `“${text.replace(/^[,;]? /, '')}” is left over from a lost clause; delete it.`,
          fixes: [[{ start, end: end - 1, text: '' }]],
        }
      }
      for (const match of paragraph.matches(figureAlone))
        if (isLeftFigure(match)) yield leftFigure(paragraph, match)
    }
  },
})

/** “…; which.”, “…, and which it also.”, “… and the.”: a relative with no verb, an article with no noun. */
const openTail =
  /(?<=[\p{L}\d%”"])(?:[,;] (?:and |but )?(?:which|(?:by|of|in|at|to|for|with|on|from) which)(?: (?:it|he|she|they))?(?: also)?|,? (?:and|or|but) (?:(?:of|in|by|to|for) )?(?:the|an?|its|their))\.(?=\s|$)/gu

/** A year or an amount that is all of a sentence: “… of its bars. 2014. Those …”. */
const figureAlone =
  /(?<=\p{L}{3}["”]?\.) ((?:1[5-9]|20)\d\d|[$£€]\d[\d,.]*\d|\d{1,3}(?:,\d{3})+|\d{1,3}%)\.(?= \p{Lu}\p{Ll}* )/gu

interface Remains {
  readonly piece: Piece
  readonly kind: Leftover
}

/** Whether nothing before a figure asks for it: “He had one number: 12. …”, “In what year? 1998.” */
function isLeftFigure({ input, index }: RegExpExecArray): boolean {
  const before = /[^.!?]*[.!?]["”]?$/.exec(input.slice(Math.max(0, index - 300), index))?.[0] ?? ''
  return (
    before.length > 30 &&
    !/[?:;—–]|\b(?:year|number|figure|sum|total|answer|price|date|count|score)\b/.test(before)
  )
}

function leftFigure({ start }: Paragraph, { 0: whole, 1: figure, index }: RegExpExecArray): Finding {
  const span = { start: start + index, end: start + index + whole.length }
  return {
    span,
    message: `“${figure}.” is left over from a lost clause; delete it.`,
    severity: 'warning',
    fixes: [[{ ...span, text: '' }]],
  }
}

/** Leftovers that stand next to each other are one fault. */
function runs(paragraph: Paragraph): Remains[][] {
  const found: Remains[][] = []
  for (const piece of pieces(paragraph)) {
    const kind = leftover(piece)
    if (!kind || leadsOn(paragraph, piece)) continue
    const last = found.at(-1)
    const follows = last && /^["”’']*\s*$/.test(between(paragraph, last.at(-1)!.piece, piece))
    if (last && follows) last.push({ piece, kind })
    else found.push([{ piece, kind }])
  }
  // A phrase that may stand is a leftover only beside one that may not.
  return found.filter(
    run =>
      run.some(({ kind }) => kind !== 'phrase') &&
      (isStray(run[0]!, run.length > 1) || isFollowedByWord(run)),
  )
}

/** “He explained. state.”, whatever stands before: a verb with a small letter makes both a leftover. */
const isFollowedByWord = ([first, second]: readonly Remains[]): boolean =>
  first!.kind === 'attribution' &&
  second?.kind === 'saying' &&
  second.piece.isLower &&
  second.piece.words.length === 1

/** “It was the. paint on the swings”: the stop is stray, and the clause goes on behind it. */
const leadsOn = ({ text, start }: Paragraph, piece: Piece): boolean =>
  /^(?:the|an|its|their|our|my|your)$/.test(piece.words.at(-1)!) &&
  /^["”’]? \p{Ll}/u.test(text.slice(piece.after - start))

const between = (paragraph: Paragraph, before: Piece, piece: Piece): string =>
  paragraph.text.slice(before.after - paragraph.start, piece.start - paragraph.start)

const afterStop = /\.["”’')\]]*$/
/** What an ellipsis such as “It was.” or “He could.” may take up from the sentence before. */
const takenUp =
  /\b(?:there|if|whether|would|could|should|might|may(?= \w)|must|not|never|no|nobody|nothing|neither|supposed|thought|think\w*|hoped?|expect\w*|believ\w*|fear\w*|promis\w*|predict\w*|suspect\w*|look\w*|seem\w*|sound\w*|want\w*|doubt\w*|wonder\w*|ask\w*(?! for\b)|imagin\w*|suppos\w*|guess\w*|knew|knows?)\b|n[’']t\b|\?|\b(?:sa(?:y|ys|id)|told|insist\w*|claim\w*|maintain\w*|argue\w*|admit\w*|swore)\b[^.]{0,80}\b(?:is|was|are|were|be|been|has|had|have|will|can)\b/i

/** What “So it is.” may grant. */
const claimed =
  /\b(?:call\w*|nam(?:e|ed)|known|like|tell|tells|told|hear\w*|heard|swear\w*|meant|means?|let|as if|too|was to be|were to be|decided|agreed|rul(?:e|ed)|must|feels?|felt|consider\w*|I|we|you)\b|[:;?!]/
/** What “There is.” may take up: `She asked if there was hope. There was.` */
const thereTakenUp =
  /\b(?:if|whether|that|because|hop\w+|said|thought) there\b|\bthere (?:would|could|might|may|will|should|must|can|never|to be|(?:is|was|were|are) (?:not|no|nothing|never))\b|\bthere \w+n[’']t\b|\?|^["“]?there (?:is|are|was|were) .{0,40}$/i

/** Whether a leftover is one where it stands. */
function isStray({ piece, kind }: Remains, inRun: boolean): boolean {
  const { before, words, isLower } = piece
  if (before === '') {
    // “It also noted. The agency …”, not “It noted. “…””
    const isAddition = kind === 'attribution' && /^(?:also|further)$/.test(words[1]!)
    const isParagraph = piece.sentence.previous === undefined && piece.sentence.next === undefined
    return (
      kind === 'saying' ||
      kind === 'clause' ||
      (isParagraph && kind === 'link') ||
      (isAddition && !opensQuotation(piece))
    )
  }
  // “They married in 1951. It lasted. It was expected.”
  if (
    /^(?:it|he|she|they|we|i)$/.test(words[0]!) &&
    /^(?:clause|attribution)$/.test(kind) &&
    isStaccato(piece)
  )
    return inRun
  if (/[?…:,;—–-]["”’')\]]*$/.test(before) || /\.\s?\.\s?\.["”’']*$/.test(before)) return false
  if (!afterStop.test(before) && !/!["”’')\]]*$/.test(before)) return false
  const isQuoted = /["”’'][!?]?$/.test(before)
  // “… once.” she says.”: the stop is wrong, and the words are not.
  if (isQuoted && isLower && words.some(word => saying.has(word)) && hasOpenSpeaker.test(words.join(' ')))
    return false
  const context = contextOf(piece, words[0] === 'there' ? 20 : 40)
  switch (kind) {
    case 'saying':
      return true
    case 'attribution':
      // “…” He said.  That is the punctuation of a quotation.
      return (
        !isQuoted &&
        (inRun ||
          piece.words.length > 2 ||
          !/^(?:explain|repl|respond|answer|comment|confirm|continu|conclud|recall|report|insist|warn|argu|suggest|observ)/.test(
            words.at(-1)!,
          ))
      )
    case 'ellipsis':
      if (inRun) return true
      return words[0] === 'there' ? !thereTakenUp.test(context) : !takenUp.test(context)
    case 'echo':
      return !isQuoted && (inRun || !(takenUp.test(context) || claimed.test(context)))
    case 'contrast':
      return inRun || !isTakenUp(context, words)
    case 'addition':
      return inRun || !hasSameVerb(contextOf(piece, 1), words)
    case 'tail':
      return true
    case 'stub':
      return !isQuoted
    case 'phrase':
      return inRun
    case 'link':
      return isLower || !isQuoted
    default:
      return !(isQuoted && !isLower && words.length === 1)
  }
}

/** “she says”, “the man said”, “said he” */
const hasOpenSpeaker =
  /^(?:(?:he|she|they|we|i|the|an?|his|her) (?:\S+ ){0,3}\S+|\S+ (?:he|she|they|the \S+))$/

const anyBe = /\b(?:is|are|was|were|be|been|being|[a-z]+[’'](?:re|s))\b/
const beOfTense: Readonly<Record<string, RegExp>> = {
  is: /\b(?:is|are|be|[a-z]+[’'](?:re|s))\b/,
  are: /\b(?:is|are|be|[a-z]+[’'](?:re|s))\b/,
  was: /\b(?:was|were|been|be)\b/,
  were: /\b(?:was|were|been|be)\b/,
}

/** Whether “They are.” has a predicate to take up: one in its tense, or one that was said, hoped or denied. */
function isTakenUp(context: string, words: readonly string[]): boolean {
  const last = words.at(-1)!
  if (last !== 'been' && beOfTense[last] === undefined) return takenUp.test(context) || anyBe.test(context)
  return (takenUp.test(context) && anyBe.test(context)) || (beOfTense[last] ?? anyBe).test(context)
}

const forms: Readonly<Record<string, string>> = {
  is: 'is|are|to be',
  are: 'is|are|to be',
  was: 'was|were|to be',
  were: 'was|were|to be',
  did: 'did',
}
/** Whether the sentence before has what `It also was.` can add to: the verb, a question, a condition. */
function hasSameVerb(context: string, words: readonly string[]): boolean {
  const verb = words.find(word => auxiliaries.has(word) || word in forms) ?? 'did'
  return new RegExp(`\\b(?:${forms[verb] ?? verb}|if|whether)\\b|\\?`, 'i').test(context)
}

/** Behind a sentence of two or three words another short one is style. */
const isStaccato = ({ sentence, start }: Piece): boolean =>
  start === sentence.start && (sentence.previous?.text.length ?? 99) < 16

const opensQuotation = ({ sentence }: Piece): boolean => /^["“]/.test(sentence.next?.text ?? '"')

/** The sentence before, and one more where that is short. */
function contextOf({ sentence, start }: Piece, shortest: number): string {
  let from = start > sentence.start ? sentence : (sentence.previous ?? sentence)
  if (start - from.start < shortest) from = from.previous ?? from
  return sentence.paragraph.text.slice(
    from.start - sentence.paragraph.start,
    start - sentence.paragraph.start,
  )
}

/** Whether the quotations before and behind an attribution have speakers already: `"…," she said from the bench. Said she. "…"`. */
const hasSpeaker = (text: string, { sentence }: Piece, { after }: Piece): boolean =>
  /["”] (?:\S+ ){1,3}(?:said|says|told|added|asked)\b|\b(?:said|says|told|added|asked) [^.]*$/.test(
    sentence.previous?.text ?? '',
  ) ||
  /^ ["“][^"“”]{1,300}[,?!.]["”] (?:\S+ ){1,3}(?:said|says|told|added|asked)\b/.test(
    text.slice(after, after + 340),
  )

/** “,” said Ann Lee.”, “,” he said.”: who says it has been told. */
const isAttributed =
  /["”] (?:(?:said|says|told|added|asked)\b[^.“"]*|(?:[\p{L}’'.-]+ ){1,4}(?:said|says|added|asked))\.$/u

/** “… in May. and June.”, but not “… in May. or physician.”: what a conjunction joins is of one kind. */
function joinsOn({ words, before, isLower }: Piece): boolean {
  if (!isLower || !/^(?:and|or)$/.test(words[0]!) || words.length > 3) return true
  const last = /([\p{L}\d’'-]+)["”]?\.["”’')\]]*$/u.exec(before)?.[1] ?? ''
  const isProper = /^[\p{Lu}\d]/u.test(last)
  return !isProper && isPersonNoun(words.at(-1)!) === isPersonNoun(last)
}

function finding(text: string, paragraph: Paragraph, run: readonly Remains[]): Finding {
  const { piece: first, kind } = run[0]!
  const { piece: last } = run.at(-1)!
  const words = text.slice(first.start, last.after).replace(/\s\.$/, '')
  const deletion: Edit =
    first.before === ''
      ? { start: first.start, end: text[last.after] === ' ' ? last.after + 1 : last.after, text: '' }
      : {
          start: paragraph.start + text.slice(paragraph.start, first.start).trimEnd().length,
          end: last.after,
          text: '',
        }
  const span = { start: first.start, end: last.after }
  if (kind === 'tail') {
    const stop = { start: deletion.start - 1, end: deletion.start, text: '' }
    return {
      span: { start: stop.start, end: last.after },
      message: `“${words}” is cut off from its sentence; delete the stop before it.`,
      severity: 'warning',
      fixes: joinsOn(first) ? [[stop], [deletion]] : [[deletion], [stop]],
    }
  }
  const isWarning =
    kind === 'link' ||
    kind === 'stub' ||
    kind === 'phrase' ||
    kind === 'ellipsis' ||
    kind === 'echo' ||
    kind === 'contrast' ||
    kind === 'addition' ||
    kind === 'attribution'
  if (kind === 'attribution' && run.length === 1) {
    const opening = text.slice(first.start, first.end)
    const isPronoun = /^(?:he|she|it|they|we|i)$/.test(first.words[0]!)
    if (/^ ["“]/.test(text.slice(last.after, last.after + 2)) && !first.isLower) {
      return {
        span,
        message: `“${words}” is cut off from what was said; put a comma for the stop.`,
        severity: 'warning',
        fixes: hasSpeaker(text, first, last)
          ? [[deletion], [{ start: first.end, end: last.after, text: ',' }]]
          : [[{ start: first.end, end: last.after, text: ',' }], [deletion]],
      }
    }
    const stop = text.lastIndexOf('.', first.start)
    if ((!isPronoun || first.isLower) && stop >= paragraph.start) {
      const isName = first.sentence.tokens[0]!.pos === 'PROPN'
      const joined = isName ? opening : opening[0]!.toLowerCase() + opening.slice(1)
      return {
        span: { start: stop, end: last.after },
        message: `“${words}” introduces nothing; join it to the sentence before.`,
        severity: 'warning',
        fixes: isAttributed.test(first.before)
          ? [[deletion], [{ start: stop, end: first.end, text: `, ${joined}` }]]
          : [[{ start: stop, end: first.end, text: `, ${joined}` }], [deletion]],
      }
    }
  }
  return {
    span,
    message: `“${words}” is left over from a lost clause; delete it.`,
    ...(isWarning && { severity: 'warning' as const }),
    fixes: [[deletion]],
  }
}
