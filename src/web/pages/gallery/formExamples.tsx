import { useState } from 'react'
import { Button } from '../../parts/button'
import { Checkbox } from '../../parts/checkbox'
import { type ComboChoice, ComboField } from '../../parts/comboField'
import { DateField } from '../../parts/dateField'
import { ErrorSummary } from '../../parts/errorSummary'
import { Panel } from '../../parts/panel'
import { RadioGroup } from '../../parts/radioGroup'
import { Select } from '../../parts/select'
import { TextArea } from '../../parts/textArea'
import { TextField } from '../../parts/textField'

const people: readonly ComboChoice[] = [
  { id: '1', name: 'Maj Wallander', detail: 'avdelningschef, bygglov', kind: 'business' },
  { id: '2', name: 'Jonas Ekwall', detail: 'gruppchef applikation', kind: 'it' },
  { id: '3', name: 'Eva Rosenlund', detail: 'kommundirektör', kind: 'office' },
]

export function FormExamples() {
  const [day, setDay] = useState('23/11')
  const [by, setBy] = useState('')
  const [from, setFrom] = useState('2026-12-01')
  const [person, setPerson] = useState<{ text: string; chosen: ComboChoice | null }>({ text: '', chosen: null })
  const [side, setSide] = useState('business')
  const [agreed, setAgreed] = useState(false)
  const [words, setWords] = useState('')
  const fits = people.filter(({ name }) => name.toLowerCase().includes(person.text.toLowerCase()))
  return (
    <Panel>
      <div className="sb-form">
        <ErrorSummary
          errors={[
            { id: 'decided-on', text: 'Skriv datum för beslutet' },
            { id: 'decided-by', text: 'Välj vem som beslutade' },
          ]}
        />
        <div className="sb-form-pair">
          <DateField
            id="decided-on"
            label="Beslutsdatum"
            hint="Till exempel 2026-11-23"
            error="Skriv som åååå-mm-dd"
            value={day}
            onChange={setDay}
          />
          <Select
            id="decided-by"
            label="Beslutat av"
            hint="Befattning eller forum"
            error="Välj vem som beslutade"
            value={by}
            onChange={setBy}
            options={[{ value: 'md', word: 'Kommundirektören' }]}
          />
        </div>
        <ComboField
          id="person"
          label="Person"
          text={person.text}
          chosen={person.chosen}
          onChange={(text, chosen) => setPerson({ text, chosen })}
          choices={fits}
        />
        <DateField
          id="from"
          label="Gäller från"
          value={from}
          onChange={setFrom}
          marked={[{ day: '2026-12-09', word: 'möte i portföljstyrgruppen' }]}
        />
        <TextField id="reference" label="Referens" optional value={words} onChange={setWords} />
        <TextArea
          id="wording"
          label="Lydelse"
          edged
          error="Skriv vad som beslutades"
          value={words}
          onChange={setWords}
        />
        <RadioGroup
          id="side"
          label="Sida"
          inRow
          value={side}
          onChange={setSide}
          choices={[
            { value: 'business', word: 'Verksamhet' },
            { value: 'it', word: 'It' },
          ]}
        />
        <Checkbox
          id="dialogue"
          label="Dialog har förts"
          hint="Med den andra sidans ägare"
          checked={agreed}
          onChange={setAgreed}
        />
        <div className="sb-form-actions">
          <Button type="submit">Registrera tillsättning</Button>
          <Button kind="text">Avbryt</Button>
        </div>
      </div>
    </Panel>
  )
}
