import type { Finding } from '../../../rule.ts'
import type { Paragraph } from '../../index.ts'

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

const word = '(?:left|right|cent(?:er|re))'
/** `Ana Ruiz, (left and Jo Finch, right)`, `Ana Ruiz left) and Jo Finch (right`: two places whose brackets or commas were lost. */
const brokenWords = new RegExp(
  `(?<=\\p{L})(,? ?\\(?)(${word})([),]{0,2}),? and ((?:\\p{Lu}[^\\s,()]*|of|de|van|von|the|his|her|wife|husband|daughter|son|brother|sister)(?: (?:\\p{Lu}[^\\s,()]*|of|de|van|von|wife|husband|daughter|son|brother|sister),?){0,6}?)(,? ?\\(?)(${word})([),]{0,2})`,
  'u',
)

export function brokenPlaceWords({ text, start }: Paragraph): Finding | undefined {
  const found = brokenWords.exec(text)
  if (!found) return undefined
  const [whole, before, first, after, name, lead, second, tail] = found
  if (isSound(before!, after!) && isSound(lead!, tail!)) return undefined
  const put = ` (${first}) and ${name!.replace(/,$/, '')} (${second})`
  const span = { start: start + found.index, end: start + found.index + whole.length }
  return {
    span,
    message: `“${whole.trim()}” has lost brackets around its places in the picture; write “${put.trim()}”.`,
    fixes: [[{ ...span, text: put }]],
  }
}

/** Whether a place stands in its two brackets, or in none. */
const isSound = (before: string, after: string): boolean =>
  / \($/.test(before) ? !before.startsWith(',') && after.startsWith(')') : !/[()]/.test(before + after)
