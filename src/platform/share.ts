/** What became of a text that was handed over. A cancelled sheet is an ordinary event. */
export type Handed = 'shared' | 'copied' | 'cancelled' | 'failed'

export const canShare = (): boolean => typeof navigator.share === 'function'

export async function shareText(text: string, title?: string): Promise<Handed> {
  if (!canShare()) return copyText(text)
  try {
    await navigator.share(title === undefined ? { text } : { text, title })
    return 'shared'
  } catch (problem) {
    return problem instanceof DOMException && problem.name === 'AbortError' ? 'cancelled' : copyText(text)
  }
}

export async function copyText(text: string): Promise<Handed> {
  try {
    await navigator.clipboard.writeText(text)
    return 'copied'
  } catch {
    return copyBySelection(text) ? 'copied' : 'failed'
  }
}

/** Older WebViews and pages without the permission: a selected field and the old command. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.className = 'visually-hidden'
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  return done
}
