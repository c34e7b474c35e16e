// Lien 15-ESSAI v1.0 du Hub Santé, RS-BILAN. Produit par « dsf build » : ne pas modifier.

/**
 * Message RS-BILAN.
 */
export interface PatientReport {
    /**
     * Identifiant du dossier. Connu de tous.
     */
    caseId: string;
    /**
     * Date d’envoi. Date et heure avec leur décalage horaire, aaaa-mm-jjThh:mm:ss+hh:mm.
     */
    sentAt: string;
    /**
     * Patient.
     */
    patient: PatientDetail[];
    /**
     * Contact.
     */
    contact?: Contact;
}

/**
 * Contact.
 */
export interface Contact {
    /**
     * phone. Numéro de téléphone.
     */
    phone?: string;
}

/**
 * Patient.
 */
export interface PatientDetail {
    /**
     * Sexe.
     */
    sex?: PatientDetailSex;
    /**
     * Type.
     */
    type: PatientDetailType;
    /**
     * Poids.
     */
    weight?: number;
}

/**
 * Sexe.
 *
 * Valeurs permises.
 */
export type PatientDetailSex =
  | "F"
  | "M"
  | "D05.00"
  | "7";

/**
 * Type.
 *
 * Valeurs permises.
 */
export type PatientDetailType =
  | "ADULTE"
  | "ENFANT";
