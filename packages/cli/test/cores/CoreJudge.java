import fr.hubsante.messages.Addition;
import fr.hubsante.messages.Allowed;
import fr.hubsante.messages.AllowedMessage;
import fr.hubsante.messages.Conversion;
import fr.hubsante.messages.ConversionTable;
import fr.hubsante.messages.ConversionWay;
import fr.hubsante.messages.Conversions;
import fr.hubsante.messages.Fault;
import fr.hubsante.messages.Finding;
import fr.hubsante.messages.Json;
import fr.hubsante.messages.Limits;
import fr.hubsante.messages.Link;
import fr.hubsante.messages.Loss;
import fr.hubsante.messages.Outcome;
import fr.hubsante.messages.Validation;
import fr.hubsante.messages.Wrapping;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges cases with the Java core: a line is the number of a description, what to do, and the JSON to do it with; a line of JSON
 * comes back for each. Arguments: the file of the cases, that of the answers, descriptions or, where conversions are asked for,
 * tables.
 */
public final class CoreJudge {
  public static void main(String[] arguments) throws Exception {
    boolean areTables;
    try (BufferedReader cases = Files.newBufferedReader(Path.of(arguments[0]))) {
      areTables = cases.readLine().split("\t", 3)[1].equals("convert");
    }
    List<Link> links = new ArrayList<>();
    List<ConversionTable> tables = new ArrayList<>();
    for (int index = 2; index < arguments.length; index += 1) {
      var file = Files.newInputStream(Path.of(arguments[index]));
      if (areTables) tables.add(ConversionTable.read(file));
      else links.add(Link.read(file));
    }
    try (BufferedReader cases = Files.newBufferedReader(Path.of(arguments[0]));
        BufferedWriter answers = Files.newBufferedWriter(Path.of(arguments[1]))) {
      for (String line = cases.readLine(); line != null; line = cases.readLine()) {
        String[] parts = line.split("\t", 3);
        Object given = parts[2].equals("null") ? null : Json.read(parts[2]).orElseThrow();
        Object answer =
            areTables
                ? converted(tables, (List<?>) given)
                : answer(links.get(Integer.parseInt(parts[0])), parts[1], given);
        answers.write(Json.write(answer));
        answers.write('\n');
      }
    }
  }

  private static Object converted(List<ConversionTable> tables, List<?> given) {
    try {
      String from = (String) given.get(1);
      String to = (String) given.get(2);
      return told(Conversions.convert(given.get(0), new ConversionWay(from, to, tables, (List<?>) given.get(3))));
    } catch (RuntimeException reason) {
      return "thrown: " + reason;
    }
  }

  private static List<Object> told(Conversion conversion) {
    if (!conversion.ok()) {
      var refusal = conversion.refusal();
      return List.of(refusal.code(), refusal.message(), refusal.messageEn());
    }
    List<Object> losses = new ArrayList<>();
    for (Loss one : conversion.losses())
      losses.add(
          Arrays.asList(
              one.path(), one.fields(), one.value(), one.reason(), one.became(), one.notedAt(), one.version(),
              one.message(), one.messageEn()));
    List<Object> added = new ArrayList<>();
    for (Addition one : conversion.added()) added.add(Arrays.asList(one.path(), one.value(), one.because()));
    return List.of(conversion.messages(), losses, added);
  }

  private static Object answer(Link link, String verb, Object given) {
    try {
      return switch (verb) {
        case "validate" -> validation(link.validate(given));
        case "validate-few" -> validation(link.validate(given, new Limits(3, 1_000_000)));
        case "validateXml" -> validation(link.validateXml((String) given));
        case "validateXml-few" -> validation(link.validateXml((String) given, new Limits(3, 4_000)));
        case "toXml" -> outcome(link.toXml(given));
        case "fromXml" -> outcome(link.fromXml((String) given));
        case "unwrap" -> outcome(link.unwrap(given));
        case "wrap" -> wrapped(link, (List<?>) given);
        case "allowedOn" -> allowed(link.allowedOn((String) given));
        default -> throw new IllegalArgumentException(verb);
      };
    } catch (RuntimeException | StackOverflowError reason) {
      return "thrown: " + reason;
    }
  }

  private static List<Object> validation(Validation validation) {
    List<Object> told = new ArrayList<>();
    told.add(validation.valid());
    for (Finding one : validation.findings()) {
      String severity = one.severity().name().toLowerCase(java.util.Locale.ROOT);
      told.add(List.of(one.code(), severity, one.path(), one.fields(), one.message(), one.messageEn()));
    }
    return told;
  }

  private static List<Object> outcome(Outcome<?> outcome) {
    List<Object> told = new ArrayList<>();
    told.add(outcome.value());
    for (Fault one : outcome.ok() ? outcome.warnings() : outcome.faults())
      told.add(List.of(one.code(), one.path(), one.message(), one.messageEn()));
    return told;
  }

  @SuppressWarnings("unchecked")
  private static Object wrapped(Link link, List<?> given) {
    Map<String, Object> said = (Map<String, Object>) given.get(1);
    Wrapping wrapping =
        new Wrapping(
            (String) said.get("sender"),
            (String) said.get("recipient"),
            (String) said.get("id"),
            (String) said.get("sentAt"),
            (String) said.get("expiresAt"),
            (String) said.get("kind"),
            (String) said.get("status"),
            (Boolean) said.get("header"));
    return link.wrap((Map<String, Object>) given.get(0), wrapping);
  }

  private static Object allowed(Allowed allowed) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("known", allowed.known());
    told.put("roles", allowed.roles());
    told.put("messages", allowed.messages());
    List<String> roles = new ArrayList<>(allowed.roles());
    roles.add("nobody");
    for (String role : roles) {
      told.put("send " + role, allowed.send(role).stream().map(CoreJudge::listed).toList());
      told.put("receive " + role, allowed.receive(role).stream().map(CoreJudge::listed).toList());
    }
    return told;
  }

  private static Object listed(AllowedMessage one) {
    return List.of(one.message(), one.root(), one.title(), one.use(), one.kinds(), one.others());
  }
}
