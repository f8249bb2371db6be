import type { z } from 'zod'
import type { ForumShape, forumEndpoints } from '#api/forums'
import { addDays } from '#model/dates'
import { bothSidesIn } from '#model/forums/bothSides'
import { type ForumOnDay, forumId, forumOn, forumsOn } from '#model/forums/forums'
import { groundsOf } from '#model/forums/grounds'
import { seatChanges } from '#model/forums/seatChanges'
import { whyNotSeatToday } from '#model/forums/seating'
import { seatsOf } from '#model/forums/seats'
import type { Governance } from '#model/governance'
import type { Link } from '#model/rulebook/links'
import { structureChanges } from '#model/structureChanges'
import { workRecords } from '#store/work'
import { type Handlers, notFound } from '../http/asked.ts'
import { objectView, refusalView } from '../http/views.ts'
import { forumSeatView } from './seatViews.ts'

type ReadingForums = Pick<
  typeof forumEndpoints,
  'GET /forums' | 'GET /forums/{id}' | 'GET /forums/{id}/seats' | 'GET /structure-changes'
>

export const forumHandlers: Handlers<ReadingForums> = {
  'GET /forums': async ({ query, asOf }) => {
    const governance = asOf(query.asOf)
    return { items: forumsOn(governance).map((forum) => forumView(forum, governance)), next: null }
  },

  'GET /forums/{id}': async ({ params, query, frame, acting, asOf, governance: today }) => {
    const governance = asOf(query.asOf)
    const forum = forumOn(params.id, governance)
    if (forum === undefined) return notFound
    return {
      ...forumView(forum, governance),
      ...structureOf(forum, governance),
      links: (await workRecords(frame, 'link', { element: `forum:${forum.kind.id}` })).map(linkInForum),
      can: { seat: refusalView(whyNotSeatToday(forum, acting, today), today) },
    }
  },

  'GET /forums/{id}/seats': async ({ params, query, acting, asOf }) => {
    const governance = asOf(query.asOf)
    const forum = forumOn(params.id, governance)
    if (forum === undefined) return notFound
    const seats = seatsOf(forum, governance)
    const hats = bothSidesIn(forum, governance)
    const changes = seatChanges(forum.id, governance.structure, governance.day, acting.today)
    return {
      items: seats.map((seat) => forumSeatView(seat, forum, hats, governance)),
      next: null,
      changes: [...changes],
    }
  },

  'GET /structure-changes': async ({ query, acting, governance }) => {
    const to = query.to ?? acting.today
    return { items: [...structureChanges(governance.structure, query.from ?? addDays(to, -365), to)], next: null }
  },
}

function forumView(forum: ForumOnDay, governance: Governance): z.output<typeof ForumShape> {
  const { id, kind, name, object } = forum
  const seats = seatsOf(forum, governance)
  return {
    ...{ id, name },
    kind: kind.id,
    abbreviation: kind.abbreviation,
    object: object === null ? null : objectView(object.id, governance),
    mission: kind.mission,
    levels: kind.levels,
    cadence: { perYear: kind.cadence.perYear, floor: kind.cadence.floor, clause: kind.cadence.clause },
    seats: seats.length,
    vacancies: seats.filter(({ personId }) => personId === null).length,
    bothSides: bothSidesIn(forum, governance).size,
    clause: kind.clause,
  }
}

/** What the model says of this kind of forum: its responsibilities, what it decides, and its place among the others. */
function structureOf({ kind, object }: ForumOnDay, governance: Governance) {
  const { model } = governance
  const above = model.forums.find(({ id }) => id === kind.above)
  const family = above?.per === 'organisation' ? null : (object?.partOfId ?? object?.id ?? null)
  const aboveForum = above === undefined ? undefined : forumOn(forumId(above.id, family), governance)
  const below = forumsOn(governance).filter(
    (each) =>
      each.kind.above === kind.id &&
      (object === null || each.object === null || [each.object.id, each.object.partOfId].includes(object.id)),
  )
  return {
    responsibilities: kind.responsibilities,
    mandates: model.mandates.flatMap(({ decision, role, side, heldBy, within, limit, clause }) =>
      'forum' in heldBy && heldBy.forum === kind.id
        ? [{ decision, role: role ?? null, side: side ?? null, within, limit: limit ?? null, clause }]
        : [],
    ),
    ladder: model.ladder.flatMap(({ step, by, name, clause }) => {
      if (!('forum' in by) || by.forum !== kind.id) return []
      return [{ step, name, clause, decidedBy: model.offices.find(({ id }) => id === by.decidedBy)?.name ?? null }]
    }),
    grounds: groundsOf(kind),
    above: aboveForum === undefined ? null : { id: aboveForum.id, name: aboveForum.name },
    below: below.map(({ id, name }) => ({ id, name })),
  }
}

const linkInForum = ({ id, title, url }: Link) => ({ id, title, url })
