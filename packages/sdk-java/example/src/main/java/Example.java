import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hubsante.lien15_gps.v1_2.HubLink;
import fr.hubsante.lien15_gps.v1_2.geo_pos.Coord;
import fr.hubsante.messages.Finding;
import fr.hubsante.messages.Link;
import fr.hubsante.messages.LinkRegistry;
import java.util.List;
import java.util.Map;

/** Dit en français ce qui ne va pas dans un message. */
public final class Example {
  public static void main(String[] arguments) {
    Link link = LinkRegistry.of(HubLink.get()).on("15-gps_v1.2").orElseThrow();
    Coord coord = new Coord();
    coord.setLat(47.22);
    // Un champ sans valeur est un champ absent : null n’en est pas une.
    ObjectMapper mapper = new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);
    Map<?, ?> point = mapper.convertValue(coord, Map.class);
    Map<String, ?> message = Map.of("geoPositionsUpdate", Map.of("position", List.of(Map.of("coord", List.of(point)))));
    for (Finding finding : link.validate(message).findings())
      System.out.println(finding.code() + " " + finding.path() + " " + finding.message());
  }
}
