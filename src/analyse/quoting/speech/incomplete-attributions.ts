import type { Finding } from '../../../rule.ts'
import type { Analysis } from '../../index.ts'
import type { Quotation } from '../quotations.ts'
import { type Attribution, opensSentence } from '../speech.ts'

/** `“…,” told Ms. Vale.`, `“…,” Ms. Vale told.` */
export function toldNobody(
  { text }: Analysis,
  { end, inverted, subject, verb, said }: Attribution,
): Finding | undefined {
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

/** `“We go,” said.` */
export function speakerless(
  { text }: Analysis,
  { inner, closing, paragraph }: Quotation,
): Finding | undefined {
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

const bareSpeaker =
  /^ ((?:(?:Mr|Mrs|Ms|Dr)\. )?(?:(?!(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Capt|Lt|Col|Sgt|Rev|St|Maj|Cmdr)\.)\p{Lu}[\p{L}’'-]{3,}(?: \p{Lu}[\p{L}’'-]{3,})?|[Tt]he \p{Ll}+(?<!ed|s)))\.(?=\s+["“\p{Lu}]|\s*$)/u

/** `“The harbour is ours,” the mayor.` */
export function verblessSpeaker({ text }: Analysis, quotation: Quotation): Finding | undefined {
  const { inner, closing, end, paragraph } = quotation
  if (!closing || text[inner.end - 1] !== ',' || !opensSentence(paragraph, quotation)) return undefined
  const quoted = text.slice(inner.start, inner.end)
  if (!/^\p{Lu}\S* \p{Ll}+ \p{Ll}/u.test(quoted)) return undefined
  const speaker = bareSpeaker.exec(text.slice(end, Math.min(end + 60, paragraph.end)))
  if (!speaker) return undefined
  const at = end + 1 + speaker[1]!.length
  return {
    span: { start: end + 1, end: at + 1 },
    message: `“${speaker[1]}” says nothing without its verb; put “said” or end the quotation.`,
    fixes: [[{ start: at, end: at, text: ' said' }]],
  }
}
