/** `npx tsx src/cli/drawIcons.ts`: every icon of the installed app, drawn from public/icon.svg. Run it again when that drawing changes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { palettePng } from './palettePng.ts'

const PUBLIC = new URL('../../public/', import.meta.url)
const art = readFileSync(new URL('icon.svg', PUBLIC), 'utf8').match(/<g clip-path[^>]*>([\s\S]*)<\/g>/)?.[1]
if (!art) throw new Error('public/icon.svg holds no <g clip-path="…"> with the drawing')

const lucide: { icons: Record<string, { body: string } | undefined> } = JSON.parse(
  readFileSync(new URL('../../node_modules/@iconify-json/lucide/icons.json', import.meta.url), 'utf8'),
)

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">${inside}</svg>`

/** The whole square is painted; `size` says how large the porch stands in it. The system cuts the corners itself. */
const square = (size: number) =>
  svg(`<path fill="#123642" d="M0 0h96v96H0z"/><g transform="translate(48 50) scale(${size}) translate(-48 -50)">${art}</g>`)

/** One colour, for themed icons: snow, posts and the door's light are cut out of nothing. */
const MONOCHROME = svg(
  '<path fill-rule="evenodd" d="M48 9.500Q50.500 9.500 52.500 11.200L86 39Q89 43 85.500 45.500Q81 48.500 77 44.500V80H19V44.500Q15 48.500 10.500 45.500Q7 43 10 39L43.500 11.200Q45.500 9.500 48 9.500zM48 26L27 43V80H35.500V57a12.500 12.500 0 0 1 25 0V80H69V43z"/><path d="M12 83H84a3 3 0 0 1 0 6H12a3 3 0 0 1 0 -6z"/>',
)

/** A shortcut: its sign in the light of the lamp, on the night of the icon. */
function shortcut(name: string, colour: string): string {
  const body = lucide.icons[name]?.body
  if (!body) throw new Error(`no icon named ${name}`)
  return svg(
    `<rect width="96" height="96" rx="48" fill="#123642"/><g color="${colour}" transform="translate(21 21) scale(2.25)">${body}</g>`,
  )
}

const DRAWINGS: [file: string, pixels: number, drawing: string][] = [
  ['icons/icon-192.png', 192, readFileSync(new URL('icon.svg', PUBLIC), 'utf8')],
  ['icons/icon-512.png', 512, readFileSync(new URL('icon.svg', PUBLIC), 'utf8')],
  ['icons/maskable-192.png', 192, square(0.74)],
  ['icons/maskable-512.png', 512, square(0.74)],
  ['icons/apple-touch-icon.png', 180, square(0.88)],
  ['icons/shortcut-next.png', 96, shortcut('footprints', '#ffc154')],
  ['icons/shortcut-scan.png', 96, shortcut('scan-qr-code', '#fffaf0')],
  ['icons/shortcut-security.png', 96, shortcut('shield-check', '#fffaf0')],
  ['icons/shortcut-emergency.png', 96, shortcut('siren', '#ffb4a3')],
]

/** An .ico that holds one PNG of 32 × 32, for what asks for /favicon.ico without reading the page. */
function ico(png: Buffer): Buffer {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt8(32, 6)
  head.writeUInt8(32, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(22, 18)
  return Buffer.concat([head, png])
}

mkdirSync(new URL('icons/', PUBLIC), { recursive: true })
writeFileSync(new URL('icons/monochrome.svg', PUBLIC), MONOCHROME)

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
const page = await browser.newPage()

/** The drawing's pixels, as the browser paints them, four bytes each. */
async function draw(drawing: string, pixels: number): Promise<Buffer> {
  const sized = drawing.replace('<svg ', `<svg width="${pixels}" height="${pixels}" `)
  const bytes = await page.evaluate(
    async ([source, size]) => {
      const image = new Image()
      image.src = `data:image/svg+xml,${encodeURIComponent(source)}`
      await image.decode()
      const canvas = new OffscreenCanvas(size, size)
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0, size, size)
      return Array.from(context.getImageData(0, 0, size, size).data)
    },
    [sized, pixels] as const,
  )
  return palettePng(Uint8Array.from(bytes), pixels, pixels)
}

for (const [file, pixels, drawing] of DRAWINGS) {
  const png = await draw(drawing, pixels)
  writeFileSync(new URL(file, PUBLIC), png)
  console.log(`${file} ${png.length} bytes`)
}
writeFileSync(new URL('favicon.ico', PUBLIC), ico(await draw(readFileSync(new URL('icon.svg', PUBLIC), 'utf8'), 32)))
await browser.close()
