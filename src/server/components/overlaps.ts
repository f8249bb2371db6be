import type { overlapEndpoints } from '#api/overlaps'
import { overlapsOn } from '#model/components/overlaps'
import type { Handlers } from '../http/asked.ts'
import { pageBy } from '../http/paging.ts'
import { componentRefOf } from './componentViews.ts'

export const overlapHandlers: Handlers<typeof overlapEndpoints> = {
  'GET /overlaps': async ({ query, asOf }) => {
    const governance = asOf(query.asOf)
    const { object, component } = query
    const overlaps = overlapsOn(governance).filter(
      ({ objectIds, componentIds }) =>
        (object === undefined || objectIds.includes(object)) &&
        (component === undefined || componentIds.includes(component)),
    )
    const page = pageBy(overlaps, query, ({ id, componentIds, likeness, why }) => ({
      components: componentIds.flatMap((each) => componentRefOf(each, governance)),
      ...{ id, likeness, why: [...why] },
    }))
    return { ...page, total: overlaps.length }
  },
}
