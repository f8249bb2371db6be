import { useState } from 'react'
import { Button } from '../../parts/button'
import { DatePanel } from '../../parts/datePanel'
import { Dialog } from '../../parts/dialog'
import { Panel } from '../../parts/panel'
import { ReceiptCard, useReceipt } from '../../parts/receipt'
import { Section } from '../../parts/section'
import { TextField } from '../../parts/textField'

const link = { to: '#', word: 'Visa beslutet' }

export function FloatingExamples() {
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const receipt = useReceipt()
  return (
    <div className="sb-halves sb-section">
      <Section heading="Visa hela Styrbord per datum">
        <Panel>
          <DatePanel
            idPrefix="example"
            date={{
              today: '2026-11-23',
              shown: '2026-06-15',
              choices: [{ day: '2026-01-01', word: 'Årets början' }],
              changed: [{ day: '2026-09-01', what: 'SAM it tillsatt, UKF ledare slutade' }],
              onChoose: () => {},
            }}
            onDone={() => {}}
          />
        </Panel>
      </Section>
      <Section heading="Dialog och kvitton">
        <Panel>
          <div className="sb-stack">
            <div className="sb-row">
              <Button kind="dangerous" onClick={() => setOpen(true)}>
                Annullera OSG UKF § 14
              </Button>
              <Button onClick={() => receipt({ text: 'Planen är fastställd och gäller från i dag.', link })}>
                Visa ett kvitto
              </Button>
            </div>
            <ReceiptCard receipt={{ text: 'Planen är fastställd och gäller från i dag.', link }} />
            <ReceiptCard
              receipt={{ text: 'Maj Wallander är flyttad till listan.', undo: { word: 'Ångra', onPress: () => {} } }}
            />
          </div>
        </Panel>
        <Dialog
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          heading="Annullera OSG UKF § 14?"
          closeWord="Behåll"
          action={
            <Button kind="dangerous" onClick={() => setOpen(false)}>
              Annullera beslutet
            </Button>
          }
        >
          <p>Objektplan 2027 slutar gälla. Beslutet står kvar i historiken med ditt skäl. Det går inte att ångra.</p>
          <TextField id="reason" label="Skäl" value={reason} onChange={setReason} />
        </Dialog>
      </Section>
    </div>
  )
}
