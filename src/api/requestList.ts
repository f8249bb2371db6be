import type { z } from 'zod'
import { text } from '#model/text'
import { list } from './list.ts'
import { listed } from './listExport.ts'
import { requestStateWords } from './listWords.ts'
import type { RequestInList } from './requests.ts'

/** Decisions that somebody has asked for, and that wait for whoever may decide. */
export const requestList = list<z.output<typeof RequestInList>>()({
  route: 'GET /requests',
  title: text('Begärda beslut', 'Requested decisions'),
  filters: {
    state: { kind: 'choice', values: requestStateWords, name: text('Läge', 'State') },
    /** `me`: those that wait for the asking person. Else `office:ID`, `role:ROLE~SIDE~OBJECT` or `forum:ID`. */
    askedOf: { kind: 'word', name: text('Begärt av', 'Asked of') },
  },
  orders: { '-requestedAt': { name: text('Senaste först', 'Latest first'), turned: true } },
  columns: {
    title: { heading: text('Beslut', 'Decision'), text: ({ title }) => title },
    state: { heading: text('Läge', 'State'), text: ({ state }) => requestStateWords[state] },
    askedOf: { heading: text('Begärt av', 'Asked of'), text: ({ askedOf }) => askedOf?.title ?? null },
    persons: {
      heading: text('Personer', 'People'),
      text: ({ askedOf }) => listed((askedOf?.persons ?? []).map(({ name }) => name)),
    },
    requestedBy: {
      heading: text('Frågat av', 'Requested by'),
      text: ({ requestedBy }) => requestedBy.person?.name ?? requestedBy.name,
    },
    requestedAt: { heading: text('När', 'When'), moment: ({ requestedAt }) => requestedAt },
    note: { heading: text('Anteckning', 'Note'), text: ({ note }) => note },
    clause: { heading: text('Klausul', 'Clause'), text: ({ clause }) => clause },
  },
  page: {
    address: '/begaran',
    heading: text('Begärda beslut', 'Requested decisions'),
    sentence: text(
      'Beslut som någon har bett om, och som väntar på den som får besluta.',
      'Decisions that somebody has asked for, and that wait for whoever may decide.',
    ),
    none: {
      heading: text('Ingen begäran väntar', 'No request waits'),
      why: text(
        'När ett beslut har nekats för att fel befattning fattade det, går det att be den rätta om det.',
        'When a decision was refused because the wrong office made it, the right one can be asked for it.',
      ),
    },
    views: {
      name: text('Visa', 'Show'),
      address: 'visa',
      of: {
        asked: { name: text('Väntar', 'Waiting'), asks: { state: 'asked' } },
        mine: { name: text('Väntar på dig', 'Waiting for you'), asks: { askedOf: 'me' } },
        all: { name: text('Alla', 'All'), asks: {} },
      },
    },
  },
})
