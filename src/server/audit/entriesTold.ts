import type { AuditLink } from '#store/audit'
import { entriesNaming } from '#store/auditEntries'
import type { Frame } from '#store/frame'

interface Wanted {
  readonly before?: number | undefined
  readonly wanted: number
  readonly isTold: (entry: AuditLink) => boolean
  readonly acts?: readonly string[]
}

/** As many as are wanted of those that name the id and are told, looked for further back where others stand between. */
export async function entriesTold(
  id: string,
  { before, wanted, isTold, acts }: Wanted,
  frame: Frame,
): Promise<readonly AuditLink[]> {
  const told: AuditLink[] = []
  for (let from = before; ; ) {
    const entries = await entriesNaming(frame, id, from, wanted, acts)
    told.push(...entries.filter(isTold))
    from = entries.at(-1)?.number
    if (entries.length < wanted || told.length >= wanted) return told.slice(0, wanted)
  }
}
