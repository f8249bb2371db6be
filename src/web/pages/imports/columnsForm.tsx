import { type FormEvent, useState } from 'react'
import { useAct } from '../../asking/useAct'
import { NotDone } from '../../forms/notDone'
import { Button } from '../../parts/button'
import { LinkButton } from '../../parts/linkButton'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { Select } from '../../parts/select'
import { Table } from '../../parts/table'
import { TextField } from '../../parts/textField'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { Certainty } from './columnsTable'
import type { ImportSeen } from './importPage'
import { rowsCounted } from './importWords'

type Field = ImportSeen['fields'][number]['field']

/** Which sheet, where its headings stand, and what each column becomes. */
export function ColumnsForm({ seen }: { seen: ImportSeen }) {
  const [sheet, setSheet] = useState(String(seen.sheet))
  const [heading, setHeading] = useState(seen.headingRow === null ? '' : String(seen.headingRow))
  const [chosen, setChosen] = useState<Readonly<Record<number, string>>>(() =>
    Object.fromEntries(seen.columns.map(({ column, field }) => [column, field ?? ''])),
  )
  const act = useAct('PUT /imports/{id}/mapping')
  const here = `/las-in/${seen.id}`
  const isOther = Number(sheet) !== seen.sheet || heading !== (seen.headingRow === null ? '' : String(seen.headingRow))

  async function save(event: FormEvent) {
    event.preventDefault()
    // Another sheet has columns of its own: what was chosen for these says nothing of them.
    const columns = (Number(sheet) === seen.sheet ? seen.columns : []).map(({ column }) => ({
      column,
      field: seen.fields.find(({ field }) => field === chosen[column])?.field ?? (null as Field | null),
    }))
    const order = { sheet: Number(sheet), headingRow: /^\d+$/.test(heading) ? Number(heading) : null, columns }
    if ((await act.send({ params: { id: seen.id }, body: order }, seen.version)) === undefined) return
    // Another sheet has other columns: they are matched before it is tried.
    push(isOther ? `${here}?steg=kolumner` : here)
  }
  const chooseSheet = (position: string) => {
    setSheet(position)
    const row = seen.sheets[Number(position)]?.headingRow ?? null
    setHeading(row === null ? '' : String(row))
  }
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <NotDone act={act} wrote={seen.fileName} />
      <div className="sb-form sb-after-panel">
        <div className="sb-form-pair">
          {seen.sheets.length > 1 && (
            <Select
              id="sheet"
              label={m.imports_sheet()}
              placeholder={null}
              value={sheet}
              options={seen.sheets.map(({ position, name, rows }) => ({
                value: String(position),
                word: m.imports_sheet_with_rows({ sheet: name, rows: rowsCounted(rows) }),
              }))}
              onChange={chooseSheet}
            />
          )}
          <TextField
            id="headingRow"
            label={m.imports_heading_row()}
            hint={m.imports_heading_row_hint()}
            inputMode="numeric"
            value={heading}
            onChange={setHeading}
          />
        </div>
      </div>
      <Section heading={m.imports_columns()}>
        <Panel flush>
          <Table
            caption={m.imports_columns()}
            rows={seen.columns}
            rowKey={({ column }) => String(column)}
            columns={[
              {
                id: 'heading',
                head: m.imports_in_file(),
                cell: ({ heading: word, column }) => word || m.imports_column_number({ number: column + 1 }),
              },
              {
                id: 'sample',
                head: m.imports_sample(),
                cell: ({ sample }) => <span className="sb-quiet">{sample}</span>,
              },
              {
                id: 'becomes',
                head: m.imports_becomes(),
                cell: ({ column, heading: word }) => (
                  <select
                    className="sb-input"
                    aria-label={m.imports_becomes_of({ column: word || String(column + 1) })}
                    value={chosen[column] ?? ''}
                    onChange={(event) => setChosen({ ...chosen, [column]: event.target.value })}
                  >
                    <option value="">{m.imports_not_read()}</option>
                    {seen.fields.map(({ field, name }) => (
                      <option key={field} value={field}>
                        {say(name)}
                      </option>
                    ))}
                  </select>
                ),
              },
              {
                id: 'certainty',
                head: m.imports_certainty(),
                cell: ({ certainty, column, field }) => (
                  <Certainty certainty={(chosen[column] ?? '') === (field ?? '') ? certainty : 'chosen'} />
                ),
              },
            ]}
          />
        </Panel>
      </Section>
      <div className="sb-form-actions sb-after-panel">
        <Button kind="primary" type="submit" busy={act.busy}>
          {isOther ? m.imports_read_sheet() : m.imports_try()}
        </Button>
        <LinkButton to={here} kind="text">
          {m.parts_cancel()}
        </LinkButton>
      </div>
    </form>
  )
}
