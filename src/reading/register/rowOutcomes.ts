import { whyNotValidComponent } from '#model/components/validComponent'
import type { Governance } from '#model/governance'
import { type RegisterField, registerFieldName } from '#model/imports/registerFields'
import { capitalised, compose, type Text, text } from '#model/text'
import type { FieldChange, PlannedRow } from '../importPlan.ts'
import { type Fault, fault, faultOfRefusal } from '../problems/faults.ts'
import { eachInSteps, type Steps } from '../steps.ts'
import { ComponentCells } from './componentCells.ts'
import { differing } from './differences.ts'
import type { RowPlan } from './rowPlan.ts'

/** The rows as they turn out: new, changed with what was before and is after, moves proposed, or as they stand. */
export function* plannedRows(
  plans: readonly RowPlan[],
  before: Governance,
  after: Governance,
): Steps<readonly PlannedRow[]> {
  const shown = { before: bothLanguages(before), after: bothLanguages(after) }
  const secret: ReadonlySet<string> = new Set(after.register.secret)
  return yield* eachInSteps(plans, (plan): PlannedRow => {
    const { cells, faults: early } = plan.row.telling
    const told = [...cells.faults, ...early, ...lateFaults(plan, after)].map((each) => withoutSecret(each, secret))
    const changes = plan.before === undefined || plan.hasErrors ? [] : changesOf(plan, shown, secret)
    const isSame = !plan.isNew && !plan.isChanged && plan.move === undefined
    const hasErrors = told.some((each) => each.level === 'error')
    // What stands already needs no warnings of how it was read: they were given when it came in.
    const faults = isSame && !hasErrors ? told.filter(({ code }) => notTaken.has(code)) : told
    return {
      number: plan.row.telling.number,
      state: hasErrors ? 'error' : isSame ? 'known' : faults.length > 0 ? 'warning' : 'ready',
      name: plan.row.said.name,
      email: null,
      personId: null,
      componentId: plan.before?.id ?? null,
      what: 'component',
      // A row that is wrong isn't read to its end: what would become of it can't be said.
      title: hasErrors ? null : titleOf(plan, changes, after),
      changes,
      faults,
    }
  })
}

/** What stands in a column that few may read is told to nobody, whatever is wrong with it. */
const withoutSecret = (told: Fault, secret: ReadonlySet<string>): Fault =>
  told.field !== null && secret.has(told.field) ? { ...told, cell: '', detail: null } : told

/** What the file says and the import leaves as it is. */
const notTaken: ReadonlySet<string> = new Set(['parent-not-changed', 'move-waiting'])

/** What can first be told when every row has its place. */
function lateFaults(plan: RowPlan, after: Governance): readonly Fault[] {
  if (plan.hasErrors || !(plan.isNew || plan.isChanged)) return []
  const { row } = plan
  const { business, it } = plan.after.responsible
  const place = after.placementOf(plan.id)?.objectId
  const isElsewhere = plan.after.partOfId !== null && row.objectId !== undefined && row.objectId !== place
  const refusal = whyNotValidComponent(plan.after, after)
  return [
    ...(business !== null && business === it
      ? [
          fault('both-responsible', {
            ...{ field: 'responsible-it', cell: after.nameOf(business), about: 'both-responsible' },
          }),
        ]
      : []),
    ...(isElsewhere
      ? [fault('follows-parent', { field: 'object', cell: row.telling.text('object'), about: 'follows-parent' })]
      : []),
    ...(refusal === undefined ? [] : [faultOfRefusal(refusal, { cell: row.said.name })]),
  ]
}

interface Cells {
  readonly sv: ComponentCells
  readonly en: ComponentCells
}

const bothLanguages = (governance: Governance): Cells => ({
  sv: new ComponentCells(governance, 'sv'),
  en: new ComponentCells(governance, 'en'),
})

function changesOf(
  plan: RowPlan,
  shown: { readonly before: Cells; readonly after: Cells },
  secret: ReadonlySet<string>,
): readonly FieldChange[] {
  const { before, after } = plan
  if (before === undefined) return []
  const fields: readonly RegisterField[] = [
    ...new Set([...differing(before, after), ...plan.unseen]),
    ...(plan.placements.length + plan.changedPlacements.length > 0 ? (['object', 'product'] as const) : []),
    ...new Set(plan.relations.map(({ kind }) => kind)),
  ]
  const changes = fields.map((field): FieldChange => {
    const hidden = secret.has(field)
    const said = (cells: Cells, component: typeof before): Text | null => {
      const cell = text(cells.sv.cell(field, component), cells.en.cell(field, component))
      return hidden || cell.sv === '' ? null : cell
    }
    return {
      field,
      name: registerFieldName(field),
      before: said(shown.before, before),
      after: said(shown.after, after),
      hidden,
    }
  })
  const back: FieldChange = {
    ...{ field: 'absent-since', name: text('Saknas i filen sedan', 'Not in the file since'), hidden: false },
    ...{ before: text(before.absentSince ?? '', before.absentSince ?? ''), after: null },
  }
  const told = changes.filter(({ before: was, after: is, hidden }) => hidden || was?.sv !== is?.sv)
  return before.absentSince === null ? told : [...told, back]
}

function titleOf(plan: RowPlan, changes: readonly FieldChange[], governance: Governance): Text {
  const code = (id: string | undefined) => (id === undefined ? '' : (governance.object(id)?.code ?? ''))
  if (plan.move !== undefined) {
    const to = code(plan.move.toObjectId)
    return text(`Flytt till ${to} föreslås`, `A move to ${to} is proposed`)
  }
  if (plan.isNew) {
    const place = code(plan.placements[0]?.objectId)
    if (place !== '') return text(`Ny i ${place}, föreslagen`, `New in ${place}, proposed`)
    return plan.after.partOfId === null
      ? text('Ny, utan objekt', 'New, without an object')
      : text('Ny, följer den som den är en del av', 'New, follows what it is part of')
  }
  if (changes.length === 0) return plan.isChanged ? text('Ändras', 'Changes') : text('Oförändrad', 'Unchanged')
  return capitalised(
    compose((l) => `${text('ändras', 'changes')[l]}: ${changes.map(({ name }) => name[l].toLowerCase()).join(', ')}`),
  )
}
