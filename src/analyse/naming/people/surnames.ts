import { givenNames } from '../gazetteer.ts'
import { foldName, type Name } from '../names.ts'

const surnameParticle =
  /^(?:de|del|della|di|da|das|do|dos|du|van|von|der|den|ter|la|le|bin|ibn|bint|y|zu|af|al|el)$/
const irishParticle = /^(?:Ní|Nic|Ó|Uí)$/
const generation = /^(?:Jr|Sr|II|III|IV|V)\.?$/
/** Surnames that stand before the given name as the custom of East Asia has it. */
const surnameFirst =
  /^(?:Kim|Xi|Li|Wang|Zhang|Chen|Liu|Yang|Huang|Zhao|Wu|Zhou|Xu|Sun|Ma|Zhu|Hu|Guo|He|Gao|Lin|Luo|Moon|Choi|Jung|Kang|Cho|Yoon|Jang|Lim|Han|Oh|Seo|Shin|Kwon|Hwang|Song|Mao|Deng|Jiang|Peng|Tsai|Lai|Ban|Roh|Bae|Ahn|Nguyen|Tran|Pham|Hoang|Lee|Park|Chiang|Qin|Cai|Ding|Zeng|Bo|Wen)$/

/** A full name taken apart: its given names and its surname with particles. */
export function splitName({ text }: Pick<Name, 'text'>): { given: string; surname: string } {
  const before = split.get(text)
  if (before) return before
  if (split.size > 5000) split = new Map()
  const parts = partsOf(text)
  split.set(text, parts)
  return parts
}

let split = new Map<string, { given: string; surname: string }>()

function partsOf(text: string): { given: string; surname: string } {
  const plain = /[“"‘'(]/.test(text)
    ? text.replace(/\s*[“"‘'(]\p{Lu}[\p{L}. ]{1,20}[”"’')](?=\s)/u, '')
    : text
  const words = plain.split(' ').map(word => (word.endsWith(',') ? word.slice(0, -1) : word))
  let last = words.length - 1
  while (last > 0 && generation.test(words[last]!)) last--
  // “Ní Riain”, of a Brídín Ní Riain
  if (last === 0 || (last === 1 && irishParticle.test(words[0]!)))
    return { given: '', surname: words.slice(0, last + 1).join(' ') }
  const eastern =
    surnameFirst.test(words[0]!) &&
    !givenNames.has(words[0]!) &&
    (last === 2 || /-\p{Ll}/u.test(words[last]!) || !givenNames.has(words[0]!)) &&
    !/^\p{Lu}\.$/u.test(words[1]!) &&
    !givenNames.has(words[last]!)
  const hyphenated = last === 1 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(words[1]!) && words[0]!.length <= 5
  if (eastern || hyphenated) return { given: words.slice(1, last + 1).join(' '), surname: words[0]! }
  let from = last
  while (from > 1 && (surnameParticle.test(words[from - 1]!) || irishParticle.test(words[from - 1]!))) from--
  return { given: words.slice(0, from).join(' '), surname: words.slice(from, last + 1).join(' ') }
}

/** The words of a name's last part in the forms that a later mention may have: `al-Assad`, `Assad`. */
export function surnameKeys(surname: string): readonly string[] {
  let found = keys.get(surname)
  if (!found) {
    if (keys.size > 5000) keys = new Map()
    found = keysOf(surname)
    keys.set(surname, found)
  }
  return found
}

let keys = new Map<string, readonly string[]>()

function keysOf(surname: string): readonly string[] {
  const key = foldName(surname)
  const bare = key
    .replace(/^(?:(?:de|del|della|di|da|das|dos|do|du|van|von|der|den|ter|la|le|bin|ibn|al|el)\s)+/, '')
    .replace(/^(?:al|el|as|ad|an|ar|at|ash)-/, '')
  return bare === key ? [key] : [key, bare]
}
