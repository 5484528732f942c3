import { isFinite as isFiniteVerb, lexicon } from '../../syntax/index.ts'
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
        isOpenItem(paragraphs, one) ||
        isOpenTurn(paragraphs, one) ||
        (isHead.test(one.kind) &&
          isBare.test(one.text) &&
          paragraphs.slice(Math.max(0, one.index - 2), one.index + 3).some(({ isProse }) => isProse) &&
          (isStory(one.text) || (followsStory(paragraphs[one.index - 1]) && one.of(isNarrative))) &&
          one.of(isClausal)),
    )
}

const isHead = /^(?:headline|deck|subhead)$/

const bareLines = (line: Paragraph): readonly Paragraph[] =>
  (isHead.test(line.kind) && isBare.test(line.text) && !vital.test(line.text)) ||
  ((line.kind === 'item' || turn.test(line.text)) && bareEnd.test(line.text))
    ? [line]
    : []

/** An item of a list of sentences, where those about it end in their stops. */
function isOpenItem(paragraphs: readonly Paragraph[], one: Paragraph): boolean {
  if (one.kind !== 'item') return false
  const at = one.index
  const before = paragraphs[at - 1]?.kind === 'item' ? [paragraphs[at - 1], paragraphs[at - 2]] : []
  const behind = paragraphs[at + 1]?.kind === 'item' ? [paragraphs[at + 1], paragraphs[at + 2]] : []
  const beside = [...before, ...behind].filter(other => other?.kind === 'item')
  return (
    beside.length > 1 && beside.every(other => /[.!?]["”]?$/.test(other!.text)) && one.of(endsInFiniteClause)
  )
}

/** What is asked or answered: “Q: What do you miss” */
export const turn = /^[QA][:.] /
/** A turn of an interview, where those about it end in their marks. */
function isOpenTurn(paragraphs: readonly Paragraph[], one: Paragraph): boolean {
  if (!turn.test(one.text) || (one.isProse && one.text.length >= 60)) return false
  const beside = paragraphs
    .slice(Math.max(0, one.index - 2), one.index + 3)
    .filter(({ text }) => turn.test(text))
  return beside.filter(({ text }) => /[.!?…]["”]?$/.test(text)).length > 1 && one.of(endsInFiniteClause)
}
const bareEnd = /[\p{Ll}\p{N}%]$/u
const endsInFiniteClause = ({ sentences }: Paragraph): boolean =>
  sentences.at(-1)!.tokens.some((_, at, tokens) => isFiniteVerb(tokens, at))

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
  clauses(sentences.at(-1)!).some(({ subject, subordinate }) => subject !== undefined && !subordinate) ||
  (sentences.length > 1 && pronominal.test(sentences.at(-1)!.text))

/** A subject that the tagger takes for a conjunction or an article, with its verb: “Neither has yet done so”. */
export const pronominal =
  /^(?:Neither|Either|Both|Each|None|Few|Many|Some|Most|All)(?: of (?:them|these|us))? (?:has|have|had|is|are|was|were|will|would|can|could|did|does|do)\b/

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
