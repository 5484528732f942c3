import { wordSet } from './collections.ts'

/** The commonest words of languages that share our letters; those that English has too are left out. */
const languages: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    French:
      'le la les des du une est et en dans que qui pour pas sur au aux avec ce cette son sa ses il elle ils nous vous ne se plus par mais ont été être leur sont était comme fait deux où',
    German:
      'der die das und den dem des ein eine einen einer eines ist nicht mit von zu auf für im sich auch als es wird werden bei nach aus dass hat haben sie ich wir aber oder noch über wie zum zur sind',
    Spanish:
      'el la los las del una es y en que de por con para su sus se lo como más pero al fue ha son este esta entre sobre cuando muy también desde hasta donde hay ser no',
    Portuguese:
      'o os as da das dos uma é e em que de por com para seu sua se não mais mas ao foi são como no na nos nas pelo pela também um ser está entre sobre',
    Italian:
      'il lo la gli le della delle degli dei del di che è e per con non una un in si da al alla sono nel nella più anche come ha questo questa essere stato dal tra ma',
    Dutch:
      'de het een van en dat die niet met voor zijn op te er aan ook als bij door maar naar om uit heeft werd nog wel ze hij wij worden geen over deze dit',
    Swedish:
      'och att det som en på är av för med den till inte har de ett om var jag men sig från vi så kan när han hon under också efter eller nu dem',
    Danish:
      'og at det som en på er af for med den til ikke har de et om var jeg men sig fra vi så kan når han hun også efter eller blev',
    Polish:
      'i w na z się nie do jest to że jak po od za ale przez dla co tak są był była oraz jego tego który która',
    Indonesian:
      'yang dan di dengan untuk dari ini itu pada tidak dalam akan adalah ke oleh juga sebagai telah karena mereka ada',
    Turkish: 've bir bu için ile da de olarak daha çok gibi olan sonra kadar ancak en ne var değil oldu',
    Latin:
      'et in est non ad ut cum quod sed qui quae per ex ab atque esse sunt nec si hoc enim quam autem etiam',
  }).map(([name, words]) => [name, wordSet(words)]),
)

const english = wordSet(
  'the of and to in that is was for it with as on he by at are this be from have had his but which they not were an or you she has their been would who will more when said one all there if we can its about into than what up out so after her him two my no new',
)

const names = Object.keys(languages)
const isEnglish = 1 << names.length
/** The languages that each word is common in, a bit each. */
const spokenIn = new Map<string, number>()
for (const [at, words] of [...Object.values(languages), english].entries()) {
  for (const word of words) spokenIn.set(word, (spokenIn.get(word) ?? 0) | (1 << at))
}

/** Letters of scripts that English is not written in. */
const otherScript = /[\u0370-\u1aff\u1f00-\u1fff\u2c00-\u2fef\u3040-\ud7ff\uf900-\ufdff\ufe70-\ufeff]/gu
const looksForeign =
  /[\u0370-\u1aff\u3040-\ud7ff]|(?:^|[^\p{L}])(?:les|des|une|est|dans|que|pour|und|der|das|nicht|mit|ist|los|las|del|por|para|não|uma|gli|della|che|sono|het|een|niet|och|att|som|og|ikke|się|jest|yang|dengan|bir|için|sunt|quod|atque)(?:[^\p{L}]|$)/iu

/** As much of a text as tells; an editor asks at every keystroke. */
export const opening = (text: string): string => text.slice(0, 6000)

/** The language of a text, where that is plainly not English; undefined where it is, or too little to tell. */
export function foreignLanguage(text: string, fewestWords = 8): string | undefined {
  const stretch = opening(text)
  if (!looksForeign.test(stretch)) return undefined
  const others = stretch.match(otherScript)?.length ?? 0
  if (others >= 8 && others > (stretch.match(/\p{L}/gu)?.length ?? 0) * 0.5) return 'another script'
  const words = stretch.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < fewestWords) return undefined
  let ours = 0
  const counts = new Int32Array(names.length)
  for (const word of words) {
    const bits = spokenIn.get(word)
    if (bits === undefined) continue
    if (bits & isEnglish) ours++
    for (let rest = bits & ~isEnglish; rest; rest &= rest - 1) counts[31 - Math.clz32(rest & -rest)]!++
  }
  const most = Math.max(...counts)
  return most >= words.length * 0.22 && most > ours * 2 && most >= 3 ? names[counts.indexOf(most)] : undefined
}

/** The language of an article that is not in English, as far as its opening tells. */
export const languageOf = (opening: string): string | undefined => foreignLanguage(opening, 25)
