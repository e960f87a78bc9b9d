import { expect, it } from 'vitest'
import { isFromWorker, isToWorker } from '../../../src/domain/offline/protocol.ts'
import { stageOfFile, stageOfPiece } from '../../../src/domain/offline/stage.ts'

it.each([
  ['./', 'core'],
  ['rescue.html', 'core'],
  ['assets/index-BZ6_2qmD.js', 'core'],
  ['assets/vue-BZ6_2qmD.js', 'core'],
  ['content/manifest.json', 'core'],
  ['icon.svg', 'core'],
  ['icons/maskable-512.png', 'rest'],
  ['assets/zxing_reader-BZ6_2qmD.wasm', 'rest'],
])('%s comes with the %s', (path, stage) => {
  expect(stageOfFile(path)).toBe(stage)
})

it.each([
  ['journey/parent/ru', 'core'],
  ['emergency/all/ru', 'core'],
  ['journey/parent/en', 'rest'],
  ['guides/joining/ru', 'rest'],
  ['security/all/en', 'rest'],
])('the piece %s comes with the %s', (key, stage) => {
  expect(stageOfPiece(key)).toBe(stage)
})

it('hears only its own words', () => {
  expect(isToWorker({ type: 'take-over' })).toBe(true)
  expect(isToWorker({ type: 'fill', language: 'ru' })).toBe(true)
  expect(isFromWorker({ type: 'whole' })).toBe(true)
  for (const foreign of [null, undefined, 'whole', 7, {}, { type: 'SKIP_WAITING' }, { type: null }]) {
    expect([isToWorker(foreign), isFromWorker(foreign)]).toEqual([false, false])
  }
})
