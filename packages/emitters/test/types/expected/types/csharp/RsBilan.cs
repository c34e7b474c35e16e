// Lien 15-ESSAI v1.0 du Hub Santé, RS-BILAN. Produit par « dsf build » : ne pas modifier.

namespace Hubsante.Lien15_essai.V1_0.RsBilan
{
    using System;
    using System.Collections.Generic;

    using System.Text.Json;
    using System.Text.Json.Serialization;
    using System.Globalization;

    /// <summary>
    /// Message RS-BILAN.
    /// </summary>
    public partial class PatientReport
    {
        /// <summary>
        /// Identifiant du dossier. Connu de tous.
        /// </summary>
        [JsonPropertyName("caseId")]
        public string CaseId { get; set; }

        /// <summary>
        /// Date d’envoi. Date et heure avec leur décalage horaire, aaaa-mm-jjThh:mm:ss+hh:mm.
        /// </summary>
        [JsonPropertyName("sentAt")]
        public string SentAt { get; set; }

        /// <summary>
        /// Patient.
        /// </summary>
        [JsonPropertyName("patient")]
        public List<PatientDetail> Patient { get; set; }

        /// <summary>
        /// Contact.
        /// </summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        [JsonPropertyName("contact")]
        public Contact? Contact { get; set; }
    }

    /// <summary>
    /// Contact.
    /// </summary>
    public partial class Contact
    {
        /// <summary>
        /// phone. Numéro de téléphone.
        /// </summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        [JsonPropertyName("phone")]
        public string? Phone { get; set; }
    }

    /// <summary>
    /// Patient.
    /// </summary>
    public partial class PatientDetail
    {
        /// <summary>
        /// Sexe.
        /// </summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        [JsonPropertyName("sex")]
        public PatientDetailSex? Sex { get; set; }

        /// <summary>
        /// Type.
        /// </summary>
        [JsonPropertyName("type")]
        public PatientDetailType Type { get; set; }

        /// <summary>
        /// Poids.
        /// </summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        [JsonPropertyName("weight")]
        public double? Weight { get; set; }
    }

    /// <summary>
    /// Sexe.
    ///
    /// Valeurs permises.
    /// </summary>
    public enum PatientDetailSex
    {
        D05_00,
        F,
        M,
        _7,
    }

    /// <summary>
    /// Type.
    ///
    /// Valeurs permises.
    /// </summary>
    public enum PatientDetailType
    {
        ADULTE,
        ENFANT,
    }

    public partial class PatientReport
    {
        public static PatientReport FromJson(string json) => JsonSerializer.Deserialize<PatientReport>(json, Hubsante.Lien15_essai.V1_0.RsBilan.Converter.Settings);
    }

    public static class Serialize
    {
        public static string ToJson(this PatientReport self) => JsonSerializer.Serialize(self, Hubsante.Lien15_essai.V1_0.RsBilan.Converter.Settings);
    }

    internal static class Converter
    {
        public static readonly JsonSerializerOptions Settings = new(JsonSerializerDefaults.General)
        {
            Converters =
            {
                PatientDetailSexConverter.Singleton,
                PatientDetailTypeConverter.Singleton,
                IsoDateTimeOffsetConverter.Singleton
            },
        };
    }

    internal class PatientDetailSexConverter : JsonConverter<PatientDetailSex>
    {
        public override bool CanConvert(Type t) => t == typeof(PatientDetailSex);

        public override PatientDetailSex Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var value = reader.GetString();
            switch (value)
            {
                case "7":
                    return PatientDetailSex._7;
                case "D05.00":
                    return PatientDetailSex.D05_00;
                case "F":
                    return PatientDetailSex.F;
                case "M":
                    return PatientDetailSex.M;
            }
            throw new JsonException("Code inconnu pour PatientDetailSex : " + value);
        }

        public override void Write(Utf8JsonWriter writer, PatientDetailSex value, JsonSerializerOptions options)
        {
            switch (value)
            {
                case PatientDetailSex._7:
                    JsonSerializer.Serialize(writer, "7", options);
                    return;
                case PatientDetailSex.D05_00:
                    JsonSerializer.Serialize(writer, "D05.00", options);
                    return;
                case PatientDetailSex.F:
                    JsonSerializer.Serialize(writer, "F", options);
                    return;
                case PatientDetailSex.M:
                    JsonSerializer.Serialize(writer, "M", options);
                    return;
            }
            throw new JsonException("Code inconnu pour PatientDetailSex : " + value);
        }

        public static readonly PatientDetailSexConverter Singleton = new PatientDetailSexConverter();
    }

    internal class PatientDetailTypeConverter : JsonConverter<PatientDetailType>
    {
        public override bool CanConvert(Type t) => t == typeof(PatientDetailType);

        public override PatientDetailType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var value = reader.GetString();
            switch (value)
            {
                case "ADULTE":
                    return PatientDetailType.ADULTE;
                case "ENFANT":
                    return PatientDetailType.ENFANT;
            }
            throw new JsonException("Code inconnu pour PatientDetailType : " + value);
        }

        public override void Write(Utf8JsonWriter writer, PatientDetailType value, JsonSerializerOptions options)
        {
            switch (value)
            {
                case PatientDetailType.ADULTE:
                    JsonSerializer.Serialize(writer, "ADULTE", options);
                    return;
                case PatientDetailType.ENFANT:
                    JsonSerializer.Serialize(writer, "ENFANT", options);
                    return;
            }
            throw new JsonException("Code inconnu pour PatientDetailType : " + value);
        }

        public static readonly PatientDetailTypeConverter Singleton = new PatientDetailTypeConverter();
    }

    internal class IsoDateTimeOffsetConverter : JsonConverter<DateTimeOffset>
    {
        public override bool CanConvert(Type t) => t == typeof(DateTimeOffset);

        private const string DefaultDateTimeFormat = "yyyy'-'MM'-'dd'T'HH':'mm':'ss.FFFFFFFK";

        private DateTimeStyles _dateTimeStyles = DateTimeStyles.RoundtripKind;
        private string? _dateTimeFormat;
        private CultureInfo? _culture;

        public DateTimeStyles DateTimeStyles
        {
                get => _dateTimeStyles;
                set => _dateTimeStyles = value;
        }

        public string? DateTimeFormat
        {
                get => _dateTimeFormat ?? string.Empty;
                set => _dateTimeFormat = (string.IsNullOrEmpty(value)) ? null : value;
        }

        public CultureInfo Culture
        {
                get => _culture ?? CultureInfo.CurrentCulture;
                set => _culture = value;
        }

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
        {
                string text;


                if ((_dateTimeStyles & DateTimeStyles.AdjustToUniversal) == DateTimeStyles.AdjustToUniversal
                        || (_dateTimeStyles & DateTimeStyles.AssumeUniversal) == DateTimeStyles.AssumeUniversal)
                {
                        value = value.ToUniversalTime();
                }

                text = value.ToString(_dateTimeFormat ?? DefaultDateTimeFormat, Culture);

                writer.WriteStringValue(text);
        }

        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
                string? dateText = reader.GetString();

                if (string.IsNullOrEmpty(dateText) == false)
                {
                        if (!string.IsNullOrEmpty(_dateTimeFormat))
                        {
                                return DateTimeOffset.ParseExact(dateText, _dateTimeFormat, Culture, _dateTimeStyles);
                        }
                        else
                        {
                                return DateTimeOffset.Parse(dateText, Culture, _dateTimeStyles);
                        }
                }
                else
                {
                        return default(DateTimeOffset);
                }
        }


        public static readonly IsoDateTimeOffsetConverter Singleton = new IsoDateTimeOffsetConverter();
    }
}
#pragma warning restore CS8618
#pragma warning restore CS8601
#pragma warning restore CS8602
#pragma warning restore CS8603
