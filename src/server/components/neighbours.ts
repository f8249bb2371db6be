import type { neighbourEndpoints } from '#api/neighbours'
import { dependenciesOf, dependentsOf, type Reached, tiesOn } from '#model/components/neighbours'
import type { Governance } from '#model/governance'
import { type Handlers, notFound } from '../http/asked.ts'
import { componentRef, componentRefOf } from './componentViews.ts'

export const neighbourHandlers: Handlers<typeof neighbourEndpoints> = {
  'GET /components/{id}/neighbours': async ({ params: { id }, query, asOf }) => {
    const governance = asOf(query.asOf)
    const component = governance.component(id)
    if (component === undefined) return notFound
    return {
      component: componentRef(component, governance),
      relations: tiesOn(id, governance).flatMap(({ otherId, ...relation }) =>
        componentRefOf(otherId, governance).map((other) => ({ ...relation, other })),
      ),
      stops: dependentsOf(id, governance).flatMap((each) => reachedView(each, governance)),
      needs: dependenciesOf(id, governance).flatMap((each) => reachedView(each, governance)),
    }
  },
}

const reachedView = ({ componentId, viaId, steps }: Reached, governance: Governance) =>
  componentRefOf(componentId, governance).map((component) => ({ component, viaId, steps }))
