import { type StructureChange, withChange } from '#model/changes'
import type { Acting } from '#model/decisions/decided'
import { Governance } from '#model/governance'
import type { Structure } from '#model/structure'
import { type AuditNote, remember } from '#store/audit'
import { keepChange } from '#store/changes'
import type { Frame } from '#store/frame'

type Told = Pick<AuditNote, 'act' | 'subjectType' | 'subjectId'> & {
  readonly clause?: string | null
  readonly body?: Readonly<Record<string, unknown>>
}
interface Changing {
  readonly frame: Frame
  readonly acting: Acting
  readonly governance: Governance
}

/** Keeps a change, remembers it with what was before and after, and answers the structure as it then is. */
export async function keep(
  { frame, acting, governance }: Changing,
  change: StructureChange,
  told: Told,
): Promise<Governance> {
  await keepChange(frame, change, acting.now)
  const body = { before: beforeOf(change, governance.structure), after: change, ...told.body }
  await remember(frame, noteOf(acting, { ...told, clause: told.clause ?? change.decision?.clause ?? null, body }))
  return new Governance(withChange(governance.structure, change), governance.day)
}

/** A note for the audit: the account, the person behind it, and what was done. */
export const noteOf = (acting: Acting, { act, clause = null, subjectType, subjectId, body = {} }: Told): AuditNote => ({
  at: acting.now,
  actor: acting.actor.accountId,
  act,
  clause,
  subjectType,
  subjectId,
  body: { by: { personId: acting.actor.personId, rights: acting.actor.rights }, ...body },
})

function beforeOf(
  { changed = {}, ended = {} }: StructureChange,
  structure: Structure,
): Readonly<Record<string, unknown>> {
  const kinds = [
    'administrations',
    'offices',
    'holdings',
    'persons',
    'objects',
    'products',
    'appointments',
    'seatings',
    'deviations',
    'components',
    'placements',
    'relations',
    'moves',
  ] as const
  const before = kinds.map((kind) => {
    const rewritten = kind in changed ? (changed[kind as keyof typeof changed] ?? []) : []
    const closed = kind in ended ? (ended[kind as keyof typeof ended] ?? []) : []
    const ids = new Set([...rewritten, ...closed].map((each) => each.id))
    return [kind, structure[kind].filter((each) => ids.has(each.id))] as const
  })
  return Object.fromEntries(before.filter(([, records]) => records.length > 0))
}
