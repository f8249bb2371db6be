import type { Command } from './command.ts'
import { start } from './start.ts'

/** An end takes this long at most, whatever hangs; where nothing more can be kept there is less to wait for. */
const endMilliseconds = 18_000
const lostMilliseconds = 3_000

export const startCommand: Command = {
  name: ['start'],
  takes: '',
  does: 'opens the database and serves',
  async run(_, { settings, dist }) {
    const started = await start(settings, dist)
    // Before it is told: whoever waits for that line may end it at once.
    const stopped = new Promise<undefined>((resolve) => {
      process.once('SIGINT', () => resolve(undefined))
      process.once('SIGTERM', () => resolve(undefined))
    })
    console.log(`Styrbord: ${started.url}`)
    if (settings.plainDatabase)
      console.log(
        'Databasen nås utan kontrollerad kryptering (STYRBORD_DATABASE_TLS=off). / The database is reached without verified encryption.',
      )
    if (settings.demo)
      console.log('Demodata. Välj en person på inloggningssidan. / Demo data: choose a person on the sign-in page.')
    const lost = await Promise.race([stopped, started.lost])
    if (lost !== undefined) console.error(lost.message)
    setTimeout(() => process.exit(1), lost === undefined ? endMilliseconds : lostMilliseconds).unref()
    await started.close()
    return lost === undefined ? 0 : 1
  },
}
