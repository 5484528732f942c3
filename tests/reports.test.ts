import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { beforeAll, describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { Checked } from '../src/report/index.ts'
import { checkedFiles, reportOf } from './reports.ts'

let files: Checked[]
beforeAll(async () => {
  files = await checkedFiles()
})
const count = (): number => files.reduce((sum, { messages }) => sum + messages.length, 0)

describe('sarif', () => {
  const schemaPath = createRequire(import.meta.url).resolve(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  )
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  formats.default(ajv)
  // The schema is an older draft's by name; nothing in it is.
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(schemaPath, 'utf8'))
  const validate = ajv.compile(schema)

  it('is valid against its schema', async () => {
    const log = JSON.parse(await reportOf('sarif', files))
    validate(log)
    expect(validate.errors ?? []).toEqual([])
    expect(JSON.parse(await reportOf('sarif', [])).runs[0].results).toEqual([])
  })

  it('has every message, each with a fingerprint of its own and a rule that is described', async () => {
    const [run] = JSON.parse(await reportOf('sarif', files)).runs
    expect(run.results).toHaveLength(count())
    const prints = run.results.map((result: Sarif) => result.partialFingerprints['bluepencil/v1'])
    expect(new Set(prints).size).toBe(prints.length)
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
    expect(run.invocations[0].executionSuccessful).toBe(false)
  })

  it('keeps a fingerprint where the text moves', async () => {
    const [run] = JSON.parse(await reportOf('sarif', files.slice(0, 1))).runs
    const moved = {
      ...files[0]!,
      messages: files[0]!.messages.map(message => ({ ...message, place: shifted(message.place) })),
    }
    const [again] = JSON.parse(await reportOf('sarif', [moved as Checked])).runs
    expect(again.results.map((one: Sarif) => one.partialFingerprints)).toEqual(
      run.results.map((one: Sarif) => one.partialFingerprints),
    )
  })

  it('mends by its fixes as the messages say', async () => {
    const [run] = JSON.parse(await reportOf('sarif', files.slice(0, 1))).runs
    const { source, messages } = files[0]!
    run.results.forEach((result: Sarif, index: number) => {
      const { place, expected } = messages[index]!
      const replacements = result.fixes?.[0]?.artifactChanges[0]?.replacements ?? []
      let text = source!.text
      for (const { deletedRegion, insertedContent } of [...replacements].reverse()) {
        const { charOffset, charLength } = deletedRegion
        text = text.slice(0, charOffset) + insertedContent.text + text.slice(charOffset + charLength)
      }
      if (expected.length > 0)
        expect(text).toBe(
          source!.text.slice(0, place.start.offset) + expected[0] + source!.text.slice(place.end.offset),
        )
    })
  })
})

interface Sarif {
  ruleId: string
  ruleIndex: number
  partialFingerprints: Record<string, string>
  fixes?: {
    artifactChanges: {
      replacements: {
        deletedRegion: { charOffset: number; charLength: number }
        insertedContent: { text: string }
      }[]
    }[]
  }[]
}

const shifted = ({ start, end }: Checked['messages'][number]['place']) => ({
  start: { ...start, line: start.line + 3, offset: start.offset + 40 },
  end: { ...end, line: end.line + 3, offset: end.offset + 40 },
})

describe.each(['junit', 'checkstyle'])('%s', format => {
  it('is valid against its schema, whatever the copy', async () => {
    const schema = readFileSync(`tests/schemas/${format}.xsd`, 'utf8')
    for (const some of [files, []]) {
      const { valid, errors } = await validateXML({
        xml: { fileName: 'report.xml', contents: await reportOf(format, some) },
        schema: { fileName: `${format}.xsd`, contents: schema },
      })
      expect(errors.map(error => error.message)).toEqual([])
      expect(valid).toBe(true)
    }
  })

  it('has every message', async () => {
    const report = await reportOf(format, files)
    expect(report.match(/<failure |<error line/g)).toHaveLength(format === 'junit' ? count() : count() + 1)
  })
})

describe('github', () => {
  it('writes a command a line that the copy cannot break out of', async () => {
    const lines = (await reportOf('github', files)).trimEnd().split('\n')
    expect(lines).toHaveLength(count() + 1)
    for (const line of lines) {
      expect(line).toMatch(
        /^::(?:error|warning|notice) (?:[a-zA-Z]+=[^,:\n]*)(?:,[a-zA-Z]+=[^,:\n]*)*::[^\r\n]+$/,
      )
    }
  })
})

describe('gitlab', () => {
  it('is an array of issues with fingerprints of their own', async () => {
    const issues: { fingerprint: string; location: { lines: { begin: number } } }[] = JSON.parse(
      await reportOf('gitlab', files),
    )
    expect(issues).toHaveLength(count() + 1)
    expect(new Set(issues.map(issue => issue.fingerprint)).size).toBe(issues.length)
    for (const issue of issues) expect(issue.location.lines.begin).toBeGreaterThan(0)
    expect(JSON.parse(await reportOf('gitlab', []))).toEqual([])
  })
})

describe('markdown', () => {
  it('shows hostile copy as text', async () => {
    const { unified } = await import('unified')
    const { default: remarkParse } = await import('remark-parse')
    const { default: remarkGfm } = await import('remark-gfm')
    const { visit } = await import('unist-util-visit')
    const report = await reportOf('markdown', files)
    const tree = unified().use(remarkParse).use(remarkGfm).parse(report)
    const types: string[] = []
    let rows = 0
    visit(tree, node => {
      types.push(node.type)
      if (node.type === 'tableRow') {
        rows++
        expect(node.children).toHaveLength(5)
      }
    })
    expect(rows).toBe(count() + files.filter(({ messages }) => messages.length > 0).length)
    expect(types).not.toContain('html')
    expect(types).not.toContain('link')
    expect(types).not.toContain('image')
    expect(types).not.toContain('strong')
  })

  it('stays within what a comment may hold', async () => {
    const many = Array.from(
      { length: 200 },
      (_, index) => ({ ...files[0]!, path: `${index}.txt` }) as Checked,
    )
    const report = await reportOf('markdown', many)
    expect(report.length).toBeLessThan(65_536)
    expect(report).toMatch(/… and \d+ more files\.\n$/)
  })
})
