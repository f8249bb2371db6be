import type { overlapEndpoints } from '#api/overlaps'
import { type Overlap, overlapsOn } from '#model/components/overlaps'
import type { Handlers } from '../http/asked.ts'
import { inOrder } from '../lists/ordering.ts'
import { pageOf } from '../lists/paging.ts'
import { componentRefOf } from './componentViews.ts'

export const overlapHandlers: Handlers<typeof overlapEndpoints> = {
  'GET /overlaps': async (asked) => {
    const { query } = asked
    const governance = asked.asOf(query.asOf)
    const { object, component } = query
    const overlaps = overlapsOn(governance).filter(
      ({ objectIds, componentIds }) =>
        (object === undefined || objectIds.includes(object)) &&
        (component === undefined || componentIds.includes(component)),
    )
    const likeliest = inOrder(overlaps, ({ weight }) => [weight], true)
    const view = ({ id, componentIds, likeness, why }: Overlap) => ({
      components: componentIds.flatMap((each) => componentRefOf(each, governance)),
      ...{ id, likeness, why: [...why] },
    })
    return pageOf(asked, 'GET /overlaps', likeliest, view, true)
  },
}
