/** A generator of numbers from 0 to 1, the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A request as nobody should make it. */
export interface Hostile {
  readonly path: string
  readonly method: string
  readonly type: string | undefined
  readonly body: Buffer
}

const pieces = [
  'text=',
  'data=',
  '&language=en',
  '&language=auto',
  '&language=',
  '&enabledOnly=true',
  '&enabledRules=spelling',
  '&disabledRules=,,,',
  '&level=picky',
  '&mode=textLevelOnly',
  '&callback=alert(1)',
  '&c=1',
  '{"annotation":[',
  '{"text":"A "}',
  '{"markup":"<b>","interpretAs":"\\n\\n"}',
  ',',
  ']}',
  '{"text":',
  '{"__proto__":{"text":"x"}}',
  '"path":"../../etc/passwd"',
  '"path":"\\u0000"',
  '[[[[[[[[',
  '}}}}}',
  '%',
  '%zz',
  '%ff%fe',
  '%F0%9F%98%80',
  '+',
  '&',
  '=',
  '&&&===',
  '\0',
  '\r\n\r\n',
  '\ufeff',
  '<script>alert(1)</script>',
  '<!-- stet all: x',
  '-->',
  '“He said “said said” said.” Stated. ',
  'Mr. Biden and Mr. Biden and the the the [NAME] ',
  '((((((((',
  '"""""""""',
  '30 February 2024, $5 million dollars, 10% percent. ',
  '> '.repeat(300),
  '* '.repeat(300),
  '['.repeat(500),
  '<div>'.repeat(400),
  'a'.repeat(3000),
  '. '.repeat(800),
  'and the '.repeat(400),
  '中文'.repeat(200),
  '😀👩‍👩‍👧e\u0301',
]
const paths = [
  '/check',
  '/v2/check',
  '/v2/check',
  '/v2/check?c=1&language=en',
  '/check?x=%',
  '/v2/check?text=%E0%A4%A',
  '/v2/words/add',
]
const types = [
  undefined,
  'application/json',
  'application/x-www-form-urlencoded',
  'text/plain',
  'text/markdown',
  'text/html',
  'text/html; charset=utf-16',
  'multipart/form-data; boundary=x',
  'x',
]

/** The n-th hostile request of a seed. */
export function hostile(next: () => number): Hostile {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const path = pick(paths)
  const type = pick(types)
  const count = Math.floor(next() * 12)
  if (next() < 0.15) {
    const bytes = Buffer.from(Array.from({ length: count * 40 }, () => Math.floor(next() * 256)))
    return { path, method: 'POST', type, body: bytes }
  }
  let body = Array.from({ length: count }, () => pick(pieces)).join(next() < 0.5 ? '' : ' ')
  const form = next()
  if (form < 0.3) body = JSON.stringify({ text: body, format: pick(['text', 'markdown', 'html', 7]) })
  else if (form < 0.5) body = new URLSearchParams({ text: body, language: 'en' }).toString()
  else if (form < 0.7) {
    const annotation = [{ text: body }, { markup: pick(pieces), interpretAs: pick(pieces) }, { text: body }]
    body = new URLSearchParams({ data: JSON.stringify({ annotation }), language: 'auto' }).toString()
  }
  return {
    path,
    method: next() < 0.95 ? 'POST' : pick(['PUT', 'GET', 'DELETE', 'OPTIONS']),
    type,
    body: Buffer.from(body),
  }
}

/** Sends it; what the server answered, or what kept it from answering. */
export async function send(url: string, { body, method, path, type }: Hostile): Promise<number | string> {
  try {
    const response = await fetch(url + path, {
      method,
      ...(method !== 'GET' && { body: new Uint8Array(body) }),
      headers: type === undefined ? {} : { 'content-type': type },
      signal: AbortSignal.timeout(60_000),
    })
    await response.arrayBuffer()
    return response.status
  } catch (error) {
    return String((error as Error & { cause?: unknown }).cause ?? error)
  }
}
