/**
 * Which clauses a tool of the app carries out: room below `/tools` → clause ids. A room is named here once it can really be used,
 * since a clause counts as carried out by it.
 */
export const TOOL_CLAUSES: Readonly<Record<string, readonly string[]>> = {
  invites: ['2.1-6', '2.1-12', '2.3-2', '2.3-3'],
}
