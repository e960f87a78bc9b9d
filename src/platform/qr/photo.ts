import { NOTHING, together, type Look, type Read } from './codes'
import { colourOf, doubled, greyOf, localContrast, sharpened, softened, type ColourPicture, type GreyPicture } from './pixels'

/** A photo made ready: as large as is useful at once, and its own full-size pieces where it was much larger. */
export interface Photo {
  readonly picture: ColourPicture
  readonly pieces: readonly (() => Promise<ColourPicture>)[]
}

export interface PhotoReaders {
  readonly first: Read
  /** Fetched only when all looks of the first were in vain. */
  readonly second: () => Promise<Read>
}

/** One more way of looking, from what costs little to what costs much. Measured on tests/qr: each of them reads what the ones before do not. */
type Way = (plain: GreyPicture) => GreyPicture
const WAYS: readonly Way[] = [
  // Shadow, lamplight from one side, faded ink.
  localContrast,
  // Small and grainy: grain away, edges drawn over, each pixel made four.
  (plain) => doubled(sharpened(softened(softened(plain)), 3, 2)),
  // Small and dim.
  (plain) => doubled(localContrast(softened(plain))),
  // Out of focus or shaken.
  (plain) => doubled(sharpened(plain, 1, 2)),
]

/**
 * Reads all the codes in a photo. Stops at the first way of looking that shows one; goes on for one more when another was seen but not read.
 * @param tell called before each step: done, of how many
 * @returns `null` when cancelled
 */
export async function readPhoto(
  photo: Photo,
  readers: PhotoReaders,
  tell: (done: number, of: number) => void = () => undefined,
  cancelled: () => boolean | Promise<boolean> = () => false,
): Promise<Look | null> {
  const { picture, pieces } = photo
  const grey = greyOf(picture)
  const steps: (() => Promise<Look>)[] = [
    () => readers.first(picture),
    ...WAYS.map((way) => () => readers.first(colourOf(way(grey)))),
    ...pieces.map((piece) => async () => readers.first(await piece())),
    async () => (await readers.second())(picture),
    async () => (await readers.second())(colourOf(doubled(sharpened(softened(softened(grey)), 3, 2)))),
  ]
  let seen: Look = NOTHING
  for (const [done, step] of steps.entries()) {
    tell(done, steps.length)
    if (await cancelled()) return null
    const before = seen.found.length
    seen = together(seen, await step())
    if (before > 0 || (seen.found.length > 0 && !seen.almost)) break
  }
  return seen
}
