// Lien 15-ESSAI v1.0 du Hub Santé, RS-BILAN. Produit par « dsf build » : ne pas modifier.

package fr.hubsante.lien15_essai.v1_0.rs_bilan;

import java.io.IOException;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Lit et écrit un message. Une balise inconnue est ignorée, un code inconnu est refusé. */
public final class Converter {
    private static final ObjectMapper MAPPER = new ObjectMapper()
        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
        .setSerializationInclusion(JsonInclude.Include.NON_NULL);

    private Converter() {
    }

    public static PatientReport fromJsonString(String json) throws IOException {
        return MAPPER.readValue(json, PatientReport.class);
    }

    public static String toJsonString(PatientReport message) throws IOException {
        return MAPPER.writeValueAsString(message);
    }
}
