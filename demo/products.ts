import type { CalendarDate } from '#model/dates'
import type { ObjectProduct, Subarea } from '#model/structure'
import { objectId, personId, productId } from './ids.ts'

/** Name, kind of subarea and contact. Products are called by what they support, never by a supplier's name. */
type ProductRow = readonly [name: string, subarea: Subarea, contact: string | null]

const rows: Readonly<Record<string, readonly ProductRow[]>> = {
  VSOA: [
    ['Hemtjänst', 'process', 'Gunilla Åkerblom'],
    ['Särskilt boende', 'process', 'Gunilla Åkerblom'],
    ['Myndighet äldre', 'process', 'Helena Palm'],
    ['Individ och familj', 'process', 'Fredrik Ek'],
    ['Ekonomiskt bistånd', 'process', 'Fredrik Ek'],
    ['Funktionsstöd', 'process', 'Helena Palm'],
    ['Hälso- och sjukvård', 'process', 'Pia Hellberg'],
    ['Planering', 'capability', 'Pia Hellberg'],
    ['Digitala lås och larm', 'function', 'Zeinab Hosseini'],
    ['Trygghetslarm', 'function', 'Zeinab Hosseini'],
    ['Signering', 'function', 'Pia Hellberg'],
    ['Arbetsmarknad', 'area', 'Samira Noori'],
    ['Vuxenutbildning', 'area', 'Samira Noori'],
    ['Integration', 'area', 'Samira Noori'],
    ['Avgifter', 'process', null],
  ],
  UKF: [
    ['Elevadministration', 'process', 'Petra Sandell'],
    ['Pedagogik', 'capability', 'Petra Sandell'],
    ['Elevhälsa', 'process', 'Ulrika Tern'],
    ['Förskola', 'area', 'Ulrika Tern'],
    ['Placering och kö', 'process', 'Petra Sandell'],
    ['Prov och bedömning', 'process', 'Ulrika Tern'],
    ['Schema', 'function', 'Petra Sandell'],
    ['Skolskjuts', 'process', 'Ulrika Tern'],
    ['Läromedel', 'capability', 'Petra Sandell'],
    ['Bibliotek', 'area', 'Mats Rydell'],
    ['Kulturskola', 'area', 'Mats Rydell'],
    ['Bokning och bidrag', 'process', 'Mats Rydell'],
    ['Museum och arkiv', 'area', 'Mats Rydell'],
    ['Fritidsgård', 'area', null],
  ],
  SAM: [
    ['Bygglov', 'process', 'Karin Holm'],
    ['Miljötillsyn', 'process', 'Ebba Rosenqvist'],
    ['Kartor och geodata', 'capability', 'Lovisa Tjäder'],
    ['Detaljplan', 'process', 'Karin Holm'],
    ['Fastighet', 'area', 'Lovisa Tjäder'],
    ['Gata och park', 'area', 'Ebba Rosenqvist'],
    ['Trafik', 'area', 'Ebba Rosenqvist'],
    ['Felanmälan', 'function', 'Ebba Rosenqvist'],
    ['Vatten och avfall', 'area', 'Ebba Rosenqvist'],
    ['Mark', 'area', 'Lovisa Tjäder'],
    ['Livsmedel', 'process', 'Ebba Rosenqvist'],
    ['Markupplåtelse', 'process', 'Karin Holm'],
  ],
  KOP: [
    ['Ärenden', 'process', 'Peter Dahl'],
    ['Nämndprocess', 'process', 'Peter Dahl'],
    ['E-arkiv', 'capability', 'Ali Rezaei'],
    ['Lön', 'process', 'Gabriella Norén'],
    ['Bemanning', 'process', 'Gabriella Norén'],
    ['Rekrytering', 'process', 'Gabriella Norén'],
    ['Ekonomi', 'process', 'Kjell-Åke Bromander'],
    ['Inköp', 'process', 'Kjell-Åke Bromander'],
    ['Uppföljning', 'capability', 'Kjell-Åke Bromander'],
    ['Kontaktcenter', 'function', 'Ali Rezaei'],
    ['Webb och intranät', 'capability', 'Ali Rezaei'],
    ['E-tjänster', 'capability', 'Ali Rezaei'],
    ['Upphandling', 'process', 'Kjell-Åke Bromander'],
    ['Förtroendevalda', 'area', 'Peter Dahl'],
  ],
  FST: [
    ['Digital arbetsplats', 'capability', 'Diego Vasquez'],
    ['Identitet och behörighet', 'function', 'Tomasz Marek'],
    ['Nät', 'function', 'Diego Vasquez'],
    ['Drift och lagring', 'function', 'Tomasz Marek'],
    ['Integration och API', 'capability', 'Lena Öhman'],
    ['Säkerhet', 'capability', 'Tomasz Marek'],
    ['Telefoni', 'function', 'Diego Vasquez'],
    ['Övervakning', 'function', 'Lena Öhman'],
  ],
}

/** Alarms were taken into locks and alarms in 2025. */
const later: Readonly<Record<string, CalendarDate>> = { 'Digitala lås och larm': '2025-07-01' }

export const products: readonly ObjectProduct[] = Object.entries(rows).flatMap(([code, all]) =>
  all.map(([name, subarea, contact]) => ({
    id: productId(code, name),
    objectId: objectId(code),
    name,
    subarea,
    contactPersonId: contact === null ? null : personId(contact),
    predecessorId: null,
    decisionId: null,
    from: later[name] ?? '2022-01-01',
    to: null,
  })),
)

/** Their groups have not come to them yet. */
const undecided = new Set([
  productId('UKF', 'Fritidsgård'),
  productId('KOP', 'Förtroendevalda'),
  productId('FST', 'Övervakning'),
])

/** What the object's group decided on with the register, in the year that the products came. */
export const decidedProducts = (code: string, isLater: boolean): readonly string[] =>
  products
    .filter((each) => each.objectId === objectId(code) && !undecided.has(each.id))
    .filter((each) => each.name in later === isLater)
    .map(({ id }) => id)
