import { expect, test } from 'vitest'
import type { z } from 'zod'
import { vretabyOn } from '../../test/models/vretaby.ts'
import { itComponentList } from './itComponentList.ts'
import type { ItComponentInList } from './itComponents.ts'

const nobody = { business: null, it: null }
const component: z.output<typeof ItComponentInList> = {
  ...{ id: '00000000-0000-4000-8000-000000000001', name: 'Skolvyn', aliases: ['SV', 'Vyn'], type: 'system', key: null },
  ...{
    partOf: null,
    object: null,
    product: null,
    state: 'unplaced',
    category: 'no-such-category',
    lifecycle: 'in-use',
  },
  ...{
    criticality: { unknown: true },
    contractForm: null,
    supplier: 'Vyer AB',
    assessments: nobody,
    responsible: nobody,
  },
  ...{ administrations: { unknown: true }, activeUsers: { unknown: true }, holes: ['description'], attestedOn: null },
  ...{ operatingCost: { ore: 1_250_050, vat: 'unknown' }, absentSince: null },
}

/** What each cell says, in Swedish. */
function cellsOf(item: typeof component): Record<string, unknown> {
  const words = (value: unknown) => (typeof value === 'object' && value !== null && 'sv' in value ? value.sv : value)
  return Object.fromEntries(
    Object.entries(itComponentList.columns).map(([id, column]) => [
      id,
      words(
        'text' in column
          ? column.text(item, vretabyOn())
          : 'number' in column
            ? column.number(item)
            : 'money' in column
              ? column.money(item)
              : undefined,
      ),
    ]),
  )
}

test('a component’s cells tell what nobody knows from what nobody has said, and choices by their words', () => {
  expect(cellsOf(component)).toMatchObject({
    ...{ name: 'Skolvyn', aliases: 'SV; Vyn', type: 'System', state: 'I inget objekt', category: 'no-such-category' },
    ...{ lifecycle: 'I förvaltning', criticality: 'okänt', contractForm: null, supplier: 'Vyer AB' },
    ...{ administrations: 'okänt', activeUsers: 'okänt', business: null },
    ...{ operatingCost: { ore: 1_250_050, vat: 'unknown' }, vat: 'okänt om momsen är med' },
  })
  expect(cellsOf({ ...component, operatingCost: null, activeUsers: null })).toMatchObject({
    ...{ operatingCost: null, vat: null, activeUsers: null },
  })
})
