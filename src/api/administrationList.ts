import type { z } from 'zod'
import { text } from '#model/text'
import type { AdministrationInList } from './administrations.ts'
import { list } from './list.ts'
import { listed } from './listExport.ts'
import { yesOrNo } from './listWords.ts'
import { peopleTabs } from './peopleTabs.ts'

/** The line's parts, what supports them, and what the shared ones answer for. */
export const administrationList = list<z.output<typeof AdministrationInList>>()({
  route: 'GET /administrations',
  title: text('Förvaltningar', 'Administrations'),
  ofDay: true,
  filters: {
    q: { kind: 'search', name: text('Sökord', 'Search words') },
    when: {
      kind: 'check',
      off: 'current',
      on: 'all',
      address: 'alla',
      name: text('Visa även de som har upphört', 'Show those that have ended too'),
    },
  },
  orders: { name: { name: text('Namn', 'Name') } },
  columns: {
    name: { heading: text('Förvaltning', 'Administration'), text: ({ name }) => name },
    code: { heading: text('Kod', 'Code'), text: ({ code }) => code },
    from: { heading: text('Från', 'From'), date: ({ from }) => from },
    to: { heading: text('Till', 'To'), date: ({ to }) => to },
    shared: { heading: text('Gemensam', 'Shared'), text: ({ shared }) => yesOrNo(shared) },
    scope: {
      heading: text('Linjens beslut om uppdraget', 'The line’s decision on its task'),
      text: ({ scope }) => scope?.reference ?? null,
    },
    supportedBy: {
      heading: text('Stöds av objekt', 'Supported by objects'),
      text: ({ supportedBy }) => listed(supportedBy.filter(({ how }) => how === 'direct').map(({ code }) => code)),
    },
    indirectly: {
      heading: text('Stöds indirekt av objekt', 'Supported indirectly by objects'),
      text: ({ supportedBy }) => listed(supportedBy.filter(({ how }) => how === 'indirect').map(({ code }) => code)),
    },
    predecessors: {
      heading: text('Kommer av', 'Follows from'),
      text: ({ predecessors }) => listed(predecessors.map(({ name }) => name)),
    },
    successors: {
      heading: text('Blev', 'Became'),
      text: ({ successors }) => listed(successors.map(({ name }) => name)),
    },
  },
  page: {
    address: '/forvaltningar',
    tabs: peopleTabs,
    heading: text('Förvaltningar', 'Administrations'),
    sentence: text(
      'Linjens delar, vilka objekt som stödjer dem och vad de gemensamma svarar för.',
      'The parts of the line, the objects that support them and what the shared ones answer for.',
    ),
    add: { to: '/forvaltningar/ny', word: text('Lägg till förvaltning', 'Add an administration') },
    none: { heading: text('Inga förvaltningar är registrerade', 'No administrations are registered') },
  },
})
