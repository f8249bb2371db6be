import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import type { Text } from '#model/text'
import { reading } from './endpoint.ts'
import type { Filter, Filters, List, Orders } from './list.ts'
import { AsOf, countedPageOf, Paging } from './shapes.ts'

type OneOf<Keys> = z.ZodEnum<{ [K in Keys & string]: K }>

/** What a filter is asked with over the API. */
export type ShapeOf<F> = F extends { kind: 'choice'; values: infer V; first: string }
  ? z.ZodDefault<OneOf<keyof V>>
  : F extends { kind: 'choice'; values: infer V }
    ? z.ZodOptional<OneOf<keyof V>>
    : F extends { kind: 'check'; off: infer Off; on: infer On }
      ? z.ZodDefault<OneOf<Off | On>>
      : F extends { kind: 'flag' }
        ? z.ZodOptional<z.ZodCodec<z.ZodString, z.ZodBoolean>>
        : z.ZodOptional<z.ZodType<string, string>>

type FilterShapes<F extends Filters> = { -readonly [K in keyof F]: ShapeOf<F[K]> }
type DayShape<D> = D extends true ? typeof AsOf.shape : unknown
type QueryShape<F extends Filters, O extends Orders, D> = FilterShapes<F> & {
  sort: z.ZodDefault<OneOf<keyof O>>
} & DayShape<D> &
  typeof Paging.shape

function shapeOf(filter: Filter): z.ZodType {
  switch (filter.kind) {
    case 'search':
      return z.string().max(200).optional()
    case 'choice': {
      const one = z.enum(Object.keys(filter.values))
      return filter.first === undefined ? one.optional() : one.default(filter.first)
    }
    case 'check':
      return z.enum([filter.off, filter.on]).default(filter.off)
    case 'flag':
      return z.stringbool().optional()
    case 'thing':
      return (filter.or === undefined ? z.uuid() : z.union([z.uuid(), z.enum(Object.keys(filter.or))])).optional()
    case 'word':
      return z
        .string()
        .max(filter.longest ?? 200)
        .optional()
    case 'day':
      return CalendarDate.optional()
    default:
      return filter satisfies never
  }
}

/** The query that a list takes: its day, its filters, its order and its pages. */
function queryOf<Item, F extends Filters, O extends Orders, D extends boolean>(
  list: List<Item, F, O> & { readonly ofDay?: D },
): z.ZodObject<QueryShape<F, O, D>> {
  const orders = Object.keys(list.orders)
  const shape = {
    ...(list.ofDay === true ? AsOf.shape : {}),
    ...Object.fromEntries(Object.entries<Filter>(list.filters).map(([name, filter]) => [name, shapeOf(filter)])),
    sort: z.enum(orders).default(orders[0] ?? ''),
    ...Paging.shape,
  }
  return z.object(shape) as unknown as z.ZodObject<QueryShape<F, O, D>>
}

/** Declares the endpoint of a list that is described: its query, its pages and its files. */
export const listing = <
  const Item extends z.ZodType,
  const F extends Filters,
  const O extends Orders,
  const D extends boolean = false,
>(
  list: List<z.output<Item>, F, O> & { readonly ofDay?: D },
  item: Item,
  summary: Text,
) =>
  reading({
    reads: 'signed-in',
    summary,
    query: queryOf<z.output<Item>, F, O, D>(list),
    answer: countedPageOf(item),
    export: list,
  })
