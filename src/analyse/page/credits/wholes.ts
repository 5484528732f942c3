import { isOutlet, labelPattern, pictureWord } from './vocabulary.ts'

const labelAtStart = new RegExp(`^(?:${labelPattern})+`, 'u')
const nextLabel = new RegExp(`[\\s/([)\\],]*(?:${labelPattern}|${pictureWord}\\s+(?=\\p{Lu}))`, 'u')
/** A photographer and where the picture came from, parted as credits part them. */
const whole =
  /^(?:© ?)?\p{Lu}[^/()[\]]*?(?: ?\/ ?|,? via |,? courtesy of | for )(?:\p{Lu}|dpa)[^/()[\]]*(?:(?: ?\/ ?|,? via )\p{Lu}[^/()[\]]*)?$/u

/**
 * The credit that stands whole before a garbled one begins again: `Ana Ruiz/The Ledger` of
 * `Ana Ruiz/The LedgerAna Ruiz/The`. Undefined where the first is cut itself.
 */
export function wholeBeforeEcho(text: string): string | undefined {
  const body = text.replace(/^[([]\s*/, '').replace(labelAtStart, '')
  const first = /^(?:© ?)?(\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)?)/u.exec(body)?.[1]
  if (!first) return undefined
  const again = body.toLowerCase().indexOf(first.toLowerCase(), first.length)
  const label = nextLabel.exec(body.slice(first.length))
  const cut = Math.min(again < 0 ? body.length : again, label ? label.index + first.length : body.length)
  const credit = body
    .slice(0, cut)
    .replace(/[\s/,;([)\]]+$/, '')
    .replace(/\s*\/\s*/g, '/')
  return cut < body.length && whole.test(credit) ? credit : undefined
}

/** `Minch Media Picture Isla Croft` */
const labelWithin = new RegExp(`\\p{L} ${pictureWord} \\p{Lu}`, 'u')

const wordsOf = (name: string): readonly string[] => name.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []

/** Whether what was made of a garbled credit is no credit: a word in two of its names or twice in one, or an agency before the photographer. */
export function isMuddled(names: readonly string[], source: string | undefined): boolean {
  const words = [...names, source ?? ''].flatMap(wordsOf).filter(word => !/^(?:The|Photo|Photos)$/.test(word))
  return (
    names.some(name => labelWithin.test(name)) ||
    new Set(words).size < words.length ||
    (names.length > 1 && isOutlet(names[0]!) && !isOutlet(names[1]!)) ||
    (names.length === 1 && source === undefined && isOutlet(names[0]!))
  )
}
