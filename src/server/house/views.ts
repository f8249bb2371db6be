import type { z } from 'zod'
import type { AbleShape, MakerShape, ObjectRef, PersonRef } from '#api/shapes'
import { makerTitle } from '#model/decisions/mandates'
import type { Governance } from '#model/governance'
import type { Able } from '#model/refusal'
import type { Clause } from '#model/rulebook/governanceModel'
import type { DecisionMaker } from '#model/structure'

/** How the house's values look from outside. A protected identity never leaves with its name. */
export function personView(personId: string, governance: Governance): z.output<typeof PersonRef> {
  const isProtected = governance.person(personId)?.protectedIdentity ?? true
  return { id: personId, name: governance.nameOf(personId), protectedIdentity: isProtected }
}

export function objectView(objectId: string, governance: Governance): z.output<typeof ObjectRef> {
  const object = governance.object(objectId)
  return { id: objectId, code: object?.code ?? '', name: object?.name ?? '' }
}

export const ableView = (able: Able, governance: Governance): z.output<typeof AbleShape> => ({
  kind: able.kind,
  id: able.id,
  title: able.title,
  persons: able.personIds.map((id) => personView(id, governance)),
})

export const makerView = (by: DecisionMaker, governance: Governance): z.output<typeof MakerShape> => ({
  kind: by.kind,
  id: by.kind === 'office' ? by.officeId : by.kind === 'forum' ? by.forumId : `${by.role}~${by.side}~${by.objectId}`,
  title: makerTitle(by, governance),
})

export const clauseView = (id: string | null, governance: Governance | undefined): Clause | undefined =>
  id === null ? undefined : governance?.model.clauses.find((clause) => clause.id === id)
