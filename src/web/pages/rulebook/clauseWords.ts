import { clauseStateWords } from '#api/clauseStateWords'
import type { StateKind } from '../../parts/state'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { ClauseSeen } from './rulebookPage'

export const stateNames = Object.keys(clauseStateWords) as readonly ClauseSeen['state'][]

export const stateKinds = {
  kept: 'kept',
  broken: 'broken',
  deviation: 'deviation',
  'partly-built': 'unbuilt',
  'nothing-to-try': 'unbuilt',
  'not-measured': 'unbuilt',
  'not-built': 'unbuilt',
} as const satisfies Record<ClauseSeen['state'], StateKind>

export function stateWord({ state, findings }: ClauseSeen): string {
  if (state !== 'broken') return say(clauseStateWords[state])
  return findings === 1 ? m.rulebook_broken_once() : m.rulebook_broken_times({ count: findings })
}

/** What is to be known of a clause that isn't kept, and that nothing is wrong with. */
export function whyWord({ state }: ClauseSeen): string | undefined {
  if (state === 'nothing-to-try') return m.rulebook_nothing_to_try_why()
  if (state === 'not-measured') return m.rulebook_not_measured_why()
  return state === 'not-built' ? m.rulebook_not_built_why() : undefined
}
