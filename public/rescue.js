/* The last door: old syntax, no library, nothing of the app. Reads everything as it lies there and changes nothing. */
;(function () {
  function on(id, act) {
    var say = function (words) {
      document.getElementById('said').textContent = words
    }
    document.getElementById(id).onclick = function () {
      Promise.resolve()
        .then(act)
        .then(say, function (problem) {
          say('Не получилось. It did not work. ' + problem)
        })
    }
  }
  function each(list, act) {
    return Promise.all([].slice.call(list).map(act))
  }
  function asked(request) {
    return new Promise(function (done, fail) {
      request.onsuccess = function () {
        done(request.result)
      }
      request.onerror = request.onblocked = function () {
        fail(request.error || 'blocked')
      }
    })
  }
  function ours(name) {
    return /^kryltso/.test(name)
  }
  /* JSON has no bytes. A key that may not leave the phone stays there, as {}. */
  function plain(name, value) {
    var is = this[name] instanceof ArrayBuffer ? new Uint8Array(value) : value
    return is instanceof Uint8Array ? { $bytes: btoa(String.fromCharCode.apply(null, is)) } : value
  }
  function names() {
    if (!indexedDB.databases) return Promise.resolve(['kryltso'])
    return indexedDB.databases().then(function (all) {
      return all
        .map(function (one) {
          return one.name
        })
        .filter(ours)
    })
  }
  var rows = 0
  function read(name) {
    return asked(indexedDB.open(name)).then(function (db) {
      return each(db.objectStoreNames, function (store) {
        var from = db.transaction(store).objectStore(store)
        return each([from.getAllKeys(), from.getAll()], asked).then(function (got) {
          rows += got[1].length
          return { name: store, keys: got[0], rows: got[1] }
        })
      }).then(function (stores) {
        db.close()
        return { name: name, version: db.version, stores: stores }
      })
    })
  }
  function hand(text) {
    var file = new File([text], 'kryltso-' + new Date().toJSON().slice(0, 10) + '.rescue.json', { type: 'application/json' })
    /* On an iPhone's home screen a download opens a page without a way back. */
    if (navigator.standalone && navigator.canShare && navigator.canShare({ files: [file] })) return navigator.share({ files: [file] })
    var link = document.createElement('a')
    link.href = URL.createObjectURL(file)
    link.download = file.name
    link.click()
  }
  on('save', function () {
    rows = 0
    return names()
      .then(function (all) {
        return each(all, read)
      })
      .then(function (all) {
        return hand(JSON.stringify({ format: 'kryltso-rescue', version: 1, databases: all, local: localStorage }, plain, 1))
      })
      .then(function () {
        return 'Записей в файле: ' + rows + '. Records in the file: ' + rows + '.'
      })
  })
  on('again', function () {
    location.href = './'
  })
  on('remove', function () {
    return navigator.serviceWorker
      .getRegistration()
      .then(function (worker) {
        return worker && worker.unregister()
      })
      .then(function () {
        return caches.keys()
      })
      .then(function (all) {
        return each(all.filter(ours), function (name) {
          return caches.delete(name)
        })
      })
      .then(function () {
        return 'Готово. Откройте приложение, когда будет сеть. Done. Open the app when there is a network.'
      })
  })
})()
