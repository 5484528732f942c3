import { wrongForms } from '../src/analyse/grammar/word-forms.ts'
import { type Finding, rule } from '../src/rule.ts'

export default rule({
  name: 'word-form',
  summary: 'A form of the right word that cannot stand where it does.',
  rationale:
    '“Had went”, “a agree”, “promised to compensation them”: translators and hurried typists put a noun for a verb, a past for a participle, an adjective for an adverb. The rule speaks where what stands before the word asks for one form and no reading of the word is that form.',
  limits:
    'Words that may be noun, adjective and verb alike (“open”, “light”, “release”) are mostly left alone.',
  severity: 'error',
  fix: 'offered',
  scope: 'paragraph',
  options: {},
  good: [
    'They have gone, and he had begun to sing.',
    'All he did was resign. Did the ministers agree to arbitration?',
    'The build is good, the ask is fair and the spend is obscene.',
    'She could, of course, have driven slowly; the river runs deep.',
  ],
  bad: [
    {
      text: 'The guests have ‹went› home, the porter said.',
      message: '“went” stands where the participle is asked for; write “gone”.',
      mended: 'The guests have gone home, the porter said.',
    },
    {
      text: 'After nine hours an ‹agree› was reached.',
      message: '“agree” stands where a noun is asked for; write “agreement”.',
      mended: 'After nine hours an agreement was reached.',
    },
    {
      text: 'The firm has promised to ‹compensation› its tenants.',
      message: '“compensation” stands where a verb is asked for; write “compensate”.',
      mended: 'The firm has promised to compensate its tenants.',
    },
    {
      text: 'They could ‹of› won, the trainer said.',
      message: '“of” stands where “have” is asked for; write “have”.',
      mended: 'They could have won, the trainer said.',
    },
  ],
  *check(article) {
    for (const paragraph of article.prose) {
      for (const sentence of paragraph.sentences) {
        for (const { word, last = word, wanted, form } of wrongForms(sentence.tokens)) {
          const remedy = form ? `write “${form}”` : 'mend it'
          const finding: Finding = {
            span: { start: word.start, end: last.end },
            message: `“${article.text.slice(word.start, last.end)}” stands where ${wanted} is asked for; ${remedy}.`,
          }
          yield form ? { ...finding, fixes: [[{ start: word.start, end: last.end, text: form }]] } : finding
        }
      }
    }
  },
})
