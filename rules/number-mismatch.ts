import { falseBallots, falseFractions, falseRepeats } from '../src/analyse/figures/sums/ballots.ts'
import { falseChains, falseTwins } from '../src/analyse/figures/sums/chains.ts'
import { falseChanges } from '../src/analyse/figures/sums/changes.ts'
import { falseClocks } from '../src/analyse/figures/sums/clocks.ts'
import { falseComparisons } from '../src/analyse/figures/sums/comparisons.ts'
import { falseConversions } from '../src/analyse/figures/sums/conversions.ts'
import { falseDifferences } from '../src/analyse/figures/sums/differences.ts'
import { falseDivisions } from '../src/analyse/figures/sums/divisions.ts'
import { falseDuals } from '../src/analyse/figures/sums/duals.ts'
import { falseFactors } from '../src/analyse/figures/sums/factors.ts'
import { falseFigures } from '../src/analyse/figures/sums/figures.ts'
import { falseShareOf } from '../src/analyse/figures/sums/fractions.ts'
import { falseFrequencies } from '../src/analyse/figures/sums/frequencies.ts'
import { falseGains } from '../src/analyse/figures/sums/gains.ts'
import { falseHeadlines } from '../src/analyse/figures/sums/headlines.ts'
import { falseItems } from '../src/analyse/figures/sums/itemised.ts'
import { falseLimits } from '../src/analyse/figures/sums/limits.ts'
import { falseBullets, falseCounts } from '../src/analyse/figures/sums/lists.ts'
import { falseResumedMargins } from '../src/analyse/figures/sums/margins.ts'
import { falseMatches } from '../src/analyse/figures/sums/matches.ts'
import { falseMedals } from '../src/analyse/figures/sums/medals.ts'
import { falseMisprints } from '../src/analyse/figures/sums/misprints.ts'
import { falseMultiples } from '../src/analyse/figures/sums/multiples.ts'
import { falseNamings } from '../src/analyse/figures/sums/namings.ts'
import { falseOccasions } from '../src/analyse/figures/sums/occasions.ts'
import { falseOrdinals } from '../src/analyse/figures/sums/ordinals.ts'
import { falseOutcomes } from '../src/analyse/figures/sums/outcomes.ts'
import { falseSums } from '../src/analyse/figures/sums/parts.ts'
import { falsePortions } from '../src/analyse/figures/sums/portions.ts'
import { falseProducts } from '../src/analyse/figures/sums/products.ts'
import { falseProportions } from '../src/analyse/figures/sums/proportions.ts'
import { falseRankings } from '../src/analyse/figures/sums/rankings.ts'
import { falseRates } from '../src/analyse/figures/sums/rates.ts'
import { falseRemnants } from '../src/analyse/figures/sums/remnants.ts'
import { falseRestatements } from '../src/analyse/figures/sums/restatements.ts'
import { falseRosters } from '../src/analyse/figures/sums/rosters.ts'
import { falseScores } from '../src/analyse/figures/sums/scores.ts'
import { falseSequels } from '../src/analyse/figures/sums/sequels.ts'
import { falseShares } from '../src/analyse/figures/sums/shares.ts'
import { falseShortfalls } from '../src/analyse/figures/sums/shortfalls.ts'
import { falseSurpluses } from '../src/analyse/figures/sums/surpluses.ts'
import type { Analysis } from '../src/analyse/index.ts'
import { type Finding, rule } from '../src/rule.ts'

export default rule({
  name: 'number-mismatch',
  summary: 'Figures that contradict each other.',
  rationale:
    'Readers add up. Counts are held against their lists, parts against their whole, rises and falls against their two figures, votes against members, margins against scores, fractions against percentages, rates against spans, and conversions against the measure before the bracket; rounding is allowed for.',
  limits:
    'Hedged figures (“about”, “at least”), lists that are open (“including”) and parts that may overlap are left alone.',
  severity: 'warning',
  fix: 'offered',
  options: {},
  good: [
    'Three people were hurt: a driver, a nurse and a boy who fell from a wall.',
    'Of 4,300 evacuees, about 2,600 came by bus and 1,700 by boat.',
    'Shares fell 4 percent, to 48 euros from 50 euros, and the rate rose to 5 percent from 4 percent.',
    'The wall is nine feet (2.7 meters) high, and 10 miles (16 km) long.',
  ],
  bad: [
    {
      text: 'Police named ‹three suspects: John Smith and Mary Jones›.',
      message: '“three” is said of a list of two; correct the count or the list.',
      mended: 'Police named two suspects: John Smith and Mary Jones.',
    },
    {
      text: 'Unemployment ‹rose from 5 percent to 4 percent› in May.',
      message:
        '“rose from 5 percent to 4 percent” goes the wrong way; correct the verb or exchange the figures.',
      mended: 'Unemployment fell from 5 percent to 4 percent in May.',
    },
    {
      text: 'The trail is ‹10 miles (6 km›) long.',
      message: '“10 miles” is about 16, not “6 km”; correct one.',
      mended: 'The trail is 10 miles (16 km) long.',
    },
    {
      text: 'The ‹90-member council voted 60-40› to close the pool.',
      message: '“60-40” makes 100 votes, more than the 90 there are; correct one.',
      mended: 'The 90-member council voted 60-30 to close the pool.',
    },
    {
      text: 'They signed ‹41 agreements: 29 on defense, eight on trade and five› on schools.',
      message: '“29 + eight + five” makes 42, not 41; correct a part or the whole.',
      mended: 'They signed 41 agreements: 29 on defense, eight on trade and four on schools.',
    },
  ],
  *check(article) {
    yield* article.alone(withinParagraph)
    yield* falseBullets(article)
    // A whole may stand in the paragraph before its parts.
    yield* falseSums(article)
    yield* falseItems(article)
    yield* falseHeadlines(article)
    yield* falseRemnants(article)
    yield* falseRestatements(article)
    yield* falseMisprints(article)
    yield* falseDuals(article)
    yield* falseNamings(article)
    yield* falseResumedMargins(article)
    yield* falseFactors(article)
    yield* falseChains(article)
    yield* falseTwins(article)
    yield* falseMatches(article)
    yield* falseClocks(article)
  },
})

function* withinParagraph(alone: Analysis): Generator<Finding> {
  if (!alone.paragraphs.some(({ text }) => mayCount.test(text))) return
  yield* falseCounts(alone)
  yield* falseRosters(alone)
  yield* falseChanges(alone)
  yield* falseDifferences(alone)
  yield* falseGains(alone)
  yield* falseShares(alone)
  yield* falseRankings(alone)
  yield* falseScores(alone)
  yield* falseOutcomes(alone)
  yield* falseProportions(alone)
  yield* falseConversions(alone)
  yield* falseMultiples(alone)
  yield* falseProducts(alone)
  yield* falseRates(alone)
  yield* falseDivisions(alone)
  yield* falseFigures(alone)
  yield* falseLimits(alone)
  yield* falseSurpluses(alone)
  yield* falseMedals(alone)
  yield* falseSequels(alone)
  yield* falseShortfalls(alone)
  yield* falsePortions(alone)
  yield* falseFrequencies(alone)
  yield* falseBallots(alone)
  yield* falseFractions(alone)
  yield* falseRepeats(alone)
  yield* falseOccasions(alone)
  yield* falseComparisons(alone)
  yield* falseShareOf(alone)
  yield* falseOrdinals(alone)
}

/** A figure, or a word that counts or measures; whatever is judged of numbers has one. */
const mayCount =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|[mb]illions?|dozens?|both|half|halves|halv\p{L}+|thirds?|quarters?|twice|thrice|doubl\p{L}+|tripl\p{L}+|first|second|none|all|percent|majority|pairs?|couples?|twins?|duos?|duets?|trios?|(?:quart|quint|sext|sept|oct)ets?|(?:three|four)somes?|single|unanimous\p{L}*)\b/iu
