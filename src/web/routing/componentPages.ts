import { ask, askWhole } from '../asking/queries'
import { type Page, page } from './page'

const fields = (day: { asOf?: string } = {}) => ask('GET /component-fields', { query: day })

/**
 * The register: components of both kinds, where they stand, their moves, and what is said of them. Forms ask for nothing
 * beforehand: they are reached from pages that have asked for the same.
 */
export const componentPages: readonly Page[] = [
  page(
    '/produkter/$id',
    () => import('../pages/objects/productPage'),
    'ProductPage',
    ({ id = '' }, day) => [ask('GET /object-products/{id}', { params: { id }, query: day })],
  ),
  page(
    '/objekt/$id/ny-produkt',
    () => import('../pages/objects/newProductPage'),
    'NewProductPage',
    ({ id = '' }) => [ask('GET /objects/{id}', { params: { id } })],
  ),
  page(
    '/objekt/$id/bekrafta',
    () => import('../pages/components/confirmPage'),
    'ConfirmPage',
    ({ id = '' }) => [
      ask('GET /objects/{id}', { params: { id } }),
      askWhole('GET /object-products', { query: { object: id, state: 'proposed' } }),
      askWhole('GET /placements', { query: { object: id, state: 'proposed' } }),
    ],
  ),
  page(
    '/komponenter',
    () => import('../pages/components/componentsPage'),
    'ComponentsPage',
    (_, day) => [fields(day)],
  ),
  page(
    '/komponenter/ny',
    () => import('../pages/components/newComponentPage'),
    'NewComponentPage',
    () => [fields(), askWhole('GET /objects'), askWhole('GET /administrations')],
  ),
  page(
    '/komponenter/$id',
    () => import('../pages/components/componentPage'),
    'ComponentPage',
    ({ id = '' }, day) => [
      ask('GET /it-components/{id}', { params: { id }, query: day }),
      ask('GET /components/{id}/relations', { params: { id }, query: day }),
      fields(day),
    ],
  ),
  page(
    '/komponenter/$id/andra',
    () => import('../pages/components/changeComponentPage'),
    'ChangeComponentPage',
    ({ id = '' }) => [ask('GET /it-components/{id}', { params: { id } }), fields(), askWhole('GET /administrations')],
  ),
  page('/komponenter/$id/placera', () => import('../pages/components/placePage'), 'PlacePage'),
  page('/komponenter/$id/flytta', () => import('../pages/components/proposeMovePage'), 'ProposeMovePage'),
  page(
    '/verksamhetskomponenter',
    () => import('../pages/components/businessComponentsPage'),
    'BusinessComponentsPage',
    (_, day) => [fields(day)],
  ),
  page(
    '/verksamhetskomponenter/ny',
    () => import('../pages/components/newBusinessComponentPage'),
    'NewBusinessComponentPage',
  ),
  page(
    '/verksamhetskomponenter/$id',
    () => import('../pages/components/businessComponentPage'),
    'BusinessComponentPage',
    ({ id = '' }, day) => [ask('GET /business-components/{id}', { params: { id }, query: day }), fields(day)],
  ),
  page(
    '/verksamhetskomponenter/$id/andra',
    () => import('../pages/components/changeBusinessComponentPage'),
    'ChangeBusinessComponentPage',
  ),
  page(
    '/verksamhetskomponenter/$id/flytta',
    () => import('../pages/components/proposeMovePage'),
    'ProposeBusinessMovePage',
  ),
  page('/flyttar', () => import('../pages/components/movesPage'), 'MovesPage'),
  page(
    '/flyttar/$id',
    () => import('../pages/components/movePage'),
    'MovePage',
    ({ id = '' }) => [ask('GET /component-moves/{id}', { params: { id } })],
  ),
  page(
    '/att-intyga',
    () => import('../pages/components/attestPage'),
    'AttestPage',
    (_, day) => [askWhole('GET /attestations', { query: day }), fields(day)],
  ),
]
