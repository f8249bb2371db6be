import { m } from '../../words/compiled/messages'

const oneOr =
  (one: () => string, many: (inputs: { count: number }) => string) =>
  (count: number): string =>
    count === 1 ? one() : many({ count })

/** Numbers of components, in words that fit one as well as many. */
export const counted = {
  total: oneOr(m.components_total_one, m.components_total),
  filtered: oneOr(m.components_total_filtered_one, m.components_total_filtered),
  marked: oneOr(m.components_marked_one, m.components_marked),
  attested: oneOr(m.components_attested_one, m.components_attested),
  confirmed: oneOr(m.components_group_confirmed_one, m.components_group_confirmed),
  awaiting: oneOr(m.components_await_group_one, m.components_await_group),
}
