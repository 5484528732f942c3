import type { Finding } from '../../../rule.ts'
import type { Analysis } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { wrongMargin } from './margins.ts'
import { mayScore, scoreIn } from './score.ts'
import { overvoted } from './votes.ts'

/** Votes of more than there are members, and margins that the score does not give. */
export function* falseScores(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayScore)) {
    const told = scoreIn(sentence)
    if (!told) continue
    const finding = overvoted(sentence, told) ?? wrongMargin(sentence, told)
    if (finding) yield finding
  }
}
