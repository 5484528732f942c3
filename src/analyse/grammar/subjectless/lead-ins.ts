import { lexicon } from '../../../syntax/index.ts'
import { weekdays } from '../../figures/dates/calendar.ts'

/** Linking words and times that open a report: “However, added that …”, “On Friday announced that …”. */
const reportOpener = new RegExp(
  String.raw`^(?:(?:However|Meanwhile|Nevertheless|Nonetheless|Furthermore|Moreover|Additionally|Also|Later|Instead|Still|Then|Separately),|But|And|However|Nevertheless|Nonetheless|(?:On|Last|Late on|Earlier on) (?:${weekdays.join('|')}),?|(?:Yesterday|Today|Last (?:night|week|month|year)|Earlier this (?:week|month|year)|In (?:a|the) (?:statement|letter|speech|report|ruling|note|memo|post)),?)(?= \p{Ll})`,
  'u',
)
export const reportOpening = (text: string): string | undefined => reportOpener.exec(text)?.[0]

const adverbs =
  /^(?:Also|Later|Then|Afterwards?|Soon|Now|Never|Still|Meanwhile|Since then|Often|Already|Instead|Sometimes|Always|Even|Again|Furthermore|Moreover|Thereafter|Not only)(?= [a-z])/
/** “Then washed”, “Immediately impressed”, but “Early” and “Only” */
export function adverbOpening(text: string): string | undefined {
  const listed = adverbs.exec(text)?.[0]
  if (listed) return listed
  const word = /^(?!Only )\p{Lu}\p{Ll}{2,}ly(?= \p{Ll})/u.exec(text)?.[0]
  const tags = word ? lexicon(word)?.tags : undefined
  return tags?.has('RB') && !['JJ', 'NN', 'NNP'].some(tag => tags.has(tag)) ? word : undefined
}
