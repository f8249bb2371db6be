import type { GovernanceModel } from '../shapes/governanceModel.ts'
import type { Holder } from '../shapes/modelMandates.ts'
import { type Text, text } from '../text.ts'

/** Where a model says something that its other parts don't bear out. `path` leads to the place in the file. */
export interface Contradiction {
  readonly path: readonly (string | number)[]
  readonly message: Text
}

export const at = (path: Contradiction['path'], sv: string, en: string): Contradiction => ({
  path,
  message: text(sv, en),
})

export function holderExists(path: Contradiction['path'], holder: Holder, model: GovernanceModel): Contradiction[] {
  if ('office' in holder)
    return has(model.offices, holder.office) ? [] : [unknown(path, 'Befattningen', 'office', holder.office)]
  if ('forum' in holder) return has(model.forums, holder.forum) ? [] : [unknown(path, 'Forumet', 'forum', holder.forum)]
  return 'role' in holder ? roleExists(path, holder.role, holder.side, model) : []
}

export function roleExists(
  path: Contradiction['path'],
  id: string,
  side: string | undefined,
  model: GovernanceModel,
): Contradiction[] {
  const role = model.roles.find((each) => each.id === id)
  if (role === undefined) return [unknown(path, 'Rollen', 'role', id)]
  if (side === undefined || role.sides.some((each) => each === side)) return []
  return [at(path, `${role.name.sv} finns inte på sidan ${side}.`, `${role.name.en} doesn't exist on side ${side}.`)]
}

export const has = (list: readonly { readonly id: string }[], id: string): boolean =>
  list.some((each) => each.id === id)

export const unknown = (path: Contradiction['path'], sv: string, en: string, id: string): Contradiction =>
  at(
    path,
    `${sv} ${id} finns inte i modellen. Lägg till den, eller rätta id:t.`,
    `The model has no ${en} ${id}. Add it, or mend the id.`,
  )
