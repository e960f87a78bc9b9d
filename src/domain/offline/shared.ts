/** Where the worker lays a picture that was shared into the app, until the page takes it away. */
export const SHARED_PICTURE = { cache: 'kryltso shared', name: '__kryltso/shared-picture' } as const
