import { SHARED_PICTURE } from '../domain/offline/shared.ts'

/**
 * Pictures and texts that the phone's share sheet hands over as a form. Nothing of it goes into an address: the picture waits in a cache of
 * its own for the scanner, the words in the fragment, which no server sees; alone they go to the link check.
 */
export async function takeShared(request: Request, scope: string): Promise<Response> {
  const form = await request.formData()
  const picture = [...form.values()].find((value) => value instanceof File && value.size > 0)
  if (picture instanceof File) {
    const cache = await caches.open(SHARED_PICTURE.cache)
    await cache.put(new URL(SHARED_PICTURE.name, scope).href, new Response(picture))
  }
  const words = ['url', 'text', 'title'].map((name) => form.get(name)).filter((value) => typeof value === 'string' && value !== '')
  const fragment = new URLSearchParams({ ...(picture ? { picture: '1' } : {}), text: words.join('\n') })
  return Response.redirect(`${scope}${picture ? 'scan' : 'check'}#${fragment}`, 303)
}
