import type { z } from 'zod'
import type { PersonShape } from '#api/persons'
import { type Actor, hasRight } from '#model/acting'
import { covers } from '#model/dates'
import { forumId, forumOn } from '#model/forums/forums'
import { seatsOfPerson } from '#model/forums/seats'
import type { Governance } from '#model/governance'
import { appointmentsOfPerson, holdingsOfPerson, seatingsOfPerson } from '#model/lookups'
import type { Leaving } from '#model/people/leaving'
import { whyNotChangePerson } from '#model/people/persons'
import { refuseLeft } from '#model/people/presence'
import { maySeeName } from '#model/people/protecting'
import { ownAdministration } from '#model/people/successors'
import { staysEnded, whyNotTakeBackLeaving } from '#model/people/takingBack'
import { refuse } from '#model/refusal'
import type { Person } from '#model/structure'
import { compose, type Text, text } from '#model/text'
import { objectView, personView, refusalView } from '../http/views.ts'

type PersonPage = z.output<typeof PersonShape>

export const administrationRef = (id: string | null, governance: Governance) => {
  const own = ownAdministration(id, governance)
  const found = governance.structure.administrations.find((each) => each.id === own)
  return found === undefined ? null : { id: found.id, code: found.code, name: found.name }
}

const operationRef = (id: string, governance: Governance) => {
  const office = governance.office(id)
  return office === undefined ? null : { officeId: office.id, title: office.title }
}

/** In one line: who it is, and what the person is here. */
export function personInList(person: Person, actor: Actor, governance: Governance) {
  const isSeen = maySeeName(actor, person)
  return {
    ...personView(person.id, governance),
    ...(isSeen ? { name: person.name } : {}),
    email: isSeen ? person.email : null,
    administration: administrationRef(person.administrationId, governance),
    operation: operationRef(person.operationId ?? '', governance),
    leftOn: person.leftOn,
    titles: titlesOf(person.id, governance),
  }
}

export function personPage(
  person: Person,
  { version, leaving }: { readonly version: number; readonly leaving: Leaving | undefined },
  actor: Actor,
  governance: Governance,
): PersonPage {
  const may = hasRight(actor, 'register') ? undefined : refuse('right-missing', null)
  const mayAdminister = hasRight(actor, 'administer') ? undefined : refuse('right-missing', null)
  const [roles, offices] = [rolesOf(person.id, governance), officesOf(person.id, governance)]
  const seats = seatsHeldBy(person.id, governance)
  return {
    ...personInList(person, actor, governance),
    version,
    ...{ roles, offices, seats },
    endedOnLastDay: [...staysEnded(person, leaving, governance.today)],
    can: {
      change: refusalView(may ?? whyNotChangePerson(person, actor), governance),
      unprotect: refusalView(mayAdminister, governance),
      leave: refusalView(
        may ?? (person.leftOn === null ? undefined : refuseLeft(person, governance.today)),
        governance,
      ),
      takeBackLeaving: refusalView(mayAdminister ?? whyNotTakeBackLeaving(person), governance),
    },
  }
}

function titlesOf(personId: string, governance: Governance): Text[] {
  const held = holdingsOfPerson(governance.structure, personId).filter((each) => covers(each, governance.day))
  const officeIds = new Set(held.map(({ officeId }) => officeId))
  const offices = officeIds.size === 0 ? [] : governance.offices.filter(({ id }) => officeIds.has(id))
  const roles = governance.appointmentsOf(personId)
  return [
    ...offices.map((office) => text(office.title, office.title)),
    ...roles.map((each) => {
      const title = governance.titleOf(each)
      const code = governance.object(each.objectId)?.code ?? ''
      return compose((l) => (l === 'sv' ? `${title.sv} i ${code}` : `${title.en} in ${code}`))
    }),
  ]
}

export const rolesOf = (personId: string, governance: Governance): PersonPage['roles'] =>
  latestFirst(appointmentsOfPerson(governance.structure, personId)).map((each) => ({
    appointmentId: each.id,
    role: each.role,
    side: each.side,
    title: governance.titleOf(each),
    object: objectView(each.objectId, governance),
    ...periodOf(each, governance.day),
  }))

export const officesOf = (personId: string, governance: Governance): PersonPage['offices'] =>
  latestFirst(holdingsOfPerson(governance.structure, personId)).map((each) => {
    const office = governance.office(each.officeId)
    return {
      holdingId: each.id,
      officeId: each.officeId,
      kind: office?.kind ?? null,
      title: office?.title ?? '',
      ...periodOf(each, governance.day),
    }
  })

/** Seats of the day are derived, whatever they follow from; before and after it there are the seatings. */
export function seatsHeldBy(personId: string, governance: Governance): PersonPage['seats'] {
  const now = seatsOfPerson(personId, governance).map(({ forum, seat }) => ({
    forumId: forum.id,
    forum: forum.name,
    kinds: [...seat.kinds],
    decides: seat.decides,
    clause: seat.clause,
    from: seat.since,
    to: null,
    when: 'current' as const,
  }))
  const others = seatingsOfPerson(governance.structure, personId).filter((each) => !covers(each, governance.day))
  return [
    ...now,
    ...latestFirst(others).map((each) => {
      const id = forumId(each.forum, each.objectId)
      const kind = governance.model.forums.find((forum) => forum.id === each.forum)
      const name = forumOn(id, governance)?.name ?? kind?.name ?? text(each.forum, each.forum)
      return {
        forumId: id,
        forum: name,
        kinds: ['member'],
        decides: true,
        clause: kind?.clause ?? '',
        ...periodOf(each, governance.day),
      }
    }),
  ]
}

const latestFirst = <T extends { readonly from: string }>(all: readonly T[]): readonly T[] =>
  [...all].sort((a, b) => b.from.localeCompare(a.from))

function periodOf({ from, to }: { readonly from: string; readonly to: string | null }, day: string) {
  const when = from > day ? ('coming' as const) : to !== null && to < day ? ('past' as const) : ('current' as const)
  return { from, to, when }
}
