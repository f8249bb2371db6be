import type { Governance } from '#model/governance'
import type { ImportedRecords } from '#model/imports/importedRecords'
import type { ItComponent } from '#model/shapes/component'
import type { Told } from '../http/asked.ts'

/** One note for each record, as if each had been registered by itself; each says which import it came with. */
export function notesOf(made: ImportedRecords, importId: string, governance: Governance): readonly Told[] {
  const decisions = new Map(made.decisions.map((each) => [each.id, each]))
  const standing = new Map(governance.structure.components.map((each) => [each.id, each]))
  const secret = new Set<string>(governance.register.secret)
  /** The audit is read by more than those who may read these fields: it tells that they were written, not what. */
  const open = (component: ImportedRecords['components'][number] | undefined) =>
    component === undefined || component.kind === 'business' ? component : withoutSecrets(component, secret)
  const note = (act: string, type: string, id: string, body: object, clause: string | null = null): Told => ({
    ...{ act, about: { type, id }, clause },
    body: { ...body, import: importId },
  })
  const decided = (act: string, subjectType: string, record: { readonly id: string; readonly decisionId: string }) => {
    const decision = decisions.get(record.decisionId)
    return note(act, subjectType, record.id, { after: record, decision }, decision?.clause ?? null)
  }
  const content = governance.cites('content-decisions')
  return [
    ...made.administrations.map((after) => note('administrations.register', 'administration', after.id, { after })),
    ...made.persons.map((after) => note('persons.register', 'person', after.id, { after })),
    ...made.offices.map((after) => note('offices.register', 'office', after.id, { after })),
    ...made.holdings.map((after) => note('office-holders.register', 'office', after.officeId, { after })),
    ...made.products.map((after) => note('object-products.register', 'product', after.id, { after })),
    ...made.appointments.map((each) => decided('appointments.make', 'appointment', each)),
    ...made.seatings.map((each) => decided('seats.take', 'seating', each)),
    ...made.components.map((each) => note('it-components.register', 'component', each.id, { after: open(each) })),
    ...made.changedComponents.map((each) =>
      note('it-components.change', 'component', each.id, { before: open(standing.get(each.id)), after: open(each) }),
    ),
    ...[...made.placements, ...made.changedPlacements].map((after) =>
      note('placements.propose', 'component', after.componentId, { after }, content),
    ),
    ...made.relations.map((after) => note('relations.add', 'component', after.fromId, { after })),
    ...made.moves.map((after) => note('component-moves.propose', 'component', after.componentId, { after }, content)),
  ]
}

const withoutSecrets = (component: ItComponent, secret: ReadonlySet<string>) => ({
  ...component,
  facts: Object.fromEntries(
    Object.entries(component.facts).map(([field, value]) => [field, secret.has(field) ? '…' : value]),
  ),
})
