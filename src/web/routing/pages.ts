import { ask, askWhole } from '../asking/queries'
import { askFinding } from '../pages/findings/askFinding'
import { componentPages } from './componentPages'
import { type Page, page } from './page'
import { registerPages } from './registerPages'

/** Every page: its address, its part of the bundle, and what it asks for, fetched beside it. */
export const pages: readonly Page[] = [
  page('/', () => import('../pages/home/homePage'), 'HomePage'),
  page(
    '/objekt',
    () => import('../pages/objects/objectsPage'),
    'ObjectsPage',
    (_, day) => [askWhole('GET /objects', { query: day })],
  ),
  page(
    '/objekt/$id',
    () => import('../pages/objects/objectPage'),
    'ObjectPage',
    ({ id = '' }, day) => [
      ask('GET /objects/{id}', { params: { id }, query: day }),
      askWhole('GET /object-products', { query: { ...day, object: id } }),
      ask('GET /it-components', { query: { ...day, object: id, limit: 1 } }),
    ],
  ),
  page(
    '/objekt/nytt',
    () => import('../pages/objects/newObjectPage'),
    'NewObjectPage',
    () => [ask('GET /categories'), askWhole('GET /administrations')],
  ),
  page(
    '/objekt/$id/andra',
    () => import('../pages/objects/restructurePage'),
    'RestructurePage',
    ({ id = '' }) => [
      ask('GET /objects/{id}', { params: { id } }),
      ask('GET /categories'),
      askWhole('GET /administrations'),
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
    (_, day) => [askWhole('GET /administrations', { query: day })],
  ),
  page('/beslut', () => import('../pages/decisions/decisionsPage'), 'DecisionsPage'),
  page(
    '/beslut/nytt',
    () => import('../pages/decisions/recordDecisionPage'),
    'RecordDecisionPage',
    () => [askWhole('GET /objects')],
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
  page(
    '/forum',
    () => import('../pages/forums/forumsPage'),
    'ForumsPage',
    (_, day) => [ask('GET /forums', { query: day })],
  ),
  page(
    '/forum/$id',
    () => import('../pages/forums/forumPage'),
    'ForumPage',
    ({ id = '' }, day) => [
      ask('GET /forums/{id}', { params: { id }, query: day }),
      ask('GET /forums/{id}/seats', { params: { id }, query: day }),
    ],
  ),
  page(
    '/forum/$id/utse',
    () => import('../pages/forums/seatMemberPage'),
    'SeatMemberPage',
    ({ id = '' }) => [ask('GET /forums/{id}', { params: { id } })],
  ),
  page(
    '/platser/$id',
    () => import('../pages/forums/seatPage'),
    'SeatPage',
    ({ id = '' }) => [ask('GET /seats/{id}', { params: { id } })],
  ),
  page(
    '/tillsattningar/$id',
    () => import('../pages/roles/appointmentPage'),
    'AppointmentPage',
    ({ id = '' }) => [ask('GET /appointments/{id}', { params: { id } })],
  ),
  page(
    '/avsteg/nytt',
    () => import('../pages/roles/recordDeviationPage'),
    'RecordDeviationPage',
    () => [ask('GET /model')],
  ),
  page(
    '/avsteg/$id',
    () => import('../pages/roles/deviationPage'),
    'DeviationPage',
    ({ id = '' }) => [ask('GET /deviations/{id}', { params: { id } })],
  ),
  page(
    '/karta',
    () => import('../pages/components/mapPage'),
    'MapPage',
    (_, day) => [askWhole('GET /administrations', { query: day })],
  ),
  page('/overlapp', () => import('../pages/components/overlapsPage'), 'OverlapsPage'),
  page('/ifyllt', () => import('../pages/components/completenessPage'), 'CompletenessPage'),
  page('/tackning', () => import('../pages/coverage/coveragePage'), 'CoveragePage'),
  page('/brister', () => import('../pages/findings/findingsPage'), 'FindingsPage'),
  page(
    '/brister/$id',
    () => import('../pages/findings/findingPage'),
    'FindingPage',
    ({ id = '' }, { asOf }) => [askFinding(id, asOf)],
  ),
  ...componentPages,
  ...registerPages,
]
