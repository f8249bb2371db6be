import { EyeIcon, EyeSlashIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { Field, type FieldProps } from '../../parts/field'
import { IconButton } from '../../parts/iconButton'
import { m } from '../../words/compiled/messages'

interface PasswordFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
}

/** A new password, written once: it can be seen instead of being written twice. */
export function PasswordField({ value, onChange, ...field }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false)
  return (
    <Field {...field}>
      {(control) => (
        <div className="sb-input-group">
          <input
            {...control}
            type={isShown ? 'text' : 'password'}
            name={field.id}
            autoComplete="new-password"
            autoCapitalize="none"
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <IconButton
            icon={isShown ? EyeSlashIcon : EyeIcon}
            name={isShown ? m.access_hide_password() : m.access_show_password()}
            onClick={() => setShown(!isShown)}
          />
        </div>
      )}
    </Field>
  )
}
