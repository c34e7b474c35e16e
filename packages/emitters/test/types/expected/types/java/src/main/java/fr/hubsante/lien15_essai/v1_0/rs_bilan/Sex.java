package fr.hubsante.lien15_essai.v1_0.rs_bilan;

import java.io.IOException;
import com.fasterxml.jackson.annotation.*;

/**
 * Sexe.
 *
 * Valeurs permises.
 */
public enum Sex {
    D05_00("D05.00"),
    F("F"),
    M("M"),
    N7("7");

    private final String value;

    Sex(String value) {
        this.value = value;
    }

    /** Le code tel que les messages le portent. */
    @JsonValue
    public String toValue() {
        return value;
    }

    @JsonCreator
    public static Sex forValue(String value) throws IOException {
        for (Sex known : values()) {
            if (known.value.equals(value)) return known;
        }
        throw new IOException("Code inconnu pour Sex : " + value);
    }
}
