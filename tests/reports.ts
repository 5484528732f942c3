import { readFileSync } from 'node:fs'
import { rules } from '../rules/index.ts'
import { lint } from '../src/lint.ts'
import { resolveOptions } from '../src/options.ts'
import { addTo, type Checked, noTotals, reporter } from '../src/report/index.ts'
import { sourceOf } from '../src/source.ts'

/** Copy that tries everything on what shows it, with a fault beside each trick. */
export const hostile = [
  'A headline about the the <script>document.title = "broken"</script> & so on',
  '',
  'The clerk said <img src=x onerror=alert(1)> that that the the report | was **late** `here` and ]]> there.',
  '',
  'It was the the \u001b[31mred\u001b[0m \u0007bell, \u202eevitcelfer\u202c, 100% done::error file=x::no, \ud83d alone.',
  '',
  '<!-- </section></body> --> The the end, “a” \'b\' "c" &amp; &lt;d&gt; on the the last line.',
].join('\n')

/** What came of the seeds, of hostile copy, of clean copy and of a file that could not be read. */
export async function checkedFiles(): Promise<Checked[]> {
  const plan = {
    rules: rules.map(rule => ({ rule, options: resolveOptions(rule.options, undefined, 'test', rule.name) })),
  }
  const one = async (path: string, text: string): Promise<Checked> => ({
    ...(await lint(sourceOf(text, path), plan)),
    path,
  })
  return [
    await one('seeds/d05-drought.txt', readFileSync('seeds/d05-drought.txt', 'utf8')),
    await one('news/a & b, "c": 50%.md', hostile),
    await one('clean.txt', 'The council met on Monday.\n'),
    { path: 'lost.txt', error: 'lost.txt: no such file; check the name', messages: [] },
  ]
}

/** The report of such files in a format, as it would be written. */
export async function reportOf(format: string, files: readonly Checked[]): Promise<string> {
  const run = { version: '1.2.3', rules, width: 80, colour: false, began: new Date(0) }
  const report = (await reporter(format, run))!
  let text = report.begin?.() ?? ''
  let totals = noTotals
  for (const file of files) {
    text += await report.file(file)
    totals = addTo(totals, file)
  }
  return text + (report.end?.(totals) ?? '')
}
