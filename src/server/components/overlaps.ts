import { overlapList } from '#api/overlapList'
import type { overlapEndpoints } from '#api/overlaps'
import { overlapsOn } from '#model/components/overlaps'
import type { Handlers } from '../http/asked.ts'
import { listHandler } from '../lists/listHandler.ts'
import { componentRefOf } from './componentViews.ts'

export const overlapHandlers: Handlers<typeof overlapEndpoints> = {
  'GET /overlaps': listHandler(overlapList, {
    of: overlapsOn,
    narrow: {
      object: (id) => (overlap) => overlap.objectIds.includes(id),
      component: (id) => (overlap) => overlap.componentIds.includes(id),
    },
    order: { likeliest: ({ weight }) => [weight] },
    view:
      ({ governance }) =>
      ({ id, componentIds, likeness, why }) => ({
        ...{ id, likeness, why: [...why] },
        components: componentIds.flatMap((each) => componentRefOf(each, governance)),
      }),
  }),
}
