/** Ids of the regulation's clauses, in order. Permanent: content, papers and tools cite them. */
const numbered = (part: string, last: number) => Array.from({ length: last }, (_, at) => `${part}-${at + 1}`)

export const CLAUSE_IDS: readonly string[] = [
  ...['1.4', '1.5', '1.6', '1.7', '1.8', '1.9'],
  ...numbered('2.1', 16),
  ...numbered('2.2', 12),
  ...numbered('2.3', 7),
  ...numbered('2.4', 3),
  ...numbered('2.5', 4),
  ...['3.1', '3.2', '3.3', '3.4', '4.1', '4.2', '4.3'],
]
