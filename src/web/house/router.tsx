import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { isDay } from './asOf'
import { Failed } from './failed'
import { Framed } from './framed'
import { type ask, queryClient } from './queries'
import { askSession } from './session'

const root = createRootRoute({
  component: Outlet,
  errorComponent: Failed,
  // `q`, `visa` and the like belong to the pages; the day belongs to all of them.
  validateSearch: (search: Record<string, unknown>): { dag?: string } => (isDay(search.dag) ? { dag: search.dag } : {}),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/logga-in',
  component: lazyRouteComponent(() => import('../pages/access/signInPage'), 'SignInPage'),
})

/** Everything behind the sign-in: the bar, the rail and the page. */
const framed = createRoute({
  getParentRoute: () => root,
  id: 'framed',
  component: Framed,
  errorComponent: Failed,
  loader: () => queryClient.ensureQueryData(askSession),
})

type Query = Parameters<typeof ask>[1]

/** One page: its path, its part of the bundle, and what it will ask for, fetched beside the bundle. */
function page<Path extends string>(
  path: Path,
  load: () => Promise<Record<string, React.ComponentType>>,
  name: string,
  asks: (params: Record<string, string>, day: { asOf?: string }) => ReturnType<typeof ask>[] = () => [],
) {
  return createRoute({
    getParentRoute: () => framed,
    path,
    component: lazyRouteComponent(load, name),
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

export type { Query }

const pages = [page('/', () => import('../pages/home/homePage'), 'HomePage')]

export const router = createRouter({
  routeTree: root.addChildren([signIn, framed.addChildren(pages)]),
  defaultPreload: false,
  scrollRestoration: true,
  defaultPendingMs: 300,
})
