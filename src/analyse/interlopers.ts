import type { Span } from '../source.ts'
import type { Paragraph } from './index.ts'

/** A credit or a caption that stands within a sentence, or between sentences, of the story. */
export interface Interloper extends Span {
  readonly what: 'picture credit' | 'caption'
}

const agency =
  '(?:AP|AFP|PA|EPA|EFE|ANSA|TASS|dpa|Reuters|Kyodo|Xinhua|Bloomberg|Shutterstock|Alamy|iStock|Getty Images|Getty|AP Photo|PA Images|PA Media|Press Association|Associated Press|Agence France-Presse|Zuma Press|Anadolu|NurPhoto|Sipa|Rex|Unsplash|Wikimedia Commons|Handout)'
const person = "\\p{Lu}[\\p{L}.'’-]+(?: (?:(?:de|da|di|van|von|der|la|le|bin|al) )?\\p{Lu}[\\p{L}.'’-]+){1,2}"
/** What papers and agencies are called. */
const outlet = `(?:${agency}|(?:The )?(?:\\p{Lu}[\\p{L}.'’&-]+ ){0,3}(?:News|Newspapers?|Press|Mail|Times|Post|Courier|Ledger|Record|Gazette|Herald|Star|Journal|Tribune|Globe|Chronicle|Examiner|Observer|Telegraph|Guardian|Mirror|Express|Standard|Echo|Argus|Bulletin|Dispatch|Review|Register|Sentinel|Monitor|Reporter|Citizen|Advocate|Daily|Weekly|Wire|Images?|Photos?|Pictures?|Agency|Media|Archive|Pool|Newswire|Syndicate|Desk))`
const via = `(?: (?:via|for|courtesy of) ${outlet}|/${outlet})?`
const label = '(?:(?:[Ff]ile )?(?:[Pp]hoto|[Pp]hotograph|[Pp]icture|[Ii]mage|[Cc]redit)s?:? (?:[Bb]y )?)'

/** `(Teo Marsh/The Basin Courier)` within a sentence, `Kim Asham/Fairlow Record` between two of its words. */
const within = new RegExp(
  `(?<=[\\p{Ll},] )(?:\\(${label}?${person} ?/ ?${outlet}${via}\\)|\\(${label}${person}\\)|\\(${label}?${person} for (?:The (?:\\p{Lu}[\\p{L}’'-]+ ?){1,4}|${outlet})\\)|${person}/${outlet}${via}(?= \\p{Ll}))`,
  'gu',
)
/** `Image: Rosa Tell/Wire Service`, `AFP via Getty Images`, behind a sentence or at the end. */
const between = new RegExp(
  `(?<=[.!?]["”’)]? )(?:${label}${person}(?: ?/ ?${outlet}${via})?|${agency}(?: via ${agency}|/${agency})?)(?=$| (?:The|A|An|In|On|At|He|She|It|They|We|But|And|For|From|With|After|Before|By|To|This|That|There|When|While|Some|Many|No|Nobody)\\b)`,
  'gu',
)
/** `Pictured: the boat under sail, archive.` */
const described =
  /(?<=^|[.!?]["”’)]? )(?:Pictured|Inset|Main image|File photo|Photo caption|Caption)(?: \((?:left|right|above|below)\))?: [^.!?]{5,160}[.!](?= \p{Lu}|$)/gu

/** The credits and captions within a paragraph of the story, in order. */
export function interlopers(paragraph: Paragraph): readonly Interloper[] {
  const { text, start } = paragraph
  const found: Interloper[] = []
  const add = (pattern: RegExp, what: Interloper['what']): void => {
    for (const { 0: words, index } of paragraph.matches(pattern))
      found.push({ start: start + index, end: start + index + words.length, what })
  }
  if (
    text.includes('/') ||
    /\(\p{Lu}\p{L}+ [^()]{2,40} for \p{Lu}/u.test(text) ||
    /\((?:[Ff]ile )?(?:[Pp]hoto|[Pp]ic|[Ii]mage|[Cc]redit)/.test(text)
  )
    add(within, 'picture credit')
  if (
    /[Pp]hoto|[Pp]icture|[Ii]mage|[Cc]redit|[.!?]["”’)]? (?:A[FP]|PA|EPA|EFE|ANSA|TASS|dpa|Reuters|Kyodo|Xinhua|Bloomberg|Shutter|Alamy|Getty|Zuma|Anadolu|NurPhoto|Sipa|Handout)/.test(
      text,
    )
  )
    add(between, 'picture credit')
  // A caption that is all of its paragraph is where it belongs.
  if (paragraph.sentences.length > 1 && /Pictured|Inset|Main image|File photo|[Cc]aption/.test(text))
    add(described, 'caption')
  return found.sort((a, b) => a.start - b.start)
}
