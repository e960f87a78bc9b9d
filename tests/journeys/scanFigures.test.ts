import { afterAll, beforeAll, expect, it } from 'vitest'
import { longestWork, POSTER, scannerWeight } from '../bench/scanning.ts'
import { openSite, type Site } from '../support/faultServer.ts'
import { built } from '../support/sites.ts'

let site: Site
beforeAll(async () => {
  site = await openSite({ dir: await built('main') })
})
afterAll(() => site.close())

it('opening the scanner loads at most 350 KB, compressed, and only once', async () => {
  const { opening, firstFind, again } = await scannerWeight(site, POSTER)
  const sum = (files: typeof opening) => files.reduce((bytes, file) => bytes + file.bytes, 0)
  expect(opening.some(({ path }) => path.endsWith('.wasm'))).toBe(true)
  expect(sum(opening)).toBeLessThanOrEqual(350_000)
  expect(sum(firstFind)).toBeLessThanOrEqual(15_000)
  expect(again).toEqual([])
})

it('while the camera is read, no work of ours keeps a frame of the page waiting for more than 16 ms on a slow phone', async () => {
  // Of three stretches the calmest: a busy machine lengthens now and then what it runs, and never shortens it.
  expect(Math.min(...(await longestWork(site)))).toBeLessThanOrEqual(16)
})
