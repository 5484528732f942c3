import { describe, expect, it } from 'vitest'
import {
  children,
  english,
  finiteVerb,
  inflect,
  lexicon,
  parseSentence,
  isFinite as standsAlone,
  subjectOf,
  subtree,
  tokenise,
} from '../src/syntax/index.ts'

const cut = (text: string): string =>
  tokenise(text)
    .map(piece => piece.text)
    .join(' | ')
const classes = (text: string): string =>
  parseSentence(text)
    .map(({ text, pos }) => `${text}/${pos}`)
    .join(' ')

/** “verb ← subject” for each finite verb of a sentence. */
function clauses(text: string): string[] {
  const tokens = parseSentence(text)
  return tokens.flatMap((verb, index) => {
    if (!standsAlone(tokens, index)) return []
    const subject = tokens[subjectOf(tokens, index)]
    return [`${verb.text} ← ${subject?.text ?? '∅'}`]
  })
}

describe('tokenise', () => {
  it('parts clitics from their words', () => {
    expect(cut('They don’t say it’s Ms. Okafor’s.')).toBe(
      'They | do | n’t | say | it | ’s | Ms. | Okafor | ’s | .',
    )
  })
  it('leaves abbreviations and initials whole', () => {
    expect(cut('Sen. J. R. Lowe, D-Calif., met U.S. envoys at 9 a.m. on Jan. 4.')).toContain('U.S. | envoys')
    expect(cut('Sen. Lowe met Gen. Ito and Dr. Roe.')).toBe(
      'Sen. | Lowe | met | Gen. | Ito | and | Dr. | Roe | .',
    )
  })
  it('keeps figures whole', () => {
    expect(cut('It cost $1,250.50, up 3.5%.')).toBe('It | cost | $ | 1,250.50 | , | up | 3.5 | % | .')
  })
  it('parts cannot, and quotation marks', () => {
    expect(cut('“I cannot,” he said.')).toBe('“ | I | can | not | , | ” | he | said | .')
  })
  it('tells where each piece stands', () => {
    const text = 'The mayor—who’d resigned—didn’t answer.'
    for (const { text: piece, start, end } of tokenise(text)) expect(text.slice(start, end)).toBe(piece)
  })
  it('loses nothing but white space', () => {
    for (const text of [
      '',
      ' ',
      '…',
      'a',
      '😀 ok',
      '“‘Yes,’” \u2028 x',
      'C++ & AT&T (R&B) http://x.org/a?b=c',
    ])
      expect(
        tokenise(text)
          .map(piece => piece.text)
          .join(''),
      ).toBe(text.replace(/\s/gu, ''))
  })
})

describe('tags', () => {
  it('tell nouns from verbs by their place', () => {
    expect(classes('She reports that the report was lost.')).toMatch(
      /reports\/VERB that\/SCONJ the\/DET report\/NOUN/,
    )
  })
  it('tell names from words', () => {
    expect(classes('Prime Minister Fumio Kishida met Susan Ortega on Monday.')).toMatch(
      /Fumio\/PROPN Kishida\/PROPN met\/VERB Susan\/PROPN Ortega\/PROPN/,
    )
  })
  it('tell the past from the participle', () => {
    const tags = (text: string): string[] => parseSentence(text).map(({ tag }) => tag)
    expect(tags('She walked home.')[1]).toBe('VBD')
    expect(tags('She has walked home.')[2]).toBe('VBN')
    expect(tags('The road was closed.')[3]).toBe('VBN')
  })
  it('survive lower case and missing stops', () => {
    expect(classes('the minister resigned')).toBe('the/DET minister/NOUN resigned/VERB')
  })
})

describe('lemmas', () => {
  it.each([
    ['The men were singing.', 'the man be sing .'],
    ['Children’s shoes stood there.', 'child ’s shoe stand there .'],
    ['She took the keys and stopped.', 'she take the key and stop .'],
    ['Cities have applied twice.', 'city have apply twice .'],
  ])('%s', (text, lemmas) => {
    expect(
      parseSentence(text)
        .map(({ lemma }) => lemma.toLowerCase().replace("'", '’'))
        .join(' '),
    ).toBe(lemmas)
  })
})

describe('subjects', () => {
  it.each([
    ['The list of items was read aloud.', ['was ← list']],
    ['The ministers who met in Oslo on Friday have agreed to a truce.', ['met ← who', 'have ← ministers']],
    ['Mr. Adeyemi said that the talks had failed.', ['said ← Adeyemi', 'had ← talks']],
    ['The mayor resigned and left the city.', ['resigned ← mayor', 'left ← mayor']],
    ['There are two bridges over the river.', ['are ← bridges']],
    ['Has the court ruled on the appeal?', ['Has ← court']],
    ['The road is narrow.', ['is ← road']],
    ['“We will not yield,” Ms. Ortega said.', ['will ← We', 'said ← Ortega']],
    ['When the rain stopped, the crews went back to work.', ['stopped ← rain', 'went ← crews']],
    ['The letters that the mayor ignored have reached the court.', ['ignored ← mayor', 'have ← letters']],
    ['The report says the fall in sales appears to be over.', ['says ← report', 'appears ← fall']],
    ['She said the decline in the number of boats worries the port.', ['said ← She', 'worries ← decline']],
    ['Three people were injured when the bus struck a wall near Leeds.', ['were ← people', 'struck ← bus']],
  ])('%s', (text, wanted) => {
    expect(clauses(text)).toEqual(wanted)
  })
  it('are lacking where nothing is said', () => {
    expect(clauses('A long night in the rain.')).toEqual([])
    expect(finiteVerb(parseSentence('A long night in the rain.'))).toBe(-1)
    expect(clauses('With a ship drawn below it in red.')).toEqual([])
  })
})

describe('trees', () => {
  const text = 'The committee, which sat for nine days, has told the firm to pay.'
  const tokens = parseSentence(text)
  it('have one root, and every other word a head', () => {
    expect(tokens.filter(({ head }) => head < 0)).toHaveLength(1)
    for (const { head } of tokens) expect(head).toBeLessThan(tokens.length)
  })
  it('hold for a sentence without end', () => {
    const long = parseSentence(`The firm said that ${'the mill was sold and that '.repeat(60)}it was late.`)
    expect(long.filter(({ head }) => head < 0)).toHaveLength(1)
  })
  it('give a phrase from its first word to its last', () => {
    const { first, last } = subtree(
      tokens,
      tokens.findIndex(({ text }) => text === 'committee'),
    )
    expect([tokens[first]!.text, tokens[last]!.text]).toEqual(['The', ','])
  })
  it('list dependents in order', () => {
    const root = tokens.findIndex(({ head }) => head < 0)
    const dependents = children(tokens, root)
    expect(dependents).toEqual([...dependents].sort((a, b) => a - b))
    expect(dependents.map(index => tokens[index]!.text)).toContain('has')
  })
  it('stand for any input', () => {
    for (const odd of ['', '.', '???', 'a a a a a a', '(((', '“', 'THE END', '\u{1F600}', 'x'.repeat(500)])
      for (const { head } of parseSentence(odd)) expect(head).toBeGreaterThanOrEqual(-1)
  })
})

describe('inflect', () => {
  it.each([
    ['take', 'VBN', 'taken'],
    ['take', 'VBD', 'took'],
    ['begin', 'VBN', 'begun'],
    ['agree', 'VBD', 'agreed'],
    ['agree', 'VBG', 'agreeing'],
    ['stop', 'VBG', 'stopping'],
    ['visit', 'VBD', 'visited'],
    ['carry', 'VBZ', 'carries'],
    ['carry', 'VBD', 'carried'],
    ['die', 'VBG', 'dying'],
    ['be', 'VBZ', 'is'],
    ['have', 'VBZ', 'has'],
    ['do', 'VBZ', 'does'],
    ['go', 'VBZ', 'goes'],
    ['reach', 'VBZ', 'reaches'],
    ['city', 'NNS', 'cities'],
    ['woman', 'NNS', 'women'],
    ['knife', 'NNS', 'knives'],
    ['series', 'NNS', 'series'],
  ])('%s, %s', (lemma, tag, form) => {
    expect(inflect(lemma, tag)).toBe(form)
  })
})

describe('lexicon', () => {
  it('knows which tags a form may bear', () => {
    expect(lexicon('works')?.tags).toEqual(new Set([...lexicon('works')!.tags, 'NNS', 'VBZ']))
    expect(lexicon('Walks')?.tags.has('VBZ')).toBe(true)
    expect(lexicon('goverment')).toBeUndefined()
  })
  it('is of moderate size', () => {
    expect(english().model.lexicon.slots.length).toBeGreaterThan(50_000)
  })
})
