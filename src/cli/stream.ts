import { catalogue } from '../../rules/presets.ts'
import { Configurations, type Holding } from '../config/index.ts'
import { UserError } from '../errors.ts'
import { lint, type Plan } from '../lint.ts'
import { largestArticle } from '../read.ts'
import { plainMessage } from '../report/json.ts'
import { type Format, formatOf, sourceOf } from '../source.ts'
import { type Task, told } from './check.ts'
import { writeAll } from './output.ts'

/** One article of a stream; what else its line holds is left alone. */
interface Article {
  readonly id?: string | number
  readonly path?: string
  readonly format?: Format
  readonly date?: string
  readonly text: string
}

/** Answers each line of standard input, a JSON article, with a line of JSON; stops for no line. */
export async function stream(task: Task): Promise<number> {
  const configurations = new Configurations(catalogue, task.flags)
  let number = 0
  for await (const line of linesOf(process.stdin)) {
    number++
    if (line === '') continue
    const answer = line === undefined ? tooLong(number) : await answered(line, number, configurations)
    // The next line is not read before this one is taken.
    await writeAll(`${JSON.stringify(answer)}\n`)
  }
  return 0
}

const tooLong = (number: number): object => ({
  line: number,
  error: `line ${number}: has more than the ${largestArticle} bytes of the largest article; split it`,
})

async function answered(line: string, number: number, configurations: Configurations): Promise<object> {
  const place = `line ${number}`
  let id: unknown
  try {
    const value = parsed(line, place)
    id = (value as Partial<Article> | null)?.id
    const article = articleOf(value, place)
    const { path, text, format = formatOf(path ?? ''), date } = article
    const holding = await configurations.for(path ?? 'article.txt')
    const { messages } = await lint(sourceOf(text, path ?? '<text>', format), planOn(holding, date))
    return {
      ...(id !== undefined && { id }),
      ...(path !== undefined && { path }),
      messages: messages.map(plainMessage),
    }
  } catch (error) {
    return { ...(id !== undefined && { id }), line: number, error: told(place, error) }
  }
}

function planOn({ plan }: Holding, date: string | undefined): Plan {
  return date === undefined
    ? plan
    : { ...plan, settings: { accept: new Set(), reject: new Map(), ...plan.settings, date } }
}

function parsed(line: string, place: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new UserError(place, 'is not JSON', 'give one article a line')
  }
}

function articleOf(value: unknown, place: string): Article {
  const article = (typeof value === 'string' ? { text: value } : value) as Partial<Article> | null
  if (typeof article !== 'object' || article === null || typeof article.text !== 'string') {
    throw new UserError(place, 'has no “text”', 'give {"id": …, "path": …, "text": …}')
  }
  if (article.path !== undefined && typeof article.path !== 'string') {
    throw new UserError(place, '“path” is no string', 'give the article’s name')
  }
  if (article.format !== undefined && !['text', 'markdown', 'html'].includes(article.format)) {
    throw new UserError(place, '“format” does not fit', 'give text, markdown or html')
  }
  if (article.date !== undefined && !/^\d{4}-\d{2}-\d{2}/.test(String(article.date))) {
    throw new UserError(place, '“date” is no day', 'give YYYY-MM-DD')
  }
  return article as Article
}

/** The lines of a stream; undefined for one that is longer than any article may be, whose rest is skipped. */
async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<string | undefined> {
  let parts: Buffer[] = []
  let length = 0
  let skipping = false
  // JSON may write a character in six.
  const most = 6 * largestArticle
  const text = (): string => Buffer.concat(parts).toString('utf8').trim()
  for await (const chunk of input) {
    let at = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, at)) {
      parts.push(chunk.subarray(at, end))
      const tooMuch = skipping || length + end - at > most
      yield tooMuch ? undefined : text()
      parts = []
      length = 0
      skipping = false
      at = end + 1
    }
    length += chunk.length - at
    skipping ||= length > most
    if (skipping) parts = []
    else if (at < chunk.length) parts.push(chunk.subarray(at))
  }
  if (skipping) yield undefined
  else if (length > 0) yield text()
}
