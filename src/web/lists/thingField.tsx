import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { type Choice, type Choosable, type Chooser, choosers } from '../asking/choosers'
import { ComboField } from '../parts/comboField'
import type { FieldProps } from '../parts/field'
import { Select } from '../parts/select'
import { useAsOf } from '../routing/asOf'

interface ThingFieldProps extends FieldProps {
  /** What kind of thing. */
  of: Choice
  /** The id of the one that is chosen; empty for none. */
  value: string
  onChange: (id: string) => void
  /** Only those in the thing of this id. */
  within?: string | undefined
  /** What can be chosen beside them. */
  or?: readonly Choosable[] | undefined
  placeholder?: string | undefined
}

/** So many fit in a list that one opens and looks through; among more, one types. */
const mostInSight = 100

/** One thing out of all there are: a list to open where they are few, and a field that asks the server where they are many. */
export function ThingField(props: ThingFieldProps) {
  const { of, value, onChange, within, or = [], placeholder, ...field } = props
  const asOf = useAsOf()
  const chooser: Chooser = choosers[of]
  const wanted = { limit: mostInSight, asOf, within }
  const { data } = useQuery({
    queryKey: ['choose', of, wanted],
    queryFn: ({ signal }) => chooser.find(wanted, signal),
    enabled: chooser.typed !== true,
  })
  if (chooser.typed === true || (data !== undefined && data.total > data.items.length)) return <Sought {...props} />
  return (
    <Select
      {...field}
      value={value}
      onChange={onChange}
      placeholder={placeholder}
      options={[...(data?.items ?? []), ...or].map(({ id, name }) => ({ value: id, word: name }))}
    />
  )
}

const shownAtMost = 20

function Sought({ of, value, onChange, within, or = [], ...field }: ThingFieldProps) {
  const asOf = useAsOf()
  const chooser: Chooser = choosers[of]
  const other = or.find(({ id }) => id === value)
  const { data: one } = useQuery({
    queryKey: ['chosen', of, value],
    queryFn: () => chooser.one(value),
    enabled: value !== '' && other === undefined,
  })
  const chosen = value === '' ? null : (other ?? one ?? { id: value, name: '' })
  const [typed, setTyped] = useState<string>()
  const text = typed ?? chosen?.name ?? ''
  const q = useDeferredValue(text === chosen?.name ? '' : text)
  const wanted = { q: q || undefined, limit: shownAtMost, asOf, within }
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
      choices={[...(q === '' ? or : []), ...(data?.items ?? [])]}
      loading={isFetching}
      onChange={(written, choice) => {
        setTyped(choice === null ? written : undefined)
        if (choice !== null) onChange(choice.id)
        else if (written === '') onChange('')
      }}
    />
  )
}
