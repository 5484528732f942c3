import type { Analysis } from '../../index.ts'
import { type Given, holderBeforeOrphan } from '../orphans.ts'
import type { Saying } from '../saying.ts'
import { documentBefore } from '../speakers.ts'
import type { Attribution } from '../speech.ts'
import { type Voice, voiceOf } from '../voices.ts'
import { isReply, wordsOf } from './evidence.ts'
import type { Misattribution } from './misattribution.ts'

/** “The bank left its rate alone. ‘Prices are falling,’ he said”: a pronoun that nothing near fits. */
export function orphan(article: Analysis, attribution: Attribution): Misattribution | undefined {
  const { quotation } = attribution
  const { paragraph } = quotation
  const voice = voiceOf(paragraph, attribution)
  if (!voice || isReply(article, attribution)) return undefined
  if (voice === 'it' && documentBefore(article, attribution)) return undefined
  const from = Math.min(attribution.start, quotation.start)
  const words = wordsOf(article, attribution)
  return orphaned(article, { ...attribution, paragraph, from, words }, voice)
}

export function orphaned(article: Analysis, given: Given & Saying, voice: Voice): Misattribution | undefined {
  const holder = holderBeforeOrphan(article, given, voice)
  if (!holder) return undefined
  const { sort, likely, person, start, end } = holder
  const right = sort === 'several' ? 'they' : sort === 'body' ? 'it' : likely
  const name = person || holder.pronominal ? undefined : article.text.slice(start, end)
  return { saying: given, pronoun: voice, person, name, right }
}
