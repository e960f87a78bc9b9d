import type { ServerResponse } from 'node:http'
import type { Plugin, ViteDevServer } from 'vite'
import { manifestOf, packFiles } from '../content-pack/pack.ts'
import { sayProblem } from '../content-pack/problem.ts'
import { compileFolder, CONTENT_FOLDER } from './readContent.ts'

const MANIFEST = 'manifest.json'

/** What is published below `content/`: name → JSON. */
function published(folder: string): { files: ReadonlyMap<string, string>; said: string[] } {
  const { pieces, problems, languages } = compileFolder(folder)
  const files = packFiles(pieces)
  return {
    files: new Map([...files.map(({ file, json }) => [file, json] as const), [MANIFEST, JSON.stringify(manifestOf(files, languages))]]),
    said: problems.map((problem) => `src/content/${sayProblem(problem)}`),
  }
}

function serve(server: ViteDevServer, folder: string): void {
  // Compiled anew for each list that is asked for, that is once a page: nothing can be out of date.
  let now: ReturnType<typeof published> | undefined
  const compiled = () => {
    now = published(folder)
    for (const said of now.said) server.config.logger.warn(said)
    return now
  }
  const changed = (path: string) => {
    if (path.startsWith(folder)) server.ws.send({ type: 'full-reload' })
  }
  server.watcher.add(folder)
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed)

  const base = `${server.config.base}content/`
  const answer = (res: ServerResponse, json: string) => {
    res.setHeader('content-type', 'application/json; charset=utf-8')
    res.setHeader('cache-control', 'no-store')
    res.end(json)
  }
  server.middlewares.use((req, res, next) => {
    const path = (req.url ?? '').replace(/\?.*$/, '')
    const name = path.startsWith(base) ? path.slice(base.length) : undefined
    const pack = name === undefined ? undefined : name === MANIFEST ? compiled() : (now ?? compiled())
    const json = pack?.files.get(name!)
    if (json === undefined) next()
    else answer(res, json)
  })
}

/**
 * The content pack as part of the site: `content/<piece>.<hash>.json` and `content/manifest.json`. A build with a mistake in the content
 * fails and says where; the development server warns, and reloads the page when a text is saved.
 */
export function contentPlugin(folder: string = CONTENT_FOLDER): Plugin {
  return {
    name: 'kryltso:content',
    configureServer: (server) => serve(server, folder),
    generateBundle() {
      const { files, said } = published(folder)
      if (said.length > 0) this.error(`the content cannot be published:\n${said.join('\n')}`)
      for (const [file, source] of files) this.emitFile({ type: 'asset', fileName: `content/${file}`, source })
    },
  }
}
