import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import type { CodeAction, Diagnostic, Hover, TextDocumentEdit } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { commandLine } from './built.ts'
import { Client, pulling, pushed, type Start } from './client.ts'

const built = commandLine()
const clients: Client[] = []

afterEach(async () => {
  for (const client of clients.splice(0)) client.process.kill()
})

async function connect(start: Start = {}): Promise<Client> {
  const client = new Client(process.execPath, [built.path, 'lsp', '--stdio'])
  clients.push(client)
  return client.start(start)
}

const uriOf = (...path: string[]): string => pathToFileURL(join(...path)).href
const names = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(one => one.code)
const faulty = 'The army will grow by a third before 2032. Stated. “I was there,” said [NAME], a witness.'
const point = (line: number, character: number) => ({ line, character })
const range = (line: number, from: number, to: number) => ({ start: point(line, from), end: point(line, to) })
const quickFixes = (client: Client, uri: string, where: object, only?: string[]) =>
  client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: where,
    context: { diagnostics: [], ...(only && { only }) },
  })
const pull = (client: Client, uri: string, previousResultId?: string) =>
  client.connection.sendRequest<{ kind: string; resultId: string; items: Diagnostic[] }>(
    'textDocument/diagnostic',
    { textDocument: { uri }, ...(previousResultId && { previousResultId }) },
  )

describe('diagnostics', () => {
  it('are pushed with code, severity, source and data', async () => {
    const client = await connect()
    const uri = uriOf(built.folder(), 'a.txt')
    await client.open(uri, faulty)
    const [stray, placeholder] = await client.diagnostics(uri, 1)
    expect(stray).toMatchObject({
      range: range(0, 42, 50),
      severity: 1,
      source: 'bluepencil',
      code: 'stray-fragment',
      message: '“Stated.” is left over from a lost clause; delete it.',
      tags: [1],
      data: { rule: 'stray-fragment', expected: [''], fix: 'offered' },
    })
    expect(placeholder).toMatchObject({ range: range(0, 71, 77), code: 'placeholder' })
    expect(await client.stop()).toBe(0)
    expect(client.stderr).toBe('')
  })

  it('are pulled, and told unchanged where nothing has changed', async () => {
    const client = await connect({ capabilities: pulling })
    const uri = uriOf(built.folder(), 'a.txt')
    await client.open(uri, faulty)
    const first = await pull(client, uri)
    expect(names(first.items)).toEqual(['stray-fragment', 'placeholder'])
    expect(await pull(client, uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId })
    await client.change(uri, 2, { range: range(0, 42, 50), text: '' })
    expect(names((await pull(client, uri, first.resultId)).items)).toEqual(['placeholder'])
    expect(client.published).toEqual([])
  })

  it('are taken back when a document is closed', async () => {
    const client = await connect()
    const uri = uriOf(built.folder(), 'a.txt')
    await client.open(uri, faulty)
    await client.diagnostics(uri, 1)
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
    await client.until(uri, [])
  })

  it('leave languages alone that are no copy', async () => {
    const client = await connect({ capabilities: pulling })
    const folder = built.folder()
    for (const languageId of ['tex', 'typescript', 'json']) {
      const uri = uriOf(folder, `a.${languageId}`)
      await client.open(uri, faulty, languageId)
      expect((await pull(client, uri)).items).toEqual([])
    }
  })

  it('see through the markup of Markdown and HTML', async () => {
    const client = await connect()
    const folder = built.folder()
    await client.open(
      uriOf(folder, 'a.md'),
      '# Head\n\nA vote, said **[NAME]**, `[NAME]`, is due.',
      'markdown',
    )
    await client.open(uriOf(folder, 'a.html'), '<p>A vote, said <b>[NAME]</b>,\nis due.</p>', 'html')
    expect((await client.diagnostics(uriOf(folder, 'a.md'), 1)).map(one => one.range)).toEqual([
      range(2, 15, 21),
    ])
    expect((await client.diagnostics(uriOf(folder, 'a.html'), 1)).map(one => one.range)).toEqual([
      range(0, 19, 25),
    ])
  })
})

describe('sync', () => {
  for (const encoding of ['utf-8', 'utf-16', 'utf-32'] as const) {
    it(`follows edits counted in ${encoding}`, async () => {
      const general = { positionEncodings: [encoding] }
      const client = await connect({ capabilities: { ...pushed, general } })
      expect(client.initialized.capabilities.positionEncoding).toBe(encoding)
      const uri = uriOf(built.folder(), 'a.txt')
      const length = (text: string): number =>
        encoding === 'utf-8'
          ? Buffer.byteLength(text)
          : encoding === 'utf-32'
            ? [...text].length
            : text.length
      const before = 'Señor Müller 😀 “einz” 👩‍👩‍👧 said '
      await client.open(uri, `${before}yes.\r\nAnd so on.`)
      expect(await client.diagnostics(uri, 1)).toEqual([])
      const at = point(0, length(before))
      await client.change(uri, 2, { range: { start: at, end: at }, text: '[NAME] said ' })
      const [found] = await client.diagnostics(uri, 2)
      expect(found!.range).toEqual({ start: at, end: point(0, length(`${before}[NAME]`)) })
      await client.change(
        uri,
        3,
        { range: { start: at, end: point(0, length(`${before}[NAME] said `)) }, text: '' },
        { range: { start: point(1, 0), end: point(1, 0) }, text: 'It was [NAME]. ' },
      )
      expect((await client.diagnostics(uri, 3)).map(one => one.range)).toEqual([range(1, 7, 13)])
    })
  }

  it('takes whole texts, and a byte order mark', async () => {
    const client = await connect()
    const uri = uriOf(built.folder(), 'a.txt')
    await client.open(uri, '')
    expect(await client.diagnostics(uri, 1)).toEqual([])
    await client.change(uri, 2, { text: '\ufeffA vote, said [NAME], is due.' })
    expect((await client.diagnostics(uri, 2)).map(one => one.range)).toEqual([range(0, 14, 20)])
  })

  it('gives up the check of a version that a newer one follows', async () => {
    const client = await connect({ capabilities: pulling })
    const uri = uriOf(built.folder(), 'a.txt')
    await client.open(uri, readFileSync('seeds/d09-volcano.txt', 'utf8').repeat(12))
    const old = pull(client, uri).catch((error: { code: number }) => error.code)
    const versions = [2, 3, 4, 5, 6]
    for (const version of versions) {
      await client.change(uri, version, { range: range(0, 0, 0), text: '[NAME] ' })
    }
    const { items } = await pull(client, uri)
    // ServerCancelled, to be asked again.
    expect(await old).toBe(-32802)
    expect(names(items).filter(code => code === 'placeholder').length).toBeGreaterThan(0)
  })

  it('answers while a long check is under way, and drops one that is cancelled', async () => {
    const client = await connect({ capabilities: pulling })
    const folder = built.folder()
    const uri = uriOf(folder, 'a.txt')
    await client.open(uri, readFileSync('seeds/d09-volcano.txt', 'utf8').repeat(20))
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol')
    const source = new CancellationTokenSource()
    const long = client.connection
      .sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token)
      .catch((error: { code: number }) => error.code)
    source.cancel()
    expect(await long).toBe(-32800)
    await client.open(uriOf(folder, 'b.txt'), faulty)
    expect(names((await pull(client, uriOf(folder, 'b.txt'))).items)).toEqual([
      'stray-fragment',
      'placeholder',
    ])
  })
})

describe('code actions', () => {
  it('offer each suggestion, to let it stand, and to ignore the rule', async () => {
    const client = await connect()
    const uri = uriOf(built.folder(), 'a.txt')
    await client.open(uri, faulty)
    const actions = await quickFixes(client, uri, range(0, 45, 45))
    expect(actions.map(one => one.title)).toEqual([
      'Delete “Stated.”',
      'Let it stand (stet)',
      'Always ignore stray-fragment here',
    ])
    expect(actions[0]).toMatchObject({ kind: 'quickfix', isPreferred: true })
    const { documentChanges } = actions[0]!.edit!
    const { edits, textDocument } = documentChanges![0] as TextDocumentEdit
    expect(textDocument).toEqual({ uri, version: 1 })
    const document = TextDocument.create(uri, 'plaintext', 1, faulty)
    expect(TextDocument.applyEdits(document, edits as never)).toBe(faulty.replace(' Stated.', ''))
    expect(actions[0]!.diagnostics![0]!.code).toBe('stray-fragment')
  })

  it('make all safe corrections at once', async () => {
    const client = await connect()
    const uri = uriOf(built.folder(), 'a.txt')
    const text = 'He gave a apple to the the man.'
    await client.open(uri, text)
    const actions = await quickFixes(client, uri, range(0, 0, 0), ['source.fixAll'])
    expect(actions.map(one => one.kind)).toEqual(['source.fixAll.bluepencil'])
    const { edits } = actions[0]!.edit!.documentChanges![0] as TextDocumentEdit
    const document = TextDocument.create(uri, 'plaintext', 1, text)
    expect(TextDocument.applyEdits(document, edits as never)).toBe('He gave an apple to the man.')
    expect(await quickFixes(client, uri, range(0, 0, 0), ['refactor'])).toEqual([])
  })

  it('let a passage of Markdown stand by a comment', async () => {
    const client = await connect()
    const uri = uriOf(built.folder(), 'a.md')
    const text = 'A vote, said [NAME], is due.\n\n[NAME] left.'
    await client.open(uri, text, 'markdown')
    for (const where of [range(0, 15, 15), range(2, 3, 3)]) {
      const actions = await quickFixes(client, uri, where)
      const stet = actions.find(one => one.title === 'Let it stand (stet)')!
      const { edits } = stet.edit!.documentChanges![0] as TextDocumentEdit
      const left = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), edits as never)
      expect(left).toContain('<!-- stet placeholder “[NAME]”: ')
      const other = uri.replace('a.md', `${where.start.line}.md`)
      await client.open(other, left, 'markdown')
      expect(names(await client.diagnostics(other, 1))).toEqual(['placeholder'])
    }
  })

  it('let a passage of text stand by an entry in the configuration', async () => {
    const client = await connect()
    const folder = built.folder({ 'news/a [1].txt': faulty })
    const uri = uriOf(folder, 'news', 'a [1].txt')
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: uriOf(folder), name: 'copy' }], removed: [] },
    })
    await client.open(uri, faulty)
    await client.diagnostics(uri, 1)
    const actions = await quickFixes(client, uri, range(0, 45, 45))
    const { command, arguments: given } = actions.find(one => one.title.startsWith('Let'))!.command!
    await client.connection.sendRequest('workspace/executeCommand', { command, arguments: given })
    await client.until(uri, ['placeholder'])
    const file = [
      join(folder, 'bluepencil.config.json'),
      join(folder, 'news', 'bluepencil.config.json'),
    ].find(existsSync)!
    expect(JSON.parse(readFileSync(file, 'utf8')).stet[0]).toMatchObject({
      rule: 'stray-fragment',
      text: 'Stated.',
    })
  })

  it('write into the configuration that holds, its comments kept', async () => {
    const folder = built.folder({
      'bluepencil.config.yaml': '# ours\nlexicon:\n  accept: [Smyth] # a name\n',
      'a.txt': '',
    })
    const client = await connect({ folders: [uriOf(folder)] })
    const uri = uriOf(folder, 'a.txt')
    await client.open(uri, 'The goverment met. It gave a apple to the man.')
    expect(names(await client.diagnostics(uri, 1))).toEqual(['spelling', 'article-a-an'])
    const run = async (where: object, title: RegExp): Promise<void> => {
      const found = (await quickFixes(client, uri, where)).find(one => title.test(one.title))!
      const { command, arguments: given } = found.command!
      await client.connection.sendRequest('workspace/executeCommand', { command, arguments: given })
    }
    await run(range(0, 6, 6), /^Add “goverment” to the lexicon$/)
    await client.until(uri, ['article-a-an'])
    await run(range(0, 28, 28), /^Always ignore article-a-an here$/)
    await client.until(uri, [])
    expect(readFileSync(join(folder, 'bluepencil.config.yaml'), 'utf8')).toBe(
      '# ours\nlexicon:\n  accept: [ Smyth, goverment ] # a name\nrules:\n  article-a-an: off\n',
    )
  })
})

describe('hover', () => {
  it('tells why, with examples', async () => {
    const client = await connect()
    const uri = uriOf(built.folder(), 'a.txt')
    await client.open(uri, faulty)
    const ask = (character: number) =>
      client.connection.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: { uri },
        position: point(0, character),
      })
    const hover = await ask(45)
    expect(hover).toMatchObject({ range: range(0, 42, 50), contents: { kind: 'markdown' } })
    const { value } = hover!.contents as { value: string }
    expect(value).toContain('“Stated.” is left over from a lost clause; delete it.')
    expect(value).toContain('### stray-fragment')
    expect(value).toContain('**Marked**')
    expect(await ask(3)).toBeNull()
  })
})

describe('configuration', () => {
  it('holds for each folder by its own', async () => {
    const strict = built.folder({ 'a.txt': '' })
    const lax = built.folder({ 'bluepencil.config.json': '{"rules": {"placeholder": "off"}}', 'a.txt': '' })
    const client = await connect({ folders: [uriOf(strict), uriOf(lax)] })
    for (const folder of [strict, lax]) await client.open(uriOf(folder, 'a.txt'), faulty)
    expect(names(await client.diagnostics(uriOf(strict, 'a.txt'), 1))).toEqual([
      'stray-fragment',
      'placeholder',
    ])
    expect(names(await client.diagnostics(uriOf(lax, 'a.txt'), 1))).toEqual(['stray-fragment'])
  })

  it('is read anew when it changes, whether the client watches or not', async () => {
    const folder = built.folder({ 'bluepencil.config.json': '{}' })
    const client = await connect({ folders: [uriOf(folder)] })
    const uri = uriOf(folder, 'a.txt')
    await client.open(uri, faulty)
    await client.diagnostics(uri, 1)
    writeFileSync(join(folder, 'bluepencil.config.json'), '{"rules": {"placeholder": "off"}}')
    await client.until(uri, ['stray-fragment'])
    writeFileSync(join(folder, 'bluepencil.config.json'), '{"rules": {"stray-fragment": "off"}}')
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(folder, 'bluepencil.config.json'), type: 2 }],
    })
    await client.until(uri, ['placeholder'])
  })

  it('is told when it is broken, and what held before holds on', async () => {
    const folder = built.folder({ 'bluepencil.config.json': '{"rules": {"placeholder": "off"}}' })
    const client = await connect({ folders: [uriOf(folder)] })
    const uri = uriOf(folder, 'a.txt')
    await client.open(uri, faulty)
    expect(names(await client.diagnostics(uri, 1))).toEqual(['stray-fragment'])
    writeFileSync(join(folder, 'bluepencil.config.json'), '{"rules": {"placeholdr": "off"}}')
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] })
    expect(await client.message()).toContain('“placeholdr” is not a rule; use “placeholder”')
    await client.until(uri, ['stray-fragment'])
    writeFileSync(join(folder, 'bluepencil.config.json'), '{}')
    await client.until(uri, ['stray-fragment', 'placeholder'])
  })

  it('is told when it is broken from the start', async () => {
    const folder = built.folder({ 'bluepencil.config.yaml': 'rules: [' })
    const client = await connect({ folders: [uriOf(folder)] })
    const uri = uriOf(folder, 'a.txt')
    await client.open(uri, faulty)
    expect(await client.message()).toContain('bluepencil.config.yaml:1')
    expect(names(await client.diagnostics(uri, 1))).toEqual(['stray-fragment', 'placeholder'])
  })

  it('that is code is not run where the folder is not trusted', async () => {
    const folder = built.folder({ 'bluepencil.config.mjs': 'process.exit(9)' })
    const client = await connect({ folders: [uriOf(folder)], options: { trusted: false } })
    const uri = uriOf(folder, 'a.txt')
    await client.open(uri, faulty)
    expect(await client.message()).toContain('is code, which is not run here')
    expect(names(await client.diagnostics(uri, 1))).toEqual(['stray-fragment', 'placeholder'])
  })

  it('takes the settings of the editor', async () => {
    const client = await connect({ options: { minimumSeverity: 'warning' } })
    const uri = uriOf(built.folder(), 'a.txt')
    await client.open(uri, faulty)
    await client.diagnostics(uri, 1)
    const settings = { bluepencil: { enable: false } }
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings })
    await client.until(uri, [])
  })
})

describe('commands', () => {
  it('explain a rule, make a proof, and make the safe corrections', async () => {
    const client = await connect()
    const applied: unknown[] = []
    client.connection.onRequest('workspace/applyEdit', params => {
      applied.push(params)
      return { applied: true }
    })
    const uri = uriOf(built.folder(), 'a.txt')
    await client.open(uri, 'He gave a apple to <script> [NAME].')
    const run = (command: string, ...given: unknown[]) =>
      client.connection.sendRequest<unknown>('workspace/executeCommand', { command, arguments: given })
    expect(await run('bluepencil.explain', 'placeholder')).toContain('### placeholder')
    expect(await run('bluepencil.explain', 'nothing')).toBeNull()
    const proof = await run('bluepencil.proofOf', uri)
    expect(proof).toMatch(/^<!doctype html>/)
    expect(proof).not.toContain('<script> [NAME]')
    expect(await run('bluepencil.fixSafe', uri)).toBe(1)
    expect(applied).toHaveLength(1)
    await expect(run('bluepencil.fixSafe', 'file:///nowhere.txt')).rejects.toThrow('is not open')
  })

  it('survive what is not as it should be', async () => {
    const client = await connect({ capabilities: pulling })
    const uri = uriOf(built.folder(), 'a.txt')
    await expect(quickFixes(client, 'untitled:nowhere', range(9, 9, 9))).resolves.toEqual([])
    await client.open(uri, '\ud83d lone \0 [NAME]')
    await client.change(uri, 2, { range: { start: point(99, 99), end: point(100, 0) }, text: ' [NAME]' })
    expect(names((await pull(client, uri)).items)).toContain('placeholder')
    await client.open('untitled:Untitled-1', faulty)
    expect(names((await pull(client, 'untitled:Untitled-1')).items)).toContain('placeholder')
    expect(await client.stop()).toBe(0)
  })
})
