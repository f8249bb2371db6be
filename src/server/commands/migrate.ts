import { openStore } from '#store/open'
import type { Command } from './command.ts'

export const migrateCommand: Command = {
  name: ['migrate'],
  takes: '',
  does: 'brings the database to this version',
  async run(_, { settings }) {
    const store = await openStore(settings)
    await store.close()
    console.log('The database is at this version.')
    return 0
  },
}
