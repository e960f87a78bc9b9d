/** `npm run hosts`: writes the ready-made host files anew. With `--check` it writes nothing and fails if one is out of date. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inlineHashes } from './site/inline.ts'
import { hostFiles } from './site/hostFiles.ts'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const stale = Object.entries(hostFiles(inlineHashes())).filter(
  ([path, text]) => !existsSync(at(path)) || readFileSync(at(path), 'utf8') !== text,
)

if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is not what src/cli/site/headers.ts says: run \`npm run hosts\``)
  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(at(path)), { recursive: true })
    writeFileSync(at(path), text)
    console.log(`wrote ${path}`)
  }
}
