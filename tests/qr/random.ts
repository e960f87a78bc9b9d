/** Chance that repeats itself: the same seed, the same pictures, on every machine. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = (seed ^ 0x9e3779b9) >>> 0
    for (let i = 0; i < 8; i += 1) this.next()
  }

  /** From 0 up to, and without, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  between = (low: number, high: number): number => low + (high - low) * this.next()
  /** A whole number, both ends possible. */
  whole = (low: number, high: number): number => Math.floor(this.between(low, high + 1))
  either = (share = 0.5): boolean => this.next() < share
  sign = (): number => (this.either() ? 1 : -1)
  one<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!
  }

  /** Normal, mean 0 and deviation 1, out of a table: quick enough to ask for each pixel. */
  bell = (): number => BELL[Math.floor(this.next() * BELL.length)]!
}

const BELL = Float32Array.from(
  { length: 4096 },
  (_, i) => Math.sqrt(-2 * Math.log((i + 0.5) / 4096)) * Math.cos(2 * Math.PI * ((i * 0.618034) % 1)),
)
