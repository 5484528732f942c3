import type { Pattern } from './redundancies.ts'

const hourWord = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
/** What follows where an expression of time closes: “… in the morning fog” goes on. */
const closes = String.raw`(?=\s*(?:$|[.,;:!?)\]"”—–]|’(?!s))|\s+(?:and|or|but|to|on|when|after|as|until|till|for|with|from|before|because|at|in|while|by|where|than|so|a|an|the|he|she|they|it|we|I|is|was|were|are|will|had|has|outside|near|\w+day|local|Eastern|Pacific|GMT)\b)`
const clock = String.raw`((?:\d{1,2}(?:[:.]\d\d)?|${hourWord})\s?(a\.?m\.?|p\.?m\.?))(?![a-z])`
const halves: Readonly<Record<string, 'a' | 'p'>> = { morning: 'a', afternoon: 'p', evening: 'p', night: 'p' }

/** Hours that are told twice: `5 p.m. in the afternoon`, `12 noon`. */
export const clockRedundancies: readonly Pattern[] = [
  {
    sign: 'clock',
    regex: new RegExp(
      String.raw`\b${clock},? (?:in the (?:(?:early|late|small) (?:hours of the )?)?(morning|afternoon|evening)|at (night)|(?:in the )?(?:early|small) hours)${closes}`,
      'gi',
    ),
    read: ([whole, time, half, day, night]) => {
      const part = (day ?? night ?? 'morning').toLowerCase()
      const extra = whole!.slice(time!.length).replace(/^,? /, '')
      return halves[part] === half![0]!.toLowerCase()
        ? { text: time!, fact: `“${extra}” repeats “${half}”; leave it out` }
        : { text: time!, unsure: true, fact: `“${extra}” contradicts “${half}”; keep the one that is right` }
    },
  },
  {
    sign: 'clock',
    regex: new RegExp(
      String.raw`\b${clock},? (?:(this) (morning|afternoon|evening)|(tonight))${closes}`,
      'gi',
    ),
    read: ([whole, time, half, , day, tonight]) => {
      const said = whole!.slice(time!.length).replace(/^,? /, '')
      const right = halves[day?.toLowerCase() ?? 'night'] === half![0]!.toLowerCase()
      return tonight && right
        ? undefined
        : right
          ? { text: `${time} today`, unsure: true, fact: `“${said}” repeats “${half}”; write “today”` }
          : {
              text: `${time} today`,
              unsure: true,
              fact: `“${said}” contradicts “${half}”; keep the one that is right`,
            }
    },
  },
  {
    sign: 'clock',
    regex: new RegExp(
      String.raw`\b${clock}((?: on)? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| tomorrow| yesterday) (morning|afternoon|evening|night)${closes}`,
      'gi',
    ),
    read: ([, time, half, day, part]) =>
      halves[part!.toLowerCase()] === half![0]!.toLowerCase()
        ? { text: `${time}${day}`, fact: `“${part}” repeats “${half}”; leave it out`, style: true }
        : undefined,
  },
  {
    sign: 'clock',
    regex: new RegExp(
      String.raw`(?<![\w.])(\d{1,2}|${hourWord}) o['’]clock (?:in the )?(a\.?m\.?|p\.?m\.?)(?![a-z])`,
      'gi',
    ),
    read: ([, hour, half]) => ({
      text: `${hour} ${half}`,
      fact: `“o’clock” and “${half}” say the same; write one of them`,
    }),
  },
  {
    sign: 'clock',
    regex: /\b((?:1[3-9]|2[0-3])[:.][0-5]\d) ?(a\.m\.|am|p\.m\.|pm)(?![a-z])/gi,
    read: ([, time, half]) =>
      half![0]!.toLowerCase() === 'p'
        ? { text: time!, fact: `“${half}” repeats what the 24-hour clock says; leave it out` }
        : undefined,
  },
  {
    sign: 'noon',
    regex:
      /\b(?:12|twelve)(?: o['’]clock)?(?: ?p\.?m\.?| ?a\.?m\.?)? (?:at )?(noon|midnight|midday)( in the (?:afternoon|daytime)| at night)?\b/gi,
    read: ([whole, name, extra]) => ({
      text: name!,
      fact: `“${whole!.slice(0, whole!.toLowerCase().indexOf(name!.toLowerCase())).trim()}” repeats “${name}”; leave it out`,
      ...(!extra && !/[ap]\.?m/i.test(whole!) && { style: true as const }),
    }),
  },
  {
    sign: 'noon',
    regex:
      /\b((noon|midday|midnight)) (in the afternoon|p\.?m\.?|in the daytime|at night|a\.?m\.?)(?![a-z])/gi,
    read: ([, time, , extra]) => ({ text: time!, fact: `“${extra}” repeats “${time}”; leave it out` }),
  },
  {
    sign: 'clock',
    regex: /\b((?:\d{1,2}(?:[:.]\d\d)?) ?(a\.?m\.?|p\.?m\.?)) (a\.m\.|am|p\.m\.|pm)(?![a-z])/gi,
    read: ([, time, half, again]) =>
      half![0]!.toLowerCase() === again![0]!.toLowerCase()
        ? { text: time!, fact: `“${again}” repeats “${half}”; leave it out` }
        : { text: time!, unsure: true, fact: `“${again}” contradicts “${half}”; keep the one that is right` },
  },
  {
    sign: 'noon',
    regex: /\b((noon|midday|midnight))(,? 12(?:[:.]00)? ?(?:[ap]\.?m\b\.?|o['’]clock)| 12(?=[.;)]|$))/gi,
    read: ([, time, , extra]) => ({
      text: time!,
      fact: `“${extra!.replace(/^,? /, '')}” repeats “${time}”; write one of them`,
    }),
  },
  {
    sign: 'clock',
    regex: new RegExp(String.raw`\b${clock} (o['’]clock|in the [ap]\.?m\b\.?)(?![\p{L}])`, 'giu'),
    read: ([, time, , extra]) => ({
      text: time!,
      fact: `“${extra}” is one too many behind “${time}”; leave it out`,
    }),
  },
  {
    sign: 'clock',
    regex:
      /\b((?:at |from |by |until |till )?(?:\w+|\d{1,2}(?:[:.]\d\d)?)(?: o['’]clock)? (in the (?:morning|afternoon|evening)|at night)) (a\.m\.|p\.m\.|am|pm)(?![a-z\d])(?=[.,;)]|$| (?:on|and|to|when|until|after)\b)/gi,
    read: ([, time, part, half]) => {
      const right =
        halves[/morning|afternoon|evening|night/i.exec(part!)![0].toLowerCase()] === half![0]!.toLowerCase()
      return {
        text: time!,
        ...(!right && { unsure: true as const }),
        fact: right
          ? `“${half}” repeats “${part}”; leave it out`
          : `“${half}” contradicts “${part}”; keep the one that is right`,
      }
    },
  },
  {
    sign: 'clock',
    regex: /\b((?:[01]\d|2[0-3])[0-5]\d hours) (a\.m\.|am|p\.m\.|pm)(?![a-z])/gi,
    read: ([, time, half]) => ({
      text: time!,
      fact: `“${half}” repeats what the 24-hour clock says; leave it out`,
    }),
  },
  {
    sign: 'clock',
    regex:
      /([ap]\.?m\.? (?:E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T|GMT|BST)) ((?:Eastern|Central|Mountain|Pacific|Greenwich|British)(?: (?:[Ss]tandard|[Dd]aylight|[Ss]ummer|[Mm]ean))? [Tt]ime)\b/g,
    read: ([, time, zone]) => ({ text: time!, fact: `“${zone}” repeats the zone; leave it out` }),
  },
]
