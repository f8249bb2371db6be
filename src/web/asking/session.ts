import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { type AnswerOf, call, type Problem, ProblemAnswer } from './api'
import { rememberOrganisation } from './organisationAsked'

export type Session = NonNullable<AnswerOf<'GET /session'>>

/** Who is signed in. The API says null when nobody is, which isn't an error to a browser; to a page it is. */
export const askSession = queryOptions({
  queryKey: ['GET /session'],
  queryFn: async ({ signal }): Promise<Session> => {
    const session = await call('GET /session', {}, { signal })
    rememberEntry(session !== null)
    if (session !== null) rememberOrganisation(session.organisation.id)
    if (session === null) throw new ProblemAnswer(notSignedIn)
    return session
  },
})

/** Pages are only shown to somebody who is signed in. */
export const useSession = (): Session => useSuspenseQuery({ ...askSession, staleTime: 60_000 }).data

export const mayDo = (session: Session, right: 'administer' | 'register' | 'read-all'): boolean =>
  session.rights.includes(right)

/** Was somebody signed in here the last time? Then a page's data is fetched beside the session, not after it. */
export const wasSignedIn = (): boolean => localStorage.getItem(entry) !== null

const entry = 'signed-in'

function rememberEntry(isIn: boolean): void {
  if (isIn) localStorage.setItem(entry, 'yes')
  else localStorage.removeItem(entry)
}

const notSignedIn: Problem = { type: 'about:blank', title: '', status: 401, code: 'not-signed-in' }
