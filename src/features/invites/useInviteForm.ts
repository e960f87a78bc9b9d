import { computed, reactive, shallowRef, watch } from 'vue'
import { useRouter } from 'vue-router'
import { useDraft } from '@/composables/useDraft'
import { makeInvite, newInviteId } from '@/domain/invite'
import { appAddress } from '@/platform/address'
import { takeCarried } from '@/platform/carriedText'
import { places } from '@/routeNames'
import { invites, type InviteRow, type KeyRow } from '@/storage'
import { firstForm, linkReport, messengerOf, ordersOf, problemsOf, type InviteForm } from './inviteForm'
import { current, keyFor, makeKey, secretOf } from './keyring'

const newId = () => newInviteId(crypto.getRandomValues(new Uint8Array(9)))

/** The form of a new invite: what is typed, what is wrong with it, how it will read, and the making. */
export function useInviteForm(last: () => InviteRow | undefined, keys: () => readonly KeyRow[]) {
  const router = useRouter()
  const draft = useDraft('invite.new')
  const form = reactive<InviteForm>(firstForm(draft.value, last(), current(keys()).at(-1)))
  const scanned = takeCarried(router.resolve({ name: places.newInvite }).path)
  if (scanned) form.link = scanned

  const asked = shallowRef(false)
  const signing = shallowRef(false)
  const busy = shallowRef(false)
  const failed = shallowRef(false)

  const report = computed(() => linkReport(form))
  watch(
    () => messengerOf(report.value),
    (guess) => guess && (form.messenger = guess),
    { immediate: true },
  )
  watch(form, () => (draft.value = { ...form }))

  const key = computed(() => keyFor(keys(), form.org))
  const otherKey = computed(() => (key.value ? undefined : current(keys()).at(-1)))
  const problems = computed(() => problemsOf(form, Date.now()))
  /** How the first of them will read; `null` while something is wrong. */
  const preview = computed(() => {
    if (problems.value.length > 0) return null
    const orders = ordersOf(form, { base: appAddress(), signed: true, now: Date.now(), newId: () => 'AAAAAAAAAAAA' })
    const [first] = orders
    return first ? { ...first, count: orders.length } : null
  })

  function submit() {
    asked.value = true
    if (problems.value.length > 0 || preview.value?.fits === false) return
    if (key.value) void make(key.value)
    else signing.value = true
  }

  async function signAndMake() {
    busy.value = true
    const made = await makeKey(form.org.trim())
    busy.value = false
    failed.value = !made.ok
    if (made.ok) await make(made.value)
  }

  async function make(signer: KeyRow | null) {
    if (busy.value) return
    busy.value = true
    const orders = ordersOf(form, { base: appAddress(), signed: signer !== null, now: Date.now(), newId })
    const kept = await invites.addAll(orders.map(({ fields }) => rowOf(fields, signer)))
    busy.value = false
    failed.value = !kept.ok
    if (!kept.ok) return
    signing.value = false
    // What will be asked again stays; the key to a chat and what was this group's own does not.
    const { org, kind, role, messenger, contact } = form
    draft.value = { org, kind, role, messenger, contact }
    const [first] = kept.value
    await router.replace(
      kept.value.length === 1 && first ? { name: places.madeInvite, params: { id: first.id } } : { name: places.invites },
    )
  }

  return { form, report, problems, preview, asked, signing, busy, failed, key, otherKey, submit, signAndMake, make }
}

type Fields = ReturnType<typeof ordersOf>[number]['fields']

function rowOf(fields: Fields, signer: KeyRow | null) {
  return {
    id: fields.i,
    role: fields.r,
    org: fields.o,
    kind: fields.k,
    group: fields.g,
    messenger: fields.m,
    link: fields.l,
    contact: fields.c,
    number: fields.n,
    madeOn: fields.t,
    goodUntil: fields.e,
    body: signer ? makeInvite(fields, secretOf(signer)) : makeInvite(fields),
    signer: signer?.publicKey,
    state: 'active' as const,
  }
}
