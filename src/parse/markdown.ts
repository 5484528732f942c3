import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parse as parseYaml } from 'yaml'
import type { Source, Span } from '../source.ts'
import { type LineKinds, withForms } from './classify.ts'
import type { Article, Comment, Part, PartKind } from './index.ts'
import { mapOf, Prose } from './prose.ts'

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm).freeze()

/** Takes the prose out of Markdown; code, tables and raw HTML stay behind. */
export function parseMarkdown(source: Source, known?: LineKinds): Article {
  const prose = new Prose()
  const parts: Part[] = []
  const comments: Comment[] = []
  let meta: Record<string, unknown> = {}
  walk(processor.parse(source.text) as Root, 'paragraph')
  return {
    source,
    text: prose.text,
    parts: withForms(prose.text, parts, known),
    map: mapOf(prose.segments),
    comments,
    meta,
  }

  function walk(node: Nodes, context: PartKind): void {
    switch (node.type) {
      case 'yaml':
        meta = frontMatter(node.value)
        return
      case 'html':
        comment(node.value, node.position!.start.offset!, node.position!.end.offset!)
        return
      case 'heading':
        part(node, node.depth === 1 && !parts.some(one => one.kind === 'headline') ? 'headline' : 'subhead')
        return
      case 'paragraph':
        part(node, context)
        return
      case 'blockquote':
        for (const child of node.children) walk(child, 'quotation')
        return
      case 'listItem':
        for (const child of node.children) walk(child, 'item')
        return
      case 'tableCell':
        part(node, 'table')
        return
      case 'code':
      case 'definition':
        return
      default:
        if ('children' in node) for (const child of node.children) walk(child, context)
    }
  }

  function part(node: Nodes, kind: PartKind): void {
    if (parts.length > 0) prose.gap('\n\n')
    const start = prose.text.length
    const literals: Span[] = []
    inline(node, literals)
    const end = prose.text.length
    const text = prose.text.slice(start, end)
    const from = start + (text.length - text.trimStart().length)
    if (text.trim())
      parts.push({
        kind,
        start: from,
        end: from + text.trim().length,
        ...(literals.length > 0 && { literals }),
      })
  }

  function inline(node: Nodes, literals: Span[]): void {
    switch (node.type) {
      case 'text':
        prose.addDecoded(
          node.value,
          source.text,
          node.position!.start.offset!,
          node.position!.end.offset!,
          decodeReference,
        )
        return
      case 'inlineCode': {
        const start = prose.text.length
        const at = source.text.indexOf(node.value, node.position!.start.offset!)
        if (at >= 0 && at < node.position!.end.offset!) prose.add(node.value, at)
        else prose.gap(node.value)
        literals.push({ start, end: prose.text.length })
        return
      }
      case 'break':
        prose.gap('\n')
        return
      case 'html':
        comment(node.value, node.position!.start.offset!, node.position!.end.offset!)
        if (/^<br\b/i.test(node.value)) prose.gap('\n')
        return
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        return
      default:
        if ('children' in node) for (const child of node.children) inline(child, literals)
    }
  }

  function comment(value: string, start: number, end: number): void {
    for (const [whole, text] of value.matchAll(/<!--([\s\S]*?)-->/g)) {
      comments.push({
        text: text!.trim(),
        span: { start, end: Math.min(end, start + whole.length) },
        at: prose.text.length,
      })
    }
  }
}

/** What a character reference such as `&amp;` stands for. */
export function decodeReference(reference: string): string | undefined {
  const name = reference.slice(1, -1)
  if (name[0] !== '#') return decodeNamedCharacterReference(name) || undefined
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return Number.isNaN(code) || code > 0x10ffff ? undefined : String.fromCodePoint(code)
}

function frontMatter(value: string): Record<string, unknown> {
  try {
    const data: unknown = parseYaml(value)
    return data && typeof data === 'object' && !Array.isArray(data) ? (data as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
