/* Stands inside index.html, before the manifest; see carryInvite.ts. Old syntax on purpose: it runs before anything else can fail. */
;(function () {
  try {
    var phone = /iP(hone|ad|od)/.test(navigator.userAgent) || (navigator.platform === 'MacIntel' && navigator.maxTouchPoints > 1)
    if (!phone || navigator.standalone) return
    var base = document.currentScript.getAttribute('data-base')
    var opened = location.pathname === base + 'i' ? location.hash.slice(1) : ''
    var body = opened || localStorage.getItem('kryltso.carriedInvite') || ''
    if (!/^[A-Za-z0-9_.-]{1,2000}$/.test(body)) return
    var at = location.origin + base
    var app = JSON.parse(document.currentScript.getAttribute('data-app'))
    app.id = app.scope = at
    app.start_url = at + 'i#' + body
    for (var i = 0; i < app.icons.length; i++) app.icons[i].src = at + app.icons[i].src
    var link = document.createElement('link')
    link.rel = 'manifest'
    link.setAttribute('data-carries', body)
    link.href = 'data:application/manifest+json,' + encodeURIComponent(JSON.stringify(app))
    document.head.appendChild(link)
  } catch {
    return
  }
})()
