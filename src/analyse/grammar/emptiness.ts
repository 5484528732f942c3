import { inflect } from '../../syntax/index.ts'
import type { Sentence } from '../index.ts'

const list = (words: string): readonly string[] => words.split(' ')

/** Words that point at something said elsewhere. */
const pointing = new Set(
  list(
    'it its this that these those they them their such so one ones same there what other others former latter above following aforementioned which whom whose here',
  ),
)
/** Words of grammar. */
const grammatical = list(
  'a an the he she him her his we us our i you be am is are was were been being do does did doing done have has had having will would can could may might must shall should ' +
    'all some any each both none no not nor only just even too also very more most much many well less least rather quite ' +
    'as by in on of to at for from with about into over within between through up out if when while where who how why whether because since and or but than then ' +
    'now still again already yet further furthermore moreover however therefore thus thereby therein thereof accordingly hence hereby herein consequently otherwise similarly likewise equally correspondingly subsequently',
)
/** Verbs that say nothing of what is done. */
const light = list(
  'say state claim suggest mention note point indicate show refer describe explain add express call name think believe hope expect consider regard deem view feel see know understand assume suppose mean intend aim plan decide wish desire want need require oblige ' +
    'make let allow permit enable cause help keep lead bring put take give get find use do go come become seem appear remain stand belong concern relate apply follow proceed continue happen exist serve try work deal ' +
    'arrange conduct execute implement perform realize realise achieve accomplish carry handle treat form constitute establish involve include contribute',
)
/** Nouns as general as a noun can be. */
const general = list(
  'thing way kind sort type form part side step place end line person people party reason case matter fact point aspect purpose aim result manner means method situation position circumstance condition extent degree basis ground light base example instance effort event view viewpoint standpoint perspective respect regard concept topic content subject issue question state status process element item factor nature sense order sake account consideration connection relation context moment time occasion category opportunity possibility intention future addition accordance',
)
/** Adjectives, adverbs and pronouns that add nothing. */
const weak = list(
  'possible impossible able unable likely unlikely necessary important certain various similar different related clear true sure due appropriate valid whole general own particular like far excluded ' +
    'particularly especially generally specifically actually really indeed namely exactly precisely basically essentially simply clearly obviously naturally mainly mostly probably possibly apparently seemingly presumably ' +
    'someone somebody something anything everything itself themselves',
)

let known: ReadonlySet<string> | undefined

/** Whether a word says nothing by itself. */
function isEmpty(word: string): boolean {
  known ??= new Set([
    ...grammatical,
    ...weak,
    ...light.flatMap(verb => [verb, ...list('VBZ VBD VBN VBG').map(tag => inflect(verb, tag))]),
    ...general.flatMap(noun => [noun, inflect(noun, 'NNS')]),
  ])
  return known.has(word)
}

/** Turns that machines give to a clause they could not read; two of them are no accident. */
const turns: readonly RegExp[] = [
  // “It is also hoped that”, “it can be said that”
  /\bit (?:is|was|has been|(?:can|may|could|should|must|will) be) (?:also |further |therefore |thus |thereby |not )?(?:said|believed|expected|hoped|thought|considered|known|regarded|understood|reported|felt|seen|supposed|assumed|planned|deemed|viewed|required|desired|wished|intended|meant|excluded|ruled out|the intention|made (?:clear|possible))\b/,
  // “is being done”, “were also made”
  /\b(?<!\bit (?:has |can |may |could |should |must |will )?)(?:is|are|was|were|be|been|being) (?:\w+ly |also |not |likewise |now |thus )?(?:said|expressed|considered|regarded|concerned|referred|applied|mentioned|noted|done|made|carried|used|given|taken|shown|seen|described|explained|meant|intended|desired|treated|stated|doing|making|claimed|called|thought|believed|hoped|expected|understood|allowed|permitted|required|handled|implemented|included|excluded|deemed|viewed|supposed|assumed|known)\b/,
  /\balso\b/,
  /\bthere (?:is|are|was|were) also\b/,
  /\b(?:thus|likewise|similarly|accordingly|furthermore|therefore|moreover|equally|in addition|what is more|as well|too|among other things|besides|in turn|correspondingly|subsequently|from now on)\b/,
  // “to do so”, “by doing this”
  /\b(?:(?:do|does|did|done|doing) (?:so|this|that|such|the same)|(?:making|using|through|by means of) (?:this|that|so|it|these|such))\b/,
  // “In view of that, …”
  /^(?:by (?:means|doing|making|using)|in (?:view|terms|respect|doing|this (?:sense|way|regard|respect|case|context)|so far)|with (?:regard|respect|this|that|these|reference)|on (?:the basis|this|that)|regarding|concerning|from (?:this|that)|for (?:this|that)|because of|as (?:for|to|regards)|through (?:this|that|these|doing)|due to|thanks to|among (?:other|these|those)|insofar|by these|according to)\b/,
  /\b(?:such(?! as)|(?<!all )the same|the (?:above|following|former|latter|said|aforementioned|ones?)|th(?:ose|ese) (?:that|which|things|ones)|th[ai]s one|(?:this|these|that) (?:too|also|situation|matter|subject|point|fact|kind)|(?:among|of) (?:them|these|those)|like (?:this|that)|in (?:those|these|that))(?=$| )/,
  /\b(?:it (?:is|was) (?:also )?(?:this|that|thus|so|such|through|by|the|in this way)|in question|manner|aim|appropriate|valid|opportunity|in the (?:position|process|context|same way)|the (?:reason|basis|case|intention|fact that)|in (?:this|that|such a) way|becom\w+|came to be|(?:make|makes|making|made) (?:it |this |that )?(?:possible|so|that))\b/,
  /\b(?:belongs?|constitutes?|concerns?|relates?|related|applies|refers?|contributes?|involves?|serves?|has to do) (?:also )?(?:to|with|of|as|that|this|it|in|what)\b/,
]
/** Pointers of deeds and forms, which no reporter points with. */
const formal =
  /\b(?:aforementioned|aforesaid|above-?mentioned|what is above|by (?:means|way) of (?:it|this|that|these|the (?:above|latter|former|same))|in accordance with (?:it|this|that|these|what)|(?:seen|said|considered|regarded|assessed|taken) (?:to be so|as such)|in (?:respect|regard|view) of (?:it|this|that|these|the (?:above|latter|former|said))|the (?:above|said)(?=$| (?:in|by|to|is|was|were|are|it|will|would|can|has|have|had|also|and|as)\b))\b/
/** `It did not say how many there were.`, `It remains to be seen.`: a person writes so. */
const living =
  /\b(?:no|none|nothing|nobody|nor|who|why|how|if|whether|enough|always|since|until|more to|way out|again|still|others are|like it|all the same|the same (?:is true|goes|(?:can|could|may|might) be said)|(?:hopes?|(?<!\b(?:is|are|was|were)(?: also| likewise| now| thus)? )hoped|wants?|wanted|trying|tried|remains?|yet) to|what it is|i|we|you|us|my|our)\b|n't\b/

/** So do these, but machines have them too. */
const denyingOrPersonal = /\b(?:not(?! (?:only|excluded|ruled|of|in))|never|he|she|him|her|his)\b/

/** Of fewer words, two turns may be an accident. */
const fewestWords = 7

const sentencelike = /^\p{Lu}[^"“”?!:;()\d.]{15,178}(?:\.(?=$|["”]|\p{Lu}\p{Ll})|:$)/u

/** A clause by its words: how many of them point, and how many say something. */
export interface Weighed {
  /** As it stands, its stop counted in. */
  readonly text: string
  /** Its words in small letters and with straight apostrophes. */
  readonly plain: string
  readonly words: number
  /** How many words point elsewhere. */
  readonly pointing: number
  /** How many words are its own. */
  readonly own: number
}

/** What has more words of its own points at nothing by accident alone. */
const mostOwn = 3

/** The words of a sentence weighed; undefined where it has many of its own, a figure, a quotation or a pause. */
export function weighed({ text }: Sentence): Weighed | undefined {
  if (text.length < 16 || (text.length > 180 && !/^.{15,178}\.\p{Lu}/u.test(text))) return undefined
  const found = sentencelike.exec(text)?.[0]
  return found === undefined ? undefined : weigh(found)
}

/** The words of a clause, its stop counted in, weighed; undefined where it has many of its own. */
export function weigh(text: string): Weighed | undefined {
  const words = text
    .slice(0, -1)
    .toLowerCase()
    .replace(/’/g, "'")
    .split(/[\s,—–]+/)
  let count = 0
  let own = 0
  for (const word of words) {
    const bare = word.replace(/n't$|'(?:s|re|ve|ll|d)$/, '')
    if (pointing.has(bare)) count++
    else if (bare !== '' && !isEmpty(bare) && ++own > mostOwn) return undefined
  }
  return { text, plain: words.join(' '), words: words.length, pointing: count, own }
}

/** Whether a clause has a name or an abbreviation behind its first word. */
export const hasName = ({ text }: Weighed): boolean => /^.+[^\p{L}]\p{Lu}/u.test(text)

/** How many turns of machines a clause has that points at nothing; none where it says something, or is written as people write. */
export function emptyTurns(clause: Weighed): number {
  const { plain, words, pointing: count, own } = clause
  if (words < 5 || count < 2 || !clause.text.endsWith('.')) return 0
  const isFormal = formal.test(plain)
  if (own > (isFormal || count > 2 ? 2 : 1)) return 0
  // A word of its own may be one more that says nothing: “the same is also valid for those”.
  if (own > 0 && (count < (isFormal ? 2 : 3) || hasName(clause))) return 0
  if (living.test(plain)) return 0
  const turned = turns.filter(pattern => pattern.test(plain)).length + (count > 4 ? 1 : 0)
  return turned < fewestTurns(clause, isFormal) ? 0 : turned
}

/** The fewer words of its own and the more that point, the fewer turns of machines are no accident. */
function fewestTurns({ plain, words, own }: Weighed, isFormal: boolean): number {
  if (denyingOrPersonal.test(plain)) return own > 1 ? 4 : 3
  if (isFormal) return 1
  return own > 0 || words < fewestWords ? 3 : 2
}
