import { QueryClient, queryOptions } from '@tanstack/react-query'
import type { Contract } from '#api/contract'
import type { List } from '#api/list'
import { type AnswerOf, call, ProblemAnswer, type SentTo } from './api'

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

/** Endpoints that answer a list page by page. */
type PagedRoute = {
  [Route in keyof Contract & `GET ${string}`]: AnswerOf<Route> extends {
    items: readonly unknown[]
    next: string | null
  }
    ? Route
    : never
}[keyof Contract & `GET ${string}`]

/** What narrows a list, its pages apart. */
type Narrowed<Route extends PagedRoute> =
  SentTo<Route> extends { query?: infer Query } ? Omit<NonNullable<Query>, 'after' | 'limit'> : never

/** The whole list, however many pages it takes: for what is chosen among, and for what a page shows all of. */
export const askWhole = <Route extends PagedRoute>(
  route: Route,
  { query }: { readonly query?: Narrowed<Route> } = {},
) =>
  queryOptions({
    queryKey: [route, { query: query ?? {} }, 'whole'] as const,
    queryFn: async ({ signal }) => {
      const items: AnswerOf<Route>['items'][number][] = []
      let page: AnswerOf<Route>
      let after: string | undefined
      do {
        page = await call(route, { query: { ...query, after, limit: atOnce } } as SentTo<Route>, { signal })
        items.push(...page.items)
        after = page.next ?? undefined
      } while (after !== undefined)
      return { ...page, items } as AnswerOf<Route>
    },
  })

/** As many as a page of a list can have. */
const atOnce = 500

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
