import { hasRight } from '#model/access/actor'
import { grouped } from '#model/grouped'
import { completeImport, undoImport } from '#model/imports/importing'
import type { Made } from '#model/imports/planDraft'
import type { ImportPlan } from '#model/imports/roleList'
import type { Kept } from '#model/imports/undoing'
import { type Refusal, refuse } from '#model/refusal'
import { accountsOf, addAccounts } from '#store/access'
import { closeAccounts, keepMade, reopenAccount, takeBack } from '#store/importedRecords'
import { closeImport, type ImportRecord } from '#store/imports'
import { rememberMany } from '#store/rememberMany'
import { noteOf } from '../house/keeping.ts'
import type { Asking } from './importViews.ts'

/** Everything of the plan in one transaction: records, decisions, accounts, and what is remembered of each. */
export async function keepPlan(record: ImportRecord, plan: ImportPlan, asking: Asking): Promise<readonly string[]> {
  const { frame, acting, governance } = asking
  const { made, ...outcome } = plan
  await keepMade(frame, made, (role) => governance.role(role)?.oneHolder ?? false)
  const accountIds = record.choices.accounts ? await keepAccounts(plan, asking) : []
  await closeImport(frame, record.id, {
    state: 'done',
    by: acting.actor.accountId,
    at: acting.now,
    outcome,
    kept: keptOf(made, asking),
    accountIds,
  })
  await rememberMany(frame, [...notesOf(made, record.id, asking), summaryOf(record, plan, accountIds, asking)])
  return accountIds
}

export async function takePlanBack(record: ImportRecord, kept: Kept, { frame, acting }: Asking): Promise<void> {
  await closeAccounts(frame, record.accountIds, acting.now)
  await takeBack(frame, kept)
  await closeImport(frame, record.id, { state: 'undone', by: acting.actor.accountId, at: acting.now })
  const body = { undone: receiptOf(kept, record.accountIds), removed: kept }
  await rememberMany(frame, [noteOf(acting, { act: undoImport.id, subjectType: 'import', subjectId: record.id, body })])
}

export const receiptOf = (made: Made, accountIds: readonly string[]) => ({
  administrations: made.administrations.length,
  persons: made.persons.length,
  offices: made.offices.length,
  holdings: made.holdings.length,
  appointments: made.appointments.length,
  seatings: made.seatings.length,
  decisions: made.decisions.length,
  accounts: accountIds.length,
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

function keptOf(made: Made, { frame }: Asking): Kept {
  const { holdings, appointments } = frame.structure
  const ends = <T extends { readonly id: string; readonly to: string | null }>(
    all: readonly T[],
    ended: readonly { readonly id: string }[],
  ) => {
    const ids = new Set(ended.map(({ id }) => id))
    return all.filter(({ id }) => ids.has(id)).map(({ id, to }) => ({ id, to }))
  }
  return {
    ...made,
    before: { holdings: ends(holdings, made.endedHoldings), appointments: ends(appointments, made.endedAppointments) },
  }
}

/** One note for each record, as if each had been registered by itself; each says which import it came with. */
function notesOf(made: Made, importId: string, { acting }: Asking) {
  const decisions = new Map(made.decisions.map((each) => [each.id, each]))
  const note = (act: string, subjectType: string, subjectId: string, after: object, clause: string | null = null) =>
    noteOf(acting, { act, subjectType, subjectId, clause, body: { after, import: importId } })
  const decided = (act: string, subjectType: string, record: { readonly id: string; readonly decisionId: string }) => {
    const decision = decisions.get(record.decisionId)
    return noteOf(acting, {
      act,
      subjectType,
      subjectId: record.id,
      clause: decision?.clause ?? null,
      body: { after: record, decision, import: importId },
    })
  }
  return [
    ...made.administrations.map((each) => note('administrations.register', 'administration', each.id, each)),
    ...made.persons.map((each) => note('persons.register', 'person', each.id, each)),
    ...made.offices.map((each) => note('offices.register', 'office', each.id, each)),
    ...made.holdings.map((each) => note('office-holders.register', 'office', each.officeId, each)),
    ...made.appointments.map((each) => decided('appointments.make', 'appointment', each)),
    ...made.seatings.map((each) => decided('seats.take', 'seating', each)),
  ]
}

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
    },
  })
