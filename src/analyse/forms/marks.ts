import type { Add } from './usage.ts'

export function dashes(text: string, add: Add): void {
  if (!/[—–]|--/.test(text)) return
  for (const { 0: said, index: at } of text.matchAll(
    /(?<=[\p{Ll}\d,”"’)]) ?(?:—|(?<= )–(?= )|--) ?(?=[\p{L}\d“"])/gu,
  )) {
    const dash = said.trim()
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
    if (!form || (dash === '—' && at < 60 && /^[\p{Lu} .,]{4,}/u.test(text))) continue
    add(at, said.length, 'dashes', form, to => to.replaceAll('word', ''))
  }
}

/** “5-3” and “5–3”. */
export function ranges(text: string, add: Add): void {
  for (const { 0: whole, 1: from = '', 2: said = '', 3: to_ = '', index } of text.matchAll(
    /(?<![\w–-])(\d{1,4})([-–])(\d{1,4})(?![\w–-])/g,
  )) {
    // Houses may set the dash of ranges otherwise than that of scores.
    const kind = Number(from) < Number(to_) || whole.length === 7 ? 'ranges' : 'scores'
    add(index + from.length, 1, `dashes of ${kind}`, said, to => to)
  }
}

export function quotationMarks(text: string, add: Add): void {
  for (const { 0: said, index: at } of text.matchAll(/["“”]/g)) {
    if (said === '"' && /\d$/.test(text.slice(Math.max(0, at - 1), at))) continue
    const opens = at === 0 || /[\s(—[‘']$/.test(text.slice(at - 1, at))
    add(at, 1, 'quotation marks', said === '"' ? 'straight' : 'curly', to =>
      to === 'straight' ? '"' : opens ? '“' : '”',
    )
  }
  for (const { 0: said, index: at } of text.matchAll(/(?<=\p{L})['’](?=\p{Ll})/gu)) {
    add(at, 1, 'apostrophes', said === "'" ? 'straight' : 'curly', to => (to === 'straight' ? "'" : '’'))
  }
}
