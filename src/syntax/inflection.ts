import type { Model } from './model.ts'

/** Verbs with irregular parts: base, past, participle (the past again where one is left out). */
const verbs =
  'arise arose arisen|awake awoke awoken|be was been|bear bore borne|beat beat beaten|become became become|befall befell befallen|' +
  'begin began begun|bend bent|bet bet|bid bid|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|' +
  'breed bred|bring brought|broadcast broadcast|build built|burst burst|buy bought|cast cast|catch caught|choose chose chosen|' +
  'cling clung|come came come|cost cost|creep crept|cut cut|deal dealt|dig dug|do did done|draw drew drawn|drink drank drunk|' +
  'drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|' +
  'fly flew flown|forbid forbade forbidden|forecast forecast|foresee foresaw foreseen|forget forgot forgotten|' +
  'forgive forgave forgiven|forgo forwent forgone|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground|' +
  'grow grew grown|hang hung|have had|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|kneel knelt|knit knit|' +
  'know knew known|lay laid|lead led|leave left|lend lent|let let|lie lay lain|light lit|lose lost|make made|mean meant|' +
  'meet met|mislead misled|mistake mistook mistaken|misunderstand misunderstood|offset offset|outdo outdid outdone|' +
  'overcome overcame overcome|overhear overheard|override overrode overridden|oversee oversaw overseen|' +
  'overtake overtook overtaken|overthrow overthrew overthrown|partake partook partaken|pay paid|proofread proofread|put put|' +
  'quit quit|read read|rebuild rebuilt|repay repaid|rerun reran rerun|reset reset|rethink rethought|retell retold|' +
  'rewrite rewrote rewritten|rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said|see saw seen|' +
  'seek sought|sell sold|send sent|set set|sew sewed sewn|shake shook shaken|shed shed|shine shone|shoot shot|show showed shown|' +
  'shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|sling slung|' +
  'slit slit|sow sowed sown|speak spoke spoken|spend spent|spin spun|spit spat|split split|spread spread|spring sprang sprung|' +
  'stand stood|steal stole stolen|stick stuck|sting stung|stink stank stunk|stride strode stridden|strike struck|string strung|' +
  'strive strove striven|swear swore sworn|sweep swept|swell swelled swollen|swim swam swum|swing swung|take took taken|' +
  'teach taught|tear tore torn|tell told|think thought|throw threw thrown|thrust thrust|tread trod trodden|undergo underwent undergone|' +
  'understand understood|undertake undertook undertaken|undo undid undone|uphold upheld|upset upset|wake woke woken|' +
  'wear wore worn|weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld|' +
  'withstand withstood|wring wrung|write wrote written|outrun outran outrun|remake remade|resell resold|redo redid redone|' +
  'outsell outsold|unwind unwound|input input|recast recast|resend resent|sublet sublet|underwrite underwrote underwritten|' +
  'mow mowed mown|sling slung|spill spilled|babysit babysat|bestride bestrode bestridden|behold beheld|wed wed|sweat sweated'

const nouns =
  'man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|louse lice|ox oxen|person people|die dice|' +
  'penny pence|brother-in-law brothers-in-law|passerby passersby|runner-up runners-up|criterion criteria|phenomenon phenomena|' +
  'medium media|bacterium bacteria|datum data|analysis analyses|basis bases|crisis crises|thesis theses|hypothesis hypotheses|' +
  'oasis oases|axis axes|diagnosis diagnoses|synthesis syntheses|parenthesis parentheses|emphasis emphases|alumnus alumni|' +
  'fungus fungi|nucleus nuclei|stimulus stimuli|cactus cacti|radius radii|syllabus syllabi|larva larvae|alga algae|' +
  'vertebra vertebrae|appendix appendices|index indices|matrix matrices|knife knives|life lives|wife wives|half halves|' +
  'leaf leaves|loaf loaves|self selves|shelf shelves|thief thieves|wolf wolves|calf calves|scarf scarves|elf elves|hoof hooves|' +
  'sheep sheep|fish fish|deer deer|series series|species species|aircraft aircraft|spacecraft spacecraft|hovercraft hovercraft|' +
  'offspring offspring|salmon salmon|shrimp shrimp|trout trout|means means|headquarters headquarters|crossroads crossroads|' +
  'potato potatoes|tomato tomatoes|hero heroes|echo echoes|veto vetoes|embargo embargoes|torpedo torpedoes|cargo cargoes|' +
  'mosquito mosquitoes|volcano volcanoes|buffalo buffaloes|tornado tornadoes|quiz quizzes|bus buses|gas gases|corps corps'

const past = new Map<string, string>()
const participle = new Map<string, string>()
const plural = new Map<string, string>()
/** “went|VBD” → “go” */
const bases = new Map<string, string>()
for (const line of verbs.split('|')) {
  const [base, second, third = second] = line.split(' ') as [string, string, string?]
  past.set(base, second)
  participle.set(base, third!)
  if (!bases.has(`${second}|VBD`)) bases.set(`${second}|VBD`, base)
  if (!bases.has(`${third}|VBN`)) bases.set(`${third}|VBN`, base)
}
for (const line of nouns.split('|')) {
  const [one, many] = line.split(' ') as [string, string]
  plural.set(one, many)
  bases.set(`${many}|NNS`, one)
}
/** Pasts that are no participles, with the participle: “went” to “gone”. */
const pastsAlone = new Map<string, string>()
for (const line of verbs.split('|')) {
  const [base, second, third = second] = line.split(' ') as [string, string, string?]
  const isOwn =
    second !== third && second !== base && !/ed$/.test(second) && !/^(?:was|lay|got|forgot)$/.test(second)
  if (isOwn) pastsAlone.set(second, third)
}

/** The participle that a past such as “went” was put for; undefined where the form can be a participle. */
export const participleFor = (past: string): string | undefined => pastsAlone.get(past)

/** The tags that an irregular form bears, which the dictionary lists without any: “wept”, “torn”, “larvae”. */
const irregular = new Map<string, readonly string[]>()
const bearing = (form: string, ...tags: string[]): void => {
  irregular.set(form, [...new Set([...(irregular.get(form) ?? []), ...tags])])
}
for (const [base, form] of past) bearing(form, ...(base === form ? ['VB', 'VBP'] : []), 'VBD')
for (const form of participle.values()) bearing(form, 'VBN')
for (const form of plural.values()) bearing(form, 'NNS')
export const irregularTags = (form: string): readonly string[] | undefined => irregular.get(form)

const singular: Readonly<Record<string, string>> = { be: 'is', have: 'has', do: 'does', go: 'goes' }

const VOWEL = /[aeiou]/

function bears(model: Model, form: string, tag: string): boolean {
  const set = model.setOf(form)
  return set?.labels.some(l => model.tagOf[l] === tag) ?? false
}

/** The likeliest base of a stem that lost its ending: “mak” → “make”, “stopp” → “stop”. */
function restore(model: Model, stem: string, tag: string): string {
  const n = stem.length
  const doubled = n > 2 && stem[n - 1] === stem[n - 2] && !VOWEL.test(stem[n - 1]!)
  const silent = `${stem}e`
  if (doubled) {
    // “telling” but “stopping”
    const single = stem.slice(0, -1)
    const whole = bears(model, stem, tag)
    if (whole && !(bears(model, single, tag) && !/[lsfz]$/.test(stem))) return stem
    if (bears(model, single, tag)) return single
    return /[lsfz]$/.test(stem) ? stem : single
  }
  const plain = bears(model, stem, tag)
  const mute = bears(model, silent, tag)
  if (plain && !mute) return stem
  if (mute && !plain) return silent
  if (plain && mute)
    return /(?:[^aeiou][aeiouy][^aeiouwxy]|[cgsvz]|[bcdgkpt]l|u)$/.test(stem) &&
      !/(?:er|en|on|it)$/.test(stem)
      ? silent
      : stem
  if (
    /(?:at|iz|is|uc|rg|dg|nc|rc|[^aeiou]l|v|u|as|os|us|rs|ns|ag|ur|ir|ib|id|ut|ak|ok|ik|im|om|am|ot|op|ap|ip|on|in|c|eas|ov|iv|av|ol|ul)$/.test(
      stem,
    ) &&
    !/(?:ain|oin|een|ean|oon|our|air|eat|oat|eak|ook|oom|eam|eap|eep|oop|ash|ool|out|oid|aid|eed|[aeio]{2}[a-z]|[bcdfghjklmnprstvw]in|on|en|it|er|al)$/.test(
      stem,
    )
  )
    return silent
  return stem
}

const stemmed = /^.*[aeiouy].*$/

/** The dictionary form of a word that bears a tag. */
export function lemmatise(model: Model, text: string, norm: string, pos: string, tag: string): string {
  const learnt = model.header.lemmas[`${norm}|${tag}`]
  if (learnt !== undefined) return learnt
  if (pos === 'PROPN') return text
  const irregular = bases.get(`${norm}|${tag}`)
  if (irregular !== undefined && (pos === 'VERB' || pos === 'AUX' || pos === 'NOUN')) return irregular
  const n = norm.length
  if (n < 4) return norm
  switch (tag) {
    case 'NNS':
      return pos === 'NOUN' ? unplural(model, norm, 'NN') : norm
    case 'VBZ':
      return pos === 'VERB' || pos === 'AUX' ? unplural(model, norm, 'VB') : norm
    case 'VBD':
    case 'VBN':
      if (pos !== 'VERB' && pos !== 'AUX') return norm
      if (norm.endsWith('ied')) return n > 4 ? `${norm.slice(0, -3)}y` : norm.slice(0, -1)
      if (norm.endsWith('eed')) return bears(model, norm, 'VB') ? norm : norm.slice(0, -1)
      return norm.endsWith('ed') && stemmed.test(norm.slice(0, -2))
        ? restore(model, norm.slice(0, -2), 'VB')
        : (prefixed(norm, tag) ?? norm)
    case 'VBG':
      if (pos !== 'VERB' && pos !== 'AUX') return norm
      if (norm.endsWith('ying') && n === 5) return `${norm[0]}ie`
      return norm.endsWith('ing') && stemmed.test(norm.slice(0, -3))
        ? restore(model, norm.slice(0, -3), 'VB')
        : norm
    case 'JJR':
    case 'RBR':
    case 'JJS':
    case 'RBS': {
      const cut = tag.endsWith('R') ? 2 : 3
      if (!/e(?:r|st)$/.test(norm)) return norm
      const stem = norm.slice(0, -cut)
      if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`
      return restore(model, stem, 'JJ')
    }
  }
  return norm
}

/** “overran” by “ran”, “rebuilt” by “built”. */
function prefixed(norm: string, tag: string): string | undefined {
  const m = /^(over|under|out|re|un|fore|mis|up|with)(.{3,})$/.exec(norm)
  const base = m && bases.get(`${m[2]}|${tag}`)
  return base ? m![1]! + base : undefined
}

function unplural(model: Model, norm: string, tag: string): string {
  const stem = norm.slice(0, -1)
  if (!norm.endsWith('s') || /(?:ss|us|is)$/.test(norm)) {
    return norm.endsWith('men') ? `${norm.slice(0, -2)}an` : norm
  }
  if (norm.endsWith('ies')) {
    const ie = stem
    return norm.length <= 4 || (bears(model, ie, tag) && !bears(model, `${norm.slice(0, -3)}y`, tag))
      ? ie
      : `${norm.slice(0, -3)}y`
  }
  if (norm.endsWith('es')) {
    const bare = norm.slice(0, -2)
    if (/(?:[sxz]|ch|sh)es$/.test(norm)) {
      if (/(?:ss|x|sh|tch|zz)es$/.test(norm))
        return bears(model, stem, tag) && !bears(model, bare, tag) ? stem : bare
      if (bears(model, stem, tag)) return bears(model, bare, tag) && norm.endsWith('ches') ? bare : stem
      return bears(model, bare, tag) || norm.endsWith('ches') ? bare : stem
    }
    if (norm.endsWith('oes')) return bears(model, stem, tag) && !bears(model, bare, tag) ? stem : bare
  }
  return stem
}

/** The form of a lemma that bears a tag: VBZ, VBD, VBN, VBG or NNS; other tags leave it as it is. */
export function inflected(model: Model, lemma: string, tag: string): string {
  switch (tag) {
    case 'VBD':
      return past.get(lemma) ?? regular(model, lemma, 'ed')
    case 'VBN':
      return participle.get(lemma) ?? regular(model, lemma, 'ed')
    case 'VBG':
      return lemma === 'be' ? 'being' : regular(model, lemma, 'ing')
    case 'VBZ':
      return singular[lemma] ?? sForm(lemma)
    case 'NNS':
      return (
        plural.get(lemma) ??
        (/[^aeiou]man$/.test(lemma) && lemma !== 'human' && lemma !== 'german'
          ? `${lemma.slice(0, -2)}en`
          : sForm(lemma))
      )
  }
  return lemma
}

function sForm(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(lemma)
    ? `${lemma}es`
    : /[^aeiou]o$/.test(lemma) && lemma.length < 6 && lemma !== 'photo'
      ? `${lemma}es`
      : `${lemma}s`
}

function regular(model: Model, lemma: string, ending: 'ed' | 'ing'): string {
  if (ending === 'ed' && /[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`
  if (ending === 'ing' && lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`
  if (lemma.endsWith('e') && (ending === 'ed' || !/(?:ee|oe|ye)$/.test(lemma) || lemma.length < 3)) {
    return ending === 'ed' ? `${lemma}d` : `${lemma.slice(0, -1)}ing`
  }
  const plain = lemma + ending
  if (!/[^aeiou][aeiou][bdfgklmnprtvz]$|qui[tz]$/.test(lemma))
    return /[aeiou]c$/.test(lemma) && lemma.length > 4 ? `${lemma}k${ending}` : plain
  const doubled = lemma + lemma.at(-1) + ending
  const tag = ending === 'ed' ? 'VBD' : 'VBG'
  const hasPlain = bears(model, plain, tag)
  const hasDoubled = bears(model, doubled, tag)
  if (hasPlain !== hasDoubled) return hasPlain ? plain : doubled
  const syllables = lemma.match(/[aeiouy]+/g)?.length ?? 1
  return syllables === 1 ? doubled : plain
}
