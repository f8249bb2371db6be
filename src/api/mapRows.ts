import type { z } from 'zod'
import { text } from '#model/text'
import type { Columns } from './listExport.ts'
import { thingWords } from './listWords.ts'
import type { MapShape } from './map.ts'

type ChartedMap = z.output<typeof MapShape>
type Charted = ChartedMap['items'][number]

export interface MapRow {
  readonly id: string
  readonly object: Charted['object']
  readonly product: Charted['products'][number]
  /** Undefined: the components are counted, not named, and the row is the product's own. */
  readonly component: Charted['products'][number]['components'][number] | undefined
}

/** The map as rows, in its own order: a row a component; where there are too many to name, a row a product. */
export const mapRows = ({ items, isSummed }: Pick<ChartedMap, 'items' | 'isSummed'>): readonly MapRow[] =>
  items.flatMap(({ object, products }) =>
    products.flatMap((product): readonly MapRow[] =>
      isSummed
        ? [{ id: `${object?.id}~${product.product?.id}`, object, product, component: undefined }]
        : product.components.map((component) => ({ id: component.id, object, product, component })),
    ),
  )

/** The map as a table and as a file. */
export function mapColumns({ choices, isSummed }: Pick<ChartedMap, 'choices' | 'isSummed'>): Columns<MapRow> {
  const word = (all: ChartedMap['choices']['category'], id: string | null | undefined) =>
    all.find((each) => each.id === id)?.name ?? null
  const place: Columns<MapRow> = {
    object: { heading: text('Objekt', 'Object'), text: ({ object }) => object?.code ?? null },
    product: { heading: text('Objektprodukt', 'Object product'), text: ({ product }) => product.product?.name ?? null },
  }
  const counted: Columns<MapRow> = {
    count: { heading: text('Komponenter', 'Components'), number: ({ product }) => product.count },
  }
  const named: Columns<MapRow> = {
    component: { heading: text('Komponent', 'Component'), text: ({ component }) => component?.name ?? null },
    kind: {
      heading: text('Slag', 'Kind'),
      text: ({ component }) => (component === undefined ? null : thingWords[`${component.kind}-component`]),
    },
    category: { heading: text('Kategori', 'Category'), text: (row) => word(choices.category, row.component?.category) },
    lifecycle: {
      heading: text('Livscykel', 'Lifecycle'),
      text: (row) => word(choices.lifecycle, row.component?.lifecycle),
    },
    criticality: {
      heading: text('Verksamhetskritiskt', 'Business criticality'),
      text: (row) => word(choices.criticality, row.component?.criticality),
    },
    users: { heading: text('Användare', 'Users'), number: ({ component }) => component?.users ?? null },
    cost: {
      heading: text('Kostnad per år', 'Cost a year'),
      money: ({ component }) => (component?.cost == null ? null : { ore: component.cost, vat: 'unknown' }),
    },
    findings: { heading: text('Brister', 'Findings'), number: ({ component }) => component?.findings ?? null },
    holes: {
      heading: text('Uppgifter som saknas', 'Missing fields'),
      number: ({ component }) => component?.holes ?? null,
    },
  }
  return { ...place, ...(isSummed ? counted : named) }
}
