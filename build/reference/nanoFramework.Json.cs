// Reference declarations of nanoFramework.Json 2.2.213.0: what exists on the device, no bodies.
// build/reference/README.md tells where they come from and what is left out.

using System;
using System.IO;
using System.Reflection;

[assembly: AssemblyVersion("2.2.213.0")]

namespace nanoFramework.Json
{
    public class DeserializationException : Exception
    {
        public DeserializationException() => throw null;
    }

    public static class JsonConvert
    {
        public static object DeserializeObject(Stream stream, Type type) => throw null;
        public static object DeserializeObject(Stream stream, Type type, JsonSerializerOptions options) => throw null;
        public static object DeserializeObject(StreamReader streamReader, Type type) => throw null;
        public static object DeserializeObject(StreamReader streamReader, Type type, JsonSerializerOptions options) => throw null;
        public static object DeserializeObject(string value, Type type) => throw null;
        public static object DeserializeObject(string value, Type type, JsonSerializerOptions options) => throw null;
        public static string SerializeObject(object oSource) => throw null;
    }

    public enum JsonSerializerDefaults
    {
        General = 0,
        Web = 1,
    }

    public sealed class JsonSerializerOptions
    {
        public JsonSerializerOptions() => throw null;
        public JsonSerializerOptions(JsonSerializerDefaults defaults) => throw null;
        public static JsonSerializerOptions Default { get => throw null; }
        public bool PropertyNameCaseInsensitive { get => throw null; set => throw null; }
        public bool ThrowExceptionWhenPropertyNotFound { get => throw null; set => throw null; }
    }

    public class SerializationException : Exception
    {
        public SerializationException() => throw null;
    }
}
