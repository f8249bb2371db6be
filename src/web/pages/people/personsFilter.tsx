import { type FormEvent, useState } from 'react'
import { Button } from '../../parts/button'
import { Checkbox } from '../../parts/checkbox'
import { LinkButton } from '../../parts/linkButton'
import { Select } from '../../parts/select'
import { TextField } from '../../parts/textField'
import { Toolbar } from '../../parts/toolbar'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'

interface PersonsFilterProps {
  administrations: readonly { id: string; name: string }[]
}

/** By name or e-mail, by administration, and those who have left too; all of it in the address. */
export function PersonsFilter({ administrations }: PersonsFilterProps) {
  const filter = useFilter()
  const [typed, setTyped] = useState(filter.value('q'))
  const search = (event: FormEvent) => {
    event.preventDefault()
    filter.change({ q: typed.trim() })
  }
  return (
    <form onSubmit={search}>
      <Toolbar
        end={
          filter.isFiltered && (
            <LinkButton kind="text" to="/personer">
              {m.people_clear()}
            </LinkButton>
          )
        }
      >
        <TextField id="q" label={m.people_search()} type="search" value={typed} onChange={setTyped} />
        <Select
          id="forvaltning"
          label={m.people_administration()}
          placeholder={m.people_all_administrations()}
          value={filter.value('forvaltning')}
          options={administrations.map(({ id, name }) => ({ value: id, word: name }))}
          onChange={(forvaltning) => filter.change({ forvaltning })}
        />
        <Button type="submit">{m.people_search_button()}</Button>
        <Checkbox
          id="slutat"
          label={m.people_left_too()}
          checked={filter.value('slutat') === 'ja'}
          onChange={(on) => filter.change({ slutat: on ? 'ja' : undefined })}
        />
      </Toolbar>
    </form>
  )
}
