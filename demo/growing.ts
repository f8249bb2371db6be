import type { Acting, Actor } from '#model/acting'
import type { CalendarDate, Instant } from '#model/dates'
import { type DecisionEffects, effectsOf } from '#model/decisions/effects'
import { Governance } from '#model/governance'
import { isRefusal, type Refusal } from '#model/refusal'
import type { Appointment, Decision, Structure } from '#model/structure'
import { accountId, demoId, personId } from './ids.ts'

/** What an act would have written in the audit log. */
export interface Note {
  readonly at: Instant
  readonly actor: string
  readonly act: string
  readonly clause: string | null
  readonly subjectType: string
  readonly subjectId: string
  readonly body: Readonly<Record<string, unknown>>
}

/** Vretaby while it is being told: the structure so far, and what has been remembered on the way. */
export interface Growing {
  readonly structure: Structure
  readonly notes: readonly Note[]
  /** Appointments that were a mistake: kept, but no longer part of the structure. */
  readonly annulled: readonly Appointment[]
  /** What decisions did to other records than those that they made. */
  readonly effects: readonly DecisionEffects[]
}

/** Something that happened on a day, as Tove Lindmark registered it. */
export interface Happening {
  readonly on: CalendarDate
  readonly tell: (growing: Growing, scene: Scene) => Growing
}

/** What a happening is told with: the acting registrar, ids by name, and the structure on the day. */
export interface Scene {
  readonly acting: (...ids: readonly string[]) => Acting
  readonly governance: Governance
  readonly now: Instant
}

export const registrar: Actor = {
  accountId: accountId('Tove Lindmark'),
  personId: personId('Tove Lindmark'),
  name: 'Tove Lindmark',
  rights: ['administer', 'register', 'read-all'],
}

/** Tells what happened in the order of the days, as far as there is an order. */
export const told = (start: Growing, happenings: readonly Happening[]): Growing =>
  [...happenings]
    .sort((a, b) => a.on.localeCompare(b.on))
    .reduce((growing, happening, index) => {
      const now = instantOn(happening.on, index)
      const acting = (...ids: readonly string[]): Acting => ({
        actor: registrar,
        now,
        today: happening.on,
        newId: idsInTurn(ids),
      })
      const governance = new Governance(growing.structure, happening.on)
      const next = happening.tell(growing, { acting, now, governance })
      return { ...next, effects: [...growing.effects, ...effectsIn(growing.structure, next.structure)] }
    }, start)

/** What the decision that has just been made did beside what it made. */
function effectsIn(before: Structure, after: Structure): readonly DecisionEffects[] {
  const decisionId = after.decisions[0]?.id
  if (decisionId === undefined || before.decisions.some(({ id }) => id === decisionId)) return []
  const effects = effectsOf(decisionId, before, after)
  return effects.length === 0 ? [] : [{ decisionId, effects }]
}

/** In office hours, a little later for each thing, so that what is told later is also remembered later. */
function instantOn(day: CalendarDate, index: number): Instant {
  return new Date(Date.parse(`${day}T07:00:00.000Z`) + index * 61_000).toISOString()
}

function idsInTurn(names: readonly string[]): () => string {
  let next = 0
  return () => {
    const name = names[next++]
    if (name === undefined) throw new Error('an act asked for more ids than the demo has named')
    return demoId(name)
  }
}

/** The demo is only what the model allows: a refusal is a mistake in its text. */
export function allowed<T extends object>(answer: T | Refusal | undefined, what: string): T {
  if (isRefusal(answer)) throw new Error(`Vretaby: ${what} is refused: ${JSON.stringify(answer)}`)
  if (answer === undefined) throw new Error(`Vretaby: ${what} is missing`)
  return answer
}

export const withDecision = (structure: Structure, decision: Decision): Structure => ({
  ...structure,
  decisions: [decision, ...structure.decisions],
})

export const replaced = <T extends { readonly id: string }>(all: readonly T[], instead: T): readonly T[] =>
  all.map((each) => (each.id === instead.id ? instead : each))

/** A note of the registrar's on something that a decision made. */
export function noteOf(
  act: string,
  subject: readonly [type: string, id: string],
  decision: Decision,
  body: Note['body'],
): Note {
  const [subjectType, subjectId] = subject
  return {
    at: decision.recordedAt,
    actor: registrar.accountId,
    act,
    clause: decision.clause,
    subjectType,
    subjectId,
    body,
  }
}
