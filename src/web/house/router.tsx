import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { SignInPage } from '../pages/access/signInPage'
import { isDay } from './asOf'
import { Failed, FailedInFrame } from './failed'
import { Framed } from './framed'
import { OpenToAll } from './openToAll'
import { ask, queryClient } from './queries'
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
  component: SignInPage,
})

/** With the code that came with a new account: set in front of the sign-in, for there is no password yet. */
const activation = createRoute({
  getParentRoute: () => root,
  path: '/aktivera',
  validateSearch: (search: Record<string, unknown>): { kod?: string } =>
    search.kod === undefined ? {} : { kod: String(search.kod) },
  component: lazyRouteComponent(() => import('../pages/access/activationPage'), 'ActivationPage'),
})

/** Read by everyone: inside the frame by those who are signed in, else without it. */
const open = createRoute({
  getParentRoute: () => root,
  id: 'open',
  component: OpenToAll,
  errorComponent: Failed,
})
const openPages = [
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

export type { Query }

const pages = [
  page('/', () => import('../pages/home/homePage'), 'HomePage'),
  page(
    '/konton',
    () => import('../pages/access/accountsPage'),
    'AccountsPage',
    () => [ask('GET /accounts')],
  ),
  page('/konton/nytt', () => import('../pages/access/newAccountPage'), 'NewAccountPage'),
  page(
    '/konton/nycklar',
    () => import('../pages/access/tokensPage'),
    'TokensPage',
    () => [ask('GET /tokens')],
  ),
  page(
    '/konton/nycklar/ny',
    () => import('../pages/access/newTokenPage'),
    'NewTokenPage',
    () => [ask('GET /accounts'), ask('GET /acts')],
  ),
  page(
    '/konton/$id',
    () => import('../pages/access/accountPage'),
    'AccountPage',
    () => [ask('GET /accounts')],
  ),
  page(
    '/objekt',
    () => import('../pages/objects/objectsPage'),
    'ObjectsPage',
    (_, day) => [ask('GET /objects', { query: day })],
  ),
  page(
    '/objekt/$id',
    () => import('../pages/objects/objectPage'),
    'ObjectPage',
    ({ id = '' }, day) => [
      ask('GET /objects/{id}', { params: { id }, query: day }),
      ask('GET /object-products', { query: { ...day, object: id, limit: 200 } }),
    ],
  ),
  page(
    '/objekt/nytt',
    () => import('../pages/objects/newObjectPage'),
    'NewObjectPage',
    () => [ask('GET /categories'), ask('GET /administrations')],
  ),
  page(
    '/objekt/$id/andra',
    () => import('../pages/objects/restructurePage'),
    'RestructurePage',
    ({ id = '' }) => [
      ask('GET /objects/{id}', { params: { id } }),
      ask('GET /categories'),
      ask('GET /administrations'),
    ],
  ),
  page(
    '/objekt/$id/tillsatt',
    () => import('../pages/roles/appointPage'),
    'AppointPage',
    ({ id = '' }) => [ask('GET /objects/{id}', { params: { id } }), ask('GET /model')],
  ),
  page('/sok', () => import('../pages/search/searchPage'), 'SearchPage'),
  page(
    '/kontakt',
    () => import('../pages/contacts/contactsPage'),
    'ContactsPage',
    (_, day) => [ask('GET /administrations', { query: { ...day, limit: 200 } })],
  ),
  page(
    '/granskningslogg',
    () => import('../pages/audit/auditPage'),
    'AuditPage',
    () => [ask('GET /acts')],
  ),
  page(
    '/beslut',
    () => import('../pages/decisions/decisionsPage'),
    'DecisionsPage',
    (_, day) => [ask('GET /objects', { query: day })],
  ),
  page(
    '/beslut/nytt',
    () => import('../pages/decisions/recordDecisionPage'),
    'RecordDecisionPage',
    () => [ask('GET /objects')],
  ),
  page(
    '/beslut/$id',
    () => import('../pages/decisions/decisionPage'),
    'DecisionPage',
    ({ id = '' }) => [ask('GET /decisions/{id}', { params: { id } })],
  ),
  page('/begaran', () => import('../pages/requests/requestsPage'), 'RequestsPage'),
  page(
    '/begaran/$id',
    () => import('../pages/requests/requestPage'),
    'RequestPage',
    ({ id = '' }) => [ask('GET /requests/{id}', { params: { id } })],
  ),
  page('/forum', () => import('../pages/forums/forumsPage'), 'ForumsPage', (_, day) => [ask('GET /forums', { query: day })]),
  page('/forum/$id', () => import('../pages/forums/forumPage'), 'ForumPage', ({ id = '' }, day) => [
    ask('GET /forums/{id}', { params: { id }, query: day }),
    ask('GET /forums/{id}/seats', { params: { id }, query: day }),
  ]),
  page('/forum/$id/utse', () => import('../pages/forums/seatMemberPage'), 'SeatMemberPage', ({ id = '' }) => [
    ask('GET /forums/{id}', { params: { id } }),
  ]),
  page('/platser/$id', () => import('../pages/forums/seatPage'), 'SeatPage', ({ id = '' }) => [ask('GET /seats/{id}', { params: { id } })]),
  page('/tillsattningar/$id', () => import('../pages/roles/appointmentPage'), 'AppointmentPage', ({ id = '' }) => [
    ask('GET /appointments/{id}', { params: { id } }),
  ]),
  page('/avsteg/nytt', () => import('../pages/roles/recordDeviationPage'), 'RecordDeviationPage', () => [ask('GET /model')]),
  page('/avsteg/$id', () => import('../pages/roles/deviationPage'), 'DeviationPage', ({ id = '' }) => [
    ask('GET /deviations/{id}', { params: { id } }),
  ]),
  page('/tackning', () => import('../pages/coverage/coveragePage'), 'CoveragePage'),
  page('/brister', () => import('../pages/findings/findingsPage'), 'FindingsPage'),
  page('/brister/$id', () => import('../pages/findings/findingPage'), 'FindingPage', (_, day) => [
    ask('GET /findings', { query: { ...day, limit: 500 } }),
  ]),
  page('/$', () => import('../pages/about/notFoundPage'), 'NotFoundPage'),
]

export const router = createRouter({
  routeTree: root.addChildren([signIn, activation, open.addChildren(openPages), framed.addChildren(pages)]),
  defaultPreload: false,
  scrollRestoration: true,
  defaultPendingMs: 300,
})
