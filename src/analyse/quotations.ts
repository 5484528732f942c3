import type { Span } from '../source.ts'
import type { Analysis } from './index.ts'

/** Whether a span lies within a quotation. */
export function insideQuotation(_analysis: Analysis, _span: Span): boolean {
  return false
}
