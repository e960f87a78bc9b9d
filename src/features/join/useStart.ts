import { shallowRef, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import { asksFirst, otherContour } from '@/domain/institution'
import { toBase64url } from '@/domain/invite'
import { firstScreen } from '@/composables/firstScreen'
import { carryInviteForIos } from '@/platform/carryInvite.ts'
import { carryText } from '@/platform/carriedText'
import { guessedDevice } from '@/platform/device'
import { askToPersist } from '@/platform/persist'
import { places } from '@/routeNames'
import { journeys, quick, startJourney, type JourneyRow, type NewJourney } from '@/storage'
import type { InviteJudgement } from './signature'
import { useOpenedInvite, type GoodInvite } from './openedInvite'

/** What an invite says, as the journey that will be kept. */
export function journeyOf(invite: GoodInvite, device = quick.device ?? guessedDevice()): NewJourney {
  return {
    role: invite.r,
    org: invite.o,
    kind: invite.k,
    messenger: invite.m,
    device,
    inviteId: invite.i,
    signature: invite.signature,
    invitedOn: invite.t,
    ...(invite.g === undefined ? {} : { group: invite.g }),
    ...(invite.l === undefined ? {} : { link: invite.l }),
    ...(invite.c === undefined ? {} : { contact: invite.c }),
    ...(invite.n === undefined ? {} : { number: invite.n }),
    ...(invite.e === undefined ? {} : { goodUntil: invite.e }),
    ...(invite.signature === 'valid' ? { signer: toBase64url(invite.key) } : {}),
  }
}

/**
 * «Начать»: the journey is stored, and the person stands at its first step. The same invite goes on where it was. A signature that is not the
 * one this phone knows is asked about first (`asking`), and begun only by `start(true)`.
 */
export function useStart(invite: () => GoodInvite) {
  const router = useRouter()
  const store = useOpenedInvite()
  const busy = shallowRef(false)
  const failed = shallowRef(false)
  const already = shallowRef(false)
  const asking = shallowRef(false)
  const compared = shallowRef(false)
  const judgement = shallowRef<InviteJudgement | null>(null)
  // What is not needed for the first screen comes after it.
  const signature = firstScreen.then(() => import('./signature'))
  const judged = signature.then(async ({ judgeInvite }) => (judgement.value = await judgeInvite(invite())))
  judged.catch(() => undefined)
  /** A journey of the same institution in the other messenger: it can be carried over instead of beginning anew. */
  const elsewhere = shallowRef<JourneyRow | null>(null)
  void firstScreen.then(() => lookForEarlier(invite(), already, elsewhere))

  async function start(answered = false) {
    if (busy.value) return
    busy.value = true
    failed.value = false
    const own = await judged.catch(() => null)
    if (own && asksFirst(own.is) && !answered) {
      busy.value = false
      asking.value = true
      return
    }
    const kept = await startJourney(journeyOf(invite()))
    if (kept.ok && own) await (await signature).keepSigner(invite(), own, compared.value)
    busy.value = false
    if (!kept.ok) {
      failed.value = true
      return
    }
    // Something worth keeping is kept now: the moment to ask the browser not to clear it.
    void askToPersist()
    if (store.opened.is === 'invite') carryInviteForIos(store.opened.body)
    await router.replace({ name: places.journey, params: { id: kept.value.row.id } })
    store.putAway()
  }

  /** The invite goes to the page that shows what the move does; there it is looked at again. */
  function carryOver(row: JourneyRow) {
    const { i: inviteId, l: link } = invite()
    carryText(`${places.moveJourney}/${row.id}`, JSON.stringify({ inviteId, link }))
    void router.push({ name: places.moveJourney, params: { id: row.id } })
  }

  return { start, busy, failed, already, elsewhere, carryOver, asking, compared, judgement }
}

async function lookForEarlier({ i, r, o, g, m }: GoodInvite, already: Ref<boolean>, elsewhere: Ref<JourneyRow | null>) {
  if (!quick.hasJourney) return
  const kept = await journeys()
  if (!kept.ok) return
  already.value = kept.value.some((row) => row.inviteId === i)
  const open = kept.value.filter((row) => row.archivedAt === undefined)
  if (!already.value) elsewhere.value = otherContour(open, { role: r, org: o, group: g, messenger: m }) ?? null
}
