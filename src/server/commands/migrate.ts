import { migrations } from '#store/migrate'
import { type Brought, openStore } from '#store/open'
import type { Command } from './command.ts'
import { refuseUnlessNew } from './fault.ts'
import { refuseUnlessThere } from './inStore.ts'
import { readWords } from './words.ts'

const takes = '[--backup FILE | --without-backup]'

export const migrateCommand: Command = {
  name: ['migrate'],
  takes,
  does: 'brings the database to this version; on a server say where to back it up first, or that it is backed up',
  async run(words, { settings }) {
    const isBackedUp = words.includes('--without-backup')
    const others = words.filter((word) => word !== '--without-backup')
    const { named } = readWords(others, `styrbord migrate ${takes}`, { options: { backup: { type: 'string' } } })
    const { backup } = named
    if (backup !== undefined) refuseUnlessNew(backup)
    refuseUnlessThere(settings)
    const store = await openStore(settings, { backup, isBackedUp, by: 'owner' })
    await store.close()
    console.log(sentence(store.brought))
    return 0
  },
}

function sentence(brought: Brought | undefined): string {
  if (brought === undefined)
    return `The database is at this version (${migrations.at(-1)?.name}); nothing was done, no backup made.`
  const { from, to, backup } = brought
  if (from === undefined) return `The database was empty, and is made at ${to}.`
  return `The database was brought from ${from} to ${to}; ${backup === undefined ? 'no backup made' : `backup in ${backup}`}.`
}
