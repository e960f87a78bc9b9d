import type { InlineConfig, Plugin } from 'vite'
import { drawSheets } from './drawSheets.ts'
import { carryInviteJs, criticalCss, inlineHashes } from './inline.ts'
import { contentSecurityPolicy } from './headers.ts'
import { firstScreenStyles } from './firstScreen.ts'
import { carriedManifest } from './webManifest.ts'

/**
 * Finishes index.html at build: the policy as a meta element, the critical rules and the lines that must run first inside it, the full stylesheet
 * moved below what it paints; and lays a copy beside it as 404.html, which is how GitHub Pages answers a place in the app.
 */
export function htmlPlugin(base: string, view: InlineConfig): Plugin {
  return {
    name: 'kryltso:html',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { bundle = {} }) =>
        finish(html, base, { sheets: await drawSheets(view, base), styles: firstScreenStyles(Object.values(bundle)) }),
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type === 'asset') this.emitFile({ type: 'asset', fileName: '404.html', source: page.source })
      },
    },
  }
}

/** What is laid into the page besides what Vite has put there. `styles`: paths below the base. */
export interface Laid {
  readonly sheets: string
  readonly styles: readonly string[]
}

const CHARSET = /<meta charset="[^"]*"\s*\/?>/i
const STYLESHEET = /\s*<link rel="stylesheet"[^>]* href="([^"]+)"[^>]*>/g

const SCRIPTS = /\s*<(?:link rel="modulepreload"[^>]*>|script type="module"[^>]*><\/script>)/g

/** `html` as Vite has made it, with its assets; the result is what is served. @throws if the page says no charset */
export function finish(html: string, base: string, laid: Laid = { sheets: '', styles: [] }): string {
  if (!CHARSET.test(html)) throw new Error('index.html says no charset: the policy has no place to stand')
  const css = criticalCss()
  const styles = [...[...html.matchAll(STYLESHEET)].map(([, path]) => path!), ...laid.styles.map((path) => base + path)]
  const links = (rel: string) => [...new Set(styles)].map((path) => `<link ${rel} crossorigin href="${path}">`).join('')
  const scripts = [...html.matchAll(SCRIPTS)].map(([tag]) => tag.trim()).sort()
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(inlineHashes(), 'meta')}">`,
    // Asked for at once and all together; standing below what is painted first, each would otherwise wait for the one before it.
    ...scripts,
    links('rel="preload" as="style"'),
    css && `<style>${css}</style>`,
    `<script data-base="${base}" data-app='${JSON.stringify(carriedManifest())}'>${carryInviteJs()}</script>`,
  ].join('')
  return html
    .replace(STYLESHEET, '')
    .replace(SCRIPTS, '')
    .replace(CHARSET, (charset) => charset + head)
    .replace('</body>', () => `${laid.sheets}${links('rel="stylesheet"')}</body>`)
}
