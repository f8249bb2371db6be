import { useState } from 'react'
import { Checkbox } from '../../parts/checkbox'
import { Select } from '../../parts/select'
import { TextField } from '../../parts/textField'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { cellsOf, type Mended } from './mending'
import type { ProblemSeen } from './problems'

interface MendFieldsProps {
  problem: ProblemSeen
  mended: Mended
  onChange: (mended: Mended) => void
}

const fewFields = 2

/** One choice for every cell that says the same. */
export function MeaningFields({ problem, mended, onChange }: MendFieldsProps) {
  const cells = cellsOf(problem)
  const write = (written: readonly string[], value: string) =>
    onChange({ ...mended, values: { ...mended.values, ...Object.fromEntries(written.map((cell) => [cell, value])) } })
  return (
    <>
      {cells.length > fewFields && problem.options.length > 0 && (
        <SameForAll problem={problem} onChange={(value) => write(cells, value)} />
      )}
      {cells.map((cell, index) => (
        <ValueField
          key={cell}
          id={`meaning-${index}`}
          label={cell === '' ? m.imports_empty_means() : m.imports_means({ cell })}
          problem={problem}
          value={mended.values[cell] ?? ''}
          onChange={(value) => write([cell], value)}
        />
      ))}
    </>
  )
}

/** Row by row: what it should say, that it is skipped, or that the present holder ends. */
export function RowFields({ problem, mended, onChange }: MendFieldsProps) {
  const { rows, by } = problem
  const without = (numbers: readonly number[], number: number) => numbers.filter((each) => each !== number)
  const write = (numbers: readonly number[], value: string) =>
    onChange({
      ...mended,
      values: { ...mended.values, ...Object.fromEntries(numbers.map((number) => [number, value])) },
    })
  return (
    <>
      {by === 'cells' && rows.length > fewFields && (
        <SameForAll
          problem={problem}
          onChange={(value) =>
            write(
              rows.map(({ number }) => number),
              value,
            )
          }
        />
      )}
      {rows.map(({ number, cell }) => (
        <fieldset key={number} className="sb-mend-row">
          <legend className="sb-label">
            {cell === '' ? m.imports_row({ number }) : m.imports_row_says({ number, cell })}
          </legend>
          {by === 'predecessor' && (
            <Checkbox
              id={`ends-${number}`}
              label={m.imports_ends_predecessor()}
              checked={mended.ends.includes(number)}
              onChange={(on) =>
                onChange({ ...mended, ends: on ? [...mended.ends, number] : without(mended.ends, number) })
              }
            />
          )}
          {by !== 'predecessor' && !mended.skip.includes(number) && (by === 'rows' || problem.field !== null) && (
            <ValueField
              id={`row-${number}`}
              label={by === 'rows' ? m.imports_last_day() : m.imports_should_say()}
              problem={by === 'rows' ? { ...problem, options: [] } : problem}
              value={mended.values[number] ?? ''}
              onChange={(value) => write([number], value)}
            />
          )}
          <Checkbox
            id={`skip-${number}`}
            label={m.imports_skip_row()}
            checked={mended.skip.includes(number)}
            onChange={(on) =>
              onChange({ ...mended, skip: on ? [...mended.skip, number] : without(mended.skip, number) })
            }
          />
        </fieldset>
      ))}
    </>
  )
}

/** What was chosen last stays in it: by arrow keys each choice is a step from the one before. */
function SameForAll({ problem, onChange }: Pick<ValueFieldProps, 'problem' | 'onChange'>) {
  const [value, setValue] = useState('')
  const change = (next: string) => {
    setValue(next)
    onChange(next)
  }
  return <ValueField id="same-for-all" label={m.imports_same_for_all()} {...{ problem, value }} onChange={change} />
}

interface ValueFieldProps {
  id: string
  label: string
  problem: ProblemSeen
  value: string
  onChange: (value: string) => void
}

/** A menu where there is something to choose from, else a field to write in. */
function ValueField({ id, label, problem, value, onChange }: ValueFieldProps) {
  if (problem.options.length === 0) return <TextField id={id} label={label} value={value} onChange={onChange} />
  return (
    <Select
      id={id}
      label={label}
      value={value}
      options={problem.options.map((option) => ({ value: option.value, word: say(option.label) }))}
      onChange={onChange}
    />
  )
}
