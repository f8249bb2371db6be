import type { AnswerOf } from '../../asking/api'
import { LinkTo } from '../../parts/linkTo'
import { State } from '../../parts/state'
import { comesWord, vacantWord } from '../../parts/vacantWords'
import { sayFirst } from '../../words/say'

interface SideNamesProps {
  object: Pick<AnswerOf<'GET /objects'>['items'][number], 'people'>
  side: 'business' | 'it'
}

/** One side of an object in a list: each role that is always filled, with the name or the hole. */
export function SideNames({ object, side }: SideNamesProps) {
  return object.people
    .filter((place) => place.side === side)
    .map(({ role, title, person, coming }) => (
      <div key={role}>
        {person === null ? (
          <State kind="vacant">{vacantWord(null)}</State>
        ) : (
          <LinkTo to={`/personer/${person.id}`} className="sb-name">
            {person.protectedIdentity ? sayFirst(title) : person.name}
          </LinkTo>
        )}
        <span className="sb-cell-detail">{sayFirst(title)}</span>
        {coming !== null && <span className="sb-cell-detail">{comesWord(coming)}</span>}
      </div>
    ))
}
