import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, role } from '../acts.ts'
import type { StructureChange } from '../changes.ts'
import { daysBetween } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { missingWords } from '../missingWords.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ItComponent } from '../shapes/component.ts'
import { text } from '../text.ts'
import { whyNotKeep } from './keepers.ts'

const Attestation = z.strictObject({ componentIds: z.array(z.uuid()).min(1).max(2_000) })
type Attestation = z.infer<typeof Attestation>

export const attest = {
  id: 'attestations.make',
  name: text('Intyga att uppgifterna stämmer', 'Attest that it is still right'),
  clauses: ['3.2-it-components'],
  by: role<undefined, Attestation>(({ body, acting, governance }) => whyNotAttest(body, acting, governance)),
  body: Attestation,
  refusals: ['may-not-keep-component', 'component-unknown', 'person-unknown'],
} as const satisfies Act

/** "Still right", for many at once, as a steward says it of a list that has just been looked through. */
export function attested(
  order: Attestation,
  acting: Acting,
  governance: Governance,
): { readonly components: readonly ItComponent[]; readonly change: StructureChange } | Refusal {
  const refusal = whyNotAttest(order, acting, governance)
  const { personId } = acting.actor
  if (refusal !== undefined || personId === null) return refusal ?? nobody
  const attestation = { byPersonId: personId, on: acting.today }
  const components = namedIn(order, governance).flatMap((each) =>
    each?.kind === 'it' ? [{ ...each, attested: attestation, absentSince: null }] : [],
  )
  return { components, change: { changed: { components } } }
}

function whyNotAttest(order: Attestation, { actor }: Acting, governance: Governance): Refusal | undefined {
  const { personId } = actor
  if (personId === null) return nobody
  for (const component of namedIn(order, governance)) {
    if (component?.kind !== 'it') return refuse('component-unknown', null, { field: 'componentIds' })
    const refusal = isStewardOf(component, personId) ? undefined : whyNotKeep(component, actor, governance)
    if (refusal !== undefined)
      return { ...refusal, missing: [text(component.name, component.name), ...refusal.missing], field: 'componentIds' }
  }
  return undefined
}

/** An account without a person can't say so in anybody's name. */
const nobody = refuse('person-unknown', null, { missing: [missingWords['person-unknown']] })

const namedIn = ({ componentIds }: Attestation, governance: Governance) =>
  [...new Set(componentIds)].map((id) => governance.component(id))

/** Whoever is responsible for it on either side. */
export const isStewardOf = ({ responsible }: ItComponent, personId: string): boolean =>
  responsible.business === personId || responsible.it === personId

/** Did nobody say so for as long as the model lets it hold? */
export const isDueForAttesting = ({ attested: last }: ItComponent, { day, register }: Governance): boolean =>
  last === null || daysBetween(last.on, day) > register.attestDays
