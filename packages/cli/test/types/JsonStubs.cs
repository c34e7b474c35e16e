// What the types of C# need of System.Text.Json, for a compiler that does not have it: signatures only.
namespace System
{
    public struct DateOnly { public static DateOnly Parse(string s) => default(DateOnly); public string ToString(string f) => ""; }
    public struct TimeOnly { public static TimeOnly Parse(string s) => default(TimeOnly); public string ToString(string f) => ""; }
}

namespace System.Text.Json
{
    using System.Collections.Generic;
    using System.Text.Json.Serialization;

    public enum JsonSerializerDefaults { General }
    public enum JsonTokenType { Null, String, Number, True, False, StartObject, StartArray }
    public class JsonException : Exception { public JsonException(string message) { } }
    public class JsonSerializerOptions
    {
        public JsonSerializerOptions(JsonSerializerDefaults defaults) { }
        public IList<JsonConverter> Converters { get; } = new List<JsonConverter>();
    }
    public ref struct Utf8JsonReader
    {
        public JsonTokenType TokenType => default(JsonTokenType);
        public string GetString() => "";
    }
    public class Utf8JsonWriter { public void WriteStringValue(string value) { } }
    public static class JsonSerializer
    {
        public static T Deserialize<T>(string json, JsonSerializerOptions options) => default(T);
        public static T Deserialize<T>(ref Utf8JsonReader reader, JsonSerializerOptions options) => default(T);
        public static string Serialize<T>(T value, JsonSerializerOptions options) => "";
        public static void Serialize<T>(Utf8JsonWriter writer, T value, JsonSerializerOptions options) { }
    }
}

namespace System.Text.Json.Serialization
{
    public enum JsonIgnoreCondition { WhenWritingNull }
    public class JsonIgnoreAttribute : Attribute { public JsonIgnoreCondition Condition { get; set; } }
    public class JsonPropertyNameAttribute : Attribute { public JsonPropertyNameAttribute(string name) { } }
    public abstract class JsonConverter { }
    public abstract class JsonConverter<T> : JsonConverter
    {
        public virtual bool CanConvert(Type type) => true;
        public abstract T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options);
        public abstract void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options);
    }
}
