import { wordSet } from '../../collections.ts'

const joined = wordSet(
  'long+short be-all+end-all ups+downs rise+fall wear+tear hue+cry stress+strain hustle+bustle time+effort time+money beginning+end bread+butter fish+chips bed+breakfast gin+tonic law+order trial+error rock+roll research+development profit+loss cup+saucer knife+fork ball+chain horse+carriage needle+thread lock+key salt+vinegar cheese+wine drum+bass sum+substance alpha+omega',
)

/** Pairs that are one thing, though each may have its article. */
export const isJointIdiom = (first: string, second: string): boolean =>
  joined.has(`${first}+${second}`) || ambiguous.has(first) || ambiguous.has(second)

/** What may be said of one thing twice: “the first and the last is”. */
const ambiguous = wordSet(
  'all long short end first last only best worst question point problem issue answer result thing reason fact amount',
)

const ages = wordSet('man woman boy girl child baby toddler teenager')

/** Whether two nouns cannot be said of one person: “a man and a woman”, but “a friend and a colleague”. */
export const areTwo = (first: string, second: string): boolean => ages.has(first) && ages.has(second)
