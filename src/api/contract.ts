import { accessEndpoints } from './access.ts'
import { administrationEndpoints } from './administrations.ts'
import { appointmentEndpoints } from './appointments.ts'
import { auditEndpoints } from './auditEntries.ts'
import { businessComponentEndpoints } from './businessComponents.ts'
import { completenessEndpoints } from './completeness.ts'
import { contactEndpoints } from './contacts.ts'
import { coverageEndpoints } from './coverage.ts'
import { decisionMakerEndpoints } from './decisionMakers.ts'
import { decisionEndpoints } from './decisions.ts'
import { deviationEndpoints } from './deviations.ts'
import type { EndpointTable } from './endpoint.ts'
import { findingEndpoints } from './findings.ts'
import { forumEndpoints } from './forums.ts'
import { homeEndpoints } from './home.ts'
import { importEndpoints, importUploadEndpoints } from './imports.ts'
import { itComponentEndpoints } from './itComponents.ts'
import { mapEndpoints } from './map.ts'
import { neighbourEndpoints } from './neighbours.ts'
import { objectProductEndpoints } from './objectProducts.ts'
import { objectEndpoints } from './objects.ts'
import { officeEndpoints } from './offices.ts'
import { organisationEndpoints } from './organisations.ts'
import { overlapEndpoints } from './overlaps.ts'
import { personEndpoints } from './persons.ts'
import { placementEndpoints } from './placements.ts'
import { requestEndpoints } from './requests.ts'
import { rulebookEndpoints } from './rulebook.ts'
import { searchEndpoints } from './search.ts'

/** Everything that Styrbord promises over HTTP, under /api/v1. Server, client and OpenAPI document come from here. */
export const contract = {
  ...accessEndpoints,
  ...decisionMakerEndpoints,
  ...appointmentEndpoints,
  ...deviationEndpoints,
  ...forumEndpoints,
  ...coverageEndpoints,
  ...contactEndpoints,
  ...rulebookEndpoints,
  ...administrationEndpoints,
  ...auditEndpoints,
  ...decisionEndpoints,
  ...findingEndpoints,
  ...homeEndpoints,
  ...objectProductEndpoints,
  ...objectEndpoints,
  ...itComponentEndpoints,
  ...businessComponentEndpoints,
  ...placementEndpoints,
  ...officeEndpoints,
  ...organisationEndpoints,
  ...personEndpoints,
  ...requestEndpoints,
  ...searchEndpoints,
  ...completenessEndpoints,
  ...mapEndpoints,
  ...neighbourEndpoints,
  ...overlapEndpoints,
  ...importUploadEndpoints,
  ...importEndpoints,
} as const satisfies EndpointTable

export type Contract = typeof contract
