import type { Analysis, Paragraph } from '../src/analyse/index.ts'
import { unknownWords, vocabulary, type Written } from '../src/analyse/spelling.ts'
import { type Finding, rule } from '../src/rule.ts'
import { candidates, fold, isKnown, lookup, type Suggestion } from '../src/spelling/index.ts'

/** Spelt alike so often, a word is taken for a term of the article's. */
const termFrom = 3
/** Where more of a part's words are unknown, it is not English. */
const foreignFrom = 0.25

export default rule({
  name: 'spelling',
  summary: 'A word that the dictionary does not know.',
  rationale:
    'The dictionary holds American and British spellings alike. The rule is sure where a word in lower case is unknown and close to a common one; names, terms that the article repeats, foreign words and accepted words are left alone or only suggested.',
  limits:
    'A slip that yields another word is not seen. Capitalised words are taken for names unless one opens a sentence and is close to a common word.',
  severity: 'warning',
  fix: 'offered',
  options: {},
  good: [
    'The colour of the centre’s catalogue; the color of the center’s catalog.',
    'Ms. Okonkwo-Hale wrote to info@example.org about a non-refundable deposit.',
    'He felt “schadenfreudig”, he said, and drank a glass of it.',
    { text: 'The grobble was mended.', settings: { accept: new Set(['grobble']) } },
  ],
  bad: [
    {
      text: 'The ‹goverment› will decide in May.',
      message: '“goverment” is misspelled; write “government”.',
      mended: 'The government will decide in May.',
    },
    {
      text: 'Most ‹ofthe› money was lost.',
      message: '“ofthe” is two words run together; write “of the”.',
      mended: 'Most of the money was lost.',
    },
    {
      text: 'They sang ‹to gether› all night.',
      message: '“to gether” is one word; write “together”.',
      mended: 'They sang together all night.',
    },
    {
      text: 'The ‹utilise› of it was plain.',
      settings: { reject: new Map([['utilise', 'use']]) },
      message: '“utilise” is not used here; write “use”.',
      mended: 'The use of it was plain.',
    },
  ],
  *check(article) {
    const unknown = article.paragraphs
      .filter(isChecked)
      .map(paragraph => ({ paragraph, words: paragraph.of(unknownWords) }))
    const places = new Map<string, number>()
    for (const { words } of unknown) for (const { key } of words) places.set(key, (places.get(key) ?? 0) + 1)
    for (const { paragraph, words } of unknown) {
      if (words.length >= 4 && words.length > foreignFrom * paragraph.text.split(/\s+/).length) continue
      for (const word of words) {
        if (isAccepted(article, word)) continue
        const finding = misspelt(article, word, words, places.get(word.key)!)
        if (finding) yield finding
      }
    }
    yield* rejected(article)
  },
})

const isChecked = ({ kind }: Paragraph): boolean =>
  kind !== 'table' && kind !== 'furniture' && kind !== 'verse'

function isAccepted({ settings: { accept } }: Analysis, { text, key }: Written): boolean {
  if (accept.size === 0) return false
  const bare = text.replace(/['’]s?$/, '')
  return (
    [text, bare, key, fold(bare)].some(form => accept.has(form)) ||
    text.split('-').every(part => accept.has(part) || isKnown(part))
  )
}

function misspelt(
  article: Analysis,
  word: Written,
  unknown: readonly Written[],
  times: number,
): Finding | undefined {
  const { text, start, end } = word
  const isName = /^['’]?\p{Lu}/u.test(text)
  if (isName ? !mayBeSlip(article, word) : isOwnName(article, word)) return undefined
  const { counts } = article.of(vocabulary)
  const joined = joinedWith(article, word)
  if (joined) return joined
  const [hyphened, offset] = brokenPart(text)
  // “non-Burmans”, “teen-ager”
  if (text.includes('-') && (/\p{Lu}/u.test(hyphened) || isKnown(text.replaceAll('-', '')))) return undefined
  const found = candidates(hyphened, {
    ...(article.settings.dialect && { dialect: article.settings.dialect }),
    favour: counts,
  })
  const best = found[0]
  if (isName) {
    if (
      !best ||
      best.cost > (best.word.length < 8 ? 0.75 : 0.95) ||
      best.frequency < 8 ||
      best.word.length < 6 ||
      / /.test(best.word)
    )
      return undefined
    if (times > 1) return undefined
  }
  const sure = best !== undefined && isSure(best, fold(hyphened))
  const plain = best !== undefined && best.cost <= 0.75 && best.frequency >= 8
  const foreign = isForeign(article, word, unknown)
  if (foreign === 'quoted' && !plain) return undefined
  const doubtful = !sure || foreign !== undefined || (times >= termFrom && !plain)
  const from = start + offset
  const to = offset > 0 || hyphened !== text ? from + hyphened.length : end
  return {
    span: { start, end },
    message: message(
      text,
      best && text.slice(0, offset) + best.word + text.slice(offset + hyphened.length),
      sure,
    ),
    ...(doubtful && { severity: 'suggestion' as const }),
    ...(best && { fixes: found.map(one => [{ start: from, end: to, text: one.word }]) }),
  }
}

function message(text: string, best: string | undefined, sure: boolean): string {
  if (!best || !sure) return `“${text}” is in no dictionary; check its spelling.`
  return best.replaceAll(' ', '') === text
    ? `“${text}” is two words run together; write “${best}”.`
    : `“${text}” is misspelled; write “${best}”.`
}

/** Spellings of another day, still met in quotations and names of papers. */
const dated =
  /^(?:employes?|altho|thru|tonite|cigarets?|subpena(?:ed|s)?|forbad|clew|gantlet|insure|teen-agers?|to-day|to-morrow|to-night)$/
/** An ending joined freely, to whatever word: “wantable”, “scenics”, “comest”. */
const freeEnding = /^(.{3,}?)(?:s|es|e?r|able|ish|ists?|ism|likes?|ness|less|eth|est|th|ville)$/

function isSure(best: Suggestion, key: string): boolean {
  // “princesse”, “batterie”, “boites”
  if (dated.test(key) || /(?:esse|erie|ette|elle|ique|oite|eaux?)s?$/.test(key)) return false
  if (/ /.test(best.word)) return best.cost < 1
  const stem = freeEnding.exec(key)?.[1]
  if (
    stem !== undefined &&
    (isKnown(stem) || isKnown(`${stem}e`)) &&
    !(best.cost <= 0.5 && best.frequency >= 8)
  )
    return false
  if (key.length <= 3) return best.cost <= 0.7 && best.frequency >= 11
  if (key.length === 4) return best.cost <= 0.75 && best.frequency >= 8
  if (key.length <= 6) return best.cost <= (best.frequency >= 8 ? 1 : 0.75) && best.frequency >= 5
  return best.cost <= (best.frequency >= 6 ? 1.35 : 1) && best.frequency >= 3
}

/** The part of a compound that is unknown, and where it begins. */
function brokenPart(text: string): [string, number] {
  if (!text.includes('-')) return [text, 0]
  const parts = text.split('-')
  let at = 0
  for (const part of parts) {
    if (part.length > 2 && !isKnown(`${part}-${parts.at(-1)}`) && !isKnown(part)) return [part, at]
    at += part.length + 1
  }
  return [text, 0]
}

/** Whether a capitalised word opens its sentence, so that it need not be a name. */
function mayBeSlip(article: Analysis, { start, text, key, paragraph }: Written): boolean {
  if (!paragraph.isProse || /\p{Lu}/u.test(text.slice(1))) return false
  if ((article.of(vocabulary).capitalised.get(key.replace(/'s?$/, '')) ?? 0) > 0) return false
  const sentence = paragraph.sentences.find(one => one.start <= start && start < one.end)
  if (!sentence || !/^["“'‘(]*$/.test(article.text.slice(sentence.start, start))) return false
  // “Oberling Hall”: a name goes on.
  return /^\s+\p{Ll}/u.test(article.text.slice(start + text.length, start + text.length + 4))
}

/** “kishida” beside “Kishida”, or a word that is a name and lost its capital: another rule's. */
function isOwnName(article: Analysis, { text, key }: Written): boolean {
  return (
    lookup(text)?.proper === true ||
    (article.of(vocabulary).capitalised.get(key.replace(/'s?$/, '')) ?? 0) > 0
  )
}

/** “to gether”: with the word beside it, it makes a common one. */
function joinedWith(article: Analysis, { start, end, text }: Written): Finding | undefined {
  const before = /(?<![\p{L}'’-])\p{L}{1,8} $/u.exec(article.text.slice(Math.max(0, start - 10), start))?.[0]
  const after = /^ \p{Ll}{1,8}(?![\p{L}'’-])/u.exec(article.text.slice(end, end + 10))?.[0]
  for (const [from, to, whole] of [
    [start - (before?.length ?? 0), end, before && before.trim() + text],
    [start, end + (after?.length ?? 0), after && text + after.trim()],
  ] as const) {
    if (!whole || (lookup(whole)?.frequency ?? 0) < 6 || lookup(whole)?.proper) continue
    return {
      span: { start: from, end: to },
      message: `“${article.text.slice(from, to)}” is one word; write “${whole}”.`,
      fixes: [[{ start: from, end: to, text: whole }]],
    }
  }
  return undefined
}

/** So near two unknown words are a foreign phrase rather than two slips. */
const near = 5

/** Set in quotation marks, or beside another unknown word or a foreign small word. */
function isForeign(
  article: Analysis,
  { start, end }: Written,
  unknown: readonly Written[],
): 'quoted' | 'beside' | undefined {
  const before = article.text.slice(Math.max(0, start - 30), start)
  const after = article.text.slice(end, end + 30)
  if (/["“'‘*_](?:\p{L}+ ){0,2}$/u.test(before) && /^(?: \p{L}+){0,2}[,.]?["”'’*_]/u.test(after))
    return 'quoted'
  if (
    /(?:^|[^\p{L}])(?:la|le|les|el|los|las|il|lo|gli|der|die|das|den|dem|du|des|di|da|della|dello|do|dos|al|et|und|y|de|del|van|von|zu|à|en|une?|stare|lis)\s$/iu.test(
      before,
    )
  )
    return 'beside'
  // “Is fearr an tsláinte”, “Supérieure des”
  if (/\p{L}*[^\p{ASCII}’‘“”–—…]\p{L}* $/u.test(before) || /^ \p{L}*[^\p{ASCII}’‘“”–—…]/u.test(after))
    return 'beside'
  return unknown.some(
    other =>
      (other.start > end && other.start <= end + near) || (other.end < start && other.end >= start - near),
  )
    ? 'beside'
    : undefined
}

/** Words that the house does not use. */
function* rejected(article: Analysis): Iterable<Finding> {
  const { reject } = article.settings
  if (reject.size === 0) return
  const escaped = [...reject.keys()].map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  for (const match of article.text.matchAll(pattern)) {
    const text = match[0]
    const instead =
      reject.get(text) ??
      reject.get(text.toLowerCase()) ??
      [...reject].find(([word]) => fold(word) === fold(text))?.[1]
    if (instead === undefined) continue
    const span = { start: match.index, end: match.index + text.length }
    const written = /^\p{Lu}/u.test(text) && instead ? instead[0]!.toUpperCase() + instead.slice(1) : instead
    yield {
      span,
      message: instead
        ? `“${text}” is not used here; write “${written}”.`
        : `“${text}” is not used here; replace it.`,
      ...(instead && { fixes: [[{ ...span, text: written }]] }),
    }
  }
}
