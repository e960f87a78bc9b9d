import { FILE_ENDING } from '../../domain/offline/place.ts'
import { CACHE, FOR_EVER_FOLDERS, securityHeaders, STABLE_IN_FOLDERS, type InlineHashes } from './headers.ts'

/** Ready-made settings for hosts people really use, all said from the same headers. Names are paths from the root of the repository. */
export function hostFiles(hashes: InlineHashes): Readonly<Record<string, string>> {
  const headers = Object.entries(securityHeaders(hashes))
  return {
    'public/_headers': pagesHeaders(headers),
    '.hosts/nginx.conf': nginx(headers),
    '.hosts/Caddyfile': caddy(headers),
    '.hosts/apache.htaccess': apache(headers),
    '.hosts/vercel.json': vercel(headers),
  }
}

type Headers = readonly (readonly [string, string])[]
const MADE = 'Made by `npm run hosts` from src/cli/site/headers.ts.'
const stableNames = STABLE_IN_FOLDERS.map((path) => path.replace('.', '\\.')).join('|')

function pagesHeaders(headers: Headers): string {
  const block = (path: string, lines: Headers) => `${path}\n${lines.map(([name, value]) => `  ${name}: ${value}`).join('\n')}\n`
  const forEver = FOR_EVER_FOLDERS.map((folder) => block(`/${folder}/*`, [['Cache-Control', CACHE.forEver]]))
  // A later rule adds to an earlier one: the stable names first detach what their folder said.
  const stable = STABLE_IN_FOLDERS.map((path) => `/${path}\n  ! Cache-Control\n  Cache-Control: ${CACHE.askFirst}\n`)
  return [`# ${MADE} For Netlify and Cloudflare Pages.\n`, block('/*', headers), ...forEver, ...stable].join('\n')
}

function nginx(headers: Headers): string {
  return `# ${MADE}
# One site of nginx: put dist/ into root, name and certificate are yours.
map $uri $kryltso_cache {
  default "${CACHE.askFirst}";
${STABLE_IN_FOLDERS.map((path) => `  "~/${path.replace('.', '\\.')}$" "${CACHE.askFirst}";`).join('\n')}
  "~/(${FOR_EVER_FOLDERS.join('|')})/" "${CACHE.forEver}";
}

server {
  listen 80;
  root /var/www/kryltso;
  index index.html;
  charset utf-8;
  types { application/manifest+json webmanifest; application/wasm wasm; text/javascript js; }
  include mime.types;
  gzip on;
  gzip_types text/css text/javascript application/json application/manifest+json application/wasm image/svg+xml;

${headers.map(([name, value]) => `  add_header ${name} "${value}" always;`).join('\n')}
  add_header Cache-Control $kryltso_cache always;

  # A path with an ending is a file: there or 404. Every other path is a place in the app.
  location ~ ${FILE_ENDING} { try_files $uri =404; }
  location / { try_files $uri $uri/ /index.html; }
}
`
}

function caddy(headers: Headers): string {
  return `# ${MADE}
# Caddy 2: your own name brings a certificate by itself.
kryltso.example {
	root * /var/www/kryltso
	encode zstd gzip
	header {
${headers.map(([name, value]) => `\t\t${name} "${value}"`).join('\n')}
		Cache-Control "${CACHE.askFirst}"
	}
	@forever {
		path ${FOR_EVER_FOLDERS.map((folder) => `/${folder}/*`).join(' ')}
		not path ${STABLE_IN_FOLDERS.map((path) => `/${path}`).join(' ')}
	}
	header @forever Cache-Control "${CACHE.forEver}"
	# A path with an ending is a file: there or 404. Every other path is a place in the app.
	@place not path_regexp ${FILE_ENDING}
	rewrite @place /index.html
	file_server
}
`
}

function apache(headers: Headers): string {
  return `# ${MADE}
# Apache 2.4: copy as .htaccess beside index.html (needs mod_headers and mod_rewrite).
AddType application/manifest+json .webmanifest
AddType application/wasm .wasm
AddType text/javascript .js
AddDefaultCharset utf-8
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json application/manifest+json application/wasm image/svg+xml
</IfModule>
${headers.map(([name, value]) => `Header always set ${name} "${value}"`).join('\n')}
Header always set Cache-Control "${CACHE.askFirst}"
Header always set Cache-Control "${CACHE.forEver}" "expr=%{REQUEST_URI} =~ m#/(${FOR_EVER_FOLDERS.join('|')})/# && !(%{REQUEST_URI} =~ m#/(${stableNames})$#)"

# A path with an ending is a file: there or 404. Every other path is a place in the app.
RewriteEngine On
RewriteCond %{REQUEST_FILENAME} !-f
RewriteCond %{REQUEST_URI} !${FILE_ENDING}
RewriteRule ^ index.html [L]
`
}

function vercel(headers: Headers): string {
  const list = (lines: Headers) => lines.map(([key, value]) => ({ key, value }))
  const cache = (source: string, value: string) => ({ source, headers: list([['Cache-Control', value]]) })
  return `${JSON.stringify(
    {
      outputDirectory: 'dist',
      rewrites: [{ source: `/((?!.*${FILE_ENDING}).*)`, destination: '/index.html' }],
      headers: [
        { source: '/(.*)', headers: list(headers) },
        ...FOR_EVER_FOLDERS.map((folder) => cache(`/${folder}/(.*)`, CACHE.forEver)),
        ...STABLE_IN_FOLDERS.map((path) => cache(`/${path}`, CACHE.askFirst)),
      ],
    },
    null,
    2,
  )}
`
}
