import type { Message } from '../message.ts'
import type { Checked, MakeReporter } from './index.ts'

/** One array, an object a file. */
const json: MakeReporter = () => {
  let first = true
  return {
    begin: () => '[',
    file(checked) {
      const opening = first ? '\n' : ',\n'
      first = false
      return `${opening}${JSON.stringify(plain(checked))}`
    },
    end: () => '\n]\n',
  }
}

export default json

/** What JSON tells of a file. */
export function plain({ path, error, messages }: Checked): object {
  return error === undefined ? { path, messages: messages.map(plainMessage) } : { path, error, messages: [] }
}

/** What JSON tells of a message; its edits are for the engine alone. */
export function plainMessage({ edits: _edits, passage: _passage, ...message }: Message): object {
  return message
}
