/**
 * `npm run bench [-- --rounds 5]`: the real build, the real server, a real browser as a slow phone; beside a page written by hand with the same
 * words and picture, in the same run, turn by turn. A table, and one JSON document on the last line. Always ends with 0: figures, not a gate.
 */
import { parseArgs } from 'node:util'
import { NETWORK_TROUBLE, openPhone, type Phone } from '../support/browser.ts'
import { FRIGHTENED_AT, tapAway, type Answered } from '../support/emergencyTap.ts'
import { kept } from '../support/offline.ts'
import { built } from '../support/sites.ts'
import { heap, taps, update } from './installed.ts'
import { kb, median, reached, table, type Figure } from './report.ts'
import { searching, TIMES } from './search.ts'
import { openApp, openStatic, sameWords, type Subject } from './subjects.ts'
import { CPU_SLOWDOWN, SLOW_3G, SLOW_4G, visit, type Net, type Visit } from './visit.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } })
const rounds = Math.max(1, Number(values.rounds) || 5)

const phone = () => openPhone({ forgive: NETWORK_TROUBLE })
const app = await openApp(await built('main'))
const byHand = await openStatic()

/** A new phone meets the page for the first time. */
async function first(subject: Subject, net: Net, then: (phone: Phone) => Promise<void> = async () => undefined): Promise<Visit> {
  const met = await phone()
  try {
    const seen = await visit(met.page, subject.address(), net)
    await then(met)
    return seen
  } finally {
    await met.close()
  }
}

/** The same phone, later: the browser starts anew and there is no server. */
const coldStart = (subject: Subject, into: Visit[]) => async (met: Phone) => {
  await subject.untilKept(met.page)
  await subject.site.stop()
  await met.restart()
  into.push(await visit(met.page, subject.address()))
  await subject.site.start()
}

const times: Record<string, Record<Subject['name'], Visit[]>> = {}
const of = (what: string) => (times[what] ??= { app: [], static: [] })
for (let round = 0; round < rounds; round += 1) {
  for (const subject of [app, byHand]) {
    process.stderr.write(`\rround ${round + 1} of ${rounds}, ${subject.name}   `)
    of(SLOW_4G.name)[subject.name].push(await first(subject, SLOW_4G, coldStart(subject, of('offline')[subject.name])))
    of(SLOW_3G.name)[subject.name].push(await first(subject, SLOW_3G))
  }
}
process.stderr.write('\n')

const figures: Figure[] = []
const middle = (what: string, who: Subject['name'], which: 'firstPaint' | 'useful' | 'answers') =>
  median(of(what)[who].map((seen) => seen[which]))
function timed(what: string, which: 'firstPaint' | 'useful' | 'answers', name: string, aim?: number) {
  const [ours, theirs] = [middle(what, 'app', which), middle(what, 'static', which)]
  figures.push({ name: `${name}, ${what}`, value: ours, unit: 'ms', beside: `page by hand ${Math.round(theirs)} ms` })
  figures.push({ name: '  ratio to the page by hand', value: ours / theirs, unit: '×', aim })
}

const sent = of(SLOW_4G.name).app[0]!.sent
const total = (files: Visit['sent']) => kb(files.reduce((sum, { bytes }) => sum + bytes, 0))
const list = (files: Visit['sent']) =>
  files.map(({ path, bytes }) => `${path.replace(/^\/(assets\/)?/, '') || 'i'} ${kb(bytes)}`).join(', ')
const early = sent.filter((file) => file.early)
const scripts = sent.filter(({ path }) => path.endsWith('.js'))
figures.push({ name: 'to the first useful screen of an invite, as sent', value: total(early), unit: 'KB', beside: list(early) })
figures.push({ name: 'JavaScript until the app answers there', value: total(scripts), unit: 'KB', aim: 75, beside: list(scripts) })
timed(SLOW_4G.name, 'firstPaint', 'first contentful paint')
timed(SLOW_4G.name, 'useful', 'first useful screen', 1.5)
timed(SLOW_4G.name, 'answers', 'the app answers')
timed(SLOW_3G.name, 'firstPaint', 'first contentful paint')
timed(SLOW_3G.name, 'useful', 'first useful screen', 1.5)
timed(SLOW_3G.name, 'answers', 'the app answers')
timed('offline', 'useful', 'cold start to the useful screen', 1.5)

// One more phone lives with the app for a while; and one looks whether the page by hand still says the same.
const living = await phone()
const other = await phone()
app.site.log.length = 0
await visit(living.page, app.address())
await app.untilKept(living.page)
const installed = app.site.log.reduce((sum, { bytes }) => sum + bytes, 0)
const inCache = Object.values(await kept(living.page)).reduce((sum, text) => sum + text.length, 0)
await other.page.goto(byHand.address())
const same = await sameWords(living.page, other.page)
await other.close()
const afterLoad = await heap(living.page)
// With no server: that is when it is needed. From each page as often as the rest is measured.
const frights: { from: string; emergency: number; empty: number }[] = []
await app.site.stop()
for (const from of FRIGHTENED_AT) {
  const pairs: Answered[] = []
  for (let round = 0; round < rounds; round += 1) pairs.push(await tapAway(living.page, app.site.url, from))
  const middle = (which: keyof Answered) => median(pairs.map((pair) => pair[which]))
  frights.push({ from: from || 'home', emergency: middle('emergency'), empty: middle('empty') })
}
await app.site.start()
await visit(living.page, app.address())
const tapped = await taps(living.page)
const afterWalk = await heap(living.page)
const updated = await update(living.page, app.site, await built('next'))
await living.close()
await Promise.all([app.site.close(), byHand.site.close()])

figures.push({ name: 'whole install, as sent', value: kb(installed), unit: 'KB', beside: `${kb(inCache)} KB unpacked on the phone` })
figures.push({ name: 'update after one changed sentence', value: kb(updated.bytes), unit: 'KB', aim: 20, beside: updated.files.join(', ') })
for (const [name, value] of Object.entries(tapped.paint))
  figures.push({
    name: `tap to next paint: «${name}»`,
    value,
    unit: 'ms',
    aim: 200,
    beside: tapped.there[name] ? `next page stands after ${Math.round(tapped.there[name])} ms` : '',
  })
const worst = frights.reduce((one, other) => (other.emergency > one.emergency ? other : one))
figures.push({
  name: 'tap to emergency’s first sentence, worst of all routes',
  value: worst.emergency,
  unit: 'ms',
  aim: 100,
  beside: `from ${worst.from}; an empty page ${Math.round(median(frights.map(({ empty }) => empty)))} ms`,
})
figures.push({ name: 'heap after load', value: Math.round(afterLoad / 10_000) / 100, unit: 'MB' })
figures.push({ name: 'heap after a step', value: Math.round(afterWalk / 10_000) / 100, unit: 'MB' })
figures.push({ name: 'words of the app that the page by hand says too', value: same * 100, unit: '%', aim: 95, atLeast: true })

const search = await searching(await built('main'))
const keystroke = `search keystroke, ${TIMES}× content`
figures.push({ name: `${keystroke}, median`, value: median(search.keystrokes), unit: 'ms', aim: 16 })
figures.push({
  name: `${keystroke}, worst of ${search.keystrokes.length}`,
  value: Math.max(...search.keystrokes),
  unit: 'ms',
  aim: 16,
  beside: `work of the page’s thread, ${CPU_SLOWDOWN}×; once in a while the browser clears its memory: ${Math.round(search.longest)} ms at most`,
})
figures.push({
  name: `the search itself, ${TIMES}× content, worst`,
  value: Math.max(...search.searches),
  unit: 'ms',
  aim: 16,
  beside: `work of the worker’s thread, ${CPU_SLOWDOWN}×; median ${Math.round(median(search.searches))} ms`,
})
figures.push({
  name: `search index, ${TIMES}× content`,
  value: search.ready,
  unit: 'ms',
  beside: `first letter to first results; the page held up for at most ${Math.round(search.heldByBuilding)} ms`,
})

const nets = [SLOW_4G, SLOW_3G].map(({ name, latency, down, up }) => `${name}: ${latency} ms, ${down / 1e6} Mbit/s down, ${up / 1e6} up`)
console.log(
  `\nChromium 360×740, CPU ${CPU_SLOWDOWN}× slower; ${nets.join('; ')}. Median of ${rounds} interleaved rounds. KB = 1,000 bytes.\n`,
)
console.log(table(figures))
console.log(
  JSON.stringify({
    rounds,
    cpuSlowdown: CPU_SLOWDOWN,
    networks: [SLOW_4G, SLOW_3G],
    figures: figures.map((one) => ({ ...one, reached: reached(one) })),
    updateFiles: updated.files,
    frights,
    search,
    visits: times,
  }),
)
