import type { Finding } from '../../../rule.ts'
import type { Analysis } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { insideQuotation } from '../../quoting/quotations.ts'
import { monthNames, weekdays } from './calendar.ts'

const named = `${weekdays.join('|')}|${monthNames}`
const place = String.raw`(?:(?:in|at|on|to|for|from) (?:the )?[\p{L}’'-]+ )`
const willOnce = new RegExp(
  String.raw`\b(?:will|shall|(?:is|are) (?:to|set to|due to|expected to|scheduled to|going to))(?: (?:not|also|only|now|then|again))? (?:be )?(?!have\b)\p{Ll}+ (?:it |him |her |them )?${place}{0,2}(?:on )?(?<when>yesterday|last (?:week|weekend|month|year|night|${named})|(?:a|two|three|four|five|six|ten|\d+) (?:day|week|month|year)s? ago)(?=[.,;]|$| (?:in|at|with|for|after)\b)`,
  'u',
)
const didNext = new RegExp(
  String.raw`\b(?:took place|(?:was|were) (?:held|signed|opened|buried|elected|killed|beaten|arrested)|(?<! be)(?:died|won|lost|arrived|resigned|collapsed|crashed|sank)) ${place}{0,2}(?:on )?(?<when>tomorrow|next (?:week|weekend|month|year|${named}))(?=[.,;]|$| (?:in|at|with|for|after)\b)`,
  'u',
)
const mayClash = /\b(?:yesterday|tomorrow|ago|(?:last|next) \p{L})/u
/** What is said or supposed of another time. */
const supposed = /\b(?:if|whether|would|could|might|that|when|unless|as though|as if|imagine)\b/

/** “will open last March”, “was held next week”: what is to come told of the past, and the reverse. */
export function* falseTenses(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayClash)) {
    const match = willOnce.exec(sentence.text) ?? didNext.exec(sentence.text)
    if (!match || supposed.test(sentence.text.slice(0, match.index))) continue
    const when = match.groups!.when!
    const start = sentence.start + match.index
    const end = start + match[0].length
    if (insideQuotation(article, { start, end })) continue
    const turned = when.startsWith('last ')
      ? `next ${when.slice(5)}`
      : when.startsWith('next ')
        ? `last ${when.slice(5)}`
        : when === 'yesterday'
          ? 'tomorrow'
          : when === 'tomorrow'
            ? 'yesterday'
            : undefined
    yield {
      span: { start, end },
      message: `“${match[0]}” puts ${/^(?:tom|next)/.test(when) ? 'what is to come into the past' : 'the past into what is to come'}; correct the verb or the time.`,
      ...(turned &&
        turned !== 'next night' && { fixes: [[{ start: end - when.length, end, text: turned }]] }),
    }
  }
}
