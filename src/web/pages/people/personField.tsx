import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { ask } from '../../asking/queries'
import { ComboField } from '../../parts/comboField'
import type { FieldProps } from '../../parts/field'
import { sayFirst } from '../../words/say'

export interface PersonChosen {
  readonly id: string
  readonly name: string
}

interface PersonFieldProps extends FieldProps {
  text: string
  chosen: PersonChosen | null
  onChange: (text: string, chosen: PersonChosen | null) => void
}

/** Finds a person while the name is typed; what is typed stays until somebody is chosen. */
export function PersonField({ text, chosen, onChange, ...field }: PersonFieldProps) {
  const q = useDeferredValue(text)
  const { data, isFetching } = useQuery({
    ...ask('GET /persons', { query: { q: q === '' || q === chosen?.name ? undefined : q, limit: 20 } }),
    placeholderData: (before) => before,
  })
  const choices = (data?.items ?? []).map((person) => ({
    id: person.id,
    name: person.name,
    detail: [...person.titles.slice(0, 1).map(sayFirst), person.administration?.name].filter(Boolean).join(', '),
    kind: 'office' as const,
  }))
  return (
    <ComboField
      {...field}
      text={text}
      chosen={chosen}
      onChange={(typed, choice) => onChange(typed, choice === null ? null : { id: choice.id, name: choice.name })}
      choices={choices}
      loading={isFetching}
    />
  )
}
