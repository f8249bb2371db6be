import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from './api'
import { ask } from './queries'

export type Session = AnswerOf<'GET /session'>

export const askSession = ask('GET /session')

/** Who is signed in. Pages are only shown to somebody who is. */
export const useSession = (): Session => useSuspenseQuery({ ...askSession, staleTime: 60_000 }).data

export const mayDo = (session: Session, right: 'administer' | 'register' | 'read-all'): boolean =>
  session.rights.includes(right)
