import { applyEdits as applyJsonEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser'
import { isSeq, parseDocument } from 'yaml'
import { UserError } from '../errors.ts'

/** What an editor adds to a configuration from within the copy. */
export type Amendment =
  | { readonly add: 'stet'; readonly rule: string; readonly text: string; readonly file: string }
  | { readonly add: 'word'; readonly word: string }
  | { readonly add: 'off'; readonly rule: string }

type Path = (string | number)[]

/** Where an amendment goes, and whether it is one more of a list. */
function placeOf(amendment: Amendment): { path: Path; value: unknown; isEntry: boolean } {
  switch (amendment.add) {
    case 'stet': {
      const { rule, text, file } = amendment
      return { path: ['stet'], value: { rule, text, file, reason: 'stands as written' }, isEntry: true }
    }
    case 'word':
      return { path: ['lexicon', 'accept'], value: amendment.word, isEntry: true }
    default:
      return { path: ['rules', amendment.rule], value: 'off', isEntry: false }
  }
}

/** Whether a configuration file is data, which can be amended, and no code. */
export const canAmend = (path: string): boolean => /\.(?:json|ya?ml)$/i.test(path)

/**
 * The text of a configuration with an amendment, its comments kept.
 *
 * Throws a `UserError` where the file is code, or not well formed.
 */
export function amend(text: string, path: string, amendment: Amendment): string {
  if (!canAmend(path)) {
    throw new UserError(path, 'is code, which is not edited by machine', 'add the entry by hand')
  }
  const under = /[\\/]package\.json$/.test(path) ? ['bluepencil'] : []
  const { path: at, value, isEntry } = placeOf(amendment)
  const whole = [...under, ...at]
  return /\.json$/i.test(path)
    ? amendJson(text, path, whole, value, isEntry)
    : amendYaml(text, path, whole, value, isEntry)
}

function amendJson(text: string, file: string, path: Path, value: unknown, isEntry: boolean): string {
  const errors: { offset: number }[] = []
  const tree = parseTree(text, errors as never, { allowTrailingComma: true })
  if (text.trim() && (errors.length > 0 || tree?.type !== 'object')) throw malformed(file)
  const formattingOptions = { insertSpaces: !/^\t/m.test(text), tabSize: indentOf(text), eol: '\n' }
  const known = tree && findNodeAtLocation(tree, path)
  if (isEntry) {
    if (known?.type === 'array') {
      if (known.children?.some(child => child.value === value)) return text
      const end = [...path, known.children?.length ?? 0]
      return applyJsonEdits(text, modify(text, end, value, { formattingOptions, isArrayInsertion: true }))
    }
    return applyJsonEdits(text, modify(text, path, [value], { formattingOptions }))
  }
  const at = known?.type === 'object' ? [...path, 'severity'] : path
  return applyJsonEdits(text, modify(text || '{}', at, value, { formattingOptions }))
}

function amendYaml(text: string, file: string, path: Path, value: unknown, isEntry: boolean): string {
  const document = parseDocument(text)
  if (document.errors.length > 0) throw malformed(file)
  const known = document.getIn(path)
  if (isEntry) {
    if (isSeq(known)) {
      if (known.items.some(item => String(item) === value)) return text
      document.addIn(path, document.createNode(value))
    } else document.setIn(path, document.createNode([value]))
  } else {
    const at = typeof known === 'object' && known !== null ? [...path, 'severity'] : path
    document.setIn(at, value)
  }
  return document.toString({ lineWidth: 0 })
}

const malformed = (file: string): UserError =>
  new UserError(file, 'is not well formed', 'mend it, then try again')

/** The width of the first indentation, or 2. */
const indentOf = (text: string): number => (/^( +)\S/m.exec(text)?.[1] ?? '  ').length
