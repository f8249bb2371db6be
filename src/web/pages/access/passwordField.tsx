import { EyeIcon, EyeSlashIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import type { Problem } from '../../asking/api'
import { Checkbox } from '../../parts/checkbox'
import { Field, type FieldProps } from '../../parts/field'
import { IconButton } from '../../parts/iconButton'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'

/** As the model says, which pages don't run; the server has the last word. */
export const shortestPassword = 12

/** What was said of the new password itself, where it was that; else what happened, where it can be told. */
export function whyNotPassword({ status, title, fields }: Problem): string | undefined {
  const [field] = fields ?? []
  if (status === 422 && field !== undefined) return say(field.message)
  if (status === 429 || status >= 500) return title || m.shell_server_away_form()
  return undefined
}

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

/** Tokens are ways in of their own, which a new password doesn't close. */
export const RevokeTokensToo = (choice: { checked: boolean; onChange: (checked: boolean) => void }) => (
  <Checkbox id="revoke-tokens" label={m.access_revoke_own()} hint={m.access_revoke_own_hint()} {...choice} />
)
