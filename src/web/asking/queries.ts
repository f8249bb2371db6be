import { QueryClient, queryOptions } from '@tanstack/react-query'
import type { Contract } from '#api/contract'
import type { List } from '#api/list'
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

/** A page of a list, as every list is answered. */
export interface ListAnswer<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
  readonly total: number
  readonly before: number
}

/** A list by its description, which says what its items are. */
export const askList = <Item>({ route }: Pick<List<Item>, 'route'>, query: object) =>
  queryOptions({
    queryKey: [route, { query }] as const,
    queryFn: ({ signal }) =>
      call(route as keyof Contract, { query } as never, { signal }) as Promise<unknown> as Promise<ListAnswer<Item>>,
  })

/** After an act: what is shown may have changed anywhere, since one appointment moves seats, findings and mandates. */
export const askAgain = () => queryClient.invalidateQueries()
