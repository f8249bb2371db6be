import { type Text, text } from '../text.ts'
import type { FieldSynonyms } from './fieldSynonyms.ts'
import { type RoleListField, roleListFields } from './fields.ts'
import { type RegisterField, registerFields } from './registerFields.ts'

/** What there is to import. */
export const importKinds = ['role-list', 'component-register'] as const
export type ImportKind = (typeof importKinds)[number]

/** What a column of a file can hold, whatever is imported; the same id may have another name in another kind. */
export type ImportField = RoleListField | RegisterField

interface KindOfImport {
  readonly name: Text
  readonly fields: readonly (FieldSynonyms<ImportField> & { readonly name: Text })[]
  /** More rows than this is another file than the one that was meant. */
  readonly mostRows: number
}

const kinds: Readonly<Record<ImportKind, KindOfImport>> = {
  'role-list': { name: text('Rollista', 'Role list'), fields: roleListFields, mostRows: 5_000 },
  'component-register': {
    name: text('Register över it-komponenter', 'Register of IT components'),
    fields: registerFields,
    mostRows: 20_000,
  },
}

export const importKind = (kind: ImportKind): KindOfImport => kinds[kind]

export const importFieldIds = [
  ...new Set(Object.values(kinds).flatMap(({ fields }) => fields.map(({ field }) => field))),
] as [ImportField, ...ImportField[]]

export const fieldName = (kind: ImportKind, field: ImportField): Text =>
  kinds[kind].fields.find((each) => each.field === field)?.name ?? text(field, field)
