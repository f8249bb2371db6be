import { demoId, objectId, productId } from '#demo/ids'
import { vretabyToday } from '#demo/vretaby'
import { type StructureChange, withChange } from '#model/changes'
import { Governance } from '#model/governance'
import { isRefusal, type Refusal } from '#model/refusal'
import type { BusinessComponent, ItComponent, Placement } from '#model/shapes/component'
import { demo } from './vretaby.ts'

/** An IT component as sparsely told as it can be. */
const itComponent = (name: string, parts: Partial<ItComponent> = {}): ItComponent => ({
  ...{ kind: 'it', id: demoId(`test-component/${name}`), name, aliases: [], description: null, type: 'system' },
  ...{ partOfId: null, key: null, administrationIds: null, usingProductIds: [], services: null, servicePersonId: null },
  ...{ responsible: { business: null, it: null }, assessments: { business: null, it: null }, documents: [], facts: {} },
  ...{ attested: null, absentSince: null, from: '2024-01-01', to: null },
  ...parts,
})

export const businessComponent = (name: string, parts: Partial<BusinessComponent> = {}): BusinessComponent => ({
  ...{ kind: 'business', id: demoId(`test-component/${name}`), name, aliases: [], description: null, type: 'routine' },
  ...{ url: null, itComponentIds: [], administrationId: null, assignment: null, from: '2024-01-01', to: null },
  ...parts,
})

export const placementIn = (
  code: string,
  product: string | null,
  component: { readonly id: string },
  parts: Partial<Placement> = {},
): Placement => ({
  ...{ id: demoId(`test-placement/${component.id}`), componentId: component.id, objectId: objectId(code) },
  ...{ productId: product === null ? null : productId(code, product), decisionId: null, from: '2024-01-01', to: null },
  ...parts,
})

/** A handful in Vretaby: one at home in UKF with a database, one in SAM, an orphan, and a routine about SAM's from UKF. */
export const skola = itComponent('Skolplattformen')
export const databas = itComponent('Skolplattformens databas', { type: 'database', partOfId: skola.id })
export const karta = itComponent('Kartan', {
  usingProductIds: [productId('UKF', 'Skolskjuts'), productId('KOP', 'Ärenden')],
})
export const orphan = itComponent('Gamla listan')
export const rutin = businessComponent('Rutin för skolskjutskartan', { itComponentIds: [karta.id] })

export const registered = {
  ...{ relations: [], moves: [] },
  components: [skola, databas, karta, orphan, rutin],
  placements: [
    placementIn('UKF', 'Elevadministration', skola),
    placementIn('SAM', 'Kartor och geodata', karta, { decisionId: demo.structure.decisions[0]?.id ?? null }),
    placementIn('UKF', 'Skolskjuts', rutin),
  ],
}

export const withComponents = (
  parts: Partial<
    Pick<typeof demo.structure, 'components' | 'placements' | 'relations' | 'moves' | 'persons' | 'products'>
  > = {},
  day: string = vretabyToday,
): Governance => new Governance({ ...demo.structure, ...registered, ...parts }, day)

/** What an act makes of the structure, or a failed test. */
export function whenKept(
  outcome: { readonly change: StructureChange } | Refusal,
  governance: Governance,
  day: string = governance.day,
): Governance {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refused}`)
  return new Governance(withChange(governance.structure, outcome.change), day)
}
