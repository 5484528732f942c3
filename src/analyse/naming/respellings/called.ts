import type { Analysis } from '../../index.ts'
import { sentenceAt } from '../../places.ts'
import { foldName, names } from '../names.ts'
import { type Mention, type Person, people } from '../people.ts'
import type { Respelling } from '../respellings.ts'
import { isNear, soundsLike } from './slips.ts'
import { together } from './strangers.ts'

/** Surnames that mean something, with what they mean: what a machine makes of them where it translates too much. */
const meanings = new Map<string, string>()
for (const entry of 'white bianchi bianco blanco branco leblanc weiss weisz belov|black neri nero schwarz preto lenoir chernov|red rossi rosso rojo roux|green verdi verde levert grun|brown bruno brun braun marron|gray grigio grau|smith schmidt ferrari lefebvre herrero ferreiro kovacs kowalski|miller muller molina molinari meunier|baker becker fornari boulanger panadero|fisher fischer pescatore pecheur pescador|king konig roi rey leroy kral|wolf lupo loup lobo|stone stein pietra pedra piedra|bird vogel uccello oiseau|hunter jager cacciatore chasseur cazador|carpenter zimmermann carpentier carpintero falegname|young jung lejeune joven|long lang lungo legrand|small klein petit piccolo|big gross grande|church iglesias chiesa kirche eglise|war guerra guerre krieg|peace paz pace paix|cross cruz croce croix kreuz|saints santos|fields campos champs|field campo feld champ|tower torre torres|towers torres|flowers flores fiori fleurs|flower flor fiore blume|rivers rios|river rio fluss|wood bosco bois holz|mountain montagna montagne berg|castle castillo castello chateau burg|bridge ponte puente pont brucke|spring primavera|summer sommer estate|winter inverno|good bueno buono bon|beautiful bello hermoso|love amore amor|light luz luce|moon luna mond|sun sol sonne|star estrella stella stern|gold oro dourado|silver silva|fox fuchs volpe renard zorro|bear baer oso orso|lion leon leone|horse pferd caballo|priest pfaff prete|judge richter giudice juez'.split(
  '|',
)) {
  const [meaning, ...names] = entry.split(' ')
  for (const name of names) meanings.set(`${name} ${meaning}`, meaning!)
}

const introduced = /^(?:, (?:who|whose|whom|an?|the|his|her|their|its|aged|\d|\p{Lu}\p{L}+[’']s)\b| \()/u

/** Names under an honorific that nobody bears, by whoever must be meant: “Mr. Wenming” of a Zhao Wenming. */
export function* miscalled(analysis: Analysis): Iterable<Respelling> {
  const ledger = people(analysis)
  const full = ledger.all.filter(({ given }) => given !== undefined)
  if (full.length === 0) return
  for (const stranger of ledger.all) {
    const [mention] = stranger.mentions
    if (stranger.given !== undefined || stranger.mentions.length > 2 || mention!.form !== 'surname') continue
    if (introduced.test(analysis.text.slice(mention!.end, mention!.end + 12))) continue
    const known = full.filter(person => person.mentions[0]!.start < mention!.start)
    const usual =
      byGiven(stranger, known) ??
      byEnding(stranger, known) ??
      byMeaning(stranger, known) ??
      byLikeness(analysis, stranger, known)
    if (!usual) continue
    for (const { start, end, text } of stranger.mentions)
      yield { start, end, text, usual: usual.surname, sure: true }
  }
  yield* byOffice(analysis, full)
  yield* headlined(analysis, full)
}

/** “Mr. Wenming” of a Zhao Wenming who is Mr. Zhao otherwise. */
const byGiven = ({ mentions: [mention] }: Person, known: readonly Person[]): Person | undefined =>
  /^(?:Mr|Mrs|Ms|Dr|Prof)$/.test(mention!.honorific ?? '')
    ? only(
        known.filter(
          ({ given, mentions, surname }) =>
            foldName(given!) === mention!.key &&
            foldName(surname) !== mention!.key &&
            mentions.some(({ form, honorific }) => form === 'surname' && honorific),
        ),
      )
    : undefined

/** “Ms. Edward” of a Ms. Edwards: an “s” more or less than all other mentions have. */
const byEnding = ({ mentions, surname }: Person, known: readonly Person[]): Person | undefined => {
  const [mention] = mentions
  const key = foldName(surname)
  if (mentions.length > 1 || key.length < 4 || !mention!.honorific) return undefined
  return only(
    known.filter(person => {
      const other = foldName(person.surname)
      return (
        (other === `${key}s` || key === `${other}s`) &&
        person.mentions.length > 1 &&
        person.honorific === mention!.honorific
      )
    }),
  )
}

/** “Mr. White” of a Mr. Bianchi. */
const byMeaning = ({ mentions, surname }: Person, known: readonly Person[]): Person | undefined =>
  mentions.length > 1
    ? undefined
    : only(known.filter(person => meanings.has(`${foldName(person.surname)} ${foldName(surname)}`)))

/** “Ms. Salgado” of the only Ms., Delgado: more than half of the letters at the end or at the beginning. */
function byLikeness(analysis: Analysis, stranger: Person, known: readonly Person[]): Person | undefined {
  const [mention] = stranger.mentions
  const { honorific } = mention!
  if (stranger.mentions.length > 1 || !honorific) return undefined
  const usual = only(known.filter(person => person.honorific === honorific))
  if (!usual || together(stranger, usual)) return undefined
  const [a, b] = [foldName(stranger.surname), foldName(usual.surname)]
  if (a === b || Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 2) return undefined
  const others = people(analysis).all.filter(
    person =>
      person !== usual && person !== stranger && person.given === undefined && person.honorific === honorific,
  )
  const common = Math.max(
    commonStart(a, b),
    commonStart([...a].reverse().join(''), [...b].reverse().join('')),
  )
  return others.length === 0 && common >= 4 && common * 2 > Math.max(a.length, b.length) ? usual : undefined
}

function commonStart(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

const only = <T>(some: readonly T[]): T | undefined => (some.length === 1 ? some[0] : undefined)

/** “McKenna, the fire marshal,” where the fire marshal is a MacKenna and McKenna is another. */
function* byOffice(analysis: Analysis, full: readonly Person[]): Iterable<Respelling> {
  for (const person of full) {
    for (const { text, before, mention } of person.offices) {
      if (before || mention.form !== 'surname' || text.split(' ').length < 2) continue
      if (person.offices.some(other => other.mention !== mention && other.text.endsWith(text))) continue
      const usual = only(
        full.filter(
          other =>
            other !== person &&
            isAlike(foldName(other.surname), foldName(person.surname)) &&
            other.offices.some(held => held.text.endsWith(text) && held.mention.start < mention.start),
        ),
      )
      if (!usual || isNamedWith(mention, usual)) continue
      const { start, end } = mention
      yield { start, end, text: analysis.text.slice(start, end), usual: usual.surname, sure: true }
    }
  }
}

const isAlike = (one: string, other: string): boolean =>
  one !== other && (isNear(one, other, 1) || soundsLike(one, other))

function isNamedWith({ paragraph, start }: Mention, { mentions }: Person): boolean {
  const sentence = sentenceAt(paragraph, start)
  return (
    sentence !== undefined && mentions.some(one => sentence.start <= one.start && one.start < sentence.end)
  )
}

const family = /\b(?:family|couple|wife|husband|brothers|sisters|siblings|twins|married|clan|dynasty)\b/

/** “Fitzgibbons to quit” over the story of a Fitzgibbon. */
function* headlined(analysis: Analysis, full: readonly Person[]): Iterable<Respelling> {
  for (const paragraph of analysis.paragraphs) {
    if (paragraph.kind !== 'headline') continue
    for (const { words, key, possessive, start, end, text } of paragraph.of(names)) {
      if (
        words.length > 1 ||
        possessive ||
        /\b[Tt]he $/.test(analysis.text.slice(Math.max(0, start - 4), start))
      )
        continue
      const usual = only(
        full.filter(({ surname }) => {
          const own = foldName(surname)
          return own.length > 4 && (key === `${own}s` || own === `${key}s`)
        }),
      )
      if (!usual || usual.mentions.length < 2 || analysis.has(family)) continue
      if (
        people(analysis).named(usual.surname).length > 1 ||
        !/^ \p{Ll}/u.test(analysis.text.slice(end, end + 2))
      )
        continue
      yield { start, end, text, usual: usual.surname, sure: true }
    }
  }
}
