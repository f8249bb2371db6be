import { z } from 'zod'
import { endSession } from '#model/access/accounts'
import { text } from '#model/text'
import { AccountRef } from './decisions.ts'
import { acting, reading } from './endpoint.ts'
import { listed } from './listExport.ts'
import { rightWords, wordIn } from './listWords.ts'
import { Instant, TextShape } from './shapes.ts'

/** Somebody's own: a browser that is signed in. */
const OwnSessionShape = z
  .object({
    id: z.string(),
    /** As the browser calls itself. */
    userAgent: z.string().nullable(),
    startedAt: Instant,
    /** To the minute. */
    usedAt: Instant,
    /** The one that asks. */
    current: z.boolean(),
  })
  .meta({ id: 'OwnSession' })

export const AccountEventShape = z
  .object({
    number: z.int(),
    at: Instant,
    act: z.string(),
    actName: TextShape.nullable(),
    by: AccountRef,
    /** Done as the account itself. */
    own: z.boolean(),
    /** Done by an account that nobody answers for, which is told to those who administer. */
    leftBehind: z.boolean(),
    /** In the last thirty days. */
    recent: z.boolean(),
    /** What the API token is called that it is about. */
    token: z.string().nullable(),
    /** The rights that were given, all of them. */
    rights: z.array(z.string()).nullable(),
    /** The account was disabled, or stayed so. */
    disabled: z.boolean(),
  })
  .meta({ id: 'AccountEvent' })

/** What somebody sees and ends of their own ways in. */
export const ownAccessEndpoints = {
  'GET /sessions': reading({
    reads: 'signed-in',
    summary: { sv: 'Egna inloggningar som pågår', en: 'One’s own sessions' },
    answer: z.object({ items: z.array(OwnSessionShape), next: z.null() }),
    export: {
      title: text('Egna inloggningar', 'Own sessions'),
      columns: {
        userAgent: { heading: text('Webbläsare', 'Browser'), text: ({ userAgent }) => userAgent },
        startedAt: { heading: text('Inloggad', 'Signed in'), moment: ({ startedAt }) => startedAt },
        usedAt: { heading: text('Senast använd', 'Last used'), moment: ({ usedAt }) => usedAt },
      },
    },
  }),
  'POST /sessions/{id}/ending': acting({
    act: endSession,
    summary: { sv: 'Avsluta en egen inloggning', en: 'End a session of one’s own' },
    guard: 'once',
    params: z.object({ id: z.string().max(100) }),
    answer: z.object({ id: z.string() }),
  }),
  'GET /account-events': reading({
    reads: 'signed-in',
    summary: {
      sv: 'Vad som har gjorts med ditt eget konto: rättigheter, koder och nycklar; för dem som administrerar också vad konton gör som ingen svarar för',
      en: 'What has been done to your own account: rights, codes and tokens; for those who administer also what accounts do that nobody answers for',
    },
    answer: z.object({ items: z.array(AccountEventShape), next: z.null() }),
    export: {
      title: text('Det som har hänt med ditt konto', 'What has happened to your account'),
      columns: {
        at: { heading: text('När', 'When'), moment: ({ at }) => at },
        act: { heading: text('Vad', 'What'), text: ({ act, actName }) => actName ?? act },
        token: { heading: text('Nyckel', 'Token'), text: ({ token }) => token },
        rights: {
          heading: text('Rättigheter', 'Rights'),
          text: ({ rights }) => rights && listed(rights.map((right) => wordIn(rightWords, right))),
        },
        by: { heading: text('Av', 'By'), text: ({ by }) => by.person?.name ?? by.name },
      },
    },
  }),
}
