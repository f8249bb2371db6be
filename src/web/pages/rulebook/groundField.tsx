import { useQuery } from '@tanstack/react-query'
import { askWhole } from '../../asking/queries'
import { shownDay } from '../../parts/days'
import { Select } from '../../parts/select'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'

interface GroundFieldProps {
  value: string
  onChange: (id: string) => void
  error: string | undefined
}

/** The decision in the question about the model that a version rests on. */
export function GroundField({ value, onChange, error }: GroundFieldProps) {
  const { data } = useQuery(askWhole('GET /decisions', { query: { kind: 'decide-on-model', state: 'in-force' } }))
  return (
    <Select
      id="groundDecisionId"
      label={m.rulebook_ground_decision()}
      hint={m.rulebook_ground_hint()}
      optional
      placeholder={m.rulebook_ground_none()}
      value={value}
      onChange={onChange}
      options={(data?.items ?? []).map(({ id, reference, by, on }) => ({
        value: id,
        word: `${reference}, ${sayFirst(by.title)} ${shownDay(on)}`,
      }))}
      error={error}
    />
  )
}
