import { inflect, lexicon, type Tagged } from '../../syntax/index.ts'
import { wordPairs, wordSet } from '../collections.ts'
import { isPersonNoun } from '../naming/gazetteer.ts'
import { isFiniteForm, isLower, isNominal, nominative, opensObject, tagsOf } from '../tokens.ts'
import { adjectiveOfAdverb, nounOfVerb, verbOfNoun } from './derivation.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { nounPhrase } from './displaced-verbs.ts'
import { baseForm } from './slot-forms.ts'
import { converted } from './verb-for-noun.ts'
import { formsOf, objectControls } from './verb-frames.ts'
import { isInner } from './verb-slots.ts'
import type { WrongForm } from './word-forms.ts'
import { isOnlyAdverb, isOnlyNoun, isOnlyVerb } from './word-kinds.ts'

type Reader = ReaderOf<WrongForm>

const isMark = ({ text }: Tagged): boolean => /^[.,;:?!]$/.test(text)

/** “a heavily defeat in Ballarat”: an adverb where only an adjective can stand, before a noun that ends its phrase */
const adverbBeforeNoun: Reader = (tokens, at) => {
  const word = tokens[at]!
  const noun = tokens[at + 1]
  const next = tokens[at + 2]
  if (!noun || !next || !isLower(noun) || !isOnlyAdverb(word) || fewAdverbs.has(word.norm)) return undefined
  const tags = tagsOf(noun)
  if (
    !tags.has('NN') ||
    ['JJ', 'VBN', 'VBG', 'RB', 'VBD', 'CD', 'JJR', 'JJS', 'DT'].some(tag => tags.has(tag))
  )
    return undefined
  if (
    !(isMark(next) || /^(?:ADP|AUX|CCONJ|SCONJ)$/.test(next.pos) || next.tag === 'TO' || next.tag[0] === 'W')
  )
    return undefined
  const form = adjectiveOfAdverb(word.norm)
  return form ? { word, wanted: 'an adjective', form } : undefined
}
const fewAdverbs = wordSet(
  'mostly largely mainly nearly hardly barely formerly newly only predominantly purely partly essentially virtually really fully exactly possibly probably potentially traditionally historically simply merely roughly approximately reportedly allegedly supposedly primarily chiefly wholly entirely apparently effectively ostensibly nominally technically truly utterly equally particularly especially jointly family early',
)

/** Verbs with an infinitive whose noun is counted: “has plan to” lacks its article or is the verb. */
const aims =
  'decline attempt promise plan offer pledge vow refuse agree struggle fail seek try choose manage threaten aim intend elect'

/** “has decline to say” */
const baseBehindHave: Reader = (tokens, at) => {
  const word = tokens[at]!
  let have = at - 1
  while (have > 0 && isInner(tokens[have]!)) have--
  if (
    !/^(?:has|have|had|having|'ve|’ve)$/.test(tokens[have]!.norm) ||
    tokens[at + 1]?.tag !== 'TO' ||
    tokens[at + 2]?.tag !== 'VB'
  )
    return undefined
  return { word, wanted: 'the participle', form: inflect(word.norm, 'VBN') }
}

/** “I begun to cry”, “they swum to the shore” */
const participleForPast: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const subject = tokens[at - 1]!
  if (!next || !(nominative.test(subject.norm) || subject.norm === 'it') || isMark(next)) return undefined
  const before = tokens[at - 2]
  if (
    before &&
    (/^(?:AUX|VERB)$/.test(before.pos) ||
      /^(?:have|has|had|having)$/.test(before.norm) ||
      tokens.slice(0, at - 1).some(({ norm }) => /^(?:has|have|had)$/.test(norm)))
  )
    return undefined
  return opensObject(next) || next.tag === 'TO' || next.pos === 'ADP' || next.pos === 'ADV'
    ? { word, wanted: 'the past', form: pasts.get(word.norm)! }
    : undefined
}
const pasts = wordPairs(
  'begun began|swum swam|rung rang|sung sang|sprung sprang|drunk drank|shrunk shrank|stunk stank|overrun overran',
)

const comparatives = wordPairs(
  'large larger|small smaller|big bigger|old older|young younger|tall taller|short shorter|long longer|strong stronger|weak weaker|good better|bad worse|high higher|low lower|great greater|fast faster|slow slower|heavy heavier|light lighter|early earlier|late later|cheap cheaper|rich richer|wide wider|narrow narrower|thin thinner|thick thicker|deep deeper|loud louder|quiet quieter|busy busier|easy easier|hard harder|new newer|near nearer',
)
const superlatives = wordPairs(
  'large largest|small smallest|big biggest|old oldest|young youngest|tall tallest|short shortest|long longest|strong strongest|weak weakest|high highest|low lowest|heavy heaviest|cheap cheapest|late latest|early earliest',
)

/** “The large of the two”, “the old of the three brothers” */
const positiveOfSome: Reader = (tokens, at) => {
  const word = tokens[at]!
  const [of, the, number] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]]
  if (of?.norm !== 'of' || !/^(?:the|these|those|his|her|their)$/.test(the?.norm ?? '') || !number)
    return undefined
  if (/^(?:two|pair)$/.test(number.norm))
    return { word, wanted: 'the comparative', form: comparatives.get(word.norm) }
  return /^(?:three|four|five|six|seven|eight|nine|ten)$/.test(number.norm) && superlatives.has(word.norm)
    ? { word, wanted: 'the superlative', form: superlatives.get(word.norm) }
    : undefined
}

/** “resignated on Friday”: a verb made of its noun */
const backFormed: Reader = (tokens, at) => {
  const word = tokens[at]!
  const { norm } = word
  if (!/ated$/.test(norm) || tagsOf(word).size > 0 || lexicon(norm) || lexicon(norm.slice(0, -1)))
    return undefined
  const noun = `${norm.slice(0, -2)}ion`
  const verb = lexicon(noun)?.tags.has('NN') ? verbOfNoun(noun) : undefined
  return verb && !/ate$/.test(verb) ? { word, wanted: 'the verb', form: inflect(verb, 'VBD') } : undefined
}

/** “costed the parish £11,400”, but “costed the plan at £3m” */
const costed: Reader = (tokens, at) => {
  const before = tokens[at - 1]!
  if (!(isNominal(before) || before.tag === 'PRP' || before.tag[0] === 'W')) return undefined
  let price = at + 1
  if (!/^[$£€]$|^(?:about|nearly|almost|more)$/.test(tokens[price]?.text ?? ''))
    price = nounPhrase(tokens, at + 1)?.end ?? (tokens[at + 1]?.tag === 'PRP' ? at + 2 : -1)
  return price > 0 &&
    (/^[$£€]/.test(tokens[price]?.text ?? '') || (price > at + 1 && tokens[price]?.pos === 'NUM'))
    ? { word: tokens[at]!, wanted: 'the past', form: 'cost' }
    : undefined
}

/** Pasts that are verbs of their own: “saw the wood”, “fell a tree”, “bore a hole”. */
const ownObjects =
  /^(?:wood|woods|tree|trees|log|logs|branch|branches|trunk|plank|planks|board|boards|timber|timbers|oak|pine|pipe|bar|bars|limb|beam|beams|opponent|hole|holes)$/

/** “did not saw the gun”, “could not found the key” */
const homographicPast: Reader = (tokens, at) => {
  const word = tokens[at]!
  let helper = at - 1
  while (helper > 0 && isInner(tokens[helper]!)) helper--
  const { norm, tag } = tokens[helper]!
  const isNegated = tokens.slice(helper + 1, at).some(token => /^(?:not|n't|never)$/.test(token.norm))
  const isHeld =
    (/^(?:do|does|did)$/.test(norm) && isNegated) ||
    tag === 'MD' ||
    (norm === 'to' &&
      /^(?:able|want|wanted|wants|hoped|hope|tried|try|unable|failed)$/.test(tokens[helper - 1]?.norm ?? ''))
  if (!isHeld) return undefined
  const object = nounPhrase(tokens, at + 1)
  const isOwn =
    object &&
    (ownObjects.test(object.head.norm) ||
      /^(?:company|firm|school|church|club|society|party|city|state|colony|newspaper|bank|charity|movement|college|university|order|institute|museum|orphanage|hospital|business|empire|dynasty|league|group|organisation|organization|settlement|town)$/.test(
        object.head.norm,
      ))
  if (isOwn || (word.norm === 'found' && !object?.isDefinite)) return undefined
  return {
    word,
    wanted: 'the bare verb',
    form: word.norm === 'saw' ? 'see' : word.norm === 'found' ? 'find' : 'fall',
  }
}

const letting = /^(?:let|lets|letting)$/
const making = /^(?:make|makes|made|making)$/
const alone = wordSet(
  'resign wait work apologise apologize pay stay leave go come think feel laugh cry smile run walk stop look sleep speak talk sit stand listen suffer retire kneel sing dance swim wonder worry travel',
)

/** “made him resigned”, “let them went”: a causative takes the bare verb */
const pastBehindCausative: Reader = (tokens, at) => {
  const word = tokens[at]!
  const object = tokens[at - 1]!
  const verb = tokens[at - 2]
  const tags = tagsOf(word)
  if (verb?.pos !== 'VERB' || tags.has('VB') || !/^VB[DN]$/.test(word.tag)) return undefined
  if (!/^(?:him|them|us|me|her)$/.test(object.norm)) return undefined
  const base = baseForm(word.norm)
  if (!base) return undefined
  if (!(letting.test(verb.norm) && !tags.has('JJ')) && !(making.test(verb.norm) && alone.has(base)))
    return undefined
  return { word, wanted: 'the bare verb', form: base }
}

/** “oblige both governments to publication the results” */
const nounBehindObjectTo: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const whom = tokens[at - 2]
  if (!next || !whom || !(isNominal(whom) || whom.tag === 'PRP') || !isOnlyNoun(word) || !opensObject(next))
    return undefined
  const governs = tokens
    .slice(Math.max(0, at - 8), at - 2)
    .some(token => token.pos === 'VERB' && (urging.has(token.lemma) || controlForms.has(token.norm)))
  const form = governs ? verbOfNoun(word.norm) : undefined
  return form ? { word, wanted: 'a verb', form } : undefined
}
const urging = wordSet('ask tell want order urge expect require help advise warn get pressure commit')
const controlForms = formsOf(objectControls)

/** “had lain off 300 welders”, “has lain the keel”: “lie” takes no object */
const lainForLaid: Reader = (tokens, at) => {
  let next = at + 1
  if (/^(?:off|down|out|aside|up)$/.test(tokens[next]?.norm ?? '')) next++
  const opener = tokens[next]
  if (!opener || !(opensObject(opener) || (opener.pos === 'NUM' && isNominal(tokens[next + 1] ?? opener))))
    return undefined
  const phrase = nounPhrase(tokens, next)
  return phrase &&
    !/^(?:hours?|days?|weeks?|months?|years?|minutes?|night|nights|centur(?:y|ies)|decades?|miles?|feet|metres|meters|way|time|day)$/.test(
      phrase.head.norm,
    )
    ? { word: tokens[at]!, wanted: '“laid”', form: 'laid' }
    : undefined
}

/** “was used to slept”, “looks forward to met them”: a preposition, and a gerund */
const pastBehindPreposition: Reader = (tokens, at) => {
  const word = tokens[at]!
  const governor = tokens[at - 2]
  if (!governor || !/^(?:used|accustomed|committed|dedicated|devoted|opposed|forward)$/.test(governor.norm))
    return undefined
  const be = tokens[at - 3]
  if (
    !be ||
    (governor.norm !== 'forward' &&
      !/^(?:is|are|was|were|be|been|get|gets|got|getting|become|became|not|'m|'re)$/.test(be.norm))
  )
    return undefined
  const tags = tagsOf(word)
  if (word.pos === 'AUX' || !/^VB/.test(word.tag) || tags.has('VB') || tags.has('NN') || tags.has('JJ'))
    return undefined
  const base = baseForm(word.norm)
  return base ? { word, wanted: 'the form in “-ing”', form: inflect(base, 'VBG') } : undefined
}

/** The adjective of a quality: “tiredness” to “tired”, “importance” to “important”. */
function adjectiveOf(noun: string): string | undefined {
  for (const [ending, ...others] of [
    ['iness', 'y'],
    ['ness', ''],
    ['ance', 'ant'],
    ['ence', 'ent'],
    ['ability', 'able'],
    ['ibility', 'ible'],
    ['ity', 'e', '', 'ous'],
    ['cy', 't', 'te'],
  ] as const) {
    if (!noun.endsWith(ending)) continue
    const found = others
      .map(other => noun.slice(0, -ending.length) + other)
      .find(form => lexicon(form)?.tags.has('JJ'))
    if (found) return found
  }
  return undefined
}

/** “were too tiredness to land”, “is very importance.” */
const qualityOfDegree: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const be = tokens[at - 2]
  if (
    !next ||
    !be ||
    !isOnlyNoun(word) ||
    !(isMark(next) || next.tag === 'TO' || next.pos === 'ADP' || next.pos === 'SCONJ' || next.pos === 'CCONJ')
  )
    return undefined
  if (
    !/^(?:is|are|was|were|be|been|being|not|seem|seems|seemed|look|looks|looked|feel|feels|felt|become|became|'s|'re|'m)$/.test(
      be.norm,
    )
  )
    return undefined
  const form = adjectiveOf(word.norm)
  return form ? { word, wanted: 'an adjective', form } : undefined
}

/** “she was rescue 40 minutes later”: a counted noun without its article, of one who is no such thing */
const baseOfRescued: Reader = (tokens, at) => {
  const word = tokens[at]!
  const be = tokens[at - 1]!
  const subject = tokens[at - 2]
  const next = tokens[at + 1]
  if (!subject || !next || !/^(?:was|were|been)$/.test(be.norm)) return undefined
  const isOne =
    nominative.test(subject.norm) ||
    subject.pos === 'PROPN' ||
    isPersonNoun(subject.norm) ||
    be.norm === 'been' ||
    subject.tag === 'NNS'
  if (
    !isOne ||
    !(
      next.pos === 'NUM' ||
      /^(?:when|after|while|because|before|by|again|yesterday|last|on|at|in|from)$/.test(next.norm)
    )
  )
    return undefined
  return { word, wanted: 'the participle', form: inflect(word.norm, 'VBN') }
}
const done =
  'rescue arrest attack release capture kill rob murder abuse assault dismiss appoint elect promote transfer evacuate injure praise punish condemn expel treat kidnap execute escort recruit hire interview question bury ambush besiege deport extradite detain convict acquit sentence'

/** “a resurge of measles”, “the arrive of the trucks”: a verb with the article and the “of” of a noun */
const verbWithOf: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  if (next?.norm !== 'of' || converted.has(word.norm) || !(isOnlyVerb(word) || word.norm === 'resurge'))
    return undefined
  const form = nounOfVerb(word.norm)
  return form ? { word, wanted: 'a noun', form } : undefined
}

const kin = wordSet(
  'wife husband son daughter mother father brother sister parents widow widower lawyer lawyers grandson granddaughter nephew niece aunt uncle cousin',
)

/** “the chairman wife had the code”: a genitive that has lost its ending */
const lostGenitive: Reader = (tokens, at) => {
  const word = tokens[at]!
  const owner = tokens[at - 1]!
  const next = tokens[at + 1]
  if (
    !next ||
    tokens[at - 2]?.norm !== 'the' ||
    !isPersonNoun(owner.norm) ||
    kin.has(owner.norm) ||
    owner.tag !== 'NN'
  )
    return undefined
  if (!kin.has(word.norm) || !(isFiniteForm(next) || isMark(next))) return undefined
  return { word: owner, wanted: 'the genitive', form: `${owner.text}’s` }
}

/** Forms that their place asks for, by what stands on both sides; asked of small letters behind the first word. */
export const askedReaders: readonly Started<WrongForm>[] = [
  [{ before: 'a an', tag: 'RB' }, adverbBeforeNoun],
  [{ word: aims }, baseBehindHave],
  [{ word: [...pasts.keys()].join(' ') }, participleForPast],
  [{ word: [...comparatives.keys()].join(' '), before: 'the' }, positiveOfSome],
  [{ pos: 'VERB ADJ NOUN X ADV PROPN' }, backFormed],
  [{ word: 'costed' }, costed],
  [{ word: 'saw found fell' }, homographicPast],
  [{ tag: 'VBD VBN', before: 'him them us me her' }, pastBehindCausative],
  [{ before: 'to', tag: 'NN' }, nounBehindObjectTo],
  [{ word: 'lain' }, lainForLaid],
  [{ before: 'to', tag: 'VBD VBN VB' }, pastBehindPreposition],
  [{ before: 'too very so quite rather extremely', tag: 'NN' }, qualityOfDegree],
  [{ word: done, before: 'was were been' }, baseOfRescued],
  [{ before: 'a an the', pos: 'VERB NOUN ADJ' }, verbWithOf],
  [{ word: [...kin].join(' ') }, lostGenitive],
]
