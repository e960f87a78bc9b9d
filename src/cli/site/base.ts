/** `BASE_PATH` as everything else expects it: a slash on both ends. Empty or missing means the root of the site. */
export function basePath(said: string | undefined): string {
  const inner = (said ?? '').replace(/^\/+|\/+$/g, '')
  return inner === '' ? '/' : `/${inner}/`
}
