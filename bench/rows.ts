import type { Structure } from '#model/structure'
import { appointments } from './appointing.ts'
import { type Row, row } from './row.ts'

const earlier = '2019-05-20'

/** What a signed-in person asks for, put to some of the municipality's persons, objects and forums in turn. */
export function rowsFor(structure: Structure): readonly Row[] {
  const { objects } = structure
  const persons = structure.persons.filter((_, n) => n % 15 === 0)
  const names = [...new Set(structure.persons.map(({ name }) => name.split(' ').at(-1) ?? ''))].slice(0, 30)
  const forums = objects.map(({ id }) => ({ objectId: id, forum: `object-steering-group~${id}` }))
  const { most, nth } = appointments(structure)
  return [
    row(
      'person',
      'one person',
      persons.map(({ id }) => [`/persons/${id}`, id]),
    ),
    row(
      'appointments',
      'appointments, 50',
      objects.map(({ id }) => [`/appointments?object=${id}&limit=50`, id]),
    ),
    row(
      'seats',
      'forum seats on a date',
      forums.map(({ forum, objectId }) => [
        `/forums/${encodeURIComponent(forum)}/seats?asOf=${earlier}`,
        objectId,
        earlier,
      ]),
    ),
    row('findings', 'findings of all objects', [['/findings?limit=100', 'all']]),
    row('coverage', 'coverage', [['/coverage', 'all']]),
    row(
      'search',
      'search people',
      names.map((name) => [`/search?q=${encodeURIComponent(name)}`, name]),
    ),
    { id: 'appoint', name: 'appoint', asks: Array.from({ length: most }, (_, n) => nth(n)) },
  ]
}
