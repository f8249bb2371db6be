import { covers } from '../dates.ts'
import type { Governance } from '../governance.ts'
import type { Forum } from '../shapes/modelForums.ts'
import type { GovernanceObject } from '../structure.ts'
import { compose, type Text, text } from '../text.ts'

/** One forum of the organisation: the kind that the model describes, and the object that it is for, if any. */
export interface ForumOnDay {
  readonly id: string
  readonly kind: Forum
  readonly object: GovernanceObject | null
  readonly name: Text
}

/** A forum's id: the model's for the organisation's own, `kind~objectId` for an object's. */
export const forumId = (kind: string, objectId: string | null): string =>
  objectId === null ? kind : `${kind}~${objectId}`

/** The object that a forum is for, by its id. */
export const objectOfForum = (id: string): string | undefined => id.split('~')[1]

/** The organisation's own forums, and those of its objects. */
export const forumsOn = (governance: Governance): readonly ForumOnDay[] =>
  governance.model.forums.flatMap((kind): readonly ForumOnDay[] =>
    kind.per === 'organisation'
      ? [{ id: kind.id, kind, object: null, name: kind.name }]
      : ofKind(kind, governance.objects),
  )

/** The forums of some objects. */
export const forumsOf = (objects: readonly GovernanceObject[], { model }: Governance): readonly ForumOnDay[] =>
  model.forums.flatMap((kind) => ofKind(kind, objects))

const ofKind = (kind: Forum, objects: readonly GovernanceObject[]): readonly ForumOnDay[] => {
  const { per } = kind
  if (per === 'organisation') return []
  return objects
    .filter((object) => object.level === per.level)
    .map((object) => ({ id: forumId(kind.id, object.id), kind, object, name: nameFor(kind, object) }))
}

export function forumOn(id: string, governance: Governance): ForumOnDay | undefined {
  const own = governance.model.forums.find((kind) => kind.id === id && kind.per === 'organisation')
  if (own !== undefined) return { id, kind: own, object: null, name: own.name }
  const object = governance.object(objectOfForum(id) ?? '')
  const isThere = object !== undefined && covers(object, governance.day)
  return isThere ? forumsOf([object], governance).find((forum) => forum.id === id) : undefined
}

const nameFor = (kind: Forum, object: GovernanceObject): Text =>
  compose((language) => `${kind.name[language]} ${text('för', 'for')[language]} ${object.code}`)
