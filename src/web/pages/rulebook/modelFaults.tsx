import type { Problem } from '../../asking/api'
import { Button } from '../../parts/button'
import { takeFocus } from '../../parts/takeFocus'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { placeIn } from './placeIn'

interface ModelFaultsProps {
  refusal: NonNullable<Problem['refusal']>
  attempt: number
  /** The field with the file. */
  fieldId: string
}

/** What is wrong in the file, each with its line, what to do, and a way to the line. */
export function ModelFaults({ refusal, attempt, fieldId }: ModelFaultsProps) {
  return (
    <section key={attempt} className="sb-error-summary" ref={takeFocus} tabIndex={-1} aria-labelledby="faults-heading">
      <h2 id="faults-heading">{say(refusal.title)}</h2>
      <ol className="sb-faults">
        {refusal.missing.map((fault) => {
          const place = placeIn(fault.sv)
          return (
            <li key={fault.sv}>
              {say(fault)}{' '}
              {place !== undefined && (
                <Button kind="text" size="small" onClick={() => goTo(fieldId, place.line)}>
                  {m.rulebook_go_to_line({ line: place.line })}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** Marks the line in the field and brings it into view. */
function goTo(fieldId: string, line: number) {
  const field = document.getElementById(fieldId)
  if (!(field instanceof HTMLTextAreaElement)) return
  const lines = field.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0)
  field.focus()
  field.setSelectionRange(start, start + (lines[line - 1] ?? '').length)
  field.scrollTop = (field.scrollHeight / lines.length) * Math.max(0, line - 4)
  field.scrollIntoView({ block: 'center' })
}
