import { Panel } from '../../parts/panel'
import { PersonLine, Vacancy } from '../../parts/personLine'
import { SideHead } from '../../parts/sideHead'
import { State } from '../../parts/state'

export function StateExamples() {
  return (
    <Panel>
      <div className="sb-stack">
        <div className="sb-row">
          <State kind="kept">Hålls</State>
          <State kind="broken">Bruten 3 gånger</State>
          <State kind="broken">Försenad 54 dagar</State>
          <State kind="due">Senast 26 november</State>
          <State kind="deviation">Avsteg noterat</State>
          <State kind="unbuilt">Inte byggd än</State>
          <State kind="vacant">Vakant sedan 1 sep</State>
          <State kind="samePerson">Samma person</State>
          <State kind="proposed">Föreslagen</State>
          <State kind="warning">14 varningar</State>
        </div>
        <div className="sb-row">
          <State kind="kept" filled>
            Fastställd
          </State>
          <State kind="broken" filled>
            9 fel
          </State>
          <State kind="warning" filled>
            14 varningar
          </State>
          <State kind="deviation" filled>
            Avsteg
          </State>
          <State kind="unbuilt" filled>
            Utkast
          </State>
        </div>
        <p className="sb-small sb-quiet">Ikon och ord, alltid båda. Fylld bara i rubriker och sammanfattningar.</p>
      </div>
    </Panel>
  )
}

export function PersonExamples() {
  return (
    <Panel>
      <div className="sb-form-pair">
        <PersonLine kind="business" name="Annika Fors" to="#" detail="Verksamhet: cirkel" />
        <PersonLine kind="it" name="Jonas Ekwall" to="#" detail="It: kvadrat" />
        <PersonLine kind="office" name="Eva Rosenlund" to="#" detail="Befattning: båge" />
        <Vacancy kind="it" word="Vakant sedan 1 maj">
          Ska tillsättas av it-chefen
        </Vacancy>
        <div className="sb-row">
          <SideHead side="business" />
          <SideHead side="it" />
        </div>
        <PersonLine kind="it" name="Objektspecialist it" isProtected detail="Visas som roll" />
      </div>
    </Panel>
  )
}
