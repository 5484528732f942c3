import { isPersonNoun, titleHeads } from '../gazetteer.ts'

const sayingAfter =
  /^,? (?:(?:also|later|then|still|once) )?(?:said|says|told|added|asked|wrote|argued|explained|insisted|recalled|replied|joked|laughed|smiled|testified|tweeted|grew up|was born|died|married|retired|resigned|played|scored|thinks|believes|hopes|remembers|admitted|conceded|noted|acknowledged|declined)\b/
const sayingBefore = /\b(?:said|says|added|asked|wrote|recalled|replied|explained|argued)\s$/
const relative = /^(?:, (?:who|whose|whom)\b| who\b|, (?:aged )?\d{1,3},|, \d{1,3}[.;]|, then \d{1,2},)/
const apposed =
  /^, (?:then )?(?:(?:the|a|an|his|her|their|its|[A-Z][\p{L}.]+’s|[A-Z][\p{L}.]+'s|whose|former|then) )?([^,.;:“”()—]{3,90})(?=[,.;—])/u
const lowTitle =
  /(?:^|[^\p{L}])((?:(?:[Ff]ormer|[Aa]cting|[Dd]eputy|[Vv]ice|[Pp]rime|[Ff]oreign|[Ff]inance|[Ii]nterior|[Dd]efen[sc]e|[Hh]ealth|[Tt]hen|[Ee]x|[Ff]ellow|[Cc]hief|[Ss]enior|[Aa]ssistant|[Pp]olice|[Ff]ire|[Oo]pposition|[Pp]arty|[Tt]eam|[Cc]lub|[Ll]ead|[Hh]ead|[Ee]xecutive|[Mm]anaging|[Aa]ttorney|[Ss]ecretary|[Gg]eneral)[ -]){0,3}\p{Ll}[\p{L}é-]*)\s$/u
/** “Rachel Dunmore, defending,”, “Peter Nkemelu, for the prosecution,” */
const pleading =
  /^, (?:for the (defen[cs]e|prosecution|crown|Crown|state)|(?:who (?:is|was) )?(defending|prosecuting)|representing the (defendant|plaintiff)|who (?:is|was) (?:defending|prosecuting) [^,]{2,40})(?=,| (?:said|told|asked))/
/** “in Cedar Rapids”, “off Dennis Bay” */
const placing =
  /\b(?:in|at|near|off|outside|around|across|through|toward|towards|into|north|south|east|west) (?:of )?$/

export interface Surroundings {
  readonly evidence: number
  readonly title?: string
  readonly role?: string
}

export const alone: Surroundings = { evidence: 0 }

const small = /^(?:\p{Ll}[\p{Ll}-]*|MP|MEP|MSP|TD|CEO)$/u
/** Members of parliaments, and heads of firms. */
const acronym = /^(?:MP|MEP|MSP|TD|CEO)$/
const noOffice =
  /^(?:the|an?|his|her|its|their|our|my|your|that|this|of|by|and|or|but|with|from|to|for|in|on|at|as|said|says|told|asked|when|is|was|were|are|former|then)$/

/** “chief executive officer” of “…, said the bank’s chief executive officer, ”. */
function officeBefore(before: string): string {
  const words = before.replace(/,\s$/, '').split(' ')
  let from = words.length
  while (
    from > 0 &&
    words.length - from < 4 &&
    small.test(words[from - 1]!) &&
    !noOffice.test(words[from - 1]!)
  )
    from--
  return words.slice(from).join(' ')
}

/** “the mayor of Porto Claro, ”, “For the French ambassador to Lesotho, ”: an office with what it is of. */
const officeOf =
  /(?:^|[^\p{L}])(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|\p{Lu}\p{L}+[’']s) ((?:[\p{L}-]+ ){0,3}\p{Ll}[\p{Ll}-]*) (of|for|to|at) ((?:the |a |its )?[\p{L}][\p{L}’'.& -]{1,44}), $/u

function officeWithOf(before: string): string | undefined {
  const match = officeOf.exec(before)
  if (!match) return undefined
  const [, office, preposition, of] = match
  const noun = office!.slice(office!.lastIndexOf(' ') + 1)
  if (/[^s]s$/.test(noun) || !(isPersonNoun(noun) || titleHeads.has(noun))) return undefined
  if (/\b(?:of|for|to|at|and|or|in|by|with)\b/.test(office!)) return undefined
  // “the secretary of state”
  return /^(?:secretary|minister)$/.test(noun) && preposition !== 'to' && preposition !== 'at'
    ? `${office} ${preposition} ${of!.replace(/^the /, '')}`
    : office
}

/** What the words before and behind a name tell of it. */
export function surroundings(text: string, start: number, end: number): Surroundings {
  const before = text.slice(Math.max(0, start - 60), start)
  const after = text.slice(end, end + 120)
  let evidence = 0
  let role: string | undefined
  if (sayingAfter.test(after) || sayingBefore.test(before.slice(-12))) evidence += 1
  if (relative.test(after)) evidence += 3
  if (placing.test(before.slice(-16))) evidence -= 2
  // “his wife, Jane Doe,”
  if (/,\s$/.test(before)) {
    const phrase = officeBefore(before)
    const noun = /[\p{L}-]+$/u.exec(phrase)?.[0]
    if (
      noun &&
      !/[^s]s$/.test(noun) &&
      (acronym.test(noun) || isPersonNoun(noun.replace(/^(?:great|step|half|co|ex)-/, ''))) &&
      /^[,.;]/.test(after)
    ) {
      evidence += 2
      role = phrase
    } else if (/^[,.;]/.test(after)) {
      const office = officeWithOf(text.slice(Math.max(0, start - 90), start))
      if (office) {
        evidence += 2
        role = office
      }
    }
  }
  const noun = before.endsWith(' ') ? before.slice(before.lastIndexOf(' ', before.length - 2) + 1, -1) : ''
  const title =
    isPersonNoun(noun) || (titleHeads.has(noun) && noun !== 'forward')
      ? lowTitle.exec(before)?.[1]
      : undefined
  if (title && !noun.endsWith('s')) evidence += 3
  if (after[0] === ',') {
    const pleads = pleading.exec(after)
    if (pleads) {
      evidence += 3
      role =
        /^, (?:(?:who (?:is|was) )?prosecuting|for the (?:prosecution|crown|state)|who (?:is|was) prosecuting)/i.test(
          pleads[0],
        )
          ? 'prosecuting'
          : 'defending'
    }
  }
  const said = role === undefined ? apposed.exec(after)?.[1] : undefined
  if (said && !/^who(?:m|se)?\b/.test(said)) {
    const head =
      /^[^,]*?(?= (?:of|for|at|in|from|who|that|with|and|to|on|since|until|during|under)\b|$)/.exec(said)?.[0]
    const last = head && /[\p{L}é-]+$/u.exec(head)?.[0].toLowerCase()
    if (last && !/[^s]s$/.test(last) && (isPersonNoun(last) || titleHeads.has(last))) {
      evidence += 3
      // “the secretary of state”
      const of = /^ of (?:the )?\p{L}+(?: and \p{L}+)?/u.exec(said.slice(head.length))?.[0]
      role = of && /^(?:secretary|minister)$/.test(last) ? head + of : head
    }
  }
  return { evidence, ...(title && { title }), ...(role && { role }) }
}
