import type { GovernanceModel } from '#model/shapes/governanceModel'

/** The model with one sentence more, as it is proposed in Vretaby. */
export const withReview = (model: GovernanceModel): GovernanceModel => ({
  ...model,
  clauses: model.clauses.map((clause) =>
    clause.id === '3-contact-persons'
      ? {
          ...clause,
          text: {
            sv: `${clause.text.sv} Kontaktpersonerna ses över varje september.`,
            en: `${clause.text.en} The contact persons are reviewed every September.`,
          },
        }
      : clause,
  ),
})
