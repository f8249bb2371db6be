import type { Contract } from '#api/contract'
import { accessHandlers } from './access/access.ts'
import type { Handlers } from './house/asked.ts'
import { appointmentHandlers } from './roles/appointments.ts'

/** One handler for each endpoint of the contract; the compiler counts them. */
export const handlers: Handlers<Contract> = {
  ...accessHandlers,
  ...appointmentHandlers,
}
