import { lexicon } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'

/** Words behind which something must come: `And the.`, `Because of the.`, `Of which.` */
const neverLast = wordSet('the an its their our my your every and or nor than whereas unless whether')
/** Phrases behind which something must come. */
const openPhrases =
  /(?:^| )(?:such as|as well as|in order to|so as to|due to|owing to|thanks to|according to|because of|instead of|in terms of|in addition to|with (?:regard|respect|reference) to|in (?:relation|response|regard|contrast) to|as (?:for|to|regards|of)|on (?:behalf|account|top) of|in (?:spite|front|favou?r|view|light|case|charge) of|as (?:part|a result|one|a part) of|for the (?:purpose|sake|benefit) of|with the (?:aim|help|intention|purpose|exception|support) of|in the (?:framework|context|field|course|form|area|name|event) of|one of|some of|many of|most of|along with|together with|based (?:on|upon|in)|located (?:in|at|on|near)|situated (?:in|at|on|near)|compared (?:with|to)|followed by|known (?:as|for)|referred to as|rather than|more than|less than|other than)$/
/** Prepositions that are no adverbs: they end a clause only where a word before them is theirs. */
const prepositions = wordSet(
  'of for with from into upon during between among including regarding concerning despite via per toward towards against without amid until at',
)
const knowing = /\b(?:know|say|tell|ask|remember|guess|forg|wonder|matter|sure|clear|care)/
/** `What for.`, `None to speak of.`: the preposition’s own word stands before it. */
const stranding =
  /\b(?:wh(?:at|o|om|ich|ere|en)|how|that|to|not?|nothing|none|nowhere|nobody|much|enough|worth|all|any\w*|some\w*|unheard|accounted|spoken|uncalled|provided|cared|well)\b/

/** `Of which.` */
const lonely = /^(?:of|in|by|at|for|to|from|with|on|under|through|during|after|among|about) (?:which|whom)$/
const connective = wordSet(
  'also additionally however moreover furthermore further and but so then thus therefore',
)
const relatives = wordSet('which who')
const auxiliary = wordSet(
  'is are was were has have had will would can could may might must should shall be been',
)

/** `Stating that.`, `Noting.`: a participle of saying with nothing said. */
const sayingNow =
  /^(?:(?:by|while|in|when|thus|also|further) )?(?:stating|noting|emphasi[sz]ing|stressing|mentioning|indicating|announcing|claiming|declaring|asserting|alleging|adding|underlining|highlighting|remarking|reiterating|saying|pointing out)(?: that| also)?$/
/** `It consists of.`, `It is possible to.` */
const governed =
  /^(?:it|this|that|he|she|they|these|there|which) (?:also )?(?:(?:consist|deal|refer|relat|belong|pertain|result|led|lead|amount|contribut|aim|serv|add|point|account|appl)\w* (?:of|with|to|on|in|at|as|for|from)|dealt with|(?:is|was) (?:also |not )?(?:possible|necessary|important|essential|able|likely|unlikely|difficult|easy|appropriate|useful|intended|related|similar|equal|subject|part|one|because|in order|as a result) (?:to|of|that|for))$/
/** `As mentioned above.`, `Further to note.`, `Not to mention.`, `Also to be noted.` */
const noted =
  /^(?:as (?:(?:was|is|has been|already|also|previously) )?(?:mentioned|stated|noted|reported|said|described|indicated|pointed out|explained)(?: above| before| earlier| previously| below)?|(?:further |also |additionally |not |it is |there is )?to (?:be )?(?:note|noted|mention|mentioned|add|added|state|stated|emphasi[sz]e|emphasi[sz]ed|specify|specified|clarify|clarified|report|reported|point out|pointed out)(?: that| also| here)?|worth to (?:mention|note|say|add)|(?:worth(?: to)?|worthy of) (?:mentioning|mention|noting|note) (?:that|is|also)|(?:mentioned|stated|described|noted|listed|given) (?:above|below|before|therein|hereby)|(?:this|that|it|which) (?:is|was|being) (?:to say|to be|so called|as follows|such|thus)|being (?:so|such|the case)|in (?:the same|this|such a)(?: way)? (?:as|that)|(?:in|of|with|by|on|regarding|concerning) (?:this|these|the said|the same)|in this (?:regard|respect|context|connection|sense|matter|way)|that is to say|namely|(?:(?:it|this|these|they) )?(?:is|are|was|were)? ?as follows|(?:also )?took place|(?:(?:it|this|that|they|he|she) (?:is|was|are|were) )?not only|(?:it|this|that|these|they) (?:is|was|are|were) (?:also )?about|on the (?:one|other)|it goes without(?: saying)?(?: that)?|it is (?:so|such|also|thus) that|it is (?:also )?(?:worth|worth while|worthwhile|important to|necessary to|interesting to|possible to|essential to|needless to) (?:note|noting|mention|mentioning|add|adding|say|emphasi[sz]e|emphasi[sz]ing|remember|remembering|point out|pointing out|recall|recalling|stress|stressing)(?: that)?|and also|also this|this also|the (?:aforementioned|above|following|said|above-mentioned|abovementioned))$/

/** Whether words between two stops call for more, whatever stands around them. */
export function isOpen(words: readonly string[], last: string): boolean {
  const end = words.at(-1)!
  const text = words.join(' ')
  // “Plan A.” and “The.” are told apart by their case.
  if (neverLast.has(end) || (end === 'a' && last === 'a')) return words.length > 1 || end !== 'or'
  // “We do not know whose.”
  if (end === 'whose') return !knowing.test(text)
  if (
    lonely.test(text) ||
    openPhrases.test(text) ||
    noted.test(text) ||
    sayingNow.test(text) ||
    governed.test(text)
  )
    return true
  // “Also it.”, “But she.”
  if (words.length === 2 && connective.has(words[0]!) && /^(?:he|she|it|they|we)$/.test(end)) return true
  // “Which has.”, “Who was also.”
  if (words.length > 1 && relatives.has(words[0]!) && words.slice(1).every(isGrammar)) return true
  return (
    prepositions.has(end) &&
    !stranding.test(text) &&
    !words.slice(0, -1).some(isVerb) &&
    !(end === 'at' && words.length > 2)
  )
}

const isGrammar = (word: string): boolean => auxiliary.has(word) || word === 'also' || word === 'not'

function isVerb(word: string): boolean {
  const tags = lexicon(word)?.tags
  return tags !== undefined && (tags.has('VBD') || tags.has('VBZ') || tags.has('VBP') || tags.has('VB'))
}
