/** Where everything of the drawn house stands. Units are those of a canvas 360 wide; the snow line is at `SNOW`. Pure arithmetic. */
export const CANVAS = { width: 360, height: 188 } as const
export const SNOW = 150
/** Somebody has walked up to the porch: seen from the porch's wall at the snow line. */
export const FOOTPRINTS =
  'M-22 33l4 -1.500M-13 26l4 -1.500M-9 32l4 -1.500M1 21l4 -1M4 27l4 -1M15 16l3.500 -1M17 21l3.500 -1M26 11l3 -.5M28 15l3 -.5'

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface HousePlan {
  readonly body: Box
  /** Ground floor first, from the left: the order in which the light moves through the house. */
  readonly windows: readonly Box[]
  /** How many of them are on the ground floor, where their light falls on the snow. */
  readonly groundFloor: number
  /** Top edge of the roof: its left and right end (equal for a gable) and height. */
  readonly ridge: { readonly from: number; readonly to: number; readonly y: number }
  readonly eaves: { readonly from: number; readonly to: number; readonly y: number }
  /** The porch leans on the right wall; `x` is that wall. */
  readonly porch: { readonly x: number; readonly w: number }
  readonly chimney: { readonly x: number; readonly y: number }
}

/** Rows of windows → the room that one window takes. */
const CELLS = [
  { upTo: 4, w: 36, h: 44 },
  { upTo: 12, w: 31, h: 36 },
  { upTo: 24, w: 25, h: 28 },
  { upTo: 40, w: 20, h: 23 },
] as const

const PORCH = 64
const FOUNDATION = 9

/** A house with `steps` windows (1–40, whole; anything else is brought into that range). */
export function housePlan(steps: number): HousePlan {
  const count = Math.min(40, Math.max(1, Math.round(steps) || 1))
  const storeys = CELLS.findIndex((cell) => count <= cell.upTo) + 1
  const cell = CELLS[storeys - 1]!
  const columns = Math.ceil(count / storeys)
  const width = Math.max(92, columns * cell.w + 14)
  const height = storeys * cell.h + FOUNDATION + 6
  const left = Math.round((CANVAS.width - width - PORCH) / 2) + 2
  const body = { x: left, y: SNOW - height, w: width, h: height }

  const windows = Array.from({ length: count }, (_, at): Box => {
    const storey = Math.floor(at / columns)
    const inRow = Math.min(columns, count - storey * columns)
    const step = inRow === columns ? (width - 14) / columns : cell.w
    const start = left + (width - inRow * step) / 2
    const w = Math.round(cell.w * 0.5)
    const h = Math.round(cell.h * 0.56)
    return {
      x: start + (at - storey * columns + 0.5) * step - w / 2,
      y: SNOW - FOUNDATION - (storey + 0.5) * cell.h - h / 2 - 1,
      w,
      h,
    }
  })

  const wide = width > 150
  const rise = wide ? (storeys === 4 ? 20 : 28) : 40
  const middle = left + width / 2
  return {
    body,
    windows,
    groundFloor: Math.min(columns, count),
    ridge: { from: wide ? left + 34 : middle, to: wide ? left + width - 34 : middle, y: body.y - rise },
    eaves: { from: left - 9, to: left + width + 9, y: body.y + 3 },
    porch: { x: left + width, w: PORCH },
    chimney: { x: left + width * 0.27, y: wide ? body.y - rise + 2 : body.y - rise * 0.52 },
  }
}

/** Snow lying on a slope between two points, its lower edge hanging in soft waves `drop` deep. */
export function snowEdge(from: number, to: number, y: number, drop: number): string {
  const waves = Math.max(2, Math.round(Math.abs(to - from) / 17))
  const step = (to - from) / waves
  let d = ''
  for (let at = 0; at < waves; at += 1) {
    const deep = drop * (at % 3 === 1 ? 1.5 : at % 3 === 2 ? 0.7 : 1)
    d += `q${(step / 2).toFixed(1)} ${(deep * 1.6).toFixed(1)} ${step.toFixed(1)} 0`
  }
  return `L${from.toFixed(1)} ${y.toFixed(1)}${d}`
}
