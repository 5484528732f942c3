/** Characters that would steer a terminal, or turn the direction of what it shows. */
const steering =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text that a terminal shows as it is: spaces for white space, pictures for what would steer it. */
export function harmless(text: string): string {
  return text.replace(steering, character => {
    const code = character.charCodeAt(0)
    if (code === 9 || code === 10 || code === 13) return ' '
    if (code < 0x20) return String.fromCharCode(0x2400 + code)
    return code === 0x7f ? '␡' : '\ufffd'
  })
}

const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\ufe0f|[\u{20000}-\u{3fffd}]/u
const narrow = /^[\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u2190-\u21ff]*$/

let segmenter: Intl.Segmenter | undefined
/** What a reader takes for one character, each. */
function charactersOf(text: string): Iterable<{ readonly segment: string }> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter.segment(text)
}

/** How many columns a text takes on a terminal. */
export function widthOf(text: string): number {
  if (narrow.test(text)) return text.length
  let width = 0
  for (const { segment } of charactersOf(text)) {
    width += wide.test(segment) ? 2 : /^\p{M}+$/u.test(segment) ? 0 : 1
  }
  return width
}

/** Breaks a text into lines of at most so many columns, between words where it can be done. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (widthOf(line) > width) {
      const head = cut(line, width)
      lines.push(head)
      line = line.slice(head.length)
    }
  }
  return [...lines, line]
}

/** As much of the beginning of a text as fits into so many columns; at least one character. */
export function cut(text: string, width: number): string {
  if (narrow.test(text)) return text.slice(0, Math.max(1, width))
  let taken = ''
  let columns = 0
  for (const { segment } of charactersOf(text)) {
    columns += widthOf(segment)
    if (columns > width && taken !== '') break
    taken += segment
  }
  return taken
}

/** As much of the end of a text as fits into so many columns. */
export function cutEnd(text: string, width: number): string {
  if (narrow.test(text)) return width <= 0 ? '' : text.slice(-width)
  const segments = Array.from(charactersOf(text), one => one.segment)
  let taken = ''
  let columns = 0
  for (const segment of segments.reverse()) {
    columns += widthOf(segment)
    if (columns > width) break
    taken = segment + taken
  }
  return taken
}
