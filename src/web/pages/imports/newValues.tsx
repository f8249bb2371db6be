import { useSuspenseQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { askWhole } from '../../asking/queries'
import { NotDone } from '../../forms/notDone'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { Section } from '../../parts/section'
import { Select } from '../../parts/select'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { ImportSeen } from './importPage'
import { rowsWord } from './importWords'
import { answerWord, choicesAnswered, identityOf, type NewValueSeen } from './newValueAnswers'
import { useMending } from './useMending'

/** As many as somebody decides on at a time. */
const shownAtOnce = 50

/** Names that Styrbord doesn't have: one decision for each, whatever the number of rows. */
export function NewValues({ seen }: { seen: ImportSeen }) {
  const all = seen.register?.newValues ?? []
  return all.length === 0 ? null : <NewValuesForm seen={seen} all={all} />
}

function NewValuesForm({ seen, all }: { seen: ImportSeen; all: readonly NewValueSeen[] }) {
  const { data } = useSuspenseQuery(askWhole('GET /objects'))
  const { values, change, forget } = useDraft<Record<string, string>>(`names:${seen.id}`, {})
  const { act, save } = useMending(seen)
  const waiting = all.filter(({ answer, required }) => answer === null && required)
  const people = waiting.filter(({ kind }) => kind === 'person')
  const shown = all.slice(0, shownAtOnce)
  const codes = new Map(data.items.map(({ id, code }) => [id, code]))

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (await save(choicesAnswered(seen.choices, all, values))) forget()
  }
  const forOthers = (kinds: readonly NewValueSeen['kind'][], means: 'new' | 'empty') => {
    const others = seen.choices.otherNewValues.filter(({ kind }) => !kinds.includes(kind))
    const answered = choicesAnswered(seen.choices, all, values)
    void save({ ...answered, otherNewValues: [...others, ...kinds.map((kind) => ({ kind, means }))] })
  }
  const word = ({ kind, value, objectId }: NewValueSeen) =>
    objectId === null
      ? m.imports_new_value_is({ kind: kindWords[kind](), value })
      : m.imports_new_value_in({ kind: kindWords[kind](), code: codes.get(objectId) ?? '', value })
  return (
    <Section
      heading={m.imports_new_values()}
      id="new-values"
      note={waiting.length === 0 ? m.imports_new_values_done() : m.imports_new_values_left({ count: waiting.length })}
    >
      <details open={waiting.length > 0}>
        <summary>{m.imports_new_values_why()}</summary>
        <form className="sb-form sb-after-panel" onSubmit={(event) => void send(event)} noValidate>
          <NotDone act={act} />
          {shown.map((each, at) => (
            <Select
              key={identityOf(each)}
              id={`new-value-${at}`}
              label={word(each)}
              hint={each.required ? rowsWord(each.rows) : m.imports_new_value_optional({ rows: rowsWord(each.rows) })}
              value={values[identityOf(each)] ?? answerWord(each)}
              placeholder={m.imports_new_value_undecided()}
              options={optionsOf(each)}
              onChange={(chosen) => change({ [identityOf(each)]: chosen })}
            />
          ))}
          {all.length > shown.length && (
            <p className="sb-quiet">{m.imports_new_values_more({ count: shown.length })}</p>
          )}
          <div className="sb-form-actions">
            <Button type="submit" kind="primary" busy={act.busy}>
              {m.imports_new_values_save()}
            </Button>
            {people.length > 1 && (
              <Button busy={act.busy} onClick={() => forOthers(['person'], 'new')}>
                {m.imports_new_values_all_new({ count: people.length })}
              </Button>
            )}
            {waiting.length > 1 && (
              <Button
                kind="text"
                busy={act.busy}
                onClick={() => forOthers(['administration', 'object', 'product', 'person'], 'empty')}
              >
                {m.imports_new_values_all_empty()}
              </Button>
            )}
          </div>
        </form>
      </details>
    </Section>
  )
}

const kindWords: Readonly<Record<NewValueSeen['kind'], () => string>> = {
  administration: m.imports_new_value_administration,
  object: m.imports_new_value_object,
  product: m.imports_new_value_product,
  person: m.imports_new_value_person,
  component: m.imports_new_value_component,
  supplier: m.imports_new_value_supplier,
}

function optionsOf({ kind, options, suggested }: NewValueSeen) {
  const known = options.map(({ value, label }) => ({ value: `existing:${value}`, word: say(label) }))
  if (kind === 'supplier') return [...known, { value: 'new', word: m.imports_new_value_as_written() }]
  const empty = { value: 'empty', word: m.imports_new_value_empty() }
  if (suggested === null) return [...known, empty]
  const name = suggested.email === null ? suggested.name : `${suggested.name}, ${suggested.email}`
  return [...known, { value: 'new', word: m.imports_new_value_make({ name }) }, empty]
}
