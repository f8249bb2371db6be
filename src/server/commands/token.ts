import { isClosed } from '#model/access/accounts'
import { makeToken, whyNotMakeToken } from '#model/access/tokens'
import { governanceOn } from '#model/governance'
import { refusalCodes } from '#model/refusalCodes'
import { accountsLike } from '#store/access'
import { inOrganisation } from '#store/frame'
import { organisationsNamed } from '#store/organisations'
import { addToken, tokensOf } from '#store/tokens'
import { scopesKnown } from '../access/access.ts'
import { newToken } from '../access/tokens.ts'
import { wallClock } from '../clock.ts'
import type { Command, Surroundings } from './command.ts'
import { CommandFault } from './fault.ts'
import { inStore } from './inStore.ts'
import { type Organisations, organisationsCalled } from './organisationsCalled.ts'
import { tellAudit } from './telling.ts'
import { listOf, readWords } from './words.ts'

const takes = '--list | --as PERSON [--organisation NAME] [--scopes read,appointments.make,…] [--days N] [--name NAME]'

/** A token for the API, printed this once: alone on standard output, so that a script can take it. */
export const token: Command = {
  name: ['token'],
  takes,
  does: 'makes a token for the API as a person (id, e-mail or full name), 30 days and all scopes unless said; or lists them',
  async run(words, surroundings) {
    if (words.length === 1 && words[0] === '--list') return list(surroundings)
    const text = { type: 'string' } as const
    const options = {
      as: { type: 'string', required: true },
      organisation: text,
      scopes: text,
      days: text,
      name: text,
    } as const
    const { named } = readWords(words, `styrbord token ${takes}`, { options })
    const days = Number(named.days ?? '30')
    if (!Number.isInteger(days) || days < 1 || days > 365)
      throw new CommandFault('--days: expected a whole number from 1 to 365')
    const scopes = named.scopes === undefined ? ['read', ...scopesKnown] : listOf(named.scopes)
    const now = wallClock.now()
    const expiresAt = new Date(Date.parse(now) + days * 86_400_000).toISOString()
    return inStore(surroundings, async ({ connection }) => {
      const organisations = await organisationsCalled(connection, named.organisation)
      const account = theOne(await accountsLike(connection, named.as, now), named.as, organisations)
      const name = named.name ?? 'styrbord token'
      const order = { accountId: account.id, name, scopes: [...scopes], expiresAt }
      const owner = {
        id: account.id,
        personId: account.person_id,
        isClosed: account.disabled_at !== null || account.hasLeft,
      }
      const refusal = whyNotMakeToken(order, owner, { now, makerId: null }, scopesKnown)
      if (refusal !== undefined)
        throw new CommandFault([refusalCodes[refusal.refused].en, ...refusal.missing.map(({ en }) => en)].join(': '))
      const made = newToken()
      await inOrganisation(connection.db, account.organisation_id, 'work', async (frame) => {
        const id = crypto.randomUUID()
        await addToken(frame, { id, hash: made.hash, userId: account.id, name, scopes, expiresAt, madeBy: null })
        tellAudit(frame, { act: makeToken.id, about: { type: 'token', id }, body: { after: order } })
      })
      console.error(`A token for ${account.name}, until ${expiresAt.slice(0, 10)}. It is shown this once.`)
      console.log(made.token)
      return 0
    })
  },
}

/** Every organisation's tokens, never what opens them. Nothing is written: it works on a standby. */
const list = (surroundings: Surroundings): Promise<number> =>
  inStore(
    surroundings,
    async ({ connection }) => {
      for (const { id, name: organisation } of await organisationsNamed(connection)) {
        const tokens = await inOrganisation(connection.db, id, 'read', async (frame) => {
          const governance = governanceOn(frame.structure, wallClock.today())
          return (await tokensOf(frame)).map((token) => ({
            ...token,
            isClosed: isClosed({ personId: token.person_id, disabledAt: token.disabled_at }, governance),
          }))
        })
        for (const token of tokens) {
          const { name, account, scopes, expires_at: until, last_used_at: used, revoked_at: revoked } = token
          const open = token.isClosed ? 'account closed' : `until ${until.slice(0, 10)}`
          const state = revoked === null ? open : `revoked ${revoked.slice(0, 10)}`
          const use = used === null ? 'never used' : `used ${used.slice(0, 10)}`
          console.log([organisation, account, name, scopes.join(','), state, use].join('\t'))
        }
      }
      return 0
    },
    { version: 'same' },
  )

interface Account {
  readonly id: string
  readonly email: string
  readonly organisation_id: string
}

function theOne<T extends Account>(liked: readonly T[], asked: string, organisations: Organisations): T {
  const nameOf = ({ organisation_id: id }: Account) => organisations.find((each) => each.id === id)?.name
  const found = liked.filter((account) => nameOf(account) !== undefined)
  const [account, other] = found
  if (account === undefined)
    throw new CommandFault(`Nobody with an account is ${asked}. Make one: styrbord user --email …`)
  if (other !== undefined) {
    const each = found.map((one) => `${one.email} in ${nameOf(one)} (${one.id})`).join(', ')
    throw new CommandFault(`More than one is ${asked}: ${each}. Say which by e-mail, id or --organisation.`)
  }
  return account
}
