import { useSuspenseQuery } from '@tanstack/react-query'
import { businessComponentList } from '#api/businessComponentList'
import { ask } from '../../asking/queries'
import { ListPage } from '../../lists/listPage'
import { useAsOf } from '../../routing/asOf'
import { businessShown } from './businessColumns'
import { ComponentTabs } from './componentTabs'
import { useOffersAdding } from './useOffersAdding'

/** Support other than IT: routines, guides, templates, training; who answers for each, and what IT it is about. */
export function BusinessComponentsPage() {
  const { data: fields } = useSuspenseQuery(ask('GET /component-fields', { query: { asOf: useAsOf() } }))
  return (
    <ListPage
      list={businessComponentList}
      tabs={<ComponentTabs current="business" />}
      mayAdd={useOffersAdding()}
      shows={businessShown(fields)}
    />
  )
}
