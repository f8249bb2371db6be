import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { ask } from '../../asking/queries'
import { ComboField } from '../../parts/comboField'
import type { FieldProps } from '../../parts/field'
import { m } from '../../words/compiled/messages'

export interface ComponentChosen {
  readonly id: string
  readonly name: string
}

interface ComponentFieldProps extends FieldProps {
  text: string
  chosen: ComponentChosen | null
  onChange: (text: string, chosen: ComponentChosen | null) => void
}

/** Finds an IT component while its name is typed. */
export function ComponentField({ text, chosen, onChange, ...field }: ComponentFieldProps) {
  const q = useDeferredValue(text)
  const { data, isFetching } = useQuery({
    ...ask('GET /it-components', { query: { q: q === '' || q === chosen?.name ? undefined : q, limit: 20 } }),
    placeholderData: (before) => before,
  })
  const choices = (data?.items ?? []).map(({ id, name, object, product }) => ({
    id,
    name,
    detail: object === null ? m.components_unplaced() : [object.code, product?.name].filter(Boolean).join(', '),
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
