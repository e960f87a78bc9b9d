import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { webManifest } from '../../src/cli/site/webManifest.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const [day, night] = [...read('src/ui/tokens.css').matchAll(/--ground: (#[0-9a-f]{6})/g)].map(([, colour]) => colour!)

it('the ground is of one colour before the stylesheet comes, in the browser’s bar and on the start picture', () => {
  expect([day, night].every(Boolean)).toBe(true)
  expect([...read('src/app/critical.css').matchAll(/--ground, (#[0-9a-f]{6})/g)].map(([, colour]) => colour)).toEqual([day, night])
  expect([...read('index.html').matchAll(/name="theme-color" content="(#[0-9a-f]{6})"/g)].map(([, colour]) => colour)).toEqual([day, night])
  expect(webManifest('/')).toMatchObject({ background_color: day, theme_color: day })
})
