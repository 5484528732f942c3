import type { Finding } from '../../rule.ts'
import type { Paragraph } from '../index.ts'

/** A letter for a place in the picture, with and without what garbles it: `(R)`, `(/R`, `R)`. */
const letter =
  /(?<=\p{L} ?)(?<! to )(?:(\()?(?<!\p{L}) ?(\/)? ?([LRC])(?![\p{L}.’'-]| to\b)(?: ?(\/))? ?(\))?)/gu
/** The quickest sign that one is garbled; `(R, Texas)` is sound. */
const sign =
  /\(\s?\/\s?[LRC]\b|\([LRC](?:\/|,? (?!to\b)\p{L}[^()]{0,80}(?:\(|(?<= [LRC])\)))|\([LRC]\s?\/|(?<!\bto)(?<=\p{Ll}) [LRC](?:\)|\/)/u

/** `Dru Okonjo (/R, and Tove Sand L) fight`: letters for the places of two people, whose brackets were lost. */
export function brokenPlaces({ text, start }: Paragraph): Finding | undefined {
  if (!sign.test(text)) return undefined
  const found = [...text.matchAll(letter)].filter(([whole]) => /[()/]/.test(whole))
  const broken = found.filter(([, open, before, , behind, close]) => !open || !close || before || behind)
  if (broken.length === 0 || found.length > 4) return undefined
  const first = found[0]!
  const last = found.at(-1)!
  const from = first.index + /^ */.exec(first[0])![0].length
  const until = last.index + last[0].trimEnd().length
  const whole = text.slice(from, until)
  let mended = ''
  let at = from
  for (const match of found) {
    const begin = match.index + /^ */.exec(match[0])![0].length
    mended += `${text.slice(at, begin)}(${match[3]})`
    at = match.index + match[0].trimEnd().length
  }
  // “(/R, and Tove Sand L)”: the comma went with the bracket.
  const put = mended.replace(/\(([LRC])\),(?= and )/g, '($1)')
  return {
    span: { start: start + from, end: start + until },
    message: `“${whole}” has lost brackets around its places in the picture; write “${put}”.`,
    fixes: [[{ start: start + from, end: start + until, text: put }]],
  }
}
