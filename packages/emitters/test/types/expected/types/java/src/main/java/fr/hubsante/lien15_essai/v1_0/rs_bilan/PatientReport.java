package fr.hubsante.lien15_essai.v1_0.rs_bilan;

import com.fasterxml.jackson.annotation.*;
import java.util.List;

/**
 * Message RS-BILAN.
 */
public class PatientReport {
    private String caseId;
    private String sentAt;
    private List<PatientDetail> patient;
    private Contact contact;

    /**
     * Identifiant du dossier. Connu de tous.
     */
    @JsonProperty("caseId")
    public String getCaseId() { return caseId; }
    @JsonProperty("caseId")
    public void setCaseId(String value) { this.caseId = value; }

    /**
     * Date d’envoi. Date et heure avec leur décalage horaire, aaaa-mm-jjThh:mm:ss+hh:mm.
     */
    @JsonProperty("sentAt")
    public String getSentAt() { return sentAt; }
    @JsonProperty("sentAt")
    public void setSentAt(String value) { this.sentAt = value; }

    /**
     * Patient.
     */
    @JsonProperty("patient")
    public List<PatientDetail> getPatient() { return patient; }
    @JsonProperty("patient")
    public void setPatient(List<PatientDetail> value) { this.patient = value; }

    /**
     * Contact.
     */
    @JsonProperty("contact")
    public Contact getContact() { return contact; }
    @JsonProperty("contact")
    public void setContact(Contact value) { this.contact = value; }
}
