/** Where a fact comes from. `url` is a citation: the app shows it, and never opens it unasked. */
export interface Source {
  readonly what: string
  readonly url?: string
}

/** A number that may be called from the app. */
export interface Phone {
  /** Digits only, as dialled. */
  readonly number: string
  readonly shown: string
  readonly what: string
  readonly source: readonly string[]
  /** ISO `YYYY-MM-DD`. */
  readonly checkedOn: string
}

/** Piece `sources/all/<language>`. */
export interface Sources {
  readonly sources: Readonly<Record<string, Source>>
  readonly phones: Readonly<Record<string, Phone>>
}
