import { z } from 'zod'
import type { Act } from '../acts.ts'
import type { StructureChange } from '../changes.ts'
import { daysBetween } from '../dates.ts'
import type { Acting } from '../decisions/decided.ts'
import type { Governance } from '../governance.ts'
import { missingWords } from '../missingWords.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ItComponent } from '../shapes/component.ts'
import { text } from '../text.ts'
import { whyNotKeep } from './keepers.ts'

export const attest = {
  id: 'attestations.make',
  name: text('Intyga att uppgifterna stämmer', 'Attest that it is still right'),
  clauses: ['3.2-it-components'],
  by: 'decides',
  body: z.strictObject({ componentIds: z.array(z.uuid()).min(1).max(2_000) }),
  refusals: ['may-not-keep-component', 'component-unknown', 'person-unknown'],
} as const satisfies Act

/** "Still right", for many at once, as a steward says it of a list that has just been looked through. */
export function attested(
  order: z.infer<typeof attest.body>,
  acting: Acting,
  governance: Governance,
): { readonly components: readonly ItComponent[]; readonly change: StructureChange } | Refusal {
  const { personId } = acting.actor
  if (personId === null)
    return refuse('person-unknown', null, {
      missing: [missingWords['person-unknown']],
    })
  const components: ItComponent[] = []
  for (const id of new Set(order.componentIds)) {
    const component = governance.component(id)
    if (component?.kind !== 'it') return refuse('component-unknown', null, { field: 'componentIds' })
    const refusal = isStewardOf(component, personId) ? undefined : whyNotKeep(component, acting.actor, governance)
    if (refusal !== undefined)
      return { ...refusal, missing: [text(component.name, component.name), ...refusal.missing], field: 'componentIds' }
    components.push({ ...component, attested: { byPersonId: personId, on: acting.today }, absentSince: null })
  }
  return { components, change: { changed: { components } } }
}

/** Whoever is responsible for it on either side. */
export const isStewardOf = ({ responsible }: ItComponent, personId: string): boolean =>
  responsible.business === personId || responsible.it === personId

/** Did nobody say so for as long as the model lets it hold? */
export const isDueForAttesting = ({ attested: last }: ItComponent, { day, register }: Governance): boolean =>
  last === null || daysBetween(last.on, day) > register.attestDays
