import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hubsante.lien15_gps.v1_2.HubLink;
import fr.hubsante.lien15_gps.v1_2.geo_pos.Coord;
import fr.hubsante.messages.Finding;
import fr.hubsante.messages.Link;
import fr.hubsante.messages.LinkRegistry;
import java.util.List;
import java.util.Map;

/** Tient plusieurs versions à la fois, et dit en français ce qui ne va pas dans un message. */
public final class Example {
  public static void main(String[] arguments) {
    LinkRegistry registry =
        LinkRegistry.of(
            HubLink.get(),
            fr.hubsante.lien15_15.v1_5.HubLink.get(),
            fr.hubsante.lien15_15.v2_0.HubLink.get(),
            fr.hubsante.lien15_15.v2_1.HubLink.get());
    for (String vhost : registry.vhosts())
      System.out.println(vhost + " : " + registry.on(vhost).orElseThrow().version());
    Link link = registry.on("15-gps_v1.2").orElseThrow();
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
