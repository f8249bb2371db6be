import type { StateKind } from '../../parts/state'
import { m } from '../../words/compiled/messages'
import type { ClauseSeen } from './rulebookPage'

export const stateNames = ['kept', 'broken', 'deviation', 'not-built'] as const satisfies readonly ClauseSeen['state'][]

export const stateKinds = {
  kept: 'kept',
  broken: 'broken',
  deviation: 'deviation',
  'not-built': 'unbuilt',
} as const satisfies Record<ClauseSeen['state'], StateKind>

export function stateWord({ state, findings }: ClauseSeen): string {
  switch (state) {
    case 'kept':
      return m.rulebook_kept()
    case 'broken':
      return findings === 1 ? m.rulebook_broken_once() : m.rulebook_broken_times({ count: findings })
    case 'deviation':
      return m.rulebook_deviation()
    case 'not-built':
      return m.rulebook_not_built()
    default:
      return state satisfies never
  }
}
