import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|vue)$/.test(file))
  .map((file) => ({ file, code: readFileSync(`src/${file}`, 'utf8') }))
const tables = sources.filter(({ code }) => code.includes('= defineTexts({\n  ru: {\n'))

/** The names of a table's words. Its Russian half is enough: types hold the English one to it. */
function namesIn(code: string): string[] {
  const from = code.indexOf('\n  ru: {')
  return [...code.slice(from, code.indexOf('\n  en: {')).matchAll(/^ {4}(\w+)[:,]/gm)].map(([, name]) => name!)
}

it.each(tables.map(({ file }) => file))('says somewhere every word of %s', (file) => {
  const names = namesIn(tables.find((table) => table.file === file)!.code)
  expect(names.length).toBeGreaterThan(0)
  // As `t.name`, taken out of the table as `{ name }`, or chosen by its name.
  const said = (name: string) => new RegExp(`\\.${name}\\b|'${name}'|\\{[^}\\n]*\\b${name}\\b[^}\\n]*\\} = `)
  const silent = names.filter((name) => !sources.some((other) => other.file !== file && said(name).test(other.code)))
  expect(silent).toEqual([])
})
