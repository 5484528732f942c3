import { unintroduced } from '../src/analyse/naming/references.ts'
import { rule } from '../src/rule.ts'

export default rule({
  name: 'unintroduced-surname',
  summary: 'A person called by surname before being introduced.',
  rationale:
    'A reader meets a person by full name and role; a surname alone sends him back up the story to look for what he missed. It happens when paragraphs are moved. The rule is sure where the full name and role come later.',
  limits:
    'Whoever the article never names in full, is named with an office first (“President Kennedy”) or shares the surname with another is left alone.',
  severity: 'warning',
  fix: 'offered',
  options: {},
  good: [
    'Kenji Mori, the mayor, resigned on Monday. Mori had been in office for a year.',
    'President Mori resigned. Kenji Mori, who is 71, is ill.',
  ],
  bad: [
    {
      text: 'The bridge will stay shut, ‹Okafor› said. Nobody was hurt.\n\nAda Okafor, the chief engineer, found the crack in May.',
      message:
        '“Okafor” is named here before being introduced as “Ada Okafor”; give name and role at first mention.',
      mended:
        'The bridge will stay shut, Ada Okafor said. Nobody was hurt.\n\nAda Okafor, the chief engineer, found the crack in May.',
    },
  ],
  *check(article) {
    for (const { mention, person, introducedLater } of unintroduced(article)) {
      const { wholeStart: start, end } = mention
      const words = article.text.slice(start, end).replace(/\s+/g, ' ')
      yield {
        span: { start, end },
        message: `“${words}” is named here before being introduced as “${person.name}”; give name and role at first mention.`,
        fixes: [[{ start, end, text: person.name }]],
        ...(!introducedLater && { severity: 'suggestion' as const }),
      }
    }
  },
})
