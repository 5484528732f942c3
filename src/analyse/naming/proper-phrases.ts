import type { Paragraph } from '../index.ts'
import type { Miscapital } from './capitals/miscapital.ts'

/** Bodies, offices and events that are names in every house, whatever stands about them. */
const fixed = [
  'World Health Organization',
  'World Health Organisation',
  'World Trade Organization',
  'World Trade Organisation',
  'World Food Programme',
  'World War I',
  'World War II',
  'International Monetary Fund',
  'International Criminal Court',
  'International Court of Justice',
  'European Central Bank',
  'European Court of Human Rights',
  'European Union',
  'European Commission',
  'European Parliament',
  'United Nations',
  'United Kingdom',
  'United Arab Emirates',
  'House of Commons',
  'House of Lords',
  'House of Representatives',
  'Bank of England',
  'Church of England',
  'Federal Reserve',
  'Nobel Prize',
  'Nobel Peace Prize',
  'Pulitzer Prize',
  'Buckingham Palace',
  'Downing Street',
  'Scotland Yard',
  'Wall Street Journal',
  'Capitol Hill',
  'Silicon Valley',
  'Super Bowl',
  'Ivy League',
  'Good Friday Agreement',
  'Arab League',
  'African Union',
  'Atlantic Ocean',
  'Pacific Ocean',
  'Indian Ocean',
  'Mediterranean Sea',
  'Persian Gulf',
  'Suez Canal',
  'Panama Canal',
  'Berlin Wall',
  'Magna Carta',
  'New Zealand',
  'Saudi Arabia',
  'South Korea',
  'North Korea',
  'Hong Kong',
  'Sri Lanka',
]
/** Names whose words are common ones elsewhere: judged where one of them has its capital. */
const shared =
  'North Sea|Red Sea|Black Sea|Dead Sea|Baltic Sea|Isle of Wight|Isle of Man|Mount Everest|Lake Erie|Lake Michigan|Lake Superior|Lake Ontario|Lake Victoria|Lake Geneva|Royal Air Force|Royal Navy|Red Cross|General Motors|Golden Gate Bridge|Department of Health|Department of Justice|Department of Defense|Ministry of Defence|Tower of London|Times Square|Central Park|Wall Street|Trafalgar Square|Pearl Harbor|Premier League|Champions League|Olympic Games|Library of Congress|New England|Northern Ireland|Great Britain|Puerto Rico|Costa Rica|El Salvador|San Francisco|San Diego|San Antonio|San Jose|San Juan|Santa Fe|Santa Monica|Santa Barbara|Santa Cruz|Los Angeles|Las Vegas|New York|New Jersey|New Mexico|New Orleans|New Delhi|New Hampshire|North Carolina|South Carolina|North Dakota|South Dakota|West Virginia|Rhode Island|Salt Lake City|Kansas City|Mexico City|St. Louis|Buenos Aires|Rio de Janeiro|Cape Town|Tel Aviv|Abu Dhabi|Kuala Lumpur|Addis Ababa|South Africa|South Sudan|Burkina Faso|Sierra Leone|Ivory Coast|West Bank|Gaza Strip|Middle East|Hong Kong|Eiffel Tower|Statue of Liberty|Brooklyn Bridge|Harry Potter|Taj Mahal|Marine Corps|Coast Guard|National Guard|Labour Party|Green Party'.split(
    '|',
  )
const halved = new Set(shared.map(name => name.toLowerCase()))
fixed.push(...shared.filter(name => !fixed.includes(name)))
const known = new Map(fixed.map(name => [name.toLowerCase(), name]))
const named = new RegExp(
  String.raw`(?<![\p{L}\p{N}@#/._’'-])(?:${fixed.join('|')})(?![\p{L}\p{N}@/_-])`,
  'giu',
)

/** What is a name where a place or a matter with its capital follows: “university of Leeds”, “ministry of Finance”. */
const governing =
  /(?<=\b(?:the|The|of|at|from|by|in) )(?:university(?= of (?!the\b)\p{Lu}\p{Ll})|(?:gulf|straits?)(?= of \p{Lu}\p{Ll})|bay(?= of (?:Bengal|Biscay|Fundy|Pigs|Naples|Plenty|Campeche)\b)|supreme court(?= of (?:the )?\p{Lu}\p{Ll})|(?:ministry|department)(?= of (?:Finance|Health|Defen[cs]e|Justice|Education|Agriculture|Trade|Interior|Transport|Labou?r|Culture|Energy|Foreign|Environment)\b))/gu

/** Names of two words and more that lost the capital of their first: “the royal Society”, “bank of England”. */
const halves =
  /(?<=[\p{L}\p{N},;:“"]\s)(?:royal(?= (?:Society|Academy|Navy|Mail|Marines|Commission|Institution|Albert|Opera House))|(?:supreme|high|crown)(?= Court\b)|national(?= (?:Guard|Gallery|Trust|Assembly|Grid|Health Service|Weather Service|Park Service))|federal(?= Bureau)|united(?= States)|world(?= (?:Cup|Bank|Series|Health|Trade|War)\b)|(?:election|labou?r|independence|veterans|memorial|boxing|bastille|australia|canada)(?= Day\b)|(?:inner|black|red|dead|north|irish|baltic|caspian|aegean|adriatic|yellow)(?= Sea\b)|(?:atlantic|pacific|indian|arctic)(?= Ocean)|general(?= Assembly\b)|security(?= Council\b)|house(?= of (?:Commons|Lords|Representatives)\b)|(?<=[Tt]he )(?:bank|church)(?= of (?:Scotland|Ireland|Canada|Japan)\b)|ministry(?= of (?:Defen[cs]e|Justice|Health|Transport|Foreign)\b)|department(?= of (?:Defense|Justice|State|Energy|Transportation|Health|Homeland|Agriculture|Commerce|Labor)\b))(?=\s)/gu

/** Names of bodies, places and events that lost a capital. */
export const smallBodies = (paragraph: Paragraph): readonly Miscapital[] => paragraph.of(bodiesIn)

/** “Labour party”, “Middle east”: left to some houses where the common noun is small. */
const isHalf = (text: string): boolean =>
  /^\p{Lu}|\s\p{Lu}/u.test(text) &&
  // “the new York manager”
  !/^(?:new|north|south|east|west|great|green|red|black|dead|central|royal|general|middle|times) /.test(
    text,
  ) &&
  !/ (?:party|games|strip|bridge|sea|guard|square)$/.test(text)

/** “bank of England”, “House of commons”, but not “HOUSE OF COMMONS”, and some houses’ “Nobel prize”. */
const isMiscast = (text: string): boolean =>
  text !== known.get(text.toLowerCase()) &&
  text !== text.toUpperCase() &&
  (!halved.has(text.toLowerCase()) || isHalf(text)) &&
  !/ Of |^(?:Nobel|Pulitzer) prize$|^Capitol hill$/.test(text)

const raised = (text: string): string => text.replace(/(?<!\p{L})\p{Ll}/gu, letter => letter.toUpperCase())

function bodiesIn(paragraph: Paragraph): readonly Miscapital[] {
  const found: Miscapital[] = []
  const { start: from } = paragraph
  const one = (index: number, text: string, better: string): Miscapital => ({
    kind: 'name',
    start: from + index,
    end: from + index + text.length,
    text,
    better: [better],
    sure: true,
  })
  for (const { 0: text, index } of paragraph.matches(named))
    if (isMiscast(text)) found.push(one(index, text, known.get(text.toLowerCase())!))
  for (const pattern of [governing, halves])
    for (const { 0: text, index } of paragraph.matches(pattern)) found.push(one(index, text, raised(text)))
  return found
}
