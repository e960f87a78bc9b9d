/**
 * The only door of the room where everything lives that the phone keeps. Light enough for the first screen: what needs the database is
 * fetched, in one chunk, when it is first asked for.
 */
import type { CopyHabit } from '../domain/backup/reminder.ts'
import type { Manifest } from '../domain/pack/manifest.ts'
import type { TransferJourney } from '../domain/transfer/transfer.ts'
import type { TableDoor } from './doors.ts'
import type { StartedJourney } from './journeys.ts'
import { notKept, type Kept } from './problem.ts'
import type {
  BroughtIn,
  Change,
  CheckRow,
  InviteRow,
  JourneyRow,
  KeyRow,
  LogRow,
  MarkRow,
  NewJourney,
  NewMark,
  OutboxRow,
  PieceRow,
  PinRow,
  PracticeRow,
  RemovedJourney,
  Row,
  SettingRow,
  StorageReport,
  Tables,
  TakenTransfer,
} from './rows.ts'
import { tell, type Trouble } from './trouble.ts'

export type * from './rows.ts'
export type { StartedJourney } from './journeys.ts'
export type { TableDoor } from './doors.ts'
export type { DraftValue } from './drafts.ts'
export type { QuickName, TextScale, Theme } from './quick.ts'
export { STORAGE_PROBLEMS, type Kept, type StorageProblem } from './problem.ts'
export { checkId, pinId } from './rows.ts'
export { onQuickChange, quick, TEXT_SCALES, THEMES } from './quick.ts'
export { clearDraft, flushDrafts, readDraft, writeDraft } from './drafts.ts'
export { keptOnPhone, onStorageTrouble, type Trouble } from './trouble.ts'
export { shouldReloadOnce } from './reload.ts'

type Room = typeof import('./storage.ts')
export type Stop = () => void

let room: Promise<Room> | undefined

function enter(): Promise<Room> {
  if (room) return room
  // Both on their way at once; whether the second one came, the first will see.
  import('./database.ts').catch(() => undefined)
  room = import('./storage.ts').catch((error: unknown) => {
    room = undefined
    throw error
  })
  return room
}

/** Fetches and opens the database ahead of the first question, for instance while the person reads the first screen. */
export const warmUp = (): void => void journeys()

async function ask<T>(question: (room: Room) => Promise<Kept<T>>): Promise<Kept<T>> {
  let inside: Room
  try {
    inside = await enter()
  } catch (error) {
    tell('timeout', error)
    return notKept('timeout')
  }
  return question(inside)
}

function standing(question: (room: Room) => Stop, trouble?: Trouble): Stop {
  let stopped = false
  let stop: Stop = () => {}
  enter().then(
    (inside) => {
      if (!stopped) stop = question(inside)
    },
    (error: unknown) => {
      if (stopped) return
      tell('timeout', error)
      trouble?.('timeout')
    },
  )
  return () => {
    stopped = true
    stop()
  }
}

// Journeys and marks

export const startJourney = (fields: NewJourney): Promise<Kept<StartedJourney>> => ask((inside) => inside.startJourney(fields))
export const journeys = (): Promise<Kept<readonly JourneyRow[]>> => ask((inside) => inside.journeys())
export const journey = (id: string): Promise<Kept<JourneyRow | null>> => ask((inside) => inside.journey(id))
export const changeJourney = (id: string, fields: Change<JourneyRow>): Promise<Kept<JourneyRow | null>> =>
  ask((inside) => inside.changeJourney(id, fields))
/** The journey's fields and these marks change together, or not at all. `null` where there is no such journey. */
export const moveJourney = (id: string, fields: Change<JourneyRow>, marks: readonly NewMark[]): Promise<Kept<JourneyRow | null>> =>
  ask((inside) => inside.moveJourney(id, fields, marks))
export const removeJourney = (id: string): Promise<Kept<RemovedJourney | null>> => ask((inside) => inside.removeJourney(id))
export const bringBackJourney = (removed: RemovedJourney): Promise<Kept<true>> => ask((inside) => inside.bringBackJourney(removed))
export const markStep = (journeyId: string, mark: NewMark): Promise<Kept<MarkRow>> => ask((inside) => inside.markStep(journeyId, mark))
export const clearMark = (journeyId: string, stepId: string): Promise<Kept<MarkRow>> => ask((inside) => inside.clearMark(journeyId, stepId))
export const marksOf = (journeyId: string): Promise<Kept<ReadonlyMap<string, MarkRow>>> => ask((inside) => inside.marksOf(journeyId))

export const watchJourneys = (next: (rows: JourneyRow[]) => void, trouble?: Trouble): Stop =>
  standing((inside) => inside.watchJourneys(next, trouble), trouble)
export const watchJourney = (id: string, next: (row: JourneyRow | null) => void, trouble?: Trouble): Stop =>
  standing((inside) => inside.watchJourney(id, next, trouble), trouble)
export const watchMarks = (journeyId: string, next: (marks: ReadonlyMap<string, MarkRow>) => void, trouble?: Trouble): Stop =>
  standing((inside) => inside.watchMarks(journeyId, next, trouble), trouble)

// The working copy of the content

export const pieceOf = (key: string): Promise<Kept<PieceRow | null>> => ask((inside) => inside.pieceOf(key))
export const keepPiece = (key: string, file: string, data: unknown): Promise<Kept<true>> =>
  ask((inside) => inside.keepPiece(key, file, data))
export const dropOldPieces = (manifest: Manifest): Promise<Kept<number>> => ask((inside) => inside.dropOldPieces(manifest))

// Small tables

const door = <R extends Row>(pick: (room: Room) => TableDoor<R>): TableDoor<R> => ({
  add: (fields) => ask((inside) => pick(inside).add(fields)),
  addAll: (many) => ask((inside) => pick(inside).addAll(many)),
  set: (id, fields) => ask((inside) => pick(inside).set(id, fields)),
  update: (id, fields) => ask((inside) => pick(inside).update(id, fields)),
  remove: (id) => ask((inside) => pick(inside).remove(id)),
  bringBack: (removed) => ask((inside) => pick(inside).bringBack(removed)),
  one: (id) => ask((inside) => pick(inside).one(id)),
  list: () => ask((inside) => pick(inside).list()),
  watch: (next, trouble) => standing((inside) => pick(inside).watch(next, trouble), trouble),
})

export const keys: TableDoor<KeyRow> = door((inside) => inside.keys)
export const pins: TableDoor<PinRow> = door((inside) => inside.pins)
export const invites: TableDoor<InviteRow> = door((inside) => inside.invites)
export const checks: TableDoor<CheckRow> = door((inside) => inside.checks)
export const outbox: TableDoor<OutboxRow> = door((inside) => inside.outbox)
export const practice: TableDoor<PracticeRow> = door((inside) => inside.practice)
export const log: TableDoor<LogRow> = door((inside) => inside.log)
export const settings: TableDoor<SettingRow> = door((inside) => inside.settings)

// Copies, and care of the whole

export const exportTables = (): Promise<Kept<Tables>> => ask((inside) => inside.exportTables())
export const importTables = (tables: Tables): Promise<Kept<BroughtIn>> => ask((inside) => inside.importTables(tables))
/** What `restoreTables` would do, and does not yet. */
export const previewTables = (tables: Tables): Promise<Kept<BroughtIn>> => ask((inside) => inside.previewTables(tables))
/** Like `importTables`, keeping everything as it was before for thirty days, in the same transaction. */
export const restoreTables = (tables: Tables): Promise<Kept<BroughtIn>> => ask((inside) => inside.restoreTables(tables))
/** When the last restoring was that can still be undone (ms); `null` if there is none. */
export const lastRestore = (): Promise<Kept<number | null>> => ask((inside) => inside.lastRestore())
/** Puts everything back as it was before the last restoring. `null` if there is nothing to go back to. */
export const undoRestore = (): Promise<Kept<true | null>> => ask((inside) => inside.undoRestore())
export const copyHabit = (): Promise<Kept<CopyHabit>> => ask((inside) => inside.copyHabit())
/** Changes the named fields of the habit. */
export const keepCopyHabit = (fields: CopyHabit): Promise<Kept<CopyHabit>> => ask((inside) => inside.keepCopyHabit(fields))
/** Every readable mark of every journey that somebody has made. */
export const allMarks = (): Promise<Kept<readonly MarkRow[]>> => ask((inside) => inside.allMarks())
export const transferJourneys = (): Promise<Kept<readonly TransferJourney[]>> => ask((inside) => inside.transferJourneys())
export const takeTransfer = (came: readonly TransferJourney[]): Promise<Kept<TakenTransfer>> => ask((inside) => inside.takeTransfer(came))
export const storageReport = (): Promise<Kept<StorageReport>> => ask((inside) => inside.storageReport())
export const eraseAll = (): Promise<Kept<true>> => ask((inside) => inside.eraseAll())
export const continueInMemory = (): Promise<Kept<true>> => ask((inside) => inside.continueInMemory())

// Whether the browser has taken everything away

/** Whether something was kept here before and the browser has taken the database away since: not a first run. */
export const lostData = (): Promise<Kept<boolean>> => ask((inside) => inside.lostData())
/** The person has seen it, or has brought her data back. */
export const forgetLoss = (): Promise<Kept<true>> => ask((inside) => inside.forgetLoss())
