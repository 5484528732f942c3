import {
  hasFiniteVerbInside,
  isFinite as isFiniteVerb,
  lexicon,
  parseSentence,
  participleFor,
  type Token,
} from '../syntax/index.ts'
import { isPersonNoun } from './gazetteer.ts'
import { endsBeforeName, type Juncture } from './run-ons.ts'
import { isSpeechVerb } from './saying.ts'

/** Words that bear a capital nowhere but at the start of a sentence, and in titles. */
const openers = new Set(
  `The A An He She It They We You This That These Those There Here But And Or So Yet Nor Then When While Although Though
  However If Because Unless Until Once His Her Its Their Our Your My Some Many Most All Both Each Every Another Others
  Several Few One Two Three Four Five Six Seven Eight Nine Ten Nobody Everyone Everybody Nothing Neither After Before
  Since Under According During Despite Among Between In On At By For From With As To Of Instead Meanwhile Perhaps Later
  Earlier Now Today Yesterday`.split(/\s+/),
)
/** Words that names and titles have more often; the word before must end its clause. */
const weakOpeners = new Set(
  `Tomorrow What Who Why How Where Also Just Even Only Again Soon Often Sometimes Maybe Therefore Thus Hence Moreover
  Furthermore Nevertheless Nonetheless Besides Otherwise Unlike Throughout Through Upon Within Without Like Except
  Against Across Behind Beyond Near Toward Towards Over Outside Inside Whether Whatever Such Any None Other Next Last
  Second Third Finally Thereafter Afterwards Afterward Apart Along Due Not Never Well Yes No Regardless Let`.split(
    /\s+/,
  ),
)
const contraction =
  /^(?:(?:He|She|It|That|There|Here|What|Who|Where)['’]s|(?:They|We|You)['’](?:re|ve|ll|d)|(?:He|She|It)['’](?:ll|d)|(?:Do|Does|Did|Ca|Wo|Is|Are|Was)n['’]t|Let['’]s)$/
/** “Unfortunately”, but “Weekly” and “Piccadilly”. */
const isAdverb = (word: string): boolean => {
  const tags = /^\p{Lu}\p{Ll}{3,}ly$/u.test(word) ? lexicon(word)?.tags : undefined
  return tags?.has('RB') === true && !tags.has('NN') && !tags.has('NNP') && !tags.has('JJ')
}
/** Of these a name may follow where the word before ends its clause: “… a year But Mr. Hall said …”. */
const beforeNames =
  /^(?:The|But|And|So|However|Although|Because|Meanwhile|According|Though|When|While|If|As|Since|After|Before|In|On|At|For|From|With|By|Under|During|Despite|Among|Between|Unlike|Like|Through|Throughout|Also|Last|Next|This|His|Her|Its|Their|Our|My|Both|Another|Then|Today|Yesterday|Now|Once|Until)$/
/** Of these a verb may follow where they are a letter or a number: “Plan A was dropped”, “Type One is rare”. */
const designating = /^(?:A|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|First|Second|Third)$/

const letterBefore = /^(?:to|and|or|in|of|on|at|for|from|with|is|was) /

/** Of these a comma follows. */
const linking =
  /^(?:However|Meanwhile|Instead|Later|Earlier|Today|Yesterday|Now|Then|Also|So|First|Second|Third|Finally|Therefore|Thus|Hence|Moreover|Furthermore|Nevertheless|Nonetheless|Besides|Otherwise|Soon|Sometimes|Still|Well|Yes|No|Next|Again|Afterwards|Thereafter|\p{Lu}\p{Ll}{3,}ly)$/u
const dated =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/

/** Words that hold a title or a slogan behind them: “a film called It was you”, “the song We are here”. */
const introducesTitle =
  /^(?:called|titled|entitled|named|dubbed|headlined|reading|reads|read|saying|says|said|song|songs|film|book|novel|play|album|single|show|series|episode|sign|slogan|motto|hymn|poem|chant|chanting|chanted|singing|sang|sing|shouting|shouted|question|asking|asked|ask|think|thought|and|or|of|v|vs|the|a|an)$/i
/** Of these a name follows: “the band The Who”. */
const bearsName =
  /^(?:band|films|movie|group|musical|opera|sitcom|newspaper|paper|magazine|journal|daily|website|site|programme|program|pub|inn|hotel|restaurant|exhibition|painting|essay|story|game|column|blog|podcast|memoir|titles?|works?|comedy|drama|thriller|documentary|hit|tune|track|ballad|anthem|sequel|remake|team|club|house|ship|boat|volumes?)$/i

/** “has never seen a show He fears …”: what is one of many bears no title. */
const isAnyOne =
  /\b(?:an?|no|any|every|each|another) (?:song|film|book|novel|play|album|single|show|series|episode|sign|poem|question)$/

/** As many characters on either side tell whether a clause ends, or begins. */
const reach = 300

/** Where a sentence lost its full stop before a word that is capitalised only at the start of one. */
export function junctures(text: string): Juncture[] {
  const found: Juncture[] = []
  let from = 0
  for (const at of capitals(text)) {
    const opener = /^[A-Za-z]+(?:['’][a-z]+)?(?=,? )/.exec(text.slice(at, at + 24))?.[0]
    if (!opener) continue
    const juncture = junctureAt(text, from, at, opener)
    if (!juncture) continue
    found.push(juncture)
    from = at
  }
  return found
}

/** What makes sure that a capital opens a sentence: the word alone, or also what stands about it. */
type Kind = 'closed' | 'weak' | 'named' | 'plural' | 'name' | 'common'

function kindOf(text: string, at: number, opener: string): Kind | undefined {
  const kind = openers.has(opener)
    ? 'closed'
    : weakOpeners.has(opener) || contraction.test(opener) || isAdverb(opener)
      ? 'weak'
      : undefined
  if (text[at + opener.length] === ',') return linking.test(opener) ? kind : undefined
  const next = text.slice(at + opener.length + 1, at + opener.length + 14)
  if (/^[\p{Ll}\d]/u.test(next)) {
    if (kind) return kind
    if (opener === 'I' || (finiteWord(next) && !lexicon(opener)?.tags.has('NNS'))) return 'name'
    if (/s$|^(?:Police|People)$/.test(opener)) return 'plural'
    return isCommon(opener) ? 'common' : undefined
  }
  if (/^(?:In|On|By)$/.test(opener) && dated.test(next)) return kind
  return beforeNames.test(opener) && /^\p{Lu}\p{Ll}/u.test(next) ? 'named' : undefined
}

const mayModify = ({ norm, pos }: Token): boolean =>
  pos !== 'ADV' && ['JJ', 'VBG', 'VBN'].some(tag => lexicon(norm)?.tags.has(tag))

/** Whether the word behind a name can be its verb, and no noun. */
function finiteWord(next: string): boolean {
  const tags = lexicon(/^[\p{Ll}’']+(?= )/u.exec(next)?.[0] ?? '')?.tags
  return (
    tags !== undefined &&
    ['VBD', 'VBZ', 'MD'].some(tag => tags.has(tag)) &&
    !tags.has('NN') &&
    !tags.has('NNS')
  )
}

/** A word that is no name, nor the office of a person: “Infected”, “Tropical”. */
function isCommon(word: string): boolean {
  const entry = lexicon(word)
  return (
    entry?.attested === true &&
    word.length > 3 &&
    !isPersonNoun(word.toLowerCase()) &&
    !['NNP', 'NNPS'].some(tag => entry.tags.has(tag)) &&
    ['NN', 'JJ', 'VBN', 'VBG'].some(tag => entry.tags.has(tag))
  )
}

function junctureAt(text: string, from: number, at: number, opener: string): Juncture | undefined {
  const kind = kindOf(text, at, opener)
  if (!kind) return undefined
  const stop = at - 1
  const last = text.slice(text.lastIndexOf(' ', stop - 1) + 1, stop)
  const next = text.slice(at + opener.length + 1, at + opener.length + 14)
  // “from bottom A to top C”: a letter, not the article.
  if ((opener === 'A' && letterBefore.test(next)) || enumerated.test(last)) return undefined
  if (kind !== 'closed' && bearsName.test(last)) return undefined
  if (
    (introducesTitle.test(last) && !isAnyOne.test(text.slice(from, stop))) ||
    (designating.test(opener) && !/^\p{Ll}/u.test(last))
  )
    return undefined
  const start = stop - from > reach ? text.indexOf(' ', stop - reach) + 1 : from
  const left = parseSentence(`${text.slice(start, stop)}.`)
  if (!isProse(left) || !endsClause(kind, left)) return undefined
  const right = parseSentence(text.slice(at, at + reach))
  if (!fits(kind, left, right)) return undefined
  // “… the ‘reign’ He later …”, but “‘We go’ He said”
  if (/["”]$/.test(last) && (kind !== 'closed' || right.slice(1, 4).some(({ norm }) => isSpeechVerb(norm))))
    return undefined
  if (!opensClause(right) || (designating.test(opener) && isFiniteVerb(right, 1))) return undefined
  return { from: stop - last.length, stop, last, opener }
}

/** Whether what stands about a capital that names bear too makes it open a sentence. */
function fits(kind: Kind, left: readonly Token[], right: readonly Token[]): boolean {
  if (kind === 'name') return owesNothing(left) && hasNoGap(right)
  if (kind !== 'plural' && kind !== 'common') return true
  // “the radical Right”, “the kneeling Atlantes”, “the Concert of Europe”
  const last = left.at(-2)!
  if (mayModify(last) || right[1]?.norm === 'of') return false
  if (last.pos === 'NUM') return kind === 'plural' && closesOnFigure(left) && opensBehind(left, right)
  return kind === 'plural'
    ? opensBehind(left, right) ||
        (owesNothing(left) && hasNoGap(right)) ||
        (owesNothing(left, false) && hasComplement(right))
    : owesNothing(left) && /^(?:NNS?|JJR?|VB[NG])$/.test(right[0]!.tag)
}

/** “in 2019”, “$30”, “begins at 8”: a figure that counts no noun behind it. */
function closesOnFigure(left: readonly Token[]): boolean {
  const at = left.length - 2
  const before = left[at - 1]
  return (
    before?.tag === '$' ||
    /^[£€]/.test(left[at]!.text) ||
    (/^(?:1[5-9]|20)\d\d$/.test(left[at]!.text) && /^(?:in|since|until|by|from)$/.test(before?.norm ?? '')) ||
    (/^\d{1,2}(?:[.:]\d\d)?$/.test(left[at]!.text) && before?.norm === 'at')
  )
}

/** “(1) The state …” */
const enumerated = /^\([\dA-Za-zivx]{1,3}\)$/

function endsClause(kind: Kind, left: readonly Token[]): boolean {
  switch (kind) {
    // A name in -s is told by classes alone.
    case 'plural':
    case 'closed':
      return (isNearlyWhole(left) && /^[\p{L}\p{N}%]/u.test(left.at(-2)?.text ?? '')) || isWhole(left)
    default:
      return closes(left) && isWhole(left)
  }
}

/** Where a capital stands behind a word that no mark closes. */
function* capitals(text: string): Iterable<number> {
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    const code = text.charCodeAt(at + 1)
    if (code >= 65 && code <= 90 && /[\p{L}\p{N}%)"”]/u.test(text[at - 1] ?? '')) yield at + 1
  }
}

/** Whether the words can be a clause: a verb that can be finite stands behind its subject. */
function isWhole(tokens: readonly Token[]): boolean {
  if (tokens[0]!.tag[0] === 'W') return false
  if (tokens.some((_, index) => isFiniteVerb(tokens, index))) return hasFiniteVerbInside(tokens)
  // “The band played for two hours”: a past tense taken for a participle.
  return (
    tokens.some(({ tag }, index) => index > 0 && tag === 'VBN') &&
    tokens.findIndex(({ head }) => head < 0) > 0 &&
    tokens.find(({ head }) => head < 0)!.tag === 'VBN'
  )
}

/** “When he began his poems were about drums”, “What you project comes back”: a clause more than the one that a W-word opens. */
const opensClause = (tokens: readonly Token[]): boolean =>
  isWhole(tokens) ||
  isWholeBehindTime(tokens) ||
  (tokens[0]!.tag[0] === 'W' && tokens.filter((_, index) => isFiniteVerb(tokens, index)).length > 1)

/** “When the owner died, it was split”: a clause of time and the one that it is said of. */
function isWholeBehindTime(tokens: readonly Token[]): boolean {
  const comma = tokens.findIndex(({ text }) => text === ',')
  return (
    tokens[0]!.norm === 'when' && comma > 2 && tokens.some((_, at) => at > comma && isFiniteVerb(tokens, at))
  )
}

/** Whether what stands before a plain opener ends as a sentence does, though its verb was taken for another word. */
function isNearlyWhole(tokens: readonly Token[]): boolean {
  const last = tokens.at(-2)
  if (!last || !(dated.test(last.text) || (last.text === last.norm && /^(?:NOUN|ADV)$/.test(last.pos))))
    return false
  if (last.tag === 'WRB') return false
  return tokens.some(
    ({ norm, pos }, at) =>
      at > 0 &&
      pos !== 'DET' &&
      (participleFor(norm) !== undefined ||
        (tokens[at - 1]!.pos === 'NOUN' && tokens[at + 1]?.norm !== 'of' && lexicon(norm)?.tags.has('VBZ'))),
  )
}

/** Whether the last word may close a sentence and has no name for its complement: “… every year”, “… back into it”. */
function closes(tokens: readonly Token[], takesName = true): boolean {
  const at = tokens.length - 2
  const last = tokens[at]
  if (!last || last.text !== last.norm || lexicon(last.norm)?.tags.has('IN') || last.norm === 'whereby')
    return false
  // “called him The Birdman”
  if (object.test(last.norm))
    return !tokens
      .slice(at - 2, at)
      .some(({ lemma }) =>
        /^(?:call|name|dub|make|tell|ask|assure|promise|show|warn|convince|remind|inform|persuade|let|have)$/.test(
          lemma,
        ),
      )
  return (
    (/^NNS?$/.test(last.tag) && !(takesName && isPersonNoun(last.norm))) ||
    (last.pos === 'ADV' && last.tag !== 'WRB' && !/^(?:only|even|just|little|almost)$/.test(last.norm)) ||
    last.pos === 'NUM' ||
    last.text === ')' ||
    endsBeforeName(tokens)
  )
}
const object = /^(?:it|them|him|us|me|themselves|itself|himself|herself|myself|ourselves)$/

/** Nouns of which a clause without “that” is said: “the day Hall left”, “the fact Hall left”. */
const takesClause =
  /^(?:times?|days?|nights?|mornings?|evenings?|afternoons?|weeks?|months?|years?|seasons?|summer|winter|spring|autumn|moments?|minutes?|hours?|instant|second|occasions?|ways?|places?|reasons?|extent|point|facts?|claims?|news|ideas?|beliefs?|evidence|signs?|hopes?|fears?|proof|chances?|allegations?|suggestions?|reports?|rumou?rs?|view|feelings?|word|impression|case|assumption|suspicions?|doubt|thing|things|sense|risk|danger|possibility|odds|bet|promise|theory|notion|conclusion|degree|everything|something|anything|nothing|all|one|ones|speed|rate|direction|manner)$/

/** Whether a main clause is whole to its last word, which neither opens the next one nor takes it: not “If he lost in May”. */
function owesNothing(tokens: readonly Token[], takesName = true): boolean {
  const last = tokens.at(-2)!
  if (
    takesClause.test(last.norm) ||
    last.pos === 'NUM' ||
    last.tag === 'NNPS' ||
    last.pos === 'ADV' ||
    !closes(tokens, takesName)
  )
    return false
  const from = tokens.findLastIndex(({ text }) => /^(?:[,;:—–]|--?)$/.test(text)) + 1
  const segment = tokens.slice(from)
  const verb = segment.findIndex((_, index) => isFiniteVerb(segment, index))
  // “…, in the second half Hall”, “after he left the match Hall”: the last words may lead on to the next.
  if (verb < 0) return from > 0 && /^(?:NOUN|PROPN|DET|ADJ|VERB)$/.test(segment[0]!.pos)
  if (segment.slice(0, verb).some(opensClauseBehind)) return false
  const opening = segment.findLastIndex(token => token.pos === 'CCONJ' || opensClauseBehind(token))
  return (
    opening < verb ||
    segment.some((_, index) => index > opening && isFiniteVerb(segment, index)) ||
    (segment[opening]!.pos === 'CCONJ' && segment[opening + 1]?.pos !== 'ADP')
  )
}

const opensClauseBehind = ({ pos, tag, norm }: Token): boolean =>
  pos === 'SCONJ' ||
  tag[0] === 'W' ||
  /^(?:that|whereby|wherein|as|once|after|before|since|until|if|because)$/.test(norm)

/** “Hall started the game”, “Hall was charged with theft”: no object is lacking, as in “the game Hall won”. */
function hasNoGap(tokens: readonly Token[]): boolean {
  let verb = tokens.findIndex((_, index) => isFiniteVerb(tokens, index))
  if (verb < 1 || verb > 8 || (verb > 1 && tokens[0]!.pos === 'PROPN')) return false
  if (tokens.slice(1, verb).some(({ text }) => text === ',')) return true
  while (/^(?:AUX|PART|ADV)$/.test(tokens[verb]!.pos) && tokens[verb + 1] && verb < 12) verb++
  const stop = tokens.findIndex(({ text }, index) => index > verb && /^[.,;:!?]$/.test(text))
  const end = tokens[stop - 1]
  if (!end || /^(?:ADP|AUX|PART)$/.test(end.pos) || stop - verb < 2) return false
  const isOfBeing = tokens.slice(1, verb).some(({ lemma }) => lemma === 'be')
  const next = tokens[isOfBeing && tokens[verb]!.pos !== 'VERB' ? verb : verb + 1]!
  const isPassive = isOfBeing && tokens[verb]!.tag === 'VBN'
  return (
    next.pos === 'DET' ||
    (next.tag === 'PRP$' && !/^(?:consider|call|think)$/.test(tokens[verb]!.lemma)) ||
    next.norm === 'that' ||
    (isPassive && next.pos === 'ADP') ||
    (isOfBeing && next.pos === 'ADJ')
  )
}

/** A headline run into its story has no articles, nor a pronoun first: “Ignition sets off blast The chief said …”. */
const isProse = (tokens: readonly Token[]): boolean =>
  tokens.length >= 8 ||
  (tokens.length >= 3 && /^(?:he|she|it|they|we)$/.test(tokens[0]!.norm)) ||
  (tokens.length >= 5 && tokens.some(({ pos }) => pos === 'DET' || pos === 'PRON' || pos === 'AUX'))

const season = /^(?:year|month|week|night|morning|evening|season)$/

/** “… yesterday Officials said …”: a plural noun and its verb, behind a word that closes its clause. */
function opensBehind(left: readonly Token[], right: readonly Token[]): boolean {
  const [first, second] = right
  const before = left.at(-2)
  return (
    before !== undefined &&
    (before.pos === 'ADV' ||
      before.pos === 'NUM' ||
      dated.test(before.text) ||
      /day$/.test(before.norm) ||
      season.test(before.norm) ||
      (before.pos === 'NOUN' && before.text === before.norm)) &&
    first!.tag === 'NNS' &&
    first!.tagMargin > 0.5 &&
    (/^(?:VBD|MD)$/.test(second?.tag ?? '') ||
      ((before.pos !== 'NOUN' || isPersonNoun(first!.norm) || season.test(before.norm)) &&
        second?.pos === 'AUX')) &&
    (before.pos !== 'NOUN' ||
      season.test(before.norm) ||
      isPersonNoun(first!.norm) ||
      /^(?:AUX)$/.test(second!.pos))
  )
}

/** “Members get in free”, “Visitors need a permit”: a common plural and a verb that lacks no object, as in “players Rovers sold”. */
function hasComplement([first, verb, next, then]: readonly Token[]): boolean {
  if (first!.tag !== 'NNS' || first!.tagMargin < 0.5 || !lexicon(first!.norm)?.tags.has('NNS')) return false
  const tags = /^VB[DP]$/.test(verb?.tag ?? '') ? lexicon(verb!.norm)?.tags : undefined
  if (!tags || tags.has('JJ') || verb!.pos !== 'VERB' || !next || !then) return false
  return (
    /^(?:DET|PRON)$/.test(next.pos) ||
    next.tag === '$' ||
    next.norm === 'that' ||
    (next.pos === 'ADP' && !/^(?:VERB|AUX|PUNCT|CCONJ)$/.test(then.pos))
  )
}
