import type { PersonKind } from '../parts/personMark'
import { m } from '../words/compiled/messages'
import { sayFirst } from '../words/say'
import { call } from './api'

/** A thing that can be chosen: what it is called, and what tells it from others of the same name. */
export interface Choosable {
  readonly id: string
  readonly name: string
  readonly detail?: string
  /** For persons: the shape beside the name. */
  readonly kind?: PersonKind
}

interface Wanted {
  /** What is typed; with nothing, the first of them. */
  readonly q?: string | undefined
  readonly limit: number
  readonly asOf?: string | undefined
  /** Only those in the thing of this id. */
  readonly within?: string | undefined
}

export interface Chooser {
  readonly find: (wanted: Wanted, signal: AbortSignal) => Promise<{ items: Choosable[]; total: number }>
  readonly one: (id: string) => Promise<Choosable>
  /** They are so many in every municipality that nobody looks through them. */
  readonly typed?: true
}

const found = <Item>(list: { items: Item[]; total: number }, shown: (item: Item) => Choosable) => ({
  items: list.items.map(shown),
  total: list.total,
})

const named = ({ id, name }: Choosable): Choosable => ({ id, name })
const coded = ({ id, code, name }: Choosable & { code: string }): Choosable => ({ id, name: `${code} ${name}` })

/** What each kind of thing is chosen among, by the name that lists and forms have for it. The server is asked as one types. */
export const choosers = {
  administration: {
    find: async ({ q, limit, asOf }, signal) =>
      found(await call('GET /administrations', { query: { q, limit, asOf } }, { signal }), named),
    one: async (id) => named(await call('GET /administrations/{id}', { params: { id } })),
  },
  object: {
    find: async ({ q, limit, asOf }, signal) =>
      found(await call('GET /objects', { query: { q, limit, asOf } }, { signal }), coded),
    one: async (id) => coded(await call('GET /objects/{id}', { params: { id } })),
  },
  product: {
    find: async ({ q, limit, asOf, within: object }, signal) =>
      found(await call('GET /object-products', { query: { q, limit, asOf, object } }, { signal }), (each) =>
        object === undefined ? { id: each.id, name: `${each.object.code} ${each.name}` } : named(each),
      ),
    one: async (id) => named(await call('GET /object-products/{id}', { params: { id } })),
  },
  'it-component': {
    find: async ({ q, limit, asOf, within: object }, signal) =>
      found(
        await call('GET /it-components', { query: { q, limit, asOf, object } }, { signal }),
        ({ id, name, object: place, product }) => ({
          ...{ id, name },
          detail: place === null ? m.parts_without_object() : [place.code, product?.name].filter(Boolean).join(', '),
        }),
      ),
    one: async (id) => named(await call('GET /it-components/{id}', { params: { id } })),
    typed: true,
  },
  office: {
    find: async ({ q, limit, asOf }, signal) =>
      found(await call('GET /offices', { query: { q, limit, asOf } }, { signal }), ({ id, title }) => ({
        id,
        name: title,
      })),
    one: async (id) => {
      const { title } = await call('GET /offices/{id}', { params: { id } })
      return { id, name: title }
    },
  },
  person: {
    find: async ({ q, limit }, signal) =>
      found(
        await call('GET /persons', { query: { q, limit } }, { signal }),
        ({ id, name, titles, administration }) => ({
          ...{ id, name, kind: 'office' as const },
          detail: [...titles.slice(0, 1).map(sayFirst), administration?.name].filter(Boolean).join(', '),
        }),
      ),
    one: async (id) => named(await call('GET /persons/{id}', { params: { id } })),
    typed: true,
  },
} as const satisfies Readonly<Record<string, Chooser>>

export type Choice = keyof typeof choosers
