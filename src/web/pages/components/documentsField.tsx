import { PlusIcon } from '@navikt/aksel-icons'
import { Button } from '../../parts/button'
import { FieldError } from '../../parts/field'
import { TextField } from '../../parts/textField'
import { m } from '../../words/compiled/messages'

export interface DocumentTyped {
  readonly title: string
  readonly url: string
}

interface DocumentsFieldProps {
  label: string
  documents: readonly DocumentTyped[]
  onChange: (documents: readonly DocumentTyped[]) => void
  error: string | undefined
}

/** Links to the documentation, each with a name to read. */
export function DocumentsField({ label, documents, onChange, error }: DocumentsFieldProps) {
  const change = (at: number, part: Partial<DocumentTyped>) =>
    onChange(documents.map((each, i) => (i === at ? { ...each, ...part } : each)))
  return (
    <fieldset className="sb-field" id="documents" tabIndex={-1}>
      <legend className="sb-label">{label}</legend>
      {documents.map(({ title, url }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row holds nothing of its own, and is nothing but its place
        <div key={i} className="sb-form-pair sb-document">
          <TextField
            id={`documents.${i}.title`}
            label={m.componentforms_document_title()}
            value={title}
            onChange={(written) => change(i, { title: written })}
          />
          <TextField
            id={`documents.${i}.url`}
            label={m.componentforms_document_url()}
            value={url}
            onChange={(written) => change(i, { url: written })}
          />
          <div>
            <Button size="small" onClick={() => onChange(documents.filter((_, at) => at !== i))}>
              {m.componentforms_remove_document()} <span className="sb-unseen">{title}</span>
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button size="small" icon={PlusIcon} onClick={() => onChange([...documents, { title: '', url: '' }])}>
          {m.componentforms_add_document()}
        </Button>
      </div>
      {error !== undefined && <FieldError id="documents-error">{error}</FieldError>}
    </fieldset>
  )
}
