/** `npm run ids`: puts the ids of today's steps and security items on the list of published ones, `src/content/ids.yaml`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepIds } from '../content-pack/vanished.ts'
import { readPiece } from '../domain/pack/pieceSchema.ts'
import { compileFolder, CONTENT_FOLDER } from './readContent.ts'

const file = join(CONTENT_FOLDER, 'ids.yaml')
const { pieces } = compileFolder()
const journeys = Object.keys(pieces).flatMap((key) => {
  const slug = /^journey\/([^/]+)\/ru$/.exec(key)?.[1]
  const journey = slug === undefined ? null : readPiece(`journey/${slug}/ru`, pieces[`journey/${slug}/ru`])
  return journey ? [journey] : []
})
const security = readPiece('security/all/ru', pieces['security/all/ru']) ?? { items: [], pictures: {} }
const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
const after = keepIds(before, journeys, security)
writeFileSync(file, after)
console.log(
  after === before ? 'src/content/ids.yaml is up to date' : 'src/content/ids.yaml has been written: commit it with the new content',
)
