import { genderOfGivenName, genderOfOffice, honorifics } from '../gazetteer.ts'
import type { Name } from '../names.ts'
import type { Mention, Pronoun } from '../people.ts'

/** Most people have none of a kind: they share it. */
const none: never[] = []

/** A list with one more, unless it has it. */
const withOne = <T>(some: T[], one: T): T[] => (some.includes(one) ? some : [...some, one])

/** A person while the mentions are being gathered: those in full first, then the others, each in order. */
export class Draft {
  readonly name: string
  readonly words: readonly string[]
  given: string | undefined
  surname: string
  readonly mentions: Mention[] = []
  /** How many of the mentions are in full. */
  #full = 0
  /** The honorifics that stand before the surname alone; undefined where none does. */
  #called: (string | undefined)[] = none
  #held: string[] = none
  #gender: Pronoun | undefined

  constructor(name: Name, given: string | undefined, surname: string) {
    this.name = name.text
    this.words = name.words
    this.given = given
    this.surname = surname
  }

  add(mention: Mention): void {
    this.mentions.push(mention)
    if (mention.form === 'full') this.#full++
    else if (mention.form === 'surname') this.#called = withOne(this.#called, mention.honorific)
    if (mention.title !== undefined) this.#held = withOne(this.#held, lastWord(mention.title))
    if (mention.role !== undefined) this.#held = withOne(this.#held, lastWord(mention.role))
    this.#gender ??= genderOfMention(mention)
  }

  /** What honorific, title or role tell; else what the given name suggests. */
  get gender(): Pronoun | undefined {
    return this.#gender ?? (this.given ? genderOfGivenName(this.given.split(/[ -]/)[0]!) : undefined)
  }

  /** Whether an honorific, or none, has stood before the surname alone. */
  isCalled(honorific: string | undefined): boolean {
    return this.#called.includes(honorific)
  }

  /** Whether the mentions give the person an office of the same name: “Mayor Pike”, of Ann Pike, the mayor. */
  holds(title: string): boolean {
    return this.#held.includes(lastWord(title))
  }

  /** Where the person was last mentioned before an offset that lies behind all shorter mentions. */
  lastBefore(offset: number): Mention | undefined {
    let low = 0
    let high = this.#full
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.mentions[middle]!.start < offset) low = middle + 1
      else high = middle
    }
    const full = this.mentions[low - 1]
    const short = this.mentions.length > this.#full ? this.mentions.at(-1)! : undefined
    if (!short || short.start >= offset) return full
    return full && full.start > short.start ? full : short
  }
}

const lastWord = (office: string): string => office.slice(office.lastIndexOf(' ') + 1).toLowerCase()

function genderOfMention({ honorific, title, role }: Mention): Pronoun | undefined {
  const own = honorific && honorifics.get(honorific)
  if (own) return own
  const office = title ?? role
  return office === undefined ? undefined : genderOfOffice(office)
}
