import { type StructureChange, withChange } from '../changes.ts'
import { overlaps, type Period } from '../dates.ts'
import { Governance } from '../governance.ts'
import { grouped } from '../grouped.ts'
import { fallingKinds, fallingWith } from '../lookups.ts'
import { periodsOf } from '../objects/versions.ts'
import { leavingWords } from '../people/presence.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { isFirst } from '../rulebook/versions.ts'
import { isUnchanged, refersToAny } from '../sameRecord.ts'
import type { Appointment, Decision, ModelVersion, ObjectHistory, Seating, Structure } from '../structure.ts'
import { compose, type Text, text } from '../text.ts'
import { type Effect, effectKinds } from './effects.ts'
import { recordTitle } from './recordTitle.ts'

/** What takes a decision's doings back: what it made goes, and what it ended or changed is as it was. */
export function restoration(decision: Decision, effects: readonly Effect[], structure: Structure): StructureChange {
  const byKind = [...grouped(effects, ({ kind }) => kind)]
  const goneByKind = byKind.map(([kind, own]) => [
    kind,
    own.filter(({ before }) => before === null).map(({ id }) => id),
  ])
  const resting = fallingKinds.map(
    (kind) => [kind, fallingWith(kind, structure, decision.id).map(({ id }) => id)] as const,
  )
  return {
    // Each kind's records are its own; TypeScript can't follow that through a list of kinds.
    changed: {
      ...Object.fromEntries(byKind.map(([kind, own]) => [kind, own.flatMap(({ before }) => before ?? [])])),
      models: unadopted(decision, structure),
    },
    removed: { ...Object.fromEntries(goneByKind), ...Object.fromEntries(resting) },
  }
}

/** What it adopted waits again; the first version stands, and who adopted it isn't told. */
const unadopted = ({ id }: Decision, structure: Structure): readonly ModelVersion[] =>
  structure.models
    .filter(({ adoptionId }) => adoptionId === id)
    .map((each) => ({ ...each, adoptionId: null, from: isFirst(each, structure) ? each.from : null }))

/** The structure without what the decision made, and with what it ended or changed as it was. */
export const withoutDecision = (decision: Decision, effects: readonly Effect[], structure: Structure): Structure =>
  withChange(structure, restoration(decision, effects, structure))

/** Everything must be as the decision left it, nothing may rest on what it made, and what it ended must have room again. */
export function whyNotRestore(
  decision: Decision,
  effects: readonly Effect[],
  governance: Governance,
): Refusal | undefined {
  // Most decisions only made something: nothing stands in the way of taking that back.
  if (effects.length === 0) return undefined
  const { structure, day } = governance
  const without = new Governance(withoutDecision(decision, effects, structure), day)
  const missing = [
    ...effects.flatMap((each) => changedSince(each, governance)),
    ...restingOn(effects, without, governance),
    ...effects.flatMap((each) => withoutRoom(each, decision, without)),
  ]
  if (missing.length === 0) return undefined
  const way = text(
    'Annullera det senare först, eller fatta ett nytt beslut som ändrar tillbaka',
    'Annul what came later first, or make a new decision that changes it back',
  )
  return refuse('later-stands-in-way', decision.clause, { missing: [...missing, way] })
}

function changedSince({ kind, id, before, after }: Effect, governance: Governance): readonly Text[] {
  const record = after ?? before
  const current: object | undefined = governance.structure[kind].find((each) => each.id === id)
  const isSame = after === null ? current === undefined : isUnchanged(after, current)
  if (isSame || record === null) return []
  const told = recordTitle(kind, record, governance)
  return [compose((l) => `${told[l]}: ${text('har ändrats sedan dess', 'has changed since')[l]}`)]
}

function restingOn(effects: readonly Effect[], without: Governance, governance: Governance): readonly Text[] {
  const made = new Set(effects.flatMap(({ id, before }) => (before === null ? [id] : [])))
  if (made.size === 0) return []
  const restored = new Set(effects.map(({ id }) => id))
  return effectKinds.flatMap((kind) =>
    without.structure[kind].flatMap((record) => {
      if (restored.has(record.id) || !refersToAny(record, made)) return []
      const told = recordTitle(kind, record, governance)
      return [
        compose((l) => `${told[l]}: ${text('bygger på det som beslutet gav', 'rests on what the decision gave')[l]}`),
      ]
    }),
  )
}

/** What has come in the place of one that would stand again. */
function withoutRoom({ kind, before }: Effect, decision: Decision, without: Governance): readonly Text[] {
  if (before === null) return []
  switch (kind) {
    case 'objects':
      return codeTaken(before, without)
    case 'appointments':
      return [...placeTaken(before, without), ...gone(before, decision, without)]
    case 'seatings':
      return [...seatOccupied(before, without), ...gone(before, decision, without)]
    case 'deviations':
    case 'products':
      return closed(before, without)
    case 'placements':
      return [
        ...without.structure.placements
          .filter((each) => each.id !== before.id && each.componentId === before.componentId && overlaps(each, before))
          .map((each) => standsThere(recordTitle('placements', each, without))),
        ...closed(before, without),
      ]
    case 'administrations':
    case 'components':
    case 'relations':
    case 'moves':
      return []
    default:
      return kind satisfies never
  }
}

const codeTaken = (object: ObjectHistory, without: Governance): readonly Text[] =>
  without.structure.objects.flatMap((other) => {
    const clash = periodsOf(other).find((each) =>
      periodsOf(object).some((own) => own.code === each.code && overlaps(own, each)),
    )
    if (other.id === object.id || clash === undefined) return []
    return [text(`Ett annat objekt heter ${clash.code}`, `Another object is called ${clash.code}`)]
  })

const placeTaken = (held: Appointment, without: Governance): readonly Text[] =>
  without.role(held.role)?.oneHolder
    ? without.structure.appointments
        .filter(
          (each) =>
            each.id !== held.id &&
            each.role === held.role &&
            each.side === held.side &&
            each.objectId === held.objectId &&
            (each.standsInForId == null) === (held.standsInForId == null) &&
            overlaps(each, held),
        )
        .map((each) => standsThere(recordTitle('appointments', each, without)))
    : []

const seatOccupied = (seat: Seating, without: Governance): readonly Text[] =>
  without.structure.seatings
    .filter(
      (each) =>
        each.id !== seat.id &&
        each.forum === seat.forum &&
        each.objectId === seat.objectId &&
        each.personId === seat.personId &&
        overlaps(each, seat),
    )
    .map((each) => standsThere(recordTitle('seatings', each, without)))

const standsThere = (told: Text): Text =>
  compose((l) => `${told[l]}: ${text('har platsen nu', 'has the place now')[l]}`)

/** The person has left since, or the object has closed, before the record would end. */
function gone(record: Appointment | Seating, { recordedAt }: Decision, without: Governance): readonly Text[] {
  const left = without.person(record.personId)?.leftOn ?? null
  // One who had left already, and held on, is back to that.
  const leftOn = left !== null && left >= recordedAt.slice(0, 10) ? left : null
  return [
    ...(leftOn !== null && endsBefore(leftOn, record)
      ? [leavingWords(without.nameOf(record.personId), leftOn, without.day)]
      : []),
    ...closed(record, without),
  ]
}

function closed(record: Period & { readonly objectId: string }, without: Governance): readonly Text[] {
  const object = without.object(record.objectId)
  if (object !== undefined && !endsBefore(object.to, record)) return []
  const code = object?.code ?? ''
  return [text(`Objektet ${code} är avslutat`, `The object ${code} is closed`)]
}

const endsBefore = (last: string | null, { to }: Period): boolean => last !== null && (to === null || to > last)
