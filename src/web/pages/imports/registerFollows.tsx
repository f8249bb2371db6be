import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { askWhole } from '../../asking/queries'
import { type FigureLine, Figures } from '../../parts/figures'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { ImportSeen } from './importPage'
import { counted } from './importWords'
import { rowsAddress } from './rowsShown'

type Register = NonNullable<ImportSeen['register']>

/** What the register would be like with the import in it: new, changed, gone, proposed moves, and the holes by name. */
export const RegisterFollows = ({ seen: { id, state, register } }: { seen: ImportSeen }) =>
  register === null ? null : <Told id={id} register={register} isDraft={state === 'draft'} />

function Told({ id, register, isDraft }: { id: string; register: Register; isDraft: boolean }) {
  const { data } = useSuspenseQuery(askWhole('GET /objects'))
  const codes = new Map(data.items.map((object) => [object.id, object.code]))
  const code = (objectId: string) => codes.get(objectId) ?? ''
  const { moves, absent, orphans, objects, holes } = register
  const lines: readonly (FigureLine | undefined)[] = [
    {
      id: 'new',
      figure: register.new,
      what: counted(register.new, m.imports_register_new_one, m.imports_register_new),
      to: rowsAddress(id),
    },
    {
      id: 'changed',
      figure: register.changed,
      what: counted(register.changed, m.imports_register_changed_one, m.imports_register_changed),
      to: rowsAddress(id),
    },
    {
      id: 'unchanged',
      figure: register.unchanged,
      what: counted(register.unchanged, m.imports_register_unchanged_one, m.imports_register_unchanged),
      to: rowsAddress(id, 'fanns'),
    },
    some('moves', moves.length, [m.imports_register_moves_one, m.imports_register_moves], () => (
      <Some
        all={moves.map(({ name, fromObjectId, toObjectId, componentId }) => ({
          key: componentId,
          word: m.imports_move_of({ name, from: code(fromObjectId), to: code(toObjectId) }),
        }))}
      />
    )),
    some('absent', absent.length, [m.imports_register_absent_one, m.imports_register_absent], () => (
      <Some
        all={absent.map(({ componentId, name }) => ({
          key: componentId,
          word: <LinkTo to={`/komponenter/${componentId}`}>{name}</LinkTo>,
        }))}
      />
    )),
    some('orphans', orphans.length, [m.imports_register_orphans_one, m.imports_register_orphans], () => (
      <Some all={orphans.map(({ row, name }) => ({ key: String(row), word: name }))} />
    )),
    some('objects', objects.length, [m.imports_register_objects_one, m.imports_register_objects], () => (
      <Some
        all={objects.map(({ objectId, components, added }) => ({
          key: objectId,
          word: m.imports_register_in_object({ count: components, code: code(objectId), added }),
        }))}
      />
    )),
    some('relations', register.relations, [m.imports_register_relations_one, m.imports_register_relations]),
    some('persons', register.personsNew, [m.imports_register_persons_one, m.imports_register_persons]),
    some('products', register.productsNew, [m.imports_register_products_one, m.imports_register_products]),
    some('holes', holes.length, [m.imports_register_holes_one, m.imports_register_holes], () => (
      <Some
        all={holes.map(({ field, name, components }) => ({
          key: field,
          word: m.imports_register_hole({ field: say(name), count: components, of: register.components }),
        }))}
        most={holes.length}
      />
    )),
  ]
  return (
    <Panel heading={isDraft ? m.imports_follows() : m.imports_followed()}>
      <Figures lines={lines.filter((line) => line !== undefined)} />
    </Panel>
  )
}

/** What there is none of isn't told. */
const some = (
  id: string,
  figure: number,
  [one, many]: readonly [one: () => string, many: () => string],
  detail?: () => ReactNode,
): FigureLine | undefined =>
  figure === 0 ? undefined : { id, figure, what: counted(figure, one, many), ...(detail && { detail: detail() }) }

function Some({ all, most = 5 }: { all: readonly { key: string; word: ReactNode }[]; most?: number }) {
  const more = all.length - most
  return (
    <ul className="sb-said">
      {all.slice(0, most).map(({ key, word }) => (
        <li key={key}>{word}</li>
      ))}
      {more > 0 && <li>{m.imports_and_more({ count: more })}</li>}
    </ul>
  )
}
