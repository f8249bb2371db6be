import { vretabyId } from '#demo/foundation'
import { type Demo, vretaby } from '#demo/vretaby'
import { shippedModel } from '#server/rulebook/shippedModels'
import { addAccounts } from '#store/access'
import { inOrganisation } from '#store/frame'
import type { Store } from '#store/open'
import { seedOrganisation } from '#store/seeding'

/** Vretaby once more in a store, with its accounts; `changed` says what is otherwise in it. */
export async function seedAnotherVretaby(
  { connection }: Pick<Store, 'connection'>,
  changed: (demo: Demo) => Demo = (demo) => demo,
): Promise<Demo & { readonly organisationId: string }> {
  const demo = changed(anotherVretaby())
  const organisationId = demo.structure.organisation.id
  await seedOrganisation(connection, demo)
  await inOrganisation(connection.db, organisationId, 'change', (frame) => addAccounts(frame, demo.accounts))
  return { ...demo, organisationId }
}

/**
 * The same municipality as another organisation. Its records keep the ids that tests know them by: a record's key has its
 * organisation in it. An account's id is known in all of them, so it has another, and an address that tests can tell apart.
 */
function anotherVretaby(): Demo {
  const organisationId = crypto.randomUUID()
  const accountIds = new Map(template().accounts.map(({ id }) => [id, crypto.randomUUID()]))
  const json = JSON.stringify(template()).replaceAll(
    /[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g,
    (id) => (id === vretabyId ? organisationId : (accountIds.get(id) ?? id)),
  )
  const demo = JSON.parse(json) as Demo
  return { ...demo, accounts: demo.accounts.map((each) => ({ ...each, email: `${each.id}.${each.email}` })) }
}

let told: Demo | undefined
function template(): Demo {
  const model = shippedModel('linkoping')
  if (model === undefined) throw new Error('there is no model linkoping')
  told ??= vretaby(model)
  return told
}
