import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isKnown, lookup, slipCost, suggest, variant } from '../src/spelling/index.ts'

const slips = readFileSync('tests/misspellings.txt', 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const)

describe('isKnown', () => {
  it('knows American and British forms', () => {
    for (const word of 'color colour realize realise center centre traveler traveller judgment judgement program programme'.split(
      ' ',
    ))
      expect(`${word} ${isKnown(word)}`).toBe(`${word} true`)
  })
  it('knows possessives, contractions, compounds and free derivations', () => {
    for (const word of [
      'editor’s',
      'editors’',
      'don’t',
      'would’ve',
      'well-oiled',
      'post-election',
      'unphotographed',
      'reexamining',
      'wheelchairlike',
      'U.S.',
      '1990s',
      '20th',
      '5G',
      'iPhone',
      'NGOs',
      'XIV',
      'café',
      'naïve',
      'Zoë',
    ])
      expect(`${word} ${isKnown(word)}`).toBe(`${word} true`)
  })
  it('knows names with a capital alone', () => {
    expect(isKnown('London')).toBe(true)
    expect(isKnown('london')).toBe(false)
    expect(isKnown('thursday')).toBe(false)
  })
  it('does not know slips', () => {
    expect(slips.filter(([slip]) => isKnown(slip)).map(([slip]) => slip)).toEqual([])
  })
})

describe('lookup', () => {
  it('says where a spelling belongs and how common it is', () => {
    expect(lookup('colour')).toMatchObject({ us: false, gb: true, proper: false })
    expect(lookup('color')).toMatchObject({ us: true, gb: false })
    expect(lookup('Paris')).toMatchObject({ proper: true })
    expect(lookup('the')!.frequency).toBe(15)
    expect(lookup('goverment')).toBeUndefined()
  })
})

describe('variant', () => {
  it('gives both spellings of a word', () => {
    expect(variant('Colour’s')).toEqual({ us: 'Color’s', gb: 'Colour’s' })
    expect(variant('organize')).toEqual({ us: 'organize', gb: 'organise' })
    expect(variant('table')).toBeUndefined()
  })
})

describe('suggest', () => {
  it('puts the right word first for nine slips in ten, and among three for nearly all', () => {
    const ranks = slips.map(([slip, meant]) => suggest(slip).indexOf(meant))
    expect(ranks.filter(rank => rank === 0).length / slips.length).toBeGreaterThan(0.94)
    expect(ranks.filter(rank => rank >= 0 && rank < 3).length / slips.length).toBeGreaterThan(0.98)
  })
  it('keeps capitals and possessive endings', () => {
    expect(suggest('Goverment’s')[0]).toBe('Government’s')
    expect(suggest('GOVERMENT')[0]).toBe('GOVERNMENT')
    expect(suggest('thursday')[0]).toBe('Thursday')
  })
  it('parts words run together', () => {
    expect(suggest('ofthe')[0]).toBe('of the')
    expect(suggest('inthe')[0]).toBe('in the')
  })
  it('prefers the article’s own words and its dialect', () => {
    expect(suggest('Kisheda', { own: ['Kishida'] })[0]).toBe('Kishida')
    expect(suggest('coluor', { dialect: 'gb' })[0]).toBe('colour')
    expect(suggest('coluor', { dialect: 'us' })[0]).toBe('color')
  })
  it('gives what is asked for, and nothing for what is no word', () => {
    expect(suggest('recieve', { most: 2 }).length).toBeLessThanOrEqual(2)
    expect(suggest('')).toEqual([])
    expect(suggest('東京')).toEqual([])
    expect(suggest('x'.repeat(500))).toEqual([])
  })
})

describe('slipCost', () => {
  it('is nothing for the word itself and less for likelier slips', () => {
    expect(slipCost('table', 'table')).toBe(0)
    expect(slipCost('recieve', 'receive')).toBeLessThan(slipCost('recezve', 'receive'))
    expect(slipCost('occured', 'occurred')).toBeLessThan(slipCost('ocurred', 'incurred'))
  })
})
