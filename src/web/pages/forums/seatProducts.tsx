import { useQuery } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { m } from '../../words/compiled/messages'

/** Which products a given seat covers, filled in when the answer has come. */
export function SeatProducts({ id }: { id: string }) {
  const { data } = useQuery(ask('GET /seats/{id}', { params: { id } }))
  if (data === undefined) return null
  const names = data.products.map(({ name }) => name)
  return (
    <span className="sb-cell-detail">
      {names.length === 0 ? m.forums_covers_none() : m.forums_covers({ products: names.join(', ') })}
    </span>
  )
}
