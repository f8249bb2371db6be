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

/** The organisation's forums, and those of all its objects or some. */
export function forumsOn(
  governance: Governance,
  { objects }: Pick<Governance, 'objects'> = governance,
): readonly ForumOnDay[] {
  return governance.model.forums.flatMap((kind): ForumOnDay[] => {
    const { per } = kind
    if (per === 'organisation') return [{ id: kind.id, kind, object: null, name: kind.name }]
    return objects
      .filter((object) => object.level === per.level)
      .map((object) => ({ id: forumId(kind.id, object.id), kind, object, name: nameFor(kind, object) }))
  })
}

export const forumOn = (id: string, governance: Governance): ForumOnDay | undefined =>
  forumsOn(governance).find((forum) => forum.id === id)

const nameFor = (kind: Forum, object: GovernanceObject): Text =>
  compose((language) => `${kind.name[language]} ${text('för', 'for')[language]} ${object.code}`)
