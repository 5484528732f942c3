import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver-protocol'
import { lint } from '../src/index.ts'
import { commandLine } from './built.ts'
import { Client, pulling } from './client.ts'
import { type Server, startServer } from './serve.ts'

const built = commandLine()
let server: Server | undefined
let client: Client | undefined
afterAll(async () => {
  await server?.stop()
  await client?.stop()
})

/** What every face says of a message: its rule, gravity, wording, place, and what may stand there instead. */
interface Said {
  readonly rule: string
  readonly severity: string
  readonly reason: string
  readonly at: readonly [line: number, character: number, endLine: number, endCharacter: number]
  readonly expected: readonly string[]
  readonly fix: string | null
}

interface Told {
  readonly ruleId: string
  readonly severity: string
  readonly reason: string
  readonly place: Record<
    'start' | 'end',
    { readonly line: number; readonly column: number; readonly offset: number }
  >
  readonly expected: readonly string[]
  readonly fix: string | null
}

const said = ({ expected, fix, place: { end, start }, reason, ruleId, severity }: Told): Said => ({
  rule: ruleId,
  severity,
  reason,
  at: [start.line - 1, start.column - 1, end.line - 1, end.column - 1],
  expected,
  fix,
})

async function throughCommandLine(path: string, folder: string): Promise<Said[]> {
  const { out } = await built.run(['--no-config', '--format', 'json', path], { cwd: folder })
  return (JSON.parse(out)[0].messages as Told[]).map(said)
}

const throughLibrary = async (text: string, path: string): Promise<Said[]> =>
  (await lint(text, { path })).map(message => said(message as unknown as Told))

async function throughServer(text: string, path: string): Promise<Said[]> {
  server ??= await startServer(built.path)
  const body = JSON.stringify({ text, path })
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${server.url}/check`, { method: 'POST', body, headers })
  return ((await response.json()) as { messages: Told[] }).messages.map(said)
}

interface Match {
  readonly message: string
  readonly offset: number
  readonly length: number
  readonly rule: { readonly id: string }
  readonly replacements: readonly { readonly value: string }[]
}

async function throughLanguageTool(text: string): Promise<unknown[]> {
  const body = new URLSearchParams({ text, language: 'en' })
  const response = await fetch(`${server!.url}/v2/check`, { method: 'POST', body })
  const { matches } = (await response.json()) as { matches: Match[] }
  return matches.map(({ length, message, offset, replacements, rule }) => [
    rule.id,
    message,
    offset,
    length,
    replacements.map(one => one.value),
  ])
}

async function throughEditor(text: string, path: string, languageId: string): Promise<Said[]> {
  client ??= await new Client(process.execPath, [built.path, 'lsp']).start({ capabilities: pulling })
  const uri = pathToFileURL(path).href
  // Typed in two strokes, so that what is remembered of the first has to hold.
  const half = text.indexOf('\n', text.length / 2)
  const line = text.slice(0, half).split('\n').length - 1
  const at = { line, character: half - text.lastIndexOf('\n', half - 1) - 1 }
  await client.open(uri, text.slice(0, half), languageId)
  const pull = () =>
    client!.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    })
  await pull()
  await client.change(uri, 2, { range: { start: at, end: at }, text: text.slice(half) })
  const severities = ['', 'error', 'warning', 'suggestion']
  return (await pull()).items.map(({ code, data, message, range: { end, start }, severity }) => ({
    rule: code as string,
    severity: severities[severity!]!,
    reason: String(message),
    at: [start.line, start.character, end.line, end.character],
    expected: data.expected,
    fix: data.fix,
  }))
}

const seed = (name: string): string => readFileSync(join('seeds', `${name}.txt`), 'utf8')
const asMarkdown = (text: string): string => `# Head\n\n${text.split(/\n+/).join('\n\n')}\n`
const asHtml = (text: string): string =>
  `<h1>Head</h1>\n${text
    .split(/\n+/)
    .map(line => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('\n')}\n`

describe('the same article', () => {
  for (const [name, languageId, text] of [
    ['a.txt', 'plaintext', seed('d06-steel-takeover')],
    ['b.txt', 'plaintext', `${seed('d09-volcano')}\nSeñor 😀 said [NAME], a the the man.\n`],
    ['c.md', 'markdown', asMarkdown(seed('d02-harbour-bridge'))],
    ['d.html', 'html', asHtml(seed('d08-port-strike'))],
  ] as const) {
    it(`gets the same messages through every face: ${name}`, async () => {
      const folder = built.folder({ [name]: text })
      const library = await throughLibrary(text, name)
      expect(library.length).toBeGreaterThan(5)
      expect(await throughCommandLine(name, folder)).toEqual(library)
      expect(await throughServer(text, name)).toEqual(library)
      expect(await throughEditor(text, join(folder, name), languageId)).toEqual(library)
      if (languageId !== 'plaintext') return
      const messages = await lint(text, { path: name })
      expect(await throughLanguageTool(text)).toEqual(
        messages.map(({ expected, place: { end, start }, reason, ruleId }) => [
          ruleId,
          reason,
          start.offset,
          end.offset - start.offset,
          expected,
        ]),
      )
    }, 30_000)
  }
})
