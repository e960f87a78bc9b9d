import { checkTables } from './checkTables'
import { decode } from './decode'
import { FORMAT, isObject, own, refuse, VERSION, type ReadBackup } from './document'
import { RESCUE, rescuedTables } from './rescue'
import { sumOf } from './sum'

const FIELDS = ['format', 'version', 'madeAt', 'app', 'tables', 'sum']
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

const isDate = (value: unknown): value is string => typeof value === 'string' && ISO.test(value) && !Number.isNaN(Date.parse(value))

/**
 * Reads a file that says it is a copy: the whole, checked document, or one named problem with its place. Never throws on data, and nothing
 * is half believed. Spaces, a byte order mark, line ends and letters taken apart by an editor are accepted; a file with a `sum` must match it
 * to the bit. A file of the last-resort page is read as a copy without a date.
 */
export function readBackup(bytes: Uint8Array): ReadBackup {
  const decoded = decode(bytes)
  if (!decoded.ok) return decoded
  const file = decoded.value
  if (!isObject(file)) return refuse('foreign')
  const format = own(file, 'format')
  if (format !== FORMAT && format !== RESCUE) return refuse(own(file, 'sum') === sumOf({ ...file, format: FORMAT }) ? 'damaged' : 'foreign')
  const version = own(file, 'version')
  if (!Number.isInteger(version) || (version as number) < 1) return refuse('damaged')
  if ((version as number) > VERSION) return refuse('newer')
  return format === RESCUE ? readRescue(file) : readCopy(file)
}

function readRescue(file: object): ReadBackup {
  const checked = checkTables(rescuedTables(file))
  return checked.ok ? { ok: true, document: { format: FORMAT, version: VERSION, madeAt: null, app: '', tables: checked.tables } } : checked
}

function readCopy(file: object): ReadBackup {
  // With a field that nobody has ever written, a flipped bit may stand in the name of the sum itself.
  if (Object.keys(file).some((name) => !FIELDS.includes(name))) return refuse('damaged')
  if (Object.hasOwn(file, 'sum') && own(file, 'sum') !== sumOf(file)) return refuse('damaged')
  const madeAt = own(file, 'madeAt')
  const app = own(file, 'app')
  if (!isDate(madeAt) || typeof app !== 'string' || app.length > 40) return refuse('structure')
  const checked = checkTables(own(file, 'tables'))
  return checked.ok ? { ok: true, document: { format: FORMAT, version: VERSION, madeAt, app, tables: checked.tables } } : checked
}
