import { FileImportIcon } from '@navikt/aksel-icons'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { type Problem, ProblemAnswer } from '../../asking/api'
import { askAgain } from '../../asking/queries'
import { Button } from '../../parts/button'
import { Progress } from '../../parts/progress'
import { RadioGroup } from '../../parts/radioGroup'
import { ProblemShown } from '../../refusals/problemShown'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { type ImportKind, upload } from './uploading'

/** Choose a file or drop it here. What can't be read is said at once, with what to do. */
export function Dropzone() {
  const input = useRef<HTMLInputElement>(null)
  const isHere = useIsHere()
  const [over, setOver] = useState(false)
  /** How much of the file has been sent, from 0 to 1; with 1 it is being read. */
  const [sent, setSent] = useState<number>()
  const busy = sent !== undefined
  const [kind, setKind] = useState<ImportKind>('role-list')
  const [said, setSaid] = useState<{ problem: Problem | undefined; attempt: number; name: string }>({
    problem: undefined,
    attempt: 0,
    name: '',
  })

  async function take(file: File | undefined) {
    if (file === undefined || busy) return
    setSent(0)
    try {
      const draft = await upload(file, kind, setSent)
      await askAgain()
      // Whoever has gone on to another page isn't fetched back.
      if (isHere.current) push(`/las-in/${draft.id}`)
    } catch (error) {
      if (!(error instanceof ProblemAnswer)) throw error
      setSaid(({ attempt }) => ({ problem: error.problem, attempt: attempt + 1, name: file.name }))
    } finally {
      setSent(undefined)
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  const dragged = (event: DragEvent) => {
    event.preventDefault()
    setOver(event.type === 'dragover')
  }
  return (
    <>
      <ProblemShown problem={said.problem} attempt={said.attempt} wrote={said.name} fieldId={() => 'choose-file'} />
      <div className="sb-form sb-dropzone-kind">
        <RadioGroup
          id="import-kind"
          label={m.imports_kind()}
          value={kind}
          onChange={(chosen) => setKind(chosen === 'component-register' ? chosen : 'role-list')}
          choices={[
            { value: 'role-list', word: m.imports_kind_roles(), hint: m.imports_kind_roles_hint() },
            { value: 'component-register', word: m.imports_kind_register(), hint: m.imports_kind_register_hint() },
          ]}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard */}
      <div
        className={over ? 'sb-dropzone sb-dropzone-over' : 'sb-dropzone'}
        onDragOver={dragged}
        onDragLeave={dragged}
        onDrop={drop}
      >
        <p className="sb-strong">{m.imports_drop()}</p>
        <p className="sb-quiet sb-small">{m.imports_file_kinds()}</p>
        <input
          ref={input}
          type="file"
          className="sb-unseen"
          tabIndex={-1}
          aria-hidden
          accept=".xlsx,.csv,.txt,.tsv"
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        <Button
          id="choose-file"
          kind="primary"
          icon={FileImportIcon}
          busy={busy}
          onClick={() => input.current?.click()}
        >
          {busy ? m.imports_reading() : m.imports_choose_file()}
        </Button>
        {/* The region is always there: one that comes with its text is not read aloud. */}
        <output className="sb-unseen">{sent === undefined ? '' : workOf(sent)}</output>
        {sent !== undefined && <Sending share={sent} />}
      </div>
    </>
  )
}

const workOf = (share: number): string => (share < 1 ? m.imports_sending() : m.imports_reading_rows())

/** First the file is on its way, and how far is known; then the server reads and tries it, and that isn't. */
function Sending({ share }: { share: number }) {
  return (
    <div className="sb-dropzone-work">
      {share < 1 ? (
        <Progress
          name={workOf(share)}
          done={share}
          of={1}
          words={m.imports_sent_share({ share: Math.floor(share * 100) })}
        />
      ) : (
        <Progress name={workOf(share)} note={m.imports_reading_note()} />
      )}
    </div>
  )
}

function useIsHere() {
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  return isHere
}
