/** What people do with each other, not with themselves: `accuse`, `beat`. */
const verbs =
  `accuse advise appoint arrest assure attack attend back beat befriend blame challenge congratulate criticise criticize defeat edge
  embrace endorse face fight fire follow greet hire hit host interview introduce invite join kill kiss knock marry meet mentor nominate
  oppose oust outbid outvote overtake phone praise receive recommend remind replace rescue ring sack sue succeed support
  telephone tell thank thrash topple trounce unseat urge visit warn welcome`.split(/\s+/)

const irregular: Readonly<Record<string, string>> = {
  beat: 'beat|beaten',
  fight: 'fought',
  hit: 'hit',
  meet: 'met',
  outbid: 'outbid',
  overtake: 'overtook|overtaken',
  ring: 'rang|rung',
  tell: 'told',
}

const stem = (verb: string): string => verb.replace(/e$/, '')
const past = (verb: string): string =>
  irregular[verb] ?? (/[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem(verb)}ed`)
const present = (verb: string): string =>
  /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`

const finite = verbs.map(verb => `${verb}|${present(verb)}|${past(verb)}`).join('|')
const auxiliary =
  '(?:(?:also|later|then|again|never|once|twice|finally|eventually|narrowly|easily|publicly|privately|repeatedly|has|have|had|would|will|could|may|might|must|should|can|did not|does not|is|was|are|were|to|set to|due to|likely to|expected to|hopes to|hoped to|plans to|planned to|agreed to|refused to|tried to|wants to|wanted to|went on to)\\s){0,4}'

/** ` met `, ` is to succeed `, `, who had beaten ` */
export const dealing = new RegExp(
  `^(?:,? who)?\\s${auxiliary}(?:${finite}|meeting)\\s(?:with\\s)?(?:the\\s)?$`,
)
/** Whether a name's bearer is told of in a relative clause or has more before the verb: who he is must be clear. */
export const isDistant = (gap: string): boolean => /^,? who | to \p{Ll}+ /u.test(gap)

/** ` held talks with ` */
export const together = new RegExp(
  `^(?:,? who)?\\s${auxiliary}(?:met|meets|meet|speak|spoke|speaks|spoken|talk|talked|talks|confer|conferred|negotiate|negotiated|sat down|sit down|shook hands|shake hands|dine|dined|clash|clashed|agreed|agree|disagreed|reached an agreement|signed an agreement|held talks|hold talks|stood|argue|argued|lunched|work|worked|ran|run|stood for election|compete|competed|campaign|campaigned|side|sided|trade places|traded places|swap shirts|swapped shirts|draw|drew)\\s(?:alongside|beside|with|to|against)\\s(?:the\\s)?$`,
)
/** ` beat `, ` v `, ` 2-1 ` */
export const contest = new RegExp(
  `^(?:\\s(?:${['beat', 'defeat', 'face', 'overtake', 'fight', 'thrash', 'trounce', 'edge', 'host']
    .map(verb => `${verb}|${present(verb)}|${past(verb)}`)
    .join(
      '|',
    )}|will face|will host|v|vs|vs\\.|versus|against)\\s(?:the\\s)?|\\s\\d{1,3}(?:[-–]\\d{1,3}\\s|,\\s))$`,
)

/** ` was beaten by `, `, succeeded by ` */
export const suffered = new RegExp(
  `^(?:,? who)?(?:,|\\s(?:was|were|is|are|has been|had been|have been|will be|would be|to be))\\s(?:\\p{Ll}+ly\\s)?(?:accompanied|flanked|${verbs.map(past).join('|')})\\sby\\s$`,
  'u',
)
