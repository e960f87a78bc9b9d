import { createServer, type InlineConfig } from 'vite'

const LANGUAGES = ['ru', 'en'] as const

/** `src/app/drawFirstLight.ts`, as it is after loading. */
interface Drawing {
  drawFirstLight(language: (typeof LANGUAGES)[number], base: string): Promise<string>
}

/** The first screens as `<template>` elements, drawn by the app's own components; `view` is what Vite needs to read those. */
export async function drawSheets(view: InlineConfig, base: string): Promise<string> {
  const vite = await createServer({
    ...view,
    configFile: false,
    mode: 'production',
    logLevel: 'error',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, watch: null },
  })
  try {
    const { drawFirstLight } = (await vite.ssrLoadModule('/src/app/drawFirstLight.ts')) as Drawing
    let sheets = ''
    // One after the other: the language is one for the whole app.
    for (const language of LANGUAGES) {
      sheets += `<template data-first-light="${language}">${await drawFirstLight(language, base)}</template>`
    }
    return sheets
  } finally {
    await vite.close()
  }
}
