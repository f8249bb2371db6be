import { LinkTo } from '../../parts/linkTo'
import { Note } from '../../parts/note'
import { m } from '../../words/compiled/messages'
import type { Restructuring } from './restructureForm'

interface ComponentsFollowProps {
  kind: Restructuring
  objectId: string
  /** How many components the objects that end answer for. */
  count: number
}

/** What becomes of the components, said before the decision is registered. */
export function ComponentsFollow({ kind, objectId, count }: ComponentsFollowProps) {
  if (count === 0 || kind === 'name' || kind === 'category') return null
  if (kind !== 'close')
    return (
      <Note>
        {kind === 'merge' ? m.objects_components_follow({ count }) : m.objects_components_follow_products({ count })}
      </Note>
    )
  return (
    <Note>
      {m.objects_components_in_the_way()}{' '}
      <LinkTo to={`/komponenter?objekt=${objectId}`}>{m.objects_see_components()}</LinkTo>
    </Note>
  )
}
