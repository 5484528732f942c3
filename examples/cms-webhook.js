// A gate before publishing: the CMS posts { id, html } and publishes where the answer says so.
// node cms-webhook.js; curl -d '{"id":1,"html":"<p>The the story.</p>"}' http://127.0.0.1:8090/
import { createServer } from 'node:http'
import { lint, load, sourceOf } from 'bluepencil'

const plan = await load({ cwd: import.meta.dirname })
const longest = 1_000_000

createServer(async (request, response) => {
  const answer = (status, body) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }
  try {
    let body = ''
    request.setEncoding('utf8')
    for await (const piece of request) {
      body += piece
      if (body.length > longest) return answer(413, { error: 'the article is too long' })
    }
    const { id, html } = JSON.parse(body)
    if (typeof html !== 'string') return answer(400, { error: 'post {"id": …, "html": "…"}' })
    const { messages } = await lint(sourceOf(html, `${id}.html`), plan)
    const stopped = messages.some(message => message.severity === 'error')
    answer(200, { id, publish: !stopped, messages })
  } catch {
    answer(400, { error: 'post {"id": …, "html": "…"} as JSON' })
  }
}).listen(8090, '127.0.0.1')
