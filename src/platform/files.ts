/** What became of a file that was handed over. A cancelled sheet is an ordinary event. */
export type FileHanded = 'shared' | 'saved' | 'cancelled' | 'failed'

const isPhone = () => matchMedia('(pointer: coarse)').matches

/**
 * Hands a file to the phone: by its share sheet where that takes files (an iPhone's way to the calendar), else as a download. Needs a tap.
 * `type` is a MIME type.
 */
export async function handFile(text: string, name: string, type: string): Promise<FileHanded> {
  const file = new File([text], name, { type })
  if (isPhone() && navigator.canShare?.({ files: [file] })) {
    try {
      await navigator.share({ files: [file] })
      return 'shared'
    } catch (problem) {
      if (problem instanceof DOMException && problem.name === 'AbortError') return 'cancelled'
    }
  }
  return download(file)
}

function download(file: File): FileHanded {
  try {
    const url = URL.createObjectURL(file)
    const link = document.createElement('a')
    link.href = url
    link.download = file.name
    link.click()
    // Some browsers read the file only after the click has been dealt with.
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
    return 'saved'
  } catch {
    return 'failed'
  }
}
