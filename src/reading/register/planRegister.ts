import type { Acting } from '#model/acting'
import { readsSecrets } from '#model/components/keepers'
import { Governance } from '#model/governance'
import { grouped } from '#model/grouped'
import type { ImportChoices } from '#model/imports/choices'
import { noImportedRecords, withImported } from '#model/imports/importedRecords'
import { type ImportSource, mappingOf } from '#model/imports/importTable'
import { choosingOf, RowCells } from '../cells/rowCells.ts'
import { type ImportPlan, type PlannedRow, skippedRow } from '../importPlan.ts'
import { fault } from '../problems/faults.ts'
import { problemsOf } from '../problems/problems.ts'
import { eachInSteps, type Steps } from '../steps.ts'
import { componentAfter, withLaterNotes } from './componentAfter.ts'
import { ComponentNames, Matching, type NameOf } from './matching.ts'
import { Naming } from './naming.ts'
import { planParents } from './planParents.ts'
import { planPlace } from './planPlaces.ts'
import { planRelations } from './planRelations.ts'
import { registerFollowsOf } from './registerFollows.ts'
import { type RegisterRow, registerRow, relationsSaid } from './registerRow.ts'
import { plannedRows } from './rowOutcomes.ts'
import { RowPlan, settle } from './rowPlan.ts'
import { rowSaid } from './rowSaid.ts'
import { RowTelling } from './rowTelling.ts'
import { readingsOf, type SourceReadings } from './sourceReadings.ts'
import { subheadingsIn } from './subheadings.ts'

/**
 * A register is components found again or new, each placed as proposed. What stands in an object is never moved by a
 * file: that becomes a proposal to those who decide. In steps, since a large register takes a second. `earlier`: the components that came with registers before.
 */
export function* planRegister(
  source: ImportSource,
  choices: ImportChoices,
  governance: Governance,
  acting: Acting,
  earlier: ReadonlySet<string>,
): Steps<ImportPlan> {
  const made = noImportedRecords()
  const readings = readingsOf({ source, governance, unreadable: choices.unreadable })
  const naming = new Naming(governance, acting, choices, made, readings)
  const { administrations, objects } = naming.places
  const isGroupName = (written: string) =>
    administrations.find(written)?.certainty === 'sure' || objects.find(written)?.certainty === 'sure'
  const subheadings = subheadingsIn(source, isGroupName)
  const skip = new Set(choices.skip)
  const choosing = choosingOf(choices)
  const mapping = mappingOf(source)
  const all = source.rows.map((row) => new RowCells(row, mapping, choosing)).filter((each) => !each.isEmpty)
  const cells = all.filter(({ number }) => !skip.has(number) && !subheadings.has(number))
  const matching = new Matching(
    choices.matchBy ?? (mapping.includes('key') ? 'key' : 'name'),
    governance,
    readings.nameOf,
  )

  const rows = yield* readRows(cells, readings, governance, naming)
  const plans = matched(rows, matching, readings.nameOf, acting, governance)
  const when = { today: acting.today, from: choices.from ?? acting.today, governance }
  for (const plan of plans) plan.after = componentAfter(plan.before, plan.id, plan.row, when)
  // Products and people that the file makes are there for what follows.
  const grown = new Governance(withImported(governance.structure, made), governance.day)
  const names = namesOf(plans, readings.nameOf, governance)
  planParents(plans, names, naming, governance, acting)
  yield* eachInSteps(plans, (plan) => planPlace(plan, { governance: grown, acting, from: when.from }))
  const related = new Set<string>()
  yield* eachInSteps(plans, (plan) =>
    planRelations(plan, names, naming, related, { governance: grown, acting, from: when.from }),
  )
  for (const plan of plans) plan.after = withLaterNotes(plan.after, plan.before, plan.row)
  settle(plans, made)

  // Somebody who skips a row, or has yet to mend it, hasn't said that the component is gone.
  const mentioned = new Set([...plans.flatMap(({ before }) => before?.id ?? []), ...skippedIds(all, skip, matching)])
  const absent = governance.structure.components.filter(
    (each) =>
      each.kind === 'it' &&
      earlier.has(each.id) &&
      !mentioned.has(each.id) &&
      (each.to === null || each.to >= acting.today),
  )
  if (choices.absent === 'mark') {
    made.changedComponents.push(
      ...absent.flatMap((each) =>
        each.kind === 'it' && each.absentSince === null ? [{ ...each, absentSince: acting.today }] : [],
      ),
    )
  }
  const after = new Governance(withImported(governance.structure, made), governance.day)
  const told = yield* plannedRows(plans, governance, after)
  const others = [...skip, ...subheadings].filter((number) => source.rows.some((row) => row.number === number))
  const planned: readonly PlannedRow[] = [
    ...told,
    ...[...new Set(others)].map((number) =>
      skip.has(number)
        ? skippedRow(number)
        : { ...skippedRow(number), faults: [fault('sub-heading', { about: 'sub-heading' })] },
    ),
  ].sort((a, b) => a.number - b.number)
  return {
    rows: planned,
    problems: problemsOf(planned),
    made,
    follows: null,
    register: registerFollowsOf({ plans, made, absent, news: naming.news.all, before: governance, after }),
    reference: choices.reference ?? `Inläsning ${acting.today}`,
  }
}

function* readRows(
  cells: readonly RowCells[],
  readings: SourceReadings,
  governance: Governance,
  naming: Naming,
): Steps<readonly RegisterRow[]> {
  const rows = yield* eachInSteps(cells, (each) => {
    const telling = new RowTelling(each, readings)
    return { telling, said: telling.onceForRow(readings.rows, () => rowSaid(telling, readings)) }
  })
  const known = new Set<string>()
  const named = (...names: readonly (string | null | undefined)[]) => {
    for (const each of names) if (each !== null && each !== undefined) known.add(readings.nameOf(each))
  }
  for (const each of governance.structure.components)
    named(each.name, each.kind === 'it' ? each.key : null, ...each.aliases)
  for (const { said } of rows) {
    named(said.name, said.key, ...(said.aliases ?? []))
    if (typeof said.facts.supplier === 'string') naming.suppliers.count(said.facts.supplier)
  }
  const relations = readings.relations.among(known)
  return yield* eachInSteps(rows, ({ telling, said }) =>
    registerRow(telling, said, naming, () =>
      telling.onceForRow(relations, () => relationsSaid(telling, (name) => known.has(readings.nameOf(name)))),
    ),
  )
}

const nothing: ReadonlySet<string> = new Set()

/** Each row with the component that it is about. Two rows about one component can't both be right. */
function matched(
  rows: readonly RegisterRow[],
  matching: Matching,
  nameOf: NameOf,
  acting: Acting,
  governance: Governance,
): readonly RowPlan[] {
  const secret = new Set<string>(governance.register.secret)
  const plans = rows.map((row) => {
    const match = row.said.name === '' ? ({ is: 'new' } as const) : matching.find(row.said)
    if (match.is === 'unclear') row.telling.tell('component-unclear', 'name')
    if (match.is === 'ended') row.telling.tell('component-ended', 'key')
    const before = match.is === 'found' ? match.component : undefined
    const isKept = before !== undefined && secret.size > 0 && !readsSecrets(before, acting.actor, governance)
    return new RowPlan(row, before?.id ?? acting.newId(), before, isKept ? secret : nothing)
  })
  const byIdentity = grouped(
    plans.filter(({ row }) => row.said.name !== ''),
    ({ before, row }) => before?.id ?? matching.identityOf(row.said),
  )
  for (const [about, rivals] of byIdentity) {
    if (rivals.length > 1) for (const { row } of rivals) row.telling.tell('component-twice', 'name', { about })
  }
  const withKey = new Set(plans.flatMap(({ row }) => (row.said.key ? [nameOf(row.said.name)] : [])))
  for (const { row, before } of plans) {
    if (before === undefined && !row.said.key && row.said.name !== '' && withKey.has(nameOf(row.said.name)))
      row.telling.tell('perhaps-twice', 'name')
  }
  return plans
}

/** What relations and parents can be found by: the file's own rows and what stands. */
function namesOf(plans: readonly RowPlan[], nameOf: NameOf, { structure, day }: Governance): ComponentNames {
  const names = new ComponentNames(nameOf)
  const inFile = new Set(plans.map(({ id }) => id))
  for (const { id, after, hasErrors } of plans) if (!hasErrors) names.add(id, after.name, [after.key, ...after.aliases])
  for (const each of structure.components) {
    if (each.kind === 'it' && !inFile.has(each.id) && (each.to === null || each.to >= day))
      names.add(each.id, each.name, [each.key, ...each.aliases])
  }
  return names
}

function skippedIds(cells: readonly RowCells[], skip: ReadonlySet<number>, matching: Matching): readonly string[] {
  const skipped = cells.filter(({ number }) => skip.has(number))
  return skipped.flatMap((each) => {
    const match = matching.find({ name: each.text('name'), key: each.text('key') || undefined })
    return match.is === 'found' ? [match.component.id] : []
  })
}
