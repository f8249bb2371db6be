import type { Connection } from './connection.ts'
import { enter, enterOn, type RecordAsked } from './entering.ts'
import { type Frame, frameOf, inOrganisation } from './frame.ts'
import { keptStructure } from './keptStructures.ts'
import { OnDemand } from './onDemand.ts'
import { StructureMoved } from './structureMoved.ts'

/**
 * Reads in an organisation's frame. What stands is asked in one round trip, and where the structure is in memory most is
 * answered from it: a transaction is opened only for whoever asks the database more, and must then meet the same structure.
 */
export async function readOrganisation<T>(
  { db, driver }: Connection,
  organisationId: string,
  work: (frame: Frame) => Promise<T>,
  record?: RecordAsked,
): Promise<T> {
  const { standing, recordVersion } = await enter(db, organisationId, 'read', record)
  const structure = keptStructure(organisationId, standing)
  if (structure === undefined) return inOrganisation(db, organisationId, 'read', work, record)
  const onDemand = new OnDemand(driver, async (connection) => {
    const meets = await enterOn(connection, db, organisationId)
    if (meets.standing.stamp !== standing.stamp) throw new StructureMoved()
  })
  try {
    const answered = await work(frameOf(onDemand.tx, organisationId, structure, record, recordVersion))
    await onDemand.close('commit')
    return answered
  } catch (error) {
    await onDemand.close('rollback')
    if (!(error instanceof StructureMoved)) throw error
    return inOrganisation(db, organisationId, 'read', work, record)
  }
}
