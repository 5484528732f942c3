import type { Span } from '../../source.ts'
import { hasName, weighed } from '../grammar/emptiness.ts'
import type { Analysis, Paragraph, Sentence } from '../index.ts'
import { sentenceAt } from '../places.ts'
import { insideQuotation } from '../quoting/quotations.ts'
import { fact, writingOf } from '../written.ts'
import { answerTriggers } from './presuppositions/answers.ts'
import { pageTriggers } from './presuppositions/page.ts'
import { setTriggers } from './presuppositions/sets.ts'
import { Told, type Trigger } from './presuppositions/told.ts'

/** A phrase that presupposes what the article has not told. */
export interface Presupposition extends Span {
  readonly text: string
  readonly sentence: Sentence
  /** What would have to stand before it: `a question`. */
  readonly wants: string
  /** The copy without it, where it can be left out: the sentence, or what is fronted in it. */
  readonly left: (Span & { readonly text: string }) | undefined
}

const triggers: readonly Trigger[] = [...setTriggers, ...answerTriggers, ...pageTriggers]

interface Candidate extends Span {
  readonly paragraph: Paragraph
  readonly trigger: Trigger
  readonly found: RegExpExecArray
}

/** The word of a cue that tells most. */
const keyOf = (cue: string): string =>
  cue.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest))
const keyed = triggers.map(trigger => ({ trigger, keys: trigger.cues.map(keyOf) }))
const cuedBy = fact(word => {
  const small = word.toLowerCase()
  return keyed.flatMap(({ trigger, keys }) => (keys.some(key => small.startsWith(key)) ? [trigger] : []))
})

function candidatesIn(paragraph: Paragraph): readonly Candidate[] {
  if (!paragraph.isProse) return []
  const cued = new Set(paragraph.recall(writingOf).forms.flatMap(cuedBy))
  if (cued.size === 0) return []
  const plain = paragraph.text.toLowerCase()
  return triggers.flatMap(trigger => {
    const found =
      cued.has(trigger) && trigger.cues.some(cue => plain.includes(cue)) && trigger.sought.exec(plain)
    if (!found) return []
    const start = paragraph.start + found.index
    return [{ paragraph, trigger, found, start, end: start + found[0].length }]
  })
}

/** Phrases for which the article has told nothing that they could mean. */
export function* unmetPresuppositions(article: Analysis): Iterable<Presupposition> {
  for (const { paragraph, trigger, found, start, end } of article.gather(candidatesIn)) {
    const sentence = sentenceAt(paragraph, start)
    if (!sentence || insideQuotation(article, { start, end })) continue
    const told = new Told(article, sentence, start)
    // A story may open with what it goes on to tell, and a scrap of copy points at what it was cut from.
    if (told.near.length === 0 || trigger.isAnswered(told, found)) continue
    const text = article.text.slice(start, end)
    yield { start, end, text, sentence, wants: trigger.wants, left: without(sentence, start) }
  }
}

/** “In the photo below, the justices …”, “The third reason is that the firm …”: what a sentence does without. */
const fronted =
  /^(?:(?:In|On|At|By|From|For|With|Unlike|Like|As|Of|That same year|The same year|Later that year|Earlier that year)\b[^,“”"]{0,70}, |The \p{Ll}+ (?:\p{Ll}+ )?\p{Ll}+ is that |This \p{Ll}+ (?:has|is|was|had|fell|rose)\b[^,“”"]{0,50}, and )(?=\p{L})/u

function without(sentence: Sentence, at: number): Presupposition['left'] {
  const { start, text } = sentence
  const opening = fronted.exec(text)?.[0]
  if (isPointing(sentence)) return { start, end: start + text.length, text: '' }
  if (!opening || at >= start + opening.length) return undefined
  const next = text[opening.length]!
  return { start, end: start + opening.length + 1, text: next.toUpperCase() }
}

/** Whether a sentence has next to nothing of its own. */
export const isPointing = (sentence: Sentence): boolean => {
  const clause = weighed(sentence)
  return clause !== undefined && clause.own < 3 && !hasName(clause)
}
