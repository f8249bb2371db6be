import { Button } from '../../parts/button'
import { Figures } from '../../parts/figures'
import { FindingRow } from '../../parts/findingRow'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { Refusal } from '../../parts/refusal'
import { RowList } from '../../parts/rowList'
import { Section } from '../../parts/section'
import { State } from '../../parts/state'
import { Timeline } from '../../parts/timeline'
import { WaitingRow } from '../../parts/waitingRow'

const clause = { number: '3.5.2', to: '#modellen' }

export function RowExamples() {
  return (
    <>
      <Section heading="Bristrad">
        <RowList>
          <FindingRow
            what="Objektledare verksamhet är vakant"
            to="#"
            subject="UKF"
            isYou
            since="1 sep"
            days={83}
            clause={clause}
            action={<Button size="small">Tillsätt</Button>}
          />
          <FindingRow
            kind="due"
            what="Delegeringen till Petra Sandell behöver bekräftas"
            to="#"
            subject="Objektproduktsamordnare"
            actor="Ny objektledare"
            since="22 nov"
            days={1}
            clause={{ number: '3.5.3', to: '#modellen' }}
          />
        </RowList>
      </Section>
      <Section heading="Väntar på dig">
        <RowList>
          <WaitingRow
            state={<State kind="broken">Försenad 54 dagar</State>}
            about="UKF"
            clause={{ number: '3.5.1', to: '#modellen' }}
            what="Fastställ objektplanen 2027 för UKF"
            why="Styrgruppen godkände version 3 den 17 september. Bara din fastställelse saknas för att planen ska gälla."
            action={<Button kind="primary">Läs och fastställ</Button>}
          />
        </RowList>
      </Section>
      <Section heading="Nekat">
        <Refusal
          heading="Tillsättningen är inte registrerad: fel befattning har beslutat"
          rule="Objektägare verksamhet tillsätts av kommundirektören."
          clause={{ number: '3.5.1', to: '#modellen' }}
          wrote="Beslutat av förvaltningschefen i Miljö- och samhällsbyggnadsförvaltningen, 20 november 2026"
          missing={
            <>
              <strong>Ett beslut av kommundirektören</strong>, med datum och referens
            </>
          }
          couldDecide={[
            {
              kind: 'office',
              name: 'Eva Rosenlund',
              to: '#',
              detail: 'Kommundirektör. Behöver inte logga in för att ha beslutat.',
            },
          ]}
          ways={[
            { word: 'Be Eva Rosenlund om beslut', onPress: () => {} },
            { word: 'Ändra vem som beslutade', onPress: () => {} },
            { word: 'Spara som utkast', onPress: () => {} },
          ]}
        />
      </Section>
      <div className="sb-halves sb-section">
        <Section heading="Historik">
          <Timeline
            events={[
              {
                id: '1',
                day: '2026-11-17',
                what: 'Avsteg föreslaget: kontaktbilagor',
                to: '#',
                detail: 'av Leila Haddad',
              },
              {
                id: '2',
                day: '2026-09-01',
                what: 'Objektledare verksamhet slutade',
                detail: 'Karl-Henrik Moberg, sedan 2022',
              },
            ]}
          />
        </Section>
        <Panel heading="Det här blir följden" note="Om alla 9 fel rättas.">
          <Figures
            lines={[
              { id: 'a', figure: 398, what: 'tillsättningar och 14 befattningar' },
              {
                id: 'b',
                figure: 5,
                what: <State kind="vacant">vakanser</State>,
                detail: <LinkTo to="#">SAM ägare it</LinkTo>,
              },
              { id: 'c', figure: 0, what: 'personer tas bort eller flyttas' },
            ]}
          />
        </Panel>
      </div>
    </>
  )
}
