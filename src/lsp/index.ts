import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  createConnection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  MarkupKind,
  MessageType,
  type Position,
  ResponseError,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { catalogue } from '../../rules/presets.ts'
import { UserError } from '../errors.ts'
import { explainMessage, explainRule } from '../explain.ts'
import type { Plan } from '../lint.ts'
import { chosenEdits, safe } from '../mend.ts'
import { type Message, reaches, spanOf } from '../message.ts'
import type { AnyRule } from '../rule.ts'
import { endings, type Format, formatOf, sourceOf } from '../source.ts'
import { version } from '../version.ts'
import { Watch } from '../watch.ts'
import { replaceFile } from '../write.ts'
import { type Abilities, actionsFor, commands, fixAllKind, workspaceEdit } from './actions.ts'
import { type Amendment, amend, canAmend } from './amend.ts'
import { type Checked, Copy } from './copy.ts'
import { diagnosticOf } from './diagnostics.ts'
import { pageUri } from './pages.ts'
import { type Choice, configNames, defaults, type Governed, Plans } from './plans.ts'
import { chooseEncoding, Positions } from './positions.ts'
import { clientSettings, defaultClientSettings } from './settings.ts'

/** How the languages that editors name are marked up; the others are left alone. */
const languages: Readonly<Record<string, Format>> = {
  plaintext: 'text',
  'plain text': 'text',
  text: 'text',
  txt: 'text',
  markdown: 'markdown',
  pandoc: 'markdown',
  quarto: 'markdown',
  rmd: 'markdown',
  html: 'html',
  xhtml: 'html',
}

export interface LanguageServerOptions {
  /** Where the protocol is spoken; standard input and output where it is left out. */
  readonly connection?: Connection
}

/** Serves editors, over the Language Server Protocol, until the client says to exit. */
export function startLanguageServer({ connection = overStdio() }: LanguageServerOptions = {}): void {
  new Server(connection).listen()
}

function overStdio(): Connection {
  return createConnection(process.stdin, process.stdout)
}

/** One client's session. */
class Server {
  readonly #connection: Connection
  readonly #copies = new Map<string, Copy>()
  readonly #governed = new Map<Copy, Governed>()
  readonly #published = new WeakMap<Copy, string>()
  readonly #watch = new Watch(() => this.#reload('A configuration has changed.'))
  readonly #plans = new Plans()
  #positions = new Positions('utf-16')
  #settings = defaultClientSettings
  #abilities: Abilities = { documentChanges: false, disabled: false }
  #can = {
    pull: false,
    refresh: false,
    configuration: false,
    register: false,
    watch: false,
    tags: false,
    folders: false,
  }
  #folders: string[] = []
  #told = new Set<string>()
  /** Counted up whenever a plan changes, so that a pulled report is not taken for unchanged. */
  #round = 0

  constructor(connection: Connection) {
    this.#connection = connection
  }

  listen(): void {
    const connection = this.#connection
    connection.onInitialize(params => this.#initialize(params))
    connection.onInitialized(() => this.#initialized())
    connection.onDidChangeConfiguration(({ settings }) => this.#readSettings(settings))
    connection.onDidChangeWatchedFiles(() => this.#reload('A configuration has changed.'))
    connection.onHover(async ({ textDocument, position }, token) => {
      const copy = this.#copies.get(textDocument.uri)
      return copy ? this.#hover(copy, position, token) : null
    })
    connection.onCodeAction(async ({ textDocument, range, context }, token) => {
      const copy = this.#copies.get(textDocument.uri)
      const checked = copy && (await this.#check(copy, token))
      if (!copy || !checked) return []
      const { document, format } = copy
      const asked = { document, format, range, only: context.only, unwritable: this.#unwritable(copy) }
      const messages = this.#shown(checked)
      return actionsFor({ ...asked, messages }, this.#positions, this.#abilities)
    })
    connection.onExecuteCommand(({ command, arguments: given = [] }) => this.#carryOut(command, given))
    connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) =>
      this.#pulled(textDocument.uri, previousResultId, token),
    )
    const documents = new TextDocuments<TextDocument>({
      create: TextDocument.create,
      update: (document, changes, version) => this.#positions.update(document, changes, version),
    })
    documents.onDidOpen(({ document }) => this.#open(document))
    documents.onDidChangeContent(({ document }) => this.#changed(document.uri))
    documents.onDidSave(({ document }) => {
      const copy = this.#copies.get(document.uri)
      if (copy && this.#settings.run === 'onSave') void this.#push(copy)
    })
    documents.onDidClose(({ document }) => this.#close(document.uri))
    documents.listen(connection)
    connection.onShutdown(() => this.#watch.stop())
    process.on('uncaughtException', error => this.#log(error))
    process.on('unhandledRejection', error => this.#log(error))
    connection.listen()
  }

  #initialize(params: InitializeParams): InitializeResult {
    const { capabilities, initializationOptions, workspaceFolders } = params
    const { general, textDocument, workspace } = capabilities
    const encoding = chooseEncoding(general?.positionEncodings)
    this.#positions = new Positions(encoding)
    this.#abilities = {
      documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
      disabled: textDocument?.codeAction?.disabledSupport ?? false,
    }
    this.#can = {
      pull: textDocument?.diagnostic !== undefined,
      refresh: workspace?.diagnostics?.refreshSupport ?? false,
      configuration: workspace?.configuration ?? false,
      register: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
      watch: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
      folders: workspace?.workspaceFolders ?? false,
      tags: (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.tagSupport !== undefined,
    }
    const uris = workspaceFolders?.map(folder => folder.uri) ?? (params.rootUri ? [params.rootUri] : [])
    this.#folders = uris.flatMap(uri => pathOf(uri) ?? [])
    const trusted = (initializationOptions as { trusted?: unknown } | undefined)?.trusted !== false
    this.#settings = clientSettings(initializationOptions, { ...defaultClientSettings, trusted })
    return {
      serverInfo: { name: 'bluepencil', version },
      capabilities: {
        positionEncoding: encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        executeCommandProvider: { commands: Object.values(commands) },
        diagnosticProvider: {
          identifier: 'bluepencil',
          interFileDependencies: false,
          workspaceDiagnostics: false,
        },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    }
  }

  async #initialized(): Promise<void> {
    const { client, workspace } = this.#connection
    if (this.#can.register) {
      void client.register(DidChangeConfigurationNotification.type, { section: 'bluepencil' })
    }
    if (this.#can.watch) {
      const watchers = ['**/bluepencil.config.*', '**/package.json'].map(globPattern => ({ globPattern }))
      void client.register(DidChangeWatchedFilesNotification.type, { watchers })
    }
    if (this.#can.folders)
      workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(folder => pathOf(folder.uri)))
        this.#folders = this.#folders
          .filter(folder => !gone.has(folder))
          .concat(added.flatMap(folder => pathOf(folder.uri) ?? []))
        this.#reload('The folders have changed.')
      })
    if (this.#can.configuration) await this.#readSettings(undefined)
  }

  async #readSettings(sent: unknown): Promise<void> {
    const given = this.#can.configuration
      ? await this.#connection.workspace.getConfiguration('bluepencil')
      : (sent as { bluepencil?: unknown } | undefined)?.bluepencil
    const settings = clientSettings(given, this.#settings)
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return
    this.#settings = settings
    this.#reload('The settings have changed.')
  }

  #open(document: TextDocument): void {
    const format = languages[document.languageId.toLowerCase()]
    if (!format) return
    const path = this.#pathFor(document.uri, format)
    const copy = new Copy(document, path, format)
    copy.early = checked => this.#publish(copy, checked)
    this.#copies.set(document.uri, copy)
  }

  #close(uri: string): void {
    const copy = this.#copies.get(uri)
    if (!copy) return
    this.#copies.delete(uri)
    this.#governed.delete(copy)
    copy.replan()
    if (!this.#can.pull) void this.#connection.sendDiagnostics({ uri, diagnostics: [] })
  }

  /** A client that pulls asks for itself; the others are sent what is found. */
  #changed(uri: string): void {
    const copy = this.#copies.get(uri)
    if (!copy || this.#can.pull) return
    const isOpened = copy.checked === undefined
    if (this.#settings.run === 'onSave' && !isOpened) return
    void this.#push(copy)
  }

  async #push(copy: Copy): Promise<void> {
    if (this.#can.pull) return
    try {
      const checked = await this.#check(copy)
      if (checked) this.#publish(copy, checked)
    } catch (error) {
      this.#log(error)
    }
  }

  /** Sends what was found, unless it was sent already. */
  #publish(copy: Copy, checked: Checked): void {
    const { uri } = copy.document
    if (this.#can.pull || !this.#copies.has(uri)) return
    const said = checked.messages.map(one => [one.ruleId, one.place.start.offset, one.reason, one.expected])
    const print = `${checked.version} ${said.join('\n')}`
    if (this.#published.get(copy) === print) return
    this.#published.set(copy, print)
    const params = { uri, version: checked.version, diagnostics: this.#diagnostics(copy, checked) }
    void this.#connection.sendDiagnostics(params)
  }

  async #pulled(
    uri: string,
    previous: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const copy = this.#copies.get(uri)
    if (!copy) return { kind: 'full', items: [] }
    const isAtRest = this.#settings.run === 'onSave' && copy.checked !== undefined
    const checked = isAtRest ? copy.checked : await this.#check(copy, token)
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.')
    if (!checked) {
      const again = { retriggerRequest: true }
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'The document has changed.', again)
    }
    const resultId = `${this.#round}.${checked.version}`
    if (previous === resultId) return { kind: 'unchanged', resultId }
    return { kind: 'full', resultId, items: this.#diagnostics(copy, checked) }
  }

  #check(copy: Copy, token?: CancellationToken): Promise<Checked | undefined> {
    return copy.check(() => this.#planFor(copy), token)
  }

  async #planFor(copy: Copy): Promise<Plan | undefined> {
    const { configuration: file, enable, trusted } = this.#settings
    if (!enable) return undefined
    const holds = await this.#governing(copy, { ...(file && { file: this.#within(copy, file) }), trusted })
    this.#governed.set(copy, holds)
    this.#watch.add(holds.read)
    if (!this.#can.watch && copy.document.uri.startsWith('file:')) this.#watch.add(candidates(copy.path))
    return holds.ignored ? undefined : holds.plan
  }

  /** A broken configuration is told once, and what held before holds on. */
  async #governing(copy: Copy, choice: Choice): Promise<Governed> {
    try {
      const holds = await this.#plans.for(copy.path, choice)
      this.#told.clear()
      return holds
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      this.#connection.console.error(error instanceof UserError ? reason : told(error))
      if (!this.#told.has(reason)) this.#show(reason)
      this.#told.add(reason)
      this.#watch.add(candidates(copy.path))
      return this.#governed.get(copy) ?? (await defaults())
    }
  }

  /** Has every open document checked anew, by what holds now. */
  #reload(why: string): void {
    this.#round++
    this.#plans.forget()
    this.#connection.console.log(why)
    for (const copy of this.#copies.values()) {
      copy.replan()
      this.#published.delete(copy)
      void this.#push(copy)
    }
    if (this.#can.pull && this.#can.refresh) void this.#connection.languages.diagnostics.refresh()
  }

  #shown({ messages }: Checked): readonly Message[] {
    const { minimumSeverity } = this.#settings
    return messages.filter(message => reaches(message.severity, minimumSeverity))
  }

  #diagnostics(copy: Copy, checked: Checked): Diagnostic[] {
    return this.#shown(checked).map(message => {
      const { tags, ...diagnostic } = diagnosticOf(message, copy.document, this.#positions)
      return tags && this.#can.tags ? { ...diagnostic, tags } : diagnostic
    })
  }

  async #hover(copy: Copy, position: Position, token: CancellationToken) {
    const checked = await this.#check(copy, token)
    if (!checked) return null
    const { document } = copy
    const offset = this.#positions.offsetAt(document, position)
    const under = this.#shown(checked).filter(
      ({ place }) => place.start.offset <= offset && offset <= place.end.offset,
    )
    const [first] = under
    if (!first) return null
    const value = under
      .map(message => explainMessage(message, this.#rule(message.ruleId, copy), pageUri(message.url)))
      .join('\n\n---\n\n')
    return {
      contents: { kind: MarkupKind.Markdown, value },
      range: this.#positions.rangeOf(document, spanOf(first)),
    }
  }

  #rule(name: string, copy?: Copy): AnyRule | undefined {
    const known = (copy && this.#governed.get(copy)?.rules) ?? catalogue.rules
    return known.find(rule => rule.name === name)
  }

  async #carryOut(command: string, [first, second, third]: readonly unknown[]): Promise<unknown> {
    if (command === commands.explain) {
      const rule = this.#rule(String(first))
      return rule ? explainRule(rule) : null
    }
    const copy = this.#copies.get(String(first))
    if (!copy) throw new ResponseError(ErrorCodes.InvalidParams, `“${String(first)}” is not open.`)
    switch (command) {
      case commands.letStand: {
        const file = this.#namedIn(copy)
        return this.#amend(copy, { add: 'stet', rule: String(second), text: String(third), file })
      }
      case commands.accept:
        return this.#amend(copy, { add: 'word', word: String(second) })
      case commands.ignore:
        return this.#amend(copy, { add: 'off', rule: String(second) })
      case commands.fix:
        return this.#fix(copy)
      case commands.proof: {
        const checked = await this.#check(copy)
        if (!checked) return null
        const { proofOf } = await import('./proof.ts')
        const source = sourceOf(copy.document.getText(), copy.path, copy.format)
        const rules = this.#governed.get(copy)?.rules ?? catalogue.rules
        return proofOf(source, this.#shown(checked), rules)
      }
      default:
        throw new ResponseError(ErrorCodes.MethodNotFound, `“${command}” is not a command.`)
    }
  }

  /** Makes the safe corrections; returns how many places change. */
  async #fix(copy: Copy): Promise<number> {
    const checked = await this.#check(copy)
    const edits = checked ? chosenEdits(this.#shown(checked), safe) : []
    if (edits.length === 0) return 0
    const edit = workspaceEdit(copy.document, edits, this.#positions, this.#abilities)
    const { applied } = await this.#connection.workspace.applyEdit({ label: 'Safe corrections', edit })
    return applied ? edits.length : 0
  }

  async #amend(copy: Copy, amendment: Amendment): Promise<void> {
    const file = this.#writable(copy)
    try {
      const text = existsSync(file) ? await readFile(file, 'utf8') : ''
      await mkdir(dirname(file), { recursive: true })
      await replaceFile(file, amend(text, file, amendment))
      this.#reload(`${file} was written.`)
    } catch (error) {
      this.#show((error as Error).message)
    }
  }

  /** The configuration that a document's amendments go into. */
  #writable(copy: Copy): string {
    const { configuration } = this.#settings
    return (
      this.#governed.get(copy)?.file ??
      (configuration
        ? this.#within(copy, configuration)
        : join(this.#folderOf(copy) ?? dirname(copy.path), 'bluepencil.config.json'))
    )
  }

  #unwritable(copy: Copy): string | undefined {
    const file = this.#writable(copy)
    return canAmend(file) ? undefined : `${basename(file)} is code; add the entry by hand.`
  }

  /** A document's path as its configuration's globs name it. */
  #namedIn(copy: Copy): string {
    const path = relative(dirname(this.#writable(copy)), copy.path)
      .split(sep)
      .join('/')
    return `/${path.replace(/[\\*?[\]!# ]/g, '\\$&')}`
  }

  #folderOf({ path }: Copy): string | undefined {
    return this.#folders
      .filter(folder => path.startsWith(folder + sep))
      .sort((a, b) => b.length - a.length)[0]
  }

  #within(copy: Copy, file: string): string {
    return resolve(this.#folderOf(copy) ?? dirname(copy.path), file)
  }

  /** Where a document stands, or would if it were saved. */
  #pathFor(uri: string, format: Format): string {
    const path = pathOf(uri)
    if (path) return path
    const name = basename(decodeURIComponent(uri.replace(/[?#].*$/, ''))).replace(/[^\w.-]/g, '-')
    const ending = formatOf(name) === format && /\.\w+$/.test(name) ? '' : `.${endings[format]}`
    return join(this.#folders[0] ?? process.cwd(), `${name}${ending}`)
  }

  /** A notification: no answer is awaited, and every client can show it. */
  #show(reason: string): void {
    const message = `bluepencil: ${reason}`
    void this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message })
  }

  #log(error: unknown): void {
    this.#connection.console.error(told(error))
  }
}

/** The configuration files that would hold for a path, if they were there. */
function candidates(path: string): string[] {
  const files: string[] = []
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    for (const name of configNames) files.push(join(folder, name))
    if (dirname(folder) === folder) return files
  }
}

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
  } catch {
    return undefined
  }
}

const told = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)
