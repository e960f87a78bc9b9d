import type { CDPSession, Page } from 'playwright-core'
import { filmOf } from '../qr/films.ts'
import { roomFilm, SLOWDOWN } from '../qr/liveFrames.ts'
import { NETWORK_TROUBLE, openPhone, untilApp } from '../support/browser.ts'
import { cameraVideo } from '../support/cameraVideo.ts'
import type { Answered, Site } from '../support/faultServer.ts'
import { MAX_LINK } from '../support/invites.ts'
import { pngOf } from '../support/pictureFile.ts'

/** A poster of a platform’s link. */
export const POSTER = pngOf(filmOf(MAX_LINK, 'clean')[0]!)

export interface Weight {
  /** To the scanner with its reader at work. */
  readonly opening: Answered[]
  /** More, with the first thing found: words for all kinds, and the knowledge of links. */
  readonly firstFind: Answered[]
  /** The same once more, on the same phone. */
  readonly again: Answered[]
}

/** What a phone that stands on the first page fetches for the scanner. */
export async function scannerWeight(site: Site, picture: Buffer): Promise<Weight> {
  // Without its worker, which would fetch everything ahead: what the scanner itself asks for is to be seen.
  site.breaks({ path: /^sw\.js$/, as: '404' })
  const phone = await openPhone({ forgive: NETWORK_TROUBLE })
  try {
    const { page } = phone
    await page.goto(site.url)
    await untilApp(page)
    await page.waitForLoadState('networkidle')
    const fetched = () => site.log.filter(({ path, status }) => status === 200 && path.startsWith('assets/'))
    const find = async () => {
      await page.getByLabel('Выбрать снимок').setInputFiles({ name: 'p.png', mimeType: 'image/png', buffer: picture })
      await page.getByText('Ссылка в чат').waitFor()
      await page.waitForLoadState('networkidle')
    }
    site.log.length = 0
    await page.goto(`${site.url}scan`)
    await untilApp(page)
    while (!fetched().some(({ path }) => path.endsWith('.wasm'))) await page.waitForTimeout(100)
    await page.waitForTimeout(500)
    const opening = fetched()
    await find()
    const firstFind = fetched().slice(opening.length)
    await page.goto(site.url)
    await untilApp(page)
    site.log.length = 0
    await page.goto(`${site.url}scan`)
    await untilApp(page)
    await find()
    return { opening, firstFind, again: fetched() }
  } finally {
    site.heal()
    await phone.close()
  }
}

interface Task {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds of the processor. */
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/**
 * The longest piece of work of the page's own thread while the camera is read, in ms, on a processor four times slower: as long as that a frame of the
 * page can be kept waiting by us. Processor time: what other programs take is not counted. One figure for each stretch of some seconds.
 */
export async function longestWork(site: Site, stretches = 3): Promise<number[]> {
  const video = cameraVideo(roomFilm(6, 3), 15)
  const phone = await openPhone({ flags: video.flags })
  try {
    const { page } = phone
    await page.goto(`${site.url}scan`)
    await untilApp(page)
    await page.locator('video').waitFor()
    // Opening the scanner is another thing than scanning: its reader is there, and has read.
    await page.waitForTimeout(4000)
    const device = await page.context().newCDPSession(page)
    await device.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    const longest = []
    for (let stretch = 0; stretch < stretches; stretch += 1) longest.push(Math.max(...(await workOf(page, device))))
    return longest
  } finally {
    await phone.close()
    video.remove()
  }
}

async function workOf(page: Page, device: CDPSession): Promise<number[]> {
  const events: Task[] = []
  const collect = ({ value }: { value: unknown[] }) => void events.push(...(value as Task[]))
  device.on('Tracing.dataCollected', collect)
  await device.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', '__metadata'] } })
  await page.waitForTimeout(4000)
  const complete = new Promise<void>((done) => device.once('Tracing.tracingComplete', () => done()))
  await device.send('Tracing.end')
  await complete
  device.off('Tracing.dataCollected', collect)
  const thread = ({ pid, tid }: Task) => `${pid}/${tid}`
  const pages = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(thread))
  const work = events.filter((one) => one.tdur !== undefined && /RunTask$/.test(one.name) && pages.has(thread(one)))
  if (work.length === 0) throw new Error('The browser told nothing of its work')
  return work.map(({ tdur = 0 }) => tdur / 1000)
}
