import type { CDPSession, Page } from 'playwright-core'
import { compileFolder } from '../../src/cli/readContent.ts'
import { openPhone, untilApp } from '../support/browser.ts'
import { openSite } from '../support/faultServer.ts'
import { timesLarger, withPack } from '../support/tenTimes.ts'
import { median } from './report.ts'
import { CPU_SLOWDOWN } from './visit.ts'

/**
 * How the search feels on a slow phone with ten times the content. Milliseconds of a thread's own processor time, times the slowdown: by the clock, a
 * throttled browser counts whatever else this machine does meanwhile, and counts it four times.
 */
export interface Searched {
  /** For each letter, the longest stretch of work that it cost the page: the median of all rounds, since a browser clears its memory when it likes. */
  readonly keystrokes: readonly number[]
  /** For each letter, the longest stretch of work of the worker that searches. */
  readonly searches: readonly number[]
  /** The longest stretch of the page's work in any round, whatever it was spent on. */
  readonly longest: number
  /** By the clock, of an unhurried machine: from the first letter to the first results, everything fetched and indexed between. */
  readonly ready: number
  /** The longest stretch of work of the page while the index was made. */
  readonly heldByBuilding: number
}

export const TIMES = 10
const ROUNDS = 5
const QUERIES = ['номер уже используется', 'не приходит код', 'приглошение', 'gfhjkm', 'учитель просит код в чате']

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly tid: number
  readonly pid: number
  readonly ts: number
  /** Microseconds of the thread itself. */
  readonly tdur?: number
  readonly args?: { readonly name?: string; readonly data?: { readonly type?: string } }
}

export async function searching(site: string): Promise<Searched> {
  const server = await openSite({ dir: site })
  // The service worker is kept away, and says so; that is not what is looked at here.
  const phone = await openPhone({ forgive: [/./] })
  try {
    const { page } = phone
    const device = await page.context().newCDPSession(page)
    await withPack(page, timesLarger(compileFolder().pieces, TIMES))
    await page.goto(`${server.url}guides`)
    await untilApp(page)
    await page.waitForTimeout(1500)
    let ready = 0
    const building = await traced(device, async () => {
      const from = Date.now()
      await page.getByRole('searchbox').pressSequentially('код')
      await page.waitForFunction(() => document.querySelector('.result mark') !== null, undefined, { timeout: 60_000 })
      ready = Date.now() - from
    })
    const rounds: TraceEvent[][] = []
    for (let at = 0; at < ROUNDS; at += 1) rounds.push(await traced(device, () => typeAll(page)))
    const onPage = rounds.map((round) => perLetter(round, pageOf(round)))
    return {
      keystrokes: medians(onPage),
      searches: medians(rounds.map((round) => perLetter(round, workerOf(round)))),
      longest: Math.max(...onPage.flat()),
      ready,
      heldByBuilding: Math.max(...tasks(building, pageOf(building)).map(({ took }) => took)),
    }
  } finally {
    await phone.close().catch(() => undefined)
    await server.close()
  }
}

async function typeAll(page: Page) {
  const field = page.getByRole('searchbox')
  for (const query of QUERIES) {
    // Back to the first letter, not to the list of guides: that is another page, not a letter.
    await field.fill(query.slice(0, 2))
    await page.waitForTimeout(400)
    for (const letter of query.slice(2)) {
      await field.pressSequentially(letter)
      await page.waitForTimeout(250)
    }
  }
}

async function traced(device: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]))
  device.on('Tracing.dataCollected', collect)
  await device.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'devtools.timeline,disabled-by-default-devtools.timeline',
  })
  await work()
  const done = new Promise((resolve) => device.once('Tracing.tracingComplete', resolve))
  await device.send('Tracing.end')
  await done
  device.off('Tracing.dataCollected', collect)
  return events
}

const isInput = ({ name, args }: TraceEvent) => name === 'EventDispatch' && args?.data?.type === 'input'

type Thread = Pick<TraceEvent, 'pid' | 'tid'>
const pageOf = (events: readonly TraceEvent[]): Thread | undefined => events.find(isInput)
/** The one worker that this page has by now. */
const workerOf = (events: readonly TraceEvent[]): Thread | undefined =>
  events.find(({ name, pid, args }) => name === 'thread_name' && args?.name === 'DedicatedWorker thread' && pid === pageOf(events)?.pid)

/** Every task of a thread, in order: when it began and ended (microseconds), and the milliseconds it took. */
function tasks(events: readonly TraceEvent[], thread: Thread | undefined) {
  if (!thread) throw new Error('This thread is not in the trace.')
  return events
    .filter(({ name, ph, tid, pid }) => name === 'RunTask' && ph === 'X' && tid === thread.tid && pid === thread.pid)
    .map(({ ts, tdur = 0 }) => ({ ts, ends: ts + tdur, took: (tdur / 1000) * CPU_SLOWDOWN }))
    .sort((one, other) => one.ts - other.ts)
}

function perLetter(events: readonly TraceEvent[], thread: Thread | undefined): number[] {
  const letters = events.filter(isInput).map(({ ts }) => ts).sort((one, other) => one - other) // prettier-ignore
  const all = tasks(events, thread)
  return letters.map((from, at) => {
    // The task in which the letter itself came began a moment before it.
    const until = letters[at + 1] ?? Infinity
    const own = all.filter(({ ts, ends }) => ends >= from && ts < until - 1000)
    return Math.max(0, ...own.map(({ took }) => took))
  })
}

const medians = (rounds: readonly (readonly number[])[]) => rounds[0]!.map((_, letter) => median(rounds.map((round) => round[letter]!)))
