import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importsOf, refusal, type Import } from './rule.ts'

const SRC = new URL('../../src/', import.meta.url).pathname

function sources(dir = ''): string[] {
  return readdirSync(join(SRC, dir)).flatMap((name) => {
    const path = dir ? `${dir}/${name}` : name
    if (statSync(join(SRC, path)).isDirectory()) return path === 'content' ? [] : sources(path)
    return /\.(ts|vue)$/.test(name) && !name.endsWith('.d.ts') ? [path] : []
  })
}

describe('the house', () => {
  const files = sources()

  it('has sources to read', () => {
    expect(files.length).toBeGreaterThan(2)
    expect(files).toContain('domain/audience/audience.ts')
  })

  it('lets every room import only what its row allows', () => {
    const refused = files.flatMap((file) =>
      importsOf(file, readFileSync(join(SRC, file), 'utf8'))
        .map(refusal)
        .filter((said) => said !== null),
    )
    expect(refused).toEqual([])
  })
})

describe('the rule bites', () => {
  const forbidden: Import[] = [
    { from: 'features/join/InvitePage.vue', to: '@/features/scan/ScanPage.vue' },
    { from: 'features/join/InvitePage.vue', to: '../scan/useScan' },
    { from: 'features/join/useStart.ts', to: 'dexie' },
    { from: 'features/join/useStart.ts', to: '@/storage/tables' },
    { from: 'features/join/useStart.ts', to: '@/app/router' },
    { from: 'domain/invite/parseInvite.ts', to: 'vue' },
    { from: 'domain/invite/parseInvite.ts', to: '@/storage' },
    { from: 'domain/invite/parseInvite.ts', to: '../../platform/camera' },
    { from: 'domain/journey/nextStep.ts', to: '@/i18n' },
    { from: 'storage/journeys.ts', to: 'vue' },
    { from: 'storage/journeys.ts', to: '@/platform/files' },
    { from: 'ui/AppButton.vue', to: '@/i18n' },
    { from: 'ui/AppButton.vue', to: 'pinia' },
    { from: 'ui/AppButton.vue', to: '@/features/join/texts' },
    { from: 'ui/AppButton.vue', to: '@/storage' },
    { from: 'i18n/language.ts', to: '@/storage' },
    { from: 'composables/useLive.ts', to: '@/features/join/texts' },
    { from: 'content-pack/compile.ts', to: 'node:fs' },
    { from: 'content-pack/compile.ts', to: '@/storage' },
    { from: 'platform/camera.ts', to: '@/storage' },
    { from: 'utils/date.ts', to: 'vue' },
    { from: 'domain/helpers/date.ts', to: 'valibot' },
    { from: 'features/join/InvitePage.vue', to: 'lodash' },
  ]

  it.each(forbidden)('$from may not import $to', (one) => {
    expect(refusal(one)).toEqual(expect.stringContaining(one.from))
  })

  const allowed: Import[] = [
    { from: 'features/join/InvitePage.vue', to: '@/storage' },
    { from: 'features/join/InvitePage.vue', to: './useStart' },
    { from: 'features/join/InvitePage.vue', to: '@/ui/AppButton.vue' },
    { from: 'app/router.ts', to: '@/features/join/routes' },
    { from: 'ui/SchemePicture.vue', to: '@/domain/picture/picture' },
    { from: 'storage/database.ts', to: 'dexie' },
    { from: 'domain/invite/verify.ts', to: '@noble/ed25519' },
  ]

  it.each(allowed)('$from may import $to', (one) => {
    expect(refusal(one)).toBeNull()
  })

  it('reads imports out of scripts of every kind', () => {
    const vue = `<script setup lang="ts">\nimport A from './A.vue'\nimport type { B } from '@/domain/b'\nconst c = () => import('./C.vue')\n</script><template><p>import 'x'</p></template>`
    expect(importsOf('features/x/P.vue', vue).map((i) => i.to)).toEqual(['./A.vue', '@/domain/b', './C.vue'])
    expect(
      importsOf('main.ts', `import './ui/tokens.css'\nexport * from './x'\nexport { y } from "./y"\n// import 'no'`).map((i) => i.to),
    ).toEqual(['./ui/tokens.css', './x', './y'])
  })
})
