import type { GovernanceModel } from '../shapes/governanceModel.ts'
import type { Mandate } from '../shapes/modelMandates.ts'

/**
 * Rows for decisions that the product has learnt since a shipped model was adopted, by the model's id. They are used where the
 * adopted text has their clause and no row of its own, so that nobody has to adopt a model anew to follow what it already says.
 */
const later: Readonly<Record<string, readonly Mandate[]>> = {
  linkoping: ['head-of-administration', 'operations-manager'].map((office) => ({
    decision: 'assign-content',
    heldBy: { office },
    within: 'own-administration',
    clause: '3.2-assigned-business-components',
  })),
}

/** The model's rows, and those that its text gives though it was written before there was a row to write. */
export function mandatesOfModel({ id, mandates, clauses, offices }: GovernanceModel): readonly Mandate[] {
  const added = (later[id] ?? []).filter(
    (row) =>
      !mandates.some(({ decision }) => decision === row.decision) &&
      clauses.some((clause) => clause.id === row.clause) &&
      'office' in row.heldBy &&
      offices.some((office) => 'office' in row.heldBy && office.id === row.heldBy.office),
  )
  return added.length === 0 ? mandates : [...mandates, ...added]
}
