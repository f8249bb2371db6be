import { FileImportIcon } from '@navikt/aksel-icons'
import { type ChangeEvent, type FormEvent, useRef, useState } from 'react'
import { useAct } from '../../asking/useAct'
import { formErrors } from '../../forms/formErrors'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { LinkButton } from '../../parts/linkButton'
import { PageHead } from '../../parts/pageHead'
import { useReceipt } from '../../parts/receipt'
import { TextArea } from '../../parts/textArea'
import { ProblemShown } from '../../refusals/problemShown'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { GroundField } from './groundField'
import { ModelFaults } from './modelFaults'
import { StartFrom } from './startFrom'

/** A whole new version of the model, as its file is written. What is wrong in it is told by line. */
export function ProposePage() {
  const { values, change, forget } = useDraft('model-version', { yaml: '', ground: '' })
  const [gap, setGap] = useState<string>()
  const act = useAct('POST /model/versions')
  const receipt = useReceipt()
  const file = useRef<HTMLInputElement>(null)
  const { refusal } = act.problem ?? {}
  const isFaulty = refusal?.code === 'model-not-readable' || refusal?.code === 'model-contradicts-itself'
  const errors = formErrors(act.problem, { yaml: 'yaml', groundDecisionId: 'groundDecisionId' })

  async function propose(event: FormEvent) {
    event.preventDefault()
    setGap(values.yaml.trim() === '' ? m.rulebook_write_model() : undefined)
    if (values.yaml.trim() === '') return document.getElementById('yaml')?.focus()
    const made = await act.send({
      body: { yaml: values.yaml, groundDecisionId: values.ground === '' ? null : values.ground },
    })
    if (made === undefined) return
    forget()
    receipt({ text: m.rulebook_proposed_done({ number: made.number }) })
    push(`/modellen/versioner/${made.id}`)
  }

  async function read(event: ChangeEvent<HTMLInputElement>) {
    const chosen = event.target.files?.[0]
    if (chosen !== undefined) change({ yaml: await chosen.text() })
    event.target.value = ''
  }

  return (
    <>
      <title>{`${m.rulebook_propose()} · Styrbord`}</title>
      <PageHead
        heading={m.rulebook_propose()}
        crumbs={[
          { word: m.rulebook_heading(), to: '/modellen' },
          { word: m.rulebook_versions(), to: '/modellen/versioner' },
          { word: m.rulebook_propose() },
        ]}
        sentence={m.rulebook_propose_sentence()}
      />
      {refusal !== undefined && isFaulty ? (
        <ModelFaults refusal={refusal} attempt={act.attempt} fieldId="yaml" />
      ) : (
        <ProblemShown problem={act.problem} attempt={act.attempt} />
      )}
      <form className="sb-form sb-form-wide" onSubmit={propose} noValidate>
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
          <StartFrom isEmpty={values.yaml.trim() === ''} onChoose={(yaml) => change({ yaml })} />
        </div>
        <div className="sb-yaml">
          <TextArea
            id="yaml"
            label={m.rulebook_file()}
            hint={m.rulebook_file_hint()}
            rows={24}
            value={values.yaml}
            onChange={(yaml) => change({ yaml })}
            error={gap ?? (isFaulty ? undefined : errors.of('yaml'))}
          />
        </div>
        <GroundField
          value={values.ground}
          onChange={(ground) => change({ ground })}
          error={errors.of('groundDecisionId')}
        />
        <div className="sb-form-actions">
          <Button kind="primary" type="submit" busy={act.busy}>
            {m.rulebook_propose_this()}
          </Button>
          <LinkButton to="/modellen/versioner" kind="text">
            {m.parts_cancel()}
          </LinkButton>
        </div>
      </form>
    </>
  )
}
