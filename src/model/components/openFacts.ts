import type { Governance } from '../governance.ts'
import type { ItComponent } from '../shapes/component.ts'
import type { FieldId } from '../shapes/componentFields.ts'
import { type FactValue, isUnknown } from '../shapes/facts.ts'

/**
 * The value of a field that everyone may read; undefined where the model keeps the field secret.
 * Pictures, overlaps and search are the same for everyone, so nothing secret may affect them.
 */
const openFact = (component: ItComponent, field: FieldId, governance: Governance): FactValue | undefined =>
  governance.register.secret.includes(field) ? undefined : component.facts[field]

/** The same where it is known and a text or a choice. */
export function openWord(component: ItComponent, field: FieldId, governance: Governance): string | undefined {
  const value = openFact(component, field, governance)
  return typeof value === 'string' ? value : undefined
}

/** Out of use: it needs nobody to answer for it, and overlaps nothing. */
export const isRetired = (component: ItComponent, governance: Governance): boolean =>
  openWord(component, 'lifecycle', governance) === 'retired'

/** The same where it is known and a number. */
export function openNumber(component: ItComponent, field: FieldId, governance: Governance): number | undefined {
  const value = openFact(component, field, governance)
  return typeof value === 'number' ? value : undefined
}

/** Öre a year, without VAT being added or taken away. */
export function openMoney(component: ItComponent, field: FieldId, governance: Governance): number | undefined {
  const value = openFact(component, field, governance)
  return typeof value === 'object' && !isUnknown(value) && 'ore' in value ? value.ore : undefined
}
