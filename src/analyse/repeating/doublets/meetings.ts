import { lexicon } from '../../../syntax/index.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import { countries } from '../../naming/gazetteer.ts'
import type { Name } from '../../naming/names.ts'
import { people } from '../../naming/people.ts'
import { sentenceAt } from '../../places.ts'
import { isSpeechVerb } from '../../quoting/saying.ts'
import { areTwins, type Doublet, isKnown } from '../doublets.ts'
import { contest, dealing, isDistant, suffered, together } from './dealings.ts'

/** “put on 112 with”, “, the captain, sat between”: what one does with another, in the clause whose subject he is. */
const company =
  /^(?:,\s[^,.;:“”()]{3,50},)?\s(\p{Ll}+)((?:\s[\p{L}\d’'$-]+){0,6})\s(?:with|against|alongside|beside|between|to|from|for|past|over|behind|after)\s$/u
/** “outscored”, “wrote to”: a verb that has the next name for its object. */
const acted = /^\s(?:\p{Ll}+ly\s)?(\p{Ll}+ed|\p{Ll}+s|\p{Ll}{3,})\s(?:(?:up|down|off|out)\s)?$/u
/** “compared Mori with Mori”, “pitted … against” */
const setAgainst =
  /\b(?:compar(?:ed?|es|ing)|pit(?:s|ted|ting)?|set(?:s|ting)?|match(?:ed|es|ing)?|prefer(?:s|red)?|confus(?:ed?|es|ing)|replac(?:ed?|es|ing)|swapp(?:ed|ing)|trad(?:ed?|es|ing)|introduc(?:ed?|es|ing)|pair(?:ed|s|ing)?|reconcil(?:ed?|ing)|married)\s$/u
const subordinating =
  /\s(?:who|whom|whose|which|that|and|but|or|when|while|as|if|because|before|after|where|than|his|her|their)(?=\s|$)/

function dealsWithSelf({ text }: Analysis, paragraph: Paragraph, a: Name, b: Name): boolean {
  const gap = text.slice(a.end, b.wholeStart)
  const [, verb, rest] = company.exec(gap) ?? []
  if (verb === undefined || subordinating.test(rest!) || (isSpeechVerb(verb) && !/^ wrote to $/.test(gap)))
    return false
  const tags = lexicon(verb)?.tags
  if (!tags || !(tags.has('VBD') || tags.has('VBZ')) || tags.has('IN')) return false
  // “asked Mori to …”, “went from Mori to …”
  if (
    !/\b(?:with|against|alongside|beside|between)\s$/.test(gap) &&
    (isGoing.test(verb) || !isObject(paragraph, b))
  )
    return false
  // “the brother of Mori played with Mori”
  const before = text.slice(Math.max(paragraph.start, a.wholeStart - 14), a.wholeStart)
  return opensClause.test(before)
}

/** What a subject stands behind. */
export const opensClause =
  /(?:^|[.!?;,:]["”’)]*\s|\b(?:and|but|that|when|while|as|before|after|point|day|\p{Lu}\p{Ll}+|debate|(?:19|20)\d\d)\s|["“])$/u

const isGoing =
  /^(?:went|came|moved|drove|ran|flew|travell?ed|returned|grew|rose|fell|was|is|has|had|according)$/

/** Whether a name stands alone as an object: no noun and no verb goes on from it. */
export function isObject(paragraph: Paragraph, { end }: Name): boolean {
  const after = paragraph.text.slice(end - paragraph.start)
  if (/^(?:[,.;:!?)]|$|\s[—–-])/.test(after)) return true
  const sentence = sentenceAt(paragraph, end - 1)
  const next = sentence?.tokens.find(({ start }) => start >= end)
  return next === undefined || /^(?:ADP|ADV|CCONJ|SCONJ|PART|PUNCT|DET|NUM|PRON)$/.test(next.pos)
}

/** “Delgado outscored Delgado”: who does something to oneself does it to “herself”. */
function actsOnSelf(analysis: Analysis, paragraph: Paragraph, a: Name, b: Name): boolean {
  const { text } = analysis
  const verb = acted.exec(text.slice(a.end, b.wholeStart))?.[1]
  if (!verb || a.key !== b.key || isSpeechVerb(verb) || thinking.test(verb)) return false
  const tags = lexicon(verb)?.tags
  if (!tags || !(tags.has('VBD') || tags.has('VBZ')) || tags.has('IN') || tags.has('NNS')) return false
  const before = text.slice(Math.max(paragraph.start, a.wholeStart - 14), a.wholeStart)
  return opensClause.test(before) && people(analysis).of(a) !== undefined && isObject(paragraph, b)
}

const thinking =
  /^(?:thinks?|thought|believe[sd]?|knows?|knew|hope[sd]?|feels?|felt|fear(?:s|ed)|means?|meant|finds?|found|shows?|showed|is|was|has|had|does|did|calls?|called|likes?|liked|loves?|loved|hates?|hated|enjoys?|enjoyed|played|plays|became|becomes|remains?|remained)$/

/** “Tigers”, “United”: what two teams may be called. */
const isNickname = ({ text, words }: Name): boolean =>
  words.length === 1 &&
  (/[^s]s$/.test(text) || /^(?:City|United|Town|Athletic|County|Albion|Villa|Palace)$/.test(text)) &&
  !countries.has(text)

/** Whether nobody else in the article bears the name with its honorific. */
function isAlone(analysis: Analysis, { honorific, text }: Name): boolean {
  if (!honorific) return false
  const bearers = people(analysis).named(text)
  return bearers.filter(({ mentions }) => mentions.some(one => one.honorific === honorific)).length < 2
}

const round =
  /\b(?:loop|circular|circuit|round|tour|tours|toured|back|via|ring|race|marathon|rides?|return|returns|voyage|cruise|rally|and back|lap|around)\b/i

/** “’s meeting with” */
const dealings =
  /^[’']s?\s(?:\p{Ll}+\s){0,2}(?:meeting|talks|call|conversation|letter|message|debate|match|fight|dispute|feud|quarrel|row|contest|deal|agreement|bout|lunch|dinner|affair|marriage|rivalry|relationship|relations|ties|talk|phone call|summit|visit|duel|clash)\s(?:with|to|against|from)\s$/u
/** “’s rival,” */
const others =
  /^[’']s?\s(?:[\p{L}-]+\s){0,2}(?:rival|opponent|counterpart|wife|husband|successor|predecessor|deputy|challenger|running mate|co-star|teammate|critic),?\s$/u
/** “and his sister,”: of the kin that bear no name of the family's, and of company. */
const kin =
  /^,?\s(?:and|with)\s(?:his|her)\s(?:[\p{L}-]+\s){0,2}(?:brother|sister|cousin|twin|niece|nephew|boss|manager|lawyer|assistant|friend|neighbou?r|roommate|co-(?:founder|author|host|pilot|worker|driver)),?\s$/u
/** “and his counterpart,” */
const counterpart =
  /^(?:,\s\d{1,3})?,?\s(?:and|with|to|met|told|from)\s(?:his|her|their|its)\s(?:[\p{L}-]+\s){0,3}(?:wife|husband|spouse|partner|fiancée?|counterpart|rival|opponent|colleague|predecessor|successor|challenger|host|guest|adversary|co-star|teammate|running mate|deputy|ally|critic|defender),?\s$/u

const succeeding = /^\s(?:\p{Ll}+\s){0,2}(?:succeed|replac)(?:s|ed|es)\s$/u
const leaving =
  /^(?:,[^,.;]{3,60},)?\s(?:(?:had|has|was|will|would|is)\s){0,2}(?:suddenly\s|abruptly\s)?(?:retir(?:ed?|es|ing)|resign(?:ed|s|ing)?|stepp?(?:ed|s|ing)?\sdown|left|leaves|leaving|quit|died|fired|sacked|dismissed|ousted|departed|limped|carried off|injured)\b/

/** “When Mori retired, …”: it is Mori who is succeeded. */
const hasLeft = (analysis: Analysis, name: Name): boolean =>
  people(analysis)
    .of(name)
    ?.mentions.some(({ end }) => leaving.test(analysis.text.slice(end, end + 90))) ?? false

/** Whether words between two names can be what the one does with the other; asked before the ledger is made. */
const mayMeet = (gap: string): boolean =>
  /^\s(?:to|with|versus|vs\.?|v\.?|against)\s(?:the\s)?$/.test(gap) ||
  [acted, dealing, together, contest, suffered, dealings, others, kin, counterpart, company].some(pattern =>
    pattern.test(gap),
  )

/** “Mr. Mori met Mr. Mori”, “from Tokyo to Tokyo” */
export function meeting(analysis: Analysis, paragraph: Paragraph, a: Name, b: Name): Doublet | undefined {
  const { text } = analysis
  const gap = text.slice(a.end, b.wholeStart)
  if (gap.length > 60 || b.possessive || a.kind === 'thing' || !mayMeet(gap)) return undefined
  if (!areTwins(analysis, a, b)) return undefined
  // “Hall and her husband, Col Hall”: a spouse has a style of his own.
  if (/\b(?:wife|husband|spouse),?\s$/.test(gap) && (a.honorific !== b.honorific || a.title !== b.title))
    return undefined
  const items = [a, b]
  const isSure = isKnown(analysis, a, items) || (a.words.length > 1 && a.kind !== 'place')
  const isLeaver = succeeding.test(gap) && hasLeft(analysis, a)
  const doublet = { items, first: 0, second: 1, paragraph, ...(isLeaver && { lost: 0 }) }
  if (a.possessive) return dealings.test(gap) || others.test(gap) ? { ...doublet, sure: isSure } : undefined
  const before = text.slice(Math.max(paragraph.start, a.wholeStart - 12), a.wholeStart)
  // “Kramer vs. Kramer” is a film, and Boston, Lincolnshire, is not Boston.
  if (/["“‘']$/.test(before) && /^,?["”’']/.test(text.slice(b.end, b.end + 2))) return undefined
  if (a.kind === 'place' && /^, \p{Lu}/u.test(text.slice(b.end, b.end + 3))) return undefined
  const own = a.kind === 'place' ? undefined : dealsWithSelf(analysis, paragraph, a, b)
  if (own) return { ...doublet, sure: isSure }
  if (/^\sto\s$/.test(gap) && /\bfrom\s$/i.test(before)) {
    if (round.test(sentenceAt(paragraph, a.start)?.text ?? '')) return undefined
    return { ...doublet, sure: a.kind !== 'unknown' || people(analysis).of(a) !== undefined }
  }
  if (
    /^\s(?:with|to|for|against)\s$/.test(gap) &&
    setAgainst.test(text.slice(Math.max(paragraph.start, a.wholeStart - 16), a.wholeStart))
  )
    return { ...doublet, sure: isSure }
  if (actsOnSelf(analysis, paragraph, a, b)) return { ...doublet, sure: isSure }
  const isKin = kin.test(gap) && a.words.length > 1 && a.key === b.key
  if (isKin || suffered.test(gap) || counterpart.test(gap)) return { ...doublet, sure: isSure }
  // “the brother of Mori, who met Mori”
  if (isDistant(gap) && /\b(?:of|by|with|for|to|from|and|or) $/.test(before)) return undefined
  if (/^ \d+, $/.test(gap) && !/^ \d/.test(text.slice(b.end, b.end + 2))) return undefined
  if (
    dealing.test(gap) ||
    together.test(gap) ||
    contest.test(gap) ||
    /^\s(?:versus|vs\.?|v\.?|against)\s(?:the\s)?$/.test(gap)
  )
    return {
      ...doublet,
      sure: isSure && (!contest.test(gap) || isAlone(analysis, a) || !isNickname(a)),
    }
  return undefined
}
