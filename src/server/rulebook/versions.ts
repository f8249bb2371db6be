import type { rulebookEndpoints } from '#api/rulebook'
import { mandatesFor } from '#model/decisions/mandates'
import { Governance } from '#model/governance'
import { isRefusal } from '#model/refusal'
import { adopt, governanceWith } from '#model/rulebook/adopting'
import { corrected } from '#model/rulebook/correcting'
import { differencesBetween } from '#model/rulebook/differences'
import { proposeVersion, whyNotWithdraw } from '#model/rulebook/proposing'
import type { ModelVersion } from '#model/structure'
import { remember } from '#store/audit'
import { persistAdoption, persistCorrection, persistProposal, persistWithdrawal } from '#store/rulebook'
import { type Handlers, notFound } from '../http/asked.ts'
import { refusalOfFile } from './fileRefusal.ts'
import { readModelFile } from './modelFile.ts'
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

export const versionHandlers: Handlers<VersionEndpoints> = {
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

  'POST /model/versions': async ({ body, frame, acting, governance }) => {
    const read = readModelFile(body.yaml)
    if ('faults' in read) return refusalOfFile(read)
    const proposed = proposeVersion(read.model, body, acting, governance)
    if (isRefusal(proposed)) return proposed
    const version = await persistProposal(frame, proposed)
    const { id, number, groundId } = version
    await remember(frame, {
      ...changeOf(id, 'model-versions.propose', acting),
      body: { after: { id, number, groundId, model: version.model } },
    })
    return versionView(version, governance)
  },

  'POST /model/versions/{id}/adoption': async ({ params, body, frame, acting, governance }) => {
    const version = versionBy(params.id, governance)
    if (version === undefined) return notFound
    const adopted = adopt(version, body, acting, governance)
    if (isRefusal(adopted)) return adopted
    await persistAdoption(frame, adopted)
    const { decision } = adopted
    const { number, from, groundId } = adopted.version
    await remember(frame, {
      ...changeOf(version.id, 'model-versions.adopt', acting, decision.clause),
      body: { decision, after: { number, from, groundId } },
    })
    return versionView(adopted.version, governanceWith(adopted, governance))
  },

  'POST /model/versions/{id}/correction': async ({ params, frame, acting, governance }) => {
    const version = versionBy(params.id, governance)
    if (version === undefined) return notFound
    const after = corrected(version, acting, governance)
    if (isRefusal(after)) return after
    await persistCorrection(frame, after)
    const { number, from } = after
    const differences = differencesBetween(governance.model, after.model).map((each) => each.text)
    await remember(frame, {
      ...changeOf(
        version.id,
        'model-versions.correct',
        acting,
        mandatesFor({ kind: 'adopt-model' }, governance)[0]?.clause,
      ),
      body: { after: { number, from }, differences },
    })
    const models = governance.structure.models.map((each) => (each.id === after.id ? after : each))
    return versionView(after, new Governance({ ...governance.structure, models }, governance.day))
  },

  'POST /model/versions/{id}/withdrawal': async ({ params, body, frame, acting, governance }) => {
    const version = versionBy(params.id, governance)
    if (version === undefined) return notFound
    const refusal = whyNotWithdraw(version)
    if (refusal !== undefined) return refusal
    await persistWithdrawal(frame, version.id, acting.now)
    await remember(frame, {
      ...changeOf(version.id, 'model-versions.withdraw', acting),
      body: { number: version.number, reason: body.reason },
    })
    return versionView(version, governance)
  },
}

const versionBy = (id: string, governance: Governance): ModelVersion | undefined =>
  governance.structure.models.find((each) => each.id === id)

const changeOf = (
  subjectId: string,
  act: string,
  { now, actor }: { now: string; actor: { accountId: string } },
  clause: string | null = null,
) => ({ at: now, actor: actor.accountId, act, clause, subjectType: 'model-version', subjectId })
