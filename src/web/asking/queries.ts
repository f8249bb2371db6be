import { QueryClient, queryOptions } from '@tanstack/react-query'
import type { Contract } from '#api/contract'
import { call, ProblemAnswer, type SentTo } from './api'

/** The server is away or its database is: asked again every ten seconds, as the page says. */
const isAway = (error: Error) => error instanceof ProblemAnswer && error.problem.status === 503

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => isAway(error) && count < 30,
      retryDelay: 10_000,
      refetchOnWindowFocus: true,
    },
  },
})

/** One way to ask: `useSuspenseQuery(ask('GET /objects', { query: { asOf } }))`. */
export const ask = <Route extends keyof Contract & `GET ${string}`>(
  route: Route,
  sent: SentTo<Route> = {} as SentTo<Route>,
) =>
  queryOptions({
    queryKey: [route, sent] as const,
    queryFn: ({ signal }) => call(route, sent, { signal }),
  })

/** After an act: what is shown may have changed anywhere, since one appointment moves seats, findings and mandates. */
export const askAgain = () => queryClient.invalidateQueries()
