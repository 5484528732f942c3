import type { Paragraph } from '../src/analyse/index.ts'
import { capitalPhrases, hasPhrases } from '../src/analyse/naming/capital-phrases.ts'
import { byKind, mayErrByKind } from '../src/analyse/naming/capitals/kinds.ts'
import type { Miscapital } from '../src/analyse/naming/capitals/miscapital.ts'
import { smallNamesIn } from '../src/analyse/naming/capitals/names.ts'
import { halfCapitals, smallTitles } from '../src/analyse/naming/capitals/offices.ts'
import { smallPronouns } from '../src/analyse/naming/capitals/pronouns.ts'
import { smallStarts } from '../src/analyse/naming/capitals/starts.ts'
import { hasDoubtful } from '../src/analyse/naming/capitals.ts'
import { mayHalveNames, smallParts } from '../src/analyse/naming/paired-names.ts'
import { smallBodies } from '../src/analyse/naming/proper-phrases.ts'
import { mayHaveStrayCapitals, strayCapitals } from '../src/analyse/naming/stray-capitals.ts'
import { insideQuotation } from '../src/analyse/quoting/quotations.ts'
import { vocabulary } from '../src/analyse/wording/spelling.ts'
import { rule } from '../src/rule.ts'

export default rule({
  name: 'capitalization',
  summary: 'A capital that is missing, or half given.',
  rationale:
    'A sentence, a weekday, a name and “I” take a capital; an office takes both or none (the prime minister, Prime Minister Kerr). Words of grammar, verbs behind their auxiliary, kin and rooms take none inside a sentence, and neither does a quotation that goes on behind a comma. The rule is sure where the dictionary knows the word as a name only, or where the article itself writes it otherwise; a title written small before a name is house style in Britain and only suggested.',
  limits:
    'Words that are names and common words alike (may, turkey, march) are judged only where a month or a place must stand.',
  severity: 'warning',
  fix: 'offered',
  options: {},
  good: [
    'The firm, of course, sells eBay shares, e.g. on Mondays. iPhone sales rose.',
    'The president met bell hooks at 9 a.m. on Tuesday.',
    'The prime minister and Prime Minister Kerr ate french fries.',
  ],
  bad: [
    {
      text: 'It took two weeks. ‹the› new governor is to be sworn in on Friday.',
      message: '“the” opens a sentence; write “The”.',
      mended: 'It took two weeks. The new governor is to be sworn in on Friday.',
    },
    {
      text: 'Talks resume on ‹monday› with an ‹american› envoy.',
      message: ['“monday” is a name; write “Monday”.', '“american” is a name; write “American”.'],
      mended: 'Talks resume on Monday with an American envoy.',
    },
    {
      text: 'A spokesman for the ‹Prime minister› said nothing.',
      message: '“Prime minister” has half its capitals; write “prime minister”.',
      mended: 'A spokesman for the prime minister said nothing.',
    },
    {
      text: 'Premier Ines Falk resigned. It was in May that ‹premier› Falk had promised to stay.',
      message: '“premier” stands before a name; write “Premier”.',
      mended: 'Premier Ines Falk resigned. It was in May that Premier Falk had promised to stay.',
    },
    {
      text: 'She says ‹i› should go.',
      message: '“i” is the pronoun; write “I”.',
      mended: 'She says I should go.',
    },
  ],
  *check(article) {
    const { capitalised, unknown } = vocabulary(article)
    for (const paragraph of article.gather(erring)) {
      const bodies = smallBodies(paragraph)
      const isBody = ({ start, end }: Miscapital): boolean =>
        bodies.some(body => body.start < end && start < body.end)
      const found = [
        ...bodies,
        ...[
          ...smallStarts(article, paragraph),
          ...smallNamesIn(article, paragraph, unknown, capitalised),
          ...capitalPhrases(paragraph, capitalised),
          ...strayCapitals(paragraph, capitalised),
          ...byKind(article, paragraph, capitalised),
          ...paragraph.of(smallPronouns),
          ...halfCapitals(article, paragraph),
          ...smallTitles(article, paragraph),
          ...smallParts(article, paragraph),
        ].filter(one => !isBody(one)),
      ]
      for (const one of found) {
        const { start, end, better, sure } = one
        yield {
          span: { start, end },
          message: messageFor(one),
          ...((!sure || (one.kind === 'title' && insideQuotation(article, one))) && {
            severity: 'suggestion' as const,
          }),
          fixes: better.map(text => [{ start, end, text }]),
        }
      }
    }
  },
})

/** The paragraph itself, where there is anything to ask about: hardly anywhere. */
const erring = (paragraph: Paragraph): readonly Paragraph[] =>
  !unread.has(paragraph.kind) &&
  (hasDoubtful(paragraph) ||
    hasPhrases(paragraph) ||
    smallBodies(paragraph).length > 0 ||
    mayHalveNames(paragraph) ||
    mayErrByKind(paragraph) ||
    mayHaveStrayCapitals(paragraph))
    ? [paragraph]
    : []

const unread = new Set(['table', 'furniture', 'verse'])

function messageFor({ kind, text, better }: Miscapital): string {
  const fact = {
    start: 'opens a sentence',
    name: 'is a name',
    pronoun: 'is the pronoun',
    title: 'stands before a name',
    half: 'has half its capitals',
    common: 'is no name',
  }[kind]
  return `“${text}” ${fact}; write “${better[0]}”.`
}
