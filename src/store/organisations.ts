import { firstStructure } from '#model/rulebook/firstStructure'
import type { GovernanceModel } from '#model/shapes/governanceModel'
import type { Connection } from './connection.ts'
import { enter } from './entering.ts'
import type { Frame } from './frame.ts'
import { seedOrganisation } from './seeding.ts'

export interface NewOrganisation {
  readonly id: string
  readonly name: string
  readonly demo: boolean
  readonly model: GovernanceModel
  /** First day of the model, its objects, administrations and offices. */
  readonly from: string
  readonly now: string
}

/** Makes an organisation on a model, with what the model's file lists. */
export async function createOrganisation(connection: Connection, made: NewOrganisation): Promise<void> {
  const { id, name, demo, model, from, now } = made
  const structure = firstStructure({
    ...{ organisation: { id, name, demo }, model, from, now },
    newId: () => crypto.randomUUID(),
  })
  const note = {
    ...{ at: now, actor: 'styrbord', act: 'organisations.create', clause: null },
    ...{ subjectType: 'organisation', subjectId: id, body: { by: { at: 'the command line' }, name, model: model.id } },
  }
  await seedOrganisation(connection, { structure, notes: [note], annulled: [], effects: [], requests: [] })
}

/** Which organisations the database holds; those of a name, where one is given. For the command line, outside every frame. */
export async function organisationsNamed(
  { db }: Connection,
  name?: string,
): Promise<readonly { id: string; name: string }[]> {
  const query = db.selectFrom('organisations').select(['id', 'name']).orderBy('name')
  return (name === undefined ? query : query.where('name', '=', name)).execute()
}

/** Does the same in each organisation, one after another, without reading what its structure is. */
export async function inEachOrganisation<T>(
  connection: Connection,
  work: (frame: Pick<Frame, 'tx' | 'organisationId'>) => Promise<T>,
): Promise<readonly T[]> {
  const done: T[] = []
  for (const { id } of await organisationsNamed(connection))
    done.push(
      await connection.db.transaction().execute(async (tx) => {
        await enter(tx, id, 'read')
        return work({ tx, organisationId: id })
      }),
    )
  return done
}
