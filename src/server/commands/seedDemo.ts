import { vretaby } from '#demo/vretaby'
import { addAccounts } from '#store/access'
import type { Connection } from '#store/connection'
import { inOrganisation } from '#store/frame'
import { seedOrganisation } from '#store/seeding'
import { shippedModel } from '../rulebook/shippedModels.ts'

/** Puts the fictional municipality into an empty database, with those who can be chosen at its sign-in. */
export async function seedDemo(connection: Connection): Promise<void> {
  const model = shippedModel('linkoping')
  if (model === undefined) throw new Error('the model linkoping is not shipped')
  const demo = vretaby(model)
  await seedOrganisation(connection, demo)
  await inOrganisation(connection.db, demo.structure.organisation.id, 'change', (frame) =>
    addAccounts(frame, demo.accounts),
  )
}
