import type { Tagged } from '../../../syntax/index.ts'
import { wordSet } from '../../collections.ts'
import { isFiniteForm } from '../../tokens.ts'

/** How far before a subject what asks for another mood may stand. */
const reach = 18

const unreal = wordSet('if though unless wish wished wishes suppose supposing imagine lest whether albeit')

/** Whether the clause of a subject is a wish or a condition, whose verb may be “were” or bare: “if he were”, “lest he go”. */
export function isUnrealClause(tokens: readonly Tagged[], first: number): boolean {
  let passed = false
  // “Though he was ill, he were”: a clause that is over
  if (tokens[first - 1]?.text === ',') return false
  for (let i = first - 1; i >= 0 && i >= first - reach; i--) {
    const token = tokens[i]!
    if (/^(?:;|:)$/.test(token.norm) || (passed && token.text === ',')) return false
    if (unreal.has(token.norm)) return true
    // “as it were”, “would that he were”, “would rather he were”
    if (i > first - 3 && /^(?:rather|sooner|would|were|however|whatever|whoever)$/.test(token.norm))
      return true
    passed ||= isFiniteForm(token)
  }
  return false
}

/** Verbs, adjectives and nouns whose clause has the bare verb: “insisted that he go”. */
const mandative =
  /^(?:insist|demand|recommend|suggest|propose|request|require|urge|ask|order|prefer|stipulate|mandate|direct|decree|intend|advise|beg|plead|command|dictate|proposing|urging|pray|move|specify|desire|decide|vote|rule|warn|instruct)(?:s|d|ed|ing)?$|^(?:asking|stipulating|mov(?:ed|es|ing)|decreeing|begged|urged|urging|essential|vital|crucial|necessary|imperative|critical|important|proper|natural|right|best|fitting|desirable|preferable|advisable|appropriate|anxious|proposals?|recommendations?|suggestions?|requirements?|conditions?|insistence|preference|motions?|provisions?|calls?|orders?|requests?|demands?|wish|desire|instructions?|urgent|insisting|better|lest)$/

/** Whether something before the subject asks for the bare verb: right before it, or before “that”. */
export function isMandated(tokens: readonly Tagged[], first: number): boolean {
  for (let i = first - 1; i >= 0 && i >= first - reach; i--) {
    if (!mandative.test(tokens[i]!.norm)) continue
    if (i > first - 3) return true
    for (let j = i + 1; j < first && j < i + 10; j++) if (tokens[j]!.norm === 'that') return true
  }
  // “must be that it concentrate”
  if (
    tokens[first - 1]?.norm === 'that' &&
    tokens[first - 2]?.norm === 'be' &&
    tokens[first - 3]?.tag === 'MD'
  )
    return true
  return /^(?:god|heaven|long|far|suffice|so|come|bless|lord)$/.test(
    tokens[first - 1]?.norm ?? tokens[first]?.norm ?? '',
  )
}

const helpers =
  /^(?:let|lets|letting|make|makes|made|making|help|helps|helped|helping|have|has|had|having|see|sees|saw|seen|seeing|hear|hears|heard|hearing|watch|watches|watched|watching|feel|feels|felt|feeling|notice|noticed|observe|observed|bid|bids|bade|not|nor|neither|so|to|except)$/

/** Whether a helper before the subject leaves its verb bare: “did he go”, “made it work”, “neither does she know”. */
export function isHelped(tokens: readonly Tagged[], first: number): boolean {
  let at = first - 1
  while (at >= 0 && (tokens[at]!.norm === "n't" || tokens[at]!.norm === 'not')) at--
  const before = tokens[at]
  if (!before) return false
  if (before.norm === "'s" && tokens[at - 1]?.tag[0] === 'W') return true
  return (
    before.pos === 'AUX' ||
    before.tag === 'MD' ||
    /^(?:do|does|did|don|doesn|didn|may|might|can|could|shall|should|will|would|must)$/.test(before.norm) ||
    helpers.test(before.norm)
  )
}
