package fr.hubsante.lien15_essai.v1_0.rs_bilan;

import java.io.IOException;
import com.fasterxml.jackson.annotation.*;

/**
 * Type.
 *
 * Valeurs permises.
 */
public enum PatientDetailType {
    ADULTE("ADULTE"),
    ENFANT("ENFANT");

    private final String value;

    PatientDetailType(String value) {
        this.value = value;
    }

    /** Le code tel que les messages le portent. */
    @JsonValue
    public String toValue() {
        return value;
    }

    @JsonCreator
    public static PatientDetailType forValue(String value) throws IOException {
        for (PatientDetailType known : values()) {
            if (known.value.equals(value)) return known;
        }
        throw new IOException("Code inconnu pour PatientDetailType : " + value);
    }
}
