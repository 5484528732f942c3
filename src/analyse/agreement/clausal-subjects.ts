import type { Tagged } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import type { Discord } from '../concord.ts'
import { isFiniteForm } from '../tokens.ts'
import { discordBehind, hasLists, subjectAt } from './whole-subject.ts'

/** Participles that are prepositions: “including the children”. */
const prepositional = wordSet(
  'including excluding following according regarding concerning considering given barring during pending notwithstanding depending owing counting judging speaking assuming being having starting beginning leaving',
)

/** “Finding enough nurses for the wards have been”: what is done is one thing. */
export function gerundDiscord(tokens: readonly Tagged[], first: number): Discord | undefined {
  const gerund = tokens[first]!
  if (gerund.tag !== 'VBG' || gerund.pos !== 'VERB' || prepositional.has(gerund.norm)) return undefined
  // “in overcoming”, “while taming”
  if (
    tokens[first - 1]?.pos === 'SCONJ' &&
    !/^(?:that|because|although|though)$/.test(tokens[first - 1]!.norm)
  )
    return undefined
  let at = first + 1
  const particle = tokens[at]
  if (particle?.tag === 'RP') at++
  const opener = tokens[at]
  // “Growing numbers have”: a participle before its noun
  if (!opener || !(/^(?:DET|NUM)$/.test(opener.pos) || opener.tag === 'PRP$' || opener.norm === 'enough'))
    return undefined
  const object = subjectAt(tokens, opener.norm === 'enough' ? at + 1 : at)
  if (!object || hasLists(object) || tokens[object.end]?.text === ',') return undefined
  const found = discordBehind(tokens, { end: object.end, number: 'singular', first })
  // “Leading the field are two Kenyans”
  return found && !/^(?:are|were)$/.test(found.verb.norm) ? found : undefined
}

/** “How the thieves got past two locks remain unclear”: a question is one thing. */
export function questionDiscord(tokens: readonly Tagged[], first: number): Discord | undefined {
  if (!/^(?:how|whether|why|when|where)$/.test(tokens[first]!.norm)) return undefined
  let finite = 0
  for (let at = first + 1; at < tokens.length && at < first + 20; at++) {
    const { tag, text, pos } = tokens[at]!
    if (/^[,;:?"“”]$/.test(text) || tag[0] === 'W' || pos === 'SCONJ') return undefined
    if (!isFiniteForm(tokens[at]!)) continue
    finite++
    if (finite === 2)
      return isLeftOpen(tokens, at)
        ? discordBehind(tokens, { end: at, number: 'singular', first })
        : undefined
  }
  return undefined
}

/** “remain unclear”, “are not known”: what may be said of a question. */
const isLeftOpen = (tokens: readonly Tagged[], at: number): boolean =>
  /^(?:remain|are|were)$/.test(tokens[at]!.norm) &&
  tokens
    .slice(at + 1, at + 4)
    .some(({ norm }) =>
      /^(?:unclear|unknown|uncertain|open|clear|known|disputed|debatable|irrelevant|certain|obvious|mystery|explained|unexplained|unresolved|disclosed|revealed)$/.test(
        norm,
      ),
    )
