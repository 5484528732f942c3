import type { Message } from '../message.ts'
import type { Checked, MakeReporter } from './index.ts'

/** One array, an object a file. */
const json: MakeReporter = () => {
  const entry = entries()
  return {
    begin: () => '[',
    file: checked => entry(plain(checked)),
    end: () => '\n]\n',
  }
}

export default json

/** Writes the entries of an array, one a call, each on a line. */
export function entries(): (value: object) => string {
  let first = true
  return value => {
    const opening = first ? '\n' : ',\n'
    first = false
    return opening + JSON.stringify(value)
  }
}

/** What JSON tells of a file. */
export function plain({ path, error, messages }: Checked): object {
  return error === undefined ? { path, messages: messages.map(plainMessage) } : { path, error, messages: [] }
}

/** What JSON tells of a message; its edits are for the engine alone. */
export function plainMessage({ edits: _edits, passage: _passage, ...message }: Message): object {
  return message
}
