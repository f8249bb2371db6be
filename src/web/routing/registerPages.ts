import { ask } from '../asking/queries'
import { type Page, page } from './page'

/** People, the model, and what is registered, imported, remembered and administered; and what everyone may read. */
export const registerPages: readonly Page[] = [
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
    ({ id = '' }) => [ask('GET /accounts/{id}', { params: { id } })],
  ),
  page(
    '/granskningslogg',
    () => import('../pages/audit/auditPage'),
    'AuditPage',
    () => [ask('GET /acts')],
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
  page('/personer', () => import('../pages/people/personsPage'), 'PersonsPage'),
  page('/personer/ny', () => import('../pages/people/newPersonPage'), 'NewPersonPage'),
  page(
    '/personer/$id',
    () => import('../pages/people/personPage'),
    'PersonPage',
    ({ id = '' }, day) => [ask('GET /persons/{id}', { params: { id }, query: day })],
  ),
  page('/befattningar', () => import('../pages/people/officesPage'), 'OfficesPage'),
  page(
    '/befattningar/ny',
    () => import('../pages/people/newOfficePage'),
    'NewOfficePage',
    () => [ask('GET /model')],
  ),
  page(
    '/befattningar/$id',
    () => import('../pages/people/officePage'),
    'OfficePage',
    ({ id = '' }, day) => [ask('GET /offices/{id}', { params: { id }, query: day })],
  ),
  page('/forvaltningar', () => import('../pages/people/administrationsPage'), 'AdministrationsPage'),
  page('/forvaltningar/ny', () => import('../pages/people/newAdministrationPage'), 'NewAdministrationPage'),
  page(
    '/forvaltningar/$id',
    () => import('../pages/people/administrationPage'),
    'AdministrationPage',
    ({ id = '' }, day) => [ask('GET /administrations/{id}', { params: { id }, query: day })],
  ),
  page('/las-in', () => import('../pages/imports/importsPage'), 'ImportsPage'),
  page(
    '/las-in/$id',
    () => import('../pages/imports/importPage'),
    'ImportPage',
    ({ id = '' }) => [ask('GET /imports/{id}', { params: { id } })],
  ),
  page(
    '/aktivera',
    () => import('../pages/access/activationPage'),
    'ActivationPage',
    () => [],
    'bare',
  ),
  page(
    '/om',
    () => import('../pages/about/aboutPage'),
    'AboutPage',
    () => [],
    'open',
  ),
  page(
    '/tillganglighet',
    () => import('../pages/about/accessibilityPage'),
    'AccessibilityPage',
    () => [],
    'open',
  ),
]
