import { wordSet } from '../collections.ts'

/** Nouns that are verbs too, and stand in the singular only behind a determiner: no “has visit”, no “was visit”. */
export const counted = wordSet(
  'sign rise win visit attack die call start build meet launch raid kill kick jump climb fight walk move attempt name join break throw swim arrest plan pledge award ban bomb book border campaign charge collapse exit explode finish hunt invite issue kiss lift link match mistake pass pause point purchase question rank record remark rescue rule shift shoot smash speak stand step stop struggle study surge survey switch tackle tour transfer trap travel treat trick try turn upgrade view vote warn wait ruin review reveal request reply repeat refund quit push pull promote project post plunge plant pick phone peak park order offer map lock load leak land lack kidnap jail injure hire hide heal harvest hand halt grab gather fund form float flee film fill file feed fail export execute estimate envisage elect eject drop drown drive draw double distribute dismiss delay deport defeat damage cut crush cross crash cover convict contest compete close claim check chase catch cast carry capture buy burn bury bring borrow blast bite beat assault arrange announce allocate aid accuse abandon search demand defend describe discuss divide ship dock paint pack print stage tow torch veto urge spend send sell steal hold find question leave reach publish release raise open close force save result return move use gain build serve access answer trade influence',
)

/** Of these the noun has a sense with no article; they are sure only where something named by a pronoun or plural is meant. */
export const massive = wordSet(
  'defeat damage demand search delay drive order land lack hunt form film cover capture burn aid leave reach release force hold close open carry fight travel vote speak request export fund use access influence trade answer',
)

/** Nouns that a clause may follow without “that”: “has hope the talks will go on”. */
export const takesClause =
  /^(?:hope|faith|reason|proof|cause|fear|doubt|time|work|school|power|need|word|news|claim|sense|way|room|help|play|love|control|use|access|practice|talk)$/

/** What may be said to be an action in so many words: “the answer is build more”. */
export const advice =
  /^(?:answer|advice|plan|idea|rule|solution|message|key|trick|option|thing|choice|job|task|goal|aim|way|response|motto|point|policy|temptation|step|slogan|tactic|strategy|order|word|problem|result|issue|alternative)s?$/

/** Adjectives, and participles, that are verbs besides: “has wound the clock”. */
export const notVerbs = wordSet('rent exempt loath prostrate callous wound content subordinate true')

/** Nouns that are verbs too, and are said of things with no article: “is work”, “was captain”. */
export const bare = wordSet(
  'work help love play need control fear hope trust doubt care interest rest sleep support damage trade travel talk waste fun home access aid air water fire silence concern delight envy guess hate heat ice iron lack land light matter milk mist mud noise oil order paint paper pain pity police power practice praise press price pride progress proof protest rain reason regard relief repair respect reward rice salt sand scorn shade shame silver smoke snow soap spice sport steam steel stone stress study style surprise taste time tin touch trouble war wear wind wonder wood wool worship captain chair head host judge coach guard model pilot guide champion partner master boss cook witness heir part prey key challenge threat boost blow mother father credit match second front hand stock fit sound prime game chance level present top standard cross plain square prize back right trash junk rubbish garbage torture murder rape treason theft hell heaven music business people hope change design process research record total cost value worth finance fish fruit race cause ground risk object subject measure exercise function form state stuff gossip fashion gold brass rock film fiction science history evidence information weather food mine sex party proctor face sort kind zero neglect defense defence honey stag pressure rife spirit alien wont anger charm joy dust',
)

/** Of these what people do: “they are work on it”. */
export const actions = wordSet('work help play talk travel rest sleep fight practice study')

/** Nouns that a preposition takes with no article: “by train the”, “in return the”. */
export const adverbialNouns = wordSet(
  'return response search turn place fact case part contact touch view sight train bus boat ship ferry coach tram post mail phone fax night day law chance design default nature way name hand force surprise request order demand answer reply play',
)
