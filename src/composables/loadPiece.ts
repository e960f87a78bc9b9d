import { inTranslation, type Manifest, type PieceKey } from '@/domain/pack/manifest'
import { readPiece, type PieceOf } from '@/domain/pack/pieceSchema'
import { fetchManifest, fetchPiece, type Fetched, type FetchProblem } from '@/platform/content'
import { dropOldPieces, keepPiece, pieceOf } from '@/storage'
import { quick } from '@/storage/quick'

/** `older`: the pack has a newer one that could not be had yet. `unchecked`: nobody could be asked whether there is a newer one. */
export type Age = 'fresh' | 'older' | 'unchecked'

export type Loaded<T> =
  { readonly state: 'ready'; readonly value: T; readonly age: Age } | { readonly state: 'failed'; readonly problem: FetchProblem }

interface Piece<T> {
  readonly file: string
  readonly value: T
}

/** How long a manifest is believed, and how long «no network» is. */
const GOOD_FOR = { ok: 300_000, failed: 5_000 }
/** How long a copy at hand waits for the manifest before it is shown, and a manifest for the copy before the file is fetched. */
const COPY_WAITS = 400
const FETCH_WAITS = 150
const HELD = 16

let asked: { at: number; answer: Promise<Fetched<Manifest>>; ok?: boolean } | undefined
let tidied = false
const held = new Map<PieceKey, Piece<unknown>>()

const translated = (came: Fetched<Manifest>): Fetched<Manifest> =>
  came.ok ? { ok: true, value: inTranslation(came.value, quick.translation) } : came

function manifest(): Promise<Fetched<Manifest>> {
  const fresh = asked && Date.now() - asked.at < (asked.ok === false ? GOOD_FOR.failed : GOOD_FOR.ok)
  if (asked && fresh) return asked.answer
  const now: typeof asked = { at: Date.now(), answer: fetchManifest().then(translated) }
  void now.answer.then((answer) => {
    now.ok = answer.ok
    if (answer.ok && !tidied) void dropOldPieces(answer.value)
    tidied ||= answer.ok
  })
  asked = now
  return now.answer
}

const within = <T>(wait: number, work: Promise<T>): Promise<T | undefined> =>
  Promise.race([work, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), wait))])

function hold<T>(key: PieceKey, piece: Piece<T>): Piece<T> {
  held.delete(key)
  held.set(key, piece)
  if (held.size > HELD) held.delete(held.keys().next().value!)
  return piece
}

/** A piece that this tab has shown already, at once. */
export function heldPiece<K extends PieceKey>(key: K): PieceOf<K> | undefined {
  return held.get(key)?.value as PieceOf<K> | undefined
}

async function copyOf<K extends PieceKey>(key: K): Promise<Piece<PieceOf<K>> | null> {
  const inHand = held.get(key) as Piece<PieceOf<K>> | undefined
  if (inHand) return inHand
  const kept = await pieceOf(key)
  if (!kept.ok || !kept.value) return null
  const value = readPiece(key, kept.value.data)
  return value && { file: kept.value.file, value }
}

async function fetched<K extends PieceKey>(key: K, file: string): Promise<Fetched<Piece<PieceOf<K>>>> {
  const answer = await fetchPiece(file)
  if (!answer.ok) return answer
  const value = readPiece(key, answer.value)
  if (!value) return { ok: false, problem: 'broken' }
  void keepPiece(key, file, answer.value)
  return { ok: true, value: hold(key, { file, value }) }
}

/**
 * Brings one piece of content: the phone's own copy if it is the one the pack names, else from the network (which offline is the service
 * worker's store), else an older copy. `say` hears every better answer in turn; what a person already reads is not exchanged under her eyes.
 */
export async function loadPiece<K extends PieceKey>(key: K, say: (now: Loaded<PieceOf<K>>) => void): Promise<void> {
  const copying = copyOf(key)
  const asking = manifest()
  let shown: Piece<PieceOf<K>> | null = null
  const show = (piece: Piece<PieceOf<K>>, age: Age) => {
    shown = piece
    if (age !== 'older') hold(key, piece)
    say({ state: 'ready', value: piece.value, age })
  }

  void copying.then(async (copy) => {
    if (copy && !(await within(COPY_WAITS, asking)) && !shown) show(copy, 'unchecked')
  })

  const list = await asking
  const file = list.ok ? list.value.pieces[key]?.file : undefined
  const early = file === undefined ? await copying : await within(FETCH_WAITS, copying)
  if (early && early.file === file) return show(early, 'fresh')
  if (file === undefined) {
    if (early) return show(early, 'unchecked')
    return say({ state: 'failed', problem: list.ok ? 'broken' : list.problem })
  }

  const answer = await fetched(key, file)
  const before = shown as Piece<PieceOf<K>> | null
  if (answer.ok && !before) return show(answer.value, 'fresh')
  const copy = before ?? (await copying)
  if (copy) return show(copy, copy.file === file ? 'fresh' : 'older')
  if (!answer.ok) say({ state: 'failed', problem: answer.problem })
}

/** Forgets what was learned of the network: it has come back, or a new pack is there. */
export function askAnew(): void {
  asked = undefined
}

/** Languages that texts may be read in beside the two whole ones: code → name. Empty while nobody can be asked. */
export async function otherLanguages(): Promise<Readonly<Record<string, string>>> {
  const list = await manifest()
  return (list.ok && list.value.languages) || {}
}
