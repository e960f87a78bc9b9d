/**
 * Pictures of the gallery in both themes and two widths, into .cache/shots: `npx tsx tests/ui/gallery/shoot.ts [part] [extra query]`.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'

const root = new URL('../../../.cache/gallery/', import.meta.url).pathname
const shots = new URL('../../../.cache/shots/', import.meta.url).pathname
const [only = '', extra = ''] = process.argv.slice(2)
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }

await build({ configFile: new URL('./vite.config.ts', import.meta.url).pathname, logLevel: 'error' })
mkdirSync(shots, { recursive: true })

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://x').pathname
  try {
    const body = readFileSync(join(root, path === '/' ? 'index.html' : path))
    response.writeHead(200, { 'content-type': TYPES[extname(path === '/' ? '.html' : path)] ?? 'text/html' }).end(body)
  } catch {
    response.writeHead(404).end()
  }
}).listen(0)
const address = server.address()
const port = typeof address === 'object' && address ? address.port : 0

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const theme of ['light', 'dark']) {
  for (const width of [360, 1280]) {
    const whole = only === 'home' || only === 'step'
    const page = await browser.newPage({ viewport: { width, height: 740 }, deviceScaleFactor: width === 360 ? 2 : 1 })
    page.on('console', (said) => console.log(said.type(), said.text()))
    await page.goto(`http://localhost:${port}/?theme=${theme}&only=${encodeURIComponent(only)}&${extra}`)
    const name = `${only.slice(0, 24) || 'all'}${extra.replace(/\W/g, '')}-${theme}-${width}.png`
    if (whole) {
      await page.screenshot({ path: join(shots, `first-${name}`) })
      await page.setViewportSize({ width, height: 1500 })
    }
    await page.screenshot({ path: join(shots, name), fullPage: !whole })
    await page.close()
  }
}
await browser.close()
server.close()
