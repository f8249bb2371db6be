import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../asking/queries'
import { ComboField } from '../../parts/comboField'
import { m } from '../../words/compiled/messages'
import { PickedList } from './pickedList'

interface ProductsPickedProps {
  picked: readonly { readonly id: string; readonly name: string }[]
  onChange: (picked: readonly { readonly id: string; readonly name: string }[]) => void
  error: string | undefined
}

/** Products that use the component beside its home product, in any object. */
export function ProductsPicked({ picked, onChange, error }: ProductsPickedProps) {
  const [text, setText] = useState('')
  const { data, isFetching } = useQuery(ask('GET /object-products', { query: { limit: 500 } }))
  const wanted = text.trim().toLowerCase()
  const choices = (data?.items ?? [])
    .map(({ id, name, object }) => ({ id, name: `${object.code} ${name}` }))
    .filter(({ id, name }) => name.toLowerCase().includes(wanted) && picked.every((each) => each.id !== id))
  return (
    <PickedList name={m.components_using_products()} picked={picked} onChange={onChange}>
      <ComboField
        id="usingProductIds"
        label={m.components_using_products()}
        hint={m.componentforms_using_products_hint()}
        optional
        text={text}
        chosen={null}
        choices={choices}
        loading={isFetching}
        error={error}
        onChange={(typed, choice) => {
          setText(choice === null ? typed : '')
          if (choice !== null) onChange([...picked, { id: choice.id, name: choice.name }])
        }}
      />
    </PickedList>
  )
}
