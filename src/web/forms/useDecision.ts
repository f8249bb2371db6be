import { useQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../asking/api'
import { ask } from '../asking/queries'
import { useSession } from '../asking/session'
import { isDay } from '../parts/days'
import { m } from '../words/compiled/messages'
import { sayFirst } from '../words/say'
import type { Handed, Matter } from './fieldKind'

export type Able = AnswerOf<'GET /decision-makers'>['able'][number]

/** What a form that records a decision knows of it: who may decide the matter, and what stands in its field. */
export interface DecisionAsked {
  readonly able: readonly Able[]
  readonly handed: Handed
  /** Who decided, when that is the one who writes: what stands in the field from the beginning. */
  readonly own: string
}

/** Asks who may decide `matter` on the day that is typed. */
export function useDecision(matter: Matter | undefined, on: string): DecisionAsked {
  const { person } = useSession()
  const { data } = useQuery({
    ...ask('GET /decision-makers', { query: { kind: 'appoint', ...matter, on: isDay(on) ? on : undefined } }),
    enabled: matter !== undefined,
  })
  const able = data?.able ?? []
  const choices = [
    { word: m.decisions_may_decide(), options: able.flatMap(optionOf) },
    { word: m.decisions_others(), options: (data?.others ?? []).flatMap(optionOf) },
  ].filter(({ options }) => options.length > 0)
  const mine = able.filter(({ kind, persons }) => kind !== 'forum' && persons.some(({ id }) => id === person?.id))
  return { able, handed: { choices }, own: mine.length === 1 ? mine.map(makerValue).join('') : '' }
}

export const makerValue = ({ kind, id }: Able): string => `${kind}:${id}`

function optionOf(able: Able): { value: string; word: string }[] {
  if (able.id === null) return []
  const holders = able.kind === 'forum' ? '' : able.persons.map(({ name }) => name).join(', ')
  const title = sayFirst(able.title)
  return [{ value: makerValue(able), word: holders === '' ? title : `${title} (${holders})` }]
}
