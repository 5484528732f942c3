import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packInto } from '../scripts/vsix.ts'
import { Client, pulling } from './client.ts'

const folder = mkdtempSync(join(tmpdir(), 'bluepencil-vscode-'))
const extension = join(folder, 'extension')

/** Unpacks a zip archive that is not encrypted and below 4 GB. */
function unpack(file: string, into: string): void {
  const zip = readFileSync(file)
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
    const [name, extra, comment] = [28, 30, 32].map(field => zip.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ]
    const local = zip.readUInt32LE(at + 42)
    const path = zip.toString('utf8', at + 46, at + 46 + name)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const data = zip.subarray(start, start + size)
    mkdirSync(dirname(join(into, path)), { recursive: true })
    if (!path.endsWith('/')) writeFileSync(join(into, path), method === 8 ? inflateRawSync(data) : data)
    at += 46 + name + extra + comment
  }
}

beforeAll(async () => {
  await packInto(join(folder, 'bluepencil.vsix'))
  unpack(join(folder, 'bluepencil.vsix'), folder)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the packed extension', () => {
  it('holds what its manifest names', () => {
    const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'))
    const code = readFileSync(join(extension, manifest.main), 'utf8')
    for (const { command } of manifest.contributes.commands) expect(code).toContain(`"${command}"`)
    for (const { url } of manifest.contributes.jsonValidation) {
      expect(JSON.parse(readFileSync(join(extension, url), 'utf8'))).toHaveProperty('properties')
    }
    expect(code).toContain('"server/cli.cjs"')
    expect(readFileSync('package.json', 'utf8')).toContain(`"version": "${manifest.version}"`)
  })

  it('starts its server from within, with the rules’ pages', async () => {
    // As the extension starts it, away from the project and what is installed there.
    const client = new Client(
      process.execPath,
      [join(extension, 'server', 'cli.cjs'), 'lsp', '--stdio'],
      folder,
    )
    await client.start({ capabilities: pulling })
    const uri = pathToFileURL(join(folder, 'a.md')).href
    await client.open(uri, 'A vote, said **[NAME]**, is due.', 'markdown')
    const { items } = await client.connection.sendRequest<{
      items: { code: string; codeDescription: { href: string } }[]
    }>('textDocument/diagnostic', { textDocument: { uri } })
    const page = pathToFileURL(join(extension, 'docs', 'rules', 'placeholder.md'))
    expect(items).toMatchObject([{ code: 'placeholder', codeDescription: { href: page.href } }])
    expect(readFileSync(page, 'utf8')).toContain('placeholder')
    expect(await client.stop()).toBe(0)
    expect(client.stderr).toBe('')
  }, 30_000)
})
