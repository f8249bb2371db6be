import type { z } from 'zod'
import { coreFieldNames } from '#model/components/coreFieldNames'
import type { CoreField } from '#model/shapes/modelRegister'
import { text } from '#model/text'
import type { HolesShape, SumShape } from './completeness.ts'
import { list } from './list.ts'
import { type Columns, listed } from './listExport.ts'

/** What is known of the IT components, summed by object or by person. */
export const sumColumns: Columns<z.output<typeof SumShape>> = {
  whose: {
    heading: text('Objekt eller ansvarig', 'Object or person'),
    text: ({ object, person }) => object?.code ?? person?.name ?? null,
  },
  components: { heading: text('It-komponenter', 'IT components'), number: ({ components }) => components },
  known: { heading: text('Känt', 'Known'), number: ({ known }) => known },
  unknown: { heading: text('Vet inte', 'Unknown'), number: ({ unknown }) => unknown },
  empty: { heading: text('Tomt', 'Empty'), number: ({ empty }) => empty },
}

const namesOf = (ids: readonly CoreField[]) => listed(ids.map((id) => coreFieldNames[id]))

/** The holes by name: which component lacks what. */
export const holeList = list<z.output<typeof HolesShape>>()({
  route: 'GET /completeness/components',
  title: text('It-komponenter där något fattas', 'IT components with something missing'),
  ofDay: true,
  filters: {
    object: {
      kind: 'thing',
      of: 'object',
      address: 'objekt',
      name: text('Objekt', 'Object'),
      all: text('Alla objekt', 'All objects'),
    },
    field: {
      kind: 'choice',
      values: coreFieldNames,
      address: 'falt',
      name: text('Uppgift som fattas', 'Missing field'),
      all: text('Vilken som helst', 'Any'),
    },
    /** On either side. */
    person: { kind: 'thing', of: 'person', address: 'person', name: text('Ansvarig', 'Responsible') },
  },
  orders: { '-missing': { turned: true, name: text('Det som saknar mest först', 'Those that lack most first') } },
  columns: {
    component: { heading: text('It-komponent', 'IT component'), text: ({ component }) => component.name },
    object: { heading: text('Objekt', 'Object'), text: ({ component }) => component.object?.code ?? null },
    unknown: { heading: text('Vet inte', 'Unknown'), text: ({ unknown }) => namesOf(unknown) },
    empty: { heading: text('Tomt', 'Empty'), text: ({ empty }) => namesOf(empty) },
  },
  page: {
    address: '/ifyllt',
    heading: text('It-komponenter där något fattas', 'IT components with something missing'),
    sentence: text('De som saknar mest först.', 'Those that lack most first.'),
    none: {
      done: true,
      heading: text('Inget fattas', 'Nothing is missing'),
      why: text(
        'Allt som modellen frågar efter är känt för de här komponenterna.',
        'All that the model asks is known of these components.',
      ),
    },
  },
})
