import { institutionId } from '@/domain/institution'
import type { HandedKey } from '@/domain/institution/keyCode'
import { fromBase64url, publicKeyOf, toBase64url, vouchFor } from '@/domain/invite'
import { keys, pinId, pins, type Kept, type KeyRow } from '@/storage'

/** The keys this phone signs with now. */
export const current = (rows: readonly KeyRow[]): KeyRow[] => rows.filter(({ retiredAt }) => retiredAt === undefined)

/** The key of the institution of this name, however it is spelt. */
export const keyFor = (rows: readonly KeyRow[], org: string): KeyRow | undefined =>
  current(rows).find((row) => institutionId(row.org) === institutionId(org))

/** A key's secret as bytes. @throws RangeError for a row that holds none */
export function secretOf(row: KeyRow): Uint8Array {
  const secret = fromBase64url(row.secret)
  if (!secret) throw new RangeError('the key holds no secret')
  return secret
}

const pinOwn = (org: string, signer: string, formerly?: readonly string[]) =>
  pins.set(pinId(org), { org, signer, formerly, comparedAt: undefined })

/** A new key. This phone knows it at once, as any family's phone will after its first invite. */
export async function makeKey(org: string): Promise<Kept<KeyRow>> {
  const secret = crypto.getRandomValues(new Uint8Array(32))
  const publicKey = toBase64url(publicKeyOf(secret))
  const kept = await keys.add({ id: publicKey, org, publicKey, secret: toBase64url(secret), origin: 'made' })
  if (kept.ok) await pinOwn(org, publicKey)
  return kept
}

/** A key handed over by another administrator. */
export async function takeKey({ org, secret, vouch }: HandedKey): Promise<Kept<KeyRow>> {
  const publicKey = toBase64url(publicKeyOf(secret))
  const kept = await keys.add({
    id: publicKey,
    org,
    publicKey,
    secret: toBase64url(secret),
    origin: 'handed',
    ...(vouch && { replaces: toBase64url(vouch.slice(0, 32)), vouch: toBase64url(vouch) }),
  })
  if (kept.ok) await pinOwn(org, publicKey, vouch && [toBase64url(vouch.slice(0, 32))])
  return kept
}

/** A new key in the place of an old one, which gives its word for it. The old one signs nothing any more. */
export async function replaceKey(old: KeyRow): Promise<Kept<KeyRow>> {
  const secret = crypto.getRandomValues(new Uint8Array(32))
  const publicKey = publicKeyOf(secret)
  const id = toBase64url(publicKey)
  const vouch = toBase64url(vouchFor(publicKey, secretOf(old)))
  const kept = await keys.add({
    id,
    org: old.org,
    publicKey: id,
    secret: toBase64url(secret),
    origin: 'made',
    replaces: old.publicKey,
    vouch,
  })
  if (!kept.ok) return kept
  await keys.update(old.id, { retiredAt: Date.now() })
  const pin = await pins.one(pinId(old.org))
  await pinOwn(old.org, id, [...((pin.ok && pin.value?.formerly) || []), old.publicKey])
  return kept
}

export const vouchOf = (rows: readonly KeyRow[], signer: string | undefined): Uint8Array | null => {
  const text = rows.find((row) => row.publicKey === signer)?.vouch
  return text === undefined ? null : fromBase64url(text)
}
