import { z } from 'zod'
import { makeAccount, whyNotMakeAccount } from '#model/access/accounts'
import { governanceOn } from '#model/governance'
import { refusalCodes } from '#model/refusalCodes'
import { accountsOf, addAccounts, addActivation } from '#store/access'
import { persist } from '#store/changes'
import type { Connection } from '#store/connection'
import { type Frame, inOrganisation } from '#store/frame'
import { accountView } from '../access/accountViews.ts'
import { openAlone } from '../access/administering.ts'
import { newToken } from '../access/tokens.ts'
import { wallClock } from '../clock.ts'
import { CommandFault } from './fault.ts'
import { tellAudit } from './telling.ts'

export interface Invited {
  readonly name: string
  readonly email: string
  readonly rights: readonly string[]
}

const days = 7

/** Makes an account for a person, and the person where the organisation doesn't know the address. Answers the code that sets a password. */
export async function invite(connection: Connection, organisationId: string, invited: Invited): Promise<string> {
  const { name, rights } = invited
  const email = z.email().max(254).safeParse(invited.email)
  if (!email.success) throw new CommandFault(`${invited.email} isn't an e-mail address.`)
  return inOrganisation(connection.db, organisationId, 'change', async (frame) => {
    const now = wallClock.now()
    const known = frame.structure.persons.find((each) => each.email?.toLowerCase() === email.data.toLowerCase())
    const person = known ?? {
      id: crypto.randomUUID(),
      name,
      email: email.data,
      administrationId: null,
      operationId: null,
      protectedIdentity: false,
      formerNames: [],
      leftOn: null,
    }
    await openAlone(frame, known?.id ?? null)
    const order = { personId: known?.id ?? null, email: email.data }
    const standing = (await accountsOf(frame, { of: order })).map(accountView)
    const refusal = whyNotMakeAccount(order, standing, governanceOn(frame.structure, wallClock.today()))
    if (refusal !== undefined) throw new CommandFault(`${name}: ${refusalCodes[refusal.refused].en}.`)
    if (known === undefined) await persist(frame, { added: { persons: [person] } }, now)
    const account = {
      id: crypto.randomUUID(),
      name: person.name,
      email: email.data,
      personId: person.id,
      rights: [...rights],
    }
    await addAccounts(frame, [account])
    tellAudit(frame, { act: makeAccount.id, about: { type: 'account', id: account.id }, body: { after: account } })
    return newCode(frame, account.id)
  })
}

/** A code to choose a password with; only its hash is kept. */
export async function newCode(frame: Frame, accountId: string): Promise<string> {
  const { token, hash } = newToken()
  const expires = new Date(Date.parse(wallClock.now()) + days * 86_400_000).toISOString()
  await addActivation(frame, accountId, hash, expires)
  return token
}

/** The code stands after #, which no browser sends: neither a server's log nor another site's sees it. */
export const linkFor = (name: string, code: string, baseUrl: string): string =>
  `${name} chooses a password here, within ${days} days:\n${baseUrl}/aktivera#kod=${code}`
