import { expect, it } from 'vitest'
import { contrastLook, lightOf, middleOf } from '@/platform/qr/liveLook.ts'
import { greyOf, type ColourPicture } from '@/platform/qr/pixels.ts'

/** A frame of one colour, with a brighter square of `side` in its middle. */
function frame(width: number, height: number, side: number): ColourPicture {
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const inside = Math.abs(x + 0.5 - width / 2) < side / 2 && Math.abs(y + 0.5 - height / 2) < side / 2
      data.fill(inside ? 200 : 40, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  return { data, width, height }
}
const brightShare = ({ data }: { data: Uint8ClampedArray }) => data.filter((level) => level > 120).length / data.length

it('the middle of a small frame keeps its pixels', () => {
  const middle = middleOf(frame(480, 480, 180))
  expect([middle.width, middle.height]).toEqual([360, 360])
  expect(brightShare(middle)).toBeCloseTo(0.25, 3)
  expect(middle.data[0]).toBe(40)
})

it('the middle of a large frame is halved, and shows the same', () => {
  const middle = middleOf(frame(1080, 1080, 404))
  expect([middle.width, middle.height]).toEqual([405, 405])
  expect(brightShare(middle)).toBeCloseTo((404 / 810) ** 2, 2)
})

it('frames of odd and of tiny sizes are no trouble', () => {
  for (const [width, height] of [[479, 361], [3, 2], [1, 1], [1081, 7]] as const) {
    const { data, ...size } = middleOf(frame(width, height, 1))
    expect(data.length).toBe(size.width * size.height)
  }
}) // prettier-ignore

it('where a code was found is told as a share of the whole frame', async () => {
  const look = await contrastLook(frame(480, 480, 180), () => Promise.resolve({ found: [{ text: 'x', x: 0, y: 1 }], almost: false }))
  expect(look.found).toEqual([{ text: 'x', x: 0.125, y: 0.875 }])
})

it('a frame that came in grey shows the same middle, and is as bright', () => {
  const colour = frame(640, 480, 200)
  const grey = greyOf(colour)
  const inGrey = Uint8ClampedArray.from(middleOf(grey).data)
  expect(middleOf(colour).data).toEqual(inGrey)
  expect(lightOf(grey)).toBeCloseTo(lightOf(colour), 0)
})
