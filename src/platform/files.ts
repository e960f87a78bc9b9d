/** What became of a file that was handed over: to another app, to the downloads, or to nobody. A cancelled sheet is an ordinary event. */
export type FileHanded = 'shared' | 'saved' | 'cancelled' | 'failed'

const isPhone = () => matchMedia('(pointer: coarse)').matches

/** Started from an iPhone's home screen, where a download opens a page with no way back. */
const downloadsAreTraps = () => 'standalone' in navigator && navigator.standalone === true

/**
 * Hands a file to the person: on a phone by its share sheet where that takes files, elsewhere as a download. Needs a tap; if the tap was too
 * long ago for the sheet, the file is downloaded, and on an iPhone's home screen the answer is `failed`: ask for another tap.
 */
export async function handOverFile(file: File): Promise<FileHanded> {
  if ((isPhone() || downloadsAreTraps()) && navigator.canShare?.({ files: [file] })) {
    try {
      await navigator.share({ files: [file] })
      return 'shared'
    } catch (problem) {
      if (problem instanceof DOMException && problem.name === 'AbortError') return 'cancelled'
    }
  }
  return downloadsAreTraps() ? 'failed' : download(file)
}

/** The same for a text (an iPhone's way to the calendar). `type` is a MIME type. */
export const handFile = (text: string, name: string, type: string): Promise<FileHanded> => handOverFile(new File([text], name, { type }))

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
