import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Grey } from '../qr/grey.ts'

export interface CameraVideo {
  /** For `openPhone({ flags })`: a camera that shows this, over and over, and a person who allows it. */
  readonly flags: readonly string[]
  /** The same camera, and a person who has said no. */
  readonly refusedFlags: readonly string[]
  remove(): void
}

/**
 * Writes frames as an uncompressed film (YUV4MPEG2, 4:2:0), which Chromium plays as a camera; no other program is needed. All frames have one
 * size, even in both directions.
 */
export function cameraVideo(frames: readonly Grey[], perSecond = 10): CameraVideo {
  const [first] = frames
  if (!first) throw new Error('a film of no frames')
  const { width, height } = first
  const folder = mkdtempSync(join(tmpdir(), 'kryltso-film-'))
  const path = join(folder, 'film.y4m')
  const file = openSync(path, 'w')
  writeSync(file, `YUV4MPEG2 W${width} H${height} F${perSecond}:1 Ip A1:1 C420jpeg\n`)
  const colourless = Buffer.alloc((width * height) / 2, 128)
  for (const { data } of frames) {
    writeSync(file, 'FRAME\n')
    writeSync(file, Buffer.from(Uint8ClampedArray.from(data).buffer))
    writeSync(file, colourless)
  }
  closeSync(file)
  const shown = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${path}`]
  return {
    flags: [...shown, '--use-fake-ui-for-media-stream'],
    refusedFlags: shown,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A camera whose film is not there: no camera at all. */
export const NO_CAMERA: readonly string[] = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--use-file-for-fake-video-capture=/nowhere/film.y4m',
]
