package fr.hubsante.messages.link;

/**
 * A field, with what it takes to speak of it and to write it in XML.
 *
 * @param name JSON member and XML element alike
 * @param list whether JSON holds an array; XML repeats the element
 * @param type {@code string}, {@code integer}, {@code number}, {@code boolean}, or a type of the same message after {@code #}
 * @param form {@code date}, {@code datetime}, {@code phoneNumber}, or {@code null}
 * @param label its name for people, in French; {@code null} for the tag
 * @param codes number of its code list, or -1
 * @param suggested number of the list its codes are in where the schema asks for their form only, or -1
 * @param example a value of use, or {@code null}
 */
public record FieldDescription(
    String name, boolean list, String type, String form, String label, int codes, int suggested, String example) {
  public FieldDescription(String name, String type, String form) {
    this(name, false, type, form, null, -1, -1, null);
  }

  /** Whether it holds an object. */
  public boolean isObject() {
    return type.startsWith("#");
  }

  /** The name of the type of that object. */
  public String typeName() {
    return type.substring(1);
  }
}
