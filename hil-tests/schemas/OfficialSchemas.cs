// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace OcppChargePoint.Schemas
{
    /// <summary>
    /// The official OCPP JSON schemas, embedded in this assembly unchanged.
    /// </summary>
    public static class OfficialSchemas
    {
        private static readonly Assembly s_assembly = typeof(OfficialSchemas).Assembly;

        private static readonly HashSet<string> s_names = new HashSet<string>(
            s_assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)),
            StringComparer.Ordinal);

        /// <summary>
        /// Lists the messages of one OCPP version that have a schema.
        /// </summary>
        /// <param name="version">OCPP version, <c>1.6</c> or <c>2.0.1</c>.</param>
        /// <returns>
        /// Names as in the schemas' file names, <c>Heartbeat</c> (in 2.0.1 <c>HeartbeatRequest</c>) and <c>HeartbeatResponse</c>
        /// say, sorted.
        /// </returns>
        public static IReadOnlyList<string> Messages(string version)
        {
            string prefix = version + "/";

            return s_names
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Select(name => name.Substring(prefix.Length, name.Length - prefix.Length - ".json".Length))
                .OrderBy(name => name, StringComparer.Ordinal)
                .ToArray();
        }

        /// <summary>
        /// Says whether there is a schema of this name.
        /// </summary>
        /// <param name="version">OCPP version.</param>
        /// <param name="message">Action, or name of the message as in the schema's file name.</param>
        /// <returns><see langword="true"/> when there is one.</returns>
        public static bool Contains(string version, string message)
        {
            return s_names.Contains(ResourceName(version, message));
        }

        /// <summary>
        /// Reads one schema.
        /// </summary>
        /// <param name="version">OCPP version.</param>
        /// <param name="message">Action, or name of the message as in the schema's file name.</param>
        /// <returns>The schema as JSON.</returns>
        /// <exception cref="ArgumentException">There is none of this name.</exception>
        public static string Read(string version, string message)
        {
            using (Stream stream = s_assembly.GetManifestResourceStream(ResourceName(version, message)))
            {
                if (stream == null)
                {
                    throw new ArgumentException("There is no schema of OCPP " + version + " named " + message + ".", nameof(message));
                }

                using (StreamReader reader = new StreamReader(stream))
                {
                    return reader.ReadToEnd();
                }
            }
        }

        // The file of a request is called after its action in 1.6, HeartbeatRequest say in 2.0.1.
        private static string ResourceName(string version, string message)
        {
            string name = version + "/" + message;

            return s_names.Contains(name + ".json") ? name + ".json" : name + "Request.json";
        }
    }
}
