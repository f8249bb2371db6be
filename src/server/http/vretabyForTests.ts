import { personId } from '#demo/ids'
import type { Right } from '#model/acts'
import { seedAnotherVretaby } from '../../../test/models/anotherVretaby.ts'
import { type Caller, openTestHouse, type TestHouse } from './houseForTests.ts'

export interface VretabyHouse extends TestHouse {
  readonly organisationId: string
  /** The account of one of the demo's people, by name. */
  readonly accountOf: (name: string) => string
  /** A caller who is one of Vretaby's people, by name. */
  readonly as: (name: string, ...rights: Right[]) => Promise<Caller>
}

/** A real house with the fictional municipality in it, the file's own. */
export async function openVretaby(): Promise<VretabyHouse> {
  const house = await openTestHouse()
  const { organisationId, accounts } = await seedAnotherVretaby(house.store)
  return {
    ...house,
    organisationId,
    accountOf: (of) => accounts.find(({ name }) => name === of)?.id ?? '',
    as: (name, ...rights) => house.caller({ organisationId, personId: personId(name), rights, name }),
  }
}
