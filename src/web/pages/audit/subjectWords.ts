import { m } from '../../words/compiled/messages'

const words = {
  appointment: m.audit_type_appointment,
  seating: m.audit_type_seating,
  deviation: m.audit_type_deviation,
  decision: m.audit_type_decision,
  request: m.audit_type_request,
  object: m.audit_type_object,
  'object-product': m.audit_type_product,
  'it-component': m.audit_type_it_component,
  'business-component': m.audit_type_business_component,
  'component-move': m.audit_type_component_move,
  person: m.audit_type_person,
  office: m.audit_type_office,
  administration: m.audit_type_administration,
  'model-version': m.audit_type_model_version,
  link: m.audit_type_link,
  import: m.audit_type_import,
  account: m.audit_type_account,
  token: m.audit_type_token,
} as const satisfies Record<string, () => string>

/** Kinds of things that changes are about, in the order of the menu. */
export const subjectTypes = Object.keys(words)

export const subjectWord = (type: string): string =>
  type in words ? words[type as keyof typeof words]() : type === 'product' ? m.audit_type_product() : type
