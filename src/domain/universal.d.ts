// The few globals that are the same in every JavaScript runtime (browser, worker, Node). `src/domain` is compiled without the DOM
// library, so that nothing of a browser can be reached from it; these are declared by hand because they are not the browser's.

interface URLSearchParams {
  get(name: string): string | null
  getAll(name: string): string[]
  has(name: string): boolean
  keys(): IterableIterator<string>
  entries(): IterableIterator<[string, string]>
}
interface URL {
  readonly href: string
  readonly protocol: string
  readonly host: string
  readonly hostname: string
  readonly port: string
  readonly pathname: string
  readonly search: string
  readonly hash: string
  readonly username: string
  readonly password: string
  readonly origin: string
  readonly searchParams: URLSearchParams
}
declare const URL: { new (url: string, base?: string): URL }

interface TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>
}
declare const TextEncoder: { new (): TextEncoder }
interface TextDecoder {
  decode(input?: Uint8Array): string
}
declare const TextDecoder: { new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder }
