import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openStore, type StoreAddress } from '#store/open'
import { loadSignInLibrary } from '../access/signInLibrary.ts'
import type { Settings } from '../settings/settings.ts'
import type { Started } from './serve.ts'

/** Opens the database and serves until it is closed. What serves is read while the database opens in its thread. */
export async function start(settings: Settings, dist: string): Promise<Started> {
  const opening = openStore(addressOf(settings, dist))
  const [store, { serve }] = await Promise.all([opening, import('./serve.ts'), loadSignInLibrary()])
  return serve(settings, dist, store)
}

/** What the build packs: to unpack a database is a matter of one second, to make one takes many. */
export const archives = { demo: 'baked.tar.gz', empty: 'empty.tar.gz' } as const

/** Where the database is. A folder that isn't there yet begins as the demo, where the demo is on; else with nothing in it. */
export function addressOf({ databaseUrl, folder, demo }: Settings, dist: string): StoreAddress {
  const baked = join(dist, demo ? archives.demo : archives.empty)
  return { databaseUrl, folder, baked: existsSync(baked) ? baked : undefined }
}
