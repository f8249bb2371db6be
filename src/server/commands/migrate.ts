import { existsSync } from 'node:fs'
import { openStore } from '#store/open'
import type { Command } from './command.ts'
import { CommandFault } from './fault.ts'
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
    if (backup !== undefined && existsSync(backup))
      throw new CommandFault(`${backup} is already there. Choose another name, or remove it first.`)
    const store = await openStore(settings, { backup, isBackedUp, by: 'owner' })
    await store.close()
    console.log('The database is at this version.')
    return 0
  },
}
