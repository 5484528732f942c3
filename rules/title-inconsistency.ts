import { misstylings } from '../src/analyse/naming/offices.ts'
import { rule } from '../src/rule.ts'

export default rule({
  name: 'title-inconsistency',
  summary: 'An office, honorific, party or age that changes without cause.',
  rationale:
    'A foreign minister who is prime minister three paragraphs on has either been promoted, which is news, or mistaken. The rule is sure where two offices of one kind cannot be held at once and nothing in the sentence tells of a change or of former times; so it is with two ages, two parties, the two sides of a court or two voices of a choir.',
  limits:
    'Ranks used by courtesy (colonel for a lieutenant colonel), offices that go together and titles within quotations are left alone.',
  severity: 'warning',
  fix: 'offered',
  options: {},
  good: [
    'Foreign Minister Ada Boateng flew home. Boateng, a former finance minister, said little.',
    'Lt. Col. Rosa Amadi spoke first. “We are ready,” Colonel Amadi said.',
    'Sen. Ana Soto, a former Democrat, spoke first. Soto, a Republican, left early.',
  ],
  bad: [
    {
      text: 'Foreign Minister Ada Boateng flew home on Friday. “It rained,” ‹Prime Minister Boateng› said.',
      message:
        '“Prime Minister Boateng” is “Foreign Minister” elsewhere in the article; give one office, or say what changed.',
      mended: 'Foreign Minister Ada Boateng flew home on Friday. “It rained,” Foreign Minister Boateng said.',
    },
    {
      text: 'Dr. Pia Holm ran the trial. Dr. Holm spoke on Friday. “It works,” ‹Ms. Holm› said.',
      message: '“Ms. Holm” is “Dr.” elsewhere in the article; give one honorific.',
      mended: 'Dr. Pia Holm ran the trial. Dr. Holm spoke on Friday. “It works,” Dr. Holm said.',
    },
    {
      text: 'Ann Marsh, 34, found the ring in a drain. Marsh, ‹43›, gave it to the police.',
      message: '“43” is “34” elsewhere in the article; give one age.',
      mended: 'Ann Marsh, 34, found the ring in a drain. Marsh, 34, gave it to the police.',
    },
    {
      text: 'Rachel Dunmore, defending, said that he was sorry. His mother wept, ‹Judge Dunmore› said.',
      message:
        '“Judge Dunmore” is “defending” elsewhere in the article; give one office, or say what changed.',
      mended: 'Rachel Dunmore, defending, said that he was sorry. His mother wept, Dunmore said.',
    },
  ],
  *check(article) {
    for (const { start, end, text, usual, remedies, advice, sure } of misstylings(article)) {
      yield {
        span: { start, end },
        message: `“${text}” is “${usual}” elsewhere in the article; ${advice}.`,
        fixes: remedies.map(remedy => [{ start, end, text: remedy }]),
        ...(!sure && { severity: 'suggestion' as const }),
      }
    }
  },
})
