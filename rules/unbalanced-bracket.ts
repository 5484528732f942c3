import type { Analysis } from '../src/analyse/index.ts'
import { type LoneBracket, loneBrackets, placesForPartner } from '../src/analyse/page/brackets.ts'
import { type Edit, type Finding, rule } from '../src/rule.ts'

const partners: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
}

export default rule({
  name: 'unbalanced-bracket',
  summary: 'A bracket that is opened and never closed, or closed and never opened.',
  rationale:
    'A reader waits for the other bracket. The rule pairs brackets paragraph by paragraph; it leaves the marks of enumerations, emoticons, intervals and addresses alone, and brackets that enclose several paragraphs. The partner is put where the parser finds the interrupted clause going on, or behind a figure with its unit.',
  severity: 'error',
  fix: 'offered',
  options: {},
  good: [
    'The three options are a) mend it, b) sell it and c) wait.',
    'The fee is $40 ($30 for members [$25 if they are over 65]).',
    'Her texts ended with a smile :) and a full stop.',
    '(The committee has met twice since March.\n\nIts third meeting is on Friday.)',
  ],
  bad: [
    {
      text: 'A review ‹(begun in March› will take at least a year.',
      message: '“(” is never closed; put “)” behind “March”.',
      mended: 'A review (begun in March) will take at least a year.',
    },
    {
      text: 'The rover weighs 26 pounds ‹about 12 kilograms)› on the scales of this planet.',
      message: '“)” is never opened; put “(” before “about”.',
      mended: 'The rover weighs 26 pounds (about 12 kilograms) on the scales of this planet.',
    },
    {
      text: 'The winner (of the raffle, not the race‹]› was Odell Pratt.',
      message: '“(” is closed with “]”; put “)”.',
      mended: 'The winner (of the raffle, not the race) was Odell Pratt.',
    },
    {
      text: 'The album (released in 1974)‹)› sold 412 copies.',
      message: '“)” is never opened; delete it.',
      mended: 'The album (released in 1974) sold 412 copies.',
    },
  ],
  *check(article) {
    for (const lone of loneBrackets(article)) yield finding(article, lone)
  },
})

function finding(article: Analysis, lone: LoneBracket): Finding {
  const { text } = article
  const { at, mark, mismatch } = lone
  const isOpen = mark === '(' || mark === '[' || mark === '{'
  const partner = partners[mark]!
  const span = { start: at, end: at + 1 }
  if (mismatch) {
    const place = { start: mismatch.at, end: mismatch.at + 1 }
    return {
      span: place,
      message: `“${mark}” is closed with “${mismatch.mark}”; put “${partner}”.`,
      fixes: [[{ ...place, text: partner }]],
    }
  }
  const fact = `“${mark}” is never ${isOpen ? 'closed' : 'opened'}`
  const deletion: Edit = { ...span, text: '' }
  if (text[at - 1] === mark || text[at + 1] === mark)
    return { span, message: `${fact}; delete it.`, fixes: [[deletion]] }
  const places = placesForPartner(article, lone)
  if (places.length === 0) {
    return {
      span,
      message: `${fact}; put “${partner}” or delete it.`,
      severity: 'warning',
      fixes: [[deletion]],
    }
  }
  const place = places[0]!
  const word = isOpen
    ? /\S{1,30}$/.exec(text.slice(Math.max(0, place - 30), place))?.[0]
    : /^[^\s)\]}]{1,30}/.exec(text.slice(place, place + 30))?.[0]
  const fixes = places.map(one => [{ start: one, end: one, text: partner }])
  return {
    span,
    message: `${fact}; put “${partner}” ${isOpen ? 'behind' : 'before'} “${word}”.`,
    fixes: [...fixes, [deletion]],
  }
}
