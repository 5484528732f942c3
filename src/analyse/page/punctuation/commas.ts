import type { Paragraph } from '../../index.ts'
import type { Slip } from '../punctuation.ts'

/** `began to borrow, them from collectors` */
const beforeObject =
  /(?<=(\p{Ll}{3,})),(?= (?:them|him|us|me) (?:from|to|in|on|at|with|by|for|into|of|out|up|down|off|away|back|over)\b)/gu
/** `The mayor of Hull, was there.` */
const beforePredicate =
  /^(?:The|An?|His|Her|Its|Their|Our|This|That) (?:[\p{L}’'-]+ ){0,6}\p{Ll}{3,},(?= (?:is|was|were|are|has|had|will|would|went|took|came|gave|made|won|began|can|could|must) (?!he\b|she\b|it\b|they\b|we\b|you\b|I\b)[^,?“”"—–:;()]*[.!]$)/u

/** Commas between a verb and its object, or a subject and its verb. */
export function* strayCommas(paragraph: Paragraph): Generator<Slip> {
  const { text, start, sentences } = paragraph
  if (/, (?:them|him|us|me) /.test(text)) {
    for (const { 1: word = '', index } of text.matchAll(beforeObject)) {
      const at = start + index
      const verb = sentences.find(({ end }) => end > at)?.tokens.find(({ end }) => end === at)
      if (verb?.pos === 'VERB') yield strayComma(at, `${word}, ${/\w+/.exec(text.slice(index + 2))![0]}`)
    }
  }
  for (const sentence of sentences) {
    const match = beforePredicate.exec(sentence.text)
    if (
      !match ||
      sentence.tokens.some(
        ({ tag }, at) =>
          at > 0 && mayPredicate(tag) && sentence.tokens[at]!.start < sentence.start + match[0].length,
      )
    )
      continue
    yield strayComma(
      sentence.start + match[0].length - 1,
      sentence.text
        .slice(match[0].lastIndexOf(' ', match[0].length - 2) + 1)
        .split(' ', 2)
        .join(' '),
    )
  }
}

const mayPredicate = (tag: string): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(tag)

function strayComma(at: number, words: string): Slip {
  return {
    edit: { start: at, end: at + 1, text: '' },
    message: `“${words}” has a comma that parts what belongs together; delete it.`,
    severity: 'warning',
    fix: 'offered',
  }
}
