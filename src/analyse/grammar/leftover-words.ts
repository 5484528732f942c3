import { wordSet } from '../collections.ts'

/** Forms of verbs of saying that stand for nothing without what was said. */
export const saying = wordSet(
  'said says say stated states state emphasized emphasizes emphasize emphasised emphasises emphasise stressed stresses stress mentioned mentions mention revealed reveals reveal announced announces announce claimed claims claim declared declares declare asserted asserts assert indicated indicates indicate described describes describe expressed expresses express underlined underlines underscored underscores highlighted highlights highlight reiterated reiterates reiterate alleged alleges remarked remarks told tells disclosed discloses noted notes added adds specified specifies outlined outlines clarified clarifies opined',
)
/** Forms that may do without, in a sentence of their own with a subject. */
export const answering = wordSet(
  'explained explains explain replied replies reply responded responds respond answered answers answer commented comments comment confirmed confirms continued continues concluded concludes recalled recalls reported reports insisted insists warned warns observed observes argued argues suggested suggests suggest pointed',
)
/** `Noted.`, `Agreed.`: idioms of one word. */
export const idioms = wordSet('noted agreed granted understood promised sworn conceded')

/** Participles that need a clause or a predicate behind them: it was decided (that), it was called (X). */
export const clausal = wordSet(
  'said stated reported believed expected announced revealed decided understood hoped thought considered known felt estimated claimed alleged suggested noted mentioned explained emphasized emphasised stressed learned learnt called named termed dubbed regarded deemed viewed seen described included added assumed presumed supposed feared rumored rumoured argued pointed indicated declared asserted concluded determined disclosed confirmed planned scheduled intended proposed required needed recommended advised recalled added told asked',
)
/** Verbs that take an object or predicate always. */
export const needy = wordSet(
  'need needs lets makes made gives brings puts causes caused creates created uses allows allowed permits ensures ensured depicts depicted portrays portrayed resembles resembled exceeds exceeded totals totaled totalled amounts amounted belongs belonged pertains pertained become becomes became include includes included contain contains contained comprise comprises comprised involve involves involved mean means meant consist consists consisted require requires required represent represents represented enable enables enabled constitute constitutes constituted provide provides provided seems seemed appears entail entails entailed',
)
/** Participles that want a place, a ground or a recipient: it is located (in), it was attributed (to). */
export const oblique = wordSet(
  'located situated based housed composed comprised aimed geared entitled titled attributed related linked given put carried referred devoted dedicated subjected exposed owing according accompanied followed preceded meant',
)
/** Prepositions and participles that govern, and stand by themselves nowhere. */
export const deverbal = wordSet(
  'according owing due regarding concerning including despite during among amid upon pending pursuant located situated based comprised composed consisting',
)
/** Participles of the verbs of creation, of which a thing and a time are told. */
export const created = wordSet(
  'built created established founded launched introduced published produced manufactured constructed formed developed designed composed organized organised instituted inaugurated erected issued',
)
export const be = wordSet('is are was were')
export const auxiliaries = wordSet(
  'is are was were has have had will would can could may might must should shall',
)
export const fillers = wordSet(
  'also further furthermore then now already so therefore thus even just recently currently',
)
export const stranded = wordSet('to that as by for with in on of about from at')
/** Words that lead on to something, and are nothing by themselves. */
export const conjunctions = wordSet(
  'however moreover further also furthermore therefore thus additionally consequently hence accordingly meanwhile whereas although because while which that and but or nor likewise nevertheless nonetheless besides respectively namely hereby thereof therein thereby herein aforementioned being having',
)
export const leads: ReadonlySet<string> = new Set(
  'in addition|as such|in particular|for example|for instance|such as|as well as|according to|due to|in order to|as a result|on the other hand|on the one hand|in this regard|in that regard|in this respect|with regard to|with respect to|as a consequence|at the same time|as for|of which|in which|by which|at which|in other words|in this case|in contrast|on the contrary|along with|because of|in terms of|based on|so that|in doing so|in fact|at present|in general|in total|in this|in that|by doing so|in this way|to that end|as mentioned above|as well|as a whole|in turn|even though|even if|besides this|besides that|apart from this|apart from that|in addition to this|in addition to that|together with this|with this in mind|with that in mind|with that said|with this said|that being said|this being said|having said that|having said this|as to this|as to that|and to|and in|and of|and with|and by|and from|and as|and which|and that|and where'.split(
    '|',
  ),
)
export const particles = wordSet(
  'of to for by as at in on with from which that than and or but nor the a an be been being it its their also however so such this these those',
)
export const pronouns = wordSet('he she it they we i')
export const addition = wordSet('also further furthermore additionally moreover then')
