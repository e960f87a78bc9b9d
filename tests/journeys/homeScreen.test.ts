import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { NETWORK_TROUBLE, openPhone, untilApp, untilOfflineReady, type Phone } from '../support/browser.ts'
import { openSite, type Site } from '../support/faultServer.ts'
import { built, FOLDER } from '../support/sites.ts'

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1'
/** Of an invite's shape, and nobody's: the app refuses it, the icon carries whatever has the shape. */
const BODY = 'AQIDBAUGBwgJ_made-up.signature-made-up'

let dir: string
let site: Site
let phone: Phone
beforeAll(async () => void (dir = await built('main')))
afterEach(async () => {
  await phone.close()
  await site.close()
})

/** The manifest as a browser that reads only the first link reads it. */
async function firstManifest(): Promise<{ start_url: string; scope: string; icons: { src: string }[] }> {
  const href = await phone.page.getAttribute('link[rel="manifest"]', 'href')
  const text = href?.startsWith('data:')
    ? decodeURIComponent(href.slice(href.indexOf(',') + 1))
    : await (await fetch(new URL(href ?? '', site.url))).text()
  return JSON.parse(text) as Awaited<ReturnType<typeof firstManifest>>
}

describe('the icon that an iPhone makes', () => {
  it('opens the invite that was open, because its own store is empty', async () => {
    site = await openSite({ dir })
    phone = await openPhone({ userAgent: IPHONE })
    await phone.page.goto(`${site.url}i#${BODY}`)
    const manifest = await firstManifest()
    expect(manifest).toMatchObject({ name: 'Крыльцо', display: 'standalone', start_url: `${site.url}i#${BODY}`, scope: site.url })
    for (const { src } of manifest.icons) expect((await fetch(src)).headers.get('content-type')).toBe('image/png')
    // The browser itself reads it so, under the policy: it would have complained otherwise.
    const read = await (await phone.context.newCDPSession(phone.page)).send('Page.getAppManifest')
    expect(JSON.parse(read.data ?? '{}')).toMatchObject({ start_url: manifest.start_url })
    expect(read.errors).toEqual([])
  })

  it('opens the invite left for it, on a later day and from any place', async () => {
    site = await openSite({ dir })
    phone = await openPhone({ userAgent: IPHONE })
    await phone.page.goto(site.url)
    expect((await firstManifest()).start_url).toBe('/')
    await phone.page.evaluate((body) => localStorage.setItem('kryltso.carriedInvite', body), BODY)
    await phone.page.goto(`${site.url}security`)
    expect((await firstManifest()).start_url).toBe(`${site.url}i#${BODY}`)
  })

  it.each(['"><script>alert(1)</script>', 'javascript:alert(1)', ''])(
    'carries nothing that has not the shape of an invite: %s',
    async (body) => {
      site = await openSite({ dir })
      phone = await openPhone({ userAgent: IPHONE })
      await phone.page.goto(`${site.url}i#${body}`)
      expect((await firstManifest()).start_url).toBe('/')
    },
  )
})

it('everybody else gets the ordinary icon', async () => {
  site = await openSite({ dir })
  phone = await openPhone()
  await phone.page.goto(`${site.url}i#${BODY}`)
  expect(await phone.page.locator('link[rel="manifest"]').count()).toBe(1)
  expect((await firstManifest()).start_url).toBe('/')
})

describe('a site in a folder', () => {
  it('installs, keeps to its folder and starts with no network', async () => {
    site = await openSite({ dir: await built('folder'), base: FOLDER })
    phone = await openPhone({ forgive: NETWORK_TROUBLE })
    await phone.page.goto(site.url)
    await untilApp(phone.page)
    await untilOfflineReady(phone.page)
    expect(await firstManifest()).toMatchObject({ id: FOLDER, start_url: FOLDER, scope: FOLDER })
    expect(site.log.filter(({ path, status }) => status >= 400 || path.startsWith('/'))).toEqual([])
    await site.stop()
    await phone.restart()
    for (const place of ['', 'emergency', 'guides?q=код', 'regulation/2.1.1']) {
      await phone.page.goto(site.url + place)
      await untilApp(phone.page)
      expect(new URL(phone.page.url()).pathname.startsWith(FOLDER)).toBe(true)
    }
  })
})
