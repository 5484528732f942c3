import type { Finding } from '../../../rule.ts'
import type { Paragraph } from '../../index.ts'

const labels =
  'FILE(?: PHOTO)?|File photo|\\(L-R\\)|From left(?: to right)?|Left to right|Left|Right|Above|Below|Top|Bottom|Pictured'
/** `FILE - FILE - The bridge`, `Left, left: Ana Ruiz` */
const labelTwice = new RegExp(`(?<=^|[.!?] )(${labels})([ ,:–—-]+)\\1([ ,:–—-]+)`, 'iu')
/** `waves in Bergen on Sunday. on Sunday.`: the end of a caption, or all of it, once more. */
const endTwice = /(?<=^| )((?:[\p{L}\p{N}’',-]+ ){0,14}[\p{L}\p{N}’'-]+[.!]) \1(?=\s|$)/u
/** `, left, left,`, `(R) (R)` */
const placeTwice =
  /(, (?:left|right|cent(?:er|re))),? ?\1(?=[,.]| and\b)|( \((?:[LRC]|left|right|cent(?:er|re))\)),?\2/u

/** What a caption, its credit aside, says twice in a row. */
export function* saidTwice({ text, start }: Paragraph): Generator<Finding> {
  const label = labelTwice.exec(text)
  if (label) {
    const [whole, first, , end] = label
    const span = { start: start + label.index, end: start + label.index + whole.length }
    const put = `${first}${end}`
    yield {
      span,
      message: `“${whole.trim()}” begins the caption twice; write “${put.trim()}”.`,
      fixes: [[{ ...span, text: put }]],
    }
  }
  const end = endTwice.exec(text)
  if (end && /\p{L}{2}/u.test(end[1]!)) {
    const until = start + end.index + end[0].length
    const again = { start: until - end[1]!.length - 1, end: until }
    yield {
      span: { start: start + end.index, end: until },
      message: `“${end[1]}” stands twice in the caption; delete one.`,
      fixes: [[{ ...again, text: '' }]],
    }
  }
  const place = placeTwice.exec(text)
  if (!place) return
  const one = place[1] ?? place[2]!
  const until = start + place.index + place[0].length
  yield {
    span: { start: start + place.index, end: until },
    message: `“${one.replace(/^[, ]+/, '')}” stands twice in a row; delete one.`,
    fixes: [[{ start: start + place.index + one.length, end: until, text: '' }]],
  }
}
