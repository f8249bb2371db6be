import type { Connection } from '#store/connection'
import { organisationsNamed } from '#store/organisations'
import { CommandFault } from './fault.ts'

export type Organisations = Awaited<ReturnType<typeof organisationsNamed>>

/** All of them where no name is said; one that isn't there is told with those that are. */
export async function organisationsCalled(connection: Connection, name: string | undefined): Promise<Organisations> {
  const all = await organisationsNamed(connection)
  const found = all.filter((each) => name === undefined || each.name === name)
  if (found.length > 0 || name === undefined) return found
  const names = all.map((each) => `"${each.name}"`).join(', ')
  throw new CommandFault(
    `There is no such organisation. ${names === '' ? 'There is none yet.' : `There are ${names}.`}`,
  )
}
