import type { ImportedRecords } from '#model/imports/importedRecords'
import { sameRecord } from '#model/sameRecord'
import type { ComponentMove, ItComponent, Placement, Relation } from '#model/shapes/component'
import type { FieldId } from '#model/shapes/componentFields'
import type { RegisterRow } from './registerRow.ts'

/** What one row comes to: the component before and after, where it is placed, and what it is related to. */
export class RowPlan {
  readonly row: RegisterRow
  readonly id: string
  readonly before: ItComponent | undefined
  readonly placements: Placement[] = []
  readonly changedPlacements: Placement[] = []
  readonly relations: Relation[] = []
  readonly #keptFrom: ReadonlySet<string>
  move: ComponentMove | undefined
  #after: ItComponent | undefined

  constructor(row: RegisterRow, id: string, before: ItComponent | undefined, keptFrom: ReadonlySet<string>) {
    this.row = row
    this.#keptFrom = keptFrom
    this.id = id
    this.before = before
  }

  get after(): ItComponent {
    if (this.#after === undefined) throw new Error(`row ${this.row.telling.number} was asked too early`)
    return this.#after
  }

  set after(component: ItComponent) {
    this.#after = component
  }

  get hasErrors(): boolean {
    return this.row.telling.hasErrors
  }

  /** Fields that the row says something of and whoever imports may not read: told and written as changed, so that nobody learns whether they are. */
  get unseen(): readonly FieldId[] {
    const { facts, telling } = this.row
    const said = telling.notes.length === 0 ? facts : { ...facts, note: '' }
    return this.#keptFrom.size === 0
      ? []
      : Object.keys(said).filter((field): field is FieldId => this.#keptFrom.has(field))
  }

  get isNew(): boolean {
    return this.before === undefined
  }

  get isChanged(): boolean {
    const isOther = this.before !== undefined && !sameRecord(this.before, this.after)
    return (
      isOther ||
      this.unseen.length > 0 ||
      this.placements.length > 0 ||
      this.changedPlacements.length > 0 ||
      this.relations.length > 0
    )
  }
}

/** Takes what the rows without errors come to. What points to a row that isn't taken points to nothing. */
export function settle(plans: readonly RowPlan[], made: ImportedRecords): void {
  const gone = new Set(plans.filter((each) => each.hasErrors && each.isNew).map(({ id }) => id))
  for (const plan of plans) {
    if (plan.hasErrors) continue
    if (plan.after.partOfId !== null && gone.has(plan.after.partOfId)) plan.after = { ...plan.after, partOfId: null }
    if (plan.isNew) made.components.push(plan.after)
    else if (plan.unseen.length > 0 || !sameRecord(plan.before, plan.after)) made.changedComponents.push(plan.after)
    made.placements.push(...plan.placements)
    made.changedPlacements.push(...plan.changedPlacements)
    made.relations.push(...plan.relations.filter(({ fromId, toId }) => !gone.has(fromId) && !gone.has(toId)))
    if (plan.move !== undefined) made.moves.push(plan.move)
  }
}
