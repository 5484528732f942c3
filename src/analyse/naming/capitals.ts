import type { Paragraph } from '../index.ts'
import { letters, ofNations, suspects } from './capitals/names.ts'
import { pairs, titleBefore } from './capitals/offices.ts'
import { smallPronouns } from './capitals/pronouns.ts'
import { opening, smallStart } from './capitals/starts.ts'

/** Whether a paragraph has anything that may lack a capital, or have one too many. */
export const hasDoubtful = (paragraph: Paragraph): boolean =>
  opening.test(paragraph.text) ||
  [smallStart, ofNations, letters, pairs, titleBefore].some(
    pattern => paragraph.matches(pattern).length > 0,
  ) ||
  paragraph.of(smallPronouns).length > 0 ||
  paragraph.of(suspects).length > 0
