import type { Severity } from '../rule.ts'

/** What an editor's own settings say, under `bluepencil`. */
export interface ClientSettings {
  readonly enable: boolean
  /** When to check: at each change, or when a document is opened or saved. */
  readonly run: 'onType' | 'onSave'
  /** The mildest severity to show. */
  readonly minimumSeverity: Severity
  /** A configuration file to use in place of the one found upward. */
  readonly configuration: string | undefined
  /** Whether configurations that are code may be run. */
  readonly trusted: boolean
}

export const defaultClientSettings: ClientSettings = {
  enable: true,
  run: 'onType',
  minimumSeverity: 'suggestion',
  configuration: undefined,
  trusted: true,
}

/** Takes what fits out of what a client sent, over what held before. */
export function clientSettings(sent: unknown, before: ClientSettings): ClientSettings {
  const given = typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>) : {}
  const one = <T extends string>(value: unknown, choices: readonly T[], otherwise: T): T =>
    choices.includes(value as T) ? (value as T) : otherwise
  const { configuration } = given
  return {
    enable: typeof given.enable === 'boolean' ? given.enable : before.enable,
    run: one(given.run, ['onType', 'onSave'], before.run),
    minimumSeverity: one(given.minimumSeverity, ['suggestion', 'warning', 'error'], before.minimumSeverity),
    configuration:
      typeof configuration === 'string' ? configuration.trim() || undefined : before.configuration,
    // A workspace's own settings must not say that it is to be trusted.
    trusted: before.trusted,
  }
}
