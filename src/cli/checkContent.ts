/**
 * `tsx src/cli/checkContent.ts [folder] [--sizes]`: everything that is wrong in the authored content, one `file:line: message` a line,
 * what is too large to be fetched in one piece, and exit code 1 if there is anything; with `--sizes` also how large the pack is.
 */
import { relative, resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { LARGEST_PIECE, packFiles, sizeReport, tooLarge } from '../content-pack/pack.ts'
import { sayProblem } from '../content-pack/problem.ts'
import { compileFolder, CONTENT_FOLDER } from './readContent.ts'

const folder = resolve(process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? CONTENT_FOLDER)
const { pieces, problems } = compileFolder(folder)
for (const problem of problems) console.log(`${relative(process.cwd(), folder)}/${sayProblem(problem)}`)

const report = sizeReport(packFiles(pieces), (text) => brotliCompressSync(text).length)
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
/** Where the words of a piece are written. */
const folderOf = (key: string) =>
  `${relative(process.cwd(), folder)}/${key.replace(/^journey\/([^/]+)\/.*$/, 'journeys/$1').replace(/\/[^/]+\/[^/]+$/, '')}`
const heavy = tooLarge(report).map(
  ({ key, compressed }) =>
    `${folderOf(key)}: the piece ${key} is ${kilobytes(compressed)} compressed, more than ${kilobytes(LARGEST_PIECE)}: split it`,
)
for (const one of heavy) console.log(one)

if (process.argv.includes('--sizes')) {
  const column = (bytes: number) => kilobytes(bytes).padStart(10)
  for (const { key, bytes, compressed } of report.pieces) console.log(`${column(bytes)}${column(compressed)}  ${key}`)
  console.log(`${column(report.bytes)}${column(report.compressed)}  all, plain and compressed`)
}

const count = problems.length + heavy.length
if (count > 0) {
  console.log(`${count} ${count === 1 ? 'problem' : 'problems'} in the content`)
  process.exitCode = 1
}
