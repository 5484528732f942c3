import type { Recalling } from '../../index.ts'
import type { Add } from './usage.ts'

const dash = /(?<=[\p{Ll}\d,”"’)]) ?(?:—|(?<= )–(?= )|--) ?(?=[\p{L}\d“"])/gu

export function dashes(passage: Recalling, add: Add): void {
  const { text } = passage
  for (const { 0: said, index: at } of passage.matches(dash)) {
    const form =
      said === '—'
        ? 'word—word'
        : said === ' — '
          ? 'word — word'
          : said === ' – '
            ? 'word – word'
            : said === '--'
              ? 'word--word'
              : said === ' -- '
                ? 'word -- word'
                : undefined
    if (!form || (said.trim() === '—' && at < 60 && /^[\p{Lu} .,]{4,}/u.test(text))) continue
    add(at, said.length, 'dashes', form, to => to.replaceAll('word', ''))
  }
}

const range = /(?<![\w–-])(\d{1,4})([-–])(\d{1,4})(?![\w–-])/g

/** “5-3” and “5–3”. */
export function ranges(passage: Recalling, add: Add): void {
  for (const { 0: whole, 1: from = '', 2: said = '', 3: to_ = '', index } of passage.matches(range)) {
    // Houses may set the dash of ranges otherwise than that of scores.
    const kind = Number(from) < Number(to_) || whole.length === 7 ? 'ranges' : 'scores'
    add(index + from.length, 1, `dashes of ${kind}`, said, to => to)
  }
}

const quotationMark = /["“”]/g
const apostrophe = /(?<=\p{L})['’](?=\p{Ll})/gu

export function quotationMarks(passage: Recalling, add: Add): void {
  const { text } = passage
  for (const { 0: said, index: at } of passage.matches(quotationMark)) {
    if (said === '"' && /\d$/.test(text.slice(Math.max(0, at - 1), at))) continue
    const opens = at === 0 || /[\s(—[‘']$/.test(text.slice(at - 1, at))
    add(at, 1, 'quotation marks', said === '"' ? 'straight' : 'curly', to =>
      to === 'straight' ? '"' : opens ? '“' : '”',
    )
  }
  for (const { 0: said, index: at } of passage.matches(apostrophe)) {
    add(at, 1, 'apostrophes', said === "'" ? 'straight' : 'curly', to => (to === 'straight' ? "'" : '’'))
  }
}
