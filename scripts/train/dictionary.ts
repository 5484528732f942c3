// The dictionary: which tags the affixes of an entry allow.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

export function dictionary(): Map<string, Set<string>> {
  const folder = require.resolve('dictionary-en').replace(/index\.js$/, '')
  const suffixes = new Map<string, [strip: string, add: string, condition: RegExp][]>()
  const prefixes = new Map<string, string>()
  for (const line of readFileSync(`${folder}index.aff`, 'utf8').split('\n')) {
    const [kind, flag, strip, add, condition] = line.split(/\s+/)
    if (condition === undefined || !flag) continue
    if (kind === 'PFX') prefixes.set(flag, add!)
    if (kind !== 'SFX') continue
    const rules = suffixes.get(flag) ?? suffixes.set(flag, []).get(flag)!
    rules.push([strip === '0' ? '' : strip!, add!.replace(/\/.*/, ''), new RegExp(`${condition}$`)])
  }
  const forms = new Map<string, Set<string>>()
  const add = (form: string, ...tags: string[]): void => {
    const key = form.toLowerCase()
    const set = forms.get(key) ?? forms.set(key, new Set()).get(key)!
    for (const tag of tags) set.add(tag)
  }
  for (const line of readFileSync(`${folder}index.dic`, 'utf8').split('\n').slice(1)) {
    const [entry, flags = ''] = line.trim().split('/')
    if (!entry || /\d/.test(entry)) continue
    const has = (f: string): boolean => flags.includes(f)
    const proper = entry !== entry.toLowerCase()
    const roots = [entry, ...[...prefixes].filter(([f]) => has(f)).map(([, p]) => p + entry)]
    for (const root of roots) {
      const derive = (flag: string, ...tags: string[]): void => {
        if (!has(flag)) return
        for (const [strip, ending, condition] of suffixes.get(flag) ?? [])
          if (condition.test(root)) add(root.slice(0, root.length - strip.length) + ending, ...tags)
      }
      const verb = has('G') || has('D')
      const noun = has('M') || (has('S') && !verb)
      if (proper) {
        add(root, 'NNP')
        derive('S', 'NNPS')
        continue
      }
      add(
        root,
        ...(verb ? ['VB', 'VBP'] : []),
        ...(noun ? ['NN'] : []),
        ...(has('Y') || has('T') || has('P') ? ['JJ'] : []),
      )
      derive('S', ...(verb ? ['VBZ'] : []), ...(noun ? ['NNS'] : []))
      derive('D', 'VBD', 'VBN', 'JJ')
      derive('G', 'VBG', 'NN', 'JJ')
      derive('Y', 'RB')
      derive('R', has('T') ? 'JJR' : 'NN')
      derive('T', 'JJS')
      for (const [flag, tag] of Object.entries({
        N: 'NN',
        X: 'NNS',
        V: 'JJ',
        J: 'NNS',
        Z: 'NNS',
        B: 'JJ',
        L: 'NN',
        P: 'NN',
        H: 'JJ',
      }))
        derive(flag, tag)
    }
  }
  return forms
}
