import { lookup } from '../../spelling/index.ts'
import { wordSet } from '../collections.ts'

/** What a word begins with when it is spoken. */
export type Sound = 'vowel' | 'consonant' | 'either'

/** Capitals that are read out letter by letter though they could be a word. */
const spelled = wordSet(
  'US UN UK EU UAE UAW USA USB USC UCLA UBS UPS USDA USGA USPS UFO UFC IT AM PM MP MEP MSP SOS SUV HIV LED SAT MIT NIH NYU SEC FEC FAA FDA FCC FTC FHA FIR SAS MIA MOT MOD NUT LSE LNG LED NDA NDP NRA NSA NGO NAB NEA NEC RUC RNA RIP SDP SNP SPD XL LA HR HQ HD HGV HMO MRI MBA MVP LLC LP LGBT LGBTQ FM FBI FIA FPV FSB NBC NBA NFL NHL NHS NPR NYPD LAPD NAACP ROI RPI RV SEO SME SMS XML HTML HTTP HOV HBO HSBC EPA ERA IRA IRS ISP ICU IVF URL UTV',
)
/** Capitals that are spoken as a word. */
const spoken = wordSet(
  'NATO NASA NASCAR NASDAQ NAFTA NAMA NORAD NICE NOAA NIMBY FIFA FEMA FICO FINRA FERPA FISA FICA FARC FOMO HUD HIPAA HAMAS HAZMAT HARP LASER RADAR SCUBA SONAR SWAT SIM SARS SALT START STEM STEAM STAR SNAP SEAL SEATO SOHO SIDS SAG MERS MENSA MASH MAGA MAD LIBOR LEGO LAN LIDAR RAM ROM REIT ROFL UNESCO UNICEF UEFA UKIP UNITA',
)
const eitherWay = new Set(['RAF', 'URL', 'SQL', 'FAQ', 'ROTC', 'LOL', 'MRSA', 'SCSI', 'HOLC', 'SAM', 'SOP'])

/** “history”, “hotel”: with the first syllable unstressed the h was silent once, and is for some still. */
const weakAitch =
  /^(?:histor|hotel|habitu|hyster|hero(?:ic|ine)|heredit|halluc|harmoni[oc](?!a)|hilar|hispan|humilia|horrif|horrend|hypothe|hypno|habil|harang|hungar|hondur|hawai|homage|hommage|humble|herb(?!ert)|hallelu|helleni|hebra|hermes|hermès|hegem)/i
/** “hour”, “honest”. */
const silentAitch = /^(?:hour(?!i)|hon$|honest|hono(?:u?r|rar|rif)|heir|hors(?:$|[- ]))/i
/** A y before the vowel: “union”, “European”, “use”. */
const youFirst =
  /^(?:unanim|unes|uef|uni(?:s?$|[bcflpxz]|on(?!iz|is)|oni|que|qu[ei]|s(?:on|ex)|t|v|dim|dir|di(?:m|r)|a[tx]|ax|mod)|us(?:e(?!t)|ab|ag|ing$|u|in|ur)|ut(?:il|op|er(?!us)|erus|ah|es?$|e-|ensil|rech)|ubiq|uk(?:r|u|e)|ur(?:a[nce]|in(?!g)|e[amt]|ic|iah|olog|u)|uro|ugan|uv[ue]|ufo|uka|ulysses|uyg|uigh|euler-|eu(?!ler|clid$)|euclid|ew(?:es?$|er|ing|an$|art)|ewe|yew|ulul|uta)/i
/** A w before the vowel: “one”, “once”. */
const wonFirst = /^(?:one(?:s?$|[^a-z]|self|ness|time|sies?$|off)|once|ouija|oaxaca|ouagad|oui$)/i

/** The names of these letters begin with a vowel: “an F”, “an X”. */
const letter = (one: string): Sound => (/[aefhilmnorsx8]/i.test(one) ? 'vowel' : 'consonant')

/** Whether capitals could be read as a word: not “FBI”, “NHS”. */
const readable = (capitals: string): boolean =>
  capitals.length > 2 &&
  /[AEIOUY]/.test(capitals.slice(0, 3)) &&
  !/[^AEIOUY]{4}/.test(capitals) &&
  (/^[AEIOUY]|^.[AEIOUY]/.test(capitals) ||
    /^(?:[BCFGP]L|[BCDFGPT]R|S[CHKLMNPTW]|CH|TH|TW|WH|PH)/.test(capitals))

/** The sound that a written word begins with; `either` where speakers differ or nobody can tell. */
export function firstSound(word: string): Sound {
  if (/^\d/.test(word)) return numberSound(word)
  // “U.S.”, “F-16”, “X-ray”, “H1N1”, “t-shirt”, “A”
  if (/^\p{L}(?:$|[.'’]|[-‐‑/]|\d)/u.test(word)) return /^i$/i.test(word) ? 'either' : letter(word[0]!)
  // “iPhone”, “uPVC”
  if (/^\p{Ll}\p{Lu}/u.test(word)) return letter(word[0]!)
  const capitals = /^\p{Lu}{2,}/u.exec(word)?.[0]
  if (capitals) return capitalSound(capitals, word)
  return wordSound(word)
}

function capitalSound(capitals: string, word: string): Sound {
  // “NGOs”, “MSc”, but “McDonald” and “PAris”
  const rest = word.slice(capitals.length)
  if (/^\p{Ll}{2,}/u.test(rest) && !/^(?:Sc)/.test(rest)) return 'either'
  if (spelled.has(capitals)) return letter(capitals[0]!)
  if (spoken.has(capitals)) return wordSound(capitals.toLowerCase())
  if (eitherWay.has(capitals)) return 'either'
  if (/^[IVXLCDM]+$/.test(capitals) && !/^(?:MC|MD|CD|DC|LCD|DVD|CV)$/.test(capitals)) {
    return /^XI$|^XVIII$/.test(capitals) ? 'vowel' : 'either'
  }
  const asLetter = letter(capitals[0]!)
  if (!readable(capitals)) return asLetter
  return wordSound(capitals.toLowerCase()) === asLetter ? asLetter : 'either'
}

function wordSound(word: string): Sound {
  const lower = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const isName = /^\p{Lu}/u.test(word)
  if (silentAitch.test(lower)) return 'vowel'
  if (weakAitch.test(lower)) return 'either'
  if (/^[aeio]/.test(lower)) {
    if (wonFirst.test(lower) || (/^e/.test(lower) && youFirst.test(lower))) return 'consonant'
    return 'vowel'
  }
  if (/^u/.test(lower)) {
    if (youFirst.test(lower)) return 'consonant'
    return isName && !/^(?:Un[a-z]{4}|Up|Ul[st]|Umb|Under|Ur[bs])/.test(word) ? 'either' : 'vowel'
  }
  if (/^y/.test(lower))
    return /^y(?:tt|pr|gg)/.test(lower) ? 'vowel' : /^y[aeiou]/.test(lower) ? 'consonant' : 'either'
  if (/^x/.test(lower)) return /^x(?:y|en|er)/.test(lower) ? 'consonant' : 'either'
  if (/^(?:[mn][^aeiouyhc]|hm|mm|sh+$|ps+t|tsk|[^aeiouy]+$)/.test(lower)) return 'either'
  if (!/^[a-z]/.test(lower)) return 'either'
  // “an Hermès bag”: names keep the sounds of their own tongue.
  return isName && /^h/.test(lower) && !lookup(word) ? 'either' : 'consonant'
}

/** “8”, “80”, “11”, “18”, “18,500”, but “110” and “1,800”; “1800” may be a year. */
function numberSound(word: string): Sound {
  const digits = /^\d+/.exec(word)![0]
  if (digits[0] === '8') return 'vowel'
  if (digits === '11' || digits === '18') return 'vowel'
  if (digits[0] === '0' || /^1[18]\d\d$/.test(digits)) return 'either'
  return 'consonant'
}
