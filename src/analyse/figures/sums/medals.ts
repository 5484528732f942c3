import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { numberOf, wordsFor, written } from '../numbers.ts'

const count = `(\\d{1,3}|${wordsFor(1, 40).join('|')}|an?|no)`
const medals = new RegExp(
  String.raw`\b${count} golds?(?: medals?)?, ${count} silvers?(?: medals?)?,? and ${count} bronzes?(?: medals?)?\b`,
  'i',
)
const total = new RegExp(
  String.raw`\b(?:total of|finished with|ended with|tally of|haul of|won|totall?ing|making|with|took|count to|tally to|haul to) (?:a total of )?(\d{1,3}|${wordsFor(2, 40).join('|')})(?: medals?| in all| overall| altogether)?(?=[,.;:—]| (?:—|–|\(|in|at|from|for|overall)|$)`,
  'gi',
)

const tallied = /\bgolds?\b[^.]*\bsilver/

/** Medals that their three metals do not add up to. */
export function* falseMedals(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, tallied)) {
    const finding = miscounted(sentence)
    if (finding) yield finding
  }
}

function miscounted({ text, start }: Sentence): Finding | undefined {
  const match = medals.exec(text)
  if (!match) return undefined
  const [whole, ...parts] = match
  const sum = parts.reduce(
    (all, word) => all + (/^an?$/i.test(word) ? 1 : /^no$/i.test(word) ? 0 : numberOf(word)),
    0,
  )
  const told = [...text.matchAll(total)].find(
    one => one.index + one[0].length <= match.index || one.index >= match.index + whole.length,
  )
  const said = told?.[1]
  if (!told || !said || numberOf(said) === sum || numberOf(said) < sum / 2 || numberOf(said) > 2 * sum)
    return undefined
  const at = start + told.index + told[0].indexOf(said)
  const right = written(sum, said)
  return {
    span: { start: at, end: at + said.length },
    message: `“${whole}” makes ${sum}, not “${said}”; correct one.`,
    fixes: right ? [[{ start: at, end: at + said.length, text: right }]] : [],
  }
}
