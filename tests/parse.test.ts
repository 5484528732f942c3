import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse/index.ts'
import { type Format, sourceOf } from '../src/source.ts'

/** The parts of copy, each as `kind: its first words`. */
async function partsOf(copy: string, format: Format = 'text'): Promise<string[]> {
  const { text, parts } = await parse(sourceOf(copy, 'copy', format))
  return parts.map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end).replace(/\s+/g, ' ').slice(0, 24).trim()}`,
  )
}

const lead =
  'Hundreds of people left their homes on Monday as the Ash River rose to its highest level since 1964, officials said.'

describe('plain text', () => {
  it('tells headline, deck, bylines, dates, subheads, items, captions, furniture and tagline', async () => {
    const copy = `Flood waters rise in Hale as hundreds leave
Rain has fallen for nine days; more is forecast

By ANNA PELL and TOM HALE
Staff Writers
Published: 4:15 PM EST, November 3, 2025

HALE, Ore. — ${lead}

“We saw the dog go by,” said Mary Cole, 71.

What happens next

The county will open two shelters on Tuesday.

• The high school on Main Street
• The church hall in Ash

A man carries a dog on Main Street. (Photo by Dan Reed/AP)

ADVERTISEMENT

Share on Facebook

Tom Hale contributed reporting from Ash.
`
    expect(await partsOf(copy)).toEqual([
      'headline: Flood waters rise in Hal',
      'deck: Rain has fallen for nine',
      'byline: By ANNA PELL and TOM HAL',
      'byline: Staff Writers',
      'byline: Published: 4:15 PM EST,',
      'paragraph: HALE, Ore. — Hundreds of',
      'paragraph: “We saw the dog go by,”',
      'subhead: What happens next',
      'paragraph: The county will open two',
      'item: • The high school on Mai',
      'item: • The church hall in Ash',
      'caption: A man carries a dog on M',
      'furniture: ADVERTISEMENT',
      'furniture: Share on Facebook',
      'tagline: Tom Hale contributed rep',
    ])
  })

  it('takes a dateline that is broken over lines', async () => {
    expect(
      await partsOf(`LONDON\n(Reuters) -\n${lead}\n(Reporting by Ana Lima; Editing by Jo Finch)`),
    ).toEqual([
      'dateline: LONDON',
      'dateline: (Reuters) -',
      'paragraph: Hundreds of people left',
      'tagline: (Reporting by Ana Lima;',
    ])
    expect(await partsOf(`Washington\nCNN\n—\n${lead}`)).toEqual([
      'dateline: Washington',
      'dateline: CNN',
      'dateline: —',
      'paragraph: Hundreds of people left',
    ])
  })

  it('takes a short headline for a headline', async () => {
    for (const headline of ['Storm Shuts Port', 'STORM SHUTS PORT'])
      expect(await partsOf(`${headline}\nBy Jo Finch\n${lead}\nThe ships will wait.`)).toEqual([
        `headline: ${headline}`,
        'byline: By Jo Finch',
        'paragraph: Hundreds of people left',
        'paragraph: The ships will wait.',
      ])
  })

  it('reads the label of a section over the headline', async () => {
    expect(
      await partsOf(`Opinion\nThe case against the comma\nNo mark does less, says Dana Pell\n${lead}`),
    ).toEqual([
      'furniture: Opinion',
      'headline: The case against the com',
      'deck: No mark does less, says',
      'paragraph: Hundreds of people left',
    ])
  })

  it('reads names, handles and dates without a label', async () => {
    const copy = `Why your phone knows when you lie\n\nSaoirse Nakamura\n\n@saoirse\n\n3 November 2025\n\nUpdated 2 hours ago\n\n${lead}\n\nCopyright 2025 Minch Media. All rights reserved.`
    expect(await partsOf(copy)).toEqual([
      'headline: Why your phone knows whe',
      'byline: Saoirse Nakamura',
      'byline: @saoirse',
      'byline: 3 November 2025',
      'byline: Updated 2 hours ago',
      'paragraph: Hundreds of people left',
      'furniture: Copyright 2025 Minch Med',
    ])
  })

  it('joins lines that were wrapped', async () => {
    const copy = `MAYOR RESIGNS AFTER BRIDGE VOTE

The mayor of Hale resigned on Monday after the council voted to sell
the town's only bridge to a company that nobody on the council could
name, she said in a letter that was read aloud at the meeting.

"I will not sign it," Anna Cole wrote. "I will not even read it, and
I would advise nobody else to."
`
    const { text, parts } = await parse(sourceOf(copy, 'copy.txt'))
    expect(parts.map(({ kind }) => kind)).toEqual(['headline', 'paragraph', 'paragraph'])
    expect(text.slice(parts[2]!.start, parts[2]!.end)).toBe(
      '"I will not sign it," Anna Cole wrote. "I will not even read it, and\nI would advise nobody else to."',
    )
  })

  it('joins lines that were wrapped, though a credit is longer', async () => {
    const copy = `The Long Way Home
Dir: Ines Quadros. Cast: Wagner Bello, Thuso Mokoena, Lily Shaw. 12A, 118 minutes

What she has is faces. Mokoena's above all: as the customs officer who
may or may not know what he has in his boot, he does more with one
eyelid than most do with a monologue. "You were away," he says, and it
is not quite a question, nor quite a welcome.
`
    const { text, parts } = await parse(sourceOf(copy, 'copy.txt'))
    const last = parts.at(-1)!
    expect(text.slice(last.start, last.end)).toMatch(/^What she has[\s\S]+a welcome\.$/)
  })

  it('reads CRLF and a byte order mark', async () => {
    const copy = `\ufeffStorm Shuts Port\r\n\r\nBy Jo Finch\r\n\r\n${lead}\r\n\r\n"Nobody is coming in," she said.\r\n`
    expect(await partsOf(copy)).toEqual([
      'headline: Storm Shuts Port',
      'byline: By Jo Finch',
      'paragraph: Hundreds of people left',
      'paragraph: "Nobody is coming in," s',
    ])
  })

  it('keeps verse, scores, ratings and the clock of a live blog apart', async () => {
    const verse = `${lead}\n—\nThe road goes down to the sea,\n  the sea goes down to the night,\nand who goes down with me\n  goes down without a light.\n—\nSo wrote my father, who could not punctuate either.`
    expect((await partsOf(verse)).map(part => part.split(':')[0])).toEqual([
      'paragraph',
      'furniture',
      'verse',
      'verse',
      'verse',
      'verse',
      'furniture',
      'paragraph',
    ])
    expect(await partsOf(`Scores from the coast\nHale 3, Ash 1\nMoss 2, Lund 2\n${lead}`)).toEqual([
      'headline: Scores from the coast',
      'table: Hale 3, Ash 1',
      'table: Moss 2, Lund 2',
      'paragraph: Hundreds of people left',
    ])
    expect(await partsOf(`Review: A ‘Hamlet’ With No Prince\n★★★☆☆\n${lead}`)).toContain('furniture: ★★★☆☆')
    expect(await partsOf(`10:42 a.m.\n${lead}\n9:58 a.m.\n${lead}`)).toEqual([
      'subhead: 10:42 a.m.',
      'paragraph: Hundreds of people left',
      'subhead: 9:58 a.m.',
      'paragraph: Hundreds of people left',
    ])
  })

  it('reads an interview', async () => {
    expect(
      await partsOf(`Q: When did you start to paint?\n\nA: When I was four.\n\nQ: And when did you stop?`),
    ).toEqual([
      'paragraph: Q: When did you start to',
      'paragraph: A: When I was four.',
      'paragraph: Q: And when did you stop',
    ])
  })

  it.each([
    ['caption', 'The ramp ends 300 metres from the water. (SBN News: Leo Marchetti (SBN News: Leo /)'],
    ['caption', 'Handout image shows the moon. Space Office/Handout via Alpine News'],
    ['caption', 'The tower in 1911, left, and today. Left: Wexcombe Museum. Right: Sunil Mistry'],
    ['caption', 'A ferry on the rocks. Photograph: Isla Croft/Minch Media'],
    ['caption', 'Image caption: The ferry on the rocks at Manly'],
    ['credit', 'Picture: Gareth Pell/Shutterbox/PA'],
    ['credit', 'Kevin Example/Reuters'],
    ['paragraph', 'The exhibition, Photographs by Tilly Marchbanks, 1988-2024, opens in Cairns on Friday.'],
    ['paragraph', 'Prices rose again in March. Photo by Ken Wu/Reuters Analysts had expected a fall.'],
    ['paragraph', 'The council bought chairs and tables (and/or benches).'],
    ['paragraph', 'She plays one (video games are another).'],
  ])('takes for a %s: %s', async (kind, line) => {
    const parts = await partsOf(`${lead}\n${line}\n${lead}\n${lead}`)
    expect(parts[1]!.split(':')[0]).toBe(kind)
  })
})

/** The source of each part, as the map leads back to it. */
async function sourcesOf(copy: string, format: Format): Promise<string[]> {
  const { parts, map } = await parse(sourceOf(copy, 'copy', format))
  return parts.map(part => {
    const { start, end } = map.toSource(part)
    return copy.slice(start, end)
  })
}

describe('Markdown', () => {
  const copy = `---
title: Storm
date: 2025-11-03
---

# Storm shuts *the* port

By Jo Finch

A storm shut the [port](http://x.y "the title") on Monday &mdash; and \`npm run\` failed.[^1] It\\'s over.

![A ship](ship.jpg)
*A ship at sea. (Photo by Dan Reed/AP)*

> “Nobody is coming in,”
> she said.

## What next

- One thing
  goes on here
- [x] Done

| Port | Ships |
| ---- | ----- |
| Hale | 14    |

\`\`\`js
var x = 'It was. Stated.'
\`\`\`

<div>Raw html</div>

<!-- stet quote-drift: as said -->

[^1]: The harbor master said so.
`
  it('finds the parts', async () => {
    expect(await partsOf(copy, 'markdown')).toEqual([
      'headline: Storm shuts the port',
      'byline: By Jo Finch',
      'paragraph: A storm shut the port on',
      'caption: A ship at sea. (Photo by',
      'quotation: “Nobody is coming in,” s',
      'subhead: What next',
      'item: One thing goes on here',
      'item: Done',
      'table: Port',
      'table: Ships',
      'table: Hale',
      'table: 14',
      'paragraph: The harbor master said s',
    ])
  })

  it('leads back to the source', async () => {
    const sources = await sourcesOf(copy, 'markdown')
    expect(sources[2]).toBe(
      'A storm shut the [port](http://x.y "the title") on Monday &mdash; and `npm run` failed.[^1] It\\\'s over.',
    )
    expect(sources[4]).toBe('“Nobody is coming in,”\n> she said.')
    const { text, map } = await parse(sourceOf(copy, 'copy', 'markdown'))
    const over = text.indexOf('over')
    expect(copy.slice(map.toSource({ start: over, end: over + 4 }).start).startsWith('over.')).toBe(true)
  })

  it('keeps front matter, comments and code', async () => {
    const { meta, comments, parts, text } = await parse(sourceOf(copy, 'copy', 'markdown'))
    expect(meta.date).toBe('2025-11-03')
    expect(comments.map(comment => comment.text)).toEqual(['stet quote-drift: as said'])
    const literals = parts.flatMap(part => part.literals ?? [])
    expect(literals.map(({ start, end }) => text.slice(start, end))).toEqual(['npm run'])
  })
})

describe('HTML', () => {
  const copy = `<!doctype html>
<html><head><title>Storm</title><meta property="article:published_time" content="2025-11-03"><style>p{}</style></head>
<body>
<nav><ul><li>Home</li></ul></nav>
<h1>Storm shuts port</h1><p class="standfirst">Nobody is coming in</p><p class="byline">Jo Finch</p>
<p>A storm shut the <a href="x">port&nbsp;of Hale</a> on Monday &mdash; and <code>ls</code> failed.</p>
<figure><img src="a.jpg" alt="A ship."><figcaption>A ship at sea. <span>(Photo by Dan Reed/AP)</span></figcaption></figure>
<blockquote><p>“Nobody is coming in.”</p></blockquote>
<script>var p = "It was. Stated."</script>
<pre>code  here</pre>
<p>Line one<br>Line two &lt;br&gt; is literal &amp; so is this.</p>
<!-- stet spelling: name -->
<ul><li>One</li></ul>
<table><caption>Ships</caption><tr><th>Port</th><td>14</td></tr></table>
<aside>Read more: the storm of 1964</aside>
<div class="newsletter-signup">Join us</div>
<div>Loose text <div>and a nested one</div></div>
<footer>Copyright 2025</footer>
</body></html>`

  it('finds the parts', async () => {
    expect(await partsOf(copy, 'html')).toEqual([
      'furniture: Home',
      'headline: Storm shuts port',
      'deck: Nobody is coming in',
      'byline: Jo Finch',
      'paragraph: A storm shut the port of',
      'caption: A ship at sea. (Photo by',
      'quotation: “Nobody is coming in.”',
      'paragraph: Line one Line two <br> i',
      'item: One',
      'caption: Ships',
      'table: Port',
      'table: 14',
      'furniture: Read more: the storm of',
      'furniture: Join us',
      'paragraph: Loose text',
      'paragraph: and a nested one',
      'furniture: Copyright 2025',
    ])
  })

  it('leads back to the source through character references', async () => {
    const sources = await sourcesOf(copy, 'html')
    expect(sources[7]).toBe('Line one<br>Line two &lt;br&gt; is literal &amp; so is this.')
    const { text, map, meta, comments } = await parse(sourceOf(copy, 'copy', 'html'))
    const dash = text.indexOf('—')
    const { start, end } = map.toSource({ start: dash, end: dash + 1 })
    expect(copy.slice(start, end)).toBe('&mdash;')
    expect(map.isPlain({ start: text.indexOf('port of') - 4, end: text.indexOf('port of') + 4 })).toBe(false)
    expect(meta.date).toBe('2025-11-03')
    expect(comments.map(comment => comment.text)).toEqual(['stet spelling: name'])
  })
})
