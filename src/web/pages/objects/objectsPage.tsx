import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { askWhole } from '../../asking/queries'
import { mayDo, useSession } from '../../asking/session'
import { ListDownload } from '../../lists/listDownload'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { State } from '../../parts/state'
import { type Column, Table } from '../../parts/table'
import { TitledPage } from '../../parts/titledPage'
import { useAsOf } from '../../routing/asOf'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { SideNames } from './sideNames'
import { supportWords } from './supportWords'

type ObjectSeen = AnswerOf<'GET /objects'>['items'][number]

/** All objects on the day: category, who is supported, who answers on both sides, and holes. */
export function ObjectsPage() {
  const asOf = useAsOf()
  const session = useSession()
  const { data } = useSuspenseQuery(askWhole('GET /objects', { query: { asOf } }))
  const mayRestructure = asOf === undefined && mayDo(session, 'register')
  return (
    <TitledPage
      heading={m.objects_heading()}
      sentence={m.objects_sentence()}
      actions={
        <>
          <ListDownload route="GET /objects" sent={{ query: { asOf } }} />
          {mayRestructure && <LinkButton to="/objekt/nytt">{m.objects_new()}</LinkButton>}
        </>
      }
    >
      <Panel flush>
        <Table
          caption={m.objects_heading()}
          columns={columns}
          rows={data.items}
          rowKey={(object) => object.id}
          empty={
            <EmptyState kind="fromStart" heading={m.objects_none()}>
              {m.objects_none_why()}
            </EmptyState>
          }
        />
      </Panel>
    </TitledPage>
  )
}

const columns: readonly Column<ObjectSeen>[] = [
  {
    id: 'object',
    head: m.objects_object(),
    cell: (object) => (
      <>
        <LinkTo to={`/objekt/${object.id}`}>{object.code}</LinkTo>
        <span className="sb-cell-detail">{object.name}</span>
      </>
    ),
  },
  {
    id: 'category',
    head: m.objects_category(),
    cell: (object) => (
      <>
        {object.category === null ? <State kind="broken">{m.objects_no_category()}</State> : say(object.category.name)}
        <span className="sb-cell-detail">{supportWords(object)}</span>
      </>
    ),
  },
  {
    id: 'business',
    head: m.parts_business(),
    side: 'business',
    cell: (object) => <SideNames object={object} side="business" />,
  },
  { id: 'it', head: m.parts_it(), side: 'it', cell: (object) => <SideNames object={object} side="it" /> },
  { id: 'products', head: m.objects_products(), numeric: true, cell: (object) => object.products },
  {
    id: 'findings',
    head: m.objects_findings(),
    numeric: true,
    cell: (object) =>
      object.findings === 0 ? '0' : <LinkTo to={`/brister?objekt=${object.id}`}>{object.findings}</LinkTo>,
  },
]
