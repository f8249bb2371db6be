import { createRouter } from '@tanstack/react-router'
import { activation, framed, open, openPages, page, root, signIn } from './frames'
import { ask } from './queries'

/** Every page: its address, its part of the bundle, and what it asks for, fetched beside it. */
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
  page('/tackning', () => import('../pages/coverage/coveragePage'), 'CoveragePage'),
  page('/brister', () => import('../pages/findings/findingsPage'), 'FindingsPage'),
  page(
    '/brister/$id',
    () => import('../pages/findings/findingPage'),
    'FindingPage',
    (_, day) => [ask('GET /findings', { query: { ...day, limit: 500 } })],
  ),
  page(
    '/modellen',
    () => import('../pages/rulebook/rulebookPage'),
    'RulebookPage',
    (_, day) => [ask('GET /model', { query: day }), ask('GET /model/clauses', { query: day }), ask('GET /links')],
  ),
  page(
    '/modellen/versioner',
    () => import('../pages/rulebook/versionsPage'),
    'VersionsPage',
    () => [ask('GET /model/versions')],
  ),
  page('/modellen/versioner/ny', () => import('../pages/rulebook/proposePage'), 'ProposePage'),
  page(
    '/modellen/versioner/$id',
    () => import('../pages/rulebook/versionPage'),
    'VersionPage',
    ({ id = '' }) => [
      ask('GET /model/versions/{id}', { params: { id } }),
      ask('GET /model/versions/{id}/differences', { params: { id } }),
    ],
  ),
  page(
    '/modellen/jamfor',
    () => import('../pages/rulebook/comparePage'),
    'ComparePage',
    () => [ask('GET /model/shipped')],
  ),
  page(
    '/modellen/mandat',
    () => import('../pages/rulebook/mandatesPage'),
    'MandatesPage',
    (_, day) => [ask('GET /mandates', { query: day })],
  ),
  page(
    '/modellen/lankar',
    () => import('../pages/rulebook/linksPage'),
    'LinksPage',
    () => [ask('GET /links')],
  ),
  page('/personer', () => import('../pages/people/personsPage'), 'PersonsPage', (_, day) => [
    ask('GET /administrations', { query: { ...day, limit: 200 } }),
  ]),
  page('/personer/ny', () => import('../pages/people/newPersonPage'), 'NewPersonPage'),
  page('/personer/$id', () => import('../pages/people/personPage'), 'PersonPage', ({ id = '' }, day) => [
    ask('GET /persons/{id}', { params: { id }, query: day }),
  ]),
  page('/befattningar', () => import('../pages/people/officesPage'), 'OfficesPage', (_, day) => [
    ask('GET /administrations', { query: { ...day, limit: 200 } }),
  ]),
  page('/befattningar/ny', () => import('../pages/people/newOfficePage'), 'NewOfficePage', () => [ask('GET /model')]),
  page('/befattningar/$id', () => import('../pages/people/officePage'), 'OfficePage', ({ id = '' }, day) => [
    ask('GET /offices/{id}', { params: { id }, query: day }),
  ]),
  page('/forvaltningar', () => import('../pages/people/administrationsPage'), 'AdministrationsPage'),
  page('/forvaltningar/ny', () => import('../pages/people/newAdministrationPage'), 'NewAdministrationPage'),
  page('/forvaltningar/$id', () => import('../pages/people/administrationPage'), 'AdministrationPage', ({ id = '' }, day) => [
    ask('GET /administrations/{id}', { params: { id }, query: day }),
  ]),
  page('/las-in', () => import('../pages/imports/importsPage'), 'ImportsPage'),
  page('/las-in/$id', () => import('../pages/imports/importPage'), 'ImportPage', ({ id = '' }) => [ask('GET /imports/{id}', { params: { id } })]),
  page('/$', () => import('../pages/about/notFoundPage'), 'NotFoundPage'),
]

export const router = createRouter({
  routeTree: root.addChildren([signIn, activation, open.addChildren(openPages), framed.addChildren(pages)]),
  defaultPreload: false,
  scrollRestoration: true,
  defaultPendingMs: 300,
})
