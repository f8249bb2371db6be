import { type AnyKind, kindOf } from '../../../forms/fieldKind'
import { choicesOf } from '../../../forms/kinds/chosen'
import { m } from '../../../words/compiled/messages'
import { say } from '../../../words/say'
import { type FactSeen, type FieldSeen, isUnknown } from '../componentSeen'
import { DocumentsField, type DocumentTyped } from '../documentsField'
import { FactField } from '../factField'
import { type FactTyped, factOf, factTyped, nothingTyped } from '../factTyped'
import { choiceWord } from '../factWords'
import { KeptSecret } from '../known'
import { ListField, type ListTyped } from '../listField'

const isObject = (kept: unknown): kept is object => typeof kept === 'object' && kept !== null

/** Some of a known set, none of it, unknown, or never told: four different answers. */
export const toldList: AnyKind = kindOf<ListTyped>({
  read: (kept) => (isObject(kept) && 'state' in kept ? (kept as ListTyped) : { state: 'untold', ids: [] }),
  typedOf(stands) {
    if (Array.isArray(stands)) return { state: 'these', ids: stands.map(({ id }: { id: string }) => id) }
    return { state: isUnknown(stands) ? 'unknown' : 'untold', ids: [] }
  },
  sent: ({ state, ids }) => (state === 'untold' ? null : state === 'unknown' ? { unknown: true } : ids),
  words({ state, ids }) {
    if (state === 'untold') return ''
    return state === 'unknown' ? m.components_unknown() : m.componentforms_chosen_count({ count: ids.length })
  },
  draw: ({ field, typed, onChange, error }) => (
    <ListField
      id={field.key}
      label={field.label}
      typed={typed}
      choices={choicesOf(field)}
      onChange={onChange}
      error={error}
    />
  ),
})

export const documents: AnyKind = kindOf<readonly DocumentTyped[]>({
  read: (kept) => (Array.isArray(kept) ? kept : []),
  sent: (typed) => typed.filter(({ title, url }) => title !== '' || url !== ''),
  words: (typed) => typed.map(({ title }) => title).join(', '),
  draw: ({ field, typed, onChange, error }) => (
    <DocumentsField label={field.label} documents={typed} onChange={onChange} error={error} />
  ),
})

/** A fact: its own description says how it is asked. What can't be read as one is sent as it is typed, and refused. */
export const factKind = (seen: FieldSeen): AnyKind =>
  kindOf<FactTyped>({
    read: (kept) => (isObject(kept) && 'isUnknown' in kept ? (kept as FactTyped) : nothingTyped),
    typedOf: (stands) => factTyped(stands as FactSeen | undefined),
    sent(typed, { leftOut }) {
      const told = factOf(seen, typed)
      const value = 'fault' in told ? typed.text : told.value
      return value === null && leftOut ? undefined : value
    },
    words({ text, chosen, isUnknown: isNotKnown }) {
      if (isNotKnown) return m.components_unknown()
      return chosen.length > 0 ? chosen.map((id) => choiceWord(seen, id)).join(', ') : choiceWord(seen, text)
    },
    draw: ({ typed, onChange, error }) => <FactField field={seen} typed={typed} onChange={onChange} error={error} />,
  })

/** Something is written there for others to read: it is told, not asked for. */
export const keptSecret = (seen: FieldSeen, code: string | undefined): AnyKind =>
  kindOf<undefined>({
    read: () => undefined,
    sent: () => undefined,
    words: () => '',
    draw: () => (
      <div className="sb-field">
        <span className="sb-label">{say(seen.name)}</span>
        <KeptSecret code={code} />
      </div>
    ),
  })

/** The rows of facts in a form, in the fields' own order. */
export const factRows = (fields: readonly FieldSeen[]) =>
  fields.map(({ id, name, group }) => ({
    ...{ key: `facts.${id}`, kind: 'own' as const, label: name, group, optional: true as const, grid: true as const },
  }))
