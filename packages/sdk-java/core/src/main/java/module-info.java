/** Messages of the Hub Santé: validation with findings in French and English, envelopes, JSON and XML. */
module fr.hubsante.messages {
  requires com.fasterxml.jackson.core;

  exports fr.hubsante.messages;
}
