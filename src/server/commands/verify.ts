import type { Store } from '#store/open'
import { organisationsNamed } from '#store/organisations'
import { type Expected, verifyAudit } from '#store/verifying'
import { headAsText } from '../audit/dailyHeads.ts'
import type { Command } from './command.ts'
import { CommandFault } from './fault.ts'
import { inStore } from './inStore.ts'
import { readWords } from './words.ts'

const takes = '[--expect ORGANISATION:NUMBER:HASH]'
const most = 20

/** Walks every organisation's audit chain, and holds what stands against it. */
export const verify: Command = {
  name: ['verify'],
  takes,
  does: 'walks the audit chains; 1 where an entry was changed or removed, or a record isn’t as it tells',
  async run(words, surroundings) {
    const { named } = readWords(words, `styrbord verify ${takes}`, { options: { expect: { type: 'string' } } })
    const expected = named.expect === undefined ? undefined : expectedIn(named.expect)
    const walk = async ({ connection }: Store) => {
      const organisations = await organisationsNamed(connection)
      if (expected !== undefined && !organisations.some(({ id }) => id === expected.organisationId))
        throw new CommandFault(`There is no organisation ${expected.organisationId}.`)
      let exit = 0
      const wrong = (line: string) => {
        exit = 1
        console.error(line)
      }
      for (const { id, name } of organisations) {
        const asked = expected?.organisationId === id ? expected : undefined
        const { entries, head, broken, earlier, differing = [], isExpected } = await verifyAudit(connection, id, asked)
        if (broken !== undefined) {
          wrong(`${name}: broken at entry ${broken}: it is missing, or not as it was written.`)
          continue
        }
        console.log(
          `${name}: ${entries} entries, whole. Last: ${headAsText({ organisationId: id, number: entries, hash: head })}`,
        )
        if (isExpected === false)
          wrong(`${name}: entry ${asked?.number} isn't the one that was expected: what was there has been replaced.`)
        for (const record of differing.slice(0, most)) wrong(`${name}: not as the entries tell: ${record}`)
        if (differing.length > most) wrong(`${name}: and ${differing.length - most} more.`)
        if (earlier !== undefined)
          console.error(
            `${name}: entry ${earlier} says that it was written more than a minute before one ahead of it. Check the clock of the server.`,
          )
      }
      return exit
    }
    // Nothing is written: a standby is walked too.
    return inStore(surroundings, walk, { version: 'same' })
  },
}

function expectedIn(typed: string): Expected & { readonly organisationId: string } {
  const [, organisationId, number, hash] = /^([0-9a-f-]{36}):(\d{1,15}):([0-9a-f]{64})$/.exec(typed) ?? []
  if (organisationId === undefined || number === undefined || hash === undefined)
    throw new CommandFault('--expect: expected ORGANISATION:NUMBER:HASH, as verify prints it')
  return { organisationId, number: Number(number), hash }
}
