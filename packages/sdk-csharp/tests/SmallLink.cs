using System.IO;
using System.Text;
using Hubsante.Messages;

/// <summary>A link with one message, as its package would describe it.</summary>
internal static class SmallLink {
  private const string Program =
    "{'source': '%s', 'program': {'classes': [[97, 97]], 'accepts': [-1, 0, -2], 'first': [0], 'last': [2],"
      + " 'follow': [[1], [1, 2], []], 'acceptsNothing': false}}";

  private const string Whole = @"{
    'format': %format,
    'link': {
      'link': '15-x', 'version': '%version', 'vhost': '15-x_v%version', 'namespace': 'urn:message',
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
            'text': {'type': 'string'%reference}, 'day': {'type': 'string', 'format': 'date'},
            'kind': {'type': 'string', 'codes': 0}, 'numbers': {'type': 'array', 'items': {'type': 'number'}}
          }
        }
      }
    },
    'patterns': [%patterns],
    'names': [['text', 'day', 'kind', 'numbers']]
  }";

  public static Link Read(string version = "1.0", string pattern = "", int format = 1) =>
    Link.Read(Bytes(Text(version, pattern, format)));

  public static Stream Bytes(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

  /// <param name="version">Of the link.</param>
  /// <param name="pattern"><c>^(a+)+$</c> for a text of that form; none when empty.</param>
  /// <param name="format">Of the description.</param>
  public static string Text(string version, string pattern, int format) =>
    Whole
      .Replace("%format", format.ToString())
      .Replace("%version", version)
      .Replace("%reference", pattern == "" ? "" : ", 'pattern': 0")
      .Replace("%patterns", pattern == "" ? "" : Program.Replace("%s", pattern))
      .Replace('\'', '"');
}
