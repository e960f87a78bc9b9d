import { inviteAddress, makeInvite } from '@/domain/invite'
import { untilApp, type Phone } from './browser.ts'
import type { Site } from './faultServer.ts'
import { anInvite, aBody } from './invites.ts'

/** One page as a person can meet it: its name in a test's report, and how to get there. */
export interface Spot {
  readonly name: string
  readonly address: string
}

const PLACES = [
  'guides', 'help', 'emergency', 'emergency/record', 'emergency/sheet/family', 'emergency/sheet/staff', 'security', 'security/passport',
  'practice', 'check', 'scan', 'regulation', 'glossary', 'tools/invites', 'tools/invites/new', 'tools/invites/key', 'journeys/move', 'journeys/remarks',
  'settings', 'settings/data', 'settings/install', 'settings/browser', 'settings/about', 'i', 'no/such/place',
] // prettier-ignore
/** Lists whose first entry stands for all of its kind. */
const LISTS = ['help', 'emergency', 'guides', 'security', 'regulation']

/** Every kind of page there is on a phone without a journey, each by an address that opens it. */
export async function everySpot(phone: Phone, site: Site): Promise<readonly Spot[]> {
  const { page } = phone
  const spots: Spot[] = [{ name: 'a home without a journey', address: site.url }]
  const add = (name: string, address = site.url + name) => spots.push({ name, address })
  const body = aBody()
  add('a good invite', inviteAddress(site.url, body))
  add('a cut invite', inviteAddress(site.url, body.slice(0, -9)))
  add('an expired invite', inviteAddress(site.url, makeInvite(anInvite({ t: 100, e: 130 }))))
  for (const place of PLACES) add(place)
  for (const list of LISTS) {
    await open(phone, site.url + list)
    const first = page.locator(`main a[href^="${new URL(site.url).pathname}${list}/"]`).first()
    add(`an entry of ${list}`, new URL((await first.getAttribute('href'))!, site.url).href)
  }
  return spots
}

/** Opens the invite and begins: from then on this phone has a journey. */
export async function startedJourney(phone: Phone, site: Site): Promise<readonly Spot[]> {
  const { page } = phone
  await open(phone, inviteAddress(site.url, aBody()))
  await page.getByRole('button', { name: 'Начать' }).click()
  await page.waitForURL(/\/journeys\/[^/]+$/)
  const journey = page.url()
  await page.getByRole('link', { name: 'Следующий шаг' }).click()
  await page.waitForURL(/\/journeys\/[^/]+\/[^/]+$/)
  return [
    { name: 'a home with a journey', address: site.url },
    { name: 'a journey', address: journey },
    { name: 'a step', address: page.url() },
  ]
}

/** Opens it anew and waits until its words are there. */
export async function open({ page }: Phone, address: string): Promise<void> {
  // A change of the fragment alone would not load anything.
  await page.goto('about:blank')
  await page.goto(address)
  await untilApp(page)
  await page.waitForFunction(() => document.querySelector('main [aria-busy="true"], main .skeleton') === null, undefined, {
    timeout: 10_000,
  })
}

export const isMissing = async ({ page }: Phone): Promise<boolean> => (await page.title()).startsWith('Такой страницы нет')
