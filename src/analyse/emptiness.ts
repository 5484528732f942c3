import type { Sentence } from './index.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that point at something said elsewhere. */
const pointing = list(
  'it its this that these those they them their such so one ones same there what other others former latter above following aforementioned which whom whose here',
)
/** Words of grammar. */
const grammatical = list(
  'a an the he she him her his we us our i you all some any each both none no not nor only just even too also very more most much many well less least rather quite is are was were be been being am has have had having do does did doing done will would can could may might must shall should as by in on of to at for from with about into over within between through up out if when while where which who whom how why whether because since and or but than then now still again already yet further furthermore moreover however therefore thus accordingly hence consequently otherwise similarly likewise',
)
/** Verbs and their forms that say nothing of what is done. */
const light = list(
  'said believed expected hoped thought considered known regarded understood reported felt seen called made make makes making supposed assumed expressed applied apply belong belongs belonged concerned regarded aimed meant mean means stands stand referred suggested stated claimed allowed permit permits permitted intended obliged treated handled dealt deal arranged conducted executed implemented formed constitutes constitute established proceeded proceed proceeds follows follow followed involved involve involves decided planned included include includes considered deemed viewed noted mentioned desired wished intended required needed need needs seem seems seemed appear appears appeared become becomes became come comes came coming go goes went going get gets got take takes took taken taking give gives gave given find finds found use uses used using put let allow allows allowed enable enables enabled continue continues continued happen happens happened exist exists existed concern concerns concerned relate relates related apply applies applied carry carries carrying carried point points pointed indicate indicates indicated show shows shown refer refers referred mention mentions mentioning describe described explain explained add adds added concerning regarding remain remains remained serve serves served try tried work works help helps helped want wants say says think thinks believe believes know knows hope hopes expect expects consider understand bring brings brought keep keeps kept lead leads led contribute contributes contributed realize realise realized realised achieve achieved accomplish accomplished perform performed carried',
)
/** Nouns and adjectives as general as a noun or adjective can be. */
const vague = list(
  'question viewpoint standpoint perspective light base grounds ground line form forms kind sake event events place step steps side end ends moment time times occasion instance instances category opportunity position situation position appropriate valid aim aims possibility like excluded far people person persons someone something anything everything somebody those party parties itself themselves own whole general particular particularly especially generally specifically actually really indeed namely exactly precisely basically essentially simply clearly obviously naturally mainly mostly probably possibly apparently seemingly presumably equally correspondingly subsequently thereby therein thereof hereby herein thing things way ways kind kinds sort sorts type types part parts reason reasons case cases matter matters fact facts point points aspect aspects purpose purposes result results respect regard means manner method methods situation circumstance circumstances extent degree basis example examples effort efforts view views regards concept concepts topic topics content contents subject subjects issue issues state status process element elements item items factor factors nature sense order account consideration connection relation possible impossible able unable likely unlikely necessary important certain various similar different related clear true sure due fact accordance addition future',
)

export interface Emptiness {
  /** How many words point elsewhere. */
  readonly pointing: number
  /** How many turns of machines it has. */
  readonly turns: number
  /** Its end in the sentence's text; short of the sentence's where the next sentence is run on to it. */
  readonly length: number
  /** Whether it has the form that machines give to a clause they could not read. */
  readonly isMechanical: boolean
}

/** `It is also said …`, `By doing this …`, `… to do so`, `as being part of that`. */
const mechanical =
  /\b(?:is|was|are|were|has been|have been) (?:also |further |therefore |thus )?(?:said|believed|expected|hoped|thought|considered|known|regarded|understood|reported|felt|seen|called|supposed|assumed|planned|deemed|viewed|made possible|required|desired|intended)\b|\b(?:by|in|through) (?:doing|making|using|means of) (?:this|that|so|it)\b|\b(?:do|does|did|done|doing) so\b|\balso (?:one|part|something|what|a kind|such|to do)\b|\bdo (?:this|that|it)\b.*\b(?:this|that|them|it)\b|\b(?:is|are|was|were) also (?:doing|making|going|able|possible|necessary|to)\b/

/** Adverbs that link to what was said, where nothing was. */
const linking = /\b(?:also|thus|likewise|similarly|accordingly|furthermore|therefore|moreover|the same)\b/

/** Turns that machines give to a clause they could not read; two of them are no accident. */
const turns: readonly RegExp[] = [
  linking,
  /\b(?:equally|in addition|what is more|as well|too|among other things|besides|in turn|correspondingly|subsequently|(?:can|may|could|should|must) be said)\b/,
  /\b(?:is|are|was|were|be|been|being) (?:\w+ly |also |likewise |now |thus )?(?:said|expressed|considered|regarded|concerned|referred|applied|mentioned|noted|done|made|carried|used|given|taken|shown|seen|described|explained|given|meant|intended|desired|treated|stated|claimed|called|thought|believed|hoped|expected|understood|allowed|permitted|required|handled|implemented)\b/,
  /^(?:by means|in (?:view|terms|respect|doing|this (?:sense|way|regard|respect|case|context))|with (?:regard|respect|this|that|reference)|on (?:the basis|this|that)|regarding|concerning|from (?:this|that)|for (?:this|that)|because of|as for|as to|through (?:this|that)|due to|thanks to|as regards|among other|in so far|insofar|by these|with these|according to)\b/,
  /\b(?:the (?:above|following|former|latter|said|aforementioned|same|ones?)|th(?:ose|ese) (?:that|which|things|ones)|such(?! as)|th[ai]s one|(?:this|these|that) (?:too|also|situation|matter|subject|point|fact)|among (?:them|these|those)|of (?:these|them|those))\b/,
  /\b(?:it (?:is|was) (?:also )?(?:this|that|thus|so|such|through|by|the)|in question|manner|aim|like this|like that|not excluded|appropriate|valid|opportunity|in the position|the reason for|in (?:this|that|such a|the same) way|becom\w+|came to be|made (?:it )?possible|mak\w+ (?:it|this|that) (?:possible|so|that))\b/,
  /\b(?:belongs?|constitutes?|concerns?|relates?|applies|refers?|contributes?|involves?|mean) (?:also )?(?:to|with|of|that|this|it|in)\b/,
]
/** Pointers of deeds and forms, which no reporter points with. */
const formal =
  /\b(?:aforementioned|aforesaid|above-?mentioned|what is above|by means of (?:it|this|that|these|the above)|in accordance with (?:it|this|that|these|what)|(?:seen|said|considered|regarded|assessed|taken) (?:to be so|as such)|in (?:respect|regard|view) of (?:it|this|that|these|the (?:above|latter|former|said))|the (?:above|latter|former|said)(?=$| (?:in|by|to|is|was|were|are|it|will|would|can|has|have|had|also|and|as)\b))\b/
/** `It did not say how many there were.`: a person writes so. */
const living =
  /\b(?:not|no|never|none|nothing|who|why|how|if|enough|more to|way out|again|(?:hopes?|hoped|wants?|wanted|trying|tried) to|what it is)\b|n't\b/

const sentencelike = /^\p{Lu}[^"“”?!:;()\d.]{15,178}\.(?=$|["”]|\p{Lu}\p{Ll})/u

/** What a sentence with no word of its own, or but one among many that point, points at; undefined where it has any. */
export function emptiness({ text }: Sentence): Emptiness | undefined {
  if (text.length < 16 || (text.length > 180 && !/^.{15,178}\.\p{Lu}/u.test(text))) return undefined
  const found = sentencelike.exec(text)?.[0]
  if (found === undefined) return undefined
  const words = found
    .slice(0, -1)
    .toLowerCase()
    .replace(/’/g, "'")
    .split(/[\s,—–]+/)
  if (words.length < 5) return undefined
  let count = 0
  let own = 0
  for (const word of words) {
    const bare = word.replace(/n't$|'(?:s|re|ve|ll|d)$/, '')
    if (pointing.has(bare)) count++
    else if (!grammatical.has(bare) && !light.has(bare) && !vague.has(bare) && bare !== '') own++
    if (own > 2) return undefined
  }
  const plain = words.join(' ')
  const isFormal = formal.test(plain)
  if (own > (isFormal ? 2 : 1)) return undefined
  // A word of its own may be one more that says nothing: “the same is also valid for those”.
  if (own > 0 && (count < (isFormal ? 2 : 3) || /^.+ \p{Lu}/u.test(found))) return undefined
  // “They pointed out that this one is also in that.”
  const turned = turns.filter(pattern => pattern.test(plain)).length + (count > 4 ? 1 : 0)
  const isMechanical =
    own > 0
      ? (turned > 2 || (isFormal && turned > 0)) && !living.test(plain)
      : (mechanical.test(plain) && !/\b(?:hopes?|wants?|trying) to\b/.test(plain)) ||
        (count > 2 && linking.test(plain) && !living.test(plain)) ||
        (turned > 1 && !living.test(plain)) ||
        isFormal
  // “It was this that made him what he was.”
  if (!isMechanical && (own > 0 || living.test(plain) || /\b(?:he|she|him|her|who|whom)\b/.test(plain)))
    return undefined
  return { pointing: count, turns: turned, length: found.length, isMechanical }
}
