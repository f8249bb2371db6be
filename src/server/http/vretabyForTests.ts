import { readFileSync } from 'node:fs'
import { vretabyId } from '#demo/foundation'
import { personId } from '#demo/ids'
import { vretaby } from '#demo/vretaby'
import type { Right } from '#model/acts'
import { addAccounts } from '#store/access'
import { inOrganisation } from '#store/frame'
import { seedOrganisation } from '#store/seeding'
import { readModelFile } from '../rulebook/modelFile.ts'
import { type Caller, openTestHouse, type TestHouse } from './houseForTests.ts'

export interface VretabyHouse extends TestHouse {
  /** A caller who is one of Vretaby's people, by name. */
  readonly as: (name: string, ...rights: Right[]) => Promise<Caller>
}

/** A real house with the fictional municipality in it. */
export async function openVretaby(): Promise<VretabyHouse> {
  const house = await openTestHouse()
  const read = readModelFile(readFileSync(new URL('../../../models/linkoping.yaml', import.meta.url), 'utf8'))
  if (!('model' in read)) throw new Error('the shipped model has faults')
  const demo = vretaby(read.model)
  await seedOrganisation(house.store.connection, demo)
  await inOrganisation(house.store.connection.db, vretabyId, 'change', (frame) => addAccounts(frame, demo.accounts))
  const as = (name: string, ...rights: Right[]) =>
    house.caller({ organisationId: vretabyId, personId: personId(name), rights, name })
  return { ...house, as }
}
