import { shortened } from '../src/analyse/lines.ts'
import { type Residue, residues } from '../src/analyse/page/residue.ts'
import { type Finding, rule } from '../src/rule.ts'

export default rule({
  name: 'machine-residue',
  summary: 'What an assistant, a translator’s program or a content system left in the copy.',
  rationale:
    'Phrases that an assistant says to whoever asked it, prompts, translators’ notes, markup and character references shown as text, characters read in the wrong encoding and the variables of templates are no part of a story. Stories about such machines quote them; quotations are left alone.',
  limits:
    'In Markdown and HTML the parser has already taken markup and references out; only what it left as text is marked.',
  severity: 'error',
  fix: 'safe',
  scope: 'paragraph',
  options: {},
  good: [
    '“As an AI language model, I cannot vote,” the chatbot told the reporter.',
    'Sure, here is the thing about Boise: You can park.',
    'AT&T and Smith & Smith said that x < y and y > z.',
    'Here is the article as it was printed in 1911, blots and all.',
    'The café in Besançon charges £4 for a naïve little gâteau.',
  ],
  bad: [
    {
      text: '‹Here is the rewritten paragraph: ›The menu ran from char to cloudberries.',
      message: '“Here is the rewritten paragraph:” is an assistant’s; delete it.',
      mended: 'The menu ran from char to cloudberries.',
    },
    {
      text: 'Gov.‹&nbsp;›Russell Pike vetoed the bill.',
      message: '“&nbsp;” is a character reference; put “ ”.',
      mended: 'Gov. Russell Pike vetoed the bill.',
    },
    {
      text: 'The mayor‹â€™›s office did not reply.',
      message: '“â€™” is a character read in the wrong encoding; put “’”.',
      mended: 'The mayor’s office did not reply.',
    },
    {
      text: 'She played on clay. ‹[Translator’s note: the word means “sand court.”] ›She lost.',
      message: '“[Translator’s note: the word means “sand court.”]” is a translator’s note; delete it.',
      mended: 'She played on clay. She lost.',
    },
    {
      text: 'Dear ‹{{first_name}}›, the council has written to you.',
      message: '“{{first_name}}” is a template’s variable; fill it in.',
    },
  ],
  *check(article) {
    for (const paragraph of article.paragraphs) {
      const taken: Residue[] = []
      for (const one of residues(article, paragraph)) {
        if (paragraph.literals.some(({ start, end }) => start < one.end && end > one.start)) continue
        if (taken.some(({ start, end }) => start < one.end && end > one.start)) continue
        taken.push(one)
        yield finding(article.text, one)
      }
    }
  },
})

function finding(text: string, { start, end, what, put, reach, isSafe, isUnsure }: Residue): Finding {
  const words = shortened(text.slice(start, end), 70)
  const shown = what === 'an invisible character' ? codesOf(text.slice(start, end)) : `“${words}”`
  const remedy =
    put === undefined ? 'fill it in' : put === '' ? 'delete it' : `put “${shortened(put) || put}”`
  return {
    span: { start, end },
    message: `${shown} is ${what}; ${what === 'a character that was lost' && put === undefined ? 'put it back' : remedy}.`,
    fix: isSafe ? 'safe' : 'offered',
    ...(isUnsure && { severity: 'warning' as const }),
    ...(put !== undefined && { fixes: [[{ ...(reach ?? { start, end }), text: put }]] }),
  }
}

const codesOf = (characters: string): string =>
  [...characters].map(one => `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ')
