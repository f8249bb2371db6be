import { ChevronDownIcon } from '@navikt/aksel-icons'
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components/ComboBox'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { m } from '../words/compiled/messages'
import { getLocale } from '../words/compiled/runtime'
import type { ComboChoice, ComboFieldProps } from './comboField'
import type { FieldControl } from './field'
import { PersonMark } from './personMark'

type Shown = Pick<ComboFieldProps, 'text' | 'chosen' | 'onChange' | 'choices' | 'loading' | 'placeholder'>

export interface ComboBoxControlProps extends Shown {
  control: FieldControl
  label: string
  invalid: boolean
}

export function ComboBoxControl({
  control,
  label,
  invalid,
  text,
  chosen,
  onChange,
  choices,
  ...rest
}: ComboBoxControlProps) {
  const { loading, placeholder } = rest
  // The chosen one stays in the list: React Aria empties the field when its own choice is not there.
  const items = chosen && !choices.some(({ id }) => id === chosen.id) ? [chosen, ...choices] : choices
  const choose = (id: string | number | null) => {
    const choice = items.find((each) => each.id === id)
    if (choice) onChange(choice.name, choice)
  }
  return (
    <I18nProvider locale={getLocale() === 'en' ? 'en-GB' : 'sv-SE'}>
      <ComboBox
        aria-label={label}
        items={items}
        inputValue={text}
        onInputChange={(typed) => onChange(typed, typed === chosen?.name ? chosen : null)}
        selectedKey={chosen?.id ?? null}
        onSelectionChange={choose}
        isInvalid={invalid}
        allowsEmptyCollection
        allowsCustomValue
        menuTrigger="input"
      >
        <div className="sb-input-group">
          <Input
            id={control.id}
            className={control.className}
            aria-describedby={control['aria-describedby'] ?? ''}
            placeholder={placeholder ?? ''}
          />
          <Button className="sb-icon-button" aria-label={m.parts_show_choices({ label })}>
            <ChevronDownIcon aria-hidden />
          </Button>
        </div>
        <Popover className="sb-floating sb-combo-popover">
          <ListBox<ComboChoice>
            className="sb-options"
            renderEmptyState={() => (
              <div className="sb-options-empty">{loading ? m.parts_loading() : m.parts_no_matches()}</div>
            )}
          >
            {(choice) => <Option choice={choice} />}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  )
}

function Option({ choice }: { choice: ComboChoice }) {
  return (
    <ListBoxItem id={choice.id} textValue={choice.name} className="sb-option">
      {choice.kind && <PersonMark kind={choice.kind} name={choice.name} size={20} />}
      <span>
        {choice.name}
        {choice.detail !== undefined && <span className="sb-option-detail">{choice.detail}</span>}
      </span>
    </ListBoxItem>
  )
}
