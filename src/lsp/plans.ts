import { catalogue } from '../../rules/presets.ts'
import { Configurations, type Holding } from '../config/index.ts'

export { configNames } from '../config/index.ts'

/** What a document is checked by. */
export type Governed = Pick<Holding, 'plan' | 'ignored' | 'rules' | 'file' | 'read'>

export interface Choice {
  /** A configuration file to use in place of the one found upward. */
  readonly file?: string
  /** Whether configurations that are code may be run. */
  readonly trusted: boolean
}

/** Finds what holds for paths, and remembers it until told to forget. */
export class Plans {
  #configurations = new Map<string, Configurations>()

  /** Throws a `UserError` where the configuration is broken. */
  for(path: string, { file, trusted }: Choice): Promise<Governed> {
    const key = `${trusted} ${file ?? ''}`
    let one = this.#configurations.get(key)
    if (!one) {
      one = new Configurations(catalogue, { trusted, ...(file !== undefined && { config: file }) })
      this.#configurations.set(key, one)
    }
    return one.for(path)
  }

  forget(): void {
    this.#configurations = new Map()
  }
}

/** What holds where there is no configuration, or a broken one. */
export function defaults(): Promise<Governed> {
  return new Configurations(catalogue, { config: false }).for('article.txt')
}
