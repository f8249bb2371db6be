import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { ask } from '../../asking/queries'
import { type ComboChoice, ComboField } from '../../parts/comboField'
import type { FieldProps } from '../../parts/field'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'
import { emptyOf, type FieldKind, frameOf } from '../fieldKind'

export interface Chosen {
  readonly id: string
  readonly name: string
}

/** A name that is being written, and what was chosen by it. */
export interface FoundTyped {
  readonly text: string
  readonly chosen: Chosen | null
}

export interface FinderProps extends FieldProps {
  typed: FoundTyped
  onChange: (typed: FoundTyped) => void
}

export function Finder({ typed, onChange, choices, loading, ...field }: FinderProps & Found) {
  return (
    <ComboField
      {...field}
      text={typed.text}
      chosen={typed.chosen}
      onChange={(text, choice) =>
        onChange({ text, chosen: choice === null ? null : { id: choice.id, name: choice.name } })
      }
      choices={choices}
      loading={loading}
    />
  )
}

interface Found {
  readonly choices: readonly ComboChoice[]
  readonly loading: boolean
}

/** What is asked: nothing while the field says who is chosen already. */
export function useSearched({ text, chosen }: FoundTyped): { q: string | undefined; limit: number } {
  const q = useDeferredValue(text)
  return { q: q === '' || q === chosen?.name ? undefined : q, limit: 20 }
}

/** Finds a person while the name is typed; what is typed stays until somebody is chosen. */
export function PersonFinder(props: FinderProps) {
  const { data, isFetching } = useQuery({
    ...ask('GET /persons', { query: useSearched(props.typed) }),
    placeholderData: (before) => before,
  })
  const choices = (data?.items ?? []).map(({ id, name, titles, administration }) => ({
    ...{ id, name, kind: 'office' as const },
    detail: [...titles.slice(0, 1).map(sayFirst), administration?.name].filter(Boolean).join(', '),
  }))
  return <Finder {...props} choices={choices} loading={isFetching} />
}

export const isChosen = (value: unknown): value is Chosen =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value

/** Any kind that is found by its name. */
export const found = {
  read: (kept) => {
    if (typeof kept !== 'object' || kept === null || !('text' in kept)) return { text: '', chosen: null }
    return { text: String(kept.text), chosen: 'chosen' in kept && isChosen(kept.chosen) ? kept.chosen : null }
  },
  typedOf: (stands) =>
    isChosen(stands) ? { text: stands.name, chosen: { id: stands.id, name: stands.name } } : { text: '', chosen: null },
  sent: ({ text, chosen }, field) => chosen?.id ?? (text.trim() === '' ? emptyOf(field) : text.trim()),
  answer: ({ chosen }) => chosen?.id ?? '',
  words: ({ text, chosen }) => chosen?.name ?? text,
} as const satisfies Omit<FieldKind<FoundTyped>, 'draw'>

export const person: FieldKind<FoundTyped> = {
  ...found,
  missing: m.parts_choose_person,
  draw: ({ field, typed, onChange, error }) => (
    <PersonFinder {...frameOf(field, error)} typed={typed} onChange={onChange} />
  ),
}
