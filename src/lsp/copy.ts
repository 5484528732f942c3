import type { CancellationToken } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { lint, type Plan } from '../lint.ts'
import { documentMemory } from '../memory.ts'
import type { Message } from '../message.ts'
import { type Format, sourceOf } from '../source.ts'

/** What came of one version of a document. */
export interface Checked {
  readonly version: number
  readonly messages: readonly Message[]
  /** Milliseconds from the start of the check to its end. */
  readonly took: number
}

/** Thrown where a newer version has come, so that the check of this one is given up. */
class Superseded extends Error {}

/** How long a check may go on before it lets the editor's messages in, in milliseconds. */
const longestStretch = 4

/** A check under way. */
interface Running {
  readonly version: number
  readonly round: number
  /** How many still wait for it. */
  wanted: number
  done: Promise<Checked | undefined>
}

/** A check that takes longer than this, in milliseconds, has what it knows told before it is done: the copy’s own paragraph first. */
const soon = 2

/** One open document, checked as it changes. */
export class Copy {
  readonly document: TextDocument
  readonly path: string
  readonly format: Format
  /** Told what there is to say while a check goes on. */
  early: ((checked: Checked) => void) | undefined
  /** The last check that was finished; its version may be older than the document's. */
  checked: Checked | undefined
  #plan: Promise<Plan | undefined> | undefined
  #memory = documentMemory()
  #running: Running | undefined
  /** Counted up when the plan changes, which supersedes as a new version does. */
  #round = 0

  constructor(document: TextDocument, path: string, format: Format) {
    this.document = document
    this.path = path
    this.format = format
  }

  /** Forgets what it was checked by. */
  replan(): void {
    this.#round++
    this.#plan = undefined
    this.#memory = documentMemory()
    this.#running = undefined
    this.checked = undefined
  }

  /**
   * Checks the document as it now is; undefined where a newer version or another plan comes meanwhile, or
   * where all who asked have cancelled. Those who ask for the same version share one check.
   */
  check(planned: () => Promise<Plan | undefined>, token?: CancellationToken): Promise<Checked | undefined> {
    const { version } = this.document
    if (this.checked?.version === version) return Promise.resolve(this.checked)
    if (this.#running?.version !== version || this.#running.wanted === 0) {
      const running: Running = { version, round: this.#round, wanted: 0, done: Promise.resolve(undefined) }
      this.#running = running
      running.done = this.#run(running, planned).finally(() => {
        if (this.#running === running) this.#running = undefined
      })
    }
    const running = this.#running
    running.wanted++
    token?.onCancellationRequested(() => running.wanted--)
    return running.done
  }

  async #run(running: Running, planned: () => Promise<Plan | undefined>): Promise<Checked | undefined> {
    const { version } = running
    const isOld = (): boolean =>
      this.document.version !== version || this.#round !== running.round || running.wanted === 0
    try {
      this.#plan ??= planned()
      const plan = await this.#plan
      if (isOld()) return undefined
      const start = performance.now()
      const messages = plan ? await this.#lint(plan, version, isOld) : []
      this.checked = { version, messages, took: performance.now() - start }
      return this.checked
    } catch (error) {
      if (error instanceof Superseded || isOld()) return undefined
      throw error
    }
  }

  async #lint(plan: Plan, version: number, isOld: () => boolean): Promise<readonly Message[]> {
    const memory = this.#memory
    const text = this.document.getText()
    let last = performance.now()
    const pause = async (): Promise<void> => {
      if (performance.now() - last < longestStretch) return
      await new Promise(resolve => setImmediate(resolve))
      if (isOld()) throw new Superseded()
      last = performance.now()
    }
    // A byte order mark stays behind when a source is made.
    const placed = (messages: readonly Message[]): readonly Message[] =>
      text.charCodeAt(0) === 0xfeff ? messages.map(message => shifted(message, 1)) : messages
    const early = this.checked && {
      after: soon,
      tell: (messages: readonly Message[]) =>
        this.early?.({ version, messages: placed(messages), took: soon }),
    }
    const source = sourceOf(text, this.path, this.format)
    const { messages } = await lint(source, { ...plan, memory, pause, ...(early && { early }) })
    memory.turn()
    return placed(messages)
  }
}

function shifted(message: Message, by: number): Message {
  const { start, end } = message.place
  return {
    ...message,
    place: {
      start: { ...start, offset: start.offset + by },
      end: { ...end, offset: end.offset + by },
    },
    edits: message.edits.map(fix =>
      fix.map(edit => ({ ...edit, start: edit.start + by, end: edit.end + by })),
    ),
  }
}
