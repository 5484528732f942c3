import type { Sentence } from './index.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that point at something said elsewhere. */
const pointing = list(
  'it its this that these those they them their such so one ones same there what other others former latter',
)
/** Words of grammar. */
const grammatical = list(
  'a an the he she him her his we us our i you all some any each both none no not nor only just even too also very more most much many well less least rather quite is are was were be been being am has have had having do does did doing done will would can could may might must shall should as by in on of to at for from with about into over within between through up out if when while where which who whom how why whether because since and or but than then now still again already yet further furthermore moreover however therefore thus accordingly hence consequently otherwise similarly likewise',
)
/** Verbs and their forms that say nothing of what is done. */
const light = list(
  'said believed expected hoped thought considered known regarded understood reported felt seen called made make makes making supposed assumed decided planned included include includes considered deemed viewed noted mentioned desired wished intended required needed need needs seem seems seemed appear appears appeared become becomes became come comes came coming go goes went going get gets got take takes took taken taking give gives gave given find finds found use uses used using put let allow allows allowed enable enables enabled continue continues continued happen happens happened exist exists existed concern concerns concerned relate relates related apply applies applied carry carries carrying carried point points pointed indicate indicates indicated show shows shown refer refers referred mention mentions mentioning describe described explain explained add adds added concerning regarding remain remains remained serve serves served try tried work works help helps helped want wants say says think thinks believe believes know knows hope hopes expect expects consider understand bring brings brought keep keeps kept lead leads led contribute contributes contributed realize realise realized realised achieve achieved accomplish accomplished perform performed carried',
)
/** Nouns and adjectives as general as a noun or adjective can be. */
const vague = list(
  'thing things way ways kind kinds sort sorts type types part parts reason reasons case cases matter matters fact facts point points aspect aspects purpose purposes result results respect regard means manner method methods situation circumstance circumstances extent degree basis example examples effort efforts view views regards concept concepts topic topics content contents subject subjects issue issues state status process element elements item items factor factors nature sense order account consideration connection relation possible impossible able unable likely unlikely necessary important certain various similar different related clear true sure due fact accordance addition future',
)

export interface Emptiness {
  /** How many words point elsewhere. */
  readonly pointing: number
  /** Whether it has the form that machines give to a clause they could not read. */
  readonly isMechanical: boolean
}

/** `It is also said …`, `By doing this …`, `… to do so`, `as being part of that`. */
const mechanical =
  /\b(?:is|was|are|were|has been|have been) (?:also |further |therefore |thus )?(?:said|believed|expected|hoped|thought|considered|known|regarded|understood|reported|felt|seen|called|supposed|assumed|planned|deemed|viewed|made possible|required|desired|intended)\b|\b(?:by|in|through) (?:doing|making|using|means of) (?:this|that|so|it)\b|\b(?:do|does|did|done|doing) so\b|\balso (?:one|part|something|what|a kind|such|to do)\b|\bdo (?:this|that|it)\b.*\b(?:this|that|them|it)\b|\b(?:is|are|was|were) also (?:doing|making|going|able|possible|necessary|to)\b/

/** Adverbs that link to what was said, where nothing was. */
const linking = /\b(?:also|thus|likewise|similarly|accordingly|furthermore|therefore|moreover|the same)\b/

/** What a sentence without one word of its own points at; undefined where it has any. */
export function emptiness({ text }: Sentence): Emptiness | undefined {
  if (text.length < 16 || text.length > 180 || !/^\p{Lu}[^"“”?!:;()\d]+\.$/u.test(text)) return undefined
  const words = text
    .slice(0, -1)
    .toLowerCase()
    .replace(/’/g, "'")
    .split(/[\s,—–]+/)
  let count = 0
  for (const word of words) {
    const bare = word.replace(/n't$|'(?:s|re|ve|ll|d)$/, '')
    if (pointing.has(bare)) count++
    else if (!grammatical.has(bare) && !light.has(bare) && !vague.has(bare) && bare !== '') return undefined
  }
  if (words.length < 5) return undefined
  const plain = words.join(' ')
  // “They pointed out that this one is also in that.”
  const isMechanical = mechanical.test(plain) || (count > 2 && linking.test(plain))
  return { pointing: count, isMechanical }
}
