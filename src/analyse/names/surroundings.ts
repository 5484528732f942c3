import { isPersonNoun, titleHeads } from '../gazetteer.ts'

const sayingAfter =
  /^,? (?:(?:also|later|then|still|once) )?(?:said|says|told|added|asked|wrote|argued|explained|insisted|recalled|replied|joked|laughed|smiled|testified|tweeted|grew up|was born|died|married|retired|resigned|played|scored|thinks|believes|hopes|remembers|admitted|conceded|noted|acknowledged|declined)\b/
const sayingBefore = /\b(?:said|says|added|asked|wrote|recalled|replied|explained|argued)\s$/
const relative = /^(?:, (?:who|whose|whom)\b| who\b|, (?:aged )?\d{1,3},|, \d{1,3}[.;]|, then \d{1,2},)/
const apposed =
  /^, (?:then )?(?:(?:the|a|an|his|her|their|its|[A-Z][\p{L}.]+’s|[A-Z][\p{L}.]+'s|whose|former|then) )?([^,.;:“”()—]{3,90})(?=[,.;—])/u
const lowTitle =
  /(?:^|[^\p{L}])((?:(?:former|acting|deputy|vice|prime|foreign|finance|interior|defen[sc]e|health|then|ex|fellow|chief|senior|assistant|police|fire|opposition|party|team|club|lead|head|executive|managing|attorney|secretary|general)[ -]){0,3}\p{Ll}[\p{L}é-]*)\s$/u
/** “Rachel Dunmore, defending,”, “Peter Nkemelu, for the prosecution,” */
const pleading =
  /^, (?:for the (defen[cs]e|prosecution|crown|Crown|state)|(defending|prosecuting)|representing the (defendant|plaintiff))(?=,| (?:said|told|asked))/
/** “in Cedar Rapids”, “off Dennis Bay” */
const placing =
  /\b(?:in|at|near|off|outside|around|across|through|toward|towards|into|north|south|east|west) (?:of )?$/

export interface Surroundings {
  readonly evidence: number
  readonly title?: string
  readonly role?: string
}

export const alone: Surroundings = { evidence: 0 }

const small = /^\p{Ll}[\p{Ll}-]*$/u
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
      isPersonNoun(noun.replace(/^(?:great|step|half|co|ex)-/, '')) &&
      /^[,.;]/.test(after)
    ) {
      evidence += 2
      role = phrase
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
      role = /^, (?:prosecuting|for the (?:prosecution|crown|state))/i.test(pleads[0])
        ? 'prosecuting'
        : 'defending'
    }
  }
  const said = role === undefined ? apposed.exec(after)?.[1] : undefined
  if (said && !/^who(?:m|se)?\b/.test(said)) {
    const head = /^[^,]*?(?= (?:of|for|at|in|from|who|that|with|and|to|on)\b|$)/.exec(said)?.[0]
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
