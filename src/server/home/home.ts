import type { homeEndpoints } from '#api/home'
import { hasRight } from '#model/acting'
import { comingToRole } from '#model/coming'
import { findingsOn } from '#model/findingsOn'
import type { Governance } from '#model/governance'
import { mandatesOf } from '#model/people/mandatesOf'
import { workRecords } from '#store/work'
import { waysLeftBehind } from '../access/leftBehind.ts'
import type { Handlers } from '../http/asked.ts'
import { comingView, objectView, personView } from '../http/views.ts'
import { mandatesView } from '../people/mandatesView.ts'
import { officesOf, rolesOf, seatsHeldBy } from '../people/personPage.ts'
import { waitingFor } from './waiting.ts'

const none = { own: [], forums: [], others: [] }

export const homeHandlers: Handlers<typeof homeEndpoints> = {
  'GET /home': async ({ frame, actor, acting, query, asOf }) => {
    const governance = asOf(query.asOf)
    const { personId } = actor
    const asked = await workRecords(frame, 'request', { state: 'asked' })
    const waysIn = hasRight(actor, 'administer') ? await waysLeftBehind(frame, governance, acting.now) : []
    const current = <T extends { readonly when: string }>(all: readonly T[]) =>
      all.filter((each) => each.when === 'current')
    return {
      day: governance.day,
      organisation: governance.structure.organisation,
      name: personId === null ? actor.name : governance.nameOf(personId),
      person: personId === null ? null : personView(personId, governance),
      rights: [...actor.rights],
      waiting: waitingFor(actor, { requests: asked, waysIn }, governance),
      roles: personId === null ? [] : current(rolesOf(personId, governance)),
      offices: personId === null ? [] : current(officesOf(personId, governance)),
      seats: personId === null ? [] : current(seatsHeldBy(personId, governance)),
      mandates: mandatesView(personId === null ? none : mandatesOf(personId, governance), governance),
      objects: personId === null ? [] : objectsOf(personId, governance),
    }
  },
}

/** The objects that a person has a role in, and how many of the places that the model wants filled are. */
function objectsOf(personId: string, governance: Governance) {
  const own = new Set(governance.appointmentsOf(personId).map((each) => each.objectId))
  return governance.objects
    .filter((object) => own.has(object.id))
    .map((object) => {
      const places = governance.model.roles
        .filter((role) => role.needed === 'always' && role.scope !== 'products' && role.scope.level === object.level)
        .flatMap((role) =>
          role.sides.map((side) => ({
            isFilled: governance.inRole(role.id, side, object.id).length > 0,
            coming: comingToRole(role.id, side, object.id, governance),
          })),
        )
      const empty = places.filter(({ isFilled }) => !isFilled)
      return {
        ...objectView(object.id, governance),
        places: places.length,
        filled: places.length - empty.length,
        coming: empty.flatMap(({ coming }) => comingView(coming, governance) ?? []),
        findings: findingsOn(governance).filter((finding) => finding.objectId === object.id).length,
      }
    })
}
