import type { Recalling } from '../index.ts'

/** What Windows-1252 shows for the bytes 0x80 to 0x9F, in their order; a blank where it shows nothing. */
const upper = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'
const bytes = new Map<string, number>()
for (let code = 0x80; code <= 0xff; code++) bytes.set(String.fromCharCode(code), code)
;[...upper].forEach((shown, index) => {
  if (shown !== ' ') bytes.set(shown, 0x80 + index)
})

const high = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŽžŸ]'
/** UTF-8 of two, three and four bytes that was read as Windows-1252. */
const garbled = new RegExp(
  `[ÂÃÄÅ](?![‘’“”–—…])${high}|Ã[“”–—](?=\\p{Ll})|â€${high}|â€(?=[\\s.,;:!?)]|$)|â${high}${high}|ï»¿|ï¿½|ðŸ${high}${high}|(?:[ÐÑ]${high}){2,}`,
  'gu',
)

export interface Garbled {
  readonly index: number
  readonly text: string
  /** The characters that were meant; undefined where a byte is lost. */
  readonly meant: string | undefined
}

/** Characters that were written in one encoding and read in another. */
export function mojibake(passage: Recalling): Garbled[] {
  const found: Garbled[] = []
  if (!/[ÂÃÄÅâïðÐÑ]/.test(passage.text)) return found
  for (const { 0: run, index } of passage.matches(garbled)) {
    const meant = run === 'â€' ? '”' : run === 'ï»¿' ? '' : run === 'ï¿½' ? undefined : decoded(run)
    if (meant === undefined && run !== 'ï¿½') continue
    found.push({ index, text: run, meant })
  }
  return found
}

function decoded(run: string): string | undefined {
  const values = [...run].map(character => bytes.get(character))
  if (values.some(value => value === undefined)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(values as number[]))
  } catch {
    return undefined
  }
}
