import type { Store } from '#store/open'
import { organisationsNamed } from '#store/organisations'
import { verifyAudit } from '#store/verifying'
import type { Command } from './command.ts'
import { inStore } from './inStore.ts'
import { readWords } from './words.ts'

/** Walks every organisation's audit chain. */
export const verify: Command = {
  name: ['verify'],
  takes: '',
  does: 'walks the audit chains; 1 where an entry was changed or removed',
  async run(words, surroundings) {
    readWords(words, 'styrbord verify', { options: {} })
    const walk = async ({ connection }: Store) => {
      let exit = 0
      for (const { id, name } of await organisationsNamed(connection)) {
        const { entries, head, broken, earlier } = await verifyAudit(connection, id)
        if (broken === undefined) {
          console.log(`${name}: ${entries} entries, whole. Last: ${head.slice(0, 16)}`)
          if (earlier !== undefined)
            console.error(
              `${name}: entry ${earlier} says that it was written before the one ahead of it. Check the clock of the server.`,
            )
          continue
        }
        exit = 1
        console.error(`${name}: broken at entry ${broken}: it is missing, or not as it was written.`)
      }
      return exit
    }
    // Nothing is written: a standby is walked too.
    return inStore(surroundings, walk, { version: 'same' })
  },
}
