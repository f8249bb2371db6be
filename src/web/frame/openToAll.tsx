import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { askSession } from '../asking/session'
import { Skeleton } from '../parts/skeleton'
import { Framed } from './framed'

const Outside = lazy(() => import('../parts/outside').then((part) => ({ default: part.Outside })))

/** A page that everyone may read: in the product's frame where somebody is signed in, else by itself. */
export function OpenToAll({ children }: { children: ReactNode }) {
  const { data: session, isPending } = useQuery({ ...askSession, staleTime: 60_000, retry: false })
  if (isPending) return null
  if (session !== undefined) return <Framed>{children}</Framed>
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <Outside wide accessibilityTo="/tillganglighet" aboutTo="/om">
        {children}
      </Outside>
    </Suspense>
  )
}
