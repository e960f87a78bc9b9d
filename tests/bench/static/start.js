const own = globalThis.trustedTypes?.createPolicy('default', { createScriptURL: (url) => url })
navigator.serviceWorker.register(own ? own.createScriptURL('/sw.js') : '/sw.js')
