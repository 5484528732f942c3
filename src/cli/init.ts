import { existsSync, writeFileSync } from 'node:fs'
import { catalogue } from '../../rules/presets.ts'
import { findConfig } from '../config/index.ts'
import { UserError } from '../errors.ts'
import type { Command } from './index.ts'

const name = 'bluepencil.config.yaml'

/** `bluepencil init`: writes a commented configuration. */
const init: Command = async () => {
  const there = findConfig('.')
  if (existsSync(name)) throw new UserError(name, 'is there already', 'edit it, or take it away first')
  writeFileSync(name, commented(), { flag: 'wx' })
  process.stdout.write(`${name} is written.\n`)
  if (there) process.stdout.write(`It holds here in place of ${there}.\n`)
  return 0
}

export default init

/** A configuration that changes nothing, with all that it may say in comments. */
export function commented(): string {
  const presets = Object.entries(catalogue.presets).map(
    ([preset, { summary }]) => `#   ${preset}: ${summary}`,
  )
  return `# yaml-language-server: $schema=./node_modules/bluepencil/schema.json
# What bluepencil marks in the files of this folder and below.
# “bluepencil config FILE” prints what holds for a file, “bluepencil rules” lists the rules.

# The presets to build on:
${presets.join('\n')}
extends: recommended

# Rules: off, on, error, warning or suggestion; or severity and options together.
# “bluepencil explain RULE” tells a rule's options.
rules: {}
#  placeholder: warning
#  spelling:
#    severity: suggestion
#  retext-readability:
#    age: 20

# The words of the house.
lexicon:
  # Names and words to accept.
  accept: []
  # Words to reject, each with what to write instead.
  reject: {}
  #  utilise: use

# The spelling of the house, us or gb; without it, each article is held to what it mostly writes itself.
# dialect: gb

# The day of publication, YYYY-MM-DD or today, and where days begin.
# An article's own front matter knows better.
# date: today
# timeZone: Europe/London

# What holds for some files, over what holds for all.
# overrides:
#   - files: live/**
#     rules:
#       sentence-fragment: off

# Files to leave alone, beside those that .gitignore names.
# ignore:
#   - archive/**

# Passages to let stand. In Markdown and HTML, write <!-- stet rule-name: reason --> before them.
# stet:
#   - rule: repeated-word
#     text: had had
#     file: opinion/*.md
#     reason: the columnist's way

# The lowest severity at which a run fails: error, warning, suggestion or never.
failOn: error
`
}
