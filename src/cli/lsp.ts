import { startLanguageServer } from '../lsp/index.ts'
import type { Command } from './index.ts'

/** `bluepencil lsp`: serves an editor on standard input and output, until it says to exit. */
const lsp: Command = () => {
  startLanguageServer()
  return new Promise(() => {})
}

export default lsp
