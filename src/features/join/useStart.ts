import { shallowRef, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import { toBase64url } from '@/domain/invite'
import { firstScreen } from '@/composables/firstScreen'
import { carryInviteForIos } from '@/platform/carryInvite.ts'
import { guessedDevice } from '@/platform/device'
import { places } from '@/routeNames'
import { journeys, quick, startJourney, type NewJourney } from '@/storage'
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

/** «Начать»: the journey is stored, and the person stands at its first step. The same invite goes on where it was. */
export function useStart(invite: () => GoodInvite) {
  const router = useRouter()
  const store = useOpenedInvite()
  const busy = shallowRef(false)
  const failed = shallowRef(false)
  const already = shallowRef(false)
  void firstScreen.then(() => lookForEarlier(invite().i, already))

  async function start() {
    if (busy.value) return
    busy.value = true
    failed.value = false
    const kept = await startJourney(journeyOf(invite()))
    busy.value = false
    if (!kept.ok) {
      failed.value = true
      return
    }
    if (store.opened.is === 'invite') carryInviteForIos(store.opened.body)
    await router.replace({ name: places.journey, params: { id: kept.value.row.id } })
    store.putAway()
  }

  return { start, busy, failed, already }
}

async function lookForEarlier(inviteId: string, already: Ref<boolean>) {
  if (!quick.hasJourney) return
  const kept = await journeys()
  already.value = kept.ok && kept.value.some((row) => row.inviteId === inviteId)
}
