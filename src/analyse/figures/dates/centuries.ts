import type { Finding } from '../../../rule.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import { ordinalWords } from '../numbers/words.ts'
import { ordinalOf } from './days.ts'

const century = String.raw`(?<century>\d{1,2}(?:st|nd|rd|th)|${ordinalWords.slice(12, 20).join('|')})`
const buildings =
  '(?:building|house|church|chapel|mill|bridge|hall|castle|barn|tower|theat(?:re|er)|pub|inn|manor|mansion|villa|cottage|school|station|pier|lighthouse|warehouse|factory|library|hotel|palace|monastery|abbey|cathedral|temple|mosque|synagogue|structure|monument|fort|prison|hospital|farmhouse)s?'
/** “it is one of the few 18th-century buildings”, “Its battlements date not from the Middle Ages but from the late 18th century” */
const dated = new RegExp(
  String.raw`\b(?:[Ii]t|[Tt]hey|[Tt]his|[Tt]hat|[Tt]he \p{Ll}+) (?:is|was|are|were|remains?) (?:also |still |now )?(?:(?:one|two|part|among) (?:of )?)?(?:an?|the|its)? ?(?:\p{Ll}+ ){0,3}?${century}-century (?:\p{Ll}+ )?${buildings}\b|\b(?:[Ii]ts?|[Tt]heir|[Tt]hey|[Tt]he) (?:[\p{Ll}]+ ){0,5}?dat(?:e|es|ed|ing) (?:not [^.;]{2,40} but )?(?:back )?(?:from|to) (?:the )?(?:(?:early|late|mid)[- ])?(?:the )?${century.replace('century', 'since')} century`,
  'u',
)
const built =
  /\b(?:[Bb]uilt|erected|raised|completed|put up|constructed|founded|designed|laid out|begun|opened)\b[^.;\d]{0,70}? (?:in|by) (1[3-9]\d\d|20\d\d)\b/gu
const year = /\b(?:1[3-9]|20)\d\d\b/g

/** A building of one century that was built in the next by its year: “Built in 1874 … one of the few 18th-century buildings”. */
export function* falseCenturies(article: Analysis): Generator<Finding> {
  yield* article.gather(centuriesIn)
}

function centuriesIn(paragraph: Paragraph): readonly Finding[] {
  const { text, start } = paragraph
  if (paragraph.kind === 'table' || !/\bcentury\b|-century\b/.test(text)) return []
  const match = dated.exec(text)
  const years = paragraph.matches(built)
  const [one, more] = years
  if (!match || !one || more || one.index > match.index) return []
  const said = (match.groups!.century ?? match.groups!.since)!
  const told = /\d/.test(said) ? Number.parseInt(said, 10) : ordinalWords.indexOf(said) + 1
  const right = Math.floor((Number(one[1]) - 1) / 100) + 1
  // Those who write the century by the first digits of its years are one too low.
  if (right !== told + 1 || Number(one[1]) % 100 === 0) return []
  if ([...text.matchAll(year)].some(([one]) => Math.floor((Number(one) - 1) / 100) + 1 === told)) return []
  const from = start + match.index + match[0].lastIndexOf(said)
  return [
    {
      span: { start: from, end: from + said.length },
      message: `“${said} century” is not that of ${one[1]}, which is the ${ordinalOf(right)}; correct one.`,
      fixes: [
        [
          {
            start: from,
            end: from + said.length,
            text: /\d/.test(said) ? ordinalOf(right) : ordinalWords[right - 1]!,
          },
        ],
      ],
    },
  ]
}
