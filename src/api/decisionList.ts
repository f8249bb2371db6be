import type { z } from 'zod'
import { text } from '#model/text'
import type { DecisionInList } from './decisions.ts'
import { list } from './list.ts'
import { decisionKindWords, decisionStateWords } from './listWords.ts'

/** What forums, offices and roles have decided, the latest first. */
export const decisionList = list<z.output<typeof DecisionInList>>()({
  route: 'GET /decisions',
  title: text('Beslut', 'Decisions'),
  filters: {
    kind: { kind: 'choice', values: decisionKindWords, address: 'slag', name: text('Slag', 'Kind') },
    /** As in `by.id`: an office, `role~side~object`, or a forum. */
    maker: { kind: 'word', name: text('Beslutat av', 'Decided by') },
    object: { kind: 'thing', of: 'object', address: 'objekt', name: text('Objekt', 'Object') },
    person: { kind: 'thing', of: 'person', address: 'person', name: text('Person', 'Person'), folded: true },
    from: { kind: 'day', address: 'fran', name: text('Från', 'From') },
    to: { kind: 'day', address: 'till', name: text('Till', 'To') },
    state: { kind: 'choice', values: decisionStateWords, address: 'lage', name: text('Läge', 'State') },
  },
  orders: { '-on': { name: text('Senaste först', 'Latest first'), turned: true } },
  columns: {
    on: { heading: text('Beslutsdag', 'Decided on'), date: ({ on }) => on },
    wording: { heading: text('Beslut', 'Decision'), text: ({ wording }) => wording },
    kind: { heading: text('Slag', 'Kind'), text: ({ kind }) => decisionKindWords[kind] },
    by: { heading: text('Beslutat av', 'Decided by'), text: ({ by }) => by.title },
    reference: { heading: text('Beslutsreferens', 'Decision reference'), text: ({ reference }) => reference },
    object: { heading: text('Objekt', 'Object'), text: ({ object }) => object?.code ?? null },
    person: { heading: text('Person', 'Person'), text: ({ person }) => person?.name ?? null },
    state: { heading: text('Läge', 'State'), text: ({ state }) => decisionStateWords[state] },
    clause: { heading: text('Klausul', 'Clause'), text: ({ clause }) => clause },
    recordedAt: { heading: text('Registrerat', 'Recorded'), moment: ({ recordedAt }) => recordedAt },
  },
  page: {
    address: '/beslut',
    heading: text('Beslut', 'Decisions'),
    sentence: text(
      'Vad forum, befattningar och roller har beslutat, med dag, mandat och referens.',
      'What forums, offices and roles have decided, with day, mandate and reference.',
    ),
    add: { to: '/beslut/nytt', word: text('Registrera beslut', 'Record a decision') },
    none: {
      heading: text('Inga beslut är registrerade', 'No decisions are recorded'),
      why: text(
        'Här samlas det som forum och befattningar har beslutat, med datum, mandat och referens.',
        'What forums and offices have decided is kept here, with day, mandate and reference.',
      ),
    },
    noneFiltered: text('Inga beslut passar filtret', 'No decisions fit the filter'),
  },
})
