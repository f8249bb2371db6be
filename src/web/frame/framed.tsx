import { useQuery } from '@tanstack/react-query'
import { Activity, lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { ask, queryClient } from '../asking/queries'
import { followSession, rememberEntry, startAnew, useSession } from '../asking/session'
import { signOut } from '../asking/signing'
import { forgetDrafts } from '../forms/drafts'
import { useNoReceipts } from '../parts/receipt'
import { Shell } from '../parts/shell'
import { Skeleton } from '../parts/skeleton'
import { useAsOf } from '../routing/asOf'
import { push, useShown } from '../routing/navigation'
import { m } from '../words/compiled/messages'
import { say } from '../words/say'
import { railOf } from './rail'

const loadSignIn = () => import('../pages/access/signInAgain')
const SignInAgain = lazy(() => loadSignIn().then((part) => ({ default: part.SignInAgain })))

/** The frame around every page: who is signed in, which day is shown, and what there is to choose from. */
export function Framed({ children }: { children: ReactNode }) {
  const session = useSession()
  const day = useAsOf()
  const { pathname } = useShown()
  const { data: findings } = useQuery(ask('GET /findings', { query: { asOf: day, limit: 1 } }))
  const { data: changes } = useQuery(ask('GET /structure-changes', { query: { to: session.today } }))
  const [own] = useState(session.account.id)
  const isAnothers = session.account.id !== own
  const [isOut, setOut] = useState(false)
  const [isStuck, setStuck] = useState(false)

  useEffect(() => {
    // Fetched while there is a server to fetch it from: a session can end at any time.
    void loadSignIn()
    return followSession(own, setOut)
  }, [own])
  useEffect(() => {
    if (isAnothers) startAnew()
  }, [isAnothers])
  const noReceipts = useNoReceipts()
  useEffect(() => {
    if (isOut) noReceipts()
  }, [isOut, noReceipts])

  const show = (chosen: string) => {
    const search = new URLSearchParams(location.search)
    if (chosen === session.today) search.delete('dag')
    else search.set('dag', chosen)
    push(search.size > 0 ? `${location.pathname}?${search}` : location.pathname)
  }
  const changed = (changes?.items ?? []).slice(0, 6).map((each) => ({ day: each.on, what: say(each.text) }))
  const yearStart = `${session.today.slice(0, 4)}-01-01`
  const leave = async () => {
    const isLeft = await signOut()
    setStuck(!isLeft)
    // Whoever comes next to this computer would go on as the one who thinks that they have left.
    if (!isLeft) return
    forgetDrafts()
    noReceipts()
    rememberEntry(undefined)
    queryClient.clear()
    push('/logga-in')
  }
  const { person } = session
  if (isAnothers) return null
  return (
    <>
      <Activity mode={isOut ? 'hidden' : 'visible'}>
        <Shell
          home="/"
          organisation={session.organisation.name}
          isDemo={session.organisation.demo}
          date={{
            today: session.today,
            shown: day ?? session.today,
            choices: [{ day: yearStart, word: m.shell_year_start() }],
            changed,
            onChoose: show,
          }}
          person={{
            name: person?.name ?? session.account.name,
            kind: session.side ?? 'office',
            isProtected: person?.protectedIdentity,
            items: [
              ...(person === null ? [] : [{ to: `/personer/${person.id}`, word: m.shell_my_page() }]),
              { to: '/mitt-konto', word: m.shell_my_account() },
            ],
            onSignOut: leave,
          }}
          onSearch={(text) => push(`/sok?q=${encodeURIComponent(text)}${day === undefined ? '' : `&dag=${day}`}`)}
          groups={railOf(session, pathname, findings?.total)}
          wide={pathname.startsWith('/tackning') || pathname.startsWith('/karta')}
          accessibilityTo="/tillganglighet"
          aboutTo="/om"
        >
          {isStuck && (
            <p className="sb-error" role="alert">
              {m.shell_not_signed_out()}
            </p>
          )}
          <Suspense fallback={<Skeleton lines={8} />}>{children}</Suspense>
        </Shell>
      </Activity>
      {isOut && (
        <Suspense>
          <SignInAgain account={session.account} onDone={() => setOut(false)} />
        </Suspense>
      )}
    </>
  )
}
