import type { Tagged } from '../../../syntax/index.ts'
import { wordSet } from '../../collections.ts'
import { isFiniteForm } from '../../tokens.ts'
import type { Discord } from '../concord/discord.ts'
import { numberOfVerb } from '../grammatical-number.ts'
import { discordBehind, hasLists, isSingular, subjectAt } from './whole-subject.ts'

/** Participles that are prepositions: “including the children”. */
const prepositional = wordSet(
  'including excluding following according regarding concerning considering given barring during pending notwithstanding depending owing counting judging speaking assuming being having starting beginning leaving helping making letting watching seeing hearing',
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
  if (!found || !/^(?:are|were)$/.test(found.verb.norm)) return found
  // “are rare”, but “Leading the field are two Kenyans”
  const next = tokens.indexOf(found.verb) + 1
  const isSaidOf =
    tokens[next]?.pos === 'ADJ' && /^(?:ADP|PUNCT|PART)$/.test(tokens[next + 1]?.pos ?? 'PUNCT')
  return isSaidOf ? found : undefined
}

/** “What worries the farmers most are the price of feed”: one thing, and one is what it is. */
export function whatDiscord(tokens: readonly Tagged[], first: number): Discord | undefined {
  const verb = tokens[first + 1]
  if (tokens[first]!.norm !== 'what' || !verb || numberOfVerb(verb) !== 'singular') return undefined
  const at = tokens.findIndex((token, i) => i > first + 1 && isFiniteForm(token))
  if (at < 0 || !/^(?:are|were)$/.test(tokens[at]!.norm)) return undefined
  if (
    tokens
      .slice(first + 2, at)
      .some(({ text, tag, pos }) => text === ',' || tag[0] === 'W' || /^[CS]CONJ$/.test(pos))
  )
    return undefined
  const told = subjectAt(tokens, at + 1)
  if (
    !told ||
    hasLists(told) ||
    !isSingular(tokens, told) ||
    /^(?:and|,)$/.test(tokens[told.end]?.norm ?? '')
  )
    return undefined
  return { verb: tokens[at]!, subject: [tokens[first]!, tokens[at - 1]!], number: 'singular' }
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
