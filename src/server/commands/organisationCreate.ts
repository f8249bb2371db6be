import { existsSync, readFileSync } from 'node:fs'
import { rights } from '#model/acts'
import { CalendarDate } from '#model/dates'
import type { GovernanceModel } from '#model/shapes/governanceModel'
import type { Store } from '#store/open'
import { createOrganisation, organisationsNamed } from '#store/organisations'
import { wallClock } from '../clock.ts'
import { readModelFile } from '../rulebook/modelFile.ts'
import { shippedModel } from '../rulebook/shippedModels.ts'
import type { Command } from './command.ts'
import { CommandFault } from './fault.ts'
import { inStore } from './inStore.ts'
import { invite, linkFor } from './invite.ts'
import { readWords } from './words.ts'

const takes = 'NAME --model linkoping|plain|FILE --admin-name NAME --admin-email EMAIL [--from YYYY-MM-DD]'

/** An organisation on a model, and its first person with all three rights. */
export const organisationCreate: Command = {
  name: ['organisation', 'create'],
  takes,
  does: 'makes an organisation and its first account',
  async run(words, { settings, dist }) {
    const options = {
      model: { type: 'string', required: true },
      'admin-name': { type: 'string', required: true },
      'admin-email': { type: 'string', required: true },
      from: { type: 'string' },
    } as const
    const { named, others } = readWords(words, `styrbord organisation create ${takes}`, { options, others: 1 })
    const [name = ''] = others
    const model = modelOf(named.model)
    const from = CalendarDate.safeParse(named.from ?? wallClock.today())
    if (!from.success) throw new CommandFault('--from: expected a day, such as 2026-01-01')
    const account = { name: named['admin-name'], email: named['admin-email'], rights: [...rights] }
    // A folder that begins with a municipality's own organisation holds no demo.
    const make = async ({ connection }: Store) => {
      // Else whoever runs it twice makes two.
      if ((await organisationsNamed(connection, name)).length > 0)
        throw new CommandFault(`There is an organisation ${name} already.`)
      const now = wallClock.now()
      const id = crypto.randomUUID()
      await createOrganisation(connection, { id, name, demo: false, model, from: from.data, now })
      const code = await invite(connection, id, account)
      console.log(`${name} is made on the model ${model.id}, from ${from.data}.`)
      console.log(linkFor(account.name, code, settings.baseUrl))
      console.log(`Its people sign in at ${settings.baseUrl}/logga-in?organisation=${id}`)
      return 0
    }
    return inStore({ settings: { ...settings, demo: false }, dist }, make, { by: 'owner', mayBeMade: true })
  },
}

function modelOf(named: string): GovernanceModel {
  const shipped = shippedModel(named)
  if (shipped !== undefined) return shipped
  if (!existsSync(named))
    throw new CommandFault(`There is no model ${named}: neither one that ships with Styrbord nor a file.`)
  const read = readModelFile(readFileSync(named, 'utf8'))
  if ('model' in read) return read.model
  throw new CommandFault(`The model in ${named} can't be used. See why: styrbord model check ${named}`)
}
