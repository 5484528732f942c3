import { rule } from '../src/rule.ts'

export default rule({
  name: 'foreign-language',
  summary: 'An article that is not in English.',
  rationale:
    'All other rules are of English. An article that is plainly in another language is told so once and left alone by them; so, untold, are paragraphs and sentences in another language within an English article.',
  limits: 'A text of fewer than 25 words is taken for English.',
  severity: 'warning',
  fix: 'none',
  options: {},
  good: [
    'The council met on Monday. “Il faut que les habitants de la vallée soient entendus dans cette affaire,” the mayor wrote.',
    'The Los Angeles Dodgers beat the San Diego Padres at the Plaza de Toros, as the fans of Los Tigres del Norte sang Por Una Cabeza.',
  ],
  bad: [
    {
      text: '‹Le› conseil municipal a voté lundi pour la fermeture du pont, qui est trop vieux pour les camions. Les habitants de la vallée ne sont pas contents, et le maire a promis de leur écrire dans la semaine.',
      message: '“Le” opens an article in French; the rules are of English and leave it alone.',
    },
  ],
  *check(article) {
    const { language } = article
    const first = /\S+/.exec(article.text)
    if (!language || !first) return
    yield {
      span: { start: first.index, end: first.index + Math.min(40, first[0].length) },
      message: `“${first[0].slice(0, 40)}” opens an article in ${language}; the rules are of English and leave it alone.`,
    }
  },
})
