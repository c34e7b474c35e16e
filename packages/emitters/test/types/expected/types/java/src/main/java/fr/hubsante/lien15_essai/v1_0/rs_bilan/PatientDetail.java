package fr.hubsante.lien15_essai.v1_0.rs_bilan;

import com.fasterxml.jackson.annotation.*;

/**
 * Patient.
 */
public class PatientDetail {
    private PatientDetailSex sex;
    private PatientDetailType type;
    private Double weight;

    /**
     * Sexe.
     */
    @JsonProperty("sex")
    public PatientDetailSex getSex() { return sex; }
    @JsonProperty("sex")
    public void setSex(PatientDetailSex value) { this.sex = value; }

    /**
     * Type.
     */
    @JsonProperty("type")
    public PatientDetailType getType() { return type; }
    @JsonProperty("type")
    public void setType(PatientDetailType value) { this.type = value; }

    /**
     * Poids.
     */
    @JsonProperty("weight")
    public Double getWeight() { return weight; }
    @JsonProperty("weight")
    public void setWeight(Double value) { this.weight = value; }
}
