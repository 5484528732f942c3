import type { Pattern } from './redundancies.ts'
import { ordinalWords } from './words.ts'

/** What a rate is told by: “a year” and “per annum” are one. */
export const rateOf = (words: string): string | undefined =>
  /ann|year|month|week|da(?:y|ily)|hour|night/i.exec(words)?.[0].slice(0, 2).toLowerCase().replace('an', 'ye')

/** Units, ordinals and hours that stand twice, in two ways of writing. */
export const doubledUnits: readonly Pattern[] = [
  {
    // “in the 3rd minute min”
    sign: 'figure',
    regex:
      /\b(\d{1,3}(?:st|nd|rd|th) )(minutes?|mins?|seconds?|secs?|hours?|hrs?|days?|weeks?|centur(?:y|ies)) (minutes?|mins?|seconds?|secs?|hours?|hrs?|days?|weeks?|centur(?:y|ies))(?![\w-])\.?(?= |[,;:]|$)/gi,
    read: ([whole, ordinal, first, again]) => {
      if (first!.slice(0, 3).toLowerCase() !== again!.slice(0, 3).toLowerCase()) return undefined
      const stop = whole!.endsWith('.') && again!.length > 4 ? '.' : ''
      // The word in full is what prose writes.
      const unit = first!.length >= again!.length ? first! : again!
      return { text: ordinal! + unit + stop, fact: `“${again}” repeats “${first}”; leave it out` }
    },
  },
  {
    // “the 3rd third goal”
    sign: 'figure',
    regex:
      /\b(?:(?:1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th) (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th))(?![\w-])/g,
    read: ([whole, behind, before]) => {
      const word = behind ?? before!
      const figure = whole!.replace(word, '').trim()
      return ordinalWords.indexOf(word) + 1 === Number.parseInt(figure, 10)
        ? { text: word, fact: `“${figure}” repeats “${word}”; leave it out` }
        : undefined
    },
  },
  {
    // “12 noon midday”
    sign: 'noon',
    regex: /\b(?:12 )?(noon|midnight) (?:midday|noon|midnight|12 ?[ap]\.?m\b\.?)(?![\w:-])/gi,
    read: ([whole, name]) => ({
      text: name!,
      fact: `“${whole}” tells one hour twice; write it once`,
    }),
  },
  {
    // “4 million m”
    sign: 'figure',
    regex: /(?<![\w.$£€])((?:\d[\d,]*(?:\.\d+)?) (?:million|billion|trillion)) (m|mn|bn|tn)(?![\w/²³-])/g,
    read: ([, amount, again]) =>
      again![0] === amount!.split(' ')[1]![0]
        ? { text: amount!, fact: `“${again}” repeats the word before it; leave it out` }
        : undefined,
  },
  {
    // “an annual £4m a year”
    sign: 'rate',
    regex:
      /\b(?:an annual|a yearly|a monthly|a weekly|a daily) ([$£€]\d[\d,.]*(?:m|bn|k| million| billion)? (?:an?|per|each|every) (?:annum|year|month|week|day))\b/gi,
    read: ([whole, amount]) => {
      const first = whole!.slice(0, whole!.indexOf(amount!)).trim()
      return rateOf(first) === rateOf(amount!.replace(/^\S+/, ''))
        ? { text: amount!, fact: `“${first}” repeats “${amount}”; leave it out` }
        : undefined
    },
  },
]
