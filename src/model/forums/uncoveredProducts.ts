import { vacantSince } from '../dates.ts'
import { ableTo } from '../decisions/mandates.ts'
import { cited, type Finding, type FindingQuestion } from '../findings.ts'
import type { Governance } from '../governance.ts'
import type { ClauseId } from '../shapes/ids.ts'
import type { ObjectProduct } from '../structure.ts'
import { text } from '../text.ts'
import { type ForumOnDay, forumsOn } from './forums.ts'
import { groundsOf, matterOfSeat } from './seating.ts'

/** Which products can nobody in the object's group decide about? */
export const uncoveredProducts = {
  kind: 'uncovered-product',
  about: ['product'],
  name: text('Produkt utan mandat i styrgruppen', 'Product without a mandate in the steering group'),
  clauses: (governance) => cited('uncovered-product', governance),
  ask: (governance) =>
    cited('uncovered-product', governance).flatMap((clause) =>
      forumsOn(governance)
        .filter((forum) => groundsOf(forum.kind).length > 0)
        .flatMap((forum) =>
          governance
            .productsOf(forum.object?.id ?? '')
            .flatMap((product) => uncovered(product, forum, clause, governance)),
        ),
    ),
} as const satisfies FindingQuestion

function uncovered(
  product: ObjectProduct,
  { kind, object }: ForumOnDay,
  clause: ClauseId,
  governance: Governance,
): readonly Finding[] {
  const seats = governance.structure.seatings.filter(
    (each) => each.objectId === product.objectId && each.forum === kind.id && each.productIds.includes(product.id),
  )
  const since = vacantSince(seats, product.from, governance.day)
  if (since === undefined || object === null) return []
  return [
    {
      id: `uncovered-product~${product.id}`,
      kind: 'uncovered-product',
      clause,
      title: text(
        `Ingen i styrgruppen har mandat över ${product.name}`,
        `Nobody in the steering group has a mandate over ${product.name}`,
      ),
      why: text(
        `Ingen ledamots plats i ${kind.abbreviation} ${object.code} omfattar produkten.`,
        `No member's seat in ${kind.abbreviation} ${object.code} reaches the product.`,
      ),
      subject: { type: 'product', id: product.id, name: product.name },
      objectId: object.id,
      since,
      shouldAct: ableTo(matterOfSeat(object.id), governance),
      mend: { act: 'seats.take', with: { forumId: `${kind.id}~${object.id}`, productId: product.id } },
    },
  ]
}
