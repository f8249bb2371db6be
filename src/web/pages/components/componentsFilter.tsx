import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../asking/queries'
import { Button } from '../../parts/button'
import { LinkButton } from '../../parts/linkButton'
import { Select } from '../../parts/select'
import { TextField } from '../../parts/textField'
import { Toolbar } from '../../parts/toolbar'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { FieldsSeen } from './componentSeen'
import { filterChoices } from './filterChoices'
import { MoreFilters } from './moreFilters'

/** What the list shows, all of it in the address: the five most asked for in sight, the rest folded away. */
export function ComponentsFilter({ fields }: { fields: FieldsSeen }) {
  const asOf = useAsOf()
  const filter = useFilter()
  const { data: objects } = useQuery(ask('GET /objects', { query: { asOf } }))
  const [typed, setTyped] = useState(filter.value('q'))
  const search = (event: FormEvent) => {
    event.preventDefault()
    filter.change({ q: typed.trim() })
  }
  const choose = (
    name: string,
    label: string,
    options: readonly { value: string; word: string }[],
    none: string = m.components_all(),
  ) => (
    <Select
      id={`filter-${name}`}
      label={label}
      placeholder={none}
      value={filter.value(name)}
      options={options}
      onChange={(value) => filter.change({ [name]: value })}
    />
  )
  const { states, choicesIn } = filterChoices(fields)
  return (
    <form onSubmit={search}>
      <Toolbar
        end={
          filter.isFiltered && (
            <LinkButton kind="text" to="/komponenter">
              {m.components_clear()}
            </LinkButton>
          )
        }
      >
        <TextField id="q" label={m.components_search()} type="search" value={typed} onChange={setTyped} />
        <Button type="submit">{m.components_search_button()}</Button>
        {choose('objekt', m.components_object(), [
          ...(objects?.items ?? []).map(({ id, code, name }) => ({ value: id, word: `${code} ${name}` })),
          { value: 'none', word: m.components_unplaced() },
        ])}
        {choose('lage', m.components_state(), states)}
        {choose('livscykel', m.components_lifecycle(), choicesIn('lifecycle'))}
        {choose(
          'lucka',
          m.components_lacks(),
          fields.core.map(({ id, name }) => ({ value: id, word: say(name) })),
        )}
      </Toolbar>
      <MoreFilters fields={fields} choose={choose} />
    </form>
  )
}
