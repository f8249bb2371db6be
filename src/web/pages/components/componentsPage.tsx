import { useSuspenseQuery } from '@tanstack/react-query'
import { itComponentList } from '#api/itComponentList'
import { ask } from '../../asking/queries'
import { ListPage } from '../../lists/listPage'
import { useSelection } from '../../lists/marking'
import { useListed } from '../../lists/useListed'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { componentShown } from './componentColumns'
import { ComponentTabs } from './componentTabs'
import { counted } from './counted'
import { SelectionBar } from './selectionBar'
import { useOffersAdding } from './useOffersAdding'

/** The register of IT components: where each belongs, who answers for it on both sides, and its gaps. */
export function ComponentsPage() {
  const asOf = useAsOf()
  const { isFiltered } = useFilter()
  const { answer } = useListed(itComponentList)
  const { data: fields } = useSuspenseQuery(ask('GET /component-fields', { query: { asOf } }))
  const selection = useSelection(answer.items)
  const isToday = asOf === undefined
  const categories = fields.items.find(({ id }) => id === 'category')?.choices ?? []
  return (
    <ListPage
      stuck
      list={itComponentList}
      tabs={<ComponentTabs current="it" />}
      mayAdd={useOffersAdding()}
      choices={{ category: Object.fromEntries(categories.map(({ id, name }) => [id, name])) }}
      shows={componentShown(fields, isToday ? selection : undefined)}
      rowTone={({ id }) => (selection.has(id) ? 'selected' : undefined)}
      bar={({ items, total }) => (
        <SelectionBar
          selection={selection}
          isPage={total > items.length}
          isToday={isToday}
          total={isFiltered ? counted.filtered(total) : counted.total(total)}
        />
      )}
    />
  )
}
