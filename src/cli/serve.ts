/** `npm start`, second half: serves the built site on this machine, as a good static host would, and says where to look and what to scan. */
import { createServer, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { demoInviteTexts } from './demoInvites.ts'
import { basePath } from './site/base.ts'
import { inlineHashes } from './site/inline.ts'
import { readSite } from './site/siteFiles.ts'
import { siteHandler } from './site/siteHandler.ts'

export interface Served {
  /** Ends with a slash: `http://localhost:4173/`. */
  readonly url: string
  close(): Promise<void>
}

/** Serves `dir` below `base` on `port` (0: any free one). Rejects with the system's error, for example `EADDRINUSE`. */
export async function serveDist({ dir, port, base }: { dir: string; port: number; base: string }): Promise<Served> {
  const server = createServer(siteHandler({ files: readSite(dir), base, hashes: inlineHashes() }))
  await listen(server, port)
  const address = server.address()
  const taken = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://localhost:${taken}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

const listen = (server: Server, port: number) =>
  new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, () => {
      server.off('error', fail)
      done()
    })
  })

async function main() {
  const port = Number(process.env.PORT ?? 4173)
  const base = basePath(process.env.BASE_PATH)
  const dir = fileURLToPath(new URL('../../dist', import.meta.url))
  try {
    const { url } = await serveDist({ dir, port, base })
    console.log(`${demoInviteTexts(url, Date.now(), process.stdout.isTTY).join('\n')}\nКрыльцо открыто: ${url}\nОстановить: Ctrl+C`)
  } catch (problem) {
    console.error(sentence(problem, port))
    process.exitCode = 1
  }
}

function sentence(problem: unknown, port: number): string {
  const code = (problem as NodeJS.ErrnoException).code
  if (code === 'EADDRINUSE') return `Порт ${port} занят другой программой. Закройте её или возьмите другой порт: PORT=4180 npm start`
  if (code === 'EACCES') return `Порт ${port} нельзя занять без особых прав. Возьмите другой: PORT=4180 npm start`
  if (code === 'ENOENT') return 'Сайт ещё не собран. Сначала: npm run build'
  return `Не удалось открыть сайт: ${problem instanceof Error ? problem.message : String(problem)}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
