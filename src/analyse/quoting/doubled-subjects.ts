import type { Span } from '../../source.ts'
import type { Paragraph } from '../index.ts'

/** A pronoun with its verb of speech, before the name of the speaker. */
export interface DoubledSubject extends Span {
  readonly pronoun: string
  /** The verb as it is written. */
  readonly said: string
}

/** `“…,” it underlined Ms. Holm`: of these verbs no person can be the object. */
const doubled =
  /[,?!]["”] (it|he|she|they) (said|says|stated|states|added|adds|noted|notes|underlined|underlines|stressed|emphasi[sz]ed|explained|explains|declared|remarked|continued|concluded|announced|insisted|claimed|recalled|commented|revealed|argued|lamented|joked|predicted) (?:(?:Mr|Mrs|Ms|Dr|Prof)\.? |(?:President|Prime Minister|Minister|Professor|Mayor|Senator|Governor|Chancellor) )\p{Lu}/gu

export function* doubledSubjects(paragraph: Paragraph): Generator<DoubledSubject> {
  for (const { 0: found, 1: pronoun = '', 2: said = '', index } of paragraph.matches(doubled)) {
    const start = paragraph.start + index + found.indexOf(` ${pronoun} `) + 1
    yield { start, end: start + pronoun.length + said.length + 1, pronoun, said }
  }
}
