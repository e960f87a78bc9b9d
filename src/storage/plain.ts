/**
 * A plain copy, all the way down, of plain data: a page may hand over something reactive, and the browser's database takes no proxies.
 * Only arrays and objects are copied; `undefined` fields stay, they mean «take away» in a change.
 */
export function plain<T>(value: T): T {
  if (Array.isArray(value)) return value.map(plain) as T
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)])) as T
}

/** Without the fields that are `undefined`: what a new row is made of. */
export function whole<T extends object>(row: T): T {
  return Object.fromEntries(Object.entries(plain(row)).filter(([, one]) => one !== undefined)) as T
}
