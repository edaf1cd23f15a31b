// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Json
{
    /// <summary>
    /// What <see cref="JsonReader.Read()"/> has found.
    /// </summary>
    public enum JsonToken
    {
        /// <summary>Nothing read yet.</summary>
        None = 0,

        /// <summary>Opening brace.</summary>
        StartObject = 1,

        /// <summary>Closing brace.</summary>
        EndObject = 2,

        /// <summary>Opening bracket.</summary>
        StartArray = 3,

        /// <summary>Closing bracket.</summary>
        EndArray = 4,

        /// <summary>Name of a property, its colon included.</summary>
        Name = 5,

        /// <summary>String value.</summary>
        String = 6,

        /// <summary>Number.</summary>
        Number = 7,

        /// <summary>The literal true.</summary>
        True = 8,

        /// <summary>The literal false.</summary>
        False = 9,

        /// <summary>The literal null.</summary>
        Null = 10,

        /// <summary>The text is complete and correct.</summary>
        End = 11,

        /// <summary>The text is not JSON, or deeper than the reader allows; <see cref="JsonReader.Error"/> says what is wrong.</summary>
        Error = 12,
    }
}
