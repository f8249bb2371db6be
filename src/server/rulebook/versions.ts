import type { rulebookEndpoints } from '#api/rulebook'
import type { StructureChange } from '#model/changes'
import { mandatesFor } from '#model/decisions/mandates'
import type { Governance } from '#model/governance'
import { isRefusal } from '#model/refusal'
import { adopt } from '#model/rulebook/adopting'
import { corrected } from '#model/rulebook/correcting'
import { differencesBetween } from '#model/rulebook/differences'
import { type ProposedVersion, proposeVersion, whyNotWithdraw } from '#model/rulebook/proposing'
import type { ModelVersion } from '#model/structure'
import { nextModelNumber } from '#store/rulebook'
import { type Handlers, notFound, type Within } from '../http/asked.ts'
import { refusalOfFile } from './fileRefusal.ts'
import { readModelInThread } from './modelThread.ts'
import { differenceViews, versionView } from './rulebookViews.ts'

type VersionEndpoints = Pick<
  typeof rulebookEndpoints,
  | 'GET /model/versions'
  | 'GET /model/versions/{id}'
  | 'GET /model/versions/{id}/differences'
  | 'POST /model/versions'
  | 'POST /model/versions/{id}/adoption'
  | 'POST /model/versions/{id}/correction'
  | 'POST /model/versions/{id}/withdrawal'
>

export const versionHandlers: Handlers<VersionEndpoints, 'POST /model/versions'> = {
  'GET /model/versions': async ({ governance }) => ({
    items: governance.structure.models.toReversed().map((version) => versionView(version, governance)),
    next: null,
  }),

  'GET /model/versions/{id}': async ({ params, governance }) => {
    const version = versionBy(params.id, governance)
    return version === undefined ? notFound : { version: versionView(version, governance), model: version.model }
  },

  'GET /model/versions/{id}/differences': async ({ params, query, governance }) => {
    const version = versionBy(params.id, governance)
    const against = query.with === undefined ? governance.version : versionBy(query.with, governance)
    if (version === undefined || against === undefined) return notFound
    return { items: differenceViews(differencesBetween(against.model, version.model)), next: null }
  },

  'POST /model/versions': {
    read: async ({ body: { yaml } }, member) => {
      const read = await readModelInThread(yaml, member)
      return async ({ body, frame, acting, governance }) => {
        if ('faults' in read) return refusalOfFile(read)
        const proposed = proposeVersion(read.model, body, acting, governance)
        return isRefusal(proposed) ? proposed : made(...withNumber(proposed, await nextModelNumber(frame)))
      }
    },
  },

  'POST /model/versions/{id}/adoption': async ({ record, body, acting, governance }) => {
    const adopted = adopt(record, body, acting, governance)
    return isRefusal(adopted) ? adopted : made(adopted.version, adopted.change)
  },

  'POST /model/versions/{id}/correction': async ({ record, acting, governance }) => {
    const after = corrected(record, acting, governance)
    if (isRefusal(after)) return after
    const differences = differencesBetween(governance.model, after.model).map((each) => each.text)
    const clause = mandatesFor({ kind: 'adopt-model' }, governance)[0]?.clause ?? null
    return { ...made(after, { changed: { models: [after] } }), clause, body: { differences } }
  },

  'POST /model/versions/{id}/withdrawal': async ({ record, body, governance }) => {
    const refusal = whyNotWithdraw(record)
    if (refusal !== undefined) return refusal
    return {
      change: { removed: { models: [record.id] } },
      about: { type: 'model-version', id: record.id },
      body: { number: record.number, reason: body.reason },
      answer: () => versionView(record, governance),
    }
  },
}

const withNumber = (proposed: ProposedVersion, number: number): [ModelVersion, StructureChange] => {
  const version = { ...proposed, number }
  return [version, { added: { models: [version] } }]
}

const made = (version: ModelVersion, change: StructureChange) => ({
  ...{ change, about: { type: 'model-version', id: version.id } },
  answer: ({ governance }: Within) => versionView(version, governance),
})

const versionBy = (id: string, governance: Governance): ModelVersion | undefined =>
  governance.structure.models.find((each) => each.id === id)
