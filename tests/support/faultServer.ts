import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { InlineHashes } from '../../src/cli/site/headers.ts'
import { inlineHashes } from '../../src/cli/site/inline.ts'
import { readSite } from '../../src/cli/site/siteFiles.ts'
import { siteHandler, type Handler } from '../../src/cli/site/siteHandler.ts'

/** What can go wrong with one answer. `html` is a captive portal: 200 and somebody else's page. */
export type Fault = 'drop' | '404' | '500' | 'html' | 'truncate' | 'hang' | 'delay'

export interface Rule {
  /** Which paths below the base; all of them when left out. */
  readonly path?: RegExp
  readonly as: Fault
  /** Only what the service worker asks for, not what the page loads by itself: the network dies after the page has come. */
  readonly onlyWorker?: boolean
  /** For `delay`: how many milliseconds. */
  readonly ms?: number
}

export interface Answered {
  /** Below the base, without the query. */
  readonly path: string
  readonly query: string
  readonly status: number
  /** What went over the wire as the body, compressed as it was. */
  readonly bytes: number
}

export interface Site {
  /** Ends with a slash. */
  readonly url: string
  readonly origin: string
  /** Every answer so far, oldest first. Set its length to 0 to begin anew. */
  readonly log: Answered[]
  /** Waits until an answer has really gone wrong, as a rule says. */
  untilBroken(): Promise<void>
  /** From now on these answers go wrong; replaces the rules before. */
  breaks(...rules: Rule[]): void
  heal(): void
  /** The machine is gone: nothing listens any more. `start` brings it back on the same port. */
  stop(): Promise<void>
  start(): Promise<void>
  /** A deploy: from the next request on, another build. */
  deploy(dir: string): void
  close(): Promise<void>
}

/** Each build is read and compressed once, however many servers of a test file serve it. */
const read = new Map<string, ReturnType<typeof readSite>>()
function filesOf(dir: string) {
  const files = read.get(dir) ?? readSite(dir)
  read.set(dir, files)
  return files
}

/** Serves a build as `npm start` does, and breaks when told to. */
export async function openSite({
  dir,
  base = '/',
  hashes = inlineHashes(),
}: {
  dir: string
  base?: string
  hashes?: InlineHashes
}): Promise<Site> {
  const make = (from: string): Handler => siteHandler({ files: filesOf(from), base, hashes })
  let serve = make(dir)
  let rules: readonly Rule[] = []
  const log: Answered[] = []
  let broke: () => void = () => undefined
  let broken = new Promise<void>((done) => (broke = done))

  const answer: Handler = (request, response) => {
    const [raw = '', query = ''] = (request.url ?? '/').split(/\?(.*)/s)
    const path = raw.startsWith(base) ? raw.slice(base.length) : raw
    record(response, (status, bytes) => log.push({ path, query, status, bytes }))
    const ofWorker = request.headers['sec-fetch-dest'] === 'empty' || request.headers['service-worker'] === 'script'
    const rule = rules.find((one) => (!one.path || one.path.test(path)) && (!one.onlyWorker || ofWorker))
    if (!rule) return serve(request, response)
    spoil(rule, request, response, serve)
    broke()
  }

  let server = createServer(answer)
  const port = await listen(server, 0)
  const stop = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })

  return {
    url: `http://localhost:${port}${base}`,
    origin: `http://localhost:${port}`,
    log,
    untilBroken: () => broken,
    breaks(...next) {
      rules = next
      broken = new Promise<void>((done) => (broke = done))
    },
    heal: () => void (rules = []),
    stop,
    async start() {
      server = createServer(answer)
      await listen(server, port)
    },
    deploy: (from) => void (serve = make(from)),
    close: stop,
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, () => {
      const address = server.address()
      done(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/** Counts what is really written as the body. */
function record(response: ServerResponse, done: (status: number, bytes: number) => void) {
  let bytes = 0
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse
  response.end = ((...args: unknown[]) => {
    const [body] = args
    if (Buffer.isBuffer(body) || typeof body === 'string') bytes += Buffer.byteLength(body)
    return end(...args)
  }) as typeof response.end
  response.on('close', () => done(response.statusCode, bytes))
}

const PORTAL = '<!doctype html><title>Wi-Fi</title><p>Войдите в сеть</p>'

function spoil({ as, ms = 1000 }: Rule, request: IncomingMessage, response: ServerResponse, serve: Handler) {
  switch (as) {
    case 'drop':
      return void request.socket.destroy()
    case '404':
      return void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found')
    case '500':
      return void response.writeHead(500, { 'Content-Type': 'text/plain' }).end('Broken')
    case 'html':
      return void response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(PORTAL)
    case 'truncate':
      // Promises more than it sends, and hangs up in the middle.
      response.writeHead(200, { 'Content-Type': 'text/javascript', 'Content-Length': 100_000 })
      return void response.write('const half =', () => request.socket.destroy())
    case 'hang':
      return undefined
    case 'delay':
      return void setTimeout(() => serve(request, response), ms)
  }
}
