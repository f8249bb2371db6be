import { DateField } from '../../parts/dateField'
import { m } from '../../words/compiled/messages'

interface PeriodFieldsProps {
  from: string
  to: string
  onChange: (part: { from: string } | { to: string }) => void
  errors: Readonly<Record<string, string | undefined>>
}

/** First and last day of what is recorded; without a last day it stands until further notice. */
export function PeriodFields({ from, to, onChange, errors }: PeriodFieldsProps) {
  return (
    <div className="sb-form-pair">
      <DateField
        id="from"
        label={m.people_from()}
        value={from}
        onChange={(day) => onChange({ from: day })}
        error={errors.from}
      />
      <DateField
        id="to"
        label={m.people_to()}
        optional
        placeholder={m.people_until_further()}
        value={to}
        onChange={(day) => onChange({ to: day })}
        error={errors.to}
      />
    </div>
  )
}
