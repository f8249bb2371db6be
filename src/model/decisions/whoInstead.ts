import { forumOn } from '../forums/forums.ts'
import { seatsOf } from '../forums/seats.ts'
import { whoFills } from '../forums/whoFills.ts'
import type { Governance } from '../governance.ts'
import { type Able, theLine } from '../refusal.ts'
import { compose, type Text } from '../text.ts'
import { ableTo, type Matter, makerFrom, mandatesFor } from './mandates.ts'

/**
 * Who could decide a matter: those to whom the model gives it, and where nobody is there, whoever can put somebody there,
 * and so on until somebody is. Of a past day, those of that day beside today's of today's model.
 */
export function whoInstead(matter: Matter, governance: Governance): readonly Able[] {
  const { day, today } = governance
  if (today.day === day) return ablesThere(matter, governance)
  const now = ablesThere(matter, today)
  const then = ablesThere(matter, governance).filter((able) => !now.some((each) => isSame(able, each)))
  return [...then.map((able) => ({ ...able, asOf: day })), ...now]
}

const ablesThere = (matter: Matter, governance: Governance): readonly Able[] =>
  withThoseAbove([...ableTo(matter, governance), ...unopened(matter, governance)], governance)

/** Each, and after one where nobody is, those who fill the place. */
export function withThoseAbove(ables: readonly Able[], governance: Governance): readonly Able[] {
  const all = new Map<string, Able>()
  const climb = (able: Able): void => {
    const key = keyOf(able)
    if (all.has(key)) return
    all.set(key, able)
    if (able.personIds.length > 0) return
    for (const above of whoFillsPlace(able, governance)) climb({ ...above, fills: able.title })
  }
  for (const able of ables) climb(able)
  return [...all.values()]
}

/** One place is told once, however many empty ones it fills; the line by each of them, since it is no place. */
const keyOf = ({ kind, id, fills }: Able): string => (id === null ? `${kind}~${fills?.sv ?? ''}` : `${kind}~${id}`)

const isSame = (one: Able, other: Able): boolean =>
  keyOf(one) === keyOf(other) && one.personIds.join() === other.personIds.join()

function whoFillsPlace(able: Able, governance: Governance): readonly Able[] {
  const by = makerFrom(able)
  switch (by?.kind) {
    case undefined:
      return []
    case 'office':
      return [theLine]
    case 'role':
      return ableTo({ kind: 'appoint', role: by.role, side: by.side, objectId: by.objectId }, governance)
    case 'forum': {
      const forum = forumOn(by.forumId, governance)
      const seats = forum === undefined ? [] : seatsOf(forum, governance)
      return seats.filter(({ decides }) => decides).flatMap((seat) => whoFills(seat, governance))
    }
    default:
      return by satisfies never
  }
}

/** The offices that a mandate is given to, and that nobody has opened: the line has them to open and fill. */
const unopened = (matter: Matter, governance: Governance): readonly Able[] =>
  mandatesFor(matter, governance).flatMap(({ heldBy }) =>
    'office' in heldBy && governance.officesOf(heldBy.office).length === 0
      ? [{ ...theLine, fills: officeName(heldBy.office, governance) }]
      : [],
  )

function officeName(id: string, { model }: Governance): Text {
  const kind = model.offices.find((each) => each.id === id)
  return kind?.definite ?? kind?.name ?? compose(() => id)
}
