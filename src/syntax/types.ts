/** Word classes of Universal Dependencies. */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** A piece of the sentence's text, before any analysis. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A piece with its word class and lemma. */
export interface Tagged extends Piece {
  /** Number of its class and tag among the model's labels. */
  readonly label: number
  /** Lower case, curly quotes and apostrophes straightened. */
  readonly norm: string
  readonly pos: Upos
  /** Penn Treebank tag: NNP, VBD, VBN … */
  readonly tag: string
  readonly lemma: string
  /** How sure the tag is, 0 to 1: the margin over the runner-up. */
  readonly tagMargin: number
}

/**
 * One syntactic word of a sentence by the conventions of Universal Dependencies: “don’t” is “do” + “n’t”,
 * “Biden’s” is “Biden” + “’s”.
 */
export interface Token extends Tagged {
  /** Index of the head in the sentence; -1 for the root. */
  readonly head: number
  /** UD relation; of the subtypes only :pass, :poss, :relcl and :outer are kept. */
  readonly rel: string
}
