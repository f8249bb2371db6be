import { useSuspenseQueries } from '@tanstack/react-query'
import { contentDecisionFields, declineContentFields } from '#api/placementFields'
import { ask, askWhole } from '../../asking/queries'
import { Form } from '../../forms/form'
import { MarkBar, MarkedCell, type Selection, useSelection } from '../../lists/marking'
import { shownDay } from '../../parts/days'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { type Column, Table } from '../../parts/table'
import { TitledPage } from '../../parts/titledPage'
import { addressOfComponent } from '../../routing/addresses'
import { useParams, useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { toDecision } from '../roles/decisionLine'
import { counted } from './counted'

/** The proposed products and components of an object, and the steering group's decision on those that are marked. */
export function ConfirmPage() {
  const { id }: { id: string } = useParams()
  const { valda = '', gor }: { valda?: string; gor?: string } = useSearch()
  const [{ data: object }, { data: products }, { data: placements }] = useSuspenseQueries({
    queries: [
      ask('GET /objects/{id}', { params: { id } }),
      askWhole('GET /object-products', { query: { object: id, state: 'proposed' } }),
      askWhole('GET /placements', { query: { object: id, state: 'proposed' } }),
    ],
  })
  const rows: readonly ProposedRow[] = [
    ...products.items.map((each) => ({
      ...{ id: each.id, kind: 'product' as const, name: each.name, product: null, from: each.from },
      to: `/produkter/${each.id}`,
    })),
    ...placements.items.map(({ component, product, from }) => ({
      ...{ id: component.id, kind: component.kind, name: component.name, product, from },
      to: addressOfComponent(component),
    })),
  ]
  const asked = valda === '' ? rows.map((each) => each.id) : valda.split(',')
  const selection = useSelection(rows, asked)
  const heading = m.componentforms_confirm_heading({ code: object.code })
  const here = `/objekt/${id}?flik=komponenter`
  return (
    <TitledPage
      heading={heading}
      crumbs={[
        { word: m.shell_to_objects(), to: '/objekt' },
        { word: object.code, to: here },
        { word: m.componentforms_confirm_crumb() },
      ]}
      sentence={m.componentforms_confirm_sentence()}
    >
      {rows.length === 0 ? (
        <Panel>
          <EmptyState
            kind="done"
            heading={m.componentforms_all_confirmed({ code: object.code })}
            actions={<LinkButton to={here}>{m.componentforms_to_components({ code: object.code })}</LinkButton>}
          />
        </Panel>
      ) : (
        <>
          <Panel flush>
            <MarkBar selection={selection}>
              <output className="sb-strong">{counted.marked(selection.rows.length)}</output>
            </MarkBar>
            <Table
              caption={m.componentforms_proposed_in({ code: object.code })}
              density="dense"
              rows={rows}
              rowKey={(row) => row.id}
              columns={columnsOf(selection)}
            />
          </Panel>
          <Section
            heading={gor === 'avboj' ? m.componentforms_decline_heading() : m.componentforms_the_decision()}
            note={gor === 'avboj' ? m.componentforms_decline_why() : undefined}
          >
            <Deciding
              objectId={id}
              code={object.code}
              chosen={selection.rows}
              back={here}
              isDeclined={gor === 'avboj'}
            />
          </Section>
        </>
      )}
    </TitledPage>
  )
}

const columnsOf = (selection: Selection<ProposedRow>): readonly Column<ProposedRow>[] => [
  {
    id: 'name',
    head: m.components_name(),
    cell: ({ id, name, to }) => (
      <MarkedCell id={id} name={name} selection={selection}>
        <LinkTo to={to} className="sb-name">
          {name}
        </LinkTo>
      </MarkedCell>
    ),
  },
  { id: 'kind', head: m.components_kind(), cell: ({ kind }) => kindWords[kind]() },
  { id: 'product', head: m.components_home_product(), cell: ({ product }) => product?.name ?? '–' },
  {
    id: 'from',
    head: m.components_proposed_since(),
    cell: ({ from }) => <time dateTime={from}>{shownDay(from)}</time>,
  },
]

interface ProposedRow {
  readonly id: string
  readonly kind: 'product' | 'it' | 'business'
  readonly name: string
  readonly product: { readonly name: string } | null
  readonly from: string
  readonly to: string
}

const kindWords = {
  product: m.components_object_product,
  it: m.components_it_component,
  business: m.components_business_component,
} as const

interface DecidingProps {
  objectId: string
  code: string
  chosen: readonly ProposedRow[]
  back: string
  isDeclined: boolean
}

function Deciding({ objectId, code, chosen, back, isDeclined }: DecidingProps) {
  const content = {
    productIds: chosen.filter(({ kind }) => kind === 'product').map(({ id }) => id),
    componentIds: chosen.filter(({ kind }) => kind !== 'product').map(({ id }) => id),
  }
  const what = counted.content({ products: content.productIds.length, components: content.componentIds.length })
  const told = { what, code }
  const isOne = chosen.length === 1
  const shared = {
    ...{ given: content, back, matter: () => ({ kind: 'decide-content', object: objectId }) as const },
    intro: chosen.length === 0 && <p className="sb-error">{m.componentforms_mark_one()}</p>,
  }
  const marked = `valda=${chosen.map(({ id }) => id).join(',')}`
  if (isDeclined)
    return (
      <>
        <Form
          {...shared}
          route="POST /placements/refusal"
          draft={`decline-components:${objectId}`}
          fields={declineContentFields}
          askable={{ act: 'placements.decline', params: {} }}
          word={m.componentforms_decline({ what })}
          done={({ decision }) => ({
            text: isOne ? m.componentforms_declined_one(told) : m.componentforms_declined(told),
            link: toDecision(decision),
            to: back,
          })}
        />
        <LinkButton to={`/objekt/${objectId}/bekrafta?${marked}`} kind="text">
          {m.componentforms_confirm_instead()}
        </LinkButton>
      </>
    )
  return (
    <>
      <Form
        {...shared}
        route="POST /placements/confirmation"
        draft={`confirm-components:${objectId}`}
        fields={contentDecisionFields}
        askable={{ act: 'placements.confirm', params: {} }}
        word={m.components_group_confirmed({ what })}
        done={({ decision }) => ({
          text: isOne ? m.componentforms_confirmed_one(told) : m.componentforms_confirmed(told),
          link: toDecision(decision),
          to: back,
        })}
      />
      {chosen.length > 0 && (
        <LinkButton to={`/objekt/${objectId}/bekrafta?gor=avboj&${marked}`}>
          {m.componentforms_decline({ what })}
        </LinkButton>
      )}
    </>
  )
}
