package fr.hubsante.lien15_essai.v1_0.rs_bilan;

import com.fasterxml.jackson.annotation.*;

/**
 * Patient.
 */
public class PatientDetail {
    private Sex sex;
    private PatientDetailType type;
    private Double weight;

    /**
     * Sexe.
     */
    @JsonProperty("sex")
    public Sex getSex() { return sex; }
    @JsonProperty("sex")
    public void setSex(Sex value) { this.sex = value; }

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
