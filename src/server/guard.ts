import { createHash, timingSafeEqual } from 'node:crypto'
import { HttpError } from './errors.ts'

export interface Guarded {
  readonly host: string
  /** Names under which the server may be asked, beside those of loopback. */
  readonly allowedHosts: readonly string[]
  /** Origins of pages that may ask it; `*` for any. */
  readonly origins: readonly string[]
  readonly token: string | undefined
}

const loopback: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** Keeps out what has no business here: other hosts' names, other pages' scripts, those without the token. */
export class Guard {
  readonly #hosts: ReadonlySet<string>
  readonly #anyHost: boolean
  readonly #origins: ReadonlySet<string>
  readonly #token: Buffer | undefined

  constructor({ allowedHosts, host, origins, token }: Guarded) {
    const bound = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
    this.#hosts = new Set([...loopback, bound, ...allowedHosts].map(name => name.toLowerCase()))
    this.#anyHost = allowedHosts.includes('*')
    this.#origins = new Set(origins)
    this.#token = token === undefined ? undefined : digest(token)
  }

  /** A page that has its own name lead to this address must not get through. */
  host(header: string | undefined): void {
    const name = /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(header ?? '')?.[1]?.toLowerCase()
    if (name && (this.#anyHost || this.#hosts.has(name))) return
    throw new HttpError(403, 'This host is not allowed; name it with --allowed-host')
  }

  /** The origin to allow in the answer; undefined where none asked. */
  origin(header: string | undefined): string | undefined {
    if (header === undefined) return undefined
    if (this.#origins.has('*')) return '*'
    if (this.#origins.has(header)) return header
    throw new HttpError(403, 'This origin is not allowed; name it with --origin')
  }

  get allowsAnyOrigin(): boolean {
    return this.#origins.has('*')
  }

  /** Whether a token lets through: of the header, or of the LanguageTool API's `apiKey`. */
  token(authorization: string | undefined, key?: string): void {
    if (!this.#token) return
    const given = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1] ?? key
    if (given !== undefined && timingSafeEqual(digest(given), this.#token)) return
    throw new HttpError(403, 'The token is missing or wrong')
  }
}

/** Digests are of one length, whatever was sent. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
