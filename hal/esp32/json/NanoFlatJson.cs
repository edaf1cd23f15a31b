// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections;
using nanoFramework.Json;

namespace OcppChargePoint.Hal.Esp32.Json
{
    /// <summary>
    /// <see cref="IFlatJson"/> by nanoFramework.Json 2.2.213. Its limits: it refuses \/ and most of \u in texts, and takes a text that looks
    /// like a date for one, which then counts as missing. The order of members is its own. Reading a line allocates several KB.
    /// </summary>
    public sealed class NanoFlatJson : IFlatJson
    {
        /// <inheritdoc/>
        public string Write(string[] names, string[] values)
        {
            Hashtable members = new Hashtable();
            for (int i = 0; i < names.Length; i++)
            {
                members.Add(names[i], values[i]);
            }

            return JsonConvert.SerializeObject(members);
        }

        /// <inheritdoc/>
        public string[] Read(string text, string[] names)
        {
            try
            {
                Hashtable members = JsonConvert.DeserializeObject(text, typeof(Hashtable)) as Hashtable;
                if (members == null)
                {
                    return null;
                }

                string[] values = StringArray.Create(names.Length);
                for (int i = 0; i < names.Length; i++)
                {
                    values[i] = members[names[i]] as string;
                }

                return values;
            }
            catch (Exception)
            {
                // The library answers bad input with exceptions of many kinds, from the index of an array to its own.
                return null;
            }
        }
    }
}
