import { hasDatabase } from '#store/embedded/folder'
import { type Opening, openAlongside, type Store } from '#store/open'
import type { Settings } from '../settings/settings.ts'
import type { Surroundings } from './command.ts'
import { CommandFault } from './fault.ts'
import { addressOf } from './start.ts'

/** A command that has lost the service's environment would else make a database of its own, and find nothing wrong in it. */
export function refuseUnlessThere({ databaseUrl, folder }: Settings): void {
  if (databaseUrl === undefined && !hasDatabase(folder))
    throw new CommandFault(`There is no database in ${folder}. Set DATABASE_URL or STYRBORD_DATA as for the server.`)
}

/** Does something with the store beside a server that may be running, and closes it whatever happens. */
export async function inStore<T>(
  { settings, dist }: Surroundings,
  work: (store: Store) => Promise<T>,
  { mayBeMade = false, ...opening }: Opening & { readonly mayBeMade?: boolean } = {},
): Promise<T> {
  if (!mayBeMade) refuseUnlessThere(settings)
  const store = await openAlongside(addressOf(settings, dist), opening)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
