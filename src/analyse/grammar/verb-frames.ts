import { inflect } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'

/** What verbs govern, as a dictionary of valency gives it. */

/** All forms of some verbs, each with its base. */
export const formsOf = (bases: Iterable<string>): ReadonlyMap<string, string> =>
  new Map(
    [...bases].flatMap(base =>
      [base, ...['VBZ', 'VBD', 'VBN', 'VBG'].map(tag => inflect(base, tag))].map(
        form => [form, base] as const,
      ),
    ),
  )

/** Verbs whose only verbal complement is an infinitive with “to”. */
export const catenatives = wordSet(
  'agree refuse decide decline hope vow pledge promise threaten manage fail afford want wish plan intend seek attempt strive tend seem appear pretend expect struggle hesitate aspire conspire volunteer endeavour endeavor aim opt undertake consent neglect scramble deserve proceed resolve learn yearn long strive vie pause elect qualify stand',
)

/** Of these the complement is told of the object, with “to”. */
export const objectControls = wordSet(
  'allow force permit enable encourage invite persuade compel oblige convince cause prompt authorise authorize entitle instruct tempt inspire motivate equip empower train teach condemn sentence',
)

/** Participles and adjectives behind “be” that an infinitive with “to” completes. */
export const predicatesWithTo = wordSet(
  'told asked forced allowed expected ordered urged required permitted encouraged invited advised obliged compelled persuaded supposed scheduled slated tempted destined designed intended believed thought known reported said alleged entitled authorised authorized instructed prepared inclined determined bound due able unable ready willing unwilling eager reluctant likely unlikely keen anxious hesitant poised',
)

/** The preposition that goes with the object’s complement: “accuse him of”, “regard it as”. */
const ofObject: Readonly<Record<string, string>> = {
  of: 'accuse acquit absolve deprive rob rid relieve cure convict remind inform notify',
  as: 'describe regard portray depict characterise characterize denounce classify perceive',
  for: 'blame praise criticise criticize condemn reproach',
  to: 'attribute ascribe subject restrict confine',
  into: 'convert transform',
  on: 'congratulate',
  with: 'entrust charge',
}
export const complementOf: ReadonlyMap<string, string> = new Map(
  Object.entries(ofObject).flatMap(([preposition, verbs]) =>
    verbs.split(' ').map(verb => [verb, preposition] as const),
  ),
)

/** Verbs that are never without their object, unless it stands before them. */
export const transitives = wordSet(
  'affect attract include involve contain comprise possess resemble lack mention discuss describe reveal emphasise emphasize criticise criticize blame praise thank inform persuade convince assure encourage force enable allow prevent avoid deny reject oppose confront address tackle defeat destroy damage injure wound murder arrest detain imprison deport prohibit abolish impose introduce establish create construct replace acquire obtain purchase receive seize confiscate expel dismiss appoint nominate represent constitute cause provoke trigger inspire motivate minimise minimize maximise maximize exceed surpass outnumber surround accompany inhabit discover detect identify recognise recognize admire envy despise deserve require demand accuse overturn uphold endorse overthrow ban censure impeach extradite evacuate besiege capture exploit abuse bribe deceive defraud blackmail kidnap assassinate execute demolish dismantle suspend postpone publish broadcast sponsor subsidise subsidize finance supervise oversee undermine jeopardise jeopardize threaten assess evaluate examine inspect measure monitor calculate compile conduct commission commemorate honour honor rescue resuscitate hospitalise hospitalize vaccinate quarantine condemn cancel revoke rescind ratify amend enact repeal veto recruit oust depose liberate convict indict commend ridicule humiliate embarrass disappoint impress disturb alarm frighten terrify reassure console astonish bewilder irritate infuriate fascinate intrigue exhaust overwhelm betray bury poison infect contaminate pollute fortify reinforce ambush pursue chase capture torture persecute oppress exclude eliminate eradicate extinguish ignite detonate deploy install erect insert attach remove extract transport distribute allocate assign award bestow confer grant donate auction rebuild redesign refit equip furnish decorate illustrate annotate translate edit revise compose draft forge counterfeit falsify verify certify validate confirm repair restore renovate refurbish salvage',
)
/** Of these the past or the present stands without an object now and then. */
export const alsoAlone = wordSet(
  'allow include threaten demand deny broadcast receive require publish lack execute measure discover',
)

/** Verbs that a clause may follow with no “that”, so that a second subject and verb are no fault. */
export const clausal = wordSet(
  'say tell think believe know hope fear feel find see hear show prove learn discover realise realize understand assume expect suppose suspect imagine guess decide agree insist admit mean ensure remember forget notice dream swear bet wish pretend doubt conclude estimate reveal announce confirm report claim allege argue warn promise watch let make have help keep get want like leave call name consider deem note add',
)

/** Nouns that a clause with “that” explains: “the claim that he wrote it”. */
export const clausalNouns = wordSet(
  'fact claim idea news hope sign report belief view evidence proof suggestion fear warning rumour rumor allegation accusation statement conclusion confirmation possibility chance probability likelihood theory hypothesis notion impression feeling sense argument assertion assumption assurance promise pledge guarantee threat word announcement admission complaint concern worry doubt condition requirement demand request order ruling decision agreement understanding knowledge awareness realisation realization discovery finding revelation proposal recommendation insistence denial principle rule law way time day moment year week month night reason case coincidence pity shame wonder mistake dream wish prayer prediction forecast expectation excuse pretext grounds ground basis extent point degree speculation indication message note letter verdict opinion conviction confidence certainty danger risk prospect story tale legend myth joke truth lie thing thought memory reminder charge contention testimony oath vow bet guess provision stipulation proviso perception perspective explanation sentiment superstition suspicion trust faith thesis position stance motion resolution',
)

/** Verbs whose passive has an object still, or a noun said of the subject. */
export const keepsObject = wordSet(
  'give award offer grant deny send allow ask teach show pay lend owe hand sell assign allot name elect appoint make consider dub call cost leave charge fine spare forgive promise guarantee buy bring save envy begrudge refuse read write play deem crown label brand style title entitle become turn remain find keep win serve feed let put set cut hit shut quit hurt beat read spread cast say add tell',
)

export const clausalForms = formsOf(clausal)
