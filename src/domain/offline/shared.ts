/** Where the worker lays a picture that was shared into the app, until the page takes it away. */
export const SHARED_PICTURE = { cache: 'kryltso shared', name: '__kryltso/shared-picture' } as const

/** Where the page lays what the worker may say while the app is closed (`Notice`), and the name under which the browser wakes the worker. */
export const DUE_NOTICE = { cache: 'kryltso notice', name: '__kryltso/notice', tag: 'kryltso-due' } as const
