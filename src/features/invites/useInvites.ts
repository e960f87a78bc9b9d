import { computed } from 'vue'
import { useLive } from '@/composables/useLive'
import { dayOf, inviteAddress, QR_MOST, withVouch } from '@/domain/invite'
import { appAddress } from '@/platform/address'
import { invites, keys, type InviteRow, type KeyRow } from '@/storage'
import { vouchOf } from './keyring'

export type ShownState = InviteRow['state'] | 'expired'

/** An active invite whose last day is over says so by itself. */
export const shownState = (row: InviteRow, now = Date.now()): ShownState =>
  row.state === 'active' && row.goodUntil !== undefined && dayOf(now) > row.goodUntil ? 'expired' : row.state

/** Everything made on this phone, and the keys it signs with, as they stand now. */
export function useInvites() {
  const made = useLive<InviteRow[]>((next, trouble) => invites.watch(next, trouble))
  const kept = useLive<KeyRow[]>((next, trouble) => keys.watch(next, trouble))
  const rows = computed(() => (made.value.state === 'ready' ? made.value.value : []))
  const keyRows = computed(() => (kept.value.state === 'ready' ? kept.value.value : []))
  const read = computed(() => made.value.state !== 'reading' && kept.value.state !== 'reading')
  const failed = computed(() => made.value.state === 'failed' || kept.value.state === 'failed')
  return { rows, keyRows, read, failed }
}

/**
 * The addresses of an invite: to be sent, always with the old key's word where there is one; and for the QR, with it only where the code stays
 * small enough for a phone to read.
 */
export function addressesOf(row: InviteRow, keyRows: readonly KeyRow[]): { readonly link: string; readonly qr: string } {
  const base = appAddress()
  const plain = inviteAddress(base, row.body)
  const vouch = vouchOf(keyRows, row.signer)
  if (!vouch) return { link: plain, qr: plain }
  const vouched = inviteAddress(base, withVouch(row.body, vouch))
  return { link: vouched, qr: vouched.length <= QR_MOST ? vouched : plain }
}
