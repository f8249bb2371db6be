import type { z } from 'zod'
import { DeviationOrder, deviate, recordDeviation } from '#model/roles/deviating'
import type { RoleOnSide } from '#model/structure'
import { allowed, type Happening, noteOf, withDecision } from './growing.ts'
import { objectId } from './ids.ts'

const leader: RoleOnSide = { role: 'object-leader', side: 'business' }
const owner = { kind: 'role', role: 'object-owner', side: 'business', objectId: objectId('UKF') } as const

/** Two of the vacant leader's tasks in UKF, each with somebody else for a while; only the first is noted in a plan. */
export const deviations: readonly Happening[] = [
  recorded('deviation/UKF/capture-needs', {
    objectId: objectId('UKF'),
    tasks: ['capture-needs'],
    source: leader,
    target: { role: 'product-coordinator', side: 'business' },
    reason: 'Ingen objektledare är tillsatt. Petra Sandell har redan kontakten med skolorna.',
    notedIn: 'Objektplan UKF 2026',
    from: '2026-09-01',
    to: '2027-06-30',
    decision: { by: owner, on: '2026-08-28', reference: 'UF 2026-00741' },
  }),
  recorded('deviation/UKF/prepare-steering-group', {
    objectId: objectId('UKF'),
    tasks: ['prepare-steering-group'],
    source: leader,
    target: { role: 'object-leader', side: 'it' },
    reason: 'Styrgruppen måste kunna mötas medan rollen är vakant.',
    from: '2026-09-01',
    to: '2027-03-31',
    decision: { by: owner, on: '2026-08-31', reference: 'UF 2026-00748' },
  }),
]

function recorded(name: string, told: z.input<typeof DeviationOrder>): Happening {
  const order = DeviationOrder.parse(told)
  return {
    on: order.decision.on,
    tell: (growing, { acting, governance }) => {
      const deviated = deviate(order, acting(`decision/${name}`, name), governance)
      const { deviation, decision } = allowed(deviated, name)
      const structure = {
        ...withDecision(growing.structure, decision),
        deviations: [...growing.structure.deviations, deviation],
      }
      const note = noteOf(recordDeviation.id, ['deviation', deviation.id], decision, { after: deviation, decision })
      return { ...growing, structure, notes: [...growing.notes, note] }
    },
  }
}
