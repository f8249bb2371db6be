import { queryOptions } from '@tanstack/react-query'
import { call, ProblemAnswer } from '../../asking/api'
import { ask } from '../../asking/queries'

/** One finding of the day; null when it isn't one any more, which is good news and no fault. */
export const askFinding = (id: string, asOf: string | undefined) => {
  const sent = { params: { id }, query: { asOf } }
  return queryOptions({
    queryKey: [...ask('GET /findings/{id}', sent).queryKey, 'or null'],
    queryFn: ({ signal }) =>
      call('GET /findings/{id}', sent, { signal }).catch((error: unknown) => {
        if (error instanceof ProblemAnswer && error.problem.status === 404) return null
        throw error
      }),
  })
}
