import type { Shows } from '../../lists/listColumns'
import { shownDay } from '../../parts/days'
import { LinkList } from '../../parts/linkList'
import { LinkTo } from '../../parts/linkTo'
import { m } from '../../words/compiled/messages'
import { PersonLink } from '../roles/personLink'
import type { FieldsSeen, ListedBusinessComponent } from './componentSeen'
import { choiceWord } from './factWords'
import { PlacedIn } from './placedIn'

/** What it is, where it belongs, who answers for it, and the IT that it is about. */
export const businessShown = (fields: FieldsSeen, isObjectTold?: boolean): Shows<ListedBusinessComponent> => ({
  name: {
    width: '30%',
    cell: ({ id, name, type }) => (
      <>
        <LinkTo to={`/verksamhetskomponenter/${id}`} className="sb-name">
          {name}
        </LinkTo>
        <span className="sb-cell-detail">{choiceWord({ choices: fields.businessTypes }, type)}</span>
      </>
    ),
  },
  object: {
    head: isObjectTold ? m.components_home_product() : m.components_belongs(),
    cell: (row) => <PlacedIn component={row} isObjectTold={isObjectTold} />,
  },
  administration: ({ assignment, administration }) =>
    assignment === null ? (
      <>
        {m.components_operation()}
        <span className="sb-cell-detail">{administration?.name}</span>
      </>
    ) : (
      <>
        <PersonLink person={assignment.owner} />
        <span className="sb-cell-detail">{m.components_review_on({ day: shownDay(assignment.reviewOn) })}</span>
      </>
    ),
  itComponents: AboutList,
})

/** The IT components that it is about. */
export const AboutList = ({ itComponents }: Pick<ListedBusinessComponent, 'itComponents'>) => (
  <LinkList things={itComponents} to={({ id }) => `/komponenter/${id}`} beside={({ object }) => object?.code} />
)
