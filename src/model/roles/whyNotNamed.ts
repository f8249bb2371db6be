import { covers } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { appointmentsById, appointmentsTo } from '../lookups.ts'
import { missingWords } from '../missingWords.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Role } from '../shapes/modelRoles.ts'
import { enumerate, type Text, text } from '../text.ts'
import type { AppointmentOrder } from './appointing.ts'

/** The things that the model wants named with this role. */
export function whyNotNamed(order: AppointmentOrder, role: Role, governance: Governance): Refusal | undefined {
  for (const name of role.names) {
    const refusal = whyNotThis(name, order, role, governance)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

function whyNotThis(
  name: Role['names'][number],
  order: AppointmentOrder,
  role: Role,
  governance: Governance,
): Refusal | undefined {
  const { clause } = role
  switch (name) {
    case 'products':
      return order.productIds.length > 0 ? undefined : refuse('products-missing', clause, { field: 'productIds' })
    case 'dialogue':
      return isDialoguePartner(order, role, governance)
        ? undefined
        : refuse('dialogue-missing', clause, { missing: partnersOf(role, governance), field: 'dialogueWithId' })
    case 'line-position': {
      const id = order.linePositionId
      if (id === null) return refuse('line-position-missing', clause, { field: 'linePositionId' })
      const holds = governance.structure.holdings.some(
        (each) => each.officeId === id && each.personId === order.personId && covers(each, order.from),
      )
      return holds ? undefined : refuse('line-position-not-held', clause, { field: 'linePositionId' })
    }
    case 'works-for': {
      const lead = appointmentsById(governance.structure).get(order.worksForId ?? '')
      const fits = lead !== undefined && lead.objectId === order.objectId && covers(lead, order.from)
      const allowed = role.worksFor.some(
        (each) => each.of === order.side && each.role === lead?.role && each.side === lead?.side,
      )
      return fits && allowed ? undefined : refuse('works-for-missing', clause, { field: 'worksForId' })
    }
    default:
      return name satisfies never
  }
}

/** Somebody who led or coordinated in the object when it was decided, or does so on the first day; on either side. */
function isDialoguePartner(
  { dialogueWithId, objectId, from, decision }: AppointmentOrder,
  role: Role,
  governance: Governance,
): boolean {
  // Where nobody is worked for, the model doesn't say with whom the dialogue is.
  if (dialogueWithId === null || role.worksFor.length === 0) return dialogueWithId !== null
  return role.worksFor.some((lead) =>
    governance.model.sides.some(({ id: side }) =>
      appointmentsTo(governance.structure, { role: lead.role, side, objectId }).some(
        (each) => each.personId === dialogueWithId && (covers(each, decision.on) || covers(each, from)),
      ),
    ),
  )
}

const partnersOf = (role: Role, governance: Governance): readonly Text[] => {
  const roles = [...new Set(role.worksFor.map((lead) => lead.role))]
  const whom = enumerate(
    roles.map((id) => governance.role(id)?.name ?? text(id, id)),
    text('eller', 'or'),
  )
  return roles.length === 0 ? [] : [missingWords['dialogue-missing']({ roles: whom })]
}

/** Also what the model doesn't ask for must exist, when it is named. */
export function whyNotKnown(order: AppointmentOrder, { clause }: Role, governance: Governance): Refusal | undefined {
  const { dialogueWithId, linePositionId, worksForId } = order
  if (dialogueWithId !== null && governance.person(dialogueWithId) === undefined)
    return refuse('person-unknown', null, { field: 'dialogueWithId' })
  if (linePositionId !== null && governance.office(linePositionId) === undefined)
    return refuse('line-position-not-held', clause, { field: 'linePositionId' })
  if (worksForId !== null && !appointmentsById(governance.structure).has(worksForId))
    return refuse('works-for-missing', clause, { field: 'worksForId' })
  return undefined
}
