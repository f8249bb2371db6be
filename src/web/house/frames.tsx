import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { SignInPage } from '../pages/access/signInPage'
import { isDay } from './asOf'
import { Failed, FailedInFrame } from './failed'
import { Framed } from './framed'
import { OpenToAll } from './openToAll'
import { type ask, queryClient } from './queries'
import { askSession } from './session'

export const root = createRootRoute({
  component: Outlet,
  errorComponent: Failed,
  // `q`, `visa` and the like belong to the pages; the day belongs to all of them.
  validateSearch: (search: Record<string, unknown>): { dag?: string } => (isDay(search.dag) ? { dag: search.dag } : {}),
})

export const signIn = createRoute({
  getParentRoute: () => root,
  path: '/logga-in',
  component: SignInPage,
})

/** With the code that came with a new account: set in front of the sign-in, for there is no password yet. */
export const activation = createRoute({
  getParentRoute: () => root,
  path: '/aktivera',
  validateSearch: (search: Record<string, unknown>): { kod?: string } =>
    search.kod === undefined ? {} : { kod: String(search.kod) },
  component: lazyRouteComponent(() => import('../pages/access/activationPage'), 'ActivationPage'),
})

/** Read by everyone: inside the frame by those who are signed in, else without it. */
export const open = createRoute({
  getParentRoute: () => root,
  id: 'open',
  component: OpenToAll,
  errorComponent: Failed,
})
export const openPages = [
  createRoute({
    getParentRoute: () => open,
    path: '/om',
    component: lazyRouteComponent(() => import('../pages/about/aboutPage'), 'AboutPage'),
  }),
  createRoute({
    getParentRoute: () => open,
    path: '/tillganglighet',
    component: lazyRouteComponent(() => import('../pages/about/accessibilityPage'), 'AccessibilityPage'),
  }),
]

/** Everything behind the sign-in: the bar, the rail and the page. */
export const framed = createRoute({
  getParentRoute: () => root,
  id: 'framed',
  component: Framed,
  errorComponent: Failed,
  loader: () => queryClient.ensureQueryData(askSession),
})

/** One page: its path, its part of the bundle, and what it will ask for, fetched beside the bundle. */
export function page<Path extends string>(
  path: Path,
  load: () => Promise<Record<string, unknown>>,
  name: string,
  asks: (params: Record<string, string>, day: { asOf?: string }) => ReturnType<typeof ask>[] = () => [],
) {
  return createRoute({
    getParentRoute: () => framed,
    path,
    component: lazyRouteComponent(load, name),
    errorComponent: FailedInFrame,
    loaderDeps: ({ search }) => ({ dag: search.dag }),
    loader: ({ params, deps }) => {
      const day = deps.dag === undefined ? {} : { asOf: deps.dag }
      for (const query of asks(params as Record<string, string>, day)) void queryClient.prefetchQuery(query)
    },
    validateSearch: (search: Record<string, unknown>): Record<string, string> =>
      Object.fromEntries(
        Object.entries(search)
          .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
          .map(([key, value]) => [key, String(value)]),
      ),
  })
}
