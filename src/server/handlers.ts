import type { Contract } from '#api/contract'
import { accessHandlers } from './access/access.ts'
import { auditHandlers } from './audit/auditEntries.ts'
import { businessComponentHandlers } from './components/businessComponents.ts'
import { completenessHandlers } from './components/completeness.ts'
import { itComponentHandlers } from './components/itComponents.ts'
import { mapHandlers } from './components/map.ts'
import { neighbourHandlers } from './components/neighbours.ts'
import { overlapHandlers } from './components/overlaps.ts'
import { placementHandlers } from './components/placements.ts'
import { relationHandlers } from './components/relations.ts'
import { contactHandlers } from './contacts/contacts.ts'
import { coverageHandlers } from './coverage/coverage.ts'
import { decisionMakerHandlers } from './decisions/decisionMakers.ts'
import { decisionHandlers } from './decisions/decisions.ts'
import { findingHandlers } from './findings/findings.ts'
import { forumHandlers } from './forums/forums.ts'
import { seatHandlers } from './forums/seats.ts'
import { homeHandlers } from './home/home.ts'
import type { Handlers } from './http/asked.ts'
import { importHandlers } from './imports/imports.ts'
import { objectProductHandlers } from './objects/objectProducts.ts'
import { objectHandlers } from './objects/objects.ts'
import { organisationHandlers } from './organisations/organisations.ts'
import { administrationHandlers } from './people/administrations.ts'
import { officeHandlers } from './people/offices.ts'
import { personHandlers } from './people/persons.ts'
import { requestHandlers } from './requests/requests.ts'
import { appointmentHandlers } from './roles/appointments.ts'
import { deviationHandlers } from './roles/deviations.ts'
import { rulebookHandlers } from './rulebook/rulebook.ts'
import { searchHandlers } from './search/search.ts'

/** One handler for each endpoint of the contract; the compiler counts them. The upload of a file has its own route. */
export const handlers: Handlers<Omit<Contract, 'POST /imports'>, 'POST /model/versions'> = {
  ...accessHandlers,
  ...decisionMakerHandlers,
  ...appointmentHandlers,
  ...deviationHandlers,
  ...forumHandlers,
  ...seatHandlers,
  ...coverageHandlers,
  ...contactHandlers,
  ...rulebookHandlers,
  ...administrationHandlers,
  ...auditHandlers,
  ...decisionHandlers,
  ...findingHandlers,
  ...homeHandlers,
  ...objectProductHandlers,
  ...objectHandlers,
  ...itComponentHandlers,
  ...relationHandlers,
  ...businessComponentHandlers,
  ...placementHandlers,
  ...officeHandlers,
  ...organisationHandlers,
  ...personHandlers,
  ...requestHandlers,
  ...searchHandlers,
  ...completenessHandlers,
  ...mapHandlers,
  ...neighbourHandlers,
  ...overlapHandlers,
  ...importHandlers,
}
