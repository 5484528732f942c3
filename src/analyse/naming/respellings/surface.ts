import type { Span } from '../../../source.ts'
import { isKnown } from '../../../spelling/index.ts'
import { capitalised } from '../../casing.ts'
import { groupedBy } from '../../collections.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import { foldName, type Name, names } from '../names.ts'
import { people } from '../people.ts'
import { type Respelling, unread } from '../respellings.ts'

const particle = /^(?:De|Den|Der|Del|Della|Di|Da|Du|Van|Von|Ter|Ten|Bin|Ibn|Al|El|La|Le) /
const opensSentence = ({ start, text }: Paragraph, name: Span): boolean =>
  /(?:^|[.!?:]["”’)]*\s+|["“‘])$/.test(text.slice(Math.max(0, name.start - start - 6), name.start - start))

/** A name by which its variants are known, and its text as it is told from theirs. */
interface Surface {
  readonly name: Name
  readonly key: string
  readonly text: string
}

function surfacesIn(paragraph: Paragraph): readonly Surface[] {
  if (unread.has(paragraph.kind) || paragraph.kind === 'headline' || paragraph.kind === 'subhead') return []
  return paragraph.of(names).flatMap(name => {
    if (name.doubtful || name.text.length < 4) return []
    if (name.text === name.text.toUpperCase()) return []
    // “De Wit” opens its sentence with a capital that “de Wit” has not.
    if (particle.test(name.text) && opensSentence(paragraph, name)) return []
    const text = name.text.replace(/[’‘]/g, "'").replace(/‑/g, '-').normalize('NFC')
    // “Officer Delacruz”, of a Miguel de la Cruz
    return [{ name, key: name.key.replace(/[- ]/g, ''), text }]
  })
}

const surfaces = (paragraph: Paragraph): readonly (readonly [string, Surface])[] =>
  surfacesIn(paragraph).map(surface => [surface.key, surface] as const)

/** The two forms that one key has, the usual before the rare. */
type Forms = readonly [usual: readonly Surface[], rare: readonly Surface[]]

function twofold(all: readonly Surface[]): readonly Forms[] {
  if (all.every(({ text }) => text === all[0]!.text)) return []
  const forms = [...groupedBy(all, ({ text }) => text).values()]
  if (forms.length !== 2) return []
  const [usual, rare] = forms.sort((a, b) => b.length - a.length || a[0]!.name.start - b[0]!.name.start)
  return rare!.length > 2 ? [] : [[usual!, rare!]]
}

/** Accents, capitals and hyphens: `Falcão` and `Falcao`, `MacLean` and `Maclean`, `Jong-un` and `Jong Un`. */
export function* surfaceVariants(analysis: Analysis): Iterable<Respelling> {
  const first = ([a, b]: Forms): number => Math.min(a[0]!.name.start, b[0]!.name.start)
  for (const [usual, rare] of [...analysis.among(surfaces, twofold)].sort((a, b) => first(a) - first(b))) {
    // “Mr. Hruba” and “Ms. Hrubá” are two.
    const borne = bearers(analysis, usual[0]!.key)
    const [text, other] = [usual[0]!.text, rare[0]!.text]
    if (borne > 1 || !isSpellingOfName(text, other, borne > 0)) continue
    for (const { name } of rare) {
      yield {
        start: name.start,
        end: name.end,
        text: name.text,
        usual: text,
        // “Lefevre” of a Zoë Lefèvre: accents are lost, hardly won.
        sure:
          usual.length > rare.length ||
          strip(text) === other ||
          // The full name has it so too.
          people(analysis)
            .named(text)
            .some(({ given, surname }) => given && surname === text),
      }
    }
  }
}

const fused = (text: string): string =>
  strip(text)
    .replace(/[- ’']/g, '')
    .toLowerCase()

const strip = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')

/** How many people of other given names a surname has in the article. */
export const bearers = (analysis: Analysis, key: string): number =>
  new Set(
    people(analysis)
      .all.filter(({ surname }) => foldName(surname).replace(/[- ]/g, '') === key.replace(/[- ]/g, ''))
      .flatMap(({ given }) => (given ? [foldName(given)] : [])),
  ).size

/** “Van Dyke” may open a sentence; “Mid-West” and “Mid West” are no people's names. */
function isSpellingOfName(usual: string, rare: string, isSurname: boolean): boolean {
  if (strip(usual) === strip(rare)) return true
  // “Inter-American” and “Inter-american” are the hyphen's affair.
  if (/-\p{Ll}/u.test(usual) !== /-\p{Ll}/u.test(rare) && usual.toLowerCase() === rare.toLowerCase())
    return false
  // “Ashworth Cole” of an Ashworth-Cole, “Delacruz” of a de la Cruz
  if (isSurname && fused(usual) === fused(rare) && usual.includes('-') !== rare.includes('-')) return true
  if (
    isSurname &&
    fused(usual) === fused(rare) &&
    particle.test(capitalised(usual)) !== particle.test(capitalised(rare))
  )
    return true
  if (usual.replace(/-/g, ' ').toLowerCase() === rare.replace(/-/g, ' ').toLowerCase())
    return (
      /\p{Ll}\p{Lu}/u.test(usual + rare) ||
      (/-/.test(usual) !== /-/.test(rare) && !isKnown(usual.split(/[ -]/).at(-1)!))
    )
  return false
}
