import type { Command } from './command.ts'
import { start } from './start.ts'

export const startCommand: Command = {
  name: ['start'],
  takes: '',
  does: 'opens the database and serves',
  async run(_, { settings, dist }) {
    const started = await start(settings, dist)
    console.log(`Styrbord: ${started.url}`)
    if (settings.demo)
      console.log('Demodata. Välj en person på inloggningssidan. / Demo data: choose a person on the sign-in page.')
    await new Promise<void>((resolve) => {
      process.once('SIGINT', () => resolve())
      process.once('SIGTERM', () => resolve())
    })
    await started.close()
    return 0
  },
}
