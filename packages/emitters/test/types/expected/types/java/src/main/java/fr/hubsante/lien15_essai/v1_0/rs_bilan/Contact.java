package fr.hubsante.lien15_essai.v1_0.rs_bilan;

import com.fasterxml.jackson.annotation.*;

/**
 * Contact.
 */
public class Contact {
    private String phone;

    /**
     * phone. Numéro de téléphone.
     */
    @JsonProperty("phone")
    public String getPhone() { return phone; }
    @JsonProperty("phone")
    public void setPhone(String value) { this.phone = value; }
}
