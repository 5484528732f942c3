import { lexicon } from '../../syntax/index.ts'
import { wordPairs } from '../collections.ts'

const has = (form: string, tag: string): boolean => lexicon(form)?.tags.has(tag) === true

/** Nouns of action that no ending yields. */
const nouns = wordPairs(
  'agree agreement|negotiate negotiations|close closure|forge forgery|rob robbery|halve half|decide decision|succeed success|fail failure|choose choice|depart departure|arrive arrival|refuse refusal|approve approval|deny denial|survive survival|propose proposal|withdraw withdrawal|grow growth|lose loss|give gift|believe belief|prove proof|relieve relief|die death|live life|sell sale|speak speech|see sight|think thought|know knowledge|behave behaviour|please pleasure|expose exposure|seize seizure|discover discovery|deliver delivery|recover recovery|enter entry|inquire inquiry|maintain maintenance|explain explanation|pronounce pronunciation|receive receipt|perceive perception|expand expansion|extend extension|invade invasion|persuade persuasion|permit permission|admit admission|submit submission|omit omission|commit commitment|describe description|resolve resolution|solve solution|destroy destruction|receive reception|suspend suspension|comprehend comprehension|intend intention|attend attendance|pretend pretence|marry marriage|carry carriage|break breach|steal theft|weigh weight|complain complaint|restrain restraint|constrain constraint|compete competition|repeat repetition|oppose opposition|expel expulsion|compel compulsion|propel propulsion|reveal revelation|apply application|multiply multiplication|verify verification|notify notification|clarify clarification|modify modification|qualify qualification|absorb absorption|adopt adoption|assume assumption|consume consumption|presume presumption|resume resumption|acquire acquisition|require requirement|bring bringing|demolish demolition|abolish abolition|analyse analysis|analyze analysis|criticise criticism|criticize criticism|apologise apology|apologize apology|intervene intervention|reproduce reproduction|ratify ratification|resurge resurgence|acknowledge acknowledgment|execute execution|prolong prolongation|descend descent|ascend ascent|pursue pursuit|respond response|breathe breath|bathe bath|fly flight|proceed procedure|publish publication|punish punishment|provide provision|reduce reduction|introduce introduction|revise revision|erode erosion|collide collision|conclude conclusion|include inclusion|seclude seclusion|concede concession|recede recession|secede secession|transmit transmission|divert diversion|disperse dispersal|rehearse rehearsal|dismiss dismissal|dispose disposal|remove removal|renew renewal|retrieve retrieval|betray betrayal|bury burial|acquit acquittal|rebut rebuttal|portray portrayal|inherit inheritance|resist resistance|insist insistence|exist existence|interfere interference|occur occurrence|recur recurrence|deter deterrence|enforce enforcement|replace replacement|endorse endorsement|argue argument|defend defence|pretend pretence|unite unity|satisfy satisfaction|liquefy liquefaction|identify identification|unify unification|certify certification|purify purification|simplify simplification|justify justification|occupy occupation|imply implication|retain retention|detain detention|abstain abstention|contend contention|prevent prevention|invent invention|intervene intervention|convene convention|subscribe subscription|prescribe prescription|inscribe inscription|transcribe transcription|conceive conception|deceive deception|redeem redemption|interrupt interruption|erupt eruption|disrupt disruption',
)

/** The noun of what a verb does: “agree” to “agreement”; undefined where the dictionary has none. */
export function nounOfVerb(verb: string): string | undefined {
  const kept = nouns.get(verb)
  if (kept) return kept
  const stem = verb.replace(/e$/, '')
  const candidates = [
    `${verb}ment`,
    `${stem}ation`,
    ...(/te$/.test(verb) ? [`${stem}ion`] : []),
    ...(/(?:[cs]t|ss)$/.test(verb) ? [`${verb}ion`] : []),
    ...(/se$/.test(verb) ? [`${stem}ion`] : []),
    ...(/de$/.test(verb) ? [`${verb.slice(0, -2)}sion`] : []),
    ...(/fy$/.test(verb) ? [`${verb.slice(0, -1)}ication`] : []),
    `${stem}ance`,
    `${stem}ence`,
    `${stem}al`,
  ]
  return candidates.find(form => has(form, 'NN'))
}

const verbs = new Map([...nouns].map(([verb, noun]) => [noun, verb]))

/** The verb behind a noun of action: “compensation” to “compensate”. */
export function verbOfNoun(noun: string): string | undefined {
  const kept = verbs.get(noun)
  if (kept) return kept
  for (const [ending, ...others] of [
    ['ication', 'icate', 'y'],
    ['ation', 'ate', 'e', ''],
    ['ition', 'ite', 'e', ''],
    ['tion', 't', 'te'],
    ['sion', 's', 'se', 'd', 'de'],
    ['ment', ''],
    ['ance', 'e', ''],
    ['ence', 'e', ''],
    ['al', 'e', ''],
  ] as const) {
    if (!noun.endsWith(ending) || noun.length < ending.length + 3) continue
    const stem = noun.slice(0, -ending.length)
    const found = others.map(other => stem + other).find(form => has(form, 'VB') && !has(form, 'NN'))
    if (found) return found
  }
  return undefined
}

/** The noun of a quality: “dangerous” to “danger”, “victorious” to “victory”. */
export function nounOfAdjective(adjective: string): string | undefined {
  const candidates: string[] = []
  for (const [ending, ...others] of [
    ['ious', 'y', 'ion', ''],
    ['ous', '', 'e', 'y'],
    ['ful', ''],
    ['less', ''],
    ['ible', ''],
    ['able', '', 'e'],
    ['ical', 'ic', 'y', 'ics'],
    ['al', '', 'e', 'y'],
    ['ant', 'ance', 'ancy'],
    ['ent', 'ence', 'ency'],
    ['y', ''],
  ] as const) {
    if (adjective.endsWith(ending))
      candidates.push(...others.map(other => adjective.slice(0, -ending.length) + other))
  }
  return candidates.find(form => form.length > 3 && has(form, 'NN'))
}

/** Whether a form is an adverb; some in “-ly” are listed without a class: “angrily”. */
const isAdverb = (form: string): boolean =>
  has(form, 'RB') || (/ly$/.test(form) && lexicon(form)?.tags.size === 0)

/** The adverb of an adjective: “quiet” to “quietly”; undefined where the dictionary has none. */
export function adverbOf(adjective: string): string | undefined {
  const candidates = [
    /[^aeiou]y$/.test(adjective) ? `${adjective.slice(0, -1)}ily` : '',
    /[^aeiou]le$/.test(adjective) ? `${adjective.slice(0, -1)}y` : '',
    /ic$/.test(adjective) ? `${adjective}ally` : '',
    `${adjective}ly`,
  ]
  return candidates.find(form => form && isAdverb(form))
}

/** The adjective of an adverb: “quietly” to “quiet”; undefined where the dictionary has none. */
export function adjectiveOfAdverb(adverb: string): string | undefined {
  const candidates = [
    adverb.replace(/ily$/, 'y'),
    adverb.replace(/ally$/, ''),
    adverb.replace(/bly$/, 'ble'),
    adverb.slice(0, -2),
  ]
  return candidates.find(form => form !== adverb && has(form, 'JJ') && adverbOf(form) === adverb)
}
