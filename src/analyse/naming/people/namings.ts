import type { Paragraph } from '../../index.ts'
import { beforeGivenName } from '../gazetteer.ts'
import { type Name, names } from '../names.ts'
import type { Mention } from '../people.ts'
import type { Couple } from './evidence.ts'

const counted = new Set(['paragraph', 'quotation', 'item', 'caption', 'deck', 'subhead'])

/** A name in its paragraph, with the mention that it was taken for last. */
export interface Naming {
  readonly name: Name
  readonly paragraph: Paragraph
  mention: Mention | undefined
}

const countedIn = (paragraph: Paragraph): readonly Name[] =>
  counted.has(paragraph.kind) ? paragraph.of(names) : []

export const namingsIn = (paragraph: Paragraph): readonly Naming[] =>
  countedIn(paragraph).map(name => ({ name, paragraph, mention: undefined }))

/** “Yuki Aramaki and Chiara Bellandi”: names of which company tells. */
export function coupled(paragraph: Paragraph): readonly Couple[] {
  const all = countedIn(paragraph)
  return all.flatMap((one, at): Couple[] => {
    const other = all[at + 1]
    if (!other || one.words.length !== other.words.length || one.words.length < 2) return []
    if (one.kind === other.kind && one.kind !== 'unknown') return []
    const from = one.end - paragraph.start
    const gap = paragraph.text.slice(from, Math.min(other.wholeStart - paragraph.start, from + 7))
    return /^,? and $/.test(gap) ? [[one, other]] : []
  })
}

/** The last parts of longer names: `st. rose` of `Aubrey St. Rose`. */
export function tailsIn(paragraph: Paragraph): readonly string[] {
  const tails: string[] = []
  for (const name of countedIn(paragraph)) {
    if (name.words.length < 3) continue
    const parts = name.key.split(' ')
    for (let from = 1; from < parts.length - 1; from++) tails.push(parts.slice(from).join(' '))
  }
  return tails
}

/** The names that an honorific or a title stands before. */
export const calledIn = (paragraph: Paragraph): readonly Name[] =>
  countedIn(paragraph).filter(
    ({ honorific, title }) => (honorific || title) && !beforeGivenName.has(honorific ?? title ?? ''),
  )

/** A mention is the same object as long as its paragraph and its form are the same. */
export function mentionOf(naming: Naming, form: Mention['form']): Mention {
  if (naming.mention?.form !== form) naming.mention = newMention(naming, form)
  return naming.mention
}

/** Written out since a spread costs much of an article's time. */
const newMention = ({ name, paragraph }: Naming, form: Mention['form']): Mention => ({
  start: name.start,
  end: name.end,
  text: name.text,
  key: name.key,
  words: name.words,
  parts: name.parts,
  wholeStart: name.wholeStart,
  honorific: name.honorific,
  title: name.title,
  nickname: name.nickname,
  role: name.role,
  kind: name.kind,
  evidence: name.evidence,
  doubtful: name.doubtful,
  possessive: name.possessive,
  paragraph,
  form,
})
