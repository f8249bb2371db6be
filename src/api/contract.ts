import { accessEndpoints } from './access.ts'
import { appointmentEndpoints } from './appointments.ts'
import type { EndpointTable } from './endpoint.ts'

/** Everything that Styrbord promises over HTTP, under /api/v1. Server, client and OpenAPI document come from here. */
export const contract = {
  ...accessEndpoints,
  ...appointmentEndpoints,
} as const satisfies EndpointTable

export type Contract = typeof contract
