import { hashMatches } from '@/domain/pack/hash'
import { readManifest, type Manifest } from '@/domain/pack/manifest'

/** Why a file of the content pack did not come: no answer in time, or an answer that is not the file (a network's sign-in page, a cut body). */
export type FetchProblem = 'offline' | 'broken'
export type Fetched<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: FetchProblem }

/** Some browsers hang for half a minute on a dead network. */
const PATIENCE = 3_000

const failed = (problem: FetchProblem) => ({ ok: false, problem }) as const

async function fetchBytes(file: string, cache: RequestCache): Promise<Fetched<Uint8Array>> {
  const control = new AbortController()
  const timer = setTimeout(() => control.abort(), PATIENCE)
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}content/${file}`, { cache, credentials: 'omit', signal: control.signal })
    if (!response.ok) return failed(response.status >= 500 ? 'offline' : 'broken')
    return { ok: true, value: new Uint8Array(await response.arrayBuffer()) }
  } catch {
    return failed('offline')
  } finally {
    clearTimeout(timer)
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** The list of all pieces of the content pack as it is published now. */
export async function fetchManifest(): Promise<Fetched<Manifest>> {
  const bytes = await fetchBytes('manifest.json', 'no-cache')
  if (!bytes.ok) return bytes
  const manifest = readManifest(parsed(bytes.value))
  return manifest ? { ok: true, value: manifest } : failed('broken')
}

/** One piece, by the file name the manifest gives: parsed, and byte for byte what its name promises. */
export async function fetchPiece(file: string): Promise<Fetched<unknown>> {
  const bytes = await fetchBytes(file, 'default')
  if (!bytes.ok) return bytes
  const data = hashMatches(file, bytes.value) ? parsed(bytes.value) : undefined
  return data === undefined ? failed('broken') : { ok: true, value: data }
}
