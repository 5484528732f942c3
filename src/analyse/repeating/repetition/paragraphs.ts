import { groupedBy } from '../../collections.ts'
import type { Paragraph, Sentence } from '../../index.ts'

/** Of fewer words, a paragraph may come again for effect; what is said in quotation marks may be pulled out of the story. */
const fewestInParagraph = 8
const fewestInQuotation = 18

export function mayStandTwice({ text }: Paragraph): boolean {
  const words = text.split(/\s+/).length
  return words >= (/^["“‘][^"”]*["”’]?$/.test(text) ? fewestInQuotation : fewestInParagraph)
}

/** Paragraphs that stand word for word where one stood before, with the one before; not those that come three times. */
export function paragraphsTwice(standing: readonly Paragraph[]): ReadonlyMap<Paragraph, Paragraph> {
  const byText = groupedBy(standing, ({ text }) => text)
  const found = new Map<Paragraph, Paragraph>()
  for (const [first, ...again] of byText.values()) if (again.length === 1) found.set(again[0]!, first!)
  return found
}

/** Where the sentences of a paragraph stood in a row within one before it. */
export function runBefore(paragraph: Paragraph, told: ReadonlyMap<string, Sentence>): Sentence | undefined {
  const { sentences, text } = paragraph
  const start = sentences[0] && told.get(sentences[0].text)
  if (!start || sentences.length < 2 || /^["“‘]/.test(text)) return undefined
  if (text.split(/\s+/).length < fewestInParagraph) return undefined
  let before: Sentence | undefined = start
  for (const sentence of sentences) {
    if (before?.text !== sentence.text) return undefined
    before = before.next
  }
  return start
}
