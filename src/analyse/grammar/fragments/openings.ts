/** How a phrase or clause that stands alone is joined to the sentence before it. */
export type Joint = ',' | ''

/** Prepositions that open whole sentences every day; a verb behind one is rather a main verb than not. */
export const everyday =
  /^(?:After|Before|During|Until|Since|Without|Within|Between|Among|Against|Under|Over|Through|From|With|Near|Across|Around|At|By|For|In|Into|On(?! the (?:one|other)\b)|To)\b/

/** Openings of phrases that lean on a clause and hardly ever stand alone, even for effect. */
export const phrases: readonly (readonly [RegExp, Joint])[] = [
  [/^According to\b/, ','],
  [/^(?:Along|Together|Coupled|Combined) with\b/, ','],
  [/^As well as\b/, ','],
  [
    /^In (?:addition|contrast|response|relation|regard|comparison|accordance|line|keeping) (?:to|with)\b/,
    ',',
  ],
  [/^Despite\b/, ','],
  [/^In spite of\b/, ','],
  [
    /^(?:Because|On account|As a result|By means|In front|In favou?r|In terms|In place|In light|In view|Instead|Ahead|On behalf|Regardless|Irrespective) of\b/,
    '',
  ],
  [/^(?:Owing|Due|Prior|Subsequent|Contrary|With (?:regard|respect)) to\b/, ''],
  [/^Thanks to\b/, ','],
  [/^(?:One|Two|Three|Four|Five|Six|Several|Some|Most|Many|Both|Half) of (?:them|whom|which)\b/, ','],
  [
    /^(?:Including|Excluding|Regarding|Concerning|Following|Pending|Barring|Notwithstanding|Throughout|Amid|Alongside|Besides|Unlike|Like)\b/,
    ',',
  ],
  [
    /^(?:Such as|Rather than|Other than|Apart from|Aside from|Except for|Compared (?:to|with)|Based (?:up)?on)\b/,
    ',',
  ],
  [/^Having (?:been|\p{Ll}+ed|never|always|already|long)\b/u, ','],
]

/** Subordinators that leave a clause hanging. */
export const subordinators =
  /^(?:Although|Though|Even though|Whereas|While|Because|Since|Unless|Until|After|Before|When|Whenever|Where|If|Even if|As|As if|As though|As soon as|As long as|By the time|Now that|In case|So that(?!['’])|In order that|Provided that|Given that)\b/
export const noComma =
  /^(?:Because|When|Where|Until|Unless|So that|As (?:if|though|soon as|long as)|If|While (?:it|he|she|they|we|you|I))\b/

/** “Who had not won a race.”, “In which he played.”: said of the sentence before. */
export const relatives = [
  /^(?:Which|Who|Whose|Whom)\b/,
  /^(?:At|By|For|From|In|Of|On|To|Through|Under|Upon|With|After|During) (?:which|whom|where)\b/,
]
/** “The text of which, long believed lost.”: a relative whose noun ended the sentence before. */
export const ofWhich = /^(?:The|An?)(?: \p{Ll}+){1,3} of (?:which|whom)\b/u

/** “Both of whom said …”, “The eldest of which …”: no clause but a relative one opens so. */
export const someOfWhom =
  /^(?:(?:All|Both|Each|Either|Few|Half|Many|Most|Much|Neither|None|One|Several|Some|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\d+)|The \p{Ll}+) of (?:which|whom)\b/u

/** The least words of a phrase that is a lost piece of a sentence and not a touch of style. */
export const fewestWords = 5
/** Of these four are enough: nobody writes them for style. */
const fourAreEnough =
  /^(?:Apart from|Aside from|Other than|As well as|Such as|Due to|Owing to|Because of|According to|Along with|Together with|Which|Who|Whose|Whom|As) /
/** These leave even a clause of three words hanging. */
const hanging = /^(?:Although|Whereas|Unless) \p{L}+ \p{L}+/u

export function fewestOf(text: string, conjunction: string): number {
  if (hanging.test(text)) return 3
  if (fourAreEnough.test(text)) return 4
  return conjunction === '' ? fewestWords : fewestWords + 2
}

/** “With Ann Dale, Bo Reyes and the Hull Choir.”: who takes part, in a listing. */
export const castList =
  /^With (?:(?:Dr|Prof|Sir|Dame|Lord|Lady)\.? )?\p{Lu}[\p{L}’'-]*(?:,? (?:and |& )?(?:the )?\p{Lu}[\p{L}’'.-]*)*\.$/u

/** “Prior to that he taught”: the pronoun ends the phrase, and opens no clause. */
export const pointsBack =
  /^(?:After|Before|Since|Despite|Like|Unlike|Besides|(?:Prior|Owing|Due|Thanks|Contrary) to|(?:Because|Instead|Ahead) of|Apart from|As well as|(?:In addition|Compared) (?:to|with)|Along with) (?:that|this|then|which)\b/

/** “If only he had asked.”, “Which is where it ends.” */
export const idiomatic =
  /^(?:If only|Which (?:means|meant|brings|begs|raises|reminds|does(?: not|n[’']t) mean|(?:is|was) (?:where|why|how|what|when|to|not|all|just)))\b/
