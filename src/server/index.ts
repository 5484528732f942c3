import type { AddressInfo } from 'node:net'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { findConfig } from '../config/index.ts'
import { UserError } from '../errors.ts'
import { Watch } from '../watch.ts'
import { Desk, type DeskOptions } from './desk.ts'
import { badRequest, HttpError } from './errors.ts'
import { readForm } from './form.ts'
import { Guard } from './guard.ts'
import { languages } from './languages.ts'
import { readAsked, software } from './languagetool.ts'
import { Metrics } from './metrics.ts'
import { type Answer, type Job, Pool } from './pool.ts'

export interface ServeOptions {
  /** Where to listen; loopback where it is left out. */
  readonly host?: string
  /** 8081 where it is left out; 0 for any that is free. */
  readonly port?: number
  /** The folder whose configuration holds, and that paths are within. */
  readonly folder?: string
  /** A configuration file in place of the folder's; `false` for none. */
  readonly config?: string | false
  /** Names under which the server may be asked, beside those of loopback; `*` for any. */
  readonly allowedHosts?: readonly string[]
  /** Origins of pages that may ask it; `*` for any. */
  readonly origins?: readonly string[]
  /** What clients must send as a bearer token, or as `apiKey`. */
  readonly token?: string
  /** The most UTF-16 units that an article may have: 500,000. */
  readonly longest?: number
  /** How long a check may take, in milliseconds: 30,000. */
  readonly timeout?: number
  /** How many articles are checked at once; one a core. */
  readonly workers?: number
  /** How many may wait: 256. */
  readonly queue?: number
  /** Takes the log, a line of JSON at a time; nothing of an article is in it. */
  readonly log?: (line: string) => void
}

/** A server that listens. */
export interface Serving {
  readonly url: string
  /** Settles when the server has stopped. */
  readonly closed: Promise<void>
  /** Takes no more, finishes what it has begun, and stops. */
  close(): Promise<void>
}

/** Serves checks over HTTP. Throws a `UserError` where the configuration is broken. */
export async function serve(options: ServeOptions = {}): Promise<Serving> {
  const { host = '127.0.0.1', longest = 500_000, port = 8081, timeout = 30_000 } = options
  const folder = resolve(options.folder ?? '.')
  const desk: DeskOptions = { folder, config: options.config ?? findConfig(folder) ?? false, longest }
  const { read } = await new Desk(desk).prove()
  const workers = Math.max(1, options.workers ?? availableParallelism())
  const pool = new Pool({ workers, queue: options.queue ?? 256, timeout, desk })
  const log = options.log ?? (() => {})
  const guard = new Guard({
    host,
    allowedHosts: options.allowedHosts ?? [],
    origins: options.origins ?? [],
    token: options.token,
  })
  const metrics = new Metrics()
  const app = fastify({
    logger: false,
    // A form escapes a character as up to nine bytes.
    bodyLimit: longest * 9 + 65_536,
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
    routerOptions: { caseSensitive: false, ignoreTrailingSlash: true },
    exposeHeadRoutes: false,
  })
  app.server.maxConnections = 2048
  route(app, { desk, guard, longest, metrics, pool })
  observe(app, metrics, log)

  const watch = new Watch(() => {
    new Desk(desk).prove().then(
      () => pool.renew(),
      error => log(line('error', { message: (error as Error).message })),
    )
  })
  watch.add(read)
  try {
    await app.listen({ host, port })
  } catch (error) {
    watch.stop()
    throw listeningError(error as NodeJS.ErrnoException, `${host}:${port}`)
  }
  const address = app.server.address() as AddressInfo
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  const url = `http://${name}:${address.port}`
  log(line('info', { message: 'listening', url, workers }))
  let closing: Promise<void> | undefined
  let stopped: () => void
  const closed = new Promise<void>(done => {
    stopped = done
  })
  const close = async (): Promise<void> => {
    watch.stop()
    // A connection that was busy when the stop came goes idle when it is answered.
    const idle = setInterval(() => app.server.closeIdleConnections(), 50)
    const late = setTimeout(() => app.server.closeAllConnections(), timeout + 5_000)
    await app.close()
    clearInterval(idle)
    clearTimeout(late)
    await pool.close()
    log(line('info', { message: 'stopped' }))
    stopped()
  }
  return {
    url,
    closed,
    close() {
      closing ??= close()
      return closing
    },
  }
}

function listeningError(error: NodeJS.ErrnoException, place: string): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new UserError(place, 'something listens there already', 'choose another port')
    case 'EACCES':
      return new UserError(place, 'may not be listened at', 'choose a port above 1023')
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new UserError(place, 'is no address of this machine', 'choose another host')
    default:
      return error
  }
}

interface Kit {
  readonly desk: DeskOptions
  readonly guard: Guard
  readonly longest: number
  readonly metrics: Metrics
  readonly pool: Pool
}

function route(app: FastifyInstance, { guard, longest, metrics, pool }: Kit): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

  app.addHook('onRequest', async (request, reply) => {
    guard.host(request.headers.host)
    // A body is read for what it is, whatever it says it is, or does not say.
    const { headers } = request.raw
    if (!/^[\w.+-]+\/[\w.+-]+/.test(headers['content-type'] ?? '')) {
      headers['content-type'] = 'application/octet-stream'
    }
    reply.header('x-content-type-options', 'nosniff').header('cache-control', 'no-store')
    const origin = guard.origin(request.headers.origin)
    if (origin) reply.header('access-control-allow-origin', origin).header('vary', 'Origin')
    if (request.method === 'OPTIONS') {
      await reply
        .code(204)
        .header('access-control-allow-methods', 'GET, POST, OPTIONS')
        .header('access-control-allow-headers', 'content-type, authorization, accept')
        .header('access-control-max-age', '600')
        .send()
    }
  })

  const run = async (job: Job, request: FastifyRequest): Promise<Answer> => {
    const answer = await pool.run(job, () => !request.raw.socket.destroyed)
    for (const [rule, count] of Object.entries(answer.found)) metrics.messages.add({ rule }, count)
    if (answer.status !== 200) throw new HttpError(answer.status, answer.body)
    return answer
  }
  const rules = async (request: FastifyRequest): Promise<RuleAnswer[]> =>
    JSON.parse((await run({ kind: 'rules' }, request)).body)

  app.get('/', async () => ({
    name: software.name,
    version: software.version,
    paths: [
      'POST /check',
      'POST /v2/check',
      'GET /v2/languages',
      'GET /rules/NAME',
      'GET /health',
      'GET /metrics',
    ],
  }))
  app.get('/health', async () => ({ status: 'ok' }))
  app.get('/metrics', async (request, reply) => {
    guard.token(request.headers.authorization)
    const memory = process.memoryUsage()
    reply.type('text/plain; version=0.0.4; charset=utf-8')
    return metrics.text({
      bluepencil_checks_waiting: ['Checks that wait for a worker.', pool.waiting],
      bluepencil_checks_running: ['Checks under way.', pool.busy],
      bluepencil_checks_cut_off_total: ['Checks that took too long.', pool.timeouts, 'counter'],
      bluepencil_worker_crashes_total: ['Workers that broke off.', pool.crashes, 'counter'],
      process_resident_memory_bytes: ['Resident memory.', memory.rss],
      process_uptime_seconds: ['Seconds since the start.', process.uptime()],
    })
  })
  app.get('/rules/:name', async (request, reply) => {
    const { name } = request.params as { name: string }
    const rule = (await rules(request)).find(({ ruleId }) => ruleId === name)
    if (!rule) throw new HttpError(404, `“${name.slice(0, 80)}” is not a rule`)
    reply.type('text/markdown; charset=utf-8')
    return rule.page
  })
  app.post('/check', async (request, reply) => {
    guard.token(request.headers.authorization)
    const type = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
    const answer = await run({ kind: 'check', body: bodyOf(request), type }, request)
    reply.type('application/json; charset=utf-8')
    return answer.body
  })

  const check = async (request: FastifyRequest, reply: FastifyReply): Promise<string> => {
    const form = formOf(request)
    guard.token(request.headers.authorization, form.get('apiKey') ?? form.get('api_key'))
    const callback = form.get('callback')
    if (callback !== undefined && !(guard.allowsAnyOrigin && /^[\w$.]{1,80}$/.test(callback))) {
      throw badRequest("'callback' is not allowed here; ask without it")
    }
    readAsked(form, longest)
    const { body } = await run({ kind: 'languagetool', parameters: [...form] }, request)
    reply.type(callback ? 'application/javascript; charset=utf-8' : 'application/json; charset=utf-8')
    // Two characters that JSON may have in a string and older scripts may not.
    return callback ? `/**/${callback}(${body.replace(/[\u2028\u2029]/g, escaped)})` : body
  }
  app.get('/v2/check', check)
  app.post('/v2/check', check)
  app.get('/v2/languages', async () =>
    languages.map(({ code, name }) => ({ name, code: 'en', longCode: code })),
  )
  app.get('/v2/info', async () => ({ software }))
  app.get('/v2/maxtextlength', async (_request, reply) => {
    reply.type('text/plain; charset=utf-8')
    return String(longest)
  })
  app.get('/v2/healthcheck', async (_request, reply) => {
    reply.type('text/plain; charset=utf-8')
    return 'OK'
  })
  app.get('/v2/configinfo', async request => ({
    software,
    parameter: { maxTextLength: longest },
    rules: (await rules(request)).map(({ page, ...rule }) => rule),
  }))
  const words = async (): Promise<never> => {
    throw new HttpError(403, 'Words are not kept for users; the configuration has a lexicon')
  }
  app.get('/v2/words', words)
  app.post('/v2/words/add', words)
  app.post('/v2/words/delete', words)
}

interface RuleAnswer {
  readonly ruleId: string
  readonly page: string
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16)}`

const bodyOf = (request: FastifyRequest): string =>
  Buffer.isBuffer(request.body) ? new TextDecoder().decode(request.body) : ''

/** The body as a form, whatever its content type says, and beneath it the query. */
function formOf(request: FastifyRequest): ReadonlyMap<string, string> {
  const body = bodyOf(request)
  const query = request.url.indexOf('?')
  const form = new Map(query < 0 ? [] : readForm(request.url.slice(query + 1)))
  for (const [name, value] of fieldsOf(body)) form.set(name, value)
  return form
}

/** Some clients mean JSON where they say so; a form never opens with a brace. */
function fieldsOf(body: string): Iterable<readonly [string, string]> {
  if (!/^\s*\{/.test(body)) return readForm(body)
  try {
    const value = JSON.parse(body) as Record<string, unknown>
    return Object.entries(value).map(
      ([name, one]) => [name, typeof one === 'string' ? one : JSON.stringify(one)] as const,
    )
  } catch {
    return readForm(body)
  }
}

/** Counts and logs each request, without a word of any article. */
function observe(app: FastifyInstance, metrics: Metrics, log: (line: string) => void): void {
  app.addHook('onResponse', async (request, reply) => {
    const path = request.routeOptions.url ?? 'none'
    const status = reply.statusCode
    const bytes = Number(request.headers['content-length'] ?? 0) || 0
    const method = request.method
    metrics.requests.add({ route: path, status: String(status) })
    metrics.characters.add({}, bytes)
    metrics.took(path, reply.elapsedTime / 1000)
    const level = status >= 500 ? 'error' : 'info'
    log(line(level, { id: request.id, method, path, status, ms: Math.round(reply.elapsedTime), bytes }))
  })
  app.setNotFoundHandler(() => {
    throw new HttpError(404, 'There is nothing at this path')
  })
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error instanceof HttpError ? error.status : (error.statusCode ?? 500)
    const isOurs = error instanceof HttpError || status < 500
    if (!isOurs) log(line('error', { id: request.id, message: error.name, stack: error.stack }))
    if (error instanceof HttpError && error.retryAfter !== undefined) {
      reply.header('retry-after', String(Math.max(1, error.retryAfter)))
    }
    const message = isOurs ? error.message : 'Something went wrong here'
    if (request.url.startsWith('/v2/')) {
      return reply.code(status).type('text/plain; charset=utf-8').send(`Error: ${message}`)
    }
    return reply.code(status).type('application/json; charset=utf-8').send({ error: message })
  })
}

const line = (level: string, fields: object): string =>
  JSON.stringify({ time: new Date().toISOString(), level, ...fields })
