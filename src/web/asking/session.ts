import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { type AnswerOf, call, type Problem, ProblemAnswer, sessionEnded } from './api'
import { rememberOrganisation } from './organisationAsked'
import { queryClient } from './queries'

export type Session = NonNullable<AnswerOf<'GET /session'>>

/** Who is signed in. The API says null when nobody is, which isn't an error to a browser; to a page it is. */
export const askSession = queryOptions({
  queryKey: ['GET /session'],
  queryFn: async ({ signal }): Promise<Session> => {
    const who = () => call('GET /session', {}, { signal })
    // Nobody, it may be said of a cookie that another tab has had replaced meanwhile.
    const session = (await who()) ?? (wasSignedIn() ? await who() : null)
    rememberEntry(session?.account.id)
    if (session !== null) rememberOrganisation(session.organisation.id)
    if (session === null) throw new ProblemAnswer(notSignedIn)
    return session
  },
})

/** The account that is signed in now: null where none is, and undefined where it couldn't be asked. */
export async function accountNow(): Promise<string | null | undefined> {
  // An answer on its way may be to what was asked before.
  await queryClient.cancelQueries({ queryKey: askSession.queryKey })
  return queryClient.fetchQuery({ ...askSession, staleTime: 0, retry: false }).then(
    ({ account }) => account.id,
    (error: unknown) => (error instanceof ProblemAnswer && error.problem.status === 401 ? null : undefined),
  )
}

/** Pages are only shown to somebody who is signed in. */
export const useSession = (): Session => useSuspenseQuery({ ...askSession, staleTime: 60_000 }).data

export const mayDo = (session: Session, right: 'administer' | 'register' | 'read-all'): boolean =>
  session.rights.includes(right)

/** Was somebody signed in here the last time? Then a page's data is fetched beside the session, not after it. */
export const wasSignedIn = (): boolean => localStorage.getItem(entry) !== null

const entry = 'signed-in'

export function rememberEntry(account: string | undefined): void {
  if (account === undefined) localStorage.removeItem(entry)
  else localStorage.setItem(entry, account)
}

const askedEvery = 180_000

/**
 * Tells when one is out, and when one is in again. Another tab shares the session: what is signed out of there is out here
 * too, and who comes in there comes in here.
 */
export function followSession(own: string, onOut: (isOut: boolean) => void): () => void {
  const ended = async () => {
    onOut(true)
    // It may have been asked before another tab came in. Where it is so the other tabs hear of it, also one that asks nothing.
    onOut((await accountNow()) !== own)
  }
  const hear = ({ key, newValue }: StorageEvent) => {
    if (key !== entry) return
    if (newValue === null || newValue === own) onOut(newValue === null)
    else startAnew()
  }
  addEventListener('storage', hear)
  sessionEnded.addEventListener('ended', ended)
  // A page that is left open tells by itself that its session has ended; asking so doesn't prolong it.
  const asked = setInterval(async () => {
    if ((await call('GET /session').catch(() => undefined)) === null) await ended()
  }, askedEvery)
  return () => {
    removeEventListener('storage', hear)
    sessionEnded.removeEventListener('ended', ended)
    clearInterval(asked)
  }
}

/** Loads the first page: what this one holds in memory is somebody else's. */
export const startAnew = (): void => location.assign('/')

const notSignedIn: Problem = { type: 'about:blank', title: '', status: 401, code: 'not-signed-in' }
