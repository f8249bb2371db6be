import type { organisationEndpoints } from '#api/organisations'
import type { Handlers } from '../http/asked.ts'

export const organisationHandlers: Handlers<typeof organisationEndpoints> = {
  'GET /organisations': async ({ governance }) => {
    const { structure, version, model, day } = governance
    const inForce = { id: model.id, name: model.name, version: version.number, from: version.from }
    return { items: [{ ...structure.organisation, day, model: inForce }], next: null }
  },
}
