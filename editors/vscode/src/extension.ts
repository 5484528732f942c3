import * as vscode from 'vscode'
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node'

const languages = ['plaintext', 'markdown', 'html', 'xhtml', 'quarto', 'rmd']

let client: LanguageClient | undefined

/** Starts the server that comes with the extension, and all that shows what it finds. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = context.asAbsolutePath('server/cli.cjs')
  const serverOptions: ServerOptions = {
    command: process.execPath,
    args: [server, 'lsp'],
    transport: TransportKind.stdio,
    // The editor's own program is a Node when it is told to be one.
    options: { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  }
  const clientOptions: LanguageClientOptions = {
    documentSelector: languages.flatMap(language => [
      { scheme: 'file', language },
      { scheme: 'untitled', language },
    ]),
    outputChannel: vscode.window.createOutputChannel('bluepencil', { log: true }),
    initializationOptions: { trusted: vscode.workspace.isTrusted },
  }
  client = new LanguageClient('bluepencil', 'bluepencil', serverOptions, clientOptions)

  const status = vscode.window.createStatusBarItem('bluepencil.count', vscode.StatusBarAlignment.Right, 100)
  status.name = 'bluepencil'
  status.command = 'workbench.actions.view.problems'
  const count = (): void => showCount(status)
  context.subscriptions.push(
    client,
    status,
    vscode.languages.onDidChangeDiagnostics(count),
    vscode.window.onDidChangeActiveTextEditor(count),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
    vscode.commands.registerCommand('bluepencil.fixAll', fixAll),
    vscode.commands.registerCommand('bluepencil.openProof', openProof),
    vscode.commands.registerCommand('bluepencil.explainRule', explainRule),
    vscode.commands.registerCommand('bluepencil.restart', restart),
    vscode.commands.registerCommand('bluepencil.showLog', () => client?.outputChannel.show()),
  )
  await client.start()
  count()
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop()
}

async function restart(): Promise<void> {
  if (!client) return
  client.clientOptions.initializationOptions = { trusted: vscode.workspace.isTrusted }
  await client.restart()
}

const ownDiagnostics = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(one => one.source === 'bluepencil')

/** How much there is to mark in the copy before the editor. */
function showCount(status: vscode.StatusBarItem): void {
  const document = vscode.window.activeTextEditor?.document
  if (!document || !languages.includes(document.languageId)) {
    status.hide()
    return
  }
  const found = ownDiagnostics(document.uri)
  const of = (severity: vscode.DiagnosticSeverity): number =>
    found.filter(one => one.severity === severity).length
  status.text = found.length > 0 ? `$(edit) ${found.length}` : '$(edit) $(check)'
  status.tooltip =
    found.length > 0
      ? `bluepencil: ${of(vscode.DiagnosticSeverity.Error)} errors, ${of(vscode.DiagnosticSeverity.Warning)} warnings, ${of(vscode.DiagnosticSeverity.Information)} suggestions`
      : 'bluepencil: nothing to mark'
  status.show()
}

async function run<T>(command: string, ...given: unknown[]): Promise<T | undefined> {
  return client?.sendRequest<T>('workspace/executeCommand', { command, arguments: given })
}

const activeUri = (): string | undefined => vscode.window.activeTextEditor?.document.uri.toString()

async function fixAll(): Promise<void> {
  const uri = activeUri()
  if (!uri) return
  const count = await run<number>('bluepencil.fixSafe', uri)
  const said = count ? `${count} made.` : 'There is nothing that is safe to correct.'
  vscode.window.setStatusBarMessage(`bluepencil: ${said}`, 4000)
}

async function openProof(): Promise<void> {
  const editor = vscode.window.activeTextEditor
  const html = editor && (await run<string | null>('bluepencil.proofOf', editor.document.uri.toString()))
  if (!html) return
  const name = editor.document.uri.path.replace(/^.*\//, '')
  const options = { enableScripts: true, localResourceRoots: [] }
  const panel = vscode.window.createWebviewPanel(
    'bluepencil.proof',
    `Proof of ${name}`,
    vscode.ViewColumn.Beside,
    options,
  )
  panel.webview.html = html
}

async function explainRule(given?: unknown): Promise<void> {
  const rule = typeof given === 'string' ? given : await chooseRule()
  const text = rule && (await run<string | null>('bluepencil.explain', rule))
  if (!text) return
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text })
  await vscode.commands.executeCommand('markdown.showPreview', document.uri)
}

/** The rule at the cursor, or one that the copy breaks. */
async function chooseRule(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor
  if (!editor) return undefined
  const found = ownDiagnostics(editor.document.uri)
  const here = found.find(one => one.range.contains(editor.selection.active))
  if (here) return codeOf(here)
  const rules = [...new Set(found.map(codeOf))].sort()
  return vscode.window.showQuickPick(rules, { placeHolder: 'A rule that this copy breaks' })
}

const codeOf = ({ code }: vscode.Diagnostic): string =>
  String(typeof code === 'object' ? code.value : (code ?? ''))
