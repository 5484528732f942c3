import type { Saying } from '../saying.ts'

/** Verbs that make an attribution even of a sentence of its own: `“… ice.” Ms. Whitcomb said.` */
const surely = /^(?:said|says|added|adds|noted|recalled|remarked)$/
/** Verbs that make one only where they end the sentence: `“… ice.” Ms. Whitcomb writes.` */
const surelyAtEnd =
  /^(?:wrote|writes|explained|explains|argued|argues|insisted|insists|warned|warns|concluded|declared|stated|states|joked|replied|replies|answered|answers|testified|testifies|asked|asks)$/

/** How a sentence goes on that tells no more than when and where words were spoken. */
const circumstance =
  '(?=[.,;]|$| (?:on|in|at|during|outside|inside|after|before|as|while|when|by (?:phone|telephone|e-?mail|text)|from|through|via|over|following|yesterday|today|tonight|later|earlier|last|this|afterwards?)\\b)'
const openEnd = new RegExp(`^${circumstance}`)
/** Those to whom people speak in public, in the last word of what they are called. */
const audience =
  'reporters|journalists|correspondents|analysts|investors|shareholders|lawmakers|legislators|senators|ministers|MPs|MSPs|peers|councill?ors|jurors|magistrates|delegates|supporters|fans|voters|residents|neighbou?rs|parents|pupils|students|teachers|staff|workers|employees|colleagues|members|players|troops|viewers|listeners|readers|crowds?|audiences?|conference|briefing|hearing|meeting|rally|gathering|summit|forum|event|vigil|inquiry|inquest|court|jury|judge|tribunal|committee|subcommittee|commission|panel|council|board|cabinet|parliament|congress|assembly|chamber|radio|television|TV|stations?|channel|network|broadcaster|newspapers?|papers?|magazine|podcast|website|program(?:me)?|show|media|press|investigators|police|detectives|officers|dispatchers|paramedics|friends|relatives|family'
const addressed = new RegExp(
  `^ (?:me|us|him|her|them|(?:(?:the|an?|his|her|their|its|our|this|that) )?(?:[\\p{L}\\d’'.-]+ ){0,4}?(?:${audience})|(?:the |a )?\\p{Lu}[\\p{L}\\d&’'.-]*(?: (?:(?:of|for|the) )?\\p{Lu}[\\p{L}\\d&’'.-]*){0,4})${circumstance}`,
  'u',
)
/** `asked the room`, `shouted at the ministers`, `asked nobody in particular`. */
const turnedTo = new RegExp(
  `^ (?:(?:to|at) )?(?:(?:nobody|no one|everybody|everyone|anybody|anyone)(?: (?:in particular|else|present|there))?|(?:the|a|his|her|their) (?:\\p{L}+ ){0,2}(?:room|table|class|congregation|waiter|clerk|driver|nurse|doctor|teacher|${audience}))${circumstance}`,
  'u',
)
/** Whether a question or a cry is put to somebody, with nothing else to be asked. Offsets are the text's. */
export function isPutTo(text: string, { said, verb, end }: Saying): boolean {
  if (
    end !== verb.end ||
    !/^(?:ask|t[eo]l[dl]|shout|call|yell|scream|bark|cr(?:y|ied|ies)|hiss|whisper)/.test(said)
  )
    return false
  const behind = text.slice(end, end + 120)
  // “He called the police.”
  if (!/^(?:ask|t)/.test(said) && !/^ (?:to|at) /.test(behind)) return false
  return turnedTo.test(behind) || addressed.test(behind)
}

/** `wrote in a letter`, `said`: where the words that are quoted stand. */
const published =
  /^ (?:in|on) (?:an?|the|his|her|their|its) (?:[\p{L}-]+ ){0,2}(?:letter|column|post|e-?mail|statement|blog|note|memo|report|filing|message|memoir|ruling|opinion|dissent|judgment|decision|order|review|tweet|essay|op-ed|website|Facebook|X)\b/u

/**
 * Whether a sentence with a verb of saying can only attribute the quotation before it: nobody tells reporters nothing.
 * Offsets are the text's.
 */
export function onlyAttributes(text: string, { said, verb, end }: Saying): boolean {
  if (surely.test(said)) return true
  const behind = text.slice(end, end + 120)
  if (/^(?:told|tells)$/.test(said)) return end === verb.end && addressed.test(behind)
  if (/^(?:wrote|writes)$/.test(said) && published.test(behind)) return true
  if (/^(?:testified|testifies)$/.test(said)) return openEnd.test(behind)
  return surelyAtEnd.test(said) && text[end] === '.'
}
