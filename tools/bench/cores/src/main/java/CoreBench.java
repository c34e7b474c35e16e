import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.hubsante.messages.Json;
import fr.hubsante.messages.Link;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Arguments: description, JSON Schema of a message, the message under its root, an envelope in XML. Prints JSON. */
public final class CoreBench {
  private static final long LONG_ENOUGH = 2_000_000_000L;

  public static void main(String[] arguments) throws Exception {
    String text = Files.readString(Path.of(arguments[2]));
    long start = System.nanoTime();
    Link link = Link.read(Files.newInputStream(Path.of(arguments[0])));
    boolean isValid = link.validateJson(text).valid();
    long cold = System.nanoTime() - start;
    long memory = used();
    Map<?, ?> message = (Map<?, ?>) Json.read(text).orElseThrow();
    Object body = message.values().iterator().next();
    start = System.nanoTime();
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema schema = registry.getSchema(Files.readString(Path.of(arguments[1])), InputFormat.JSON);
    JsonNode node = new ObjectMapper().readTree(Json.write(body));
    boolean isValidToSchema = schema.validate(node).isEmpty();
    long coldSchema = System.nanoTime() - start;
    if (!isValid || !isValidToSchema) throw new IllegalStateException("the example is valid");
    String xml = Files.readString(Path.of(arguments[3]));
    Map<String, Object> faulty = new LinkedHashMap<>();
    Map<String, Object> faultyBody = new LinkedHashMap<>();
    ((Map<?, ?>) body).forEach((name, value) -> faultyBody.put((String) name, value));
    faultyBody.put("inconnu", 1);
    faulty.put((String) message.keySet().iterator().next(), faultyBody);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("validate, per second", perSecond(() -> link.validate(message)));
    figures.put("json-schema-validator, per second", perSecond(() -> schema.validate(node)));
    figures.put("validate with a fault, per second", perSecond(() -> link.validate(faulty)));
    figures.put("validateJson, per second", perSecond(() -> link.validateJson(text)));
    figures.put("validateXml of an envelope, per second", perSecond(() -> link.validateXml(xml)));
    figures.put("first verdict, ms", cold / 1_000_000);
    figures.put("first verdict of json-schema-validator, ms", coldSchema / 1_000_000);
    figures.put("memory with a link, MB", memory / 1_000_000);
    System.out.println(Json.write(figures));
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** How often something is done in a second of the processor, once it is warm. */
  private static long perSecond(Callable<?> run) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long count = 0;
    long spent = 0;
    for (int round = 0; round < 3; round += 1) {
      long start = threads.getCurrentThreadCpuTime();
      for (count = 0; spent < LONG_ENOUGH || count == 0; count += 100) {
        for (int one = 0; one < 100; one += 1) run.call();
        spent = threads.getCurrentThreadCpuTime() - start;
      }
      if (round < 2) spent = 0;
    }
    return count * 1_000_000_000L / spent;
  }
}
