import { describe, expect, it } from 'vitest'
import { analyse } from '../src/analyse/index.ts'
import { type People, people } from '../src/analyse/naming/people.ts'
import { parse } from '../src/parse/index.ts'
import { sourceOf } from '../src/source.ts'

const peopleOf = async (...paragraphs: string[]): Promise<People> =>
  people(analyse(await parse(sourceOf(paragraphs.join('\n\n'), 'story.txt'))))

/** `given/surname pronoun: mentions` */
const ledger = async (...paragraphs: string[]): Promise<string[]> =>
  (await peopleOf(...paragraphs)).all.map(
    ({ given, surname, pronoun, mentions }) =>
      `${given ?? ''}/${surname} ${pronoun ?? '-'}: ${mentions.map(({ text }) => text).join(', ')}`,
  )

describe('people', () => {
  it('gathers full names, surnames and honorifics', async () => {
    expect(
      await ledger(
        'Finance Minister Ama Boateng met Luis Carrera, the mayor, on Friday. Ms. Boateng left early. Mr. Carrera’s aides stayed, and Carrera paid.',
      ),
    ).toEqual(['Ama/Boateng she: Ama Boateng, Boateng', 'Luis/Carrera he: Luis Carrera, Carrera, Carrera'])
  })

  it('keeps particles and hyphens', async () => {
    expect(
      await ledger(
        'Dr. Pieter van der Laan spoke first, and Rosa Amadi-Jones, the lawyer, spoke last. Mr. van der Laan thanked Ms. Amadi-Jones.',
      ),
    ).toEqual([
      'Pieter/van der Laan he: Pieter van der Laan, van der Laan',
      'Rosa/Amadi-Jones she: Rosa Amadi-Jones, Amadi-Jones',
    ])
  })

  it('learns from honorifics where the surname stands', async () => {
    expect(
      await ledger(
        'President Zhou Meilin arrived with Senator Andrés López Obregón. Ms. Zhou waved; Mr. López Obregón did not.',
      ),
    ).toEqual([
      'Meilin/Zhou she: Zhou Meilin, Zhou',
      'Andrés/López Obregón he: Andrés López Obregón, López Obregón',
    ])
  })

  it('tells relatives apart', async () => {
    expect(
      await ledger(
        'Harold Quist, a farmer, and his wife, Ida Quist, sold the barn. Mr. Quist kept the tractor. Mrs. Quist kept the dog.',
      ),
    ).toEqual(['Harold/Quist he: Harold Quist, Quist', 'Ida/Quist she: Ida Quist, Quist'])
  })

  it('leaves places, organisations and days alone', async () => {
    expect(
      await ledger(
        'Port Clarence lies near Dennis Bay, east of Lake Como. On Monday the Justice Department sued General Electric and Smith & Sons in New York.',
      ),
    ).toEqual([])
  })

  it('settles pronouns by use', async () => {
    expect(
      await ledger(
        'The pianist Inge Sommer, who is 61, lost her score. She played on. Nobody but Sommer knew that she had.',
      ),
    ).toEqual(['Inge/Sommer she: Inge Sommer, Sommer'])
  })

  it('gathers offices', async () => {
    const [mori] = (await peopleOf('Prime Minister Kenji Mori resigned. Mr. Mori, a former banker, said so.'))
      .all
    expect(mori?.offices.map(({ text }) => text)).toEqual(['Prime Minister', 'former banker'])
  })

  it('knows suffixes, initials and nicknames', async () => {
    expect(
      await ledger(
        'Royce “Buck” Delacroix Jr., the builder, sued J.K. Okoro, the novelist. Mr. Delacroix won. Ms. Okoro paid.',
      ),
    ).toEqual([
      'Royce/Delacroix he: Royce “Buck” Delacroix Jr., Delacroix',
      'J.K./Okoro she: J.K. Okoro, Okoro',
    ])
  })

  it('knows Arabic articles and East Asian order', async () => {
    expect(
      await ledger(
        'President Karim al-Masri met Kim Tae-jun, the envoy. Mr. Masri smiled, and Mr. Kim bowed.',
      ),
    ).toEqual(['Karim/al-Masri he: Karim al-Masri, Masri', 'Tae-jun/Kim he: Kim Tae-jun, Kim'])
  })

  it('takes one person for one, with a middle name or without', async () => {
    expect(
      await ledger('Harold T. Quist resigned. Harold Quist, 61, had been ill. Quist will be missed.'),
    ).toEqual(['Harold T./Quist -: Harold T. Quist, Harold Quist, Quist'])
  })

  it('calls a knight by his given name', async () => {
    expect(await ledger('Alan Hale, the minister, resigned. Sir Alan had served for a year.')).toEqual([
      'Alan/Hale he: Alan Hale, Alan',
    ])
  })

  it('reads captions, and leaves bylines and credits alone', async () => {
    expect(
      await ledger(
        'Bridge Shut for Repairs',
        'By Dana Whitlock',
        'Ada Okafor, the chief engineer, said on Friday that the bridge would stay shut until the cracks had been found and filled.',
        'Ms. Okafor on the bridge on Friday. (Photo by Lena Ortiz/Wire)',
      ),
    ).toEqual(expect.arrayContaining(['Ada/Okafor she: Ada Okafor, Okafor']))
  })
})
