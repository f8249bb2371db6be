import type { ReactNode } from 'react'
import { Note } from '../parts/note'
import { Section } from '../parts/section'
import type { FieldShown } from './fieldKind'
import { kindFor } from './fieldKinds'
import type { Values } from './typed'

interface FormFieldsProps {
  fields: readonly FieldShown[]
  values: Values
  change: (key: string, value: unknown) => void
  error: (key: string) => string | undefined
}

/** A part of a long form. */
export interface FormGroup {
  readonly id: string
  readonly heading: string
}

/** A long form, part by part; each part has a place of its own in the page. */
export function GroupedFields({ groups, fields, ...rest }: FormFieldsProps & { groups: readonly FormGroup[] }) {
  return groups.map(({ id, heading }) => (
    <Section key={id} id={`group-${id}`} heading={heading}>
      <div className="sb-form">
        <FormFields {...rest} fields={fields.filter(({ group }) => group === id)} />
      </div>
    </Section>
  ))
}

/**
 * The fields in their order; those that belong together stand beside each other. A row is the same one whatever is hidden
 * in it: what is being written in isn't drawn anew when its neighbour comes.
 */
export function FormFields({ fields, ...rest }: FormFieldsProps) {
  return inRows(fields).map((row) => {
    const seen = row.filter(({ hidden }) => hidden !== true)
    const [first] = row
    const look = first?.grid ? 'sb-fact-fields' : row.length > 1 ? 'sb-form-pair' : undefined
    return (
      <Row
        key={first?.key}
        heading={seen[0]?.heading}
        look={seen.length === 0 ? undefined : look}
        notes={seen.flatMap(({ note }) => note ?? [])}
      >
        {seen.map((field) => (
          <Drawn key={field.key} field={field} {...rest} />
        ))}
      </Row>
    )
  })
}

interface RowProps {
  heading: string | undefined
  look: string | undefined
  notes: readonly string[]
  children: ReactNode
}

const Row = ({ heading, look, notes, children }: RowProps) => (
  <>
    {heading !== undefined && <h2>{heading}</h2>}
    {look === undefined ? children : <div className={look}>{children}</div>}
    {notes.map((note) => (
      <Note key={note}>{note}</Note>
    ))}
  </>
)

function Drawn({ field, values, change, error }: Omit<FormFieldsProps, 'fields'> & { field: FieldShown }) {
  const Draw = kindFor(field).draw
  const { key } = field
  return <Draw field={field} typed={values[key]} onChange={(value) => change(key, value)} error={error(key)} />
}

/** A field that stands beside the one before it, and so in the same row. */
function inRows(fields: readonly FieldShown[]): readonly (readonly FieldShown[])[] {
  const rows: FieldShown[][] = []
  for (const field of fields) {
    const last = rows.at(-1)
    if (last !== undefined && (field.beside || (field.grid && last[0]?.grid))) last.push(field)
    else rows.push([field])
  }
  return rows
}
