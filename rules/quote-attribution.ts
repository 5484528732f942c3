import type { Analysis } from '../src/analyse/index.ts'
import { type Quotation, quotationsIn } from '../src/analyse/quotations.ts'
import { endsThere, isPlainSpeechVerb, readSaying } from '../src/analyse/saying.ts'
import { onlyAttributes } from '../src/analyse/speech/certainty.ts'
import { falseJoints } from '../src/analyse/speech/joints.ts'
import {
  type Attribution,
  attributionsIn,
  commaStands,
  hasCommasInside,
  opensSentence,
  punctuatedBy,
  saysNothingElse,
} from '../src/analyse/speech.ts'
import { type Edit, type Finding, rule } from '../src/rule.ts'
import type { Span } from '../src/source.ts'

export default rule({
  name: 'quote-attribution',
  summary: 'A quotation and its attribution that are joined wrongly.',
  rationale:
    'A quotation and the words that say whose it is are one sentence: a comma joins them, the attribution goes on in lower case, and it is given once. The rule is sure where the words beside the quotation are a speaker and a verb of saying that have nothing else to say.',
  limits: 'Whether a comma stands inside or outside the closing mark is left to the article’s own habit.',
  severity: 'warning',
  fix: 'safe',
  options: {},
  good: [
    '“No.” He said no more. “Never,” he added later.',
    '‘There will be no inquiry’, the spokesman told reporters.',
    'The so-called “plan” he said was dead came back in May.',
    '“Is it true?” a reporter asked. “The Courier says so,” The Courier’s editor replied.',
  ],
  bad: [
    {
      text: '“The river will be back ‹again.” one› official said.',
      message: '“one official said” belongs to the sentence of the quotation; write “again,”.',
      mended: '“The river will be back again,” one official said.',
    },
    {
      text: '“We will not ‹sell,” He› said on Monday.',
      message: '“He said” goes on after the quotation; write “he”.',
      mended: '“We will not sell,” he said on Monday.',
    },
    {
      text: '“It was the wrong goat,” Ms. Amadi ‹said, she said›.',
      message: '“Ms. Amadi said, she said” attributes the quotation twice; leave out “she said”.',
      mended: '“It was the wrong goat,” Ms. Amadi said.',
    },
    {
      text: '“I took the ladder and the ‹lamp” said› Mr. Osei. “I left the cat.”',
      message: '“said Mr. Osei” is not parted from the quotation; write “lamp,”.',
      mended: '“I took the ladder and the lamp,” said Mr. Osei. “I left the cat.”',
    },
    {
      text: '“Who let him ‹in?,”› the judge asked.',
      message: '“?,” has a comma after the question mark; leave the comma out.',
      mended: '“Who let him in?” the judge asked.',
    },
  ],
  *check(article) {
    yield* article.alone(misjoined, punctuatedBy)
  },
})

function* misjoined(alone: Analysis): Generator<Finding> {
  for (const paragraph of alone.prose) {
    if (!/["“”'‘’]/.test(paragraph.text)) continue
    const attributions = attributionsIn(paragraph)
    for (const [index, attribution] of attributions.entries()) {
      const finding =
        attribution.side === 'after'
          ? after(alone, attribution)
          : before(alone, attribution, attributions[index + 1])
      if (finding) yield finding
    }
    for (const quotation of quotationsIn(paragraph)) {
      const finding =
        commaAfterMark(alone, quotation) ??
        speakerless(alone, quotation) ??
        stopBehind(alone, quotation) ??
        accordingTo(alone, quotation)
      if (finding) yield finding
    }
    yield* falseJoints(alone, paragraph)
  }
}

/** Abbreviations keep their stop and take the comma behind it: `“… in the U.S.,” he said`. */
const abbreviation = /(?:^|[^\p{L}])(?:(?:\p{L}\.)+\p{L}|Inc|Corp|Co|Ltd|Jr|Sr|etc|Mr|Mrs|Ms|Dr|St|vs|No)\.$/u

function after(article: Analysis, attribution: Attribution): Finding | undefined {
  const { quotation } = attribution
  if (!quotation.closing || attribution.quotation.depth > 0) return undefined
  return (
    twice(article, attribution) ??
    toldBehind(article, attribution) ??
    capitalVerb(article, attribution) ??
    trailing(article, attribution) ??
    told(article, attribution) ??
    stopForComma(article, attribution) ??
    capital(article, attribution) ??
    lostComma(article, attribution) ??
    lostCommaBehind(article, attribution) ??
    commaOutside(article, attribution) ??
    capitalAgain(article, attribution)
  )
}

/** `… again.” one official said.` */
function stopForComma(article: Analysis, attribution: Attribution): Finding | undefined {
  const { text } = article
  const { quotation, start, subject, said } = attribution
  const { inner, paragraph } = quotation
  const quoted = text.slice(Math.max(inner.start, inner.end - 12), inner.end)
  // “… we’ll suffer.’” said Mr. Hale
  const nested = /\.['’]$/.test(quoted) ? 1 : 0
  if (!/[^.…?!]\.['’]?$/.test(quoted)) return undefined
  const opener = text[start]!
  const isLower = /\p{Ll}/u.test(opener)
  if (!isLower && !(subject && onlyAttributes(text, attribution) && endsThere(text, attribution)))
    return undefined
  // He wrote “No more.” Ms. Whitcomb replied.
  if (!isLower && !/^(?:said|says|added|adds)$/.test(said) && !opensSentence(paragraph, quotation))
    return undefined
  if (!saysNothingElse(paragraph, attribution)) return undefined
  const isAbbreviation = abbreviation.test(quoted)
  if (isAbbreviation && !isLower) return undefined
  const last = lastWord(text, inner)
  const small = isLower ? undefined : inLowerCase(text, attribution)
  const edits: Edit[] = [
    isAbbreviation
      ? { start: inner.end, end: inner.end, text: ',' }
      : { start: inner.end - 1 - nested, end: inner.end - nested, text: ',' },
    // “It is late.”, said Ms. Vale
    ...(text[quotation.end] === ',' ? [{ start: quotation.end, end: quotation.end + 1, text: '' }] : []),
    ...(small ? [small] : []),
  ]
  return {
    span: { start: last.start, end: firstWordEnd(text, start) },
    message: `“${flat(text, attribution)}” belongs to the sentence of the quotation; write “${text.slice(last.start, isAbbreviation ? inner.end : inner.end - 1 - nested)},${text.slice(inner.end - nested, inner.end)}”.`,
    fixes: [edits],
  }
}

/** `…,” He said`. */
function capital(article: Analysis, attribution: Attribution): Finding | undefined {
  const { text } = article
  const { quotation, start } = attribution
  const mark = text[quotation.inner.end - 1] ?? ''
  const isComma = mark === ',' || text[quotation.end] === ','
  if (!isComma && !/[?!]/.test(mark)) return undefined
  const small = inLowerCase(text, attribution)
  if (!small) return undefined
  // “He had me type: ‘Why?’ It told him why.”: the quotation has its introduction.
  if (!isComma && /[:,] ?$/.test(text.slice(quotation.paragraph.start, quotation.start))) return undefined
  if (
    !isComma &&
    !(endsThere(text, attribution) && /^(?:said|says|added|asked|asks|replied|told)$/.test(attribution.said))
  )
    return undefined
  if (!isComma && !saysNothingElse(quotation.paragraph, attribution)) return undefined
  const last = lastWord(text, quotation.inner)
  const moved = commaMovedIn(article, attribution)
  return {
    span: { start: isComma ? last.start : small.start, end: firstWordEnd(text, start) },
    message: `“${flat(text, attribution)}” goes on after the quotation; write “${small.text}”.`,
    fixes: [[...(moved ? [moved] : []), small]],
  }
}

/** A word that opens the attribution with a capital and is no name: `He`, `The official`, `Said`. */
function inLowerCase(text: string, { start, subject, verb, inverted }: Attribution): Edit | undefined {
  const word = text.slice(start, firstWordEnd(text, start))
  if (!/^\p{Lu}\p{Ll}*$/u.test(word) || word === 'I') return undefined
  const next = text.slice(start + word.length + 1, start + word.length + 2)
  const isPronoun = /^(?:He|She|They|It|We|You)$/.test(word)
  const isDeterminer =
    /^(?:The|A|An|One|Another|His|Her|Their|Its|Some|Several|Many|Two|Three)$/.test(word) &&
    /\p{Ll}/u.test(next)
  const isVerb = inverted && start === verb.start
  const isCommon =
    subject !== undefined && subject.end - subject.start === word.length && commonSpeakers.test(word)
  if (!isPronoun && !isDeterminer && !isVerb && !isCommon) return undefined
  return { start, end: start + word.length, text: word.toLowerCase() }
}

const commonSpeakers =
  /^(?:Officials|Police|Critics|Witnesses|Residents|Experts|Investigators|Prosecutors|Lawyers|Scientists|Researchers|Authorities|Analysts|Campaigners|Neighbou?rs|Organi[sz]ers|Doctors|Aides|Advisers|Advisors|Colleagues|Friends|Relatives|Teachers|Students|Workers|Protesters|Activists|Lawmakers|Leaders|Fans)$/

/** `Haverstock said, she said.` */
function twice(article: Analysis, attribution: Attribution): Finding | undefined {
  const { text } = article
  const { quotation, end } = attribution
  const { paragraph } = quotation
  const gap = /^,? (?=\S)/.exec(text.slice(end, end + 3))
  if (!gap) return undefined
  const from = end + gap[0].length
  const second = readSaying(paragraph.text, from - paragraph.start)
  if (!second?.subject || !isPlainSpeechVerb(second.said) || !isPlainSpeechVerb(attribution.said))
    return undefined
  const until = second.end + paragraph.start
  if (second.start + paragraph.start !== from) return undefined
  const tail = text.slice(until, Math.min(until + 16, paragraph.end))
  if (!/^(?:\.(?:\s|$)|,(?:\s+["“‘']|\s*$))/.test(tail)) {
    // “…,” Ms. Roe said, she told reporters.
    const isPronoun = /^(?:he|she)$/.test(text.slice(from, from + second.subject.end - second.subject.start))
    const first = attribution.subject && text.slice(attribution.subject.start, attribution.subject.end)
    if (
      !isPronoun ||
      !first ||
      !/^(?:said|says)$/.test(attribution.said) ||
      /^(?:s?he|it|they|I|we)$/i.test(first)
    )
      return undefined
    if (
      !/^ (?:reporters|parliament|the|a|outside|inside|in|on|at|after|before|during|afterwards?|later)\b/.test(
        tail,
      )
    )
      return undefined
    // “…,” Mr. Lee said, she told the court: what somebody else told.
    if (sexes.test(first) && /^(?:Mr|Sir|Lord)\b/.test(first) === text.startsWith('she', from))
      return undefined
    if (/^t/.test(second.said))
      return goingOn(
        text,
        attribution,
        second.verb.start + paragraph.start,
        second.verb.end + paragraph.start,
      )
  }
  const whole = text.slice(attribution.start, until)
  return {
    span: { start: text.slice(0, end).lastIndexOf(' ') + 1, end: until },
    message: `“${whole}” attributes the quotation twice; leave out “${text.slice(from, until)}”.`,
    fixes: [[{ start: end, end: until, text: '' }]],
  }
}

const sexes = /^(?:Mr|Mrs|Ms|Miss|Sir|Lord|Lady|Dame)\b/

/** `Ms. Vale said, she told reporters`: the second verb has an object, and the first has nothing to say. */
function goingOn(text: string, { start, verb }: Attribution, from: number, until: number): Finding {
  return {
    span: { start: verb.start, end: until },
    message: `“${text.slice(start, until)}” attributes the quotation twice; leave out “${text.slice(verb.start, from).trim()}”.`,
    fixes: [[{ start: verb.start, end: from, text: '' }]],
  }
}

/** `“…,” Ms. Vale said, told investors.` */
function toldBehind({ text }: Analysis, attribution: Attribution): Finding | undefined {
  const { end, inverted, subject } = attribution
  const next =
    !inverted && subject ? /^, (?:told|tells)(?= \p{Ll})/u.exec(text.slice(end, end + 12)) : undefined
  return next ? goingOn(text, attribution, end + 2, end + next[0].length) : undefined
}

/** `“…,” Dr. Vale Said on Tuesday.` */
function capitalVerb(
  { text }: Analysis,
  { inverted, subject, verb, quotation }: Attribution,
): Finding | undefined {
  const written = text.slice(verb.start, verb.end)
  if (inverted || !subject || !/^(?:Said|Says|Added|Told|Asked)$/.test(written)) return undefined
  if (!/[,?!]$/.test(text.slice(quotation.inner.start, quotation.inner.end))) return undefined
  // “It was late,” Edward Said wrote.
  if (!/^(?:[.,]|\s(?:on|in|at|after|before|during|as|to|of)\b)/.test(text.slice(verb.end, verb.end + 10)))
    return undefined
  const small = written.toLowerCase()
  return {
    span: { start: subject.start, end: verb.end },
    message: `“${written}” is a verb within its sentence; write “${small}”.`,
    fixes: [[{ ...verb, text: small }]],
  }
}

/** `“We’ll play”. said Ms. Vale.` */
function stopBehind(article: Analysis, { inner, closing, depth }: Quotation): Finding | undefined {
  const { text } = article
  if (!closing || depth > 0 || text[closing.end] !== '.' || !/[\p{L}\p{N}]/u.test(text[inner.end - 1] ?? ''))
    return undefined
  const next = /^\. (?:said|says|added|asked|replied) (?=\p{L})/u.exec(
    text.slice(closing.end, closing.end + 12),
  )
  if (!next) return undefined
  const last = lastWord(text, inner)
  const mark = text.slice(closing.start, closing.end)
  const right = commaStands(article) === 'outside' ? `${mark},` : `,${mark}`
  return {
    span: { start: last.start, end: closing.end + next[0].trimEnd().length },
    message: `“${next[0].slice(2).trim()}” belongs to the sentence of the quotation; write “${right}”.`,
    fixes: [[{ start: inner.end, end: closing.end + 1, text: right }]],
  }
}

/** `“…,” according to the coroner, he said.` */
function accordingTo({ text }: Analysis, { closing, depth, paragraph }: Quotation): Finding | undefined {
  if (!closing || depth > 0 || !text.startsWith(' according to ', closing.end)) return undefined
  const found = /^ (according to [^,.“”"]{3,60}, )(?:he|she|they) (?:said|says|added)(?=\.(?:\s|$))/.exec(
    text.slice(closing.end, Math.min(closing.end + 110, paragraph.end)),
  )
  if (!found) return undefined
  const start = closing.end + 1
  return {
    span: { start, end: closing.end + found[0].length },
    message: `“${found[0].trim()}” attributes the quotation twice; leave out “${found[1]!.replace(/, $/, '')}”.`,
    fixes: [[{ start, end: start + found[1]!.length, text: '' }]],
  }
}

/** `“…,” said Ms. Vale said.` */
function trailing({ text }: Analysis, { end, inverted, subject, verb }: Attribution): Finding | undefined {
  const again = inverted && subject ? /^ (said|says|added)(?=[.,])/.exec(text.slice(end, end + 8)) : undefined
  if (!again) return undefined
  return {
    span: { start: verb.start, end: end + again[0].length },
    message: `“${text.slice(verb.start, end + again[0].length)}” has two verbs for one speaker; leave out “${again[1]}”.`,
    fixes: [[{ start: end, end: end + again[0].length, text: '' }]],
  }
}

/** `“…,” told Ms. Vale.`, `“…,” Ms. Vale told.` */
function told({ text }: Analysis, { end, inverted, subject, verb, said }: Attribution): Finding | undefined {
  if (!/^tells?$|^told$/.test(said) || !subject) return undefined
  if (
    !(inverted
      ? /^[.,]/.test(text.slice(end, end + 1))
      : verb.end === end && /^\./.test(text.slice(end, end + 1)))
  )
    return undefined
  const right = said === 'told' ? 'said' : 'says'
  return {
    span: verb,
    message: `“${text.slice(verb.start, verb.end)}” names nobody who is told; write “${right}”.`,
    fixes: [[{ start: verb.start, end: verb.end, text: right }]],
  }
}

/** `“We go”, he said` where the article has its commas inside. */
function commaOutside(article: Analysis, attribution: Attribution): Finding | undefined {
  const { text } = article
  const { inner, closing } = attribution.quotation
  const moved = commaMovedIn(article, attribution)
  if (!moved) return undefined
  const last = lastWord(text, inner)
  return {
    span: { start: last.start, end: closing!.end + 1 },
    message: `“${text.slice(last.start, closing!.end + 1)}” has its comma outside, and the article has them inside; exchange the two.`,
    fixes: [[moved]],
  }
}

function commaMovedIn(article: Analysis, { quotation, start }: Attribution): Edit | undefined {
  const { text } = article
  const { inner, closing } = quotation
  if (text[closing!.end] !== ',' || !/[\p{L}\p{N}]/u.test(text[inner.end - 1] ?? '')) return undefined
  // A comma behind a few quoted words is the sentence's own.
  if (!opensSentence(quotation.paragraph, quotation)) return undefined
  if (start !== closing!.end + 2 || !hasCommasInside(article) || commaStands(article) !== 'inside')
    return undefined
  return { start: inner.end, end: closing!.end + 1, text: `,${text.slice(inner.end, closing!.end)}` }
}

/** `“We go,” says Ms. Vale, “And we stay.”`: the quotation goes on with its sentence. */
function capitalAgain({ text }: Analysis, { quotation, end, verb }: Attribution): Finding | undefined {
  const { inner, paragraph, start } = quotation
  const lead = text.slice(Math.max(paragraph.start, start - 3), start)
  if (text[inner.end - 1] !== ',' || !/^$|[.!?]["”’)]? $/.test(lead)) return undefined
  const next =
    /^, ["“‘]((?:And|But|Or|So|Because|Which|That|Then|If|When|As|Not|In|To|For|With|The|A|We|You|He|She|It|They|There|This))(?= \p{Ll})/u.exec(
      text.slice(end, end + 16),
    )
  if (!next) return undefined
  const from = end + 3
  const small = next[1]!.toLowerCase()
  return {
    span: { start: verb.start, end: from + small.length },
    message: `“${next[1]}” goes on with the sentence before the attribution; write “${small}”.`,
    fixes: [[{ start: from, end: from + small.length, text: small }]],
  }
}

/** `“We go” he said.` */
function lostComma(article: Analysis, attribution: Attribution): Finding | undefined {
  const { text } = article
  const { quotation, start, verb } = attribution
  const { inner, end, paragraph, closing } = quotation
  if (!/[\p{L}\p{N}%)]/u.test(text[inner.end - 1] ?? '') || !/^\s$/.test(text.slice(end, end + 1)))
    return undefined
  if (start !== end + 1 || /^\p{Lu}/u.test(text.slice(verb.start, verb.end))) return undefined
  if (!opensSentence(paragraph, quotation) || isTitle(text.slice(inner.start, inner.end))) return undefined
  if (!endsThere(text, attribution) && !/^\s+["“‘']/.test(text.slice(attribution.end, attribution.end + 3)))
    return undefined
  if (!saysNothingElse(paragraph, attribution)) return undefined
  const last = lastWord(text, inner)
  const outside = commaStands(article) === 'outside'
  const place = outside ? closing!.end : inner.end
  return {
    span: { start: last.start, end: firstWordEnd(text, start) },
    message: `“${flat(text, attribution)}” is not parted from the quotation; write “${text.slice(last.start, place)},${outside ? '' : '”'}.`,
    fixes: [[{ start: place, end: place, text: ',' }]],
  }
}

/** Names of works: most of their words have capitals. */
function isTitle(words: string): boolean {
  const long = words.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? []
  return long.filter(word => /^\p{Lu}/u.test(word)).length > long.length / 2
}

/** `“We go,” he said “and we stay.”` */
function lostCommaBehind(
  article: Analysis,
  { quotation, end, verb, said }: Attribution,
): Finding | undefined {
  const { text } = article
  const next = /^ ["“‘]\p{Ll}/u.test(text.slice(end, end + 3))
  if (!next || !isPlainSpeechVerb(said)) return undefined
  if (!/[,?!—–]/.test(text[quotation.inner.end - 1] ?? '') && text[quotation.end] !== ',') return undefined
  return {
    span: { start: verb.start, end: end + 2 },
    message: `The quotation goes on after “${text.slice(verb.start, end)}”; write “${text.slice(verb.start, end)},”.`,
    fixes: [[{ start: end, end, text: ',' }]],
  }
}

/** `He said: “We go,” he said.` */
function before(
  article: Analysis,
  attribution: Attribution,
  next: Attribution | undefined,
): Finding | undefined {
  const { text } = article
  const { quotation, said, end } = attribution
  const { inner, start, paragraph } = quotation
  const again = next?.quotation === quotation ? next : undefined
  if (again && /^(?:said|says)$/.test(again.said) && /^(?:said|says)$/.test(said)) {
    const stop = /^[.]/.test(text.slice(again.end, again.end + 1))
    const isDirect =
      /^[,:]?\s*$/.test(text.slice(end, start)) &&
      opensSentence(paragraph, { ...quotation, start: attribution.start })
    if (!stop || !isDirect || text[inner.end - 1] !== ',') return undefined
    return {
      span: { start: inner.end - 1, end: again.end },
      message: `“${text.slice(again.start, again.end)}” attributes the quotation a second time, after “${flat(text, attribution)}”; leave it out.`,
      fixes: [
        [{ start: inner.end - 1, end: again.end + 1, text: `.${text.slice(inner.end, quotation.end)}` }],
      ],
    }
  }
  return undefined
}

/** `… in?,” the judge asked`. */
function commaAfterMark({ text }: Analysis, { inner, closing }: Quotation): Finding | undefined {
  if (!closing) return undefined
  const inside = /[?!],$/.exec(text.slice(inner.end - 2, inner.end))
  const outside = !inside && /[?!]$/.test(text.slice(inner.end - 1, inner.end)) && text[closing.end] === ','
  if (!inside && !outside) return undefined
  const mark = inside ? inside[0][0] : text[inner.end - 1]
  // “Who’s Afraid of Virginia Woolf?,” “Oh! What a Lovely War!,” …: titles in a row.
  const saying = readSaying(text, closing.end, Math.min(closing.end + 160, text.length))
  if (!saying || isTitle(text.slice(inner.start, inner.end))) return undefined
  const at = inside ? inner.end - 1 : closing.end
  const last = lastWord(text, { start: inner.start, end: inner.end })
  return {
    span: { start: last.start, end: inside ? closing.end : at + 1 },
    message: `“${mark},” has a comma after the ${mark === '?' ? 'question' : 'exclamation'} mark; leave the comma out.`,
    fixes: [[{ start: at, end: at + 1, text: '' }]],
  }
}

/** `“We go,” said.` */
function speakerless({ text }: Analysis, { inner, closing, paragraph }: Quotation): Finding | undefined {
  if (!closing || !/,$/.test(text.slice(inner.end - 1, inner.end))) return undefined
  const match = /^ (said|says|added|told)(?=\.(?:\s|$))/.exec(
    text.slice(closing.end, Math.min(closing.end + 12, paragraph.end)),
  )
  if (!match) return undefined
  const start = closing.end + 1
  return {
    span: { start, end: start + match[1]!.length },
    message: `“${match[1]}” names no speaker; say whose words these are.`,
  }
}

function lastWord(text: string, { start, end }: Span): Span {
  const from = Math.max(start, end - 40)
  const word = /[^\s“”"‘]+$/u.exec(text.slice(from, end))
  return { start: word ? from + word.index : end, end }
}

const firstWordEnd = (text: string, start: number): number =>
  start + (/^[^\s,.]+/.exec(text.slice(start, start + 40))?.[0].length ?? 0)

/** The attribution in short, as it is written. */
function flat(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ')
  return words.length > 60 ? `${words.slice(0, words.lastIndexOf(' ', 58))} …` : words
}
