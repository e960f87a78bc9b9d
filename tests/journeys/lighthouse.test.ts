import { createServer } from 'node:net'
import lighthouse from 'lighthouse'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inviteAddress } from '@/domain/invite'
import { findBrowser } from '../../src/cli/findBrowser.ts'
import { openSite, type Site } from '../support/faultServer.ts'
import { aBody } from '../support/invites.ts'
import { built } from '../support/sites.ts'

let site: Site
let browser: Browser
let port: number

beforeAll(async () => {
  site = await openSite({ dir: await built('main') })
  port = await freePort()
  browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  })
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

it.each([
  ['home', () => site.url],
  ['help', () => `${site.url}help`],
  ['an opened invite', () => inviteAddress(site.url, aBody())],
])('%s has 100 for accessibility, best practices and search', async (name, address) => {
  const judged = ['accessibility', 'best-practices', 'seo']
  // Speed takes half of the time and says how this machine felt: asked where it matters most, told, and held to nothing.
  const onlyCategories = name === 'an opened invite' ? ['performance', ...judged] : judged
  const run = await lighthouse(address(), { port, output: 'json', logLevel: 'error', formFactor: 'mobile', onlyCategories })
  if (!run) throw new Error('Lighthouse said nothing')
  const { categories, audits } = run.lhr
  const score = (category: string) => Math.round((categories[category]?.score ?? 0) * 100)
  if (categories.performance) console.log(`Lighthouse, ${name}: performance ${score('performance')}`)
  const lost = judged
    .filter((category) => score(category) < 100)
    .flatMap((category) => categories[category]!.auditRefs.filter(({ weight }) => weight > 0))
    .map(({ id }) => audits[id]!)
    .filter((audit) => audit.score !== null && audit.score < 1)
  expect(lost.map((audit) => `${audit.id}: ${audit.title}: ${JSON.stringify(audit.details).slice(0, 500)}`)).toEqual([])
  expect(judged.map((category) => [category, score(category)])).toEqual(judged.map((category) => [category, 100]))
})

const freePort = () =>
  new Promise<number>((done, fail) => {
    const asked = createServer()
    asked.once('error', fail)
    asked.listen(0, () => {
      const address = asked.address()
      asked.close(() => (typeof address === 'object' && address ? done(address.port) : fail(new Error('no port'))))
    })
  })
