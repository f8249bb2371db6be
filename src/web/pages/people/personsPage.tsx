import { personList } from '#api/personList'
import { ListPage } from '../../lists/listPage'
import { shownDay } from '../../parts/days'
import { LinkTo } from '../../parts/linkTo'
import { m } from '../../words/compiled/messages'
import { PeopleTabs } from './peopleTabs'

/** Everybody the organisation knows: what they are here, where they work, how to reach them. */
export function PersonsPage() {
  return (
    <ListPage
      list={personList}
      tabs={<PeopleTabs current="people" />}
      shows={{
        name: ({ id, name, leftOn }) => (
          <>
            <LinkTo to={`/personer/${id}`} className="sb-name">
              {name}
            </LinkTo>
            {leftOn !== null && <span className="sb-cell-detail">{m.people_left_on({ day: shownDay(leftOn) })}</span>}
          </>
        ),
        titles: { width: '38%' },
        administration: ({ administration }) =>
          administration !== null && <LinkTo to={`/forvaltningar/${administration.id}`}>{administration.name}</LinkTo>,
        email: ({ email }) => email !== null && <LinkTo to={`mailto:${email}`}>{email}</LinkTo>,
      }}
    />
  )
}
