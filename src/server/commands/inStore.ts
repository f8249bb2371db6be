import { type Opening, openAlongside, type Store } from '#store/open'
import type { Surroundings } from './command.ts'
import { addressOf } from './start.ts'

/** Does something with the store beside a server that may be running, and closes it whatever happens. */
export async function inStore<T>(
  { settings, dist }: Surroundings,
  work: (store: Store) => Promise<T>,
  opening: Opening = {},
): Promise<T> {
  const store = await openAlongside(addressOf(settings, dist), opening)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
