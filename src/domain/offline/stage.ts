/**
 * Two helpings. `core` comes with the service worker and makes the app start with no network; `rest` is fetched afterwards, in the open.
 * Whoever looks after a phone with little time on a bad network gets the first as soon as it can be had.
 */
export type Stage = 'core' | 'rest'

/** Big files that no first steps need: the QR reader's machine code, the icons a home screen asks for. */
const LATER = [/\.wasm$/, /(^|\/)icons\//, /(^|\/)assets\/(zxing|scanner|documents)[-.]/]

/** `path` is below the base, without a leading slash: `assets/app-1a2b.js`. */
export const stageOfFile = (path: string): Stage => (LATER.some((late) => late.test(path)) ? 'rest' : 'core')

/** `key` is a piece of the content pack, `journey/parent/ru`. What a Russian reader needs on the first evening comes first. */
export const stageOfPiece = (key: string): Stage => (/^(journey|emergency)\/.+\/ru$/.test(key) ? 'core' : 'rest')
