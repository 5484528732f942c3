import type { Finding } from '../../../rule.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import { numberOf, written } from '../numbers.ts'

const number = String.raw`(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`
/** “will close two of its seven sites” */
const taken = new RegExp(
  String.raw`\b(?:clos|shut|sell|sold|los[et]|cut|ax|demolish|remov|scrap|cancel|drop|mothball|shed|retir|ground|decommission)\p{Ll}{0,6} ${number} of (?:its|the|their|his|her|our) ${number} (\p{Ll}+ )?(\p{Ll}+s)\b`,
  'giu',
)
/** “will leave Pellworth with six sites”, “leaving six sites” */
const left = new RegExp(
  String.raw`\b(?:leav(?:e|es|ing)|left) (?:(?:the )?(?:\p{L}[\p{L}’-]* ){1,3}with )?(?:only |just )?${number} (\p{Ll}+s)\b`,
  'giu',
)

interface Loss {
  readonly noun: string
  readonly rest: number
  readonly at: number
  readonly of: number
  readonly gone: number
}

function lossesIn(paragraph: Paragraph): readonly Loss[] {
  if (!paragraph.isProse) return []
  const losses: Loss[] = []
  for (const match of paragraph.matches(taken)) {
    const [gone, of] = [numberOf(match[1]!.toLowerCase()), numberOf(match[2]!.toLowerCase())]
    if (gone >= of) continue
    losses.push({ noun: match[4]!, rest: of - gone, at: paragraph.start + match.index, of, gone })
  }
  return losses
}

/** What is left where some of a number go: seven sites less two are not six. */
export function* falseRemnants(article: Analysis): Generator<Finding> {
  if (!article.has(anyLeft)) return
  const stock = article.gather(lossesIn)
  // Two such reports of one noun leave open which is meant.
  if (stock.length === 0 || new Set(stock.map(({ noun }) => noun)).size < stock.length) return
  for (const paragraph of article.prose) {
    for (const match of paragraph.matches(left)) {
      const said = match[1]!
      const end = paragraph.start + match.index + match[0].length
      const kind = stock.find(({ noun, at }) => noun === match[2] && at < end)
      const value = numberOf(said)
      if (!kind || value === kind.rest || value < kind.rest - 3 || value > kind.of) continue
      const start = end - match[2]!.length - 1 - said.length
      const right = written(kind.rest, said)
      yield {
        span: { start, end },
        message: `“${said} ${match[2]}” is not what ${kind.of} less ${kind.gone} leave, which is ${kind.rest}; correct one.`,
        fixes: right ? [[{ start, end: start + said.length, text: right }]] : [],
      }
    }
  }
}

const anyLeft = /\b(?:leav(?:e|es|ing)|left)\b/
