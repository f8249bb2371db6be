import { z } from 'zod'
import { whyNotRecord } from '../access/actor.ts'
import type { Acting } from '../acting.ts'
import { type Act, role } from '../acts.ts'
import type { Governance } from '../governance.ts'
import { grouped } from '../grouped.ts'
import { fallingWith } from '../lookups.ts'
import { missingWords } from '../missingWords.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { isFirst } from '../rulebook/versions.ts'
import type { Placement } from '../shapes/component.ts'
import type { Decision } from '../structure.ts'
import { compose, type Text, text } from '../text.ts'
import type { Effect } from './effects.ts'
import { whyNotReasoned } from './ending.ts'
import { recordTitle } from './recordTitle.ts'
import { whyNotRestore } from './restoring.ts'

export const annulDecision = {
  id: 'decisions.annul',
  name: text('Annullera beslutet', 'Annul the decision'),
  clauses: [],
  by: role<Decision>(({ record, acting, governance }) => whyNotTakeBack(record, acting, governance)),
  body: z.strictObject({ reason: z.string().trim().max(1000).default('') }),
  refusals: ['already-annulled', 'reason-missing', 'may-not-record', 'still-in-use', 'later-stands-in-way'],
} as const satisfies Act

/** A mistake is annulled, never deleted: what rests on it falls, what it ended stands again, and it stays readable. */
export function annulled(
  decision: Decision,
  reason: string,
  effects: readonly Effect[],
  acting: Acting,
  governance: Governance,
): Decision | Refusal {
  return (
    whyNotAnnul(decision, effects, acting, governance) ??
    whyNotReasoned(reason) ?? { ...decision, annulled: { at: acting.now, byId: acting.actor.accountId, reason } }
  )
}

/** Whoever may record what they decide may take it back. */
const whyNotTakeBack = (decision: Decision, { actor }: Acting, governance: Governance): Refusal | undefined =>
  decision.annulled === null ? whyNotRecord(actor, decision.by, governance) : refuse('already-annulled', null)

export function whyNotAnnul(
  decision: Decision,
  effects: readonly Effect[],
  acting: Acting,
  governance: Governance,
): Refusal | undefined {
  return (
    whyNotTakeBack(decision, acting, governance) ??
    whyNotUndone(decision, effects, governance) ??
    whyNotRestore(decision, effects, governance)
  )
}

/** What the model has been built upon, and a structure from before anybody remembered what it replaced: a new decision changes it back. */
function whyNotUndone(decision: Decision, effects: readonly Effect[], governance: Governance): Refusal | undefined {
  const { structure, day } = governance
  const isGround = structure.models.some(
    (version) =>
      version.groundId === decision.id ||
      // Until its day nobody has followed it. The first version was in force before anybody told who adopted it.
      (version.adoptionId === decision.id && (version.from ?? '') <= day && !isFirst(version, structure)),
  )
  const isForgotten = decision.kind === 'change-object-structure' && effects.length === 0
  if (!isForgotten && !isGround) return undefined
  return refuse('still-in-use', decision.clause, {
    missing: [missingWords['still-in-use']],
  })
}

export interface Annulling {
  readonly restores: readonly Text[]
  readonly removes: readonly Text[]
}

/** What would be restored, and what removed, if the decision were annulled: shown before it is. */
export function annulling(decision: Decision, effects: readonly Effect[], governance: Governance): Annulling {
  const own = (['appointments', 'seatings', 'deviations'] as const).flatMap((kind) =>
    fallingWith(kind, governance.structure, decision.id).map((each) => recordTitle(kind, each, governance)),
  )
  const placements = effects.flatMap((each) => (each.kind === 'placements' ? [each] : []))
  const isCounted = placements.length > placementsListed
  const told = isCounted ? effects.filter(({ kind }) => kind !== 'placements') : effects
  const counted = isCounted ? placements : []
  return {
    restores: [
      ...governance.structure.models
        .filter(({ adoptionId }) => adoptionId === decision.id)
        .map(({ number }) => text(`Version ${number} väntar på att antas`, `Version ${number} waits to be adopted`)),
      ...told.flatMap((each) => (each.before === null ? [] : [restored(each, each.before, governance)])),
      ...countedIn(
        counted.flatMap(({ before }) => before ?? []),
        governance,
      ).map((each) => compose((l) => `${each[l]}: ${text('som före beslutet', 'as before the decision')[l]}`)),
    ],
    removes: [
      ...own,
      ...told.flatMap(({ kind, before, after }) =>
        before === null && after !== null ? [recordTitle(kind, after, governance)] : [],
      ),
      ...countedIn(
        counted.flatMap(({ before, after }) => (before === null && after !== null ? [after] : [])),
        governance,
      ),
    ],
  }
}

/** A register is placed by the hundred: more than these are counted by object instead of named. */
const placementsListed = 10

const countedIn = (placements: readonly Placement[], governance: Governance): readonly Text[] =>
  [...grouped(placements, ({ objectId }) => objectId)].map(([objectId, { length }]) => {
    const code = governance.object(objectId)?.code ?? ''
    return text(`${length} komponenter i ${code}`, `${length} components in ${code}`)
  })

function restored({ kind, after }: Effect, before: NonNullable<Effect['before']>, governance: Governance): Text {
  const told = recordTitle(kind, before, governance)
  const isEnded = 'to' in before && (after === null || ('to' in after && after.to !== before.to))
  if (!isEnded) return compose((l) => `${told[l]}: ${text('som före beslutet', 'as before the decision')[l]}`)
  const { to } = before
  const until =
    to === null
      ? text('gäller tills vidare igen', 'stands until further notice again')
      : text(`gäller till och med ${to} igen`, `stands until ${to} again`)
  return compose((l) => `${told[l]}: ${until[l]}`)
}
