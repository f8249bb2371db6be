import type { GovernanceModel } from '#model/shapes/governanceModel'

/** The roles in the order in which they can be appointed: first those that offices and forums appoint to. */
export function stagesOf(model: GovernanceModel): readonly ReadonlySet<string>[] {
  const waitsFor = (role: string) =>
    model.roles
      .find((each) => each.id === role)
      ?.worksFor.map((each) => each.role)
      .concat(
        model.mandates.flatMap((row) =>
          row.decision === 'appoint' && (row.role ?? role) === role && 'role' in row.heldBy ? [row.heldBy.role] : [],
        ),
      ) ?? []
  const stages: Set<string>[] = []
  let waiting = model.roles.map((role) => role.id)
  while (waiting.length > 0) {
    const ready = waiting.filter((role) => !waitsFor(role).some((other) => other !== role && waiting.includes(other)))
    // Roles that appoint each other in a ring come together; a model like that has its own troubles.
    const stage = ready.length > 0 ? ready : waiting
    stages.push(new Set(stage))
    waiting = waiting.filter((role) => !stage.includes(role))
  }
  return stages
}
