import { useQuery } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { LinkTo } from '../../parts/linkTo'
import { m } from '../../words/compiled/messages'

/** One line, when what one answers for hasn't been looked through for a long time. */
export function DueToAttest() {
  const { data } = useQuery(ask('GET /attestations', { query: { due: 'true', limit: 1 } }))
  if (data === undefined || data.total === 0) return null
  return (
    <p>
      <LinkTo to="/att-intyga">
        {data.total === 1 ? m.home_due_to_attest_one() : m.home_due_to_attest({ count: data.total })}
      </LinkTo>
    </p>
  )
}
