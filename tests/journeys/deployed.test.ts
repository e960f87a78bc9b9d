import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { checkDeployed } from '../../src/cli/checkDeployed.ts'
import { serveDist, type Served } from '../../src/cli/serve.ts'
import { published } from '../support/offline.ts'
import { built, FOLDER } from '../support/sites.ts'

let served: Served
afterEach(() => served.close())

it('a site that arrived whole is what was built, with every header', async () => {
  const dir = await built('folder')
  served = await serveDist({ dir, port: 0, base: FOLDER })
  // Every published file, and the worker.
  expect(await checkDeployed(served.url)).toEqual({ files: Object.keys(published(dir)).length + 1, wrong: [], missingHeaders: [] })
})

it('a host that minifies, forgets or mixes two deploys is found out', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'kryltso-deployed-'))
  cpSync(await built('main'), copy, { recursive: true })
  const piece = readdirSync(join(copy, 'content')).find((name) => name.startsWith('journey.parent.ru.'))!
  writeFileSync(join(copy, 'content', piece), '{}')
  writeFileSync(join(copy, 'icon.svg'), '<svg/>')
  rmSync(join(copy, 'rescue.js'))
  cpSync(join(await built('next'), 'content/manifest.json'), join(copy, 'content/manifest.json'))
  served = await serveDist({ dir: copy, port: 0, base: '/' })
  const { wrong } = await checkDeployed(served.url)
  expect(wrong).toEqual(
    expect.arrayContaining([
      'icon.svg: changed on its way',
      'rescue.js: the host answers 404',
      'content/manifest.json: not the list this worker knows',
      expect.stringMatching(/^content\/journey\.parent\.ru\.[0-9a-f]{16}\.json: the host answers 404$/),
    ]),
  )
  expect(wrong).toHaveLength(4)
  rmSync(copy, { recursive: true })
})
