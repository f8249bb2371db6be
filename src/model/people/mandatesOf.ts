import { ableTo, type Matter } from '../decisions/mandates.ts'
import type { ForumOnDay } from '../forums/forums.ts'
import { type Seat, seatsOfPerson } from '../forums/seats.ts'
import type { Governance } from '../governance.ts'
import { grouped } from '../grouped.ts'
import type { Able } from '../refusal.ts'
import type { Mandate } from '../shapes/modelMandates.ts'
import type { GovernanceObject } from '../structure.ts'
import { compose, type Text, text } from '../text.ts'
import { ownAdministration } from './successors.ts'

/** Something that somebody may decide, in plain words, and the clause that says so. */
export interface MayDecide {
  readonly sentence: Text
  readonly clause: string
  readonly limit: Text | null
  readonly object: GovernanceObject | null
}

export interface PersonMandates {
  readonly own: readonly MayDecide[]
  readonly forums: readonly {
    readonly forum: ForumOnDay
    readonly seats: readonly Seat[]
    readonly decides: readonly MayDecide[]
  }[]
  /** What others decide about the objects that the person has a role in. */
  readonly others: readonly (MayDecide & { readonly by: readonly Able[] })[]
}

export function mandatesOf(personId: string, governance: Governance): PersonMandates {
  const own = governance.model.mandates.flatMap((row) => ownBy(row, personId, governance))
  const forums = [...grouped(seatsOfPerson(personId, governance), ({ forum }) => forum)].map(([forum, held]) => {
    const seats = held.map(({ seat }) => seat)
    return { forum, seats, decides: seats.some((seat) => seat.decides) ? decidedIn(forum, governance) : [] }
  })
  return { own, forums, others: othersDecide(personId, governance) }
}

/** What one row of the model lets a person decide: once for each office or object that it reaches through. */
function ownBy(row: Mandate, personId: string, governance: Governance): readonly MayDecide[] {
  const holder = row.heldBy
  if ('office' in holder) {
    return governance
      .officesOf(holder.office)
      .filter((office) => governance.holdersOf(office.id).includes(personId))
      .map((office) => {
        const own = row.within === 'own-administration' ? ownAdministration(office.administrationId, governance) : null
        const administration = governance.structure.administrations.find((each) => each.id === own)
        return may(row, null, administration?.name ?? null, governance)
      })
  }
  if (!('role' in holder)) return []
  return governance
    .appointmentsOf(personId)
    .filter(({ role, side }) => role === holder.role && (holder.side === undefined || side === holder.side))
    .filter((each) => governance.holds(each))
    .map((each) => may(row, governance.object(each.objectId) ?? null, null, governance))
}

const decidedIn = (forum: ForumOnDay, governance: Governance): readonly MayDecide[] =>
  governance.model.mandates
    .filter((row) => 'forum' in row.heldBy && row.heldBy.forum === forum.kind.id)
    .map((row) => may(row, forum.object, null, governance))

function othersDecide(personId: string, governance: Governance): PersonMandates['others'] {
  const objectIds = new Set(governance.appointmentsOf(personId).map((each) => each.objectId))
  return governance.objects
    .filter((object) => objectIds.has(object.id))
    .flatMap((object) =>
      governance.model.mandates
        .filter((row) => row.decision === 'appoint' || row.decision === 'seat' || row.decision === 'record-deviation')
        .flatMap((row) => {
          const by = ableTo(matterOf(row, object), governance)
          const isOwn = by.some((able) => able.personIds.includes(personId))
          return isOwn ? [] : [{ ...may(row, object, null, governance), by }]
        }),
    )
}

const matterOf = (row: Mandate, object: GovernanceObject): Matter => ({
  kind: row.decision,
  objectId: object.id,
  ...(row.role === undefined ? {} : { role: row.role }),
  ...(row.side === undefined ? {} : { side: row.side }),
})

const may = (
  row: Mandate,
  object: GovernanceObject | null,
  place: string | null,
  governance: Governance,
): MayDecide => ({
  sentence: sentenceOf(row, object, place, governance),
  clause: row.clause,
  limit: row.limit ?? null,
  object,
})

/** "Tillsätta objektledare verksamhet i UKF". */
function sentenceOf(row: Mandate, object: GovernanceObject | null, place: string | null, governance: Governance): Text {
  const where = object?.code ?? place
  const inside = where === null ? text('i alla objekt', 'in every object') : text(`i ${where}`, `in ${where}`)
  switch (row.decision) {
    case 'appoint': {
      const role = row.role === undefined ? undefined : governance.role(row.role)
      const title =
        row.role === undefined
          ? text('roller', 'roles')
          : row.side === undefined
            ? (role?.plural ?? text(row.role, row.role))
            : governance.roleTitle(row.role, row.side)
      return compose((l) =>
        l === 'sv' ? `Tillsätta ${title.sv} ${inside.sv}` : `Appoint the ${title.en} ${inside.en}`,
      )
    }
    case 'seat':
      return text(
        `Utse och avsluta ledamöter i styrgruppen för ${where ?? 'alla objekt'}`,
        `Seat and unseat members of the steering group for ${where ?? 'every object'}`,
      )
    case 'record-deviation':
      return compose((l) =>
        l === 'sv'
          ? `Besluta om avsteg mellan rollerna ${inside.sv}`
          : `Decide on deviations between the roles ${inside.en}`,
      )
    case 'adopt-model':
      return text('Anta en ny version av modellen', 'Adopt a new version of the model')
    case 'decide-on-model':
      return text('Besluta i frågor om modellen', 'Decide matters of the model')
    case 'change-object-structure':
      return text(
        'Skapa, slå ihop, dela, byta namn på och avsluta objekt',
        'Create, merge, split, rename and close objects',
      )
    case 'set-shared-scope':
      return text(
        'Bestämma vad de gemensamma förvaltningarna svarar för',
        'Set what the shared administrations answer for',
      )
    case 'decide-content':
      return compose((l) =>
        l === 'sv'
          ? `Besluta vilka produkter och komponenter som hör till ${where ?? 'varje objekt'}`
          : `Decide which products and components belong to ${where ?? 'each object'}`,
      )
    case 'assign-content':
      return text(
        'Ge objekt i uppdrag att svara för förvaltningens verksamhetskomponenter',
        "Assign objects to answer for the administration's business components",
      )
    default:
      return row.decision satisfies never
  }
}
