import type { Structure } from '#model/structure'
import { enter, type Purpose } from './entering.ts'
import type { Tx } from './frame.ts'
import { type Kept, keptStructure, type Standing, structureKept, structuresKept } from './keptStructures.ts'
import { loadStructure, loadTouched } from './structure.ts'
import { StructureMoved } from './structureMoved.ts'
import { touchedSince } from './touched.ts'

/** Loads that are under way, by the stamp of what they load: whoever asks for the same meanwhile waits for it. */
const underWay = new Map<string, Promise<Structure>>()

let loads = 0
/** How many times a structure has been loaded whole by this process. */
export const loadsSoFar = (): number => loads

/** The structure that stands, from memory or from the database. */
export async function structureAt(
  tx: Tx,
  organisationId: string,
  standing: Standing,
  purpose: Purpose,
): Promise<Structure> {
  const known = keptStructure(organisationId, standing)
  if (known !== undefined) return known
  // Another's load may fail with its own transaction; then this one loads.
  const others = await underWay.get(standing.stamp)?.catch(() => undefined)
  if (others !== undefined) return others
  const own = load(tx, organisationId, standing, purpose)
  underWay.set(standing.stamp, own)
  try {
    const structure = await own
    structureKept(organisationId, standing, structure)
    return structure
  } finally {
    if (underWay.get(standing.stamp) === own) underWay.delete(standing.stamp)
  }
}

async function load(tx: Tx, organisationId: string, standing: Standing, purpose: Purpose): Promise<Structure> {
  const structure = await loadedFrom(structuresKept(organisationId), tx, organisationId, standing)
  // Work locks no structure, nor does a change that somebody may not make, and only a read sees one moment throughout: if
  // it has moved meanwhile, this may be half of either.
  if (purpose !== 'read' && (await enter(tx, organisationId, 'read')).standing.stamp !== standing.stamp)
    throw new StructureMoved()
  return structure
}

/** What stands, from what is known where that isn't far behind. */
export async function loadedFrom(
  known: readonly Kept[],
  tx: Tx,
  organisationId: string,
  standing: Standing,
): Promise<Structure> {
  const since = await touchedSince(tx, organisationId, known, standing)
  if (since !== undefined) return loadTouched(tx, since.from, since.touched)
  loads++
  return loadStructure(tx, organisationId)
}
