/** The look of the proof: the article in one column, its notes beside it, or below on a narrow window. */
export const style = `:root {
  color-scheme: light dark;
  --paper: #fdfcf9;
  --ink: #1c1b19;
  --faint: #6b675f;
  --line: #d9d4c8;
  --card: #fff;
  --error: #b3202c;
  --warning: #96590a;
  --suggestion: #1d5fa8;
  --insert: #17692f;
  --serif: Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, Cambria, 'Times New Roman', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #191a1c;
    --ink: #e9e6df;
    --faint: #a19c92;
    --line: #3a3b3f;
    --card: #222327;
    --error: #ff8087;
    --warning: #f0b24d;
    --suggestion: #86b9f6;
    --insert: #7fd598;
  }
}
* {
  box-sizing: border-box;
}
body {
  display: flex;
  flex-direction: column;
  margin: 0 auto;
  max-width: 76rem;
  padding: 1.5rem clamp(1rem, 3vw, 2.5rem) 4rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem / 1.6 var(--serif);
  overflow-wrap: break-word;
}
body > header {
  order: -2;
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1.5rem;
  align-items: baseline;
  border-bottom: 3px double var(--line);
  padding-bottom: 0.75rem;
  font: 0.875rem / 1.4 var(--sans);
}
body > header h1 {
  margin: 0 auto 0 0;
  font: 600 1.25rem / 1.2 var(--sans);
}
body > header h1 span {
  color: var(--suggestion);
}
kbd {
  border: 1px solid var(--line);
  border-radius: 3px;
  padding: 0 0.3em;
  font: 0.85em var(--sans);
}
.hint {
  color: var(--faint);
}
.sum {
  order: -1;
  margin: 1rem 0 0;
  font: 0.875rem / 1.45 var(--sans);
}
.sum p {
  margin: 0 0 0.5rem;
}
.sum ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1rem;
  margin: 0;
  padding: 0;
  list-style: none;
}
.sum li a,
.file > h2 + p a {
  color: inherit;
}
fieldset {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1rem;
  margin: 0 0 0.6rem;
  border: 0;
  padding: 0;
}
legend {
  float: left;
  margin-right: 1rem;
  padding: 0;
}
.file {
  margin-top: 2.5rem;
}
.file > h2 {
  margin: 0;
  border-bottom: 1px solid var(--line);
  padding-bottom: 0.3rem;
  font: 600 0.9375rem / 1.4 var(--sans);
}
.file > h2 + p {
  margin: 0.4rem 0 1.2rem;
  color: var(--faint);
  font: 0.8125rem / 1.45 var(--sans);
}
.row {
  display: grid;
  grid-template-columns: minmax(0, 40rem) minmax(15rem, 1fr);
  column-gap: 2.5rem;
  align-items: start;
}
.row > :first-child {
  margin: 0 0 0.9em;
  unicode-bidi: isolate;
  white-space: pre-wrap;
}
.row > h3 {
  font: 700 1.6rem / 1.2 var(--serif);
}
.row > h4 {
  font: 700 1.05rem / 1.35 var(--serif);
}
.deck {
  font-size: 1.15rem;
  font-style: italic;
}
.byline,
.dateline,
.credit,
.tagline,
.furniture {
  color: var(--faint);
  font: 0.8125rem / 1.5 var(--sans);
}
.caption {
  border-left: 3px solid var(--line);
  padding-left: 0.8rem;
  font: 0.875rem / 1.5 var(--sans);
}
blockquote {
  border-left: 3px solid var(--line);
  padding-left: 1rem;
  font-style: italic;
}
.item {
  padding-left: 1rem;
}
.table {
  overflow-x: auto;
  font: 0.8125rem / 1.5 ui-monospace, monospace;
}
mark {
  scroll-margin: 30vh 0;
  border-radius: 2px;
  background: color-mix(in srgb, var(--c) 13%, transparent);
  color: inherit;
  text-decoration: underline 2px var(--c);
  text-underline-offset: 3px;
}
mark.warning {
  text-decoration-style: dashed;
}
mark.suggestion {
  text-decoration-style: dotted;
}
mark:target,
mark:focus,
mark.here {
  outline: 2px solid var(--c);
  outline-offset: 2px;
}
mark sup {
  margin-left: 0.1em;
  color: var(--c);
  font: 700 0.6875rem / 1 var(--sans);
}
.error {
  --c: var(--error);
}
.warning {
  --c: var(--warning);
}
.suggestion {
  --c: var(--suggestion);
}
del {
  color: var(--error);
  text-decoration: line-through 1.5px;
}
ins {
  color: var(--insert);
  font-weight: 600;
  text-decoration: none;
}
mark ins::before {
  color: var(--insert);
  content: '\\2038';
  font-weight: 400;
}
.notes {
  margin: 0 0 1rem;
  padding: 0;
  list-style: none;
  font: 0.8125rem / 1.45 var(--sans);
}
.notes li {
  margin-bottom: 0.5rem;
  border-left: 3px solid var(--c);
  background: var(--card);
  padding: 0.4rem 0.7rem 0.45rem;
  break-inside: avoid;
}
.notes li.here {
  outline: 2px solid var(--c);
}
.notes a {
  color: var(--c);
  font-weight: 700;
  text-decoration: none;
}
.notes p {
  margin: 0.1rem 0 0;
}
.notes .rule {
  color: var(--faint);
}
.notes .sign {
  float: right;
  color: var(--c);
  font: 1.1rem / 1 var(--serif);
}
.notes .fix {
  font-family: var(--serif);
  font-size: 0.9375rem;
}
.notes .or {
  color: var(--faint);
  font: 0.75rem var(--sans);
}
body:has(#show-error:not(:checked)) li.error,
body:has(#show-warning:not(:checked)) li.warning,
body:has(#show-suggestion:not(:checked)) li.suggestion {
  display: none;
}
body:has(#show-error:not(:checked)) mark.error,
body:has(#show-warning:not(:checked)) mark.warning,
body:has(#show-suggestion:not(:checked)) mark.suggestion {
  background: none;
  text-decoration: none;
}
@media (max-width: 52rem) {
  .row {
    grid-template-columns: minmax(0, 1fr);
  }
  .notes {
    margin: -0.3rem 0 1.2rem 0.5rem;
  }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #fff;
    --ink: #000;
    --faint: #444;
    --line: #bbb;
    --card: #fff;
    --error: #a00;
    --warning: #7a4600;
    --suggestion: #024a8f;
    --insert: #0a5220;
  }
  body {
    max-width: none;
    padding: 0;
    font-size: 10.5pt;
  }
  .row {
    grid-template-columns: minmax(0, 1fr) 14rem;
    column-gap: 1.2rem;
  }
  .hint,
  fieldset {
    display: none;
  }
  .file + .file {
    break-before: page;
  }
}
`

/** Steps from note to note by `j` and `k`; the page works without it. */
export const script = `{
  const shown = () =>
    [...document.querySelectorAll('mark')].filter(mark => {
      const note = document.getElementById(\`n\${mark.id.slice(1)}\`)
      return !note || note.offsetParent !== null
    })
  let here
  const step = by => {
    const marks = shown()
    if (marks.length === 0) return
    const at = marks.indexOf(here)
    const next = at < 0 ? (by > 0 ? 0 : marks.length - 1) : (at + by + marks.length) % marks.length
    turnTo(marks[next])
  }
  const turnTo = mark => {
    for (const old of document.querySelectorAll('.here')) old.classList.remove('here')
    here = mark
    mark.classList.add('here')
    document.getElementById(\`n\${mark.id.slice(1)}\`)?.classList.add('here')
    mark.focus({ preventScroll: true })
    mark.scrollIntoView({ block: 'center' })
  }
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === 'INPUT') return
    if (event.key === 'j' || event.key === 'n' || event.key === 'ArrowRight') step(1)
    else if (event.key === 'k' || event.key === 'p' || event.key === 'ArrowLeft') step(-1)
    else return
    event.preventDefault()
  })
  addEventListener('click', event => {
    const mark = event.target.closest('mark')
    if (mark) turnTo(mark)
  })
}
`
