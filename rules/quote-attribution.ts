import type { Analysis } from '../src/analyse/index.ts'
import { quotationsIn } from '../src/analyse/quoting/quotations.ts'
import {
  capitalAfterThat,
  commaAfterMark,
  commaAfterThat,
  commaOutside,
  commaTwice,
  lostComma,
  lostCommaBehind,
} from '../src/analyse/quoting/speech/commas.ts'
import {
  accordingTo,
  attributedAgain,
  attributedTwice,
  ledAndSaid,
  toldBehind,
  verbsTwice,
  verbTwice,
} from '../src/analyse/quoting/speech/double-attributions.ts'
import { speakerless, toldNobody } from '../src/analyse/quoting/speech/incomplete-attributions.ts'
import { falseJoints } from '../src/analyse/quoting/speech/joints.ts'
import { capitalBehind, capitalVerb } from '../src/analyse/quoting/speech/sentence-case.ts'
import { capitalAgain, narrativeBehind } from '../src/analyse/quoting/speech/splices.ts'
import { commaForQuestion, otherMark, stopBehind, stopForComma } from '../src/analyse/quoting/speech/stops.ts'
import { type Attribution, attributionsIn, punctuatedBy } from '../src/analyse/quoting/speech.ts'
import { type Finding, rule } from '../src/rule.ts'

export default rule({
  name: 'quote-attribution',
  summary: 'A quotation and its attribution that are joined wrongly.',
  rationale:
    'A quotation and the words that say whose it is are one sentence: a comma joins them, the attribution goes on in lower case, and it is given once. The rule is sure where the words beside the quotation are a speaker and a verb of saying that have nothing else to say.',
  limits: 'Whether a comma stands inside or outside the closing mark is left to the article’s own habit.',
  severity: 'warning',
  fix: 'safe',
  options: {},
  good: [
    '“No.” He said no more. “Never,” he added later.',
    '‘There will be no inquiry’, the spokesman told reporters.',
    'The so-called “plan” he said was dead came back in May.',
    '“Is it true?” a reporter asked. “The Courier says so,” The Courier’s editor replied.',
  ],
  bad: [
    {
      text: '“The river will be back ‹again.” one› official said.',
      message: '“one official said” belongs to the sentence of the quotation; write “again,”.',
      mended: '“The river will be back again,” one official said.',
    },
    {
      text: '“We will not ‹sell,” He› said on Monday.',
      message: '“He said” goes on after the quotation; write “he”.',
      mended: '“We will not sell,” he said on Monday.',
    },
    {
      text: '“It was the wrong goat,” Ms. Amadi ‹said, she said›.',
      message: '“Ms. Amadi said, she said” attributes the quotation twice; leave out “she said”.',
      mended: '“It was the wrong goat,” Ms. Amadi said.',
    },
    {
      text: '“I took the ladder and the ‹lamp” said› Mr. Osei. “I left the cat.”',
      message: '“said Mr. Osei” is not parted from the quotation; write “lamp,”.',
      mended: '“I took the ladder and the lamp,” said Mr. Osei. “I left the cat.”',
    },
    {
      text: '“Who let him ‹in?,”› the judge asked.',
      message: '“?,” has a comma after the question mark; leave the comma out.',
      mended: '“Who let him in?” the judge asked.',
    },
  ],
  *check(article) {
    yield* article.alone(misjoined, punctuatedBy)
  },
})

function* misjoined(alone: Analysis): Generator<Finding> {
  for (const paragraph of alone.prose) {
    if (!/["“”'‘’]/.test(paragraph.text)) continue
    const attributions = attributionsIn(paragraph)
    for (const [index, attribution] of attributions.entries()) {
      const finding =
        attribution.side === 'after'
          ? after(alone, attribution)
          : attributedAgain(alone, attribution, attributions[index + 1])
      if (finding) yield finding
    }
    for (const quotation of quotationsIn(paragraph)) {
      const finding =
        commaAfterMark(alone, quotation) ??
        commaAfterThat(alone, quotation) ??
        capitalAfterThat(alone, quotation) ??
        commaTwice(alone, quotation) ??
        narrativeBehind(alone, quotation) ??
        speakerless(alone, quotation) ??
        stopBehind(alone, quotation) ??
        accordingTo(alone, quotation)
      if (finding) yield finding
    }
    yield* falseJoints(alone, paragraph)
  }
}

function after(article: Analysis, attribution: Attribution): Finding | undefined {
  const { quotation } = attribution
  if (!quotation.closing || attribution.quotation.depth > 0) return undefined
  return (
    verbsTwice(article, attribution) ??
    ledAndSaid(article, attribution) ??
    attributedTwice(article, attribution) ??
    toldBehind(article, attribution) ??
    capitalVerb(article, attribution) ??
    verbTwice(article, attribution) ??
    toldNobody(article, attribution) ??
    stopForComma(article, attribution) ??
    otherMark(article, attribution) ??
    commaForQuestion(article, attribution) ??
    capitalBehind(article, attribution) ??
    lostComma(article, attribution) ??
    lostCommaBehind(article, attribution) ??
    commaOutside(article, attribution) ??
    capitalAgain(article, attribution)
  )
}
