import { SHARED_PICTURE } from '@/domain/offline/shared'

/** The picture that another app shared into this one, once: it does not stay on the phone. `null` if there is none. */
export async function takeSharedPicture(): Promise<Blob | null> {
  try {
    const cache = await caches.open(SHARED_PICTURE.cache)
    const address = new URL(`${import.meta.env.BASE_URL}${SHARED_PICTURE.name}`, location.href).href
    const picture = await (await cache.match(address))?.blob()
    await caches.delete(SHARED_PICTURE.cache)
    return picture ?? null
  } catch {
    return null
  }
}
