import { hasRight } from '#model/access/actor'
import { grouped } from '#model/grouped'
import type { ImportedRecords } from '#model/imports/importedRecords'
import { completeImport, undoImport } from '#model/imports/importing'
import { type CompletedImport, completedImportOf } from '#model/imports/undoing'
import { type Refusal, refuse } from '#model/refusal'
import type { ImportPlan } from '#reading/importPlan'
import { accountsOf, addAccounts } from '#store/access'
import { closeAccounts, persistImportedRecords, reopenAccount, undoImported } from '#store/importedRecords'
import { persistImportedComponents } from '#store/importMemory'
import { closeImport, type ImportRecord } from '#store/imports'
import { rememberMany } from '#store/rememberMany'
import { noteOf } from '../http/keeping.ts'
import { notesOf } from './importNotes.ts'
import type { Asking } from './importViews.ts'

/** Everything of the plan in one transaction: records, decisions, accounts, and what is remembered of each. */
export async function savePlan(record: ImportRecord, plan: ImportPlan, asking: Asking): Promise<readonly string[]> {
  const { frame, acting, governance } = asking
  const { made, ...outcome } = plan
  await persistImportedRecords(frame, made, (role) => governance.role(role)?.oneHolder ?? false)
  const accountIds = record.choices.accounts ? await keepAccounts(plan, asking) : []
  await persistImportedComponents(frame, record.id, importedIn(plan))
  await closeImport(frame, record.id, {
    state: 'done',
    by: acting.actor.accountId,
    at: acting.now,
    outcome,
    kept: completedImportOf(made, frame.structure),
    accountIds,
  })
  await rememberMany(frame, [...notesOf(made, record.id, asking), summaryOf(record, plan, accountIds, asking)])
  return accountIds
}

export async function undoPlan(record: ImportRecord, kept: CompletedImport, { frame, acting }: Asking): Promise<void> {
  await closeAccounts(frame, record.accountIds, acting.now)
  await undoImported(frame, kept)
  await closeImport(frame, record.id, { state: 'undone', by: acting.actor.accountId, at: acting.now })
  const body = { undone: receiptOf(kept, record.accountIds), removed: kept }
  await rememberMany(frame, [noteOf(acting, { act: undoImport.id, subjectType: 'import', subjectId: record.id, body })])
}

export const receiptOf = (made: ImportedRecords, accountIds: readonly string[]) => ({
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

/** Accounts are the administrators' to make, whoever imports. */
export const whyNotAccounts = ({ choices }: ImportRecord, { acting }: Asking): Refusal | undefined =>
  choices.accounts && !hasRight(acting.actor, 'administer')
    ? refuse('right-missing', null, { field: 'accounts' })
    : undefined

async function keepAccounts(
  { rows, made }: ImportPlan,
  { frame, acting, governance }: Asking,
): Promise<readonly string[]> {
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
    person.email === null || withAccount.has(person.id) ? [] : [{ person, email: person.email.toLowerCase() }],
  )
  const left = people.flatMap(({ person, email }) => {
    const account = byEmail.get(email)
    return account !== undefined && account.person_id === null && account.disabled_at !== null
      ? [{ id: account.id, personId: person.id }]
      : []
  })
  for (const { id, personId } of left) await reopenAccount(frame, id, personId)
  const fresh = people
    .filter(({ email }) => !byEmail.has(email))
    .map(({ person, email }) => ({ id: acting.newId(), name: person.name, email, personId: person.id, rights: [] }))
  await addAccounts(frame, fresh)
  return [...left, ...fresh].map(({ id }) => id)
}

/** The components that the register had in it: made now, or standing already. */
const importedIn = ({ rows, made }: ImportPlan): readonly string[] => [
  ...new Set([...made.components.map(({ id }) => id), ...rows.flatMap(({ componentId }) => componentId ?? [])]),
]

const summaryOf = (record: ImportRecord, plan: ImportPlan, accountIds: readonly string[], { acting }: Asking) =>
  noteOf(acting, {
    act: completeImport.id,
    subjectType: 'import',
    subjectId: record.id,
    body: {
      ...{
        fileName: record.fileName,
        reference: plan.reference,
        choices: record.choices,
        made: receiptOf(plan.made, accountIds),
        accountIds,
      },
      ended: { holdings: plan.made.endedHoldings, appointments: plan.made.endedAppointments },
      absent: plan.register?.absent.map(({ componentId }) => componentId) ?? [],
    },
  })
