import { shortened } from '../src/analyse/lines.ts'
import { furniture, suspects } from '../src/analyse/page/furniture.ts'
import { rule } from '../src/rule.ts'

export default rule({
  name: 'scrape-residue',
  summary: 'A piece of the web page that was copied with the story.',
  rationale:
    'Copy taken from a page brings buttons, links, reading times, notices and advertisements’ marks with it. The rule knows the closed set of lines that pages are furnished with, whole or run into a paragraph, and wants the whole line or sentence to be one; a story that speaks of such things has other words around them.',
  limits:
    'A newsletter’s own appeals to subscribe are left alone, and in HTML what the page itself marks as navigation.',
  severity: 'error',
  fix: 'offered',
  options: {},
  good: [
    '“Share this article,” the flier urged, “and eat it.”',
    'Subscribe or starve: that was the choice that small magazines faced in the ’70s.',
    'Readers who want to read more can do so at the library.',
    'The company said that it would spend less on advertisement and more on soap.',
  ],
  bad: [
    {
      text: 'The vote was close.\n\n‹Share this article\n\n›The count went on past midnight.',
      message: '“Share this article” is a button for sharing; delete it.',
      mended: 'The vote was close.\n\nThe count went on past midnight.',
    },
    {
      text: 'The match lasted three hours.‹ Advertisement›\n\nShe will play again on Friday.',
      message: '“Advertisement” is page furniture; delete it.',
      mended: 'The match lasted three hours.\n\nShe will play again on Friday.',
    },
    {
      text: 'The dam is full.\n‹Read more: Five ways to save water\n›It will stay so, the council said on Tuesday.',
      message: '“Read more: Five ways to save water” is a link to another story; delete it.',
      mended: 'The dam is full.\nIt will stay so, the council said on Tuesday.',
    },
    {
      text: 'The dam is full.‹ Click here to subscribe to our weather alerts.› It will stay so.',
      message: '“Click here to subscribe to our weather alerts.” is page furniture; delete it.',
      mended: 'The dam is full. It will stay so.',
    },
  ],
  *check(article) {
    const isHtml = article.article.source.format === 'html'
    for (const paragraph of suspects(article)) {
      if (paragraph.kind === 'verse' || (isHtml && paragraph.kind === 'furniture')) continue
      for (const { start, end, what, reach, isUnsure } of furniture(article, paragraph)) {
        yield {
          span: { start, end },
          message: `“${shortened(article.text.slice(start, end))}” is ${what}; delete it.`,
          ...(isUnsure && { severity: 'warning' as const }),
          fixes: [[{ ...reach, text: '' }]],
        }
      }
    }
  },
})
