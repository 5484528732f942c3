import { startLanguageServer } from '../../../src/lsp/index.ts'

startLanguageServer()
