import type { Governance } from '../governance.ts'
import type { ItComponent } from '../shapes/component.ts'
import { isUnknown } from '../shapes/facts.ts'
import type { CoreField } from '../shapes/modelRegister.ts'

/** How much of the model's core is known of a component. Unknown is an answer too: somebody asked. */
export interface Completeness {
  readonly known: readonly CoreField[]
  readonly unknown: readonly CoreField[]
  readonly empty: readonly CoreField[]
}

export function completenessOf(component: ItComponent, governance: Governance): Completeness {
  const known: CoreField[] = []
  const unknown: CoreField[] = []
  const empty: CoreField[] = []
  for (const field of governance.register.core) {
    const value = valueIn(field, component, governance)
    if (isUnknown(value)) unknown.push(field)
    else if (value === null || value === undefined) empty.push(field)
    else known.push(field)
  }
  return { known, unknown, empty }
}

function valueIn(field: CoreField, component: ItComponent, governance: Governance): unknown {
  switch (field) {
    case 'name':
    case 'description':
      return component[field]
    case 'object':
      return governance.placementOf(component.id)
    case 'administrations':
      return component.administrationIds
    case 'responsible-business':
      return component.responsible.business
    case 'responsible-it':
      return component.responsible.it
    case 'assessment-business':
      return component.assessments.business
    case 'assessment-it':
      return component.assessments.it
    case 'category':
    case 'lifecycle':
    case 'criticality':
    case 'contract-form':
      return component.facts[field]
    default:
      return field satisfies never
  }
}
