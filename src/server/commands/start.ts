import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openStore, type StoreAddress } from '#store/open'
import { loadSignInLibrary } from '../access/signInLibrary.ts'
import type { Settings } from '../settings/settings.ts'
import type { Started } from './serve.ts'

const loggedInAsOwner =
  'Styrbord loggar in i databasen som den som äger tabellerna. Se docs/drift.md, Två inloggningar. / Styrbord logs in to the database as the owner of its tables. See docs/drift.md.'
const ownerIsNotUsed =
  'STYRBORD_DATABASE_OWNER_URL används inte av den server som körs: ta bort den ur dess miljö. / STYRBORD_DATABASE_OWNER_URL is of no use to the server that runs: take it out of its environment.'

/** Opens the database and serves until it is closed. What serves is read while the database opens in its thread. */
export async function start(settings: Settings, dist: string): Promise<Started> {
  const opening = openStore(addressOf(settings, dist))
  const [store, { serve }] = await Promise.all([opening, import('./serve.ts'), loadSignInLibrary()])
  if (settings.ownerUrl !== undefined) console.error(ownerIsNotUsed)
  else if (store.isOwners && !store.embedded) console.error(loggedInAsOwner)
  return serve(settings, dist, store)
}

/** What the build packs: to unpack a database is a matter of one second, to make one takes many. */
export const archives = { demo: 'baked.tar.gz', empty: 'empty.tar.gz' } as const

/** Where the database is. A folder that isn't there yet begins as the demo, where the demo is on; else with nothing in it. */
export function addressOf({ databaseUrl, ownerUrl, folder, demo }: Settings, dist: string): StoreAddress {
  const baked = join(dist, demo ? archives.demo : archives.empty)
  return { databaseUrl, ownerUrl, folder, baked: existsSync(baked) ? baked : undefined }
}
