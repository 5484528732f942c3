/** Agencies that pictures come from, as credits name them. */
const agencies = new Set(
  `AAP; AFP; AFP Photo; Agence France-Presse; Alamy; Alamy Stock Photo; Anadolu; Anadolu Agency; ANI; ANP; ANSA; AP; AP Photo;
  APA; APTN; ASSOCIATED PRESS; Associated Press; Belga; Bloomberg; BTA; Camera Press; Canadian Press; CNA; Contour; Corbis; CP; CTK; dpa; DPA; EFE;
  EPA; EPA-EFE; Europa Press; EyeEm; Getty; Getty Images; GETTY IMAGES; Hina; Imago; iStock; IRNA; Interfax; Jiji; Jiji Press; Keystone; Kyodo; Kyodo News;
  Lehtikuva; Lusa; LUSA; Magnum; MTI; NASA; NTB; NurPhoto; PA; PA Archive; PA Images; PA Media; PA Wire; PAP; picture alliance; Pool; POOL; Press Association;
  PTI; Redux; Reuters; REUTERS; Rex; Rex Features; RIA Novosti; Ritzau; Ritzau Scanpix; SAPA; Scanpix; Shutterstock; Sipa; Sipa USA; SNS; SOPA Images; Sputnik;
  SWNS; TASS; TT; UPI; Unsplash; USA TODAY Sports; VCG; WENN; Wikimedia Commons; Xinhua; XINHUA; Yonhap; Zuma; Zuma Press; ZUMA Press; Handout; HANDOUT; Supplied; iStockphoto`
    .split(';')
    .map(name => name.trim()),
)

/** The agency whose name another breaks off: `Getty Images` of `Getty Imag`. */
export const agencyCut = (name: string): string | undefined =>
  name.length > 3 && !isOutlet(name)
    ? [...agencies].find(
        agency => agency.length > name.length && agency.length < name.length + 8 && agency.startsWith(name),
      )
    : undefined

/** Agencies whose names stand alone as credits, and mean nothing else at the head of a sentence that goes on with a capital. */
const libraries =
  /^(?:Getty(?: Images)?|Alamy(?: Stock Photo)?|Shutterstock|iStock|Rex Features|PA (?:Images|Media|Wire)|REUTERS|Reuters|AFP(?: Photo)?|AP(?: Photo)?|EPA|UPI|AAP|Xinhua|Wikimedia Commons|Agence France-Presse|Associated Press)$/

export const isLibrary = (name: string): boolean => libraries.test(name)

/** Last words of agencies and papers. */
const outletHead =
  /^(?:Press|Images?|Wire|News|Newspapers?|Newswire|Photos?|Pictures?|Pix|Agency|Agencies|Gazette|Echo|Star|Standard|Argus|Express|Advertiser|Advocate|Bugle|Observer|Independent|Examiner|Inquirer|Dispatch|Bulletin|Sentinel|Times|Post|Herald|Tribune|Courier|Chronicle|Citizen|Daily|Weekly|Globe|Ledger|Mirror|Monitor|Record|Register|Reporter|Review|Mail|Telegraph|Guardian|Journal|Media|Features|Archives?|Library|Desk|Syndicate|Handout|Pool|Studios?|Photography|PHOTOS|PICTURES|Foto|Photograph|Shimbun|Zeitung)$/

/** Whether a name is an agency's or a paper's by what it is called. */
export function isOutlet(name: string): boolean {
  if (agencies.has(name)) return true
  const last = name.slice(name.search(/[^\s/-]*$/))
  return outletHead.test(last) || agencies.has(last)
}

/** Two names with nothing between them, `ReutersAFP`, `MarshGetty Images`: where the second begins; 0 where there are not two. */
export function seamOf(name: string): number {
  for (let at = name.length - 2; at > 1; at--) {
    if (!/[\p{L}]/u.test(name[at - 1]!) || !/\p{Lu}/u.test(name[at]!)) continue
    const [head, tail] = [name.slice(0, at), name.slice(at)]
    if (agencies.has(tail) && (isOutlet(head) || /\p{Ll}$/u.test(head))) return at
    // “Aegean NewsNorth Sea Images”
    if (/\p{Ll}$/u.test(head) && / /.test(name) && isOutlet(head) && / /.test(tail) && isOutlet(tail))
      return at
    if (agencies.has(head) && /^\p{Lu}\p{Ll}{2}/u.test(tail)) return at
  }
  return 0
}

const kinds =
  'photo photograph picture pic image illustration graphic video credit handout foto screengrab screenshot sketch infographic still'
    .split(' ')
    .map(word => `(?:[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}s?|${word.toUpperCase()}S?)`)
    .join('|')
const by = '(?: [Cc]redit)?(?: [Bb]y\\b:?| BY\\b|:|\\.{3}|…| ?© ?(?:\\d{4} )?| [Cc]ourtesy\\b(?: of\\b)?:?)'

/** `Photo`, `picture`, `CREDIT`: words that open a credit. */
export const pictureWord = `(?:${kinds})`

/** `Photo by `, `File picture: `, `Credit...`: how a credit begins. */
export const labelPattern = `(?:(?:[Ff]ile|[Ss]taff|[Ss]creen|(?:[Cc]ourt )?[Aa]rtist|[Cc]ourt artist(?:’s|'s)?|[Ss]atellite|[Aa]erial|[Dd]rone|CCTV|[Ss]tock|[Aa]rchive|[Pp]ress|[Cc]omposite) )?(?:${kinds})${by}\\s*`
