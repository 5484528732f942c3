import { readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandLine } from './built.ts'
import { hostile, random, send } from './hostile.ts'
import { type Server, startServer } from './serve.ts'

const built = commandLine()
const servers: Server[] = []
let server: Server

const start = async (args?: readonly string[], env?: Record<string, string>): Promise<Server> => {
  const one = await startServer(built.path, args, env)
  servers.push(one)
  return one
}
beforeAll(async () => {
  server = await start()
}, 60_000)
afterAll(async () => {
  for (const one of servers) await one.stop()
})

const faulty = 'The army will grow by a third before 2032. Stated. “I was there,” said [NAME], a witness.'

interface Match {
  readonly offset: number
  readonly length: number
  readonly replacements: readonly { value: string }[]
  readonly rule: { readonly id: string }
  readonly [more: string]: unknown
}
interface Answer {
  readonly matches: readonly Match[]
  readonly [more: string]: unknown
}

async function ask(path: string, init: RequestInit = {}, of = server): Promise<Response> {
  return fetch(of.url + path, init)
}
const post = (fields: Record<string, string>, query = ''): Promise<Response> =>
  ask(`/v2/check${query}`, { method: 'POST', body: new URLSearchParams({ language: 'en', ...fields }) })
const checked = async (fields: Record<string, string>, query = ''): Promise<Answer> =>
  (await post(fields, query)).json() as Promise<Answer>
const ids = ({ matches }: Answer): string[] => matches.map(match => match.rule.id)

describe('POST /check', () => {
  it('takes text, Markdown, HTML and JSON', async () => {
    const found = async (type: string, body: string): Promise<unknown[]> => {
      const response = await ask('/check', { method: 'POST', headers: { 'content-type': type }, body })
      expect(response.status).toBe(200)
      const { messages } = (await response.json()) as { messages: { ruleId: string }[] }
      return messages.map(one => one.ruleId)
    }
    expect(await found('text/plain; charset=utf-8', faulty)).toEqual(['stray-fragment', 'placeholder'])
    expect(await found('text/markdown', '`[NAME]` was said by [NAME] at noon.')).toEqual(['placeholder'])
    expect(await found('text/html', '<pre>[NAME]</pre><p>It was said by [NAME].</p>')).toEqual([
      'placeholder',
    ])
    expect(await found('application/json', JSON.stringify({ text: faulty }))).toEqual([
      'stray-fragment',
      'placeholder',
    ])
  })

  it('says what is wrong with a request', async () => {
    const bad = async (body: string, type = 'application/json'): Promise<[number, string]> => {
      const response = await ask('/check', { method: 'POST', headers: { 'content-type': type }, body })
      return [response.status, ((await response.json()) as { error: string }).error]
    }
    expect(await bad('{')).toEqual([400, expect.stringContaining('not JSON')])
    expect(await bad('{"text": 1}')).toEqual([400, '“text” is not a string'])
    expect(await bad('{"text": "", "path": "../a.txt"}')).toEqual([400, expect.stringContaining('leads out')])
    expect(await bad('{"text": "", "path": "/etc/a.txt"}')).toEqual([
      400,
      expect.stringContaining('leads out'),
    ])
    expect(await bad('{"text": "", "format": "tex"}')).toEqual([
      400,
      expect.stringContaining('must be one of'),
    ])
    expect(await bad('a'.repeat(500_001), 'text/plain')).toEqual([413, expect.stringContaining('send less')])
  })
})

describe('the LanguageTool API', () => {
  it('answers with all that its clients read', async () => {
    const answer = await checked({ text: faulty, language: 'en-US' })
    expect(Object.keys(answer)).toEqual([
      'software',
      'warnings',
      'language',
      'matches',
      'sentenceRanges',
      'extendedSentenceRanges',
    ])
    expect(answer.language).toMatchObject({ name: 'English (US)', code: 'en-US' })
    expect(answer.matches[0]).toEqual({
      message: '“Stated.” is left over from a lost clause; delete it.',
      shortMessage: 'Stray fragment',
      replacements: [{ value: '' }],
      offset: 42,
      length: 8,
      context: {
        text: '...e army will grow by a third before 2032. Stated. “I was there,” said [NAME], a witness.',
        offset: 43,
        length: 8,
      },
      sentence: 'Stated.',
      type: { typeName: 'Other' },
      rule: {
        id: 'stray-fragment',
        description: expect.any(String),
        issueType: 'uncategorized',
        category: { id: 'MISC', name: 'Leftovers' },
        isPremium: false,
      },
      ignoreForIncompleteSentence: false,
      contextForSureMatch: 0,
    })
    expect(answer.sentenceRanges).toEqual([
      [0, 42],
      [43, 50],
      [51, 89],
    ])
  })

  it('gives offsets in UTF-16 units of the original, markup included', async () => {
    const annotation = [
      { text: 'Señor 😀 said ', offset: 0 },
      { markup: '<b>' },
      { text: '[NAME]' },
      { markup: '</b><br>', interpretAs: '\n\n' },
      { text: 'He gave it to the the man.' },
    ]
    const original = annotation.map(part => part.text ?? part.markup).join('')
    const { matches } = await checked({ data: JSON.stringify({ annotation }) })
    const marked = matches.map(({ length, offset }) => original.slice(offset, offset + length))
    expect(marked[0]).toBe('[NAME]')
    expect(marked[1]).toMatch(/the the|the/)
    const { matches: plain } = await checked({ data: JSON.stringify({ text: faulty, metaData: {} }) })
    expect(plain.map(match => match.offset)).toEqual([42, 71])
  })

  it('offers no replacement that would sweep markup away', async () => {
    const annotation = [
      { text: 'He gave it to the ' },
      { markup: '<b>' },
      { text: 'the' },
      { markup: '</b>' },
      { text: ' man.' },
    ]
    const { matches } = await checked({ data: JSON.stringify({ annotation }) })
    expect(ids({ matches })).toEqual(['repeated-word'])
    const original = annotation.map(part => part.text ?? part.markup).join('')
    for (const { length, offset, replacements } of matches) {
      if (original.slice(offset, offset + length).includes('<')) expect(replacements).toEqual([])
    }
  })

  it('obeys what is enabled and disabled', async () => {
    expect(ids(await checked({ text: faulty, disabledRules: 'STRAY_FRAGMENT,WHITESPACE_RULE' }))).toEqual([
      'placeholder',
    ])
    expect(ids(await checked({ text: faulty, disabledCategories: 'MISC' }))).toEqual([])
    expect(ids(await checked({ text: faulty, enabledOnly: 'true', enabledRules: 'placeholder' }))).toEqual([
      'placeholder',
    ])
    expect(ids(await checked({ text: faulty, enabledOnly: 'yes', enabledCategories: 'TYPOS' }))).toEqual([])
    const { matches } = await checked({ text: faulty, level: 'picky' })
    expect(ids({ matches })).toEqual(expect.arrayContaining(['stray-fragment', 'placeholder']))
  })

  it('leaves out what a compact answer has no room for', async () => {
    const answer = await checked({ text: faulty }, '?c=1&v=standalone')
    expect(answer).not.toHaveProperty('software')
    expect(answer.matches[0]).not.toHaveProperty('context')
    expect(answer.matches[0]).not.toHaveProperty('sentence')
  })

  it('takes a form whatever its content type, and merges the query', async () => {
    const body = new URLSearchParams({ text: faulty }).toString()
    for (const type of ['application/json', 'text/plain', 'x', 'application/x-www-form-urlencoded']) {
      const response = await ask('/v2/check?language=en-GB', {
        method: 'POST',
        body,
        headers: { 'content-type': type },
      })
      expect(ids((await response.json()) as Answer)).toEqual(['stray-fragment', 'placeholder'])
    }
    const response = await ask(`/v2/check?${body}&language=auto`)
    expect(ids((await response.json()) as Answer)).toEqual(['stray-fragment', 'placeholder'])
  })

  it('survives text that nobody has escaped', async () => {
    const text = 'AT&T paid 100% of Q&A = R&D + tax, said [NAME] & co.'
    const response = await ask('/v2/check', { method: 'POST', body: `text=${text}&language=en-US` })
    const { matches } = (await response.json()) as Answer
    const found = matches.find(match => match.rule.id === 'placeholder')!
    expect(text.slice(found.offset, found.offset + found.length)).toBe('[NAME]')
  })

  it('says what is wrong as that API does', async () => {
    const bad = async (fields: Record<string, string>): Promise<[number, string]> => {
      const response = await ask('/v2/check', { method: 'POST', body: new URLSearchParams(fields) })
      return [response.status, await response.text()]
    }
    expect(await bad({ text: 'a' })).toEqual([400, expect.stringMatching(/^Error: Missing 'language'/)])
    expect(await bad({ language: 'en' })).toEqual([400, "Error: Missing 'text' or 'data' parameter"])
    expect(await bad({ language: 'en', text: 'a', data: '{}' })).toEqual([
      400,
      expect.stringMatching(/^Error: Set only/),
    ])
    expect(await bad({ language: 'de-DE', text: 'a' })).toEqual([
      400,
      expect.stringContaining("'de-DE' is not a language"),
    ])
    expect(await bad({ language: 'en', text: 'a', preferredVariants: 'en-GB' })).toEqual([
      400,
      expect.stringMatching(/^Error: /),
    ])
    expect(await bad({ language: 'en', text: 'a', enabledOnly: 'true' })).toEqual([
      400,
      expect.stringMatching(/^Error: You must/),
    ])
    expect(
      await bad({ language: 'en', text: 'a', enabledOnly: 'true', enabledRules: 'a', disabledRules: 'b' }),
    ).toEqual([400, expect.stringMatching(/^Error: You cannot/)])
    expect(await bad({ language: 'en', data: '{"annotation":[{"text":"a","interpretAs":"b"}]}' })).toEqual([
      400,
      expect.stringContaining('interpretAs'),
    ])
    expect(await bad({ language: 'en', text: 'a'.repeat(500_001) })).toEqual([
      413,
      expect.stringMatching(/^Error: /),
    ])
    expect((await ask('/v2/nothing')).status).toBe(404)
    expect((await ask('/v2/words')).status).toBe(403)
  })

  it('answers what clients ask beside checks', async () => {
    expect(await (await ask('/v2/healthcheck')).text()).toBe('OK')
    expect(await (await ask('/v2/maxtextlength')).text()).toBe('500000')
    expect(await (await ask('/v2/languages')).json()).toContainEqual({
      name: 'English (GB)',
      code: 'en',
      longCode: 'en-GB',
    })
    expect(await (await ask('/v2/info')).json()).toMatchObject({
      software: { name: 'bluepencil', apiVersion: 1 },
    })
    const info = (await (await ask('/v2/configinfo?language=en')).json()) as { rules: object[] }
    expect(info.rules).toContainEqual(
      expect.objectContaining({ ruleId: 'placeholder', isActiveByDefault: true }),
    )
    expect(await (await ask('/rules/placeholder')).text()).toContain('### placeholder')
  })
})

/** A request as fetch would not make it. */
function raw(headers: Record<string, string>, of = server, path = '/v2/languages', method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
    const sent = request(of.url + path, { method, headers }, response => {
      response.resume().on('end', () => resolve({ status: response.statusCode!, headers: response.headers }))
    })
    sent.on('error', reject).end()
  })
}

describe('the guard', () => {
  it('lets no other host’s name through', async () => {
    expect((await raw({ host: 'evil.example' })).status).toBe(403)
    expect((await raw({ host: 'localhost:80' })).status).toBe(200)
    expect((await raw({ host: '127.0.0.1.evil.example' })).status).toBe(403)
    expect((await raw({ host: '[::1]:8081' })).status).toBe(200)
  })

  it('lets pages ask only from origins that are named', async () => {
    expect((await raw({ origin: 'https://evil.example' })).status).toBe(403)
    const open = await start(['--no-config', '--origin', 'https://cms.example'])
    const allowed = await raw({ origin: 'https://cms.example' }, open)
    expect(allowed.headers['access-control-allow-origin']).toBe('https://cms.example')
    expect((await raw({ origin: 'https://evil.example' }, open)).status).toBe(403)
    const preflight = await raw({ origin: 'https://cms.example' }, open, '/v2/check', 'OPTIONS')
    expect(preflight.status).toBe(204)
    expect(preflight.headers['access-control-allow-methods']).toContain('POST')
    expect((await ask('/v2/check?text=a&language=en&callback=f')).status).toBe(400)
  })

  it('wants its token', async () => {
    const closed = await start(['--no-config'], { BLUEPENCIL_TOKEN: 'sesame' })
    const body = (more: Record<string, string>) =>
      new URLSearchParams({ text: faulty, language: 'en', ...more })
    const status = async (init: RequestInit, path = '/v2/check') => (await ask(path, init, closed)).status
    expect(await status({ method: 'POST', body: body({}) })).toBe(403)
    expect(await status({ method: 'POST', body: body({ apiKey: 'wrong' }) })).toBe(403)
    expect(await status({ method: 'POST', body: body({ apiKey: 'sesame', username: 'a' }) })).toBe(200)
    expect(
      await status({ method: 'POST', body: body({}), headers: { authorization: 'Bearer sesame' } }),
    ).toBe(200)
    expect(await status({}, '/metrics')).toBe(403)
    expect(await status({}, '/v2/healthcheck')).toBe(200)
  })
})

describe('the limits', () => {
  it('cut off a check that hangs, and go on', async () => {
    const folder = built.folder({
      'bluepencil.config.mjs': `export default { plugins: [{
        name: 'endless', summary: 'Hangs.', rationale: '', severity: 'warning', fix: 'none', options: {}, good: [], bad: [],
        *check(article) { if (article.text.includes('HANG')) for (;;); },
      }], rules: { endless: 'on' } }\n`,
    })
    const config = join(folder, 'bluepencil.config.mjs')
    const slow = await start(['--config', config, '--timeout', '1500', '--workers', '1', '--queue', '2'])
    const check = (text: string) =>
      ask('/v2/check', { method: 'POST', body: new URLSearchParams({ text, language: 'en' }) }, slow)
    expect((await check('It is fine.')).status).toBe(200)
    const hung = check('HANG')
    await new Promise(resolve => setTimeout(resolve, 100))
    const waiting = [check('One.'), check('Two.')]
    await new Promise(resolve => setTimeout(resolve, 50))
    const refused = await check('Three.')
    expect(refused.status).toBe(503)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    const asked = performance.now()
    expect((await ask('/health', {}, slow)).status).toBe(200)
    expect(performance.now() - asked).toBeLessThan(1000)
    const cut = await hung
    expect([cut.status, await cut.text()]).toEqual([
      500,
      expect.stringMatching(/^Error: The check took longer/),
    ])
    expect((await Promise.all(waiting)).map(answer => answer.status)).toEqual([200, 200])
    expect(await (await ask('/metrics', {}, slow)).text()).toContain('bluepencil_checks_cut_off_total 1')
  }, 30_000)

  it('lose none of many requests at once', async () => {
    const article = readFileSync('seeds/d09-volcano.txt', 'utf8')
    const text = article.repeat(4)
    const answers = await Promise.all(Array.from({ length: 40 }, () => post({ text })))
    const statuses = answers.map(answer => answer.status)
    expect(statuses.every(status => status === 200 || status === 503)).toBe(true)
    const bodies = await Promise.all(answers.filter(answer => answer.ok).map(answer => answer.text()))
    expect(new Set(bodies).size).toBe(1)
  }, 60_000)

  it('bear hostile bodies', async () => {
    const next = random(7)
    for (let sent = 0; sent < 500; sent += 20) {
      const batch = Array.from({ length: 20 }, () => hostile(next))
      const answers = await Promise.all(batch.map(one => send(server.url, one)))
      answers.forEach((answer, index) => {
        const isFit = typeof answer === 'number' && (answer < 500 || answer === 503)
        expect(isFit || { answer, sent: batch[index] }).toBe(true)
      })
    }
    expect(server.process.exitCode).toBeNull()
  }, 120_000)

  it('bear what is no HTTP, and half a request', async () => {
    const { hostname, port } = new URL(server.url)
    for (const bytes of [
      '\x16\x03\x01\x02',
      'GET / HTTP/9.9\r\n\r\n',
      'POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n\r\nabc',
    ]) {
      const socket = connect(Number(port), hostname)
      socket.on('error', () => {})
      await new Promise<void>(resolve => socket.write(bytes, () => resolve()))
      await new Promise(resolve => setTimeout(resolve, 30))
      socket.destroy()
    }
    expect((await ask('/health')).status).toBe(200)
  })
})

describe('the server', () => {
  it('logs what happens and nothing of what is written', async () => {
    await post({ text: 'Xylophones [NAME] quixotically.' }, '?v=secretquery')
    await new Promise(resolve => setTimeout(resolve, 50))
    const log = server.log.join('\n')
    expect(log).toContain('"path":"/v2/check"')
    expect(log).not.toMatch(/Xylophones|secretquery/)
    for (const line of server.log) expect(JSON.parse(line)).toHaveProperty('time')
  })

  it('keeps metrics that Prometheus can read', async () => {
    const response = await ask('/metrics')
    expect(response.headers.get('content-type')).toContain('version=0.0.4')
    const text = await response.text()
    for (const line of text.trimEnd().split('\n')) {
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{(?:\w+="(?:[^"\\]|\\.)*",?)+\})? [\d.e+-]+)$/)
    }
    expect(text).toMatch(/bluepencil_requests_total\{route="\/v2\/check",status="200"\} \d+/)
    expect(text).toMatch(/bluepencil_messages_total\{rule="placeholder"\} \d+/)
  })

  it('reads its configuration anew when it changes', async () => {
    const folder = built.folder({ 'bluepencil.config.json': '{}' })
    const config = join(folder, 'bluepencil.config.json')
    const own = await start(['--config', config])
    const found = async (): Promise<string[]> => {
      const body = new URLSearchParams({ text: faulty, language: 'en' })
      return ids((await (await ask('/v2/check', { method: 'POST', body }, own)).json()) as Answer)
    }
    expect(await found()).toEqual(['stray-fragment', 'placeholder'])
    writeFileSync(config, '{"rules": {"placeholder": "off"}}')
    await expect.poll(found, { timeout: 10_000, interval: 200 }).toEqual(['stray-fragment'])
  }, 20_000)

  it('finishes what it has begun before it stops', async () => {
    const own = await start()
    const body = new URLSearchParams({
      text: readFileSync('seeds/d09-volcano.txt', 'utf8').repeat(6),
      language: 'en',
    })
    const last = ask('/v2/check', { method: 'POST', body }, own)
    await new Promise(resolve => setTimeout(resolve, 60))
    const stopped = own.stop()
    expect((await last).status).toBe(200)
    expect(await stopped).toBe(0)
  }, 30_000)

  it('says so where it cannot start', async () => {
    const folder = built.folder({ 'bluepencil.config.json': '{"rulez": {}}' })
    const { status, err } = await built.run(['serve', '--port', '0'], { cwd: folder })
    expect([status, err]).toEqual([2, expect.stringContaining('“rulez” is not a setting')])
    const { port } = new URL(server.url)
    const taken = await built.run(['serve', '--no-config', '--port', port])
    expect([taken.status, taken.err]).toEqual([2, expect.stringContaining('something listens there already')])
  })
})
