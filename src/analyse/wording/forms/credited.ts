import type { Analysis } from '../../index.ts'
import { isOutlet } from '../../page/credits/vocabulary.ts'
import { type Credit, credits } from '../../page/credits.ts'
import type { Add } from './usage.ts'

/** `(Photo by …)` and `Photo: …`: credits of one article in one form; of one agency surely. */
export function creditForms(article: Analysis, add: Add): void {
  const sound = credits(article).filter(
    ({ faults, names, paragraph: { kind } }) =>
      faults.length === 0 &&
      names.length > 0 &&
      // “AP Photo/Ana Ruiz”: an agency that prescribes its form.
      !isOutlet(names[0]!) &&
      (kind === 'caption' || kind === 'credit'),
  )
  if (sound.length < 2) return
  const forms = sound.map(formOf)
  sound.forEach((credit, index) => {
    const isShared = sound.some(
      (other, at) => forms[at] !== forms[index] && agencyOf(other) === agencyOf(credit),
    )
    const { start, text } = credit
    add(
      start,
      text.length,
      'credits',
      forms[index]!,
      to => to.replace('…', namesOf(credit)),
      !isShared || sound.length < 3,
    )
  })
}

const agencyOf = ({ names, source }: Credit): string => (source ?? names.at(-1)!).toLowerCase()

/** `(Photo by Ana Ruiz/AFP)` as `(Photo by …)`. */
function formOf(credit: Credit): string {
  const { text, isBracketed, label } = credit
  const open = isBracketed ? text[0]! : ''
  const close = isBracketed ? text.at(-1)! : ''
  return `${open}${label.trim()}${label ? ' ' : ''}…${close}`
}

function namesOf({ text, isBracketed, label }: Credit): string {
  const bare = isBracketed ? text.slice(1, -1) : text.replace(/\.$/, '')
  return bare.trim().slice(label.length).trim()
}
