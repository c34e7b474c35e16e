package fr.hubsante.lien15_essai.v1_0.rs_bilan;

import java.io.IOException;
import com.fasterxml.jackson.annotation.*;

/**
 * Sexe.
 *
 * Valeurs permises.
 */
public enum PatientDetailSex {
    D05_00("D05.00"),
    F("F"),
    M("M"),
    _7("7");

    private final String value;

    PatientDetailSex(String value) {
        this.value = value;
    }

    /** Le code tel que les messages le portent. */
    @JsonValue
    public String toValue() {
        return value;
    }

    @JsonCreator
    public static PatientDetailSex forValue(String value) throws IOException {
        for (PatientDetailSex known : values()) {
            if (known.value.equals(value)) return known;
        }
        throw new IOException("Code inconnu pour PatientDetailSex : " + value);
    }
}
