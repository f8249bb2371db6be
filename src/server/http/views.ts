import type { z } from 'zod'
import type {
  AbleShape,
  ComingShape,
  DecisionRef,
  HolderRef,
  MakerShape,
  ObjectRef,
  PersonRef,
  RefusalShape,
} from '#api/shapes'
import type { Coming } from '#model/coming'
import { withoutMandate } from '#model/decisions/decidedWithoutMandate'
import { makerId, makerTitle } from '#model/decisions/mandates'
import type { Governance } from '#model/governance'
import { decisionsById } from '#model/lookups'
import type { Able, Refusal } from '#model/refusal'
import { refusalCodes } from '#model/refusalCodes'
import { stoodInForAs } from '#model/roles/stoodInFor'
import type { Clause } from '#model/shapes/governanceModel'
import type { Decision, DecisionMaker } from '#model/structure'

/** How the model's values look from outside. A protected identity never leaves with its name. */
export function personView(personId: string, governance: Governance): z.output<typeof PersonRef> {
  const isProtected = governance.person(personId)?.protectedIdentity ?? true
  return { id: personId, name: governance.nameOf(personId), protectedIdentity: isProtected }
}

/** Who is to take a place that stands empty; null where nobody is. */
export const comingView = (coming: Coming | null, governance: Governance): z.output<typeof ComingShape> | null =>
  coming === null ? null : { person: personView(coming.personId, governance), from: coming.from }

/** Whoever holds something, and the one whom they act for. */
export const holderRef = (
  personId: string,
  forId: string | null,
  governance: Governance,
): z.output<typeof HolderRef> => ({
  ...personView(personId, governance),
  standsInFor: forId === null ? null : personView(forId, governance),
})

export function objectView(objectId: string, governance: Governance): z.output<typeof ObjectRef> {
  const object = governance.object(objectId)
  return { id: objectId, code: object?.code ?? '', name: object?.name ?? '' }
}

export const ableView = (able: Able, governance: Governance): z.output<typeof AbleShape> => ({
  kind: able.kind,
  id: able.id,
  title: able.title,
  persons: able.personIds.map((id) => holderRef(id, stoodInForAs(id, able, governance), governance)),
  ...(able.fills && { fills: able.fills }),
  ...(able.asOf && { asOf: able.asOf }),
})

export const makerView = (by: DecisionMaker, governance: Governance): z.output<typeof MakerShape> => ({
  kind: by.kind,
  id: makerId(by),
  title: makerTitle(by, governance),
})

export const clauseView = (id: string | null, governance: Governance | undefined): Clause | undefined =>
  id === null ? undefined : governance?.model.clauses.find((clause) => clause.id === id)

/** A refusal as it is shown in place of a button; null when the act may be done. */
export function refusalView(
  refusal: Refusal | undefined,
  governance: Governance,
): z.output<typeof RefusalShape> | null {
  if (refusal === undefined) return null
  const clause = clauseView(refusal.clause, governance)
  return {
    code: refusal.refused,
    title: refusalCodes[refusal.refused],
    clause: refusal.clause,
    section: clause?.section ?? null,
    rule: clause?.text ?? null,
    missing: [...refusal.missing],
    couldBeDoneBy: refusal.couldBeDoneBy.map((able) => ableView(able, governance)),
    ...(refusal.field === undefined ? {} : { field: refusal.field }),
  }
}

export function decisionView(decision: Decision, governance: Governance): z.output<typeof DecisionRef> {
  const { id, by, on, reference, clause } = decision
  const maker = makerView(by, governance)
  return { id, by: maker, on, reference, clause, withoutMandate: withoutMandate(decision, governance) ?? null }
}

/** The decision that a record rests on; a record without one is a fault. */
export function decisionOf(
  record: { readonly id: string; readonly decisionId: string },
  governance: Governance,
): Decision {
  const decision = decisionsById(governance.structure).get(record.decisionId)
  if (decision === undefined) throw new Error(`${record.id} has no decision`)
  return decision
}
