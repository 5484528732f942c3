import { strays } from '../src/analyse/naming/references.ts'
import { rule } from '../src/rule.ts'

export default rule({
  name: 'stray-name',
  summary: 'A name in the headline or a caption that the story does not have.',
  rationale:
    'A person in the headline whom the story never mentions was cut from the story, misnamed, or belongs to another one; a caption with a stranger may stand under the wrong picture.',
  limits: 'Only names that are plainly a person’s are marked, and photographers are left alone.',
  severity: 'suggestion',
  fix: 'none',
  options: {},
  good: [
    'Gov. Ruiz to Visit Flood Zone\n\nGov. Ana Ruiz will visit the flood zone on Friday, her office said in a statement.\n\nShe will meet farmers.\n\nThe river is falling.\n\nThe road is open.',
  ],
  bad: [
    {
      text: 'Gov. ‹Trask› to Visit Flood Zone\n\nGov. Ana Ruiz will visit the flood zone on Friday, her office said in a statement, and will stay in Alder for a night.\n\nShe will meet farmers.\n\nThe river is falling.\n\nThe road is open.',
      message: '“Trask” stands in the headline but not in the story; check who is meant.',
    },
  ],
  *check(article) {
    for (const { name, where } of strays(article)) {
      yield {
        span: { start: name.start, end: name.end },
        message: `“${name.text}” stands in the ${where} but not in the story; check who is meant.`,
      }
    }
  },
})
