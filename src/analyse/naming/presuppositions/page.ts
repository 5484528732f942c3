import type { Told, Trigger } from './told.ts'

const shown =
  '(?:table|chart|graph|graphic|diagram|figure|map|photo|photograph|picture|image|illustration|list)'
const divisions =
  'chapter section paragraph appendix page table figure article post lesson unit slide volume'.split(' ')
const divided = `(?:${divisions.join('|')})`

const hasPicture = ({ article }: Told): boolean =>
  article.paragraphs.some(
    ({ kind }) => !/^(?:paragraph|quotation|headline|subhead|deck|byline|dateline)$/.test(kind),
  )

/** What a page, a book or a report has, and the copy of a newspaper has not. */
export const pageTriggers: readonly Trigger[] = [
  // “as can be seen from the table above”, “In the photo below, the justices …”
  {
    cues: [' above', ' below', ' opposite', ' overleaf', 'following ', 'preceding '],
    sought: new RegExp(
      `\\b(?:the|this|our) ${shown} (?:above|below|opposite|overleaf)(?=[,.;:)]| (?:is|are|was|were|shows?|showed|gives?|lists?|that|which|illustrates?)\\b)|\\b(?:in|from|by) the (?:above|following|preceding) ${shown}\\b`,
      'u',
    ),
    wants: 'a picture',
    isAnswered: hasPicture,
  },
  // “for the reasons given above”
  {
    cues: [' above', ' below', 'earlier in this'],
    sought:
      /\b(?:as|(?:reasons?|facts?|figures?|names?|conditions?|rules?|points?|steps?|cases?)(?: (?:that|which) (?:are|were|is|was))?) (?:(?:already|previously|also) )?(?:mentioned|given|stated|described|noted|explained|indicated|discussed|outlined|set out|listed) (?:above|below|earlier in this \p{Ll}+)(?=[,.;])/u,
    wants: 'something above it',
    isAnswered: hasPicture,
  },
  // “as already stated in the previous chapter”
  {
    cues: divisions,
    sought: new RegExp(
      `\\bas (?:(?:already|previously|also|was|were|is|has been|we have|can be|will be|we saw|we) )*(?:mentioned|described|stated|noted|said|explained|indicated|discussed|shown|seen|outlined|reported|detailed|saw|see) (?:in|from|on) (?:the|this) (?:(?:previous|preceding|last|next|following|first|second|third|above) )?${divided}\\b`,
      'u',
    ),
    wants: 'a chapter',
    isAnswered: told =>
      new RegExp(`\\b(?:${divided.slice(3, -1)}|book|report|series)`).test(told.all) || hasPicture(told),
  },
]
