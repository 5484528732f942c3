import { lexicon } from '../../syntax/index.ts'
import type { Analysis, Paragraph } from '../index.ts'
import { clauses } from './clauses.ts'

const weekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/
const time =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:in|on|until|since|by) (?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d))\b/

/** A full stop, and a sentence behind it. */
const innerEnd = /(?: \p{Ll}{3,}|\p{Ll}{5})[.!?]["”’]? ["“‘]?\p{Lu}\p{Ll}+ \p{Ll}/u
/** “OSLO —”, “LYON, France (AP) —” */
const dateline = /^\p{Lu}{3,}[\p{L}, .]*(?:\([^()]{2,20}\) ?)?[—–-] /u
/** What is said, and by whom: “,” he said”, “, said the minister”. */
const attributed =
  /[,?!]["”] (?:\p{L}[\p{L}’'.-]* ){1,4}(?:said|says)\b|[,?!]["”] said |, said (?:\p{Lu}|the |an? |his |her )/u

/**
 * Lines that stand as heads since no full stop ends them, and that are sentences of the story all the same: no head
 * holds two sentences, a speaker or a dateline, nor as many articles, pronouns, pasts and days as a story does.
 */
export function openLines(article: Analysis): readonly Paragraph[] {
  const { paragraphs } = article
  return article
    .gather(bareLines)
    .filter(
      one =>
        paragraphs.slice(Math.max(0, one.index - 2), one.index + 3).some(({ isProse }) => isProse) &&
        (isStory(one.text) || (followsStory(paragraphs[one.index - 1]) && one.of(isNarrative))) &&
        one.of(isClausal),
    )
}

const bareLines = (line: Paragraph): readonly Paragraph[] =>
  /^(?:headline|deck|subhead)$/.test(line.kind) && isBare.test(line.text) && !vital.test(line.text)
    ? [line]
    : []

/** Below an obituary: “Ann Lee, botanist, born 4 May 1931, died 2 June 2025”. */
const vital = /\bborn .*\bdied (?:\p{L}+ )?\d/u

const followsStory = (before: Paragraph | undefined): boolean =>
  before?.isProse === true && before.text.length > 50

const isBare = /^(?=.{25}).*\p{Ll}{2}.*[\p{Ll}\p{N}%]["”]?$/u

const isStory = (text: string): boolean =>
  innerEnd.test(text) ||
  dateline.test(text) ||
  attributed.test(text) ||
  (weekday.test(text) && / said\b/.test(text))

/** Whether the last sentence has a subject and a verb. */
const isClausal = ({ sentences }: Paragraph): boolean =>
  clauses(sentences.at(-1)!).some(({ subject, subordinate }) => subject !== undefined && !subordinate)

/** Three signs at least of a story told. */
function isNarrative({ text, sentences }: Paragraph): boolean {
  const { tokens } = sentences.at(-1)!
  const inner = tokens.slice(1)
  const signs = [
    tokens.some(
      ({ tag, norm }) => tag === 'MD' || norm === 'had' || (tag === 'VBD' && lexicon(norm)?.tags.has('VBD')),
    ),
    inner.some(({ tag, norm }) => tag === 'PRP$' || /^(?:the|an?)$/.test(norm)),
    tokens.some(({ norm }) => /^(?:it|he|she|they|them|him|we)$/.test(norm)),
    time.test(text) || inner.some(({ pos }) => pos === 'NUM'),
    /[,;] /.test(text),
    tokens.length > 8,
  ]
  return tokens.length > 5 && signs.filter(Boolean).length > 2
}
