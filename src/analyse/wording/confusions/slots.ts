import { lexicon } from '../../../syntax/index.ts'
import { wordSet } from '../../collections.ts'
import type { Token } from '../../index.ts'

/** The words about one that may be written for another; undefined beyond the ends of the sentence. */
export interface Slot {
  /** The nth word before it, from 1. */
  before(n: number): Token | undefined
  /** The nth word behind it, from 1. */
  after(n: number): Token | undefined
}

/** Tells whether the other word is meant. */
type Test = (slot: Slot) => boolean

const knows = (token: Token | undefined, ...tags: readonly string[]): boolean => {
  const known = token && lexicon(token.norm)?.tags
  return known !== undefined && tags.some(tag => known.has(tag))
}
const isWord = (token: Token | undefined, words: ReadonlySet<string> | RegExp): boolean =>
  token !== undefined && (words instanceof RegExp ? words.test(token.norm) : words.has(token.norm))

/** A noun that is no verb, adverb or small word where it stands. */
const isThing = (token: Token | undefined): boolean =>
  token?.pos === 'NOUN' && !knows(token, 'DT', 'PRP', 'MD')
/** A noun, or a modifier with its noun behind it. */
const isNounPhrase = (slot: Slot): boolean =>
  isThing(slot.after(1)) || (slot.after(1)?.pos === 'ADJ' && isThing(slot.after(2)))
/** What follows the noun phrase. */
const beyond = (slot: Slot): Token | undefined => slot.after(isThing(slot.after(1)) ? 2 : 3)

const isDeterminer = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.tag === 'PRP$' || /^(?:the|an?|this|that|these|those|another|every|each)$/.test(token.norm))
const isFiniteVerb = (token: Token | undefined): boolean =>
  token !== undefined && (/^(?:VBD|VBZ|MD)$/.test(token.tag) || /^(?:are|were|have|do)$/.test(token.norm))
const isAux = (token: Token | undefined): boolean =>
  token?.pos === 'AUX' ||
  /^(?:to|will|would|can|could|may|might|must|shall|should|not|n['’]t|did|do|does)$/.test(token?.norm ?? '')
/** Behind “to”, “will”, “did not”: where a base form stands. */
const takesBase = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.tag === 'MD' || token.tag === 'TO' || /^(?:not|n['’]t|cannot|did|does)$/.test(token.norm))
const opensNominal = (token: Token | undefined): boolean =>
  token !== undefined && (isDeterminer(token) || /^(?:CD|PRP|NNP|NNPS)$/.test(token.tag))

/** Verbs whose object is a clause: “said they’re friends”. */
const clausal =
  /^(?:say|think|know|believe|hope|feel|claim|insist|fear|suspect|guess|mean|suppose|swear|admit|argue|warn|add|note|complain|joke|promise|agree|assume|reckon|find|see|hear|understand|realise|realize|learn|tell|show|prove|worry|bet|be|wish|imagine|remember|forget|pretend|decide|figure|report|explain|imply|suggest|conclude)$/
const movesOrStays =
  /^(?:go|come|get|arrive|stay|live|be|stand|sit|lie|work|meet|see|find|have|leave|die|move|return|stop|wait|happen|remain|exist|end|begin|start|head|look|play|sleep|eat|train|study|teach|serve|grow|spend|stretch|gather|settle|land|travel|rush|walk|drive|fly|sail|march|flee|put|place)$/
const times =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|nights?|mornings?|evenings?|afternoons?|summers?|winters?|weekends?|decades?|today|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/

/** “packed there things”, “the roofs of there houses” */
const there: Test = slot => {
  const before = slot.before(1)
  if (!isNounPhrase(slot) || isFiniteVerb(beyond(slot)) || times.test(slot.after(1)!.norm)) return false
  if (before?.pos === 'VERB') return !movesOrStays.test(before.lemma)
  return isWord(before, /^(?:of|for|with|by|about|against)$/)
}

/** “cast they’re ballots”, “They’re house was sold” */
const theyre: Test = slot => {
  const before = slot.before(1)
  if (!isThing(slot.after(1)) || knows(slot.after(1), 'VBG', 'VBN', 'JJ')) return false
  if (before === undefined) return isFiniteVerb(slot.after(2))
  if (before.pos === 'VERB') return !clausal.test(before.lemma)
  return (
    before.pos === 'ADP' &&
    !isWord(before, /^(?:that|because|if|as|since|like|so|until|after|before|though|while|for)$/)
  )
}

/** “lost it’s licence”, “on it’s bed” */
const itself: Test = slot => {
  const [before, noun] = [slot.before(1), slot.after(1)]
  const isGoverned = isWord(
    before,
    /^(?:of|with|by|into|through|within|during|under|despite|across|on|in|at|from|to)$/,
  )
  const isNoun = knows(noun, 'NN', 'NNS') && !knows(noun, 'VBG', 'DT', 'IN')
  if (!isThing(noun) && !(isNoun && (isGoverned || !knows(noun, 'RB', 'JJ')))) return false
  if (
    /^(?:time|fun|murder|hell|war|christmas|winter|summer|spring|autumn|rubbish|nonsense|news|midnight|noon|luck|love|people|politics|business|home)$/.test(
      noun!.norm,
    )
  )
    return false
  if (isFiniteVerb(slot.after(2)) && before?.pos !== 'ADP') return false
  if (before?.pos === 'VERB')
    return !clausal.test(before.lemma) && !/^(?:make|let|like|help|mind)$/.test(before.lemma)
  return isGoverned
}

/** “The council, who’s members are unpaid”, “asked who’s name it was” */
const whose: Test = slot => {
  const noun = slot.after(1)
  if (!knows(noun, 'NN', 'NNS') || knows(noun, 'VBG', 'VBN', 'JJ', 'IN', 'DT', 'RB')) return false
  if (noun!.tag === 'NNS' && slot.before(1)?.text === ',') return true
  const next = slot.after(2)
  return isFiniteVerb(next) || isWord(next, /^(?:he|she|it|they|we|i)$/)
}

const spreads = /^(?:spread|come|run|stretch|range|lead|rise|fall|flow|escape|return)$/
/** “spread form the kitchen” */
const from: Test = slot => {
  const before = slot.before(1)
  if (isWord(slot.after(1), /^of$/)) return false
  return (
    opensNominal(slot.after(1)) &&
    (before?.pos === 'VERB' || isWord(before, /^spread$/)) &&
    before !== undefined &&
    (/^VB[DNG]$/.test(before.tag) || spreads.test(before.lemma)) &&
    !/^\p{Lu}/u.test(slot.after(0)?.text ?? '') &&
    !/^(?:help|let|make|see|watch|take|have|give|fill|sign|use|call|want|form)$/.test(before.lemma)
  )
}

/** “a from of words” */
const form: Test = slot =>
  isWord(slot.before(1), /^(?:an?|the|this|any|some|another|new|different|purest|simplest)$/) &&
  isWord(slot.after(1), /^of$/)

const fourth: Test = slot => isDeterminer(slot.before(1)) && isThing(slot.after(1))

const two: Test = slot =>
  (knows(slot.after(1), 'NNS') || slot.after(1)?.tag === 'NNS') &&
  slot.before(1)?.tag !== 'TO' &&
  !isWord(
    slot.after(1),
    /^(?:trucks?|ropes?|bars?|lines?|boats?|hooks?|drivers?|firms?|companies|vehicles|services)$/,
  ) &&
  (isWord(
    slot.before(1),
    /^(?:on|in|of|for|with|by|after|at|from|the|these|those|last|next|first|other|and|all|about|nearly|only|just|some)$/,
  ) ||
    slot.before(1)?.tag === 'VBD')

const meet: Test = slot =>
  slot.before(1)?.norm === 'to' || slot.before(1)?.tag === 'MD'
    ? isDeterminer(slot.after(1)) ||
      slot.after(1)?.pos === 'PROPN' ||
      isWord(slot.after(1), /^(?:him|her|them|us|with|on|at)$/)
    : false

const accept: Test = slot =>
  takesBase(slot.before(1)) &&
  !isWord(slot.before(2), /^(?:if|when)$/) &&
  (isDeterminer(slot.after(1)) ||
    isWord(slot.after(1), /^(?:it|them|any|responsibility|blame|that|defeat|liability|help)$/)) &&
  !isWord(slot.after(1), /^(?:for)$/) &&
  (slot.before(1)!.norm !== 'not' ||
    slot.before(2)?.tag === 'MD' ||
    isWord(slot.before(2), /^(?:did|does|do)$/))
const except: Test = slot =>
  isWord(slot.before(1), /^(?:nothing|everything|anyone|everyone|nobody|anything|everybody|none)$/) &&
  (opensNominal(slot.after(1)) || isWord(slot.after(1), /^(?:for|in|on|at|when)$/))

/** What is brought about, and not changed: “effect a rescue”. */
const effected =
  /^(?:changes?|repairs?|improvements?|reforms?|rescues?|escapes?|entry|arrests?|transitions?|cures?|settlements?|compromises?|transfers?|exchanges?|transformations?|revolutions?|reconciliations?|release|sales?|savings?|solutions?|delivery|shifts?|returns?|removal|cuts?|peace)$/
const affect: Test = slot => {
  if (!takesBase(slot.before(1))) return false
  const ahead = [1, 2, 3, 4, 5].map(n => slot.after(n))
  return (
    (isDeterminer(ahead[0]) || /^(?:NNS|CD|PRP|NNP)$/.test(ahead[0]?.tag ?? '')) &&
    !/^an?$/.test(ahead[0]?.norm ?? '') &&
    !ahead.some(
      one =>
        isWord(one, effected) || /.{3}(?:tion|sion|ment|ance|ence|al|ure|ery|ing)s?$/.test(one?.norm ?? ''),
    )
  )
}
const effect: Test = slot =>
  (slot.before(1)?.pos === 'ADJ' ||
    isWord(slot.before(1), /^(?:no|little|any|same|desired|opposite|negative)$/)) &&
  (isDeterminer(slot.before(2)) || isWord(slot.before(1), /^(?:no|little|any)$/)) &&
  !isWord(slot.before(1), /^(?:flat|blunted|depressed)$/) &&
  (slot.after(1) === undefined ||
    slot.after(1)!.pos === 'PUNCT' ||
    isWord(slot.after(1), /^(?:on|upon|of|in|was|is|and)$/))

/** Verbs that are whole with “off” and never have “of”. */
const offPast = wordSet(
  'turned switched called fended warded pulled kicked knocked dropped tore wiped shrugged finished fought sealed cordoned staved laid shook cut shut broke veered',
)
const offBase = wordSet(
  'turn call set cut shut put pull lay pay ward fend stave fight seal switch shake wipe finish hold shrug kick drop tear',
)
const off: Test = slot => {
  const before = slot.before(1)
  if (isWord(before, /^(?:sank|sunk|anchored|capsized|drifted|moored|drowned|island|islands|wreck)$/))
    return isWord(slot.after(1), /^the$/) && isWord(slot.after(2), /^(?:coast|shore)$/)
  if (!isDeterminer(slot.after(1)) || before === undefined) return false
  if (before.pos === 'VERB' && offPast.has(before.norm))
    return !/^(?:cut|shut|laid|broke)$/.test(before.norm) || before.tag === 'VBD'
  return offBase.has(before.norm) && (slot.before(2)?.tag === 'TO' || slot.before(2)?.tag === 'MD')
}
const of: Test = slot =>
  isDeterminer(slot.after(1)) &&
  isWord(
    slot.before(1),
    /^(?:because|instead|ahead|front|most|many|hundreds|thousands|dozens|kind|number|member|members|lots?)$/,
  ) &&
  !isWord(slot.after(2), /^(?:coast|shore|island|mainland)$/) &&
  !(slot.before(1)!.norm === 'most' && isFiniteVerb(slot.before(2)))

const quite: Test = slot =>
  (isAux(slot.before(1)) || isWord(slot.before(1), /^(?:seem|seems|seemed|feel|felt|looked|looks)$/)) &&
  isWord(
    slot.after(1),
    /^(?:sure|right|clear|different|likely|possible|certain|simply|rightly|wrong|often|so|as|an?|the|literally|good|well)$/,
  ) &&
  slot.before(1)!.norm !== 'to'
const quiet: Test = slot => {
  const next = slot.after(1)
  if (isDeterminer(slot.before(1)) && isWord(slot.before(1), /^(?:an?|his|her|their)$/))
    return (
      isWord(
        next,
        /^(?:streets?|town|village|man|woman|night|life|word|corner|suburb|neighbou?rhood|place|voice|spot|start|week|day|evening|moment)$/,
      ) && slot.after(2)?.norm !== 'of'
    )
  return (
    (slot.before(1)?.lemma === 'be' || isWord(slot.before(1), /^(?:fell|went|remained|stayed|keep|kept)$/)) &&
    (next === undefined || /^[.;!]$/.test(next.text))
  )
}

const trial: Test = slot => {
  const before = slot.before(1)
  if (
    isWord(
      before,
      /^(?:stood|stand|stands|face|faces|faced|facing|await|awaits|awaiting|awaited|fraud|murder|rape|corruption|criminal|jury|clinical|drug|fair)$/,
    )
  )
    return slot.after(1)?.pos !== 'NOUN' && !isWord(slot.after(1), /^of$/)
  if (isWord(before, /^on$/))
    return (
      isWord(slot.before(2), /^(?:go|goes|going|went|gone|put|is|was|are|were|man|currently|now)$/) &&
      isWord(slot.after(1), /^(?:for|in|accused|over|charged|at|with)$/)
    )
  return isWord(slot.after(1), /^(?:judge|lawyers?|jury|court|date|attorney|lawyer)$/)
}
const trail: Test = slot =>
  isWord(
    slot.before(1),
    /^(?:campaign|hiking|walking|mountain|nature|paper|bike|cycling|vapou?r|dirt|forest|horse|ski)$/,
  ) && slot.after(1)?.pos !== 'NOUN'

const office =
  /^(?:prime|foreign|finance|health|interior|home|defen[cs]e|education|justice|trade|energy|transport|culture|environment|agriculture|cabinet|junior|government|former|housing|labou?r|deputy|senior)$/
const minister: Test = slot =>
  isWord(slot.before(1), office) ||
  (isDeterminer(slot.before(1)) &&
    isWord(slot.after(1), /^(?:said|says|resigned|told|added|announced|promised|insisted|refused|denied)$/))

const brakes: Test = slot =>
  (isWord(slot.before(1), /^(?:the|its|his|her|their|faulty|air|failed)$/) &&
    isWord(slot.after(1), /^(?:failed|squealed|screeched|locked|jammed)$/)) ||
  (isWord(slot.before(1), /^(?:the|his|her|their)$/) &&
    isWord(slot.before(2), /^(?:applied|slammed|pumped|applies|released)$/))
const passed: Test = slot =>
  isWord(slot.before(1), /^(?:has|have|had|having)$/) &&
  (isDeterminer(slot.after(1)) || isWord(slot.after(1), /^(?:through|by|since|on|without|into)$/))
/** “The company past its own target”: no verb before, in a clause that a noun opens. */
const passedBy: Test = slot => {
  if (passed(slot)) return true
  if (slot.before(1)?.pos !== 'NOUN' || !isDeterminer(slot.after(1))) return false
  for (let n = 1; n < 8; n++) {
    const token = slot.before(n)
    if (token === undefined || token.text === '.')
      return n > 2 && isDeterminer(slot.before(n - 1)) && isClosed(slot)
    if (!/^(?:NOUN|ADJ|DET|PROPN|NUM)$/.test(token.pos) && token.tag !== 'PRP$') return false
  }
  return false
}
/** Whether no verb follows that the noun before could have. */
const isClosed = (slot: Slot): boolean => {
  for (let n = 1; n < 12; n++) {
    const token = slot.after(n)
    if (token === undefined || token.pos === 'PUNCT' || token.pos === 'CCONJ') return true
    if (isFiniteVerb(token)) return false
  }
  return true
}

/** “The defendant lead the group”: one leads, where no other verb stands before. */
const led: Test = slot => {
  const before = slot.before(1)
  if (!opensNominal(slot.after(1))) return false
  if (isWord(before, /^(?:he|she|it)$/))
    return (
      !isAux(slot.before(2)) && !isWord(slot.before(2), /^(?:that|let|help|helped|suggest|demand|insist)$/)
    )
  if (before?.pos !== 'NOUN' || before.tag !== 'NN') return false
  for (let n = 2; n < 8; n++) {
    const token = slot.before(n)
    if (token === undefined) return n > 2 && isDeterminer(slot.before(n - 1)) && isClosed(slot)
    if (!/^(?:NOUN|ADJ|DET)$/.test(token.pos) && token.tag !== 'PRP$') return false
  }
  return false
}

const flair: Test = slot =>
  isDeterminer(slot.before(1)) &&
  isWord(slot.after(1), /^for$/) &&
  isWord(slot.before(2), /^(?:has|have|had|having|with|showed|shows|shown|of)$/)
const heroin: Test = slot =>
  (isWord(slot.before(1), /^of$/) &&
    isWord(
      slot.before(2),
      /^(?:possession|kilos?|kilograms?|grams?|ounces?|pounds?|bags?|tons?|tonnes?|wraps?|overdose|dose|doses|shipments?|haul|supply)$/,
    )) ||
  isWord(slot.before(1), /^(?:smuggl|sell|sold|inject|smok|deal)\p{Ll}*$/u) ||
  isWord(
    slot.after(1),
    /^(?:trade|use|users?|dealers?|smugglers?|trafficking|traffickers?|overdoses?|trafficker|habit|abuse|epidemic|possession)$/,
  )
const vial: Test = slot => isDeterminer(slot.before(1)) && isWord(slot.after(1), /^of$/)
const aisle: Test = slot =>
  (isWord(slot.before(1), /^the$/) &&
    isWord(slot.before(2), /^(?:down|up|across)$/) &&
    !isWord(slot.after(1), /^of$/)) ||
  isWord(slot.after(1), /^seats?$/)
const stationery: Test = slot =>
  isWord(slot.after(1), /^(?:shops?|stores?|cupboards?|suppliers?|company|firm|set|counter)$/) ||
  (isWord(
    slot.before(1),
    /^(?:sell|sells|sold|selling|buy|bought|buys|print|prints|printed|personal|official|headed|office|school)$/,
  ) &&
    (slot.after(1) === undefined || /^(?:PUNCT|CCONJ|ADP)$/.test(slot.after(1)!.pos)))

const through: Test = slot => {
  const before = slot.before(1)
  return (
    (opensNominal(slot.after(1)) || isWord(slot.after(1), /^(?:him|her|them|it)$/)) &&
    before?.pos === 'VERB' &&
    /^VB[DNGZ]$/.test(before.tag)
  )
}
const threw: Test = slot =>
  isWord(slot.before(1), /^(?:he|she|they|we|i)$/) &&
  (isDeterminer(slot.after(1)) || isWord(slot.after(1), /^(?:it|him|them|stones|himself|herself)$/)) &&
  !isAux(slot.before(2))
const corps: Test = slot =>
  isWord(slot.before(1), /^(?:marine|peace|press|diplomatic|army|officer|medical|air|job)$/) &&
  !isWord(slot.after(1), /^(?:of)$/)
const broken: Test = slot => slot.before(1)?.lemma === 'have'
const brake: Test = slot =>
  takesBase(slot.before(1)) &&
  isWord(slot.after(1), /^(?:down|up|into|through|away|free|the|even|ranks|out)$/) &&
  !isWord(slot.after(2), /^(?:car|bus|lorry|truck|train|vehicle)$/)
const principal: Test = slot =>
  isWord(slot.before(1), /^(?:is|was|as|became|become|been|the|a|her|his|named|assistant)$/) &&
  isWord(slot.after(1), /^(?:of|at)$/) &&
  (slot.after(2)?.pos === 'PROPN' ||
    (isWord(slot.after(2), /^(?:the|a|his|her)$/) &&
      [3, 4, 5].some(n => isWord(slot.after(n), /^(?:school|college|academy|dancer)$/)))) &&
  !(
    isWord(slot.before(1), /^(?:the|a|is|was)$/) &&
    /^(?:NN|NNP)$/.test(slot.after(2)!.tag) &&
    !/^\p{Lu}/u.test(slot.after(2)!.text)
  )
const sense: Test = slot =>
  isWord(slot.before(1), /^(?:the|no|any|common|good|made|makes|make)$/) &&
  isWord(slot.after(1), /^(?:of|to)$/) &&
  !isWord(slot.after(1), /^when$/)
const modern: Test = slot =>
  isWord(slot.before(1), /^(?:the|an?|in|most|our|of|this|very)$/) &&
  isWord(
    slot.after(1),
    /^(?:world|art|times?|life|era|day|history|society|city|cities|house|homes?|buildings?|medicine|football|languages?|man|warfare|music|dance|age|state|world’s|technology|politics)$/,
  )
const bread: Test = slot =>
  (isWord(slot.before(1), /^of$/) &&
    isWord(slot.before(2), /^(?:price|loaf|loaves|slice|slices|piece|smell|cost|basket)$/)) ||
  (isWord(slot.before(1), /^(?:brown|white|stale|fresh|rye|sliced|baking|bake|baked|buy|sell)$/) &&
    slot.after(1)?.pos !== 'ADP')
const cloths: Test = slot =>
  isWord(slot.before(1), /^(?:his|her|their|warm|dry|winter|school|old|new|children['’]s)$/) &&
  isWord(slot.after(1), /^(?:on|off|for|and|were|are|in|to|shops?)$/) &&
  isWord(slot.before(1), /^(?:his|her|their|warm|dry|winter|school)$/)
const lying: Test = slot =>
  slot.before(1)?.lemma === 'be' &&
  isWord(
    slot.after(1),
    /^(?:on|in|under|beside|by|across|there|face|awake|dead|still|unconscious|motionless)$/,
  ) &&
  (isWord(slot.after(1), /^(?:there|face|awake|dead|still|unconscious|motionless)$/) ||
    isWord(
      slot.after(3),
      /^(?:floor|ground|bed|street|road|sofa|grass|sand|beach|side|back|pavement|sidewalk|hospital|mud|snow|gutter|path|track|field|bunk|couch|sun|doorway)$/,
    ))

/** A word, what may be meant, and where it is. */
export const bySlot: ReadonlyMap<string, readonly (readonly [right: string, test: Test])[]> = new Map([
  ['there', [['their', there]]],
  ["they're", [['their', theyre]]],
  ["it's", [['its', itself]]],
  ["who's", [['whose', whose]]],
  ['form', [['from', from]]],
  ['from', [['form', form]]],
  ['forth', [['fourth', fourth]]],
  ['tow', [['two', two]]],
  ['meat', [['meet', meet]]],
  ['except', [['accept', accept]]],
  ['accept', [['except', except]]],
  ['effect', [['affect', affect]]],
  ['affect', [['effect', effect]]],
  ['of', [['off', off]]],
  ['off', [['of', of]]],
  ['quiet', [['quite', quite]]],
  ['quite', [['quiet', quiet]]],
  ['trail', [['trial', trial]]],
  ['trial', [['trail', trail]]],
  ['minster', [['minister', minister]]],
  ['minsters', [['ministers', minister]]],
  ['breaks', [['brakes', brakes]]],
  ['past', [['passed', passedBy]]],
  ['lead', [['led', led]]],
  ['flare', [['flair', flair]]],
  ['heroine', [['heroin', heroin]]],
  ['vile', [['vial', vial]]],
  ['isle', [['aisle', aisle]]],
  ['stationary', [['stationery', stationery]]],
  ['threw', [['through', through]]],
  ['through', [['threw', threw]]],
  ['core', [['corps', corps]]],
  [
    'brake',
    [
      ['broken', broken],
      ['break', brake],
    ],
  ],
  ['principle', [['principal', principal]]],
  ['since', [['sense', sense]]],
  ['modem', [['modern', modern]]],
  ['bred', [['bread', bread]]],
  ['cloths', [['clothes', cloths]]],
  ['laying', [['lying', lying]]],
])
