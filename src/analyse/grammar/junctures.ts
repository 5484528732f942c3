import { isFinite as isFiniteVerb, lexicon, parseSentence, type Token } from '../../syntax/index.ts'
import { isPersonNoun } from '../naming/gazetteer.ts'
import { isSpeechVerb } from '../quoting/saying.ts'
import type { Juncture } from './run-ons.ts'
import {
  bearsName,
  closes,
  closesOnFigure,
  dated,
  hasNoGap,
  isFull,
  isNearlyWhole,
  isQuestion,
  isSaturated,
  mayEnd,
  opensClause,
  opensObject,
  owesNothing,
} from './sentence-ends.ts'

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

/** Words that hold a title or a slogan behind them: “a film called It was you”, “the song We are here”. */
const introducesTitle =
  /^(?:called|titled|entitled|named|dubbed|headlined|reading|reads|read|saying|says|said|song|songs|film|book|novel|play|album|single|show|series|episode|sign|slogan|motto|hymn|poem|chant|chanting|chanted|singing|sang|sing|shouting|shouted|question|asking|asked|ask|think|thought|and|or|of|v|vs|the|a|an)$/i

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
  const stop = at - 1
  const last = text.slice(text.lastIndexOf(' ', stop - 1) + 1, stop)
  // “… planned it Wading birds are slow …”: no name stands behind a pronoun
  const kind = kindOf(text, at, opener) ?? (isBehindPronoun(last, text.slice(at)) ? 'common' : undefined)
  if (!kind) return undefined
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
  const found = { from: stop - last.length, stop, last, opener, mark: '.' as const }
  // “at 7 p.m The band …”, “from example.org Groups …”: no name follows, and the next clause is whole
  const isUnlinked = isUnmodifying(last, left)
  if (!isUnlinked && !(isProse(left) && endsClause(kind, left))) return undefined
  const right = parseSentence(text.slice(at, at + reach))
  if (isUnlinked && opensClause(right) && (kind !== 'common' || isOpenedBySubject(right))) return found
  if (isUnlinked && !(isProse(left) && endsClause(kind, left))) return undefined
  if (!fits(kind, left, right)) return undefined
  // “… the ‘reign’ He later …”, but “‘We go’ He said”
  if (/["”]$/.test(last) && (kind !== 'closed' || right.slice(1, 4).some(({ norm }) => isSpeechVerb(norm))))
    return undefined
  if (
    !(opensClause(right) || isSurelyOpened(left, right)) ||
    (designating.test(opener) && isFiniteVerb(right, 1) && left.at(-2)!.pos !== 'ADP')
  )
    return undefined
  return { ...found, mark: isQuestion(left) ? '?' : '.' }
}

const isBehindPronoun = (last: string, right: string): boolean =>
  /^(?:it|them)$/.test(last) &&
  /^\p{Lu}\p{Ll}{3,} \p{Ll}/u.test(right) &&
  lexicon(/^\p{L}+/u.exec(right)![0].toLowerCase()) !== undefined

/** Whether the last word can be said of no word behind it: an hour, an address, “it” or “them” in a sentence. */
const isUnmodifying = (last: string, left: readonly Token[]): boolean =>
  (/^(?:[ap]\.m|\S+@\S+\.\p{L}{2,}|[\p{L}\d./-]+\.(?:com|org|net|uk|au|ie|eu|info))$/u.test(last) &&
    left.length > 3) ||
  (/^(?:it|them)$/.test(last) && isFull(left) && isSaturated(left) && closes(left))

/** Whether what stands about a capital that names bear too makes it open a sentence. */
function fits(kind: Kind, left: readonly Token[], right: readonly Token[]): boolean {
  if (isSurelyOpened(left, right)) return true
  if (kind === 'name')
    return (
      owesNothing(left) &&
      hasNoGap(right) &&
      (right[0]!.norm !== 'i' || (isSaturated(left) && /^(?:the|an?|that|my|it)$/.test(right[2]?.norm ?? '')))
    )
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

/** A plural, or what stands before a noun, that no name is made of: “Officials”, “Further”. */
function isCommonNoun({ text, norm, tag }: Token): boolean {
  const tags = lexicon(norm)?.tags
  if (!tags || text.length < 4 || tags.has('NNP') || tags.has('NNPS')) return false
  return (tag === 'NNS' && tags.has('NNS')) || (/^(?:JJR?|VB[NG]|NN)$/.test(tag) && isCommon(text))
}

/** “… should have closed Officials let everyone vote” */
const isSurelyOpened = (left: readonly Token[], right: readonly Token[]): boolean =>
  isCommonNoun(right[0]!) && mayEnd(left) && isOpenedBySubject(right)

/** “Officials let everyone vote”, “Economists polled by an agency had expected”: a subject with its verb. */
function isOpenedBySubject(right: readonly Token[]): boolean {
  const isMany = right[0]!.tag === 'NNS'
  const verb = right.findIndex(
    (token, index) =>
      isFiniteVerb(right, index) || (isMany && index === 1 && token.tag === 'VB' && opensObject(right[2]!)),
  )
  return (
    verb > 0 &&
    verb < 12 &&
    right[verb + 1]?.pos !== 'PUNCT' &&
    right[1]!.norm !== 'of' &&
    right[1]!.pos !== 'NUM' &&
    (isMany || /^NN/.test(right[0]!.tag) || /^(?:NOUN|ADJ)$/.test(right[1]!.pos)) &&
    right.slice(1, verb).every(({ pos, tag }) => tag[0] !== 'W' && !/^(?:PUNCT|SCONJ|PRON)$/.test(pos))
  )
}

/** “(1) The state …” */
const enumerated = /^\(?[\dA-Za-zivx]{1,3}\)$/

function endsClause(kind: Kind, left: readonly Token[]): boolean {
  switch (kind) {
    // A name in -s is told by classes alone.
    case 'plural':
    case 'closed':
      return (isNearlyWhole(left) && /^[\p{L}\p{N}%]/u.test(left.at(-2)?.text ?? '')) || isFull(left)
    default:
      return closes(left) && isFull(left)
  }
}

/** Where a capital stands behind a word that no mark closes. */
function* capitals(text: string): Iterable<number> {
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    const code = text.charCodeAt(at + 1)
    if (code >= 65 && code <= 90 && /[\p{L}\p{N}%)"”]/u.test(text[at - 1] ?? '')) yield at + 1
  }
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
