import type { Frame } from './frame.ts'

/** What imports remember for the next: how columns were matched, and which components a register had in it. */
export async function matchingsOf({ tx }: Frame, kind: string): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx.selectFrom('import_matchings').select(['heading', 'field']).where('kind', '=', kind).execute()
  return new Map(rows.map((row) => [row.heading, row.field]))
}

export async function persistMatchings(
  { tx, organisationId }: Frame,
  kind: string,
  matchings: ReadonlyMap<string, string | null>,
): Promise<void> {
  if (matchings.size === 0) return
  await tx
    .insertInto('import_matchings')
    // In one order, so that two who remember the same don't wait for each other.
    .values(
      [...matchings]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([heading, field]) => ({ organisation_id: organisationId, kind, heading, field })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'kind', 'heading'])
        .doUpdateSet((eb) => ({ field: eb.ref('excluded.field') })),
    )
    .execute()
}

/** The components that completed registers had in them. */
export async function componentsOfRegisters({ tx }: Frame): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('import_components')
    .innerJoin('imports', (join) => join.onRef('imports.id', '=', 'import_components.import_id'))
    .where('imports.state', '=', 'done')
    .select('component_id')
    .distinct()
    .execute()
  return new Set(rows.map((row) => row.component_id))
}

/** The components that one completed import had in its file. */
export async function componentsOfImport({ tx }: Frame, importId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('import_components')
    .where('import_id', '=', importId)
    .select('component_id')
    .execute()
  return new Set(rows.map((row) => row.component_id))
}

/** Which components a register contained, also those that it didn't change. */
export async function persistImportedComponents(
  { tx, organisationId }: Frame,
  importId: string,
  componentIds: readonly string[],
): Promise<void> {
  for (let at = 0; at < componentIds.length; at += 5_000) {
    const rows = componentIds.slice(at, at + 5_000)
    await tx
      .insertInto('import_components')
      .values(rows.map((id) => ({ organisation_id: organisationId, import_id: importId, component_id: id })))
      .execute()
  }
}
