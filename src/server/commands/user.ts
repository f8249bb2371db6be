import { changeAccount as changeAccountAct, renewActivation } from '#model/access/accounts'
import { rights as known, type Right } from '#model/acts'
import { governanceOn } from '#model/governance'
import { refusalCodes } from '#model/refusalCodes'
import { accountsLike, changeAccount } from '#store/access'
import { type Frame, inFrame, inOrganisation } from '#store/frame'
import type { Store } from '#store/open'
import { accountBy } from '../access/accountViews.ts'
import { whyNotChange } from '../access/administering.ts'
import { wallClock } from '../clock.ts'
import { recordAsked } from '../namedRecords.ts'
import type { Command } from './command.ts'
import { CommandFault } from './fault.ts'
import { inStore } from './inStore.ts'
import { invite, linkFor, newCode } from './invite.ts'
import { type Organisations, organisationsCalled } from './organisationsCalled.ts'
import { tellAudit } from './telling.ts'
import { listOf, readWords } from './words.ts'

const takes = '--email EMAIL [--name NAME] [--rights administer,register,read-all] [--organisation NAME]'

/** An account, new or already there, and a link to choose a password with. */
export const user: Command = {
  name: ['user'],
  takes,
  does: 'makes an account, or a new link for one, and sets its rights',
  async run(words, surroundings) {
    const text = { type: 'string' } as const
    const options = { email: { type: 'string', required: true }, name: text, rights: text, organisation: text } as const
    const { named } = readWords(words, `styrbord user ${takes}`, { options })
    const said = named.rights === undefined ? undefined : listOf(named.rights)
    const rights = said && known.filter((each) => said.includes(each))
    const wrong = said?.filter((each) => !known.some((right) => right === each)) ?? []
    if (wrong.length > 0)
      throw new CommandFault(`There is no right ${wrong.join(', ')}. The rights are ${known.join(', ')}.`)
    return inStore(surroundings, async (store) => {
      const organisations = await organisationsCalled(store.connection, named.organisation)
      const [account, another] = (await accountsLike(store.connection, named.email, wallClock.now())).filter(
        ({ email, organisation_id: id }) =>
          email === named.email.toLowerCase() && organisations.some((each) => each.id === id),
      )
      if (another !== undefined) throw whichOf(organisations)
      const made =
        account === undefined
          ? await newAccount(store, named, organisations, rights ?? [])
          : await renewed(store, account, rights)
      if (account !== undefined && rights !== undefined)
        console.log(`Rights of ${made.name}: ${toldAs(account.rights)} -> ${toldAs(rights)}`)
      console.log(linkFor(made.name, made.code, surroundings.settings.baseUrl))
      return 0
    })
  },
}

const toldAs = (rights: readonly string[]) => (rights.length === 0 ? 'none' : rights.join(','))

const whichOf = (found: Organisations) =>
  new CommandFault(`Which organisation? --organisation ${found.map(({ name }) => `"${name}"`).join(' or ')}`)

async function newAccount(
  { connection }: Store,
  named: { email: string; name?: string | undefined },
  organisations: Organisations,
  rights: readonly string[],
) {
  const [organisation, other] = organisations
  if (organisation === undefined)
    throw new CommandFault('There is no such organisation. Make one: styrbord organisation create')
  if (other !== undefined) throw whichOf(organisations)
  const person = await inOrganisation(connection.db, organisation.id, 'read', async ({ structure }) =>
    structure.persons.find((each) => each.email?.toLowerCase() === named.email.toLowerCase()),
  )
  const name = named.name ?? person?.name
  if (name === undefined)
    throw new CommandFault(
      `Nobody in ${organisation.name} has the address ${named.email}. Say who it is: --name "First Last"`,
    )
  return { name, code: await invite(connection, organisation.id, { name, email: named.email, rights }) }
}

type Account = Awaited<ReturnType<typeof accountsLike>>[number]

async function renewed({ connection }: Store, account: Account, rights: readonly Right[] | undefined) {
  if (account.hasLeft) throw new CommandFault(`${account.name} has left, so the account ${account.email} is closed.`)
  if (rights === undefined && account.disabled_at !== null)
    throw new CommandFault(`The account ${account.email} is disabled. Open it by giving its rights: --rights …`)
  // The account's row is locked on the way in, before what is done alone: as over HTTP.
  const asked = recordAsked('account', account.id)
  const renew = async (frame: Frame) => {
    const before = await accountBy(frame, account.id)
    if (before === undefined) throw new CommandFault(`The account ${account.email} is gone.`)
    const about = { type: 'account', id: account.id }
    if (rights === undefined) tellAudit(frame, { act: renewActivation.id, about, body: {} })
    else {
      const after = { ...before, rights: [...rights], disabledAt: null }
      const governance = governanceOn(frame.structure, wallClock.today())
      const refusal = await whyNotChange(before, { rights: [...rights], disabled: false }, { frame, governance })
      if (refusal !== undefined) throw new CommandFault(`${account.email}: ${refusalCodes[refusal.refused].en}.`)
      await changeAccount(frame, account.id, after)
      tellAudit(frame, { act: changeAccountAct.id, about, body: { before, after } })
    }
    return newCode(frame, account.id)
  }
  const done = await inFrame(connection.db, account.organisation_id, 'work', renew, asked)
  if (done === undefined) throw new CommandFault(`The account ${account.email} is gone.`)
  return { name: account.name, code: done.answered }
}
