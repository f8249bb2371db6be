import { vacantSince } from '../dates.ts'
import { ableTo } from '../decisions/mandates.ts'
import { citedFinding, type Finding } from '../findings.ts'
import type { Governance } from '../governance.ts'
import { causedByUnstaffed } from '../roles/unstaffed.ts'
import type { ClauseId } from '../shapes/ids.ts'
import type { ObjectProduct } from '../structure.ts'
import { forumFindingWords } from './findingWords.ts'
import { type ForumOnDay, forumsOf } from './forums.ts'
import { groundsOf } from './grounds.ts'
import { matterOfSeat } from './seating.ts'

const words = forumFindingWords['uncovered-product']

/** Which products can nobody in the object's group decide about? */
export const uncoveredProducts = citedFinding(
  'uncovered-product',
  ['product'],
  words.name,
  (clause, governance, { objects }) =>
    forumsOf(objects, governance)
      .filter((forum) => groundsOf(forum.kind).length > 0)
      .flatMap((forum) =>
        governance
          .productsOf(forum.object?.id ?? '')
          .flatMap((product) => uncovered(product, forum, clause, governance)),
      ),
  ({ products }) => products.length,
)

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
      title: words.title({ product: product.name }),
      why: words.why({ forum: `${kind.abbreviation} ${object.code}` }),
      subject: { type: 'product', id: product.id, name: product.name },
      objectId: object.id,
      since,
      shouldAct: ableTo(matterOfSeat(object.id), governance),
      mend: { act: 'seats.take', with: { forumId: `${kind.id}~${object.id}`, productId: product.id } },
      ...causedByUnstaffed(object, governance),
    },
  ]
}
