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
  const { ids, parts } = template()
  const own = new Map(ids.map((id) => [id, crypto.randomUUID()]))
  const demo = JSON.parse(parts.map((part) => own.get(part) ?? part).join('')) as Demo
  return { ...demo, accounts: demo.accounts.map((each) => ({ ...each, email: `${each.id}.${each.email}` })) }
}

/** The ids that are each organisation's own, and the text of Vretaby cut round them. */
interface Template {
  readonly ids: readonly string[]
  readonly parts: readonly string[]
}
let made: Template | undefined
function template(): Template {
  const model = shippedModel('linkoping')
  if (model === undefined) throw new Error('there is no model linkoping')
  made ??= cutRoundIds(vretaby(model))
  return made
}

function cutRoundIds(demo: Demo): Template {
  const ids = [vretabyId, ...demo.accounts.map(({ id }) => id)]
  return { ids, parts: JSON.stringify(demo).split(new RegExp(`(${ids.join('|')})`)) }
}
