import { mayDo, useSession } from '../../asking/session'

/** Is adding worth offering? Whoever has a role in some object, or registers; which object it may be, the server says. */
export function useOffersAdding(): boolean {
  const session = useSession()
  return session.side === 'business' || session.side === 'it' || mayDo(session, 'register')
}
