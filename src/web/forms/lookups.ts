import type { Lookup } from '#api/formField'
import type { AnswerOf } from '../asking/api'
import { ask, askWhole } from '../asking/queries'
import { shownDay } from '../parts/days'
import type { SelectOption } from '../parts/select'
import { m } from '../words/compiled/messages'
import { sayFirst } from '../words/say'

/** What can be chosen among, whichever form asks. `within` is what the choices hang on, where they hang on something. */
export const lookups = {
  administrations: () => ({
    ...askWhole('GET /administrations'),
    select: ({ items }: { items: readonly Named[] }) => items.map(({ id, name }) => ({ value: id, word: name })),
  }),
  operations: (within: string) => ({
    ...askWhole('GET /offices', { query: { administration: within } }),
    select: ({ items }: AnswerOf<'GET /offices'>) =>
      items.filter(({ leads }) => leads === 'operation').map(({ id, title }) => ({ value: id, word: title })),
  }),
  objects: () => ({
    ...askWhole('GET /objects'),
    select: ({ items }: { items: readonly Coded[] }) =>
      items.map(({ id, code, name }) => ({ value: id, word: `${code} ${name}` })),
  }),
  products: (within: string) => ({
    ...askWhole('GET /object-products', { query: { object: within } }),
    select: ({ items }: { items: readonly Named[] }) => items.map(({ id, name }) => ({ value: id, word: name })),
  }),
  'offices-held': (within: string) => ({
    ...ask('GET /persons/{id}', { params: { id: within } }),
    select: ({ offices }: { offices: readonly Held[] }) =>
      offices.filter(({ when }) => when !== 'past').map(({ officeId, title }) => ({ value: officeId, word: title })),
  }),
  'proposed-versions': () => ({
    ...ask('GET /model/versions'),
    select: ({ items }: AnswerOf<'GET /model/versions'>) =>
      items
        .filter(({ state }) => state === 'proposed')
        .map(({ id, number }) => ({ value: id, word: m.rulebook_version_number({ number }) })),
  }),
  'decisions-on-model': () => ({
    ...askWhole('GET /decisions', { query: { kind: 'decide-on-model', state: 'in-force' } }),
    select: ({ items }: AnswerOf<'GET /decisions'>) =>
      items.map(({ id, reference, by, on }) => ({
        value: id,
        word: `${reference}, ${sayFirst(by.title)} ${shownDay(on)}`,
      })),
  }),
} as const satisfies Record<Lookup, (within: string) => { select: (data: never) => readonly SelectOption[] }>

interface Named {
  readonly id: string
  readonly name: string
}
interface Coded extends Named {
  readonly code: string
}
interface Held {
  readonly officeId: string
  readonly title: string
  readonly when: string
}
