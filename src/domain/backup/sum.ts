import { sha256 } from '@noble/hashes/sha2.js'

/**
 * One spelling for one meaning: fields in order, no spaces, letters composed (NFC). An editor that has moved spaces about or taken «й» apart
 * changes nothing here; a single wrong bit does. `value` comes from JSON and is not deeper than a copy may be.
 */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).map(([name, one]) => `${canonical(name)}:${canonical(one)}`)
  return `{${fields.sort().join()}}`
}

/** SHA-256 of a document without its own `sum`, in hexadecimal. It finds accidents, not intent: whoever changes a file can sum it anew. */
export function sumOf(document: object): string {
  const { sum: _, ...rest } = document as { sum?: unknown }
  return Array.from(sha256(new TextEncoder().encode(canonical(rest))), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
