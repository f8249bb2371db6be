import { TrashIcon } from '@navikt/aksel-icons'
import { Button } from '../../parts/button'
import { ClauseMark } from '../../parts/clauseMark'
import { DownloadMenu } from '../../parts/downloadMenu'
import { LinkTo } from '../../parts/linkTo'
import { Note } from '../../parts/note'
import { Panel } from '../../parts/panel'

export function ActionExamples() {
  return (
    <Panel>
      <div className="sb-stack">
        <div className="sb-row">
          <Button kind="primary">Fastställ planen</Button>
          <DownloadMenu
            files={[
              { href: '#excel', word: 'Excel', detail: 'med ett blad om listan' },
              { href: '#csv', word: 'CSV', detail: 'för andra program' },
            ]}
          />
          <Button kind="dangerous" icon={TrashIcon}>
            Annullera beslut
          </Button>
        </div>
        <div className="sb-row">
          <Button size="small">Tillsätt</Button>
          <Button kind="text">Avbryt</Button>
          <LinkTo to="#">Länk i text</LinkTo>
          <ClauseMark number="3.5.1" to="#modellen" />
        </div>
        <p className="sb-small sb-quiet">Klausulmärket leder alltid till Modellen</p>
        <Note>
          Får du inte göra något visas skälet i stället för en grå knapp:{' '}
          <strong>Objektägare it tillsätts av it-chefen.</strong> <LinkTo to="#">Be Daniel Åsbrink</LinkTo>
        </Note>
      </div>
    </Panel>
  )
}
