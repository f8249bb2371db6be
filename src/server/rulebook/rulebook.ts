import { allActs } from '#api/allActs'
import type { rulebookEndpoints } from '#api/rulebook'
import type { Governance } from '#model/governance'
import { clauseStates } from '#model/rulebook/clauseStates'
import { differencesBetween } from '#model/rulebook/differences'
import { whoMayDecide } from '#model/rulebook/whoMayDecide'
import type { GovernanceModel } from '#model/shapes/governanceModel'
import { type Handlers, notFound } from '../http/asked.ts'
import { linkHandlers } from './links.ts'
import { clauseStateView, differenceViews, mandateView, versionView } from './rulebookViews.ts'
import { shippedModel, shippedModelFile, shippedModels } from './shippedModels.ts'
import { versionHandlers } from './versions.ts'

export const rulebookHandlers: Handlers<typeof rulebookEndpoints, 'POST /model/versions'> = {
  ...versionHandlers,
  ...linkHandlers,

  'GET /model': async ({ query, asOf }) => {
    const governance = asOf(query.asOf)
    return { version: versionView(governance.version, governance), model: governance.model }
  },

  'GET /model/clauses': async ({ query, asOf }) => {
    const governance = asOf(query.asOf)
    const { state, section } = query
    const states = clauseStates(governance, allActs).filter(
      (each) =>
        (state === undefined || each.state === state) &&
        (section === undefined || `${each.clause.section}.`.startsWith(`${section}.`)),
    )
    return { items: states.map((each) => clauseStateView(each, governance)), next: null }
  },

  'GET /model/clauses/{id}': async ({ params, query, asOf }) => {
    const governance = asOf(query.asOf)
    const state = clauseStates(governance, allActs).find((each) => each.clause.id === params.id)
    return state === undefined ? notFound : clauseStateView(state, governance)
  },

  'GET /model/shipped': async () => ({
    items: shippedModels().map(({ id, name, about, clauses }) => ({
      ...{ id, name, about, clauses: clauses.length },
      yaml: shippedModelFile(id) ?? '',
    })),
    next: null,
  }),

  'GET /model/differences': async ({ query, governance }) => {
    const from = modelBy(query.from, governance)
    const to = modelBy(query.to, governance)
    if (from === undefined || to === undefined) return notFound
    return { items: differenceViews(differencesBetween(from, to)), next: null }
  },

  'GET /mandates': async ({ query, asOf }) => {
    const governance = asOf(query.asOf)
    return { items: whoMayDecide(governance, allActs).map((row, i) => mandateView(row, i, governance)), next: null }
  },
}

const modelBy = (ref: string, governance: Governance): GovernanceModel | undefined =>
  ref === 'in-force' ? governance.model : shippedModel(ref)
