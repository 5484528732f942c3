/** How an American and a British spelling of one word differ. */
export type VariantKind =
  | 'ise-ize'
  | 'yse-yze'
  | 'our-or'
  | 're-er'
  | 'doubled-l'
  | 'ence-ense'
  | 'ogue-og'
  | 'ae-e'
  | 'other'

export interface Pair {
  readonly us: string
  readonly gb: string
  readonly kind: VariantKind
  /** Known to be a pair, whatever the dictionary says of either. */
  readonly listed?: true
}

/** Pairs no pattern gives. `*` marks an American form that is also an ordinary British word (“tire”, “check”). */
const listed = new Map<string, Pair>()
const ambiguous = new Set<string>()
for (const entry of (
  'programme:program* programmes:programs* cheque:check* cheques:checks* chequebook:checkbook chequebooks:checkbooks ' +
  'chequered:checkered tyre:tire* tyres:tires* kerb:curb* kerbs:curbs* kerbside:curbside grey:gray greys:grays greyer:grayer greyest:grayest greying:graying ' +
  'greyish:grayish greyness:grayness plough:plow ploughs:plows ploughed:plowed ploughing:plowing snowplough:snowplow ' +
  'sceptic:skeptic sceptics:skeptics sceptical:skeptical sceptically:skeptically scepticism:skepticism ' +
  'jewellery:jewelry aluminium:aluminum mould:mold moulds:molds moulded:molded moulding:molding mouldings:moldings mouldy:moldy ' +
  'moult:molt moulted:molted moulting:molting smoulder:smolder smouldered:smoldered smouldering:smoldering smoulders:smolders ' +
  'pyjamas:pajamas pyjama:pajama gaol:jail* gaols:jails* gaoled:jailed* gaoler:jailer* storey:story* storeys:stories* ' +
  'draught:draft* draughts:drafts* draughty:drafty draughtsman:draftsman draughtsmen:draftsmen artefact:artifact artefacts:artifacts ' +
  'ageing:aging judgement:judgment judgements:judgments acknowledgement:acknowledgment acknowledgements:acknowledgments abridgement:abridgment ' +
  'fulfil:fulfill fulfils:fulfills fulfilment:fulfillment enrol:enroll enrols:enrolls enrolment:enrollment enrolments:enrollments ' +
  'instil:instill instils:instills distil:distill distils:distills enthral:enthrall enthrals:enthralls ' +
  'instalment:installment instalments:installments skilful:skillful skilfully:skillfully wilful:willful wilfully:willfully ' +
  'cosy:cozy cosier:cozier cosiest:coziest cosily:cozily cosiness:coziness moustache:mustache moustaches:mustaches moustached:mustached ' +
  'practise:practice* practised:practiced practises:practices* practising:practicing licence:license* licences:licenses* ' +
  'carburettor:carburetor carburettors:carburetors pedlar:peddler pedlars:peddlers axe:ax analogue:analog ' +
  'manoeuvre:maneuver manoeuvres:maneuvers manoeuvred:maneuvered manoeuvring:maneuvering manoeuvrable:maneuverable manoeuvrability:maneuverability ' +
  '' +
  'mum:mom mums:moms mummy:mommy woollen:woolen woollens:woolens marvellous:marvelous marvellously:marvelously ' +
  'phoney:phony tonne:ton* behove:behoove ' +
  'callisthenics:calisthenics ' +
  'cancelled:canceled cancelling:canceling counsellor:counselor counsellors:counselors ' +
  'defence:defense defences:defenses offence:offense offences:offenses defenceless:defenseless ' +
  'sulphur:sulfur sulphuric:sulfuric sulphate:sulfate sulphide:sulfide sombre:somber ' +
  'mollusc:mollusk molluscs:mollusks gruelling:grueling tsar:czar tsars:czars ' +
  'gramme:gram grammes:grams kilogramme:kilogram learnt:learned* spelt:spelled* spoilt:spoiled*'
).split(' ')) {
  const [gb = '', marked = ''] = entry.split(':')
  const us = marked.replace('*', '')
  if (us === gb) continue
  const pair: Pair = { us, gb, kind: kindOf(us, gb), listed: true }
  listed.set(gb, pair)
  if (marked.endsWith('*')) ambiguous.add(us)
  else listed.set(us, pair)
}

function kindOf(us: string, gb: string): VariantKind {
  if (/is[ei]|isa/.test(gb) && gb.replace(/is(?=[eai])/g, 'iz') === us) return 'ise-ize'
  if (/ences?(?:less|lessly)?$/.test(gb) && us === gb.replace('ence', 'ense')) return 'ence-ense'
  if (us.length === gb.length + 1 && us.includes('ll')) return 'doubled-l'
  if (gb.length === us.length + 1 && gb.includes('ll')) return 'doubled-l'
  return 'other'
}

const patterns: readonly [RegExp, string, VariantKind][] = [
  [/is(?=(?:e[drs]?|ers|ing|ingly|able|ation|ations|ational)$)/, 'iz', 'ise-ize'],
  [/ys(?=(?:e[drs]?|ers|ing)$)/, 'yz', 'yse-yze'],
  [/our(?=[a-z]*$)/, 'or', 'our-or'],
  [/re(?=[sd]?$)/, 'er', 're-er'],
  [/ring$/, 'ering', 're-er'],
  [/re(?=(?:board|piece|fold)s?$)/, 'er', 're-er'],
  [/ll(?=(?:e[dr]|ers|ing|ings|ingly|or|ors|ist|ists|ation|ous|ously|able)$)/, 'l', 'doubled-l'],
  [/enc(?=e)/, 'ens', 'ence-ense'],
  [/ogue(?=s?$)/, 'og', 'ogue-og'],
  [/ogu(?=(?:ed|er|ers|ing)$)/, 'og', 'ogue-og'],
  [/ae/, 'e', 'ae-e'],
  [/oe/, 'e', 'ae-e'],
]
const reversed: readonly [RegExp, string, VariantKind][] = [
  [/iz(?=(?:e[drs]?|ers|ing|ingly|able|ation|ations|ational)$)/, 'is', 'ise-ize'],
  [/yz(?=(?:e[drs]?|ers|ing)$)/, 'ys', 'yse-yze'],
  [/or(?=[a-z]*$)/, 'our', 'our-or'],
  [/er(?=[sd]?$)/, 're', 're-er'],
  [/ering$/, 'ring', 're-er'],
  [/er(?=(?:board|piece|fold)s?$)/, 're', 're-er'],
  [/(?<!l)l(?=(?:e[dr]|ers|ing|ings|ingly|or|ors|ist|ists|ation|ous|ously|able)$)/, 'll', 'doubled-l'],
  [/ens(?=e)/, 'enc', 'ence-ense'],
  [/og(?=s?$)/, 'ogue', 'ogue-og'],
  [/og(?=(?:ed|er|ers|ing)$)/, 'ogu', 'ogue-og'],
]

/** What the other variety's spelling of a lower-case word would be by pattern, known or not. */
export function partners(word: string): Pair[] {
  const fixed = listed.get(word)
  if (fixed) return [fixed]
  if (ambiguous.has(word)) return []
  const found: Pair[] = []
  for (const [pattern, to, kind] of patterns) {
    const us = word.replace(pattern, to)
    if (us !== word) found.push({ us, gb: word, kind })
  }
  for (const [pattern, to, kind] of reversed) {
    const gb = word.replace(pattern, to)
    if (gb !== word) found.push({ us: word, gb, kind })
  }
  for (let at = word.indexOf('e'); at >= 0; at = word.indexOf('e', at + 1)) {
    for (const vowels of ['ae', 'oe']) {
      found.push({ us: word, gb: word.slice(0, at) + vowels + word.slice(at + 1), kind: 'ae-e' })
    }
  }
  return found
}
