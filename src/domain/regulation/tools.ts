/**
 * Which clauses a tool of the app carries out: its address, below `/tools` or alone → clause ids. A room is named here once it can really be used,
 * since a clause counts as carried out by it.
 */
export const TOOL_CLAUSES: Readonly<Record<string, readonly string[]>> = {
  invites: ['2.1-6', '2.1-12', '2.3-2', '2.3-3'],
  practice: ['2.3-7', '2.4-3', '2.5-4'],
}
