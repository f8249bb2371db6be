import type { ReactNode } from 'react'
import type { AnswerOf } from '../../asking/api'
import { useAct } from '../../asking/useAct'
import { Button } from '../../parts/button'
import { useReceipt } from '../../parts/receipt'
import type { Column } from '../../parts/table'
import { TableSection } from '../../parts/tableSection'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { ComponentLink, objectOf } from './componentLink'

type Relation = AnswerOf<'GET /components/{id}/relations'>['items'][number]

interface RelationsTableProps {
  componentId: string
  relations: readonly Relation[]
  isToday: boolean
  /** After the rows. */
  children: ReactNode
}

/** Each relation as it is seen from this component. */
export function RelationsTable({ componentId, relations, isToday, children }: RelationsTableProps) {
  const removable: Column<Relation> = {
    id: 'act',
    head: m.components_act(),
    cell: (relation) => relation.can.remove === null && <Removing componentId={componentId} relation={relation} />,
  }
  return (
    <TableSection
      heading={m.components_relations()}
      rows={relations}
      rowKey={({ id }) => id}
      none={m.components_no_relations()}
      why={m.components_no_relations_why()}
      columns={[
        {
          id: 'component',
          head: m.components_component(),
          cell: ({ component }) => <ComponentLink component={component} />,
        },
        { id: 'kind', head: m.components_relation(), cell: ({ name }) => say(name) },
        objectOf(({ component }: Relation) => component),
        { id: 'note', head: m.components_relation_note(), cell: ({ note }) => note ?? '' },
        ...(isToday && relations.some(({ can }) => can.remove === null) ? [removable] : []),
      ]}
    >
      {children}
    </TableSection>
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
