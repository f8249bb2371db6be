import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { type Choice, type Chooser, choosers } from '../../asking/choosers'
import { ComboField } from '../../parts/comboField'
import type { FieldProps } from '../../parts/field'
import { emptyOf, type FieldKind, type FieldShown, frameOf } from '../fieldKind'

export interface Chosen {
  readonly id: string
  readonly name: string
}

/** A name that is being written, and what was chosen by it. */
export interface FoundTyped {
  readonly text: string
  readonly chosen: Chosen | null
}

interface FinderProps extends FieldProps {
  /** What kind of thing. */
  of: Choice
  typed: FoundTyped
  onChange: (typed: FoundTyped) => void
}

/** Finds a thing while its name is typed; what is typed stays until one is chosen. Nothing is sought while the field says which. */
export function Finder({ of, typed: { text, chosen }, onChange, ...field }: FinderProps) {
  const chooser: Chooser = choosers[of]
  const q = useDeferredValue(text)
  const wanted = { q: q === '' || q === chosen?.name ? undefined : q, limit: 20 }
  const { data, isFetching } = useQuery({
    queryKey: ['choose', of, wanted],
    queryFn: ({ signal }) => chooser.find(wanted, signal),
    placeholderData: (before) => before,
  })
  return (
    <ComboField
      {...field}
      text={text}
      chosen={chosen}
      onChange={(written, choice) =>
        onChange({ text: written, chosen: choice === null ? null : { id: choice.id, name: choice.name } })
      }
      choices={data?.items ?? []}
      loading={isFetching}
    />
  )
}

export const isChosen = (value: unknown): value is Chosen =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value

/** Persons unless the field says otherwise. */
export const kindSought = ({ of = 'person' }: FieldShown): Choice => of as Choice

export const thing: FieldKind<FoundTyped> = {
  read: (kept) => {
    if (typeof kept !== 'object' || kept === null || !('text' in kept)) return { text: '', chosen: null }
    return { text: String(kept.text), chosen: 'chosen' in kept && isChosen(kept.chosen) ? kept.chosen : null }
  },
  typedOf: (stands) =>
    isChosen(stands) ? { text: stands.name, chosen: { id: stands.id, name: stands.name } } : { text: '', chosen: null },
  sent: ({ text, chosen }, field) => chosen?.id ?? (text.trim() === '' ? emptyOf(field) : text.trim()),
  answer: ({ chosen }) => chosen?.id ?? '',
  words: ({ text, chosen }) => chosen?.name ?? text,
  draw: ({ field, typed, onChange, error }) => (
    <Finder of={kindSought(field)} {...frameOf(field, error)} typed={typed} onChange={onChange} />
  ),
}
