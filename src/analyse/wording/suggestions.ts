import { candidates, type Suggestion } from '../../spelling/index.ts'
import type { Counts } from '../index.ts'

/** What was suggested, and which of the words asked about the article had. */
interface Suggested {
  readonly favoured: ReadonlyMap<string, boolean>
  readonly found: readonly Suggestion[]
}

/** No more than this is remembered. */
const most = 4000

/** What was suggested before; an edit asks the same again. */
let suggested = new Map<string, Suggested>()

/** What a word may stand for, and cost no more than `within`; the `words` of the article are preferred. */
export function suggestionsFor(
  text: string,
  within: number | undefined,
  dialect: 'us' | 'gb' | undefined,
  words: Counts,
): readonly Suggestion[] {
  const key = `${dialect} ${within} ${text}`
  const known = suggested.get(key)
  if (known && [...known.favoured].every(([word, isFavoured]) => words.has(word) === isFavoured))
    return known.found
  const favoured = new Map<string, boolean>()
  const has = (word: string): boolean => {
    favoured.set(word, words.has(word))
    return words.has(word)
  }
  const found = candidates(text, {
    ...(dialect && { dialect }),
    ...(within !== undefined && { within }),
    favour: { has },
  })
  if (suggested.size >= most) suggested = new Map()
  suggested.set(key, { favoured, found })
  return found
}
