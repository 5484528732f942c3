import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { isDeepStrictEqual } from 'node:util'
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'

/** What a plain client can do: it takes what it is sent. */
export const pushed: ClientCapabilities = {
  textDocument: { publishDiagnostics: { versionSupport: true, tagSupport: { valueSet: [1, 2] } } },
  workspace: { workspaceEdit: { documentChanges: true }, applyEdit: true },
}

/** A client that asks for diagnostics. */
export const pulling: ClientCapabilities = {
  ...pushed,
  textDocument: { ...pushed.textDocument, diagnostic: { dynamicRegistration: false } },
  workspace: { ...pushed.workspace, diagnostics: { refreshSupport: true } },
}

export interface Start {
  readonly capabilities?: ClientCapabilities
  readonly folders?: readonly string[]
  readonly options?: object
}

/** A real client that speaks the protocol to a server in a process of its own. */
export class Client {
  readonly process: ChildProcess
  readonly connection: ProtocolConnection
  /** What the server logged, and what it showed. */
  readonly logged: string[] = []
  readonly shown: string[] = []
  readonly published: PublishDiagnosticsParams[] = []
  /** What the server wrote beside the protocol. */
  stderr = ''
  initialized!: InitializeResult
  readonly #events = new EventEmitter()

  constructor(command: string, args: readonly string[], cwd?: string) {
    this.process = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], ...(cwd && { cwd }) })
    this.process.stderr!.setEncoding('utf8').on('data', text => {
      this.stderr += text
    })
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout!),
      new StreamMessageWriter(this.process.stdin!),
    )
    this.connection.onNotification('window/logMessage', ({ message }) => void this.logged.push(message))
    this.connection.onNotification('window/showMessage', ({ message }) => {
      this.shown.push(message)
      this.#events.emit('shown')
    })
    this.connection.onRequest('client/registerCapability', () => null)
    this.connection.onNotification('textDocument/publishDiagnostics', params => {
      this.published.push(params)
      this.#events.emit('published', params)
    })
    this.connection.listen()
    this.process.once('exit', () => this.connection.dispose())
  }

  async start({ capabilities = pushed, folders = [], options }: Start = {}): Promise<this> {
    this.initialized = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map(uri => ({ uri, name: uri })),
      initializationOptions: options,
    })
    await this.connection.sendNotification('initialized', {})
    return this
  }

  async open(uri: string, text: string, languageId = 'plaintext'): Promise<void> {
    const textDocument = { uri, languageId, version: 1, text }
    await this.connection.sendNotification('textDocument/didOpen', { textDocument })
  }

  async change(uri: string, version: number, ...contentChanges: object[]): Promise<void> {
    const params = { textDocument: { uri, version }, contentChanges }
    await this.connection.sendNotification('textDocument/didChange', params)
  }

  /** The diagnostics that are published next for a document, or for a version of it. */
  async diagnostics(uri: string, version?: number): Promise<Diagnostic[]> {
    const fits = (one: PublishDiagnosticsParams): boolean =>
      one.uri === uri && (version === undefined || one.version === version)
    for (;;) {
      const found = this.published.find(fits)
      if (found) {
        const upTo = this.published.indexOf(found)
        const rest = this.published.filter((one, at) => one.uri !== uri || at > upTo)
        this.published.splice(0, Number.POSITIVE_INFINITY, ...rest)
        return found.diagnostics
      }
      await this.#next('published')
    }
  }

  /** Waits until the diagnostics of a document are of these rules. */
  async until(uri: string, rules: readonly string[]): Promise<void> {
    while (
      !isDeepStrictEqual(
        (await this.diagnostics(uri)).map(one => one.code),
        rules,
      )
    );
  }

  /** Waits for an event; where none comes, fails with what the server logged. */
  async #next(event: string): Promise<void> {
    const signal = AbortSignal.timeout(20_000)
    await once(this.#events, event, { signal }).catch(error => {
      throw new Error(`nothing was ${event}: ${[...this.logged, this.stderr].join('\n')}`, { cause: error })
    })
  }

  /** The next message that is shown to the user. */
  async message(): Promise<string> {
    while (this.shown.length === 0) await this.#next('shown')
    return this.shown.shift()!
  }

  /** Ends the session as the protocol says; resolves to the exit status. */
  async stop(): Promise<number | null> {
    const exited = once(this.process, 'exit')
    await this.connection.sendRequest('shutdown')
    await this.connection.sendNotification('exit')
    return (await exited)[0] as number | null
  }
}
