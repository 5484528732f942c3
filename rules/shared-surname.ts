import { sharedSurnames } from '../src/analyse/naming/references.ts'
import { rule } from '../src/rule.ts'

export default rule({
  name: 'shared-surname',
  summary: 'A surname alone where two people bear it.',
  rationale:
    'Where two people of one surname have just been named, the surname alone leaves the reader to guess. Full names or given names keep them apart.',
  limits:
    'Only a surname without honorific or title, close behind the given names of two bearers, is marked. Copy that keeps the surname for the chief person and calls the family by given names may switch the rule off.',
  severity: 'suggestion',
  fix: 'offered',
  options: {},
  good: [
    'Ann Marsh and Peter Marsh own the mill. Ms. Marsh runs it.',
    'Ann Marsh owns the mill. Marsh bought it in May.',
  ],
  bad: [
    {
      text: 'Ann Marsh and Peter Marsh own the mill. ‹Marsh› has asked for a loan.',
      message: '“Marsh” can be Ann Marsh or Peter Marsh; give the given name.',
      mended: 'Ann Marsh and Peter Marsh own the mill. Peter Marsh has asked for a loan.',
    },
  ],
  *check(article) {
    for (const { mention, bearers, likely } of sharedSurnames(article)) {
      const { start, end, text } = mention
      const ranked = [likely, ...bearers.filter(one => one !== likely)]
      yield {
        span: { start, end },
        message: `“${text}” can be ${bearers.map(({ name }) => name).join(' or ')}; give the given name.`,
        fixes: ranked.map(({ name }) => [{ start, end, text: name }]),
      }
    }
  },
})
