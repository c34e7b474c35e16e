package fr.hubsante.messages;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** A link with one message, as its package would describe it. */
public final class SmallLink {
  private SmallLink() {}

  static Link read(String version, String pattern, int format) {
    return Link.read(new ByteArrayInputStream(text(version, pattern, format).getBytes(StandardCharsets.UTF_8)));
  }

  /** @param pattern {@code ^(a+)+$} for a text of that form; none when empty */
  public static String text(String version, String pattern, int format) {
    String program =
        "{'source': '%s', 'program': {'classes': [[97, 97]], 'accepts': [-1, 0, -2], 'first': [0], 'last': [2],"
            + " 'follow': [[1], [1, 2], []], 'acceptsNothing': false}}";
    String text =
        """
        {
          'format': %d,
          'link': {
            'link': '15-x', 'version': '%s', 'vhost': '15-x_v%s', 'namespace': 'urn:message',
            'roles': [{'id': 'LRM', 'title': 'LRM'}, {'id': 'SMUR', 'title': 'SMUR'}],
            'envelope': {'fields': [{'name': 'content', 'list': true, 'type': '#content'}], 'types': {'content': {'fields': []}}},
            'header': {'fields': [{'name': 'messageId', 'type': 'string'}], 'types': {}},
            'messages': {
              'note': {
                'name': 'X-NOTE', 'namespace': 'urn:note', 'header': false, 'title': 'Note', 'use': 'business',
                'kinds': ['Report'], 'exchanges': [{'sender': 'LRM', 'receiver': 'SMUR'}], 'types': {},
                'fields': [
                  {'name': 'text', 'type': 'string', 'label': 'Texte'}, {'name': 'day', 'type': 'string', 'form': 'date'},
                  {'name': 'kind', 'type': 'string', 'codes': 0}, {'name': 'numbers', 'list': true, 'type': 'number'}
                ]
              }
            },
            'otherMessages': {},
            'codeLists': [{'codes': ['A', 'B'], 'labels': ['Un', 'Deux']}]
          },
          'schemas': {
            'envelope': {'type': 'object', 'required': ['distributionID']},
            'header': {'type': 'object', 'required': ['messageId']},
            'messages': {
              'note': {
                'type': 'object', 'required': ['text', 'day', 'kind'], 'members': 0,
                'properties': {
                  'text': {'type': 'string'%s}, 'day': {'type': 'string', 'format': 'date'},
                  'kind': {'type': 'string', 'codes': 0}, 'numbers': {'type': 'array', 'items': {'type': 'number'}}
                }
              }
            }
          },
          'patterns': [%s],
          'names': [['text', 'day', 'kind', 'numbers']]
        }
        """;
    boolean hasPattern = !pattern.isEmpty();
    String patterns = hasPattern ? String.format(program, pattern) : "";
    return String.format(text, format, version, version, hasPattern ? ", 'pattern': 0" : "", patterns)
        .replace('\'', '"');
  }
}
