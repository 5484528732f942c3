import { lexicon } from '../../../syntax/index.ts'

/** Word, what was meant, what stands before it and what behind; either may be left open. */
type Entry = readonly [wrong: string, right: string, before: string, after: string, check?: Check]
/** Judges by the word classes of the words before and behind. */
export type Check = (before: string, after: string) => boolean

const has = (word: string, ...tags: readonly string[]): boolean => {
  const known = lexicon(word.toLowerCase())?.tags
  return known !== undefined && tags.some(tag => known.has(tag))
}
const isNoun = (word: string): boolean => has(word, 'NN', 'NNS')
const isVerb = (word: string): boolean => has(word, 'VB', 'VBP', 'VBZ', 'VBD', 'VBN', 'VBG')
const isBase = (word: string): boolean => has(word, 'VB')

const modal =
  'will|would|can|could|may|might|must|shall|should|cannot|can’t|won’t|wouldn’t|couldn’t|don’t|doesn’t|didn’t|did not|do not|does not|will not|would not|could not|may not'
const determiner =
  'a|an|the|this|that|these|those|his|her|its|their|our|my|your|any|some|no|all|every|each|another'
const be = 'is|are|was|were|be|been|being|am'
const have = 'has|have|had|having'

/** What word classes decide. `’` stands for either apostrophe. */
export const grammar: readonly Entry[] = [
  [
    'its',
    'it’s',
    '',
    '(?:a(?! (?:cappella|la|priori)\\b)|an|the|been|going to|me|him|us|them|what|who|how|why|because|just a|up to|about the|in the|at the)',
  ],
  [
    'its',
    'it’s',
    '',
    'not (?:a|an|the|about|just|even|clear|that|like|so|too|going|been|fair|right|true|possible|easy)',
  ],
  [
    'its',
    'it’s',
    '',
    '(?:likely|unlikely|possible|impossible|important|clear|hard|easy|difficult|time) (?:to|that|for us|we|they)',
  ],
  ['it’s', 'its', '', 'own(?! (?:goal|brand)s?)'],
  ['untied', 'united', '', '(?:states|nations|kingdom)'],
  ['hes', 'he’s', '^|[“"]|(?:that|and|but|because|if|when|think|thinks|say|says|said)', '[\\p{Ll}]+'],
  [
    'cant',
    'can’t',
    '(?:i|you|he|she|it|we|they|who|people|just|really|still)',
    '[\\p{Ll}]+',
    (_, after) => isBase(after),
  ],
  ['past', 'passed', '(?:he|she|they|we|who)', '(?:the|an?|his|her|their|another|every)'],
  [
    'it’s',
    'its',
    '(?:of|with|from|by|into|through|within|during|under|despite|throughout|since|behind|across|about|at|on|in)',
    '\\p{Ll}+',
    (_, after) =>
      isNoun(after) &&
      !has(after, 'VBG', 'VBN', 'RB', 'JJ', 'DT', 'VBD') &&
      !/^(?:time|fun|murder|hell|war|christmas|winter|summer|rubbish|nonsense|news|mon|tues|midnight|noon)/.test(
        after,
      ),
  ],
  [
    'it’s',
    'its',
    '(?:of|with|from|by|into|through|within|during|for|in|on)',
    '(?:first|second|third|fourth|fifth|last|annual|latest|original|current|former|new|biggest|largest|entire) \\p{Ll}+',
  ],
  [
    'their',
    'there',
    '',
    '(?:is|are|was|were|isn’t|aren’t|wasn’t|weren’t|will be|would be|may be|might be|could be|should be|must be|has been|have been|had been)',
  ],
  [
    'there',
    'their',
    '(?:in|of|with|on|have|had|has|doing|do|did|make|made|run|ran|by|for|into|from|at|take|took|pay|paid|use|used)',
    'own(?= \\p{Ll})',
  ],
  [
    'there',
    'their',
    '(?:lost|lose|losing|risk|risked|saved|left|sold|raise|raised|improve|improved|change|changed|express|expressed|voiced|held|kept|made up|spend|spent|use|used)',
    '(?:lives|homes|jobs|houses|voices?|concerns?|money|minds?|children|families|heads|hands|views?|opinions?|time|support)',
  ],
  [
    'there',
    'their',
    '(?:of|with|by|for)',
    '(?:lives|homes|jobs|houses|children|families|parents|friends|money|work|heads|hands|names?|country|leaders?|father|mother|wives|husbands?|actions|rights?|safety|time|support|efforts?|services?)',
  ],
  ['they’re', 'their', '', 'own'],
  [
    'your',
    'you’re',
    '',
    '(?:a|an|the|not|going to|welcome to|right that|about to|likely to|able to|supposed to|being)',
  ],
  ['you’re', 'your', '', 'own'],
  ['whose', 'who’s', '', '(?:a|an|the|been|going|not|there)'],
  [
    'who’s',
    'whose',
    '\\p{Ll}+',
    '\\p{Ll}+ (?:is|was|has|had|were|are|will|would|could|can|may|died|lives?|lived)',
    (before, after) => isNoun(before) && isNoun(after) && !isVerb(after),
  ],
  [
    'then',
    'than',
    '(?:more|less|fewer)',
    '(?:\\d|an?|the|half|twice|ever|usual|expected|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|hundred)',
  ],
  ['then', 'than', '(?:rather|other)', '(?:\\p{L}+)'],
  [
    'then',
    'than',
    '(?:better|worse|larger|smaller|bigger|higher|lower|older|younger|faster|slower|longer|shorter|greater|stronger|weaker|cheaper|richer|poorer|heavier|lighter|earlier|later|warmer|colder|harder|easier|taller|deeper|wider|safer)',
    '(?:ever|expected|usual|before|any|its|his|her|their|average|last year|most|\\d)',
  ],
  [
    'than',
    'then',
    '(?:since|until|till|and|but)',
    '(?:\\p{L}+)',
    (before, after) =>
      /^(?:and|but)$/i.test(before)
        ? /^(?:he|she|they|we|it|I|you|the|went|came|left|there|again|came|took|began|started|moved|turned)$/.test(
            after,
          )
        : true,
  ],
  [
    'loose',
    'lose',
    `(?:to|${modal})`,
    `(?:${determiner}|weight|money|control|faith|ground|interest|hope|sight|touch|patience|power|face|heart|out|votes|seats|jobs|to|\\d+)(?! (?:dogs?|hounds?|wrath|fury|arrows?|volleys?|lions?|tongues?|horses?|bolts?|knots?|screws?)\\b)`,
  ],
  ['lose', 'loose', '(?:break|broke|broken|let|cut|on the|come|came|too|hang|hung)', ''],
  ['lose', 'loose', '', '(?:ends|change|screws?|cannon|gravel)'],
  [
    'affect',
    'effect',
    '(?:an?|the|no|any|little|some|great|greater|adverse|profound|significant|immediate|opposite|ripple|knock-on|domino|side|into|take|takes|took|taking|of|in)',
    '(?:on|of|in|from|immediately|next|as|after|at|when|and|was|is|[.,;])',
  ],
  [
    'affects',
    'effects',
    '(?:the|no|any|its|their|adverse|negative|positive|harmful|side|after|special|sound|damaging|long-term|devastating)',
    '(?:on|of|in|from|are|were|can|may|include|included|[.,;])',
  ],
  [
    'effected',
    'affected',
    '(?:badly|adversely|severely|worst|most|directly|negatively|deeply|gravely|hardest|not|those|areas|people|families|communities)',
    '(?:by|areas?|people|communities|families|regions?|[.,;])',
  ],
  [
    'to',
    'too',
    `(?:${be})(?: (?:far|much|way|just|simply|all))?`,
    '(?:late|big|small|expensive|difficult|young|old|heavy|early|high|large|weak|dangerous|risky|costly|complicated|soon|good)(?=[.,;!?]| (?:for|to|now|yet)\\b)',
  ],
  [
    'too',
    'to',
    '(?:able|going|want|wants|wanted|need|needs|needed|has|have|had|like|used|tried|tries|trying|try|plans|planned|begin|began|due|unable|ready|likely)',
    '\\p{Ll}+',
    (_, after) => isBase(after) && !has(after, 'JJ', 'RB') && !isNoun(after),
  ],
  ['advice', 'advise', `(?:${modal}|would strongly|would always)`, '(?:\\p{L}+)'],
  [
    'advise',
    'advice',
    '(?:an?|some|my|his|her|its|their|our|your|legal|good|bad|medical|expert|of|free|practical|financial|professional)',
    '(?:on|of|from|to|about|and|was|is|for|that|[.,;])',
  ],
  [
    'lead',
    'led',
    `(?:${have}) ?(?:also|already|long|never|since|now)?`,
    '(?:to|the|a|an|his|her|its|their|him|them|us|some|many|by|from|for \\p{L}+)(?! (?:paint|pipes?|poisoning|levels?))',
    before => /^(?:has|have|had|having|also|already|long|never|since|now)$/i.test(before),
  ],
  ['lead', 'led', `(?:${be})`, '(?:by|to believe|away|astray)'],
  [
    'passed',
    'past',
    '(?:walk|walks|walked|walking|went|go|goes|going|drive|drove|driving|run|ran|running|flew|fly|swept|rushed|rush|got|get|move|moved|slip|slipped|sailed|marched|half|strode|strolled|curled|dribbled|quarter)',
    `(?:${determiner}|\\p{Lu}\\p{L}+|\\d+|him|them|us|me|midnight|noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`,
  ],
  [
    'passed',
    'past',
    '(?:the|this|in the)',
    '(?:year|years|week|weeks|month|months|decade|decades|few|two|three|four|five|century|season|\\d+)',
  ],
  ['past', 'passed', '(?:has|had|have|he|she|who|sadly|recently)', 'away'],
  [
    'weather',
    'whether',
    '(?:or|on|about|of|know|knows|knew|decide|decided|ask|asked|asking|wonder|wondered|determine|determined|see|unclear|question|unsure|sure|consider|considering|doubt)?',
    '(?:or not|he|she|it|they|we|you|there|to|a|the) ?(?:is|are|was|were|will|would|can|could|should|has|have|had|to)?',
    (before, after) => /^or\b/.test(after) || (before !== '' && !/^(?:on|of|about|or)$/i.test(before)),
  ],
  [
    'whether',
    'weather',
    '(?:bad|good|cold|hot|severe|extreme|stormy|wet|dry|poor|warm|wintry|the)',
    '(?:forecasts?|conditions|reports?|warnings?|patterns?|stations?|service)',
  ],
  [
    'breath',
    'breathe',
    `(?:to|${modal})`,
    '(?:in|out|again|easily|easy|deeply|properly|freely|the|through|without|normally|underwater|easier|more|[.,;])',
  ],
  [
    'breathe',
    'breath',
    '(?:a|an|deep|deep,|last|final|one|short of|out of|bad|every|each|his|her|their)',
    '(?:of|and|before|in|as|to|[.,;])',
  ],
  [
    'where',
    'were',
    '(?:they|we)',
    '(?:\\p{L}+)',
    (_, after) =>
      has(after, 'VBG', 'VBN') || /^(?:not|in|at|on|also|all|both|able|very|so|too|the|a|no)$/.test(after),
  ],
  [
    'where',
    'were',
    '(?:which|who|there)',
    '(?:\\p{L}+)',
    (_, after) =>
      (has(after, 'VBN') && !has(after, 'NN', 'JJ')) ||
      /^(?:no|many|several|not|two|three|four|five|about|more|fewer)$/.test(after),
  ],
  [
    'were',
    'where',
    '(?:the|a|this|that|one) (?:place|city|area|town|country|point|situation|house|school|hospital|room|village|region|site|spot|street|building|position)',
    '(?:he|she|it|they|we|I|you)(?= \\p{Ll})',
  ],
  [
    'everyday',
    'every day',
    '\\p{Ll}+',
    '(?:[.;!?]|,(?! \\p{Ll}+ (?:objects|lives|life))|(?:for|to|from|at|until|and) )',
    before =>
      !/^(?:the|an?|of|in|its|their|his|her|our|my|more|than|and|mundane|or|this|that|with|for|from|very|as|into|to|is|was|are|were|s)$/i.test(
        before,
      ),
  ],
  [
    'maybe',
    'may be',
    '(?:it|there|this|which|they|he|she|who|that|these|those)',
    '(?:able|due to|possible|that|used|needed|required|asked|forced|some|no (?:longer|more))\\b',
  ],
  ['apart', 'a part', `(?:${be}|became|become)`, 'of(?! each)'],
  ['awhile', 'a while', '(?:for|in|after|quite)', ''],
  [
    'lets',
    'let’s',
    '^|[.!?]["”]?',
    '\\p{Ll}+',
    (_, after) =>
      isBase(after) &&
      !has(after, 'NNS', 'DT', 'PRP', 'IN', 'PRP$') &&
      !/^(?:you|us|him|them|her|it|people|users|players|one|no|all)$/.test(after),
  ],
  [
    'principle',
    'principal',
    '(?:the|his|her|its|their|a|our|my|two|three|school|vice|deputy)',
    '(?:reasons?|causes?|aims?|concerns?|investigators?|architects?|dancers?|actors?|actress|conductors?|residence|sources?|advis[eo]rs?|characters?|cities|city|members?|owners?|of (?:the|a) (?:school|college|academy))',
  ],
  ['principal', 'principle', '(?:in|on|matter of)', '(?:[.,;]|agreement|agreed|but|and|to|that)'],
  // A letter turned or lost, where the other word has no place.
  [
    'form',
    'from',
    '(?:came|come|comes|coming|went|returned|returning|returns|arrived|fled|escaped|suffered|suffering|suffers|recovered|recovering|graduated|retired|resigned|apart|away|far|different|aside|ranging|ranged|withdrew|banned|stolen|removed|released|borrowed|received|benefited|benefitted|emerged|dating|imported|originated|derived|evacuated|prevented|separated|stemmed|stems)',
    '(?:the|an?|his|her|its|their|this|that|these|those|\\p{Lu}\\p{Ll}+|\\d+)',
  ],
  [
    'from',
    'form',
    `(?:to|${modal})`,
    'an? (?:new|coalition|government|alliance|minority|company|party|single)',
  ],
  [
    'manger',
    'manager',
    '(?:team|bank|general|project|campaign|office|shop|store|football|club|assistant|deputy|line|city|hotel|factory|plant|stage|fund|sales|product)',
    '',
  ],
  ['asses', 'assess', `(?:to|${modal})`, `(?:${determiner}|whether|how|what)`],
  [
    'pubic',
    'public',
    '',
    '(?:inquiry|relations|opinion|schools?|transport|health|sector|services?|spending|meetings?|order|librar(?:y|ies)|figures?|interest|affairs|money|hearings?|square|works|access|support|image|prosecutor|broadcaster|finances|debt|policy|life|safety)',
  ],
  ['dairy', 'diary', '(?:keep|keeps|kept|keeping) an?', '(?:for|of|about|in|since|[.,;])'],
  ['quite', 'quiet', '(?:keep|keeps|kept|keeping|stay|stayed|peace and)', '(?:about|while|until|for|[.,;])'],
  [
    'of',
    'off',
    '(?:fell|fall|falls|fallen|jumped|slipped|slid|knocked|blown|swept|washed|skidded|veered|leapt|plunged|tumbled)',
    '(?:an?|the|his|her) (?:roof|cliff|ladder|road|runway|bridge|wall|bike|bicycle|horse|tracks?|rails|table|chair|pier|stage|boat|ship|balcony|building|scaffolding|motorbike|motorcycle)',
  ],
  ['stationery', 'stationary', '', '(?:vehicles?|cars?|van|lorry|lorries|truck|trains?|bus|traffic|bike)'],
  ['stationery', 'stationary', `(?:${be}|remained|stood)`, '(?:when|while|at|for|[.,;])'],
  ['compliment', 'complement', '(?:full)', 'of'],
  ['compliment', 'complement', '(?:perfect|ideal)', 'to'],
  [
    'sight',
    'site',
    '(?:building|construction|factory|camp|burial|crash|landing|heritage|nuclear|test|industrial|landfill|caravan)',
    '',
  ],
  ['site', 'sight', '(?:lose|loses|lost|losing|catch|caught)', 'of'],
  ['counsel', 'council', '(?:town|parish|borough|district|security|village)', ''],
  [
    'hoard',
    'horde',
    '(?:an?|the|this)',
    'of (?:fans|people|tourists|reporters|shoppers|children|invaders|supporters|visitors|journalists|photographers|men)',
  ],
  [
    'hoards',
    'hordes',
    '',
    'of (?:fans|people|tourists|reporters|shoppers|children|invaders|supporters|visitors|journalists|photographers|men)',
  ],
  ['plain', 'plane', '(?:an?|the|his|her)', '(?:crash|crashed|landed|took off|tickets?)'],
  [
    'waved',
    'waived',
    '',
    '(?:the|its|his|her|their|all) (?:fees?|rights?|charges?|requirements?|penalty|fine|immunity)',
  ],
  ['hanger', 'hangar', '(?:aircraft|airport|plane)', ''],
  ['vein', 'vain', 'in', '(?:to|for|[.,;])'],
  ['tended', 'tendered', '', '(?:his|her|their) resignation'],
  ['rout', 'route', '(?:bus|escape|trade|scenic|shortest|planned|flight|railway|rail|alternative|en)', ''],
  ['reigned', 'reined', `(?:${be})`, 'in'],
  [
    'hat',
    'that',
    '(?:said|says|believes?|thinks?|thought|hopes?|warned|added|claimed|knew|means)',
    '(?:the|he|she|it|they|we|there|his|her|its|their|an?|no)',
  ],
  ['ben', 'been', `(?:${have})`, '(?!(?:nevis)\\b)\\p{Ll}+'],
  [
    'bee',
    'been',
    `(?:${have})`,
    '\\p{Ll}+',
    (_, after) => has(after, 'VBN', 'VBG') || /^(?:an?|the|in|at|on)$/.test(after),
  ],
  ['war', 'was', '(?:he|she|who|which|there)', '(?:an?|the|not|also|\\p{Ll}+)', (_, after) => !isNoun(after)],
  [
    'where',
    'were',
    '\\p{Ll}+',
    '\\p{Ll}+',
    (before, after) =>
      has(before, 'NNS') && !has(before, 'NN') && has(after, 'VBN') && !has(after, 'NN', 'JJ', 'VBD'),
  ],
  [
    'to',
    'too',
    `(?:${be})(?: (?:far|much|way|just|simply|all))?`,
    '(?:hot|cold|cheap|long|short|slow|fast|hard|easy|tired|ill|sick|poor|rich|wet|dry|narrow|wide|loud|quiet|busy|proud|afraid|frightened|scared|drunk)(?=[.,;!?]| (?:for|to|now|yet)\\b)',
  ],
  // “all ready gone”, “a near by hospital”, “people with out power”
  [
    'all ready',
    'already',
    `(?:${be}|${have})`,
    '\\p{Ll}+',
    (_, after) => has(after, 'VBN') && !has(after, 'NN'),
  ],
  ['near by', 'nearby', '(?:an?|the|some|other|several|two|three)', '\\p{Ll}+', (_, after) => isNoun(after)],
  [
    'with out',
    'without',
    '',
    '(?:an?|any|the|his|her|their|its|it|them|him|\\p{Ll}+)',
    (_, after) => !has(after, 'JJ', 'IN') || /^(?:any|the|an?|his|her|their|its|it|them|him)$/.test(after),
  ],
  [
    'alter',
    'altar',
    '(?:high|the|an|wedding|before the)',
    '(?:of|boys?|at|and|in|steps|[.,;])',
    before => !/^to$/.test(before),
  ],
  ...verbsWritten(
    'setup:set_up login:log_in logon:log_on backup:back_up checkout:check_out workout:work_out cleanup:clean_up shutdown:shut_down pickup:pick_up meetup:meet_up signup:sign_up lineup:line_up ' +
      'kickback:kick_back takeoff:take_off layoff:lay_off breakup:break_up buildup:build_up rollout:roll_out takeover:take_over cutback:cut_back lockdown:lock_down handout:hand_out breakdown:break_down turnaround:turn_around startup:start_up followup:follow_up',
  ),
]

/** “to setup a firm”: the noun written for the verb. */
function verbsWritten(list: string): Entry[] {
  return list.split(' ').flatMap((pair): Entry[] => {
    const [noun = '', verb = ''] = pair.replace('_', ' ').split(':')
    return [
      [noun, verb, `(?:${modal})`, `(?:${determiner}|with|for|in|on|and|at|from|to|[.,;])`],
      [
        noun,
        verb,
        '(?:want|wants|wanted|need|needs|needed|going|able|how|order|trying|tried|plans?|planned|decided|help|helped|have|has|had|like|easy|easier|ready|agreed|used|asked|told|allowed|hopes?|hoped|began|managed|him|them|us|you|people) to',
        `(?:${determiner}|with|for|in|on|and|at|from|[.,;])`,
      ],
    ]
  })
}

/** Compounds that every dictionary writes as one word, taken apart. */
function compounds(): string {
  return (
    'police_man police_men police_woman fisher_man fisher_men spokes_man spokes_woman chair_man chair_woman sports_man sports_men states_man states_men trades_man crafts_man news_paper news_papers handle_bars head_master ' +
    'class_room class_rooms court_room bed_room bed_rooms bath_room home_work house_wife house_hold land_lord land_lords land_lady grand_father grand_mother grand_son grand_daughter grand_children grand_parents ' +
    'step_father step_mother rail_way rail_ways air_port air_ports air_craft foot_ball basket_ball base_ball earth_quake earth_quakes thunder_storm rain_fall snow_fall water_fall eye_sight eye_witness eye_witnesses ' +
    'head_quarters work_shop work_shops life_time under_stand under_standing under_taken with_drawn with_draw with_drew with_stand over_come under_ground school_teacher sea_side sun_light day_light moon_light fire_works foot_steps finger_prints birth_day birth_days mother_hood child_hood neighbour_hood neighbor_hood '
  )
    .trim()
    .split(' ')
    .map(pair => `${pair.replace('_', ' ')}:${pair.replace('_', '')}|`)
    .join('')
}

/** Set phrases, misheard, and how they should be. */
export const misheard: readonly (readonly [wrong: string, right: string])[] = (
  'an other:another|in stead of:instead of|all though:although|mean while:meanwhile|never the less:nevertheless|not with standing:notwithstanding|there fore:therefore|be cause:because|' +
  'him self:himself|her self:herself|it self:itself|my self:myself|them selves:themselves|our selves:ourselves|through out:throughout|some how:somehow|some where:somewhere|no where:nowhere|every where:everywhere|any thing:anything|every thing:everything|some thing:something|every body:everybody|' +
  compounds() +
  'alot:a lot|thats:that’s|womens:women’s|childrens:children’s|' +
  'tow the line:toe the line|tows the line:toes the line|towed the line:toed the line|towing the line:toeing the line|baited breath:bated breath|sneak peak:sneak peek|' +
  'free reign:free rein|take the reigns:take the reins|took the reigns:took the reins|taking the reigns:taking the reins|hand over the reigns:hand over the reins|reigns of power:reins of power|' +
  'deep-seeded:deep-seated|for all intensive purposes:for all intents and purposes|for all intense and purposes:for all intents and purposes|beckon call:beck and call|case and point:case in point|' +
  'mute point:moot point|slight of hand:sleight of hand|wreck havoc:wreak havoc|wrecking havoc:wreaking havoc|wrecked havoc:wreaked havoc|vocal chords:vocal cords|vocal chord:vocal cord|' +
  'bare in mind:bear in mind|bare with me:bear with me|bare with us:bear with us|tongue and cheek:tongue in cheek|statue of limitations:statute of limitations|on tender hooks:on tenterhooks|' +
  'marshal law:martial law|marshall law:martial law|by in large:by and large|do diligence:due diligence|make due with:make do with|making due with:making do with|low and behold:lo and behold|' +
  'unchartered territory:uncharted territory|unchartered waters:uncharted waters|just desserts:just deserts|on the lamb:on the lam|wrapped attention:rapt attention|in the throws of:in the throes of|' +
  'death throws:death throes|one in the same:one and the same|per say:per se|hare’s breath:hair’s breadth|hairs breath:hair’s breadth|hair’s breath:hair’s breadth|' +
  'peaked my interest:piqued my interest|peaked his interest:piqued his interest|peaked her interest:piqued her interest|peaked their interest:piqued their interest|peaked our interest:piqued our interest|' +
  'wet your appetite:whet your appetite|wet the appetite:whet the appetite|wet their appetite:whet their appetite|wet his appetite:whet his appetite|nip it in the butt:nip it in the bud|' +
  'flaunt the law:flout the law|flaunted the law:flouted the law|flaunting the law:flouting the law|flaunt the rules:flout the rules|flaunted the rules:flouted the rules|flaunting the rules:flouting the rules|' +
  'pouring over the documents:poring over the documents|pouring over documents:poring over documents|pouring over maps:poring over maps|pouring over the data:poring over the data|poured over the documents:pored over the documents|' +
  'piece treaty:peace treaty|piece talks:peace talks|piece accord:peace accord|piece deal:peace deal|piece process:peace process|piece agreement:peace agreement|peace of cake:piece of cake|peace of paper:piece of paper|' +
  'peace of legislation:piece of legislation|peace of evidence:piece of evidence|peace of land:piece of land|peace of work:piece of work|construction cite:construction site|building cite:building site|crash cite:crash site|' +
  'construction sight:construction site|building sight:building site|crash sight:crash site|stationary shop:stationery shop|stationary store:stationery store|stationery vehicle:stationary vehicle|stationery car:stationary car|' +
  'stationery traffic:stationary traffic|stationery bus:stationary bus|dessert island:desert island|desert wine:dessert wine|desert menu:dessert menu|desert spoon:dessert spoon|extract revenge:exact revenge|extracted revenge:exacted revenge|' +
  'boost moral:boost morale|boosted moral:boosted morale|staff moral:staff morale|troop moral:troop morale|team moral:team morale|in tact:intact|all of the sudden:all of a sudden|' +
  'sorted past:sordid past|sorted affair:sordid affair|bread and born:born and bred|born and bread:born and bred|home-bread:home-bred|purebread:purebred|naval gazing:navel gazing|naval-gazing:navel-gazing|' +
  'hit the breaks:hit the brakes|slammed on the breaks:slammed on the brakes|put the breaks on:put the brakes on|rest bite:respite|pre-Madonna:prima donna|' +
  'wile away the:while away the|shear size:sheer size|shear number:sheer number|shear volume:sheer volume|shear luck:sheer luck|shear force of will:sheer force of will|peddle bike:pedal bike|back-peddle:backpedal|back-peddled:backpedalled|' +
  'towards each others:towards each other’s|illicit a response:elicit a response|illicit response:elicit response|elicit drugs:illicit drugs|elicit drug:illicit drug|eminent danger:imminent danger|imminent domain:eminent domain|' +
  'capital building in Washington:Capitol building in Washington|alter boy:altar boy|alter boys:altar boys|at the alter:at the altar|to the alter:to the altar|bridle shower:bridal shower|bridle party:bridal party|canon ball:cannonball|water canon:water cannon|water canons:water cannons|' +
  'loose canon:loose cannon|loose canons:loose cannons|gorilla warfare:guerrilla warfare|heroine addict:heroin addict|heroine addiction:heroin addiction|heroin of the story:heroine of the story|' +
  'role call:roll call|roll model:role model|roll models:role models|sole searching:soul searching|soul survivor:sole survivor|waist of time:waste of time|waist of money:waste of money|' +
  'plane and simple:plain and simple|in vein:in vain|to good to be true:too good to be true|gold metal:gold medal|' +
  'preying for:praying for|praying on the weak:preying on the weak|lightening strike:lightning strike|lightening strikes:lightning strikes|lightening bolt:lightning bolt|thunder and lightening:thunder and lightning|struck by lightening:struck by lightning'
)
  .split('|')
  .map(entry => entry.split(':') as [string, string])
