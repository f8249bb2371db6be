import { useQuery } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { Select } from '../../parts/select'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'

interface StartFromProps {
  /** What is already written is never overwritten by a choice in a menu. */
  isEmpty: boolean
  onChoose: (yaml: string) => void
}

/** A model that ships, to change where one's own differs. */
export function StartFrom({ isEmpty, onChoose }: StartFromProps) {
  const { data } = useQuery(ask('GET /model/shipped'))
  if (!isEmpty) return null
  const models = data?.items ?? []
  return (
    <Select
      id="start-from"
      label={m.rulebook_start_from()}
      value=""
      options={models.map(({ id, name }) => ({ value: id, word: `${say(name)} (${id})` }))}
      onChange={(id) => {
        const chosen = models.find((each) => each.id === id)
        if (chosen !== undefined) onChoose(chosen.yaml)
      }}
    />
  )
}
