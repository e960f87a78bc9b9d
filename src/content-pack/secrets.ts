import type { Context } from './context.ts'

/** Where a token stands: the platforms' join and call links, and this app's own invites. */
const TOKEN = /(?:\/join\/|[?&](?:join|call_link)=|\/i#|max\.ru\/u\/)([A-Za-z0-9_/%=.-]{16,})/g

/** What shows that a token is made up: a word that says so, a letter repeated, or a cut. */
const MADE_UP = /primer|example|madeup|obraz[ec]|vydum|(.)\1{4}|\.{3}/i

/** A working invite is a key to a closed chat of children: nothing that looks like one may stand in what is published. */
export function refuseSecrets(context: Context): void {
  for (const [file, text] of Object.entries(context.files)) {
    text.split('\n').forEach((content, index) => {
      for (const [whole, token] of content.matchAll(TOKEN)) {
        if (MADE_UP.test(token!)) continue
        context.report(
          { file, line: index + 1 },
          `this looks like a working invite: ${whole.slice(0, 14)}…; write a made-up token that says so, such as PRIMER00000`,
        )
      }
    })
  }
}
