import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkedFiles, reportOf } from './reports.ts'

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
)
if (!browserPath) console.warn('SKIPPED tests/proof.test.ts: no Chromium here; install Debian’s chromium')

describe.skipIf(!browserPath)('the proof, in a browser', () => {
  let browser: Browser
  let page: Page
  let total = 0
  const requests: string[] = []
  const errors: string[] = []

  beforeAll(async () => {
    const files = await checkedFiles()
    total = files.reduce((sum, { messages }) => sum + messages.length, 0)
    const path = join(mkdtempSync(join(tmpdir(), 'proof-')), 'proof.html')
    writeFileSync(path, await reportOf('html', files))
    browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] })
    page = await browser.newPage({ viewport: { width: 1200, height: 900 } })
    page.on('request', request => requests.push(request.url()))
    page.on('console', message => errors.push(message.text()))
    page.on('pageerror', error => errors.push(error.message))
    await page.goto(pathToFileURL(path).href)
  }, 60_000)
  afterAll(() => browser?.close())

  it('marks every message and notes it', async () => {
    expect(await page.locator('li[id]').count()).toBe(total)
    expect(await page.locator('mark').count()).toBe(total)
  })

  it('lets no markup of the article through, and asks for nothing', async () => {
    expect(await page.title()).toBe('Proof')
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.locator('script').count()).toBe(1)
    expect(requests).toHaveLength(1)
    expect(errors).toEqual([])
  })

  it('steps from note to note by keys', async () => {
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await page.evaluate('document.activeElement.id')).toBe('m0-2')
    await page.keyboard.press('k')
    expect(await page.locator('li.here').getAttribute('id')).toBe('n0-1')
    await page.keyboard.press('k')
    const last = await page.locator('mark').last().getAttribute('id')
    expect(await page.evaluate('document.activeElement.id')).toBe(last)
  })

  it('hides a severity that is switched off, and steps past it', async () => {
    const warnings = page.locator('li.warning')
    await page.locator('#show-warning').uncheck()
    expect(await warnings.first().isVisible()).toBe(false)
    await page.locator('#show-warning').check()
    expect(await warnings.first().isVisible()).toBe(true)
  })

  it.each([
    [1200, 'light'],
    [420, 'dark'],
  ] as const)('fits a window of %i pixels, in %s', async (width, colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    const [text, note] = await Promise.all([
      page.locator('.row:has(.notes) > :first-child').first().boundingBox(),
      page.locator('.notes').first().boundingBox(),
    ])
    if (width > 1000) expect(note!.x).toBeGreaterThan(text!.x + text!.width)
    else expect(note!.y).toBeGreaterThanOrEqual(text!.y + text!.height - 1)
  })
})
