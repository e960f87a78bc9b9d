import * as v from 'valibot'

/** What is looked at inside a schema: valibot's own names. */
interface Inside {
  readonly type: string
  readonly entries?: Readonly<Record<string, v.GenericSchema>>
  readonly item?: v.GenericSchema
  readonly key?: v.GenericSchema
  readonly value?: v.GenericSchema
  readonly wrapped?: v.GenericSchema
  readonly options?: readonly unknown[]
  readonly getter?: (value: unknown) => v.GenericSchema
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function standIn({ type, options }: Inside, value: unknown): unknown {
  if (type === 'picklist') return options?.[0]
  if (type === 'boolean') return false
  if (type === 'number') return 0
  return typeof value === 'string' ? value : ''
}

/**
 * What the schema would have taken: good values as they are, unknown fields left out, wrong ones replaced by something harmless. One slip
 * in a structure, which has been reported, then hides nothing else that is wrong in that folder. Never fit to be published.
 */
export function mended(schema: v.GenericSchema, value: unknown): unknown {
  const read = v.safeParse(schema, value)
  if (read.success) return read.output
  const inside = schema as unknown as Inside
  const { type, entries, item, key, value: each, wrapped, options, getter } = inside
  if (type === 'optional' && wrapped)
    return typeof value === 'object' && value !== null ? mended(wrapped, value) : v.parse(schema, undefined)
  if (type === 'lazy' && getter) return mended(getter(value), value)
  if (type === 'union' && options) return mended(options[0] as v.GenericSchema, value)
  if (entries) {
    const known = isMap(value) ? value : {}
    return Object.fromEntries(Object.entries(entries).map(([name, field]) => [name, mended(field, known[name])]))
  }
  if (item) {
    const items: readonly unknown[] = Array.isArray(value) ? value : []
    return items.filter((one) => isMap(one) || v.is(item, one)).map((one) => mended(item, one))
  }
  if (key && each) {
    const known = Object.entries(isMap(value) ? value : {})
    return Object.fromEntries(known.filter(([name]) => v.is(key, name)).map(([name, one]) => [name, mended(each, one)]))
  }
  return standIn(inside, value)
}
