import { describe, expect, it } from 'vitest'
import { firstScreenStyles } from '../../src/cli/site/firstScreen.ts'

type Chunk = Extract<Parameters<typeof firstScreenStyles>[0][number], { type: 'chunk' }>

const chunk = (name: string, imports: string[] = [], css: string[] = [], more: Partial<Chunk> = {}): Chunk => {
  const viteMetadata = { importedCss: new Set(css), importedAssets: new Set<string>() } as Chunk['viteMetadata']
  return {
    type: 'chunk',
    name,
    fileName: `${name}.js`,
    imports,
    isEntry: false,
    facadeModuleId: null,
    ...(viteMetadata && { viteMetadata }),
    ...more,
  }
}
const start = chunk('start', ['base.js', 'first.js'], ['start.css'], { facadeModuleId: '/somewhere/src/app/start.ts' })
const base = chunk('base', ['framework.js'], ['base.css'])
const framework = chunk('framework')
const entry = (...imports: string[]) => chunk('index', imports, ['index.css'], { isEntry: true })

describe('what the first screen is put together from', () => {
  it('has the styles of the app and of all that it needs, each once', () => {
    const styles = firstScreenStyles([entry('first.js'), chunk('first'), start, base, framework, { type: 'asset' }])
    expect(styles).toEqual(['start.css', 'base.css'])
  })

  it('refuses a first light that needs Vue, however far away', () => {
    expect(() => firstScreenStyles([entry('first.js'), chunk('first', ['base.js']), start, base, framework])).toThrow(/framework/)
  })

  it('refuses a build without the app', () => {
    expect(() => firstScreenStyles([entry(), framework])).toThrow(/start\.ts/)
  })
})
