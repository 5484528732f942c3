import { respellings } from '../src/analyse/naming/respellings.ts'
import { rule } from '../src/rule.ts'

export default rule({
  name: 'name-inconsistency',
  summary: 'One name in two spellings.',
  rationale:
    'A reader who meets Kisheda after Kishida looks for a second man. The spelling that the article uses less is marked; of two used equally the one in the first full reference stands.',
  limits:
    'Two people whom the article tells apart, by given name, honorific or in one sentence, are left alone, and so are names that differ by more than a slip of the pen.',
  severity: 'warning',
  fix: 'offered',
  options: {},
  good: [
    'Ann Marsh and Peter March sat together. Ms. Marsh spoke; Mr. March did not.',
    'Katherine Mori and her sister, Catherine Mori, signed the lease.',
  ],
  bad: [
    {
      text: 'Fumio Okimura, the mayor, spoke first. Mr. Okimura left early. “It rained,” Mr. ‹Okimara› said.',
      message: '“Okimara” is “Okimura” elsewhere in the article; write one form.',
      mended: 'Fumio Okimura, the mayor, spoke first. Mr. Okimura left early. “It rained,” Mr. Okimura said.',
    },
    {
      text: 'Katherine Duarte runs the clinic. It opened in May. ‹Catherine› Duarte said that it was full.',
      message: '“Catherine” is “Katherine” elsewhere in the article; write one form.',
      mended: 'Katherine Duarte runs the clinic. It opened in May. Katherine Duarte said that it was full.',
    },
  ],
  *check(article) {
    for (const { start, end, text, usual, sure } of respellings(article)) {
      yield {
        span: { start, end },
        message: `“${text}” is “${usual}” elsewhere in the article; write one form.`,
        fixes: [[{ start, end, text: usual }]],
        ...(!sure && { severity: 'suggestion' as const }),
      }
    }
  },
})
