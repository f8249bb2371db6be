import { type ReactNode, Suspense, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { queryClient } from '../asking/queries'
import { askSession, wasSignedIn } from '../asking/session'
import { Failed, FailedInFrame } from '../frame/failed'
import { FailureBoundary } from '../frame/failureBoundary'
import { Framed } from '../frame/framed'
import { OpenToAll } from '../frame/openToAll'
import { WayIn } from '../frame/wayIn'
import { NotFoundPage } from '../pages/about/notFoundPage'
import { isDay } from './asOf'
import { pageAt } from './matching'
import { ShownPage, useAddress } from './navigation'
import type { Page } from './page'
import { pages } from './pages'
import { useKeptFocus } from './useKeptFocus'

/**
 * Shows the page of the address. What the next one needs is fetched at once, side by side;
 * until it has come the page before stays.
 */
export function Routed() {
  const address = useAddress()
  const next = useMemo(() => prepared(address), [address])
  const { found, shown } = useDeferredValue(next)
  useArrival(shown.pathname)
  useKeptFocus()
  const Page = shown.pathname === '/logga-in' ? WayIn : (found?.page.Component ?? NotFoundPage)
  const frame = shown.pathname === '/logga-in' ? 'bare' : (found?.page.frame ?? 'framed')
  return (
    <ShownPage value={shown}>
      <FailureBoundary key={frame} at={address} inPlace={Failed}>
        <Suspense>
          <InFrame frame={frame}>
            <FailureBoundary at={address} inPlace={frame === 'bare' ? Failed : FailedInFrame}>
              <Page key={shown.pathname} />
            </FailureBoundary>
          </InFrame>
        </Suspense>
      </FailureBoundary>
    </ShownPage>
  )
}

function InFrame({ frame, children }: { frame: Page['frame']; children: ReactNode }) {
  if (frame === 'bare') return children
  return frame === 'open' ? <OpenToAll>{children}</OpenToAll> : <Framed>{children}</Framed>
}

function taken(address: string) {
  const { pathname, searchParams, hash } = new URL(address, location.origin)
  const found = pageAt(pages, pathname)
  const search = Object.fromEntries([...searchParams].filter(([name, value]) => name !== 'dag' || isDay(value)))
  return { found, shown: { pathname, search, params: found?.params ?? {}, hash: decodeURIComponent(hash.slice(1)) } }
}

/** Begins to fetch the page and what it will ask for. */
function prepared(address: string) {
  const next = taken(address)
  const { found, shown } = next
  if (found !== undefined) {
    void found.page.load()
    const day = shown.search.dag === undefined ? {} : { asOf: shown.search.dag }
    const queries = found.page.asks(found.params, day)
    if (found.page.frame !== 'framed' || wasSignedIn()) prefetch(queries)
    // Where nobody was signed in, nobody may be: the questions wait until that is known.
    else
      void queryClient.fetchQuery({ ...askSession, staleTime: 60_000 }).then(
        () => prefetch(queries),
        () => {},
      )
  }
  return next
}

function prefetch(queries: ReturnType<Page['asks']>): void {
  for (const query of queries) void queryClient.prefetchQuery(query)
}

/** A new page begins at its top, and a reader of the screen is told by the focus; the first one is left as the browser has it. */
function useArrival(pathname: string): void {
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    if (location.hash !== '') return
    scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [pathname])
}
