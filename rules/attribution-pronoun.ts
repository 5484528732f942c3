import type { Analysis, Paragraph } from '../src/analyse/index.ts'
import type { Person, Pronoun } from '../src/analyse/people.ts'
import { last, quotationsIn } from '../src/analyse/quotations.ts'
import { chainOf, companyOf, personsAloneBefore, precedentOf, speakerOf } from '../src/analyse/speakers.ts'
import { type Attribution, attributionsIn } from '../src/analyse/speech.ts'
import { type Edit, type Finding, rule } from '../src/rule.ts'

/** Verbs that go on with the speech of whoever spoke last. */
const goesOn = /^(?:added|adds|continued|continues|went|goes)$/

export default rule({
  name: 'attribution-pronoun',
  summary: 'A quotation attributed by a pronoun that does not fit its speaker.',
  rationale:
    'Languages without he and she leave translators to guess: a minister becomes “it”, a woman “he”. The rule is sure of a speaker who has just been named and whose pronoun the article has settled by an honorific, by a word such as “spokeswoman”, or by its own use.',
  limits:
    'A given name alone settles no pronoun. “They” is marked only of somebody who says “I” and is “he” or “she” in the article.',
  severity: 'warning',
  fix: 'offered',
  options: {},
  good: [
    'The board refused the offer. “It undervalues the company,” it said in a statement.',
    'Mr. Cole and Ms. Reyes disagreed. “It’s too dear,” he said. “It’s too cheap,” she said.',
    'The sign has been there since 1962. “Beware of the geese,” it says.',
  ],
  bad: [
    {
      text: '“You send a command, and you wait,” said Tomasz Brill, the flight director. “I ate a cake,” ‹it added›. “It was not mine.”',
      message: '“it added” follows words of Tomasz Brill, a person; write “Brill added”.',
      mended:
        '“You send a command, and you wait,” said Tomasz Brill, the flight director. “I ate a cake,” Brill added. “It was not mine.”',
    },
    {
      text: '“The trees do not read,” Mrs. Petrakis said. “They drop their leaves,” ‹he added›.',
      message: '“he added” follows words of Mrs. Petrakis, who is “she” in this article; write “she added”.',
      mended: '“The trees do not read,” Mrs. Petrakis said. “They drop their leaves,” she added.',
    },
    {
      text: '“Nobody counted them,” Ms. Holm said when ‹he was› asked about it.',
      message: '“he” does not fit Ms. Holm, who is “she” in this article; write “she was”.',
      mended: '“Nobody counted them,” Ms. Holm said when she was asked about it.',
    },
  ],
  *check(article) {
    for (const paragraph of article.prose) {
      for (const attribution of attributionsIn(paragraph)) {
        const finding = misfit(article, attribution) ?? misfitBehind(article, attribution)
        if (finding) yield finding
      }
      for (const attribution of paragraph.of(unusual)) {
        const finding = thing(article, attribution)
        if (finding) yield finding
      }
    }
  },
})

const manner =
  /^ it ((?:grinned|smiled|shrugged|beamed|winked|giggled|smirked|sobbed|nodded|frowned|mumbled))(?=[.,])/
const passive =
  /^ ((?:was|were) (?:added|said|stated|noted|explained|declared|remarked|replied) by it|as per it|according to it|its (?:explanation|answer|reply|statement|remark|comment|words) (?:went on|continued|was|were|said|added))(?=[.,])/

/** `“…,” it grinned`, `“…,” was added by it`: no usual attributions, but attributions. */
function unusual(paragraph: Paragraph): readonly Attribution[] {
  const { text, start } = paragraph
  if (
    !/[”"] (?:it \p{Ll}+ed|w(?:as|ere) \p{Ll}+ by it|as per it|according to it|its \p{Ll}+ \p{Ll}+(?: \p{Ll}+)?)[.,]/u.test(
      text,
    )
  )
    return []
  return quotationsIn(paragraph).flatMap((quotation): Attribution[] => {
    if (quotation.depth > 0) return []
    const behind = text.slice(quotation.end - start, quotation.end - start + 40)
    const [found, said] = manner.exec(behind) ?? passive.exec(behind) ?? []
    if (found === undefined) return []
    const span = { start: quotation.end + 1, end: quotation.end + found.length }
    const isPassive = found.endsWith(' it')
    const isNoun = found.startsWith(' its')
    const pronoun = isPassive ? span.end - 2 : span.start
    return [
      {
        ...span,
        said: said!,
        subject: { start: pronoun, end: pronoun + (isNoun ? 3 : 2) },
        verb: isPassive ? { start: span.start, end: span.end - 3 } : { start: pronoun + 3, end: span.end },
        inverted: isPassive,
        quotation,
        side: 'after',
      },
    ]
  })
}

function misfit(article: Analysis, attribution: Attribution): Finding | undefined {
  const { subject, side, quotation } = attribution
  if (!subject || side !== 'after' || quotation.depth > 0 || subject.end - subject.start > 4) return undefined
  const pronoun = article.text.slice(subject.start, subject.end).toLowerCase()
  if (pronoun === 'it') return thing(article, attribution)
  if (pronoun === 'they') return several(article, attribution)
  return pronoun === 'he' || pronoun === 'she' ? wrongSex(article, attribution, pronoun) : undefined
}

/** `“…,” it added`, of a person. */
function thing(article: Analysis, attribution: Attribution): Finding | undefined {
  const precedent = precedentOf(article, attribution)
  const isTold = precedent && (precedent.chain || precedent.speaker.kind === 'person')
  const alone = isTold ? undefined : personsAloneBefore(article, attribution)
  if (alone) {
    const [person] = alone.length === 1 ? alone : []
    return finding(article, attribution, 'it', person, person?.pronoun)
  }
  if (!precedent) return undefined
  const { kind, name } = precedent.speaker
  // “…,” chef Maria Delgado said. “I burned it,” it added.
  const isCalled =
    kind === 'unknown' && name !== undefined && precedent.chain && speaksOfI(article, attribution)
  if (kind !== 'person' && !isCalled) return undefined
  const { text } = article
  const { said, end, quotation } = attribution
  const isOwn = /^\s+(?:in (?:an?|its|the)\b|on (?:its|the)\b|through\b|via\b)/.test(
    text.slice(end, end + 12),
  )
  // “… was asked why. “Money,” it said.”
  const speaksOfItself = speaksOfI(article, attribution) || answers(article, attribution)
  if (!precedent.chain && ((isOwn && !speaksOfItself) || !(speaksOfItself || goesOn.test(said))))
    return undefined
  if (!precedent.chain && !speaksOfItself && quotation.start > quotation.paragraph.start + 1) return undefined
  const { person, pronoun } = precedent.speaker
  return finding(article, attribution, 'it', person, pronoun, name)
}

/** `“I saw it,” they said`, of a man or a woman. */
function several(article: Analysis, attribution: Attribution): Finding | undefined {
  if (!speaksOfI(article, attribution) || /\b(?:non-?binary|they\/them|pronouns?)\b/i.test(article.text))
    return undefined
  const precedent = precedentOf(article, attribution)
  const near = personsAloneBefore(article, attribution)
  const person = precedent?.chain ? precedent.speaker.person : near?.length === 1 ? near[0] : undefined
  if (!person?.pronoun) return undefined
  return finding(article, attribution, 'they', person, person.pronoun)
}

/** Whether somebody has just been asked what the quotation answers. */
function answers({ text }: Analysis, { quotation: { start, paragraph } }: Attribution): boolean {
  const before = text.slice(Math.max(paragraph.start, start - 160), start)
  return /(?:\b(?:was|were|been|when|if|being) asked|\b[Aa]sked (?:him|her|why|how|what|whether|if|who|where|when|about))\b[^.!?]{0,120}[,.?]\s*$/.test(
    before,
  )
}

/** Whether the speech that an attribution stands in says `I` or `my`. */
function speaksOfI({ text }: Analysis, { quotation, end }: Attribution): boolean {
  const all = quotationsIn(quotation.paragraph)
  const next = last(all, end + 3)
  const speech = next && next.start > end && next.depth === 0 ? [quotation, next] : [quotation]
  return speech.some(({ inner }) =>
    /(?:^|[\s“"(—–-])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|myself)(?![\p{L}’'])/u.test(
      text.slice(inner.start, inner.end).replace(/[‘'](?=\p{Lu})[^’']{0,200}[.,!?][’']/gu, ''),
    ),
  )
}

/** `“…,” he added`, of a woman. */
function wrongSex(article: Analysis, attribution: Attribution, pronoun: Pronoun): Finding | undefined {
  const speaker = goesOn.test(attribution.said) ? chainOf(article, attribution) : undefined
  if (speaker?.kind !== 'person' || speaker.byPronoun || !speaker.pronoun)
    return alone(article, attribution, pronoun)
  if (speaker.pronoun === pronoun) return undefined
  return finding(article, attribution, pronoun, speaker.person, speaker.pronoun)
}

/** Nobody near whom the pronoun could mean, and somebody whom it cannot. */
function alone(article: Analysis, attribution: Attribution, pronoun: Pronoun): Finding | undefined {
  const company = companyOf(article, attribution)
  const { persons } = company
  if (persons.length === 0 || persons.some(person => !person.pronoun || person.pronoun === pronoun))
    return undefined
  if (company.others(pronoun)) return undefined
  const person = persons.length === 1 ? persons[0] : undefined
  return finding(article, attribution, pronoun, person, pronoun === 'he' ? 'she' : 'he')
}

function finding(
  article: Analysis,
  { start, end, subject, verb, inverted, said }: Attribution,
  pronoun: string,
  person: Person | undefined,
  right: Pronoun | undefined,
  otherName?: string,
): Finding {
  const { text } = article
  const written = text.slice(start, end)
  const called = person ? calling(text, person) : otherName
  // “was added by it”
  const active =
    /^w(?:as|ere) (\p{L}+) by it$/u.exec(said)?.[1] ??
    (/^its (?:\p{L}+) (?:went on|continued|added)$/u.test(said)
      ? 'went on'
      : /^(?:as per|according to|its) /.test(said)
        ? 'said'
        : undefined)
  const replacing = (words: string): Edit[] =>
    active
      ? [{ start, end, text: `${words} ${active}` }]
      : [{ start: subject!.start, end: subject!.end, text: words }]
  const rewritten = (words: string): string =>
    active
      ? `${words} ${active}`
      : inverted
        ? `${text.slice(verb.start, verb.end)} ${words}`
        : `${words}${text.slice(subject!.end, end)}`
  const choices = [...(right ? [right] : []), ...(called ? [called] : [])]
  const name = person?.mentions[0]?.form === 'full' && pronoun === 'it' ? person.name : called
  const fault =
    pronoun === 'it'
      ? `${name ?? 'somebody'}, a person`
      : `${name ?? 'somebody'}, who is “${right}” in this article`
  return {
    span: { start, end },
    message: `“${written}” follows words of ${fault}; write “${choices[0] ? rewritten(choices[0]) : 'he or she'}”.`,
    fixes: choices.map(replacing),
  }
}

/** What the article calls a person by after the first time: `Ms. Holm`. */
function calling(text: string, { mentions, surname, honorific }: Person): string {
  const later = mentions.filter(mention => mention.form === 'surname').at(-1)
  if (later) return text.slice(later.wholeStart, later.end)
  return honorific ? `${honorific} ${surname}` : surname
}

/** `Ms. Holm said when he was asked`. */
function misfitBehind(article: Analysis, attribution: Attribution): Finding | undefined {
  const { end, verb } = attribution
  const { text } = article
  const from = Math.max(end, verb.end)
  const asked =
    /^,?\s+(?:when|after|if)\s+((he|she)\s+(?:was|is|had been))\s+(?:asked|pressed|questioned)\b/.exec(
      text.slice(from, from + 40),
    )
  if (!asked) return undefined
  const { person, pronoun } = speakerOf(article, attribution)
  if (!person || !pronoun || pronoun === asked[2]) return undefined
  const start = from + asked[0].indexOf(asked[1]!)
  const right = `${pronoun}${asked[1]!.slice(asked[2]!.length)}`
  return {
    span: { start, end: start + asked[1]!.length },
    message: `“${asked[2]}” does not fit ${calling(text, person)}, who is “${pronoun}” in this article; write “${right}”.`,
    fixes: [[{ start, end: start + asked[2]!.length, text: pronoun }]],
  }
}
