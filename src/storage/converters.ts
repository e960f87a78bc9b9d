import * as v from 'valibot'
import { DEVICES, KINDS, MESSENGERS, ROLES } from '../domain/audience/audience.ts'
import { WAITS_FOR } from '../domain/journey/journey.ts'
import { STEP_STATES } from '../domain/progress/progress.ts'
import type {
  CheckRow,
  InviteRow,
  JourneyRow,
  KeyRow,
  LogRow,
  MarkRow,
  OutboxRow,
  PieceRow,
  PinRow,
  PracticeRow,
  SettingRow,
} from './rows.ts'

/**
 * One converter per table: any row ever written becomes a whole row of today, or `null`. `null` means «unreadable»: the row stays where
 * it is, is counted and reported, and is never replaced by a default.
 */
const text = v.string()
const time = v.pipe(v.number(), v.finite())
const whole = v.pipe(v.number(), v.integer())
const maybe = <T extends v.GenericSchema>(schema: T) => v.optional(schema)

const row = { id: v.pipe(text, v.minLength(1)), createdAt: time, updatedAt: time }
const role = v.picklist(ROLES)
const kind = v.picklist(KINDS)
const messenger = v.picklist(MESSENGERS)

const stepMark = {
  stepId: text,
  state: v.picklist(STEP_STATES),
  at: time,
  waitsFor: maybe(v.picklist(WAITS_FOR)),
  words: maybe(text),
}

const journey = v.object({
  ...row,
  role,
  org: text,
  kind,
  group: maybe(text),
  messenger,
  link: maybe(text),
  contact: maybe(text),
  number: maybe(whole),
  inviteId: maybe(text),
  device: v.picklist(DEVICES),
  invitedOn: maybe(whole),
  goodUntil: maybe(whole),
  signature: v.picklist(['none', 'valid']),
  signer: maybe(text),
  archivedAt: maybe(time),
  moved: maybe(
    v.object({
      from: messenger,
      at: time,
      again: v.array(text),
      link: maybe(text),
      inviteId: maybe(text),
      before: v.array(v.object(stepMark)),
    }),
  ),
  personId: maybe(text),
}) satisfies v.GenericSchema<unknown, JourneyRow>

const mark = v.object({
  ...stepMark,
  journeyId: text,
  updatedAt: time,
  note: maybe(text),
}) satisfies v.GenericSchema<unknown, MarkRow>

const key = v.object({
  ...row,
  org: text,
  publicKey: text,
  secret: text,
  origin: v.picklist(['made', 'handed']),
  replaces: maybe(text),
  vouch: maybe(text),
  retiredAt: maybe(time),
  comparedAt: maybe(time),
}) satisfies v.GenericSchema<unknown, KeyRow>

const pin = v.object({
  ...row,
  org: text,
  signer: text,
  formerly: maybe(v.array(text)),
  comparedAt: maybe(time),
}) satisfies v.GenericSchema<unknown, PinRow>

const invite = v.object({
  ...row,
  role,
  org: text,
  kind,
  group: maybe(text),
  messenger,
  link: maybe(text),
  contact: maybe(text),
  number: maybe(whole),
  madeOn: whole,
  goodUntil: maybe(whole),
  body: text,
  signer: maybe(text),
  state: v.picklist(['active', 'used', 'annulled']),
  note: maybe(text),
  printedAt: maybe(time),
  remindAt: maybe(time),
  patrolledAt: maybe(time),
  patrol: maybe(v.picklist(['green', 'red'])),
}) satisfies v.GenericSchema<unknown, InviteRow>

const check = v.object({
  ...row,
  itemId: text,
  personId: maybe(text),
  doneAt: maybe(time),
  dueAt: maybe(time),
  rung: maybe(whole),
  notForMe: maybe(v.boolean()),
  dismissedAt: maybe(time),
}) satisfies v.GenericSchema<unknown, CheckRow>

const outbox = v.object({
  ...row,
  kind: v.picklist(['message', 'reminder', 'remark']),
  text,
  to: maybe(v.picklist(WAITS_FOR)),
  journeyId: maybe(text),
  stepId: maybe(text),
  sentAt: maybe(time),
}) satisfies v.GenericSchema<unknown, OutboxRow>

const practice = v.object({
  ...row,
  scenarioId: text,
  choice: text,
  right: v.boolean(),
  personId: maybe(text),
}) satisfies v.GenericSchema<unknown, PracticeRow>

const log = v.object({ ...row, caseId: text, what: text, note: maybe(text) }) satisfies v.GenericSchema<unknown, LogRow>

const setting = v.object({ ...row, value: v.unknown() }) satisfies v.GenericSchema<unknown, SettingRow>

const piece = v.object({ key: text, file: text, data: v.unknown(), keptAt: time }) satisfies v.GenericSchema<unknown, PieceRow>

/** Makes a row of one table out of whatever the disk holds; `null` for what cannot be read. */
export type Converter<R> = (raw: unknown) => R | null

const converter =
  <R>(schema: v.GenericSchema<unknown, R>): Converter<R> =>
  (raw) => {
    const read = v.safeParse(schema, raw)
    return read.success ? read.output : null
  }

export const CONVERTERS = {
  journeys: converter<JourneyRow>(journey),
  marks: converter<MarkRow>(mark),
  pieces: converter<PieceRow>(piece),
  keys: converter<KeyRow>(key),
  pins: converter<PinRow>(pin),
  invites: converter<InviteRow>(invite),
  checks: converter<CheckRow>(check),
  outbox: converter<OutboxRow>(outbox),
  practice: converter<PracticeRow>(practice),
  log: converter<LogRow>(log),
  settings: converter<SettingRow>(setting),
}

/** The readable rows, in a stable order: by when they were made, then by id. */
export function readable<R extends { id: string; createdAt: number }>(raws: readonly unknown[], convert: Converter<R>): R[] {
  return raws
    .map(convert)
    .filter((one) => one !== null)
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
}
