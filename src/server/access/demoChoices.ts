import { Governance } from '#model/governance'
import { grouped } from '#model/grouped'
import type { Text } from '#model/text'
import { demoAccounts } from '#store/access'
import type { Connection } from '#store/connection'
import { inOrganisation } from '#store/frame'
import type { Clock } from '../clock.ts'
import { sessionTitle } from './sessionTitle.ts'

/** One who can be chosen where demo data is shown. */
export interface DemoChoice {
  readonly id: string
  readonly name: string
  readonly title: Text | null
  readonly side: 'business' | 'it' | 'office' | null
  readonly rights: readonly string[]
  /** With rights outside the model, else by the highest level of what the person holds. */
  readonly group: 'rights' | 'strategic' | 'tactical' | 'operative'
}

export async function demoChoices(connection: Connection, clock: Clock): Promise<readonly DemoChoice[]> {
  const accounts = await demoAccounts(connection, clock.now())
  const choices: DemoChoice[] = []
  for (const [organisationId, members] of grouped(accounts, (account) => account.organisation_id)) {
    const governance = await inOrganisation(
      connection.db,
      organisationId,
      'read',
      async ({ structure }) => new Governance(structure, clock.today()),
    )
    for (const { id, name, person_id: personId, rights } of members) {
      choices.push({
        id,
        name: personId === null ? name : governance.nameOf(personId),
        ...sessionTitle(personId, governance),
        rights,
        group: rights.length > 0 ? 'rights' : levelOf(personId, governance),
      })
    }
  }
  return choices
}

function levelOf(personId: string | null, governance: Governance): 'strategic' | 'tactical' | 'operative' {
  const held = personId === null ? [] : governance.appointmentsOf(personId).map((each) => each.role)
  const levels = governance.model.roles.filter(({ id }) => held.includes(id)).flatMap((role) => role.levels)
  const isOfficer = held.length === 0 && sessionTitle(personId, governance).side === 'office'
  if (isOfficer || levels.includes('strategic')) return 'strategic'
  return levels.includes('tactical') ? 'tactical' : 'operative'
}
