import type { AnswerOf } from '../../asking/api'
import { ListDownload } from '../../lists/listDownload'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { Table } from '../../parts/table'
import { useAsOf } from '../../routing/asOf'
import { m } from '../../words/compiled/messages'
import { ContentState } from '../components/contentState'
import { counted } from '../components/counted'
import { subareaWord } from './subareaWord'

interface ObjectProductsProps {
  object: AnswerOf<'GET /objects/{id}'>
  products: AnswerOf<'GET /object-products'>['items']
  /** How many there are when only the first are shown. */
  all?: number
  readOnly: boolean
}

/** What the object is divided into, and what of it awaits its steering group. */
export function ObjectProducts({ object, products, all, readOnly }: ObjectProductsProps) {
  const asOf = useAsOf()
  const more =
    all !== undefined && all > products.length ? (
      <LinkTo to={`/objekt/${object.id}?flik=produkter`}>{m.objects_all_products({ count: all })}</LinkTo>
    ) : all === undefined ? (
      <ListDownload route="GET /object-products" sent={{ query: { asOf, object: object.id } }} />
    ) : undefined
  const isWhole = all === undefined
  const waiting = products.filter(({ state }) => state === 'proposed')
  return (
    <Section heading={m.objects_products()} more={more}>
      {isWhole && waiting.length > 0 && (
        <p className="sb-row sb-before-panel">
          {counted.awaiting(waiting.length)}
          {!readOnly && (
            <LinkButton size="small" to={`/objekt/${object.id}/bekrafta`}>
              {m.components_confirm_them()}
            </LinkButton>
          )}
        </p>
      )}
      <Panel flush>
        <Table
          caption={m.objects_products()}
          rows={products}
          rowKey={(product) => product.id}
          empty={<EmptyState kind="fromStart" heading={m.objects_no_products()} />}
          columns={[
            {
              id: 'product',
              head: m.objects_product(),
              cell: (product) => (
                <>
                  <LinkTo to={`/produkter/${product.id}`}>{product.name}</LinkTo>
                  <span className="sb-cell-detail">{subareaWord(product.subarea)}</span>
                </>
              ),
            },
            {
              id: 'state',
              head: m.components_state(),
              cell: ({ state }) => <ContentState state={state} />,
            },
            {
              id: 'coordinators',
              head: m.objects_coordinators(),
              cell: (product) => product.coordinators.map((person) => person.name).join(', ') || '–',
            },
            { id: 'contact', head: m.objects_contact(), cell: (product) => product.contact?.name ?? '–' },
          ]}
        />
      </Panel>
      {isWhole && !readOnly && object.can.addProduct === null && (
        <p className="sb-after-panel">
          <LinkButton to={`/objekt/${object.id}/ny-produkt`}>{m.products_add()}</LinkButton>
        </p>
      )}
    </Section>
  )
}
