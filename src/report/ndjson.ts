import type { MakeReporter } from './index.ts'
import { plain } from './json.ts'

/** One object a line, a line a file. */
const ndjson: MakeReporter = () => ({ file: checked => `${JSON.stringify(plain(checked))}\n` })

export default ndjson
