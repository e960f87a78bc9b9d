/**
 * `npm run check`: every rule of the house, one after another, all reported. Writes nothing. `npm run check content` runs only those whose
 * name begins so.
 */
import { spawnSync } from 'node:child_process'

const bin = (name: string) => `node_modules/.bin/${name}`
const checks: [string, string, string[]][] = [
  ['types: the app', bin('vue-tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  ['types: domain and content-pack, without a browser', bin('tsc'), ['--noEmit', '-p', 'tsconfig.domain.json']],
  ['types: the service worker', bin('tsc'), ['--noEmit', '-p', 'tsconfig.worker.json']],
  ['types: commands and tests', bin('vue-tsc'), ['--noEmit', '-p', 'tsconfig.node.json']],
  ['lint', bin('eslint'), ['.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint']],
  ['format', bin('prettier'), ['--check', '.', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier']],
  ['content', bin('tsx'), ['src/cli/checkContent.ts']],
  ['host files say what the headers say', bin('tsx'), ['src/cli/hosts.ts', '--check']],
  ['folder rules', bin('vitest'), ['run', '--project', 'unit', 'tests/architecture']],
]

const asked = process.argv[2] ?? ''
const wanted = checks.filter(([name]) => name.startsWith(asked))
if (wanted.length === 0) console.log(`no check begins with «${asked}»; there are: ${checks.map(([name]) => name).join(' · ')}`)

let failed = wanted.length === 0 ? 1 : 0
for (const [name, command, args] of wanted) {
  const started = Date.now()
  const run = spawnSync(command, args, { encoding: 'utf8' })
  const ok = run.status === 0
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  if (!ok) {
    failed += 1
    console.log(`${run.stdout}${run.stderr}`)
  }
}
process.exit(failed === 0 ? 0 : 1)
