import type { Rolldown } from 'vite'

/** What of a built chunk is looked at here. */
type Chunk = Pick<Rolldown.OutputChunk, 'type' | 'fileName' | 'name' | 'imports' | 'isEntry' | 'facadeModuleId' | 'viteMetadata'>

/** What the entry asks for once the first light is on. */
const START = 'src/app/start.ts'
/** The chunk of vite.config.ts that the first light must do without. */
const HEAVY = 'framework'

/** A chunk and all that it cannot run without. */
function withImports(first: Chunk, chunks: readonly Chunk[]): ReadonlySet<Chunk> {
  const seen = new Set([first])
  for (const chunk of seen) for (const other of chunks) if (chunk.imports.includes(other.fileName)) seen.add(other)
  return seen
}

/**
 * The stylesheets of the app that comes after the first light, as paths in the bundle: they are wanted from the beginning, since the sheets are drawn by
 * them. @throws if the app is not where it is expected; if the first light has come to need Vue, one import being enough for that
 */
export function firstScreenStyles(bundle: readonly (Chunk | { readonly type: 'asset' })[]): string[] {
  const chunks = bundle.filter((one) => one.type === 'chunk')
  const [entry, start] = [chunks.find(({ isEntry }) => isEntry), chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(START))]
  if (!entry || !start) throw new Error(`No entry, or no chunk of ${START}: the first screen cannot be put together`)
  if ([...withImports(entry, chunks)].some(({ name }) => name === HEAVY)) {
    throw new Error(
      `What src/main.ts imports at once needs «${HEAVY}»: the first light would wait for Vue. See the group «first» in vite.config.ts`,
    )
  }
  return [...new Set([...withImports(start, chunks)].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))]
}
