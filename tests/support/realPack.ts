import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
import { compile } from '../../src/content-pack/compile.ts'
import { manifestOf, packFiles } from '../../src/content-pack/pack.ts'

let published: ReadonlyMap<string, string> | undefined

/** Tests run in the root of the house; a browser's `URL` knows no files, so this reads them by plain paths. */
function authored(): Record<string, string> {
  const names = readdirSync('src/content', { recursive: true, encoding: 'utf8' }).filter((name) => /\.(md|yaml)$/.test(name))
  return Object.fromEntries(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join('src/content', name), 'utf8')]))
}

function publish(): ReadonlyMap<string, string> {
  const files = packFiles(compile(authored(), { today: '2099-01-01' }).pieces)
  return new Map([...files.map(({ file, json }) => [file, json] as const), ['manifest.json', JSON.stringify(manifestOf(files))]])
}

/** The authored content as the site publishes it, behind `fetch`; `vi.unstubAllGlobals()` takes it away. */
export function publishRealPack(): void {
  const files = (published ??= publish())
  vi.stubGlobal('fetch', (address: string) => {
    const body = files.get(address.replace(/^.*\/content\//, ''))
    return Promise.resolve(body === undefined ? new Response('', { status: 404 }) : new Response(body))
  })
}
