import type { AnswerOf } from '../../asking/api'
import { useAct } from '../../asking/useAct'
import { Button } from '../../parts/button'
import { EmptyState } from '../../parts/emptyState'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { useReceipt } from '../../parts/receipt'
import { type Column, Table } from '../../parts/table'
import { addressOfComponent } from '../../routing/addresses'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'

type Relation = AnswerOf<'GET /components/{id}/relations'>['items'][number]

interface RelationsTableProps {
  componentId: string
  relations: readonly Relation[]
  isToday: boolean
}

/** Each relation as it is seen from this component. */
export function RelationsTable({ componentId, relations, isToday }: RelationsTableProps) {
  const removable: Column<Relation> = {
    id: 'act',
    head: m.components_act(),
    cell: (relation) => relation.can.remove === null && <Removing componentId={componentId} relation={relation} />,
  }
  return (
    <Panel flush>
      <Table
        caption={m.components_relations()}
        rows={relations}
        rowKey={({ id }) => id}
        empty={
          <EmptyState kind="fromStart" heading={m.components_no_relations()} level={3}>
            {m.components_no_relations_why()}
          </EmptyState>
        }
        columns={[
          {
            id: 'component',
            head: m.components_component(),
            cell: ({ component }) => (
              <LinkTo to={addressOfComponent(component)} className="sb-name">
                {component.name}
              </LinkTo>
            ),
          },
          { id: 'kind', head: m.components_relation(), cell: ({ name }) => say(name) },
          {
            id: 'object',
            head: m.components_object(),
            cell: ({ component: { object } }) =>
              object !== null && <LinkTo to={`/objekt/${object.id}`}>{object.code}</LinkTo>,
          },
          { id: 'note', head: m.components_relation_note(), cell: ({ note }) => note ?? '' },
          ...(isToday && relations.some(({ can }) => can.remove === null) ? [removable] : []),
        ]}
      />
    </Panel>
  )
}

function Removing({ componentId, relation }: { componentId: string; relation: Relation }) {
  const remove = useAct('DELETE /components/{id}/relations/{relation}')
  const add = useAct('POST /components/{id}/relations')
  const receipt = useReceipt()
  const { id, kind, direction, component, note } = relation
  // A mistake is mended by the same press backwards: the relation is added anew from the end that it began at.
  const [fromId, toId] = direction === 'from' ? [componentId, component.id] : [component.id, componentId]
  const send = async () => {
    if ((await remove.send({ params: { id: componentId, relation: id }, body: {} })) === undefined) return
    receipt({
      text: m.components_relation_removed({ name: component.name }),
      undo: {
        word: m.components_undo(),
        onPress: () => void add.send({ params: { id: fromId }, body: { kind, toId, note } }),
      },
    })
  }
  return (
    <Button size="small" busy={remove.busy} onClick={() => void send()}>
      {m.components_remove()} <span className="sb-unseen">{component.name}</span>
    </Button>
  )
}
