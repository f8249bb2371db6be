import type { AnswerOf } from '../../house/api'
import { useAsOf } from '../../house/asOf'
import { ListDownload } from '../../house/listDownload'
import { EmptyState } from '../../parts/emptyState'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { Table } from '../../parts/table'
import { m } from '../../words/compiled/messages'
import { subareaWord } from './subareaWord'

interface ObjectProductsProps {
  object: AnswerOf<'GET /objects/{id}'>
  products: AnswerOf<'GET /object-products'>['items']
  /** How many there are when only the first are shown. */
  all?: number
  readOnly: boolean
}

export function ObjectProducts({ object, products, all }: ObjectProductsProps) {
  const asOf = useAsOf()
  const more =
    all !== undefined && all > products.length ? (
      <LinkTo to={`/objekt/${object.id}?flik=produkter`}>{m.objects_all_products({ count: all })}</LinkTo>
    ) : all === undefined ? (
      <ListDownload route="GET /object-products" sent={{ query: { asOf, object: object.id } }} />
    ) : undefined
  return (
    <Section heading={m.objects_products()} more={more}>
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
              id: 'coordinators',
              head: m.objects_coordinators(),
              cell: (product) => product.coordinators.map((person) => person.name).join(', ') || '–',
            },
            { id: 'contact', head: m.objects_contact(), cell: (product) => product.contact?.name ?? '–' },
          ]}
        />
      </Panel>
    </Section>
  )
}
