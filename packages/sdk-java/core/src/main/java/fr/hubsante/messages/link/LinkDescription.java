package fr.hubsante.messages.link;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One link version as its package describes it: everything the functions of this library need to know.
 *
 * @param link {@code 15-15}
 * @param version {@code 2.0}
 * @param vhost {@code 15-15_v2.0}
 * @param namespace of the element {@code message} and of the header
 * @param roles identifiers of the roles that take part
 * @param messages by business member, {@code createCaseHealth}
 * @param otherMessages messages of the model that this link does not carry: names by business member
 * @param kinds kinds of envelope that some message travels in
 */
public record LinkDescription(
    String link,
    String version,
    String vhost,
    String namespace,
    List<String> roles,
    Described envelope,
    Described header,
    Map<String, MessageDescription> messages,
    Map<String, String> otherMessages,
    List<CodeList> codeLists,
    Set<String> kinds) {
  /** As sentences name it. */
  public String title() {
    return link + " v" + version;
  }

  /** A code list by its number. */
  public CodeList codeList(int number) {
    return number < 0 || number >= codeLists.size() ? CodeList.NONE : codeLists.get(number);
  }
}
