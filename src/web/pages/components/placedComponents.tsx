import { useSuspenseQueries } from '@tanstack/react-query'
import { businessComponentList } from '#api/businessComponentList'
import { itComponentList } from '#api/itComponentList'
import { ask, askWhole } from '../../asking/queries'
import { tableColumns } from '../../lists/listColumns'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import type { Column } from '../../parts/table'
import { TableSection } from '../../parts/tableSection'
import { useAsOf } from '../../routing/asOf'
import { m } from '../../words/compiled/messages'
import { businessShown } from './businessColumns'
import { componentShown } from './componentColumns'
import { counted } from './counted'
import { useOffersAdding } from './useOffersAdding'

interface PlacedComponentsProps {
  /** The object, or one of its products. */
  within: { readonly object: string; readonly product?: string }
}

const mostShown = 20

/** What belongs to an object or a product: counts, what awaits the steering group, and both lists. */
export function PlacedComponents({ within: { object, product } }: PlacedComponentsProps) {
  const asOf = useAsOf()
  const query = product === undefined ? { asOf, object } : { asOf, product }
  const [{ data: its }, { data: businesses }, { data: fields }, { data: proposed }] = useSuspenseQueries({
    queries: [
      ask('GET /it-components', { query: { ...query, limit: mostShown } }),
      ask('GET /business-components', { query: { ...query, limit: mostShown } }),
      ask('GET /component-fields', { query: { asOf } }),
      askWhole('GET /placements', { query: { asOf, object, state: 'proposed' } }),
    ],
  })
  const isToday = asOf === undefined
  const mayAdd = useOffersAdding() && isToday
  const waiting = proposed.items.filter((each) => product === undefined || each.product?.id === product)
  const listed = product === undefined ? `objekt=${object}` : `produkt=${product}`
  const marked = product === undefined ? '' : `?valda=${waiting.map(({ component }) => component.id).join(',')}`
  const within = <Row,>(columns: readonly Column<Row>[]) =>
    columns.filter(({ id }) => product === undefined || id !== 'object')
  const preset = `objekt=${object}${product === undefined ? '' : `&produkt=${product}`}`
  return (
    <>
      <TableSection
        heading={m.components_it_components()}
        note={counted.total(its.total)}
        more={<LinkTo to={`/komponenter?${listed}`}>{m.components_show_in_list()}</LinkTo>}
        before={
          waiting.length > 0 && (
            <p className="sb-row sb-before-panel">
              <LinkTo to={`/komponenter?${listed}&lage=proposed`}>{counted.awaiting(waiting.length)}</LinkTo>
              {isToday && (
                <LinkButton size="small" to={`/objekt/${object}/bekrafta${marked}`}>
                  {m.components_confirm_them()}
                </LinkButton>
              )}
            </p>
          )
        }
        density="dense"
        columns={within(tableColumns(itComponentList, componentShown(fields, undefined, true)))}
        rows={its.items}
        rowKey={({ id }) => id}
        none={m.components_none_here()}
        why={m.components_none_here_why()}
        foot={
          its.total > its.items.length && (
            <p className="sb-table-more">
              <LinkTo to={`/komponenter?${listed}`}>{m.components_all_of({ count: its.total })}</LinkTo>
            </p>
          )
        }
      >
        {mayAdd && (
          <p className="sb-after-panel">
            <LinkButton to={`/komponenter/ny?${preset}`}>{m.components_add()}</LinkButton>
          </p>
        )}
      </TableSection>
      <TableSection
        heading={m.components_business_components()}
        note={counted.total(businesses.total)}
        more={<LinkTo to={`/verksamhetskomponenter?${listed}`}>{m.components_show_in_list()}</LinkTo>}
        density="dense"
        columns={within(tableColumns(businessComponentList, businessShown(fields, true)))}
        rows={businesses.items}
        rowKey={({ id }) => id}
        none={m.components_no_business()}
      >
        {mayAdd && (
          <p className="sb-after-panel">
            <LinkButton to={`/verksamhetskomponenter/ny?${preset}`}>{m.components_add_business()}</LinkButton>
          </p>
        )}
      </TableSection>
    </>
  )
}
