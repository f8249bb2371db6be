import type { Governance } from '../governance.ts'
import { doubleHatsIn } from '../roles/doubleHats.ts'
import type { ForumOnDay } from './forums.ts'
import { seatsOf } from './seats.ts'

/** Those in the forum who stand on both sides: of its own object, or of any object whose roles seat them here. */
export function bothSidesIn(forum: ForumOnDay, governance: Governance): ReadonlySet<string> {
  const seated = new Set(seatsOf(forum, governance).flatMap(({ personId }) => personId ?? []))
  const objects = forum.object === null ? governance.objects : [forum.object]
  return new Set(
    objects.flatMap((object) =>
      doubleHatsIn(object, governance).flatMap(({ personId }) => (seated.has(personId) ? [personId] : [])),
    ),
  )
}
