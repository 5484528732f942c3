import { wordSet } from '../../collections.ts'
import type { Recalling } from '../../index.ts'
import { namesake, namesakeBefore } from './tables.ts'
import type { Add } from './usage.ts'

const dotted = /(?<![\p{L}.])(?:\p{Lu}\.){2,5}(?![\p{L}\d])/gu
const plain =
  /(?<![\p{L}\d.$£€&/-])(?:US|UK|UN|EU|DC|LA|UAE|FBI|CIA|NATO|PLO|IRA|TV|NBA|NFL|WHO|IMF|GOP|CEO|AIDS|ID|PhD|MP|BBC)(?![\p{L}\d.]*[\p{L}\d])/gu
const spelt = wordSet('US UK UN EU DC LA UAE FBI CIA NATO PLO IRA TV NBA NFL WHO IMF GOP CEO AIDS ID MP BBC')

/** “U.S.” and “US”. */
export function initialisms(passage: Recalling, add: Add): void {
  const { text } = passage
  const isShouted = !/\p{Ll}{2}/u.test(text)
  if (isShouted) return
  for (const { 0: said, index: at } of passage.matches(dotted)) {
    const letters = said.replaceAll('.', '')
    if (!spelt.has(letters)) continue
    const after = text.slice(at + said.length)
    if (namesake.test(after)) continue
    // A stop that ends the sentence stays.
    const ends =
      /^["”’)]*(?:$|\s+["“‘]?(?:The|A|An|It|He|She|They|We|But|And|In|On|At|For|If|As|Mr|Ms|That|This|There)\b)/.test(
        after,
      )
    add(at, said.length, `stops of ${letters}`, 'dotted', () => letters + (ends ? '.' : ''))
  }
  for (const { 0: said, index: at } of passage.matches(plain)) {
    if (!spelt.has(said)) continue
    const after = text.slice(at + said.length)
    if (
      namesake.test(after) ||
      (said !== 'US' && namesakeBefore.test(text.slice(Math.max(0, at - 4), at)) && said === 'DC')
    )
      continue
    // “MEET US THERE”
    if (/^ \p{Lu}{2}/u.test(after) && /\p{Lu}{2} $/u.test(text.slice(Math.max(0, at - 3), at))) continue
    const dots = [...said].join('.') + (after.startsWith('.') ? '' : '.')
    add(at, said.length, `stops of ${said}`, 'plain', () => dots)
  }
}

const titles = /(?<![\p{L}.])(Mr|Mrs|Ms|Dr)(\.?) (?=\p{Lu})/gu

/** “Mr.” and “Mr”. */
export function honorifics(passage: Recalling, add: Add): void {
  for (const { 1: title = '', 2: stop = '', index: at } of passage.matches(titles)) {
    add(
      at,
      title.length + stop.length,
      'titles',
      stop ? 'Mr.' : 'Mr',
      to => title + (to === 'Mr.' ? '.' : ''),
    )
  }
}

const saint = /(?<![\p{L}.-])(Saint|St\.?|Mount|Mt\.?|Fort|Ft\.?) (\p{Lu}[\p{L}’-]{2,})/gu
const fullOf: Readonly<Record<string, string>> = { St: 'Saint', Mt: 'Mount', Ft: 'Fort' }

/** “Saint Aurelia” and “St. Aurelia”: one name, one form. */
export function saints(passage: Recalling, add: Add): void {
  for (const { 1: said = '', 2: name = '', index: at } of passage.matches(saint)) {
    const full = fullOf[said.replace('.', '')] ?? said
    const key = name.replace(/[’']s$/, '')
    add(at, said.length, `${full} ${key}`, said, to => to)
  }
}
