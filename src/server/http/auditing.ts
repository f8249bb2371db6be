import type { Acting } from '#model/acting'
import { changeOf, type StructureChange } from '#model/changes'
import { differing } from '#model/differing'
import { recordKinds } from '#model/records'
import type { Structure } from '#model/structure'
import type { AuditNote } from '#store/audit'
import type { Told } from './asked.ts'

/** What the audit remembers of an act: the account, the person behind it, in which capacity and by what (session, or token and its name), and what was done. */
export const noteOf = (acting: Acting, { act, about, clause = null, body = {} }: Told): AuditNote => ({
  at: acting.now,
  actor: acting.actor.accountId,
  act,
  clause,
  subjectType: about.type,
  subjectId: about.id,
  body: { by: { personId: acting.actor.personId, rights: acting.actor.rights, ...acting.actor.by }, ...body },
})

/** The records that a change concerns, by kind, as they were and as they are; its decision stands by itself. */
export function changedRecords(change: StructureChange, before: Structure, after: Structure) {
  const kinds = recordKinds.flatMap((kind) => {
    const { added, changed, ended, removed } = changeOf(kind, change)
    const ids = new Set([...added, ...changed, ...ended].map(({ id }) => id).concat(removed))
    if (change.decision !== undefined) ids.delete(change.decision.id)
    if (ids.size === 0) return []
    const [were, are] = differing<{ readonly id: string }>(before[kind], after[kind])
    const those = (all: typeof were) => all.filter(({ id }) => ids.has(id))
    return [{ kind, was: those(were), is: those(are) }]
  })
  const told = (of: 'was' | 'is') =>
    Object.fromEntries(kinds.flatMap((each) => (each[of].length === 0 ? [] : [[each.kind, each[of]]])))
  return {
    before: told('was'),
    after: told('is'),
    ...(change.decision === undefined ? {} : { decision: change.decision }),
  }
}
