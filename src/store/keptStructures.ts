import { getHeapStatistics } from 'node:v8'
import type { Structure } from '#model/structure'

/** Which structure stands: the count of its changes, and a stamp that no other change of it can have. */
export interface Standing {
  readonly version: number
  readonly stamp: string
}

/** A structure, as it is where the organisation stands so. */
export interface Kept {
  readonly standing: Standing
  readonly structure: Structure
}

/**
 * The newest two of each organisation: what a change makes, and what others are asked about until it is committed.
 * Whoever was asked about last is last.
 */
const kept = new Map<string, readonly Kept[]>()
let records = 0
/** A third of the memory that Node has: a record takes some 650 bytes with what is looked up in it (measured); a component, five times that. */
const roomFor = getHeapStatistics().heap_size_limit / 3 / 650

export function keptStructure(organisationId: string, { stamp }: Standing): Structure | undefined {
  const those = kept.get(organisationId)
  const found = those?.find(({ standing }) => standing.stamp === stamp)
  if (those === undefined || found === undefined) return undefined
  kept.delete(organisationId)
  kept.set(organisationId, those)
  return found.structure
}

/** All that are kept of an organisation, the newest first. */
export const structuresKept = (organisationId: string): readonly Kept[] => kept.get(organisationId) ?? []

export function structureKept(
  organisationId: string,
  standing: Standing,
  structure: Structure,
  recordsAtMost = roomFor,
): void {
  const others = (kept.get(organisationId) ?? []).filter((each) => each.standing.version !== standing.version)
  const newestFirst = [{ standing, structure }, ...others].sort((a, b) => b.standing.version - a.standing.version)
  forget(organisationId)
  kept.set(organisationId, newestFirst.slice(0, 2))
  records += recordsOf(organisationId)
  for (const oldest of kept.keys()) {
    if (records <= recordsAtMost || oldest === organisationId) return
    forget(oldest)
  }
}

function forget(organisationId: string): void {
  records -= recordsOf(organisationId)
  kept.delete(organisationId)
}

/** Two versions of an organisation share almost all, so one is counted. */
function recordsOf(organisationId: string): number {
  const structure = kept.get(organisationId)?.[0]?.structure ?? {}
  return Object.entries<unknown>(structure).reduce<number>(
    (sum, [kind, part]) => sum + (Array.isArray(part) ? part.length * (kind === 'components' ? 5 : 1) : 0),
    0,
  )
}
