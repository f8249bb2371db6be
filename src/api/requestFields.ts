import type { registerRequest } from '#model/requests/requests'
import { decisionFields } from './decisionFields.ts'
import type { FormFields } from './formField.ts'

const [, { hint: _whatDay, ...on }, { hint: _whereItIs, ...reference }] = decisionFields

/** When it is decided: the rest stands in the request. */
export const registerRequestFields = [
  { ...on, key: 'on' },
  { ...reference, key: 'reference' },
] as const satisfies FormFields<typeof registerRequest>
