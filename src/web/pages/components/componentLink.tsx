import { LinkTo } from '../../parts/linkTo'
import type { Column } from '../../parts/table'
import { addressOfComponent } from '../../routing/addresses'
import { m } from '../../words/compiled/messages'
import type { ComponentSeen } from './componentSeen'

type Linked = Pick<ComponentSeen['parts'][number], 'id' | 'kind' | 'name'>

/** A component's name, as a row or a line begins with it. */
export const ComponentLink = ({ component }: { component: Linked }) => (
  <LinkTo to={addressOfComponent(component)} className="sb-name">
    {component.name}
  </LinkTo>
)

/** The object that answers, as a column. */
export const objectOf = <Row,>(
  componentOf: (row: Row) => Pick<ComponentSeen['parts'][number], 'object'>,
): Column<Row> => ({
  id: 'object',
  head: m.components_object(),
  cell: (row) => {
    const { object } = componentOf(row)
    return object !== null && <LinkTo to={`/objekt/${object.id}`}>{object.code}</LinkTo>
  },
})
