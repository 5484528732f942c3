import type { Severity } from '../rule.ts'
import type { MakeReporter } from './index.ts'
import { closing, opening, proofOf, unread } from './proof.ts'

/** A proof: each article as a page, with marks in its text and notes in its margin. */
const html: MakeReporter = () => {
  const counts = new Map<string, Record<Severity, number>>()
  let files = 0
  return {
    begin: () => opening,
    async file(checked) {
      const index = files++
      if (checked.error !== undefined) return unread(checked.path, checked.error, index)
      for (const { ruleId, severity } of checked.messages) {
        const count = counts.get(ruleId) ?? { error: 0, warning: 0, suggestion: 0 }
        counts.set(ruleId, count)
        count[severity]++
      }
      return proofOf(checked, checked.path, index)
    },
    end: () => closing(files, counts),
  }
}

export default html
