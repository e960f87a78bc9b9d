/** Bits in a row, the most significant first, padded with zeros to a whole byte. */
export class BitWriter {
  private readonly bits: number[] = []

  /** Appends the low `width` bits of `value` (at most 31). */
  put(value: number, width: number): this {
    for (let shift = width - 1; shift >= 0; shift--) this.bits.push((value >> shift) & 1)
    return this
  }

  get length(): number {
    return this.bits.length
  }

  append(other: BitWriter): this {
    for (const bit of other.bits) this.bits.push(bit)
    return this
  }

  bytes(): Uint8Array {
    const out = new Uint8Array(Math.ceil(this.bits.length / 8))
    this.bits.forEach((bit, at) => (out[at >> 3]! |= bit << (7 - (at & 7))))
    return out
  }
}

/** What a payload that ends too early or says the impossible throws; caught by `unpack`, never seen outside. */
export class BrokenPayload extends Error {}

export class BitReader {
  private at = 0
  constructor(private readonly source: Uint8Array) {}

  get left(): number {
    return this.source.length * 8 - this.at
  }

  /** Takes the next `width` bits (at most 31). @throws BrokenPayload past the end */
  take(width: number): number {
    if (width > this.left) throw new BrokenPayload()
    let value = 0
    for (; width > 0; width--, this.at++) value = (value << 1) | ((this.source[this.at >> 3]! >> (7 - (this.at & 7))) & 1)
    return value
  }

  /** The rest in whole bytes. */
  takeBytes(): Uint8Array {
    return Uint8Array.from({ length: this.left >> 3 }, () => this.take(8))
  }

  /** @throws BrokenPayload unless only the zeros that fill the last byte are left */
  end(): void {
    if (this.left > 7 || this.take(this.left) !== 0) throw new BrokenPayload()
  }
}
