import type { AnyRule, Circumstances, Example, Fault } from '../src/rule.ts'

/** The table of all rules, in Markdown. */
export function indexPage(rules: readonly AnyRule[]): string {
  const rows = [...rules]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(
      ({ name, summary, severity, fix }) =>
        `| [${name}](${name}.md) | ${severity} | ${fix} | ${cell(summary)} |`,
    )
  return [
    '# Rules',
    'Made from the rules themselves by `npm run docs`. The marks ‹ › in an example show what is marked.',
    ['| rule | severity | fix | what it marks |', '| - | - | - | - |', ...rows].join('\n'),
    '',
  ].join('\n\n')
}

const fixes = {
  none: 'It suggests no mend.',
  offered: 'Its mends are an editor’s choice: `--fix` leaves them, `--fix=offered` asks.',
  safe: 'Where there is just one mend, outside quotations, `--fix` applies it.',
} as const

/** A rule's page, in Markdown. */
export function rulePage(rule: AnyRule): string {
  const { name, summary, rationale, limits, severity, fix, options, good, bad } = rule
  return [
    `# ${name}`,
    summary,
    `Severity: **${severity}**, unless the configuration says otherwise. ${fixes[fix]}`,
    '## Why',
    rationale,
    '## Marked',
    ...bad.map(fault),
    '## Left alone',
    ...good.map(example),
    ...(limits ? ['## Limits', limits] : []),
    ...optionTable(options),
    '## Set it',
    fence('json', JSON.stringify({ rules: { [name]: severity === 'error' ? 'warning' : 'error' } }, null, 2)),
    `To let one passage stand, write \`<!-- stet ${name}: your reason -->\` before it in Markdown or HTML, or an entry under \`stet\` in the configuration.`,
    '',
  ].join('\n\n')
}

function fault({ text, message, mended, ...circumstances }: Fault): string {
  const messages = [message].flat()
  return [
    ...under(circumstances),
    fence(circumstances.format === 'html' ? 'html' : 'text', text),
    ...messages.map(one => `> ${escaped(one)}`),
    ...(mended === undefined ? [] : ['mended:', fence('text', mended)]),
  ].join('\n\n')
}

function example(one: Example): string {
  const { text, ...circumstances } = typeof one === 'string' ? { text: one } : one
  return [...under(circumstances), fence('text', text)].join('\n\n')
}

/** What an example takes for granted. */
function under({ options, settings }: Circumstances<object>): string[] {
  const facts: string[] = []
  if (options) facts.push(`with the options \`${JSON.stringify(options)}\``)
  if (settings?.date) facts.push(`on ${settings.date}`)
  if (settings?.dialect) facts.push(`in ${settings.dialect === 'us' ? 'American' : 'British'} spelling`)
  if (settings?.accept)
    facts.push(`where the lexicon accepts ${[...settings.accept].map(word => `“${word}”`).join(', ')}`)
  if (settings?.reject)
    facts.push(`where the lexicon rejects ${[...settings.reject.keys()].map(word => `“${word}”`).join(', ')}`)
  return facts.length === 0 ? [] : [`${facts.join(', ')}:`.replace(/^./, first => first.toUpperCase())]
}

function optionTable(options: Readonly<Record<string, unknown>>): string[] {
  const rows = Object.entries(
    options as Record<string, { type: string; default: unknown; description: string }>,
  ).map(
    ([name, option]) =>
      `| \`${name}\` | ${option.type} | \`${cell(JSON.stringify(option.default))}\` | ${cell(option.description)} |`,
  )
  return rows.length === 0
    ? []
    : ['## Options', ['| option | type | default | what it does |', '| - | - | - | - |', ...rows].join('\n')]
}

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``

const cell = (text: string): string =>
  escaped(text)
    .replace(/\|/g, '\\|')
    .replace(/\s*\n\s*/g, ' ')

const escaped = (text: string): string => text.replace(/[\\*_[\]<>]/g, '\\$&')
