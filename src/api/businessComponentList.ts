import type { z } from 'zod'
import { businessComponentTypes } from '#model/shapes/componentKinds'
import { text } from '#model/text'
import type { BusinessComponentInList } from './businessComponents.ts'
import { list } from './list.ts'
import { listed } from './listExport.ts'
import { placementStateWords } from './listWords.ts'

/** Support other than IT: routines, guides, templates, training; who answers for each, and what IT it is about. */
export const businessComponentList = list<z.output<typeof BusinessComponentInList>>()({
  route: 'GET /business-components',
  title: text('Verksamhetskomponenter', 'Business components'),
  ofDay: true,
  filters: {
    q: { kind: 'search', address: 'q', name: text('Sök namn', 'Search name') },
    object: { kind: 'thing', of: 'object', address: 'objekt', name: text('Objekt', 'Object') },
    product: {
      kind: 'thing',
      of: 'product',
      within: 'object',
      address: 'produkt',
      name: text('Produkt', 'Product'),
      folded: true,
    },
    type: { kind: 'choice', values: businessComponentTypes, address: 'typ', name: text('Typ', 'Type') },
    itComponent: {
      kind: 'thing',
      of: 'it-component',
      address: 'it',
      name: text('It-komponent', 'IT component'),
      folded: true,
    },
    assigned: {
      kind: 'flag',
      values: {
        false: text('Verksamheten', 'The operation'),
        true: text('Objektet, på uppdrag', 'The object, by assignment'),
      },
      address: 'uppdrag',
      name: text('Vem som svarar', 'Who answers'),
    },
  },
  orders: { name: { name: text('Namn', 'Name') } },
  columns: {
    name: { heading: text('Namn', 'Name'), text: ({ name }) => name },
    aliases: { heading: text('Kallas också', 'Also called'), text: ({ aliases }) => listed(aliases) },
    type: { heading: text('Typ', 'Type'), text: ({ type }) => businessComponentTypes[type] },
    object: { heading: text('Objekt', 'Object'), text: ({ object }) => object?.code ?? null },
    product: { heading: text('Objektprodukt', 'Object product'), text: ({ product }) => product?.name ?? null },
    state: { heading: text('Läge', 'State'), text: ({ state }) => placementStateWords[state] },
    administration: {
      heading: text('Svarar för den', 'Answers for it'),
      text: ({ administration }) => administration?.name ?? null,
    },
    assignedBy: { heading: text('Uppdrag av', 'Assigned by'), text: ({ assignment }) => assignment?.by.name ?? null },
    assignedOn: { heading: text('Uppdrag den', 'Assigned on'), date: ({ assignment }) => assignment?.on ?? null },
    owner: { heading: text('Ägare', 'Owner'), text: ({ assignment }) => assignment?.owner.name ?? null },
    reviewOn: { heading: text('Ses över', 'Reviewed on'), date: ({ assignment }) => assignment?.reviewOn ?? null },
    reference: {
      heading: text('Beslutsreferens', 'Decision reference'),
      text: ({ assignment }) => assignment?.reference ?? null,
    },
    itComponents: {
      heading: text('Handlar om it-komponenter', 'About IT components'),
      text: ({ itComponents }) => listed(itComponents.map(({ name }) => name)),
    },
  },
  page: {
    address: '/verksamhetskomponenter',
    heading: text('Verksamhets\u00adkomponenter', 'Business components'),
    sentence: text(
      'Stöd som inte är it: rutiner, lathundar, mallar och utbildning. Verksamheten svarar om uppdraget inte är lämnat till objektet.',
      'Support other than IT: routines, guides, templates and training. The operation answers unless the assignment is given to the object.',
    ),
    add: { to: '/verksamhetskomponenter/ny', word: text('Lägg till verksamhetskomponent', 'Add a business component') },
    none: {
      heading: text('Inga verksamhetskomponenter är registrerade', 'No business components are registered'),
      why: text(
        'Här samlas rutiner, lathundar, mallar och annat stöd som inte är it.',
        'Routines, guides, templates and other support than IT are gathered here.',
      ),
    },
    noneFiltered: text('Inga komponenter passar filtret', 'No components fit the filter'),
  },
})
