/**
 * `tsx src/cli/checkContent.ts [folder] [--sizes]`: everything that is wrong in the authored content, one `file:line: message` a line,
 * and exit code 1 if there is anything; with `--sizes` also how large the pack is.
 */
import { relative, resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { packFiles, sizeReport } from '../content-pack/pack.ts'
import { sayProblem } from '../content-pack/problem.ts'
import { compileFolder, CONTENT_FOLDER } from './readContent.ts'

const folder = resolve(process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? CONTENT_FOLDER)
const { pieces, problems } = compileFolder(folder)
for (const problem of problems) console.log(`${relative(process.cwd(), folder)}/${sayProblem(problem)}`)

if (process.argv.includes('--sizes')) {
  const report = sizeReport(packFiles(pieces), (text) => brotliCompressSync(text).length)
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`.padStart(10)
  for (const { key, bytes, compressed } of report.pieces) console.log(`${kilobytes(bytes)}${kilobytes(compressed)}  ${key}`)
  console.log(`${kilobytes(report.bytes)}${kilobytes(report.compressed)}  all, plain and compressed`)
}

if (problems.length > 0) {
  console.log(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the content`)
  process.exitCode = 1
}
