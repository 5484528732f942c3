/** A sentence of a treebank: its text, and column by column its words. */
export interface Gold {
  readonly text: string
  readonly forms: string[]
  readonly starts: number[]
  readonly lemmas: string[]
  readonly pos: string[]
  readonly tags: string[]
  readonly heads: number[]
  readonly rels: string[]
  readonly document: string
}

const kept = new Set(['pass', 'poss', 'relcl', 'outer'])

/** A relation with only the subtypes that rules ask about. */
function coarse(rel: string): string {
  const [base, subtype] = rel.split(':')
  return subtype && kept.has(subtype) ? rel : base!
}

/** Reads CoNLL-U. A proper noun by its tag is PROPN whatever its form's class: “United” of “United Kingdom”. */
export function readConllu(source: string): Gold[] {
  const sentences: Gold[] = []
  let document = ''
  for (const block of source.split(/\n\n+/)) {
    const g = {
      text: '',
      forms: [] as string[],
      starts: [] as number[],
      lemmas: [] as string[],
      pos: [] as string[],
    }
    const rest = { tags: [] as string[], heads: [] as number[], rels: [] as string[] }
    for (const line of block.split('\n')) {
      if (line.startsWith('# newdoc id = ')) document = line.slice(14)
      if (line.startsWith('# text = ')) g.text = line.slice(9)
      const [id, form, lemma, upos, xpos, , head, rel] = line.split('\t')
      if (!id || !/^\d+$/.test(id) || rel === undefined) continue
      const from = g.starts.length ? g.starts.at(-1)! + g.forms.at(-1)!.length : 0
      g.starts.push(Math.max(from, g.text.indexOf(form!, from)))
      g.forms.push(form!)
      g.lemmas.push(lemma!)
      g.pos.push(xpos === 'NNP' || xpos === 'NNPS' ? 'PROPN' : upos!)
      rest.tags.push(xpos!)
      rest.heads.push(Number(head) - 1)
      rest.rels.push(coarse(rel))
    }
    if (g.forms.length) sentences.push({ ...g, ...rest, document })
  }
  return sentences
}
