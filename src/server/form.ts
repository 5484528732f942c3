/** The parameters that the LanguageTool API knows; anything else between two `&` belongs to the text. */
const known = new Set([
  'text',
  'data',
  'language',
  'preferredVariants',
  'enabledRules',
  'disabledRules',
  'enabledCategories',
  'disabledCategories',
  'enabledOnly',
  'level',
  'mode',
  'motherTongue',
  'altLanguages',
  'preferredLanguages',
  'noopLanguages',
  'dicts',
  'username',
  'apiKey',
  'api_key',
  'password',
  'token',
  'tokenV2',
  'ruleValues',
  'allowIncompleteResults',
  'filterDictionaryMatches',
  'enableHiddenRules',
  'enableTempOffRules',
  'textSessionId',
  'useragent',
  'v',
  'inputLogging',
  'c',
  'callback',
  'word',
  'words',
  'dict',
  'limit',
  'offset',
  'abtest',
  'toneTags',
  'clientId',
  'instanceId',
  'sourceText',
  'sourceLanguage',
])

const long: ReadonlySet<string> = new Set(['text', 'data'])

/**
 * Reads a form body as clients really send it. LibreOffice 7.4 escapes nothing in its text: there, `&` and `=`
 * do not end it unless a known parameter follows, and `+` and `%` stand for themselves.
 */
export function readForm(body: string): Map<string, string> {
  const fields: { name: string; value: string }[] = []
  for (const piece of body.split('&')) {
    const equals = piece.indexOf('=')
    const name = equals < 0 ? '' : decoded(piece.slice(0, equals))
    const last = fields.at(-1)
    if (known.has(name)) fields.push({ name, value: piece.slice(equals + 1) })
    else if (last && long.has(last.name)) last.value += `&${piece}`
    else if (name) fields.push({ name, value: piece.slice(equals + 1) })
  }
  const form = new Map<string, string>()
  for (const { name, value } of fields) {
    if (!form.has(name)) form.set(name, long.has(name) && isRaw(value) ? value : decoded(value))
  }
  return form
}

/** White space is always escaped in a form. */
const isRaw = (value: string): boolean => /\s/.test(value)

/** Decodes what is escaped, and leaves `100%` as it is. */
function decoded(value: string): string {
  const spaced = value.replaceAll('+', ' ')
  if (!spaced.includes('%')) return spaced
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced.replace(/(?:%[\da-f]{2})+/gi, escapes => {
      const bytes = escapes
        .slice(1)
        .split('%')
        .map(pair => Number.parseInt(pair, 16))
      return new TextDecoder().decode(Uint8Array.from(bytes))
    })
  }
}
