import type { Plugin } from 'vite'
import { carryInviteJs, criticalCss, inlineHashes } from './inline.ts'
import { contentSecurityPolicy } from './headers.ts'
import { carriedManifest } from './webManifest.ts'

/**
 * Finishes index.html at build: the policy as a meta element, the critical rules and the lines that must run first inside it, the full stylesheet
 * moved below what it paints; and lays a copy beside it as 404.html, which is how GitHub Pages answers a place in the app.
 */
export function htmlPlugin(base: string): Plugin {
  return {
    name: 'kryltso:html',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: { order: 'post', handler: (html) => finish(html, base) },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type === 'asset') this.emitFile({ type: 'asset', fileName: '404.html', source: page.source })
      },
    },
  }
}

const CHARSET = /<meta charset="[^"]*"\s*\/?>/i
const STYLESHEET = /\s*<link rel="stylesheet"[^>]*>/g

/** `html` as Vite has made it, with its assets; the result is what is served. @throws if the page says no charset */
export function finish(html: string, base: string): string {
  if (!CHARSET.test(html)) throw new Error('index.html says no charset: the policy has no place to stand')
  const css = criticalCss()
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(inlineHashes(), 'meta')}">`,
    css && `<style>${css}</style>`,
    `<script data-base="${base}" data-app='${JSON.stringify(carriedManifest())}'>${carryInviteJs()}</script>`,
  ].join('')
  const sheets = [...html.matchAll(STYLESHEET)].map(([sheet]) => sheet.trim())
  return html
    .replace(STYLESHEET, '')
    .replace(CHARSET, (charset) => charset + head)
    .replace('</body>', () => `${sheets.join('')}</body>`)
}
