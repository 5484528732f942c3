import type { Paragraph, Root } from 'nlcst'
import { toString as textOf } from 'nlcst-to-string'
import type { VFile } from 'vfile'
import { sourceOf } from '../source.ts'
import { withForms } from './classify.ts'
import type { Article, Part } from './index.ts'
import { mapOf, Prose } from './prose.ts'
import { parseText } from './text.ts'

/** The article of somebody else's tree: plain text is parsed as such, the prose of markup taken from the tree. */
export function articleOfTree(tree: Root, file: VFile): Article {
  const text = String(file)
  const source = sourceOf(text, file.path ?? '<text>', 'text')
  if (textOf(tree) === text) return parseText(source)
  const prose = new Prose()
  const parts: Part[] = []
  for (const node of tree.children) {
    if (node.type !== 'ParagraphNode') continue
    if (parts.length > 0) prose.gap('\n\n')
    const start = prose.text.length
    addLeaves(node, prose)
    parts.push({ kind: 'paragraph', start, end: prose.text.length })
  }
  return {
    source: { ...source, format: 'markdown' },
    text: prose.text,
    parts: withForms(prose.text, parts),
    map: mapOf(prose.segments),
    comments: [],
    meta: {},
  }
}

function addLeaves(node: Paragraph | Paragraph['children'][number], prose: Prose): void {
  if ('children' in node) {
    for (const child of node.children) addLeaves(child as Paragraph['children'][number], prose)
  } else if (node.position) {
    const { start, end } = node.position
    prose.add(node.value, start.offset!, end.offset! - start.offset!)
  } else prose.gap(node.value)
}
