import type { Span } from '../../source.ts'
import type { Analysis, Paragraph, Sentence } from '../index.ts'
import { sentenceAt } from '../places.ts'
import { insideQuotation } from '../quoting/quotations.ts'
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
}

const triggers: readonly Trigger[] = [...setTriggers, ...answerTriggers, ...pageTriggers]

/** What one word of every trigger is, in small letters. */
const gate =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|pair|duo|trio|couple|both|former|second|third|fourth|fifth|figure|percentage|number|sum|amount|total|rate|question|words|remarks?|year|mentioned|aforementioned|above|below|previous|preceding|opposite|overleaf)\b/

interface Candidate extends Span {
  readonly paragraph: Paragraph
  readonly trigger: Trigger
  readonly found: RegExpExecArray
}

function candidatesIn(paragraph: Paragraph): readonly Candidate[] {
  if (!paragraph.isProse) return []
  const plain = paragraph.text.toLowerCase()
  if (!gate.test(plain)) return []
  return triggers.flatMap(trigger => {
    const found = trigger.sought.exec(plain)
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
    yield { start, end, text: article.text.slice(start, end), sentence, wants: trigger.wants }
  }
}
