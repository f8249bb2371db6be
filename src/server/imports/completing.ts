import { grouped } from '#model/grouped'
import { importEffects } from '#model/imports/importEffects'
import { changeOfImport, type ImportedRecords } from '#model/imports/importedRecords'
import { type ImportRecord, importClosed } from '#model/imports/importRecord'
import { type CompletedImport, changeOfUndoing, completedImportOf } from '#model/imports/undoing'
import { hasLeft } from '#model/people/presence'
import type { ImportPlan } from '#reading/importPlan'
import { accountsOf, addAccounts } from '#store/access'
import { persistEffects } from '#store/effects'
import type { Frame } from '#store/frame'
import { accountsUndone, closeAccounts, reopenAccount } from '#store/importedAccounts'
import { persistImportedComponents } from '#store/importMemory'
import { deleteSheets, persistCompleted } from '#store/imports'
import { openAlone } from '../access/administering.ts'
import { notesOf } from './importNotes.ts'
import type { Asking } from './importViews.ts'
import { forgetSources } from './sources.ts'

/** Everything of the plan in one transaction: records, decisions, accounts, and what the audit is told of each. */
export async function importCompleted(record: ImportRecord, plan: ImportPlan, asking: Asking) {
  const { frame, acting, governance } = asking
  const { made, ...outcome } = plan
  const accounts = record.choices.accounts ? await accountsFor(plan, asking) : { ids: [], write: async () => {} }
  const after = importClosed(record, 'complete', acting, { outcome, accountIds: accounts.ids })
  return {
    change: changeOfImport(made),
    work: { changed: { import: [after] } },
    write: async (within: Frame) => {
      await persistEffects(within, importEffects(made, frame.structure))
      await accounts.write(within)
      await persistImportedComponents(within, record.id, importedIn(plan))
      forgetSources(record)
      await persistCompleted(within, record.id, completedImportOf(made, frame.structure))
      await deleteSheets(within, record.id)
    },
    also: notesOf(made, record.id, governance),
    listedOneByOne: true,
    about: { type: 'import', id: record.id },
    body: summaryOf(record, plan, accounts.ids),
    answer: () => ({
      ...{ id: record.id, state: after.state, reference: plan.reference },
      made: receiptOf(made, accounts.ids),
      ended: plan.follows?.ended ?? 0,
    }),
  } as const
}

export function importUndone(
  record: ImportRecord,
  kept: CompletedImport,
  reference: string,
  { frame, acting }: Asking,
) {
  const made = receiptOf(kept, record.accountIds)
  const after = importClosed(record, 'undo', acting)
  return {
    change: changeOfUndoing(frame.structure, kept),
    erasing: true,
    work: { changed: { import: [after] } },
    write: (within: Frame) => closeAccounts(within, record.accountIds, acting.now),
    listedOneByOne: true,
    about: { type: 'import', id: record.id },
    body: { undone: made, removed: kept, accountIds: record.accountIds },
    answer: () => ({
      ...{ id: record.id, state: after.state, reference, made },
      ended: kept.endedHoldings.length + kept.endedAppointments.length,
    }),
  } as const
}

const receiptOf = (made: ImportedRecords, accountIds: readonly string[]) => ({
  administrations: made.administrations.length,
  persons: made.persons.length,
  offices: made.offices.length,
  holdings: made.holdings.length,
  appointments: made.appointments.length,
  seatings: made.seatings.length,
  decisions: made.decisions.length,
  accounts: accountIds.length,
  products: made.products.length,
  components: made.components.length,
  changed: made.changedComponents.length,
  placements: made.placements.length,
  relations: made.relations.length,
  moves: made.moves.length,
})

async function accountsFor({ rows, made }: ImportPlan, { frame, acting, governance }: Asking) {
  await openAlone(frame)
  const standing = await accountsOf(frame)
  const withAccount = new Set(standing.map((each) => each.person_id))
  const byEmail = new Map(standing.map((each) => [each.email, each]))
  const news = new Map(made.persons.map((each) => [each.id, each]))
  const wanted = [
    ...grouped(
      rows.filter((row) => row.personId !== null),
      (row) => row.personId ?? '',
    ).keys(),
  ].flatMap((id) => news.get(id) ?? governance.person(id) ?? [])
  const people = wanted.flatMap((person) =>
    person.email === null || withAccount.has(person.id) || hasLeft(person, governance.day)
      ? []
      : [{ person, email: person.email.toLowerCase() }],
  )
  // Only what the undoing of an import closed is opened again: whoever administers closed the others.
  const undone = await accountsUndone(frame)
  const left = people.flatMap(({ person, email }) => {
    const account = byEmail.get(email)
    return account !== undefined && account.person_id === null && account.disabled_at !== null && undone.has(account.id)
      ? [{ id: account.id, personId: person.id }]
      : []
  })
  const fresh = people
    .filter(({ email }) => !byEmail.has(email))
    .map(({ person, email }) => ({ id: acting.newId(), name: person.name, email, personId: person.id, rights: [] }))
  return {
    ids: [...left, ...fresh].map(({ id }) => id),
    write: async (within: Frame) => {
      for (const { id, personId } of left) await reopenAccount(within, id, personId)
      await addAccounts(within, fresh)
    },
  }
}

/** The components that the register had in it: made now, or standing already. */
const importedIn = ({ rows, made }: ImportPlan): readonly string[] => [
  ...new Set([...made.components.map(({ id }) => id), ...rows.flatMap(({ componentId }) => componentId ?? [])]),
]

const summaryOf = (record: ImportRecord, plan: ImportPlan, accountIds: readonly string[]) => ({
  ...{ fileName: record.fileName, reference: plan.reference, choices: record.choices },
  ...{ made: receiptOf(plan.made, accountIds), accountIds },
  ended: { holdings: plan.made.endedHoldings, appointments: plan.made.endedAppointments },
  absent: plan.register?.absent.map(({ componentId }) => componentId) ?? [],
})
