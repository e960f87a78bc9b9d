/**
 * `npm run deployed -- https://school.example/kryltso/`: is the site, as the world gets it, what was built? A host that rewrites files (minifies,
 * injects a script, turns line ends) or forgets some would leave every phone unable to install; a missing header would go unnoticed.
 */
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { inlineHashes } from './site/inline.ts'
import { securityHeaders } from './site/headers.ts'

interface Found {
  readonly path: string
  readonly bytes: Buffer
}

/** Sentences about what is wrong, and what the host only leaves out; both empty if all is well. */
export async function checkDeployed(address: string): Promise<{ files: number; wrong: string[]; missingHeaders: string[] }> {
  const wrong: string[] = []
  const get = async (path: string): Promise<Found | undefined> => {
    const answer = await fetch(new URL(path, address))
    if (!answer.ok) return void wrong.push(`${path || 'the page itself'}: the host answers ${answer.status}`)
    return { path, bytes: Buffer.from(await answer.arrayBuffer()) }
  }

  const worker = (await get('sw.js'))?.bytes.toString('utf8') ?? ''
  const lists = await Promise.all(['files.json', 'content/manifest.json'].map(get))
  const [files, content] = lists.map((list) => (list ? (JSON.parse(list.bytes.toString('utf8')) as Record<string, unknown>) : {}))
  for (const list of lists) if (list && !worker.includes(sha256(list.bytes))) wrong.push(`${list.path}: not the list this worker knows`)

  for (const [path, integrity] of Object.entries(files ?? {})) {
    const found = await get(path)
    if (found && sha256(found.bytes) !== integrity) wrong.push(`${path}: changed on its way`)
  }
  const pieces = Object.values((content?.pieces ?? {}) as Record<string, { file: string }>)
  for (const { file } of pieces) {
    const found = await get(`content/${file}`)
    if (found && !file.endsWith(`.${hex(found.bytes).slice(0, 16)}.json`)) wrong.push(`content/${file}: changed on its way`)
  }
  return { files: 3 + Object.keys(files ?? {}).length + pieces.length, wrong, missingHeaders: await missing(address) }
}

async function missing(address: string): Promise<string[]> {
  const { headers } = await fetch(address)
  const told = Object.entries(securityHeaders(inlineHashes())).filter(([name, value]) => headers.get(name) !== value)
  const cleared = headers.has('clear-site-data') ? ['Clear-Site-Data is sent: it empties every phone’s storage at each visit'] : []
  return [...told.map(([name]) => `${name} is not sent as src/cli/site/headers.ts says`), ...cleared]
}

const hex = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const sha256 = (bytes: Buffer) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`

async function main(address: string | undefined) {
  if (!address) return void console.log('npm run deployed -- https://the-address-of-the-site/')
  const { files, wrong, missingHeaders } = await checkDeployed(address.endsWith('/') ? address : `${address}/`)
  for (const sentence of wrong) console.error(`✗ ${sentence}`)
  for (const sentence of missingHeaders) console.error(`! ${sentence}`)
  console.log(wrong.length === 0 ? `✓ ${files} files are what was built` : `${wrong.length} of ${files} files are not what was built`)
  process.exitCode = wrong.length === 0 ? 0 : 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv[2])
