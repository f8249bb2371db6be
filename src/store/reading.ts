import type { Connection } from './connection.ts'
import { enter, enterOn, type Into, type RecordAsked } from './entering.ts'
import { type Done, type Frame, frameOf, inFrame } from './frame.ts'
import { keptStructure } from './keptStructures.ts'
import { OnDemand } from './onDemand.ts'
import { StructureMoved } from './structureMoved.ts'

/**
 * Reads in an organisation's frame; undefined when what is shown opens none. Who asks and what stands is asked in one
 * round trip, and where the structure is in memory most is answered from it: a transaction is opened only for whoever asks
 * the database more, and must then meet the same structure.
 */
export async function readInFrame<T>(
  { db, driver }: Connection,
  into: Into,
  work: (frame: Frame) => Promise<T>,
  record?: RecordAsked,
): Promise<Done<T> | undefined> {
  const entered = await enter(db, into, 'read', record)
  if (entered === undefined) return undefined
  const { organisationId, standing } = entered
  const structure = keptStructure(organisationId, standing)
  if (structure === undefined) return inFrame(db, into, 'read', work, record)
  const onDemand = new OnDemand(driver, async (connection) => {
    const meets = await enterOn(connection, db, organisationId)
    if (meets.standing.stamp !== standing.stamp) throw new StructureMoved()
  })
  try {
    const answered = await work(frameOf(onDemand.tx, entered, structure, record))
    await onDemand.close('commit')
    return { answered }
  } catch (error) {
    await onDemand.close('rollback')
    if (!(error instanceof StructureMoved)) throw error
    return inFrame(db, into, 'read', work, record)
  }
}
