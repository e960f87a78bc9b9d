import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPhone, type Phone } from '../support/browser.ts'
import { everySpot, isMissing, open, startedJourney, type Spot } from '../support/everyPlace.ts'
import { openSite, type Site } from '../support/faultServer.ts'
import { built } from '../support/sites.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Without axe's own measure of targets: 24 px, and it calls a thing that lies half under a sticky bar too small. Ours is 48 (below). */
const EVERYTHING: RunOptions = { runOnly: TAGS, rules: { 'target-size': { enabled: false } } }
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }
const PHONE = { width: 360, height: 740 }
const DESK = { width: 1280, height: 800 }

let site: Site
let phone: Phone
let spots: readonly Spot[]

/** From outside the page's policy, which lets in no foreign script. */
const withAxe = (one: Phone) => one.context.addInitScript({ content: AXE })

beforeAll(async () => {
  site = await openSite({ dir: await built('main') })
  phone = await openPhone({ colorScheme: 'light', reducedMotion: 'reduce' })
  spots = await everySpot(phone, site)
  spots = [...spots, ...(await startedJourney(phone, site))]
  await withAxe(phone)
})
afterAll(async () => {
  await phone.close()
  await site.close()
})

/** Complaints as lines: which rule, why, where. Nothing to say is an empty list. */
function complaints(page: Page, options: RunOptions = EVERYTHING): Promise<string[]> {
  return page.evaluate(async (how) => {
    const { violations } = await (window as unknown as { axe: { run(how: RunOptions): Promise<AxeResults> } }).axe.run(how)
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, any }) => `${id}: ${help}: ${String(target)} ${any[0]?.message ?? ''}`),
    )
  }, options)
}

/** Things to press that are smaller than a finger: everything but links inside a line of text. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pressed = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, [role="button"], input, select, textarea')]
    return pressed.flatMap((one) => {
      const ticked = one instanceof HTMLInputElement && /^(radio|checkbox)$/.test(one.type) ? one.closest('label') : null
      // A link, or the label of a switch, may be laid over its whole row.
      const spread = [one, ...(one instanceof HTMLInputElement ? (one.labels ?? []) : [])]
        .filter((part) => getComputedStyle(part, '::after').position === 'absolute')
        .map((part) => part.offsetParent)[0]
      const target = ticked ?? spread ?? one
      const { width, height } = target.getBoundingClientRect()
      const hidden = width <= 1 || height <= 1 || getComputedStyle(target).visibility === 'hidden'
      if (hidden || getComputedStyle(target).display === 'inline') return []
      return width < 47.5 || height < 47.5
        ? [
            `${target.tagName} «${((target as HTMLElement).innerText || target.ariaLabel || '').slice(0, 40)}» ${Math.round(width)}×${Math.round(height)}`,
          ]
        : []
    })
  })
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Primary buttons that something else covers even when scrolled to. */
function covered(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.button-primary')].flatMap((button) => {
      button.scrollIntoView({ block: 'center', behavior: 'instant' })
      const { left, top, width, height } = button.getBoundingClientRect()
      const on = document.elementFromPoint(left + width / 2, top + height / 2)
      return width > 0 && !button.contains(on) ? [button.innerText] : []
    }),
  )
}

const settled = (page: Page) => page.waitForTimeout(100)

it('every page: nothing for axe to find by day, by night and on a desk; large enough to press, fit for large text, one heading, its own title', async () => {
  const { page } = phone
  const found: string[] = []
  const titles = new Map<string, string>()
  for (const { name, address } of spots) {
    const note = (where: string, complaint: string[]) => found.push(...complaint.map((words) => `${name}, ${where}: ${words}`))
    await open(phone, address)
    await settled(page)
    note('is not there', (await isMissing(phone)) !== (name === 'no/such/place') ? [page.url()] : [])
    note('day', await complaints(page))
    note('too small to press', await tooSmall(page))
    await page.emulateMedia({ colorScheme: 'dark' })
    note('night', await complaints(page, COLOURS))
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize(DESK)
    note('desk', await complaints(page))
    await page.setViewportSize(PHONE)
    await page.evaluate(() => (document.documentElement.dataset.text = '2'))
    const over = await sideways(page)
    note('text twice as large', over > 0 ? [`${over} px wider than the screen`] : [])
    note('text twice as large, covered', await covered(page))
    note('headings', (await page.locator('h1').count()) === 1 ? [] : [`${await page.locator('h1').count()} of them`])
    const { pathname } = new URL(page.url())
    const title = await page.title()
    const twin = titles.get(title)
    if (twin !== undefined && twin !== pathname) note('title', [`«${title}» is also that of ${twin}`])
    titles.set(title, pathname)
  }
  expect(found).toEqual([])
}, 300_000)

describe('what opens over a step', () => {
  it.each(['Жду другого', 'Не получается'])('«%s» has nothing for axe to find', async (name) => {
    const { page } = phone
    await open(phone, spots.find((spot) => spot.name === 'a step')!.address)
    await page.getByRole('button', { name, exact: true }).click()
    await page.getByRole('dialog').waitFor()
    await settled(page)
    expect(await complaints(page)).toEqual([])
    expect(await tooSmall(page)).toEqual([])
  })
})

it('English is as sound', async () => {
  const abroad = await openPhone({ language: 'en-US', colorScheme: 'light' })
  await withAxe(abroad)
  const found: string[] = []
  for (const { name, address } of spots.filter(
    (spot) => spot.name !== 'a journey' && !spot.name.includes('a step') && !spot.name.includes('with a journey'),
  )) {
    await open(abroad, address)
    await settled(abroad.page)
    expect(await abroad.page.getAttribute('html', 'lang')).toBe('en')
    found.push(...(await complaints(abroad.page)).map((words) => `${name}: ${words}`))
  }
  await abroad.close()
  expect(found).toEqual([])
})
