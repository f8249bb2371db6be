import { type ComponentType, lazy } from 'react'
import type { List, ListOnPage } from '#api/list'
import type { ask } from '../asking/queries'

/** One page: its address, its part of the bundle, and what it will ask for, fetched beside the bundle. */
export interface Page {
  readonly path: string
  readonly Component: ComponentType
  /** Begins to fetch the page's part of the bundle. */
  readonly load: () => Promise<unknown>
  readonly asks: Asks
  /** `framed`: behind the sign-in. `open`: everyone reads it. `bare`: no frame at all. */
  readonly frame: 'framed' | 'open' | 'bare'
}

type Listed = List<never> & { readonly page: ListOnPage }

type Asks = (params: Readonly<Record<string, string>>, day: { asOf?: string }) => readonly ReturnType<typeof ask>[]

export function page(
  path: string,
  load: () => Promise<Record<string, unknown>>,
  name: string,
  asks: Asks = () => [],
  frame: Page['frame'] = 'framed',
): Page {
  const Component = lazy(async () => ({ default: (await load())[name] as ComponentType }))
  return { path, Component, load, asks, frame }
}

/** A list that is drawn as it is described, and so has no page of its own. */
export const listed = <Name extends string>(
  path: string,
  load: () => Promise<Record<Name, Listed>>,
  name: Name,
): Page =>
  page(
    path,
    async () => {
      const [{ ListPage }, lists] = await Promise.all([import('../lists/listPage'), load()])
      return { listed: () => <ListPage list={lists[name]} /> }
    },
    'listed',
  )
