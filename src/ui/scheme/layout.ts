import type { Panel, Shape } from '@/domain/picture/picture'
import { fitText, widthOf, type FittedText } from './fitText'

/** A panel is 160 units wide; its height follows from what stands in it. */
export const PANEL_WIDTH = 160

export interface PlacedShape {
  readonly shape: Shape
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly text: FittedText
}

export interface PanelPlan {
  readonly shapes: readonly PlacedShape[]
  /** Height of the frame, and of all with the remarks under it. */
  readonly frame: number
  readonly height: number
}

const LINE = 1.22
const GAP = 7
const EMPTY: FittedText = { lines: [], size: 0 }

/** Space inside the frame: left, width, top, bottom. */
const INSIDE = {
  phone: { x: 14, w: 132, top: 20, bottom: 18 },
  computer: { x: 14, w: 132, top: 22, bottom: 26 },
  paper: { x: 20, w: 120, top: 20, bottom: 18 },
} as const

const tall = (text: FittedText) => text.lines.length * text.size * LINE

interface Sized {
  readonly h: number
  readonly w?: number
  readonly text: FittedText
}

function sized(shape: Shape, width: number): Sized {
  const fit = (room: number, rows = 2, largest = 13) =>
    shape.text ? fitText(shape.text, room, { rows, largest, bold: shape.kind === 'bar' || shape.kind === 'button' }) : EMPTY
  switch (shape.kind) {
    case 'bar': {
      const text = fit(width - (shape.on ? 44 : 20) - (shape.icon ? 20 : 0), 2, 13)
      return { text, h: Math.max(24, tall(text) + 8) }
    }
    case 'row': {
      const text = fit(width - (shape.icon ? 50 : 30))
      return { text, h: Math.max(32, tall(text) + 12) }
    }
    case 'in':
    case 'out': {
      const most = width * 0.86
      const text = fit(most - 18 - (shape.icon ? 20 : 0), 3)
      const w = Math.min(most, Math.max(...text.lines.map((line) => widthOf(line)), 4) * text.size + 20 + (shape.icon ? 20 : 0))
      return { text, h: Math.max(28, tall(text) + 13), w: shape.text ? w : most * 0.7 }
    }
    case 'field': {
      const text = fit(width - 18 - (shape.icon ? 20 : 0))
      return { text, h: Math.max(30, tall(text) + 12) }
    }
    case 'button': {
      const text = fit(width - 18 - (shape.icon ? 20 : 0))
      return { text, h: Math.max(32, tall(text) + 14) }
    }
    case 'toggle': {
      const text = fit(width - 44 - (shape.icon ? 20 : 0))
      return { text, h: Math.max(30, tall(text) + 8) }
    }
    case 'code': {
      const text = fit(width, 1, 11)
      return { text, h: 34 + (shape.text ? 16 : 0) }
    }
    case 'qr': {
      const text = fit(width, 2, 11.5)
      return { text, h: 72 + (shape.text ? tall(text) + 5 : 0) }
    }
    case 'lines':
      return { text: EMPTY, h: Math.max(1, shape.count ?? 2) * 10 }
    case 'note': {
      const text = fit(PANEL_WIDTH - 12, 3, 12)
      return { text, h: tall(text) + 4 }
    }
    case 'big': {
      const text = fit(width, 2)
      return { text, h: 54 + (shape.text ? tall(text) + 4 : 0) }
    }
  }
}

/** Places the shapes of a panel one under another, remarks last and below the frame. `least` keeps two neighbours equally tall. */
export function panelPlan(panel: Panel, least = 150): PanelPlan {
  const inside = INSIDE[panel.frame]
  let y: number = inside.top
  const place = (shape: Shape, x: number, width: number): PlacedShape => {
    const { h, w = width, text } = sized(shape, width)
    const placed = { shape, x: shape.kind === 'out' ? x + width - w : x, y, w, h, text }
    // The fingertip needs somewhere to stand.
    y += h + GAP + (shape.tap ? 8 : 0)
    return placed
  }
  const shapes = panel.shapes.filter(({ kind }) => kind !== 'note').map((shape) => place(shape, inside.x, inside.w))
  const frame = Math.max(least, y - GAP + inside.bottom)
  y = frame + 8
  const notes = panel.shapes.filter(({ kind }) => kind === 'note').map((shape) => place(shape, 6, PANEL_WIDTH - 12))
  return { shapes: [...shapes, ...notes], frame, height: notes.length > 0 ? y - GAP + 2 : frame + 4 }
}
