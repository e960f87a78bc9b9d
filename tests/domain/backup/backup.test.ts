import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BACKUP_LIMITS, BACKUP_TABLES, readBackup, writeBackup, type BackupDocument, type BackupTables } from '@/domain/backup'

const NOW = Date.UTC(2026, 10, 24, 9, 30)
const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const journey = (id = 'j1') => ({
  id,
  createdAt: 10,
  updatedAt: 20,
  role: 'parent',
  org: 'МБДОУ «Детский сад № 12 „Ёлочка“»',
  kind: 'kindergarten',
  messenger: 'max',
  device: 'android',
  signature: 'none',
})
const mark = (stepId: string) => ({
  journeyId: 'j1',
  stepId,
  state: 'done',
  at: 30,
  updatedAt: 30,
  note: 'Приложение не открывалось, помогла соседка.',
})
const some: BackupTables = {
  journeys: [journey()],
  marks: ['a', 'b', 'c'].map(mark),
  settings: [{ id: 'people', createdAt: 1, updatedAt: 2, value: { names: ['Мария', 'Зойка'], on: true, deep: [[1.5, null]] } }],
}

function opened(bytes: Uint8Array): BackupDocument {
  const read = readBackup(bytes)
  if (!read.ok) throw new Error(`${read.problem} ${JSON.stringify(read.place)}`)
  return read.document
}
const whole = (tables: BackupTables) => Object.fromEntries(BACKUP_TABLES.map((table) => [table, tables[table] ?? []]))
/** A file of the contract's shape, made by hand: no sum. */
const handmade = (tables: unknown, rest: object = {}) =>
  bytesOf(JSON.stringify({ format: 'kryltso-backup', version: 1, madeAt: '2026-11-24T09:30:00.000Z', app: '0.1.0', tables, ...rest }))

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('Й', 'й', '\u0000', '\ud83d\ude00', '"\\', '__proto'),
)
const anyValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    anyText,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'имя', 'toString'), tie('value'), { noNullPrototype: true }),
  ),
})).value
const anyRow = (key: fc.Arbitrary<object>) =>
  fc
    .tuple(key, fc.dictionary(fc.constantFrom('org', 'note', 'value', 'число'), anyValue, { noNullPrototype: true }))
    .map(([names, fields]) => ({ ...fields, ...names }))
const name = fc.string({ minLength: 1, maxLength: 12 })
const anyTables = fc.record(
  Object.fromEntries(
    BACKUP_TABLES.map((table) => [
      table,
      fc.array(anyRow(table === 'marks' ? fc.record({ journeyId: name, stepId: name }) : fc.record({ id: name })), { maxLength: 4 }),
    ]),
  ),
  { requiredKeys: [], noNullPrototype: true },
) as fc.Arbitrary<BackupTables>

describe('a copy', () => {
  it('is one JSON document of the agreed shape', () => {
    const file = JSON.parse(textOf(writeBackup(some, NOW, '0.1.0'))) as Record<string, unknown>
    expect(file).toEqual({
      format: 'kryltso-backup',
      version: 1,
      madeAt: '2026-11-24T09:30:00.000Z',
      app: '0.1.0',
      tables: whole(some),
      sum: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    })
  })

  it('reads back as what was written, whatever the rows say', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const json = JSON.parse(JSON.stringify(whole(tables))) as BackupTables
        const { tables: back, madeAt, app } = opened(writeBackup(tables, new Date(NOW), '1.2.3'))
        expect(back).toEqual(json)
        expect([madeAt, app]).toEqual(['2026-11-24T09:30:00.000Z', '1.2.3'])
        expect(textOf(writeBackup(back, NOW, app))).toBe(textOf(writeBackup(tables, NOW, app)))
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  it('survives an editor: other spaces, line ends, a byte order mark, fields in another order, letters taken apart', () => {
    const file = JSON.parse(textOf(writeBackup(some, NOW, '0.1.0'))) as object
    const pretty = JSON.stringify(file, null, 2)
    for (const text of [
      pretty,
      pretty.replaceAll('\n', '\r\n'),
      `\uFEFF${pretty}`,
      JSON.stringify(Object.fromEntries(Object.entries(file).reverse())),
    ]) {
      expect(opened(bytesOf(text)).tables).toEqual(whole(some))
    }
    const apart = opened(bytesOf(pretty.normalize('NFD')))
    expect(JSON.stringify(apart.tables).normalize('NFC')).toBe(JSON.stringify(whole(some)))
  })

  it('by hand and without a sum is read by its shape', () => {
    expect(opened(handmade({ journeys: [journey()] })).tables).toEqual(whole({ journeys: [journey()] }))
  })
})

describe('a damaged copy', () => {
  it('with any single bit flipped is noticed: each of the 32,768 bits of a 4 KB file', () => {
    const noted = (length: number) => writeBackup({ ...some, log: [{ id: 'l', note: 'x'.repeat(length) }] }, NOW, '0.1.0')
    const bytes = noted(4096 - noted(0).length)
    expect(bytes.length).toBe(4096)
    let missed = 0
    for (let at = 0; at < bytes.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        bytes[at]! ^= 1 << bit
        if (readBackup(bytes).ok) missed++
        bytes[at]! ^= 1 << bit
      }
    }
    expect(missed).toBe(0)
    expect(readBackup(bytes).ok).toBe(true)
  }, 120_000)

  it('cut anywhere, with a hole, with halves swapped or twice in one file is noticed', () => {
    const bytes = writeBackup(some, NOW, '0.1.0')
    for (let end = 60; end < bytes.length; end += 7)
      expect(readBackup(bytes.subarray(0, end))).toMatchObject({ ok: false, problem: 'damaged' })
    const half = bytes.length >> 1
    const swapped = new Uint8Array([...bytes.subarray(half), ...bytes.subarray(0, half)])
    for (const bad of [bytes.slice().fill(0, 200, 260), swapped, new Uint8Array([...bytes, ...bytes])])
      expect(readBackup(bad).ok).toBe(false)
  })

  it('in another encoding is damaged, and never read as question marks', () => {
    const text = textOf(writeBackup(some, NOW, '0.1.0'))
    const cp1251 = Uint8Array.from(text, (sign) => (sign.charCodeAt(0) < 128 ? sign.charCodeAt(0) : 0xc0 + (sign.charCodeAt(0) & 31)))
    const utf16 = new Uint8Array(new Uint16Array([0xfeff, ...Array.from(text, (sign) => sign.charCodeAt(0))]).buffer)
    const twice = bytesOf(Array.from(bytesOf(text), (byte) => String.fromCharCode(byte)).join(''))
    for (const bytes of [cp1251, utf16, twice]) expect(readBackup(bytes)).toEqual({ ok: false, problem: 'damaged' })
  })
})

describe('a file that is no copy', () => {
  it.each([
    ['nothing', ''],
    ['a web page', '<!doctype html><title>Вход в сеть</title>'],
    ['a table', 'Фамилия;Имя\n'],
    ['an archive', 'PK\u0003\u0004kryltso'],
    ['a transfer code', 'KR1.abc'],
    ['other JSON', '{"format":"other","version":1}'],
    ['a list', '[1,2]'],
    ['a word', '"kryltso"'],
    ['brackets without end', '['.repeat(1_000_000)],
  ])('is foreign: %s', (_, text) => expect(readBackup(bytesOf(text))).toEqual({ ok: false, problem: 'foreign' }))

  it('never makes it throw, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => !readBackup(bytes).ok))
    fc.assert(fc.property(fc.json({ maxDepth: 6 }), (text) => !readBackup(bytesOf(text)).ok))
    fc.assert(
      fc.property(
        anyValue,
        fc.constantFrom('tables', 'madeAt', 'app', 'version', 'format'),
        (value, field) => typeof readBackup(handmade({}, { [field]: value })).ok === 'boolean',
      ),
    )
  })

  it('is told to be opened with its passphrase when it is an age file', () => {
    for (const text of ['age-encryption.org/v1\n-> scrypt abc 16\n', '-----BEGIN AGE ENCRYPTED FILE-----\n']) {
      expect(readBackup(bytesOf(text))).toEqual({ ok: false, problem: 'encrypted' })
    }
  })
})

describe('a copy that is not to be believed', () => {
  it('is newer: by its version, or by a table nobody knows yet', () => {
    expect(readBackup(handmade({ any: 'thing' }, { version: 2 }))).toEqual({ ok: false, problem: 'newer' })
    expect(readBackup(handmade({ families: [] }))).toEqual({ ok: false, problem: 'newer' })
  })

  it('says in which row the mistake is', () => {
    const wrong = (tables: unknown) => readBackup(handmade(tables))
    expect(wrong({ journeys: [journey(), { ...journey(), id: '' }] })).toEqual({
      ok: false,
      problem: 'structure',
      place: { table: 'journeys', row: 2 },
    })
    expect(wrong({ marks: [{ journeyId: 'j' }] })).toEqual({ ok: false, problem: 'structure', place: { table: 'marks', row: 1 } })
    expect(wrong({ log: [[], 7] })).toEqual({ ok: false, problem: 'structure', place: { table: 'log', row: 1 } })
    expect(wrong({ pins: {} })).toEqual({ ok: false, problem: 'structure', place: { table: 'pins' } })
    expect(wrong('rows')).toEqual({ ok: false, problem: 'structure' })
    for (const madeAt of ['yesterday', '2026-13-45T99:00:00Z', 7, null])
      expect(readBackup(handmade({}, { madeAt }))).toEqual({ ok: false, problem: 'structure' })
  })

  it('is refused by its size: bytes, rows, depth, text', () => {
    const deep = JSON.parse(`${'['.repeat(12)}${']'.repeat(12)}`) as unknown
    expect(readBackup(handmade({ settings: [{ id: 'x', value: deep }] }))).toEqual({ ok: false, problem: 'too-big' })
    expect(readBackup(handmade({ practice: Array(BACKUP_LIMITS.rows + 1).fill({ id: 'x' }) }))).toEqual({
      ok: false,
      problem: 'too-big',
      place: { table: 'practice' },
    })
    expect(readBackup(handmade({ outbox: [{ id: 'x', text: 'я'.repeat(BACKUP_LIMITS.text + 1) }] }))).toEqual({
      ok: false,
      problem: 'too-big',
      place: { table: 'outbox', row: 1 },
    })
    const before = performance.now()
    expect(readBackup(handmade({}, { app: 'x'.repeat(BACKUP_LIMITS.bytes) }))).toEqual({ ok: false, problem: 'too-big' })
    expect(performance.now() - before).toBeLessThan(1_000)
  })

  it('loses names that mean something to JavaScript, and changes no prototype', () => {
    const file = textOf(handmade({ settings: [{ id: 'x', value: 1 }] })).replace(
      '"value":1',
      '"__proto__":{"bad":1},"constructor":{"prototype":{"bad":1}},"value":{"__proto__":[1],"ok":2}',
    )
    const { tables } = opened(bytesOf(file.replace('"tables":{', '"tables":{"__proto__":{"journeys":[{"id":"evil"}]},')))
    expect(tables.settings).toEqual([{ id: 'x', value: { ok: 2 } }])
    expect(Object.keys(tables.settings![0]!)).toEqual(['id', 'value'])
    expect(tables.journeys).toEqual([])
    expect(({} as { bad?: number }).bad).toBeUndefined()
  })
})

describe('a file of the last-resort page', () => {
  const rescue = (databases: unknown) => bytesOf(JSON.stringify({ format: 'kryltso-rescue', version: 1, databases, local: {} }, null, 1))

  it('is read as a copy without a date, content left out', () => {
    const stores = [
      { name: 'journeys', keys: ['j1'], rows: [journey()] },
      { name: 'pieces', keys: ['x'], rows: [{ key: 'x' }] },
    ]
    expect(
      opened(
        rescue([
          { name: 'kryltso-odd', version: 7, stores: [] },
          { name: 'kryltso', version: 10, stores },
        ]),
      ),
    ).toEqual({
      format: 'kryltso-backup',
      version: 1,
      madeAt: null,
      app: '',
      tables: whole({ journeys: [journey()] }),
    })
  })

  it('without our database in it is refused', () => {
    for (const databases of [[], null, [{ name: 'kryltso' }], [null, 7]]) expect(readBackup(rescue(databases)).ok).toBe(false)
  })
})
