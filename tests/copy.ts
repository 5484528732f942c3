import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'

/** The texts below a folder, by name. */
export function textsIn(folder: string): { name: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}

const seeds = textsIn('seeds')

/** Pieces that copy is made of, and what machines and keyboards leave in it. */
const scraps = fc.constantFrom(
  ...seeds.flatMap(({ text }) => text.split(/(?<=[.!?]["”]?)\s+/).slice(0, 40)),
  ...[
    '“',
    '”',
    '"',
    '‘',
    '’',
    "'",
    '(',
    ')',
    '[',
    ']',
    ' ,',
    '..',
    '. .',
    ';.',
    '—',
    '–',
    '-',
    '/',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
  ],
  ...[
    'Stated.',
    'There is.',
    'said',
    'he said',
    'it added',
    'U.S.',
    'US',
    'Mr. Biden and Mr. Biden',
    'the the',
    'a hour',
    '$5 million dollars',
  ],
  ...[
    '😀',
    '👩‍👩‍👧',
    '\ud83d',
    '\u0000',
    '\u200b',
    '\ufffd',
    'é',
    'e\u0301',
    '中文の文',
    'привет',
    '&nbsp;',
    '<br>',
    '…',
    '1,000',
    '30 February',
  ],
)

/** Copy put together from scraps of copy, marks, and any characters at all. */
export const anyCopy: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: scraps },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    ),
    { maxLength: 24 },
  )
  .chain(pieces => fc.constantFrom(' ', '', '\n', ' ').map(glue => pieces.join(glue)))
