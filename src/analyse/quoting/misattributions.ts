import type { Analysis, Paragraph } from '../index.ts'
import type { Misattribution } from './misattributions/misattribution.ts'
import { orphan, orphaned } from './misattributions/orphans.ts'
import { misreported, ofStranger, toldOfThemselves } from './misattributions/reports.ts'
import { several } from './misattributions/several.ts'
import { alone, ofOwnAccount, wrongSex } from './misattributions/sexes.ts'
import { announced, thing } from './misattributions/things.ts'
import { type Attribution, attributionsIn } from './speech.ts'
import { asidesIn, reportsIn, unusualIn, voiceOf } from './voices.ts'

/** Whether any words of a paragraph are given to a pronoun. */
export const mayMisattribute = (paragraph: Paragraph): boolean =>
  attributionsIn(paragraph).some(one => voiceOf(paragraph, one) !== undefined) ||
  reportsIn(paragraph).length > 0 ||
  unusualIn(paragraph).length > 0 ||
  asidesIn(paragraph).length > 0 ||
  paragraph.of(toldOfThemselves).length > 0

/** The attributions of a paragraph by a pronoun that does not fit. */
export function* misattributionsIn(article: Analysis, paragraph: Paragraph): Iterable<Misattribution> {
  for (const attribution of attributionsIn(paragraph)) {
    const found = misfit(article, attribution)
    if (found) yield found
  }
  for (const saying of reportsIn(paragraph)) {
    const found = misreported(article, paragraph, saying)
    if (found) yield found
  }
  for (const attribution of unusualIn(paragraph)) {
    const voice = voiceOf(paragraph, attribution)
    const found = voice === 'it' || !voice ? thing(article, attribution) : misfit(article, attribution)
    if (found) yield found
  }
  for (const { paragraph: place, told, saying } of paragraph.of(toldOfThemselves)) {
    const found = ofStranger(article, place, told, saying)
    if (found) yield found
  }
  for (const { saying, voice, form, quotation } of asidesIn(paragraph)) {
    const from = Math.min(saying.start, quotation?.start ?? saying.start)
    const words = quotation ? article.text.slice(quotation.inner.start, quotation.inner.end) : ''
    const found = orphaned(article, { ...saying, paragraph, from, words }, voice)
    if (found) yield { ...found, form }
  }
}

const misfit = (article: Analysis, attribution: Attribution): Misattribution | undefined =>
  ofOwnAccount(article, attribution) ?? unfit(article, attribution) ?? orphan(article, attribution)

function unfit(article: Analysis, attribution: Attribution): Misattribution | undefined {
  const pronoun = voiceOf(attribution.quotation.paragraph, attribution)
  if (attribution.side === 'before')
    return pronoun === 'it'
      ? announced(article, attribution)
      : pronoun === 'he' || pronoun === 'she'
        ? alone(article, attribution, pronoun)
        : undefined
  if (pronoun === 'it') return thing(article, attribution)
  if (pronoun === 'they') return several(article, attribution)
  return pronoun === 'he' || pronoun === 'she' ? wrongSex(article, attribution, pronoun) : undefined
}
