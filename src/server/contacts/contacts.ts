import type { contactEndpoints } from '#api/contacts'
import { whoIsContact } from '#model/contacts/whoIsContact'
import type { Handlers } from '../http/asked.ts'
import { comingView, personView } from '../http/views.ts'

export const contactHandlers: Handlers<typeof contactEndpoints> = {
  'GET /contacts': async ({ query, asOf }) => {
    const governance = asOf(query.asOf)
    const items = whoIsContact(query.for, governance).map(({ answers, personId, vacantSince, coming, why, via }) => ({
      ...{ answers, vacantSince, why, via },
      coming: comingView(coming, governance),
      person: personId === null ? null : personView(personId, governance),
    }))
    return { items, next: null }
  },
}
