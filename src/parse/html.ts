import type { Element, Nodes, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { Source, Span } from '../source.ts'
import { type LineKinds, withForms } from './classify.ts'
import type { Article, Comment, Part, PartKind } from './index.ts'
import { decodeReference } from './markdown.ts'
import { mapOf, Prose } from './prose.ts'

const skipped = new Set([
  'script',
  'style',
  'pre',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'select',
  'textarea',
  'button',
  'head',
])
const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const kinds: Readonly<Record<string, PartKind>> = {
  h1: 'headline',
  h2: 'subhead',
  h3: 'subhead',
  h4: 'subhead',
  h5: 'subhead',
  h6: 'subhead',
  li: 'item',
  dd: 'item',
  dt: 'item',
  figcaption: 'caption',
  blockquote: 'quotation',
  nav: 'furniture',
  footer: 'furniture',
  aside: 'furniture',
  address: 'byline',
  td: 'table',
  th: 'table',
  caption: 'caption',
}
/** What newsrooms call the parts of a page in its classes. */
const classes: readonly (readonly [RegExp, PartKind])[] = [
  [/^(?:byline|author|dateline|timestamp|pubdate)s?\b/i, 'byline'],
  [/^(?:standfirst|deck|dek|subtitle|subheadline|summary)\b/i, 'deck'],
  [/^(?:photo-?|image-?|media-?|wp-)?caption\b/i, 'caption'],
  [/^(?:photo-?|image-?|media-?)?credit\b/i, 'credit'],
  [
    /^(?:related|newsletter|promo|advert|ad|share|social|breadcrumbs?|tags?|comments?|recirc|skip-link)\b/i,
    'furniture',
  ],
  [/^pull-?quote\b/i, 'quotation'],
]

/** Takes the prose out of an HTML page or fragment; scripts, code and markup stay behind. */
export function parseHtml(source: Source, known?: LineKinds): Article {
  const prose = new Prose()
  const parts: Part[] = []
  const comments: Comment[] = []
  const meta: Record<string, unknown> = {}
  const fragment = !/<(?:!doctype|html|head|body)\b/i.test(source.text)
  let start = 0
  let literals: Span[] = []
  const tree = unified().use(rehypeParse, { fragment }).parse(source.text) as Root
  walk(tree, 'paragraph')
  flush('paragraph')
  return {
    source,
    text: prose.text,
    parts: withForms(prose.text, parts, known),
    map: mapOf(prose.segments),
    comments,
    meta,
  }

  function walk(node: Nodes, kind: PartKind): void {
    switch (node.type) {
      case 'text':
        if (node.position) {
          prose.addDecoded(
            node.value,
            source.text,
            node.position.start.offset!,
            node.position.end.offset!,
            decodeReference,
          )
        }
        return
      case 'comment': {
        const { start, end } = node.position!
        comments.push({
          text: node.value.trim(),
          span: { start: start.offset!, end: end.offset! },
          at: prose.text.length,
        })
        return
      }
      case 'element':
        element(node, kind)
        return
      default:
        if ('children' in node) for (const child of node.children) walk(child as Nodes, kind)
    }
  }

  function element(node: Element, kind: PartKind): void {
    const { tagName } = node
    if (tagName === 'head') readHead(node)
    if (skipped.has(tagName)) return
    if (tagName === 'br') {
      prose.gap('\n')
      return
    }
    if (tagName === 'time' && typeof node.properties.dateTime === 'string')
      meta.date ??= node.properties.dateTime
    if (!blocks.has(tagName)) {
      const from = prose.text.length
      for (const child of node.children) walk(child as Nodes, kind)
      if (/^(?:code|kbd|samp|var)$/.test(tagName)) literals.push({ start: from, end: prose.text.length })
      return
    }
    flush(kind)
    const own = kinds[tagName] ?? kindOfClass(node)
    const inner =
      kind === 'furniture' ? kind : (own ?? (tagName === 'p' || tagName === 'div' ? kind : 'paragraph'))
    for (const child of node.children) walk(child as Nodes, inner)
    flush(inner)
  }

  /** Closes the part that is open, if it has any text. */
  function flush(kind: PartKind): void {
    const text = prose.text.slice(start)
    const trimmed = text.trim()
    if (trimmed) {
      const from = start + text.indexOf(trimmed)
      parts.push({ kind, start: from, end: from + trimmed.length, ...(literals.length > 0 && { literals }) })
      prose.gap('\n\n')
    }
    start = prose.text.length
    literals = []
  }

  function readHead(head: Element): void {
    for (const child of head.children) {
      if (child.type !== 'element' || child.tagName !== 'meta') continue
      const name = child.properties.property ?? child.properties.name ?? child.properties.itemProp
      const content = child.properties.content
      if (typeof content !== 'string') continue
      if (/published_time|^date$|datePublished/i.test(String(name))) meta.date ??= content
      else meta[String(name)] ??= content
    }
  }
}

function kindOfClass({ properties }: Element): PartKind | undefined {
  const names = Array.isArray(properties.className) ? properties.className : []
  for (const name of names) {
    const known = classes.find(([pattern]) => pattern.test(String(name)))
    if (known) return known[1]
  }
  return undefined
}
