import { FileImportIcon } from '@navikt/aksel-icons'
import { type ChangeEvent, useRef } from 'react'
import { frameOf } from '../../forms/fieldKind'
import type { longText } from '../../forms/kinds/written'
import { Button } from '../../parts/button'
import { TextArea } from '../../parts/textArea'
import { m } from '../../words/compiled/messages'
import { StartFrom } from './startFrom'

/** A model's file as it is written: typed, read from a file, or begun from a model that ships. */
export function YamlField({ field, typed, onChange, error }: Parameters<typeof longText.draw>[0]) {
  const file = useRef<HTMLInputElement>(null)
  async function read(event: ChangeEvent<HTMLInputElement>) {
    const chosen = event.target.files?.[0]
    if (chosen !== undefined) onChange(await chosen.text())
    event.target.value = ''
  }
  return (
    <>
      <div className="sb-row">
        <input
          ref={file}
          type="file"
          accept=".yaml,.yml,application/yaml"
          className="sb-unseen"
          tabIndex={-1}
          aria-hidden
          onChange={(event) => void read(event)}
        />
        <Button icon={FileImportIcon} onClick={() => file.current?.click()}>
          {m.rulebook_choose_file()}
        </Button>
        <StartFrom isEmpty={typed.trim() === ''} onChoose={onChange} />
      </div>
      <div className="sb-yaml">
        <TextArea {...frameOf(field, error)} rows={24} value={typed} onChange={onChange} />
      </div>
    </>
  )
}
